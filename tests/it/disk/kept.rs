//! Earlier snapshots beside the session, and what a save keeps of the file: mode, link, name.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;

use rosbenk::model::{Cause, Change, SessionEdit};
use rosbenk::store::{Mode, Opened, Written};

use super::image::is_kept;
use super::room::{Room, fresh, path};
use super::sim::Sim;
use crate::common::{at, disk, noon, prepared};

/// Gives the session an aim and writes it whole.
fn aimed(opened: &mut Opened, aim: &str) -> Written {
    let edits = vec![SessionEdit::Aim(aim.into())];
    let change = Change { at: noon(), by: "kari".into(), cause: Cause::Do, edits };
    let record = opened.history.commit(change).unwrap();
    let file = opened.file.as_mut().unwrap();
    file.append(&record, &[]).unwrap();
    let (session, seq) = (opened.history.session().clone(), opened.history.seq());
    let written = file.snapshot(&session, noon(), &"kari".into(), seq, &[]).unwrap();
    if let Written::Here(revisions) = &written {
        opened.history.snapshotted(revisions.clone());
    }
    written
}

fn new(path: &Path) {
    disk().create(path, &prepared(&crate::common::library()), noon(), &"kari".into()).unwrap();
}

#[test]
fn the_five_before_are_kept_newest_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    new(&path);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let mut opened = disk().open(&path, Mode::Edit).unwrap();
    for n in 1..=8 {
        aimed(&mut opened, &format!("formål {n}"));
    }
    for (n, aim) in (1..=5).zip((3..=7).rev()) {
        let kept = folder.path().join(format!(".a.ron.{n}"));
        assert!(fs::read_to_string(&kept).unwrap().contains(&format!("formål {aim}")), "{n}");
        assert_eq!(fs::metadata(&kept).unwrap().mode() & 0o777, 0o640);
    }
    assert!(!folder.path().join(".a.ron.6").exists());
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o640);
    assert_eq!(fs::metadata(&path).unwrap().gid(), fs::metadata(folder.path()).unwrap().gid());
}

#[test]
fn saves_that_fail_again_and_again_push_none_of_them_out() {
    let sim = Sim::of(&fresh());
    let mut room = Room::open(&sim, sim.disk()).unwrap();
    room.play("pspspspspsp");
    let kept = || {
        let seen = sim.image().seen();
        let files = seen.into_iter().filter(|(name, _)| is_kept(name));
        files.map(|(_, (_, bytes))| bytes).collect::<Vec<_>>()
    };
    let before = kept();
    assert_eq!(before.len(), 5);
    sim.full(true);
    room.play("ssssss");
    assert!(room.unwritten);
    assert!(kept() == before);
    // Nor do those that fail after the bytes are kept: only the one before is put in front, once.
    sim.full(false);
    for _ in 0..6 {
        sim.refuse(Some(&path()));
        room.play("s");
        assert!(room.unwritten);
    }
    assert_eq!(before.iter().filter(|bytes| kept().contains(bytes)).count(), 4);
}

#[test]
fn a_link_is_followed_and_stays_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let (path, link) = (folder.path().join("a.ron"), folder.path().join("lenke.ron"));
    new(&path);
    symlink(&path, &link).unwrap();
    aimed(&mut disk().open(&link, Mode::Edit).unwrap(), "gjennom lenken");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&path).unwrap().contains("gjennom lenken"));
}

#[test]
fn a_file_with_two_names_can_be_read_and_not_edited() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    new(&path);
    fs::hard_link(&path, folder.path().join("b.ron")).unwrap();
    let refused = disk().open(&path, Mode::Edit).unwrap_err();
    assert!(refused.may_be_read());
    assert_eq!(
        disk().open(&path, Mode::Read).unwrap().history.session().title,
        "ROS Journalsystem"
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is made beside it");
}

#[test]
fn temp_files_of_any_process_are_swept_at_the_next_opening_and_others_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    new(&path);
    let left = [".a.ron.tmp-99", "..a.ron.journal.tmp-99", "..a.ron.1.tmp-98"];
    let others = [".b.ron.tmp-99", "a.ron.tmp-99", ".a.ron.corrupt-1"];
    for name in left.iter().chain(&others) {
        fs::write(folder.path().join(name), "halvt").unwrap();
    }
    drop(disk().open(&path, Mode::Read).unwrap());
    assert!(left.iter().all(|name| folder.path().join(name).exists()), "looking removes nothing");
    drop(disk().open(&path, Mode::Edit).unwrap());
    assert!(!left.iter().any(|name| folder.path().join(name).exists()));
    assert!(others.iter().all(|name| folder.path().join(name).exists()));
}

#[test]
fn a_second_save_in_the_same_state_writes_nothing() {
    let sim = Sim::of(&fresh());
    let mut opened = sim.disk().open(&path(), Mode::Edit).unwrap();
    aimed(&mut opened, "en gang");
    let before = sim.image().seen();
    let (session, seq) = (opened.history.session().clone(), opened.history.seq());
    let later = at("2026-11-23T12:00:00Z");
    opened.file.as_mut().unwrap().snapshot(&session, later, &"kari".into(), seq, &[]).unwrap();
    assert_eq!(sim.image().seen(), before);
}
