//! Nothing acknowledged is lost, grafted or overwritten unseen: journal, replaced files, outputs.

use std::fs;
use std::path::{Path, PathBuf};

use rosbenk::model::{Cause, Change, Op, Parked, SessionEdit, Title};
use rosbenk::store::{Mode, Opened, Written};

use crate::common::{at, disk, library, noon, prepared};

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A new session on disk.
    fn session(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        disk().create(&path, &prepared(&library()), noon(), &Title::new("kari")).unwrap();
        path
    }

    fn aside(&self, name: &str) -> usize {
        let names = fs::read_dir(self.0.path()).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|file| file.starts_with(&format!(".{name}.corrupt-"))).count()
    }
}

/// Parks items: each is one change in the journal.
fn park(opened: &mut Opened, items: &[&str]) {
    for item in items {
        let row = Parked { text: (*item).into(), done: false };
        let no = opened.history.seq() + 1;
        let id = format!("0DG8M00000{no:02}").parse().unwrap();
        let edits = vec![SessionEdit::Parking((id, Op::Insert(Box::new(row))))];
        let change = Change { at: noon(), by: "kari".into(), cause: Cause::Do, edits };
        let record = opened.history.commit(change).unwrap();
        opened.file.as_mut().unwrap().append(&record, &[]).unwrap();
    }
}

fn snapshot(opened: &mut Opened) -> Written {
    let (session, seq) = (opened.history.session().clone(), opened.history.seq());
    let later = at("2026-11-22T12:00:00Z");
    let written = opened.file.as_mut().unwrap().snapshot(&session, later, &"kari".into(), seq, &[]);
    let written = written.unwrap();
    if let Written::Here(revisions) = &written {
        opened.history.snapshotted(revisions.clone());
    }
    written
}

fn parked(path: &Path) -> Vec<String> {
    let opened = disk().open(path, Mode::Read).unwrap();
    opened.history.session().parking.values().map(|row| row.text.to_string()).collect()
}

#[test]
fn what_is_journaled_comes_back_with_its_undo() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    park(&mut disk().open(&path, Mode::Edit).unwrap(), &["en", "to"]);
    let mut again = disk().open(&path, Mode::Edit).unwrap();
    assert_eq!((again.recovered.changes, again.recovered.unusable), (2, 0));
    assert_eq!(parked(&path), ["en", "to"]);
    again.history.undo(noon(), Title::default()).unwrap();
    assert_eq!(again.history.session().parking.len(), 1);
}

#[test]
fn a_torn_tail_is_put_aside_and_the_rest_kept() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    park(&mut disk().open(&path, Mode::Edit).unwrap(), &["en", "to"]);
    let journal = folder.path(".a.ron.journal");
    let mut bytes = fs::read(&journal).unwrap();
    bytes.truncate(bytes.len() - 7);
    fs::write(&journal, &bytes).unwrap();
    let opened = disk().open(&path, Mode::Edit).unwrap();
    assert_eq!(opened.recovered.changes, 1);
    assert!(opened.recovered.unusable > 0);
    assert_eq!(folder.aside("a.ron"), 1);
    drop(opened);
    park(&mut disk().open(&path, Mode::Edit).unwrap(), &["tre"]);
    assert_eq!(parked(&path), ["en", "tre"]);
}

#[test]
fn the_journal_of_a_file_that_was_replaced_is_neither_dropped_nor_grafted() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    let other = folder.path("b.ron");
    fs::copy(&path, &other).unwrap();
    park(&mut disk().open(&path, Mode::Edit).unwrap(), &["a1", "a2", "a3"]);
    let mut b = disk().open(&other, Mode::Edit).unwrap();
    park(&mut b, &["b1", "b2", "b3"]);
    snapshot(&mut b);
    fs::copy(&other, &path).unwrap();
    let opened = disk().open(&path, Mode::Edit).unwrap();
    assert_eq!(opened.recovered.changes, 0);
    assert!(opened.recovered.unusable > 0, "it is told");
    assert_eq!(folder.aside("a.ron"), 1, "and kept");
    drop(opened);
    assert_eq!(parked(&path), ["b1", "b2", "b3"]);
}

#[test]
fn a_crash_between_renaming_and_removing_the_journal_applies_nothing_twice() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    let mut opened = disk().open(&path, Mode::Edit).unwrap();
    park(&mut opened, &["en", "to"]);
    let journal = folder.path(".a.ron.journal");
    let before = fs::read(&journal).unwrap();
    // The announcement is written before the renaming; keep a copy of the journal that has it.
    let session = opened.history.session().clone();
    let seq = opened.history.seq();
    let copy = folder.path("kopi");
    fs::hard_link(&journal, &copy).unwrap();
    let later = at("2026-11-22T12:00:00Z");
    opened.file.as_mut().unwrap().snapshot(&session, later, &"kari".into(), seq, &[]).unwrap();
    assert!(!journal.exists());
    assert!(fs::read(&copy).unwrap().len() > before.len());
    fs::rename(&copy, &journal).unwrap();
    drop(opened);
    let again = disk().open(&path, Mode::Edit).unwrap();
    assert_eq!((again.recovered.changes, again.recovered.unusable), (0, 0));
    assert!(!journal.exists());
    assert_eq!(parked(&path), ["en", "to"]);
}

