//! Pipes, folders, links and rubbish where our files stand: told or passed over, never waited for.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use rosbenk::store::{Mode, StoreError};
use rustix::fs::{CWD, FileType, Mode as Bits, mknodat};

use crate::common::{disk, library, noon, prepared};

type Odd = (&'static str, fn(&Path));

/// What may stand where a file of ours should.
const ODD: &[Odd] = &[
    ("pipe", |path| mknodat(CWD, path, FileType::Fifo, Bits::RUSR | Bits::WUSR, 0).unwrap()),
    ("socket", |path| drop(UnixListener::bind(path).unwrap())),
    ("folder", |path| fs::create_dir(path).unwrap()),
    ("device", |path| symlink("/dev/zero", path).unwrap()),
    ("link to nothing", |path| symlink("/finnes/ikke", path).unwrap()),
    ("link to another's file", |path| symlink(path.with_file_name("annen"), path).unwrap()),
    ("rubbish", |path| fs::write(path, b"\xff\x00(\n").unwrap()),
    ("empty", |path| fs::write(path, b"").unwrap()),
];

/// What opening comes to: it must come to something.
fn open(path: &Path, mode: Mode) -> Result<usize, StoreError> {
    let (sender, answer) = channel();
    let path = path.to_owned();
    std::thread::spawn(move || {
        let opened = disk().open(&path, mode);
        drop(sender.send(opened.map(|opened| opened.recovered.unusable)));
    });
    // Far beyond what any opening takes: only one that waits for ever comes to this.
    match answer.recv_timeout(Duration::from_secs(60)) {
        Ok(opened) => opened,
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => panic!("it hangs"),
    }
}

/// A folder with a session, another's file, and something odd at a name.
fn with(name: &str, odd: fn(&Path)) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    disk().create(&path, &prepared(&library()), noon(), &"kari".into()).unwrap();
    fs::write(folder.path().join("annen"), "en annens").unwrap();
    let at = folder.path().join(name);
    drop(fs::remove_file(&at));
    odd(&at);
    (folder, path)
}

#[test]
fn in_place_of_the_session_it_is_refused_at_once() {
    for (what, odd) in ODD {
        let (folder, path) = with("a.ron", *odd);
        for mode in [Mode::Read, Mode::Edit] {
            assert!(open(&path, mode).is_err(), "{what}");
        }
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            2,
            "{what}: nothing is made beside"
        );
        assert_eq!(fs::read(folder.path().join("annen")).unwrap(), b"en annens");
    }
}

#[test]
fn in_place_of_journal_lock_and_owner_it_is_told_or_passed_over() {
    for name in [".a.ron.journal", ".a.ron.lock", ".a.ron.owner", ".a.ron.1"] {
        for (what, odd) in ODD {
            let (folder, path) = with(name, *odd);
            let before = fs::read(&path).unwrap();
            for mode in [Mode::Read, Mode::Edit] {
                match open(&path, mode) {
                    Ok(_) => {}
                    // Of the file it is about, not of the session.
                    Err(
                        StoreError::NotAFile { path: at }
                        | StoreError::Io { path: at, .. }
                        | StoreError::Read { path: at, .. },
                    ) => assert!(at.ends_with(name), "{name} {what}: {at:?}"),
                    Err(error) => panic!("{name} {what}: {error:?}"),
                }
            }
            assert_eq!(fs::read(&path).unwrap(), before, "{name} {what}");
            assert_eq!(
                fs::read(folder.path().join("annen")).unwrap(),
                b"en annens",
                "{name} {what}"
            );
        }
    }
}

#[test]
fn a_journal_of_rubbish_is_put_aside_and_told() {
    let (folder, path) = with(".a.ron.journal", |path| fs::write(path, "tull\n").unwrap());
    assert_eq!(open(&path, Mode::Read).unwrap(), 5);
    assert_eq!(open(&path, Mode::Edit).unwrap(), 5);
    assert_eq!(fs::read(folder.path().join(".a.ron.corrupt-1")).unwrap(), b"tull\n");
    assert_eq!(open(&path, Mode::Edit).unwrap(), 0);
}
