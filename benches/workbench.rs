//! What a key costs: update, effects and a whole frame, at several sizes of session.
//!
//! `cargo bench --bench workbench` prints the median over the presses, in microseconds.
#![allow(
    clippy::disallowed_methods,
    clippy::allow_attributes,
    reason = "a bench makes its own files"
)]

use std::path::PathBuf;
use std::time::Instant;

use chrono::{DateTime, Utc};
use rosbenk::catalog::builtin_library;
use rosbenk::model::{IdMaker, Key, Lang, Rating, Scenario, Session, Stamp, Title};
use rosbenk::store::{Dirs, Disk};
use rosbenk::text::{Now, Texts};
use rosbenk::tui::{Outside, Script, Setup, Signs, parse_keys, parse_theme};
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

fn script(folder: &tempfile::TempDir, session: &Session) -> Option<Script> {
    let path = PathBuf::from("benk.ron");
    Disk::default()
        .create(&folder.path().join(&path), session, Stamp::default(), &Title::default())
        .ok()?;
    let theme = Disk::default().theme(&Dirs::default(), "dark").ok()??;
    let setup = Setup {
        library: builtin_library(),
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
    let outside = Outside { folder: folder.path().to_owned(), ..Outside::default() };
    Some(Script::look(setup, outside, Some(path)))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for size in SIZES {
        let session = session(*size);
        for (name, open, key) in SCREENS {
            let folder = tempfile::tempdir()?;
            let mut script = script(&folder, &session).ok_or("the bench session does not open")?;
            script.keys(&parse_keys(open)?);
            let keys = parse_keys(key)?;
            let mut times: Vec<u128> = (0..PRESSES)
                .map(|_| {
                    let start = Instant::now();
                    script.keys(&keys);
                    std::hint::black_box(script.frame());
                    start.elapsed().as_micros()
                })
                .collect();
            times.sort_unstable();
            let median = times.get(PRESSES / 2).copied().unwrap_or(0);
            report(&format!("{size:>6} events  {name:<24} {median:>7} µs"));
        }
    }
    Ok(())
}

#[expect(clippy::print_stdout, clippy::disallowed_macros, reason = "a bench prints its figures")]
fn report(line: &str) {
    println!("{line}");
}