#[test]
fn edited_there_and_back_leaves_file_and_journal_clean() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    let bytes = fs::read(&path).unwrap();
    let mut opened = disk().open(&path, Mode::Edit).unwrap();
    park(&mut opened, &["en"]);
    let turn = opened.history.undo(noon(), Title::default()).unwrap();
    opened.file.as_mut().unwrap().append(&turn.record, &[]).unwrap();
    snapshot(&mut opened);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    // Numbers go on: what follows is found again.
    park(&mut opened, &["to"]);
    drop(opened);
    assert_eq!(parked(&path), ["to"]);
}

#[test]
fn one_edited_field_changes_one_line_and_adds_one_revision() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    let before = fs::read_to_string(&path).unwrap();
    let mut opened = disk().open(&path, Mode::Edit).unwrap();
    let edits = vec![SessionEdit::Aim("Nytt formål".into())];
    let change = Change { at: noon(), by: "kari".into(), cause: Cause::Do, edits };
    let record = opened.history.commit(change).unwrap();
    opened.file.as_mut().unwrap().append(&record, &[]).unwrap();
    snapshot(&mut opened);
    let after = fs::read_to_string(&path).unwrap();
    let (before, after): (Vec<&str>, Vec<&str>) =
        (before.lines().collect(), after.lines().collect());
    let revisions = before.iter().position(|line| line.starts_with("  revisions")).unwrap();
    let changed = (0..revisions).filter(|at| before[*at] != after[*at]).count();
    assert_eq!(changed, 1);
    assert_eq!(after.iter().filter(|line| line.contains("parents:")).count(), 2);
}

#[test]
fn a_file_somebody_else_changed_is_left_alone_and_ours_is_written_beside() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    let mut opened = disk().open(&path, Mode::Edit).unwrap();
    park(&mut opened, &["vår"]);
    let theirs = fs::read_to_string(&path).unwrap().replace("Fjelldal", "Elvedal");
    fs::write(&path, &theirs).unwrap();
    let Written::Beside { ours: beside, .. } = snapshot(&mut opened) else {
        panic!("written over")
    };
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert_eq!(beside.file_name().unwrap(), "a-2.ron");
    assert_eq!(parked(&beside), ["vår"]);
}

#[test]
fn a_second_opener_is_told_and_a_hard_link_refused() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    let mut first = disk().open(&path, Mode::Edit).unwrap();
    assert!(matches!(disk().open(&path, Mode::Edit), Err(rosbenk::store::StoreError::Busy { .. })));
    fs::hard_link(&path, folder.path("b.ron")).unwrap();
    park(&mut first, &["en"]);
    let (session, seq) = (first.history.session().clone(), first.history.seq());
    let file = first.file.as_mut().unwrap();
    assert!(file.snapshot(&session, noon(), &"kari".into(), seq, &[]).is_err());
    drop(first);
    assert_eq!(parked(&path), ["en"], "the journal holds it");
}

#[test]
fn an_output_never_replaces_a_session_not_even_by_force() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    let before = fs::read(&path).unwrap();
    for bytes in [b"<html>".as_slice(), b"(format: Register(1))"] {
        assert!(disk().write_output(&path, bytes, true).is_err());
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    let plain = folder.path("notat.txt");
    fs::write(&plain, "gammelt").unwrap();
    assert!(disk().write_output(&plain, b"nytt", false).is_err());
    disk().write_output(&plain, b"nytt", true).unwrap();
    assert_eq!(fs::read(&plain).unwrap(), b"nytt");
}

#[test]
fn with_nothing_of_ours_a_file_somebody_else_changed_is_left_and_nothing_written_beside() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    let mut opened = disk().open(&path, Mode::Edit).unwrap();
    let theirs = fs::read_to_string(&path).unwrap().replace("Fjelldal", "Elvedal");
    fs::write(&path, &theirs).unwrap();
    assert!(matches!(snapshot(&mut opened), Written::Theirs));
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert!(!folder.path("a-2.ron").exists());
}

#[test]
fn a_file_that_is_gone_is_written_again() {
    let folder = Folder::new();
    let path = folder.session("a.ron");
    let mut opened = disk().open(&path, Mode::Edit).unwrap();
    park(&mut opened, &["vår"]);
    fs::remove_file(&path).unwrap();
    assert!(matches!(snapshot(&mut opened), Written::Here(_)));
    assert_eq!(parked(&path), ["vår"]);
}

#[test]
fn what_stands_beside_a_session_is_for_those_who_may_write_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for (session, companions) in [(0o600, 0o600), (0o660, 0o660), (0o644, 0o640)] {
        let folder = Folder::new();
        let path = folder.session("a.ron");
        fs::set_permissions(&path, fs::Permissions::from_mode(session)).unwrap();
        let mut opened = disk().open(&path, Mode::Edit).unwrap();
        park(&mut opened, &["en"]);
        snapshot(&mut opened);
        park(&mut opened, &["to"]);
        assert_eq!(mode(&path), session);
        for name in [".a.ron.journal", ".a.ron.owner", ".a.ron.1"] {
            assert_eq!(mode(&folder.path(name)), companions, "{name} of {session:o}");
        }
        // Who may only read must not hold it: a lock is never readable by those who may not write.
        let lock = if companions == 0o660 { 0o660 } else { 0o600 };
        assert_eq!(mode(&folder.path(".a.ron.lock")), lock, "lock of {session:o}");
    }
}
