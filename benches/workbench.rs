//! What a key costs: update, effects and a whole frame, at several sizes of session.
//!
//! `cargo bench --bench workbench` prints the median over the presses, in microseconds.
#![allow(
    clippy::disallowed_methods,
    clippy::allow_attributes,
    reason = "a bench makes its own files"
)]

use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::{DateTime, Utc};
use rosbenk::catalog::{Catalog, Library, MeasureEntry, builtin_library};
use rosbenk::model::{IdMaker, Key, Lang, Rating, Scenario, Session, Stamp, Title};
use rosbenk::register::Register;
use rosbenk::store::{Dirs, Disk};
use rosbenk::text::{Now, Texts};
use rosbenk::tui::{Outside, Script, Setup, Signs, parse_keys, parse_theme};
use rosbenk::wire::{Kind, from_bytes, limits};
use rosbenk::workshop::{NewSession, new_session};

const SIZES: &[usize] = &[40, 400, 3_000];
const SCREENS: &[(&str, &str, &str)] = &[
    ("4 events, down", "g4", "<down>"),
    ("4 written down, down", "g4<tab>", "<down>"),
    ("5 rating, next event", "g5", "."),
    ("5 rating, down", "g5<home>", "<down>"),
    ("6 measures, next risk", "g6", "."),
    ("F4 matrix, left", "g5<f4>", "<left>"),
];
/// Entries of a register on screen: a county's, and more than the country has had so far.
const ENTRIES: &[usize] = &[10_000, 100_000];
const PAGES: &[(&str, &str, &str)] = &[
    ("1 sources, down", "g1", "<down>"),
    ("3 risks, down", "g3", "<down>"),
    ("3 entries, down", "g3<tab>", "<down>"),
    ("3 entries, page down", "g3<tab>", "<pgdn>"),
    ("3 whole entry, next", "g3<tab><enter>", "."),
    ("2 matrix, left", "g2", "<left>"),
    ("4 heat map, right", "g4", "<right>"),
    ("6 measures, down", "g6", "<down>"),
    ("7 pairs, down", "g7<tab><tab>", "<down>"),
    ("filter set, and cleared", "g3", "f<enter>9902<enter><bs>"),
];
const PRESSES: usize = 31;

fn now() -> Now {
    let utc: DateTime<Utc> = DateTime::from_timestamp(1_795_345_200, 0).unwrap_or_default();
    Now { utc, offset: 60 }
}

/// A session of so many events, every other one rated.
fn session(events: usize) -> Session {
    let library = builtin_library();
    let mut ids = IdMaker::new(1);
    let scale = library.scale("infosec-5x5").cloned().unwrap_or_default();
    let new = NewSession {
        title: "Benk".into(),
        number: "9999".into(),
        municipality: "Prøve kommune".into(),
        language: Lang::Nb,
        scale,
    };
    let stamp = now().stamp();
    let mut session = new_session(&new, &library, &mut ids, stamp);
    for (no, index) in (1..).zip(0..events) {
        let mut row = Scenario {
            no,
            text: format!("Hendelse {no} rammer tjenesten").into(),
            ..Scenario::default()
        };
        if index % 2 == 0 {
            row.current.likelihood = Some(Key::from(format!("l{}", index % 5 + 1)));
            for kind in &session.relevant {
                let level = Key::from(format!("c{}", index % 4 + 1));
                row.current.consequence.insert(kind.clone(), Rating::Level(level));
            }
        }
        session.scenarios.insert(ids.next(stamp), row);
    }
    session
}

/// The built-in catalogues and one of so many measures more, in four languages.
fn library(more: usize) -> Library {
    let mut library = builtin_library();
    let known: Vec<MeasureEntry> = library.measures().map(|it| it.entry.clone()).collect();
    let mut big = Catalog::empty(Key::new("stor"));
    big.measures = (0..more)
        .zip(known.iter().cycle())
        .map(|(no, like)| {
            let names = like.names.all().map(|(lang, text)| (lang, format!("{text}, del {no}")));
            let names: Vec<(Lang, String)> = names.collect();
            let names = names.iter().map(|(lang, text)| (*lang, text.as_str())).collect();
            MeasureEntry { id: Key::from(format!("m{no}")), names, ..like.clone() }
        })
        .collect();
    library.catalogs.push(big.into());
    library
}

/// What is typed to find a measure, with and without Norwegian letters.
const QUERIES: &[&str] = &["tofaktor", "oppslag journal", "lose", "øvelse"];

