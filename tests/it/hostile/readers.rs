//! Hundreds of spoiled files through every reader: none panics, none hangs, and each message is short and safe.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use fastrand::Rng;
use rosbenk::catalog::Catalog;
use rosbenk::model::check::check;
use rosbenk::model::{Cause, Change, Draft, Lang, Op, Parked, Place, Session, SessionEdit, Title};
use rosbenk::register::Register;
use rosbenk::report::{document, to_csv, to_html, to_markdown, to_plain};
use rosbenk::store::{Config, Mode};
use rosbenk::text::{Texts, excerpt, read_error};
use rosbenk::tui::parse_theme;
use rosbenk::wire::{Kind, ReadError, from_bytes, to_ron};

use super::mutate::spoil;
use super::rounds;
use super::strings::raw_in;
use crate::common::{disk, noon};
use crate::example::example;
use crate::workbench::{NB, bench, clock, shipped};

/// Longer than any reader takes on any machine: a watchdog, not a measure.
const PATIENCE: Duration = Duration::from_secs(120);

/// Files of each kind, per round.
const EACH: u64 = 60;

type Reader = fn(&[u8]) -> Result<(), ReadError>;

/// What is read is written and read again: the same.
fn session(bytes: &[u8]) -> Result<(), ReadError> {
    let session: Session = from_bytes(bytes, Kind::Session)?;
    let text = to_ron(&session).unwrap();
    let again: Session = from_bytes(text.as_bytes(), Kind::Session).unwrap();
    assert!(again == session, "it reads back as another");
    // What nobody could have entered still has to be told of and shown.
    check(&session, noon().utc().date_naive());
    let texts = Texts::new(Lang::Nb, &[]);
    let page = document(&session, &texts, clock());
    drop((to_plain(&page), to_html(&page), to_markdown(&page), to_csv(&session, &texts)));
    Ok(())
}

fn register(bytes: &[u8]) -> Result<(), ReadError> {
    let register: Register = from_bytes(bytes, Kind::Register)?;
    if let Ok(register) = register.linked() {
        let merged = rosbenk::register::merge([register]);
        rosbenk::register::index::Index::of(&merged, merged.region.clone().map(Into::into));
    }
    Ok(())
}

fn catalog(bytes: &[u8]) -> Result<(), ReadError> {
    let catalog: Catalog = from_bytes(bytes, Kind::Catalog)?;
    let mut library = crate::common::library();
    library.catalogs.push(catalog.clone().into());
    rosbenk::catalog::problems(&catalog, &library, &Lang::ALL);
    Ok(())
}

fn theme(bytes: &[u8]) -> Result<(), ReadError> {
    parse_theme(bytes, true).map(drop)
}

fn config(bytes: &[u8]) -> Result<(), ReadError> {
    from_bytes::<Config>(bytes, Kind::Config).map(drop)
}

