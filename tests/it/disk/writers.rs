//! Eight at once on one session, some of them dying: what each was told is saved is there once.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use rosbenk::model::{Cause, Change, Op, Parked, SessionEdit};
use rosbenk::store::{Mode, Opened, StoreError, Written};

use super::check::rounds;
use crate::common::{disk, id, library, noon, prepared};

const WRITERS: usize = 8;
/// Of the process that plays a writer who dies.
const DIES: &str = "ROSBENK_WRITER_DIES";

fn session() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    disk().create(&path, &prepared(&library()), noon(), &"kari".into()).unwrap();
    (folder, path)
}

/// Waits for the session, and has it to edit.
fn taken(path: &Path) -> Opened {
    loop {
        match disk().open(path, Mode::Edit) {
            Ok(opened) => return opened,
            Err(StoreError::Busy { .. }) => {
                let _ = disk().wait_free(path, Duration::from_secs(60));
                std::thread::yield_now();
            }
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// Adds one row, told when it is saved.
fn add(opened: &mut Opened, writer: usize, n: usize) -> String {
    let text = format!("{writer}-{n}");
    let row = Parked { text: text.as_str().into(), done: false };
    let key = id(&format!("0DG8M0{writer:02}{n:04}"));
    let edits = vec![SessionEdit::Parking((key, Op::Insert(Box::new(row))))];
    let change = Change { at: noon(), by: "kari".into(), cause: Cause::Do, edits };
    let record = opened.history.commit(change).unwrap();
    opened.file.as_mut().unwrap().append(&record, &[]).unwrap();
    text
}

fn snapshot(opened: &mut Opened) {
    let (session, seq) = (opened.history.session().clone(), opened.history.seq());
    let file = opened.file.as_mut().unwrap();
    let written = file.snapshot(&session, noon(), &"kari".into(), seq, &[]).unwrap();
    assert!(matches!(written, Written::Here(_)), "someone else wrote under our lock");
}

/// Everything that is there, and how often.
fn there(path: &Path) -> BTreeMap<String, usize> {
    let opened = disk().open(path, Mode::Read).unwrap();
    let mut found = BTreeMap::new();
    for row in opened.history.session().parking.values() {
        *found.entry(row.text.to_string()).or_default() += 1;
    }
    found
}

#[test]
fn what_eight_were_told_is_saved_is_there_once() {
    let (folder, path) = session();
    let turns = 3 * rounds();
    let write = |writer: usize| {
        let path = path.clone();
        move || {
            let mut acked = Vec::new();
            for turn in 0..turns {
                let mut opened = taken(&path);
                for n in 0..3 {
                    acked.push(add(&mut opened, writer, turn * 3 + n));
                }
                if (turn + writer).is_multiple_of(2) {
                    snapshot(&mut opened);
                }
            }
            acked
        }
    };
    let threads: Vec<_> = (0..WRITERS).map(|it| std::thread::spawn(write(it))).collect();
    let acked: Vec<String> = threads.into_iter().flat_map(|it| it.join().unwrap()).collect();
    assert_eq!(acked.len(), WRITERS * turns * 3);
    let expected: BTreeMap<String, usize> = acked.into_iter().map(|text| (text, 1)).collect();
    assert_eq!(there(&path), expected);
    drop(taken(&path));
    let left = std::fs::read_dir(folder.path()).unwrap();
    let left = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(!left.into_iter().any(|name| name.contains(".tmp-") || name.contains("owner")));
}

/// Not a test of its own: a writer in a process of its own, who says what was saved and is killed by
/// itself in the middle. Does nothing unless it is asked to.
#[test]
fn a_writer_who_dies() {
    let Ok(asked) = std::env::var(DIES) else { return };
    let (writer, path) = asked.split_once(':').unwrap();
    let writer: usize = writer.parse().unwrap();
    let mut opened = taken(Path::new(path));
    let mut out = std::io::stdout();
    for n in 0..4 {
        let text = add(&mut opened, writer, n);
        writeln!(out, "saved {text}").unwrap();
        out.flush().unwrap();
        if n == 1 && writer.is_multiple_of(2) {
            snapshot(&mut opened);
        }
    }
    std::process::abort();
}

#[test]
fn who_dies_with_the_session_open_loses_nothing_and_locks_nobody_out() {
    let (_folder, path) = session();
    let die = |writer: usize| {
        let asked = format!("{writer}:{}", path.display());
        let name = "disk::writers::a_writer_who_dies";
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name, "--nocapture", "--test-threads=1"])
            .env(DIES, asked)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let mut children: Vec<_> = (0..4).map(die).collect();
    // The living work among the dying.
    let mut expected: BTreeMap<String, usize> = BTreeMap::new();
    for n in 0..4 {
        let mut opened = taken(&path);
        expected.insert(add(&mut opened, 9, n), 1);
    }
    for child in &mut children {
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        for line in lines.map_while(Result::ok) {
            if let Some((_, text)) = line.split_once("saved ") {
                expected.insert(text.to_owned(), 1);
            }
        }
        assert!(!child.wait().unwrap().success());
    }
    assert_eq!(expected.len(), 20, "all were told");
    assert_eq!(there(&path), expected);
    drop(taken(&path));
}