/// Every press of a key in the list of measures, sorted.
fn search(entries: usize) -> Option<Vec<u128>> {
    let session = session(40);
    let mut times = Vec::new();
    for query in QUERIES {
        let folder = tempfile::tempdir().ok()?;
        let mut script = script(&folder, &session, library(entries))?;
        script.keys(&parse_keys("g6n").ok()?);
        for letter in query.chars() {
            let letter = if letter == ' ' { "<space>".to_owned() } else { letter.to_string() };
            let keys = parse_keys(&letter).ok()?;
            let start = Instant::now();
            script.keys(&keys);
            std::hint::black_box(script.frame());
            times.push(start.elapsed().as_micros());
        }
    }
    times.sort_unstable();
    Some(times)
}

fn script(folder: &tempfile::TempDir, session: &Session, library: Library) -> Option<Script> {
    let path = folder.path().join("benk.ron");
    Disk::default().create(&path, session, Stamp::default(), &Title::default()).ok()?;
    open(&path, library)
}

/// The example region's register, its sessions with so many more entries.
fn register(folder: &tempfile::TempDir, entries: usize) -> Option<PathBuf> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/region/register.ron");
    let bytes = Disk::default().read_bytes(&example, limits::bytes(Kind::Register)).ok()?;
    let mut register: Register = from_bytes(&bytes, Kind::Register).ok()?;
    let mut ids = IdMaker::new(9);
    let each = entries / register.evidence.len();
    for evidence in &mut register.evidence {
        let rows: Vec<_> = evidence.entries.values().cloned().collect();
        evidence.entries =
            rows.into_iter().cycle().take(each).map(|row| (ids.next(now().stamp()), row)).collect();
    }
    let path = folder.path().join("register.ron");
    let text = register.text().ok()?;
    Disk::default().write_output(&path, text.as_bytes(), false).ok()?;
    Some(path)
}

fn open(path: &Path, library: Library) -> Option<Script> {
    let theme = Disk::default().theme(&Dirs::default(), "dark").ok()??;
    let setup = Setup {
        library,
        texts: Texts::new(Lang::Nb, &[]),
        words: Vec::new(),
        lang_is_asked: true,
        theme: parse_theme(&theme, false).ok()?,
        signs: Signs::Unicode,
        ids: IdMaker::new(2),
        by: Title::default(),
        size: (80, 24),
        now: now(),
        complaints: Vec::new(),
    };
    // Looking only: what is measured is the workbench, not the disk.
    let folder = path.parent()?.to_owned();
    Some(Script::look(setup, Outside { folder, ..Outside::default() }, Some(path.to_owned())))
}

/// The median of what something costs, in microseconds.
fn median<T>(mut what: impl FnMut() -> T) -> u128 {
    let mut times: Vec<u128> = (0..PRESSES)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(what());
            start.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    times.get(PRESSES / 2).copied().unwrap_or(0)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let catalogs = median(builtin_library);
    let words = median(|| Texts::new(Lang::Nb, &[]));
    report(&format!("a start reads the catalogues in {catalogs} µs and the words in {words} µs"));
    for size in SIZES {
        let session = session(*size);
        for (name, open, key) in SCREENS {
            let folder = tempfile::tempdir()?;
            let mut script = script(&folder, &session, builtin_library())
                .ok_or("the bench session does not open")?;
            script.keys(&parse_keys(open)?);
            let keys = parse_keys(key)?;
            let median = median(|| {
                script.keys(&keys);
                script.frame()
            });
            report(&format!("{size:>6} events  {name:<24} {median:>7} µs"));
        }
    }
    for entries in [100, 1_000, 10_000] {
        let times = search(entries).ok_or("the bench session does not open")?;
        let median = times.get(times.len() / 2).copied().unwrap_or(0);
        let slowest = times.last().copied().unwrap_or(0);
        report(&format!(
            "{entries:>6} entries  search, a letter         {median:>7} µs  slowest {slowest:>7} µs"
        ));
    }
    for entries in ENTRIES {
        let folder = tempfile::tempdir()?;
        let path = register(&folder, *entries).ok_or("the bench register is not made")?;
        let start = Instant::now();
        let mut script =
            open(&path, builtin_library()).ok_or("the bench register does not open")?;
        std::hint::black_box(script.frame());
        let opened = start.elapsed().as_millis();
        report(&format!("{entries:>6} entries  register, opened in     {opened:>7} ms"));
        for (name, page, key) in PAGES {
            let start = Instant::now();
            script.keys(&parse_keys(page)?);
            std::hint::black_box(script.frame());
            let first = start.elapsed().as_micros();
            let keys = parse_keys(key)?;
            let median = median(|| {
                script.keys(&keys);
                script.frame()
            });
            report(&format!(
                "{entries:>6} entries  {name:<24} {median:>7} µs  first {first:>9} µs"
            ));
        }
    }
    Ok(())
}

#[expect(clippy::print_stdout, clippy::disallowed_macros, reason = "a bench prints its figures")]
fn report(line: &str) {
    println!("{line}");
}