fn file(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// A register with one session's evidence.
fn small_register() -> Vec<u8> {
    let source = rosbenk::register::Source::default();
    let evidence = rosbenk::register::evidence(&example(), false, source).unwrap();
    let register = rosbenk::register::merge([Register::of(evidence)]);
    to_ron(&register).unwrap().into_bytes()
}

/// Names of files, their bytes, and who reads them.
fn originals() -> Vec<(&'static str, Vec<u8>, Reader)> {
    vec![
        ("example", to_ron(&example()).unwrap().into_bytes(), session),
        ("forberedt.ron", to_ron(&shipped("forberedt.ron")).unwrap().into_bytes(), session),
        ("register", small_register(), register),
        ("norms.ron", file("catalogs/norms.ron"), catalog),
        ("scales.ron", file("catalogs/scales.ron"), catalog),
        ("threats.ron", file("catalogs/threats.ron"), catalog),
        ("dark.ron", file("themes/dark.ron"), theme),
        (
            "config.ron",
            b"(format: Config(1), language: nb, theme: \"light\", name: \"kari\")".to_vec(),
            config,
        ),
    ]
}

/// Runs every job on one thread and waits for each; says which failed. Jobs are made as they are needed.
fn all_end<J: 'static>(jobs: impl Iterator<Item = (String, J)> + Send + 'static, run: fn(J)) {
    let (told, news) = channel();
    // Detached: one that hangs must not keep the test from saying so.
    drop(thread::spawn(move || {
        for (name, job) in jobs {
            let begun = told.send((name.clone(), true));
            let ended = catch_unwind(AssertUnwindSafe(|| run(job))).is_ok();
            if begun.and_then(|()| told.send((name, ended))).is_err() {
                return;
            }
        }
    }));
    let mut last = String::new();
    loop {
        match news.recv_timeout(PATIENCE) {
            Ok((name, true)) => last = name,
            Ok((name, false)) => panic!("it panics: {name}"),
            Err(RecvTimeoutError::Timeout) => panic!("it hangs: {last}"),
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn is_told_well(error: &ReadError) {
    for lang in [Lang::Nb, Lang::En] {
        let said = read_error(&Texts::new(lang, &[]), error);
        assert!(said.chars().count() <= 220, "{said}");
        assert_eq!(raw_in(rosbenk::text::safe(&said).as_str(), &[]), None);
        assert_eq!(raw_in(&said, &[]), None, "{said:?}");
    }
    let lines = excerpt(error);
    assert!(lines.len() <= 8, "{lines:?}");
    for line in lines {
        assert_eq!(raw_in(&line, &[]), None, "{line:?}");
        assert!(line.chars().count() <= 1_200, "{line}");
    }
}

#[test]
fn spoiled_files_are_read_or_refused() {
    let seeds = move |(name, bytes, reader): (&'static str, Vec<u8>, Reader)| {
        (0..EACH * rounds() as u64).map(move |seed| {
            let mut random = Rng::with_seed(seed);
            let mut bytes = bytes.clone();
            let how = spoil(&mut bytes, &mut random);
            (format!("{name}, seed {seed}: {how:?}"), (bytes, reader))
        })
    };
    let jobs = originals().into_iter().flat_map(seeds);
    all_end(jobs, |(bytes, reader): (Vec<u8>, Reader)| {
        if let Err(error) = reader(&bytes) {
            is_told_well(&error);
        }
    });
}

/// A session on disk with a journal of four changes; gives the bytes of both.
fn journaled() -> (Vec<u8>, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    disk().create(&path, &example(), noon(), &Title::new("kari")).unwrap();
    let mut opened = disk().open(&path, Mode::Edit).unwrap();
    let row = |text: &str| Box::new(Parked { text: text.into(), done: false });
    let scenario = *opened.history.session().scenarios.keys().next().unwrap();
    let measure = *opened.history.session().measures.keys().next().unwrap();
    let draft = |field: &str, cursor| Draft {
        place: Place::session(field),
        text: "skriver ennå".into(),
        cursor,
    };
    // No cursor of ours is outside its text; a file may say anything.
    let drafts = [
        draft("aim", (0, 4)),
        draft("scope", (usize::MAX, usize::MAX)),
        draft("title", (0, usize::MAX)),
        draft("unknown", (7, 0)),
    ];
    let edits = [
        SessionEdit::Parking(("0DG8M0000042".parse().unwrap(), Op::Insert(row("en")))),
        SessionEdit::Aim("Nytt formål".into()),
        SessionEdit::Scenarios((scenario, Op::Remove)),
        SessionEdit::Measures((measure, Op::Remove)),
    ];
    for (at, edit) in edits.into_iter().enumerate() {
        let change = Change { at: noon(), by: "kari".into(), cause: Cause::Do, edits: vec![edit] };
        let record = opened.history.commit(change).unwrap();
        opened.file.as_mut().unwrap().append(&record, &drafts[..at]).unwrap();
    }
    drop(opened);
    let journal = folder.path().join(".a.ron.journal");
    (std::fs::read(&path).unwrap(), std::fs::read(journal).unwrap())
}

/// Makes every line's checksum right again, so that what is spoiled is read.
fn checksummed(journal: &[u8]) -> Vec<u8> {
    let mut lines = journal.split(|byte| *byte == b'\n').map(<[u8]>::to_vec);
    let mut out = lines.next().unwrap_or_default();
    for line in lines {
        out.push(b'\n');
        let body = line.iter().position(|byte| *byte == b' ').map(|at| &line[at + 1..]);
        match body {
            Some(body) => {
                out.extend(format!("{:08x} ", crc32fast::hash(body)).into_bytes());
                out.extend(body);
            }
            None => out.extend(line),
        }
    }
    out
}

#[test]
fn spoiled_journals_are_replayed_as_far_as_they_hold() {
    let (session, journal) = journaled();
    let jobs = (0..2 * EACH * rounds() as u64).map(move |seed| {
        let mut random = Rng::with_seed(seed);
        let mut bytes = journal.clone();
        let how = spoil(&mut bytes, &mut random);
        let bytes = if seed % 2 == 0 { checksummed(&bytes) } else { bytes };
        (format!("journal, seed {seed}: {how:?}"), (session.clone(), bytes))
    });
    all_end(jobs, |(session, journal): (Vec<u8>, Vec<u8>)| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        std::fs::write(&path, &session).unwrap();
        std::fs::write(folder.path().join(".a.ron.journal"), &journal).unwrap();
        let looked = disk().open(&path, Mode::Read).unwrap();
        assert!(looked.recovered.unusable <= journal.len());
        assert_eq!(std::fs::read(folder.path().join(".a.ron.journal")).unwrap(), journal);
        let opened = disk().open(&path, Mode::Edit).unwrap();
        assert!(opened.history.session() == looked.history.session());
        // Nothing that was there is thrown away.
        let aside = folder.path().join(".a.ron.corrupt-1");
        assert_eq!(aside.exists(), looked.recovered.unusable > 0);
        drop(opened);
        let again = reopened(&path);
        assert_eq!(again.recovered.unusable, 0);
        assert!(again.history.session() == looked.history.session());
    });
}

/// Opens a session that was just let go of. A program that another test starts has our lock until it is on its
/// feet: between `fork` and `exec` it has all our files open.
fn reopened(path: &std::path::Path) -> rosbenk::store::Opened {
    let patience = std::time::Duration::from_millis(20);
    for _ in 0..100 {
        match disk().open(path, Mode::Edit) {
            Err(rosbenk::store::StoreError::Busy { .. }) => std::thread::sleep(patience),
            opened => return opened.unwrap(),
        }
    }
    disk().open(path, Mode::Edit).unwrap()
}

/// The workbench on what a journal brought: every line of the frame opened and left, with its draft.
#[test]
fn the_workbench_opens_what_a_spoiled_journal_brought() {
    let (session, journal) = journaled();
    let jobs = (0..EACH / 3 * rounds() as u64).map(move |seed| {
        let mut bytes = journal.clone();
        let how = if seed == 0 { Vec::new() } else { spoil(&mut bytes, &mut Rng::with_seed(seed)) };
        (format!("journal, seed {seed}: {how:?}"), (session.clone(), checksummed(&bytes)))
    });
    all_end(jobs, |(session, journal): (Vec<u8>, Vec<u8>)| {
        let bench = bench(None, &NB);
        std::fs::write(bench.folder.path().join("ros.ron"), &session).unwrap();
        std::fs::write(bench.folder.path().join(".ros.ron.journal"), &journal).unwrap();
        let mut bench = bench.again();
        bench.keys("g1").frame();
        for _ in 0..14 {
            bench.keys("<enter>").frame();
            bench.keys("<left><right><esc><down>").frame();
        }
        for way in ["g2n", "<esc>g4n", "<esc>g5b", "<esc>g6n", "<esc>g8", "u", "u"] {
            bench.keys(way).frame();
        }
    });
}
