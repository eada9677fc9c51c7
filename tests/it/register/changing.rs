//! What happens on disk while a merge goes on: files that change between its two readings, and a disk
//! that fails. The program runs in this process on a file system that tells when.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use rosbenk::cli::{Exit, run_on};
use rosbenk::model::{Cause, Change, Session, SessionEdit};
use rosbenk::store::Mode;
use rosbenk::wire::to_ron;

use super::room::Room;
use super::{by, reworded, session, with_measure};
use crate::common::{disk, noon};
use crate::disk::faulty::{Faulty, full};

fn first() -> Session {
    with_measure(session(1, "9901", &[("l4", "c4")]))
}

/// Three files, of which the first is going to change.
fn room() -> Room {
    let room = Room::new();
    room.session("inn/a.ron", &first());
    room.session("inn/b.ron", &session(2, "9902", &[("l2", "c3")]));
    room.session("inn/c.ron", &session(3, "9903", &[("l1", "c1")]));
    room
}

fn merge(faulty: &Faulty, room: &Room, more: &[&str]) -> Exit {
    let mut args: Vec<OsString> =
        ["rosbenk", "merge", "--lang", "nb", "--quiet", "-o"].map(Into::into).into();
    args.push(room.path("ut.ron").into());
    args.push(room.path("inn").into());
    args.extend(more.iter().map(OsString::from));
    run_on(faulty.disk(), args)
}

/// The second reading begins when the output does; then this happens, once.
fn between(room: &Room, change: impl Fn(&Path) + Send + 'static) -> Faulty {
    let path = room.path("inn/a.ron");
    let mut done = false;
    Faulty::new(move |call, file| {
        if call == "create" && !done && file.to_string_lossy().contains(".tmp-") {
            done = true;
            change(&path);
        }
        None
    })
}

/// One more change in the file's journal.
fn append(path: &Path, title: &str) {
    let mut opened = disk().open(path, Mode::Edit).unwrap();
    let edits = vec![SessionEdit::Title(title.into())];
    let change = Change { at: noon(), by: by(), cause: Cause::Do, edits };
    let record = opened.history.commit(change).unwrap();
    opened.file.as_mut().unwrap().append(&record, &[]).unwrap();
}

/// Names beside the output, without the lock that stays.
fn left(room: &Room) -> Vec<String> {
    let names = std::fs::read_dir(room.path("")).unwrap().flatten();
    let names = names.map(|it| it.file_name().into_string().unwrap());
    let mut names: Vec<String> =
        names.filter(|it| !["inn", ".ut.ron.lock"].contains(&it.as_str())).collect();
    names.sort();
    names
}

fn rejected(room: &Room) -> BTreeMap<String, String> {
    let register = room.register("ut.ron");
    register.rejections.iter().map(|it| (it.name.to_string(), it.code.to_string())).collect()
}

type Happens = fn(&Path);

const CHANGES: &[(&str, Happens)] = &[
    ("another version", |path| {
        std::fs::write(path, to_ron(&reworded(&first(), "Ny")).unwrap()).unwrap();
    }),
    ("the same words, laid out anew", |path| {
        let text = std::fs::read_to_string(path).unwrap();
        std::fs::write(path, format!("{text}\n")).unwrap();
    }),
    ("no session at all", |path| std::fs::write(path, "(format: Catalog(1))").unwrap()),
    ("half of it", |path| {
        let text = std::fs::read(path).unwrap();
        std::fs::write(path, &text[..text.len() / 2]).unwrap();
    }),
    ("empty", |path| std::fs::write(path, "").unwrap()),
    ("gone", |path| std::fs::remove_file(path).unwrap()),
    ("a folder", |path| {
        std::fs::remove_file(path).unwrap();
        std::fs::create_dir(path).unwrap();
    }),
    ("a journal appears", |path| append(path, "Ny tittel")),
    ("its journal cannot be read", |path| {
        std::fs::create_dir(path.with_file_name(".a.ron.journal")).unwrap();
    }),
];

#[test]
fn a_file_that_changes_between_the_readings_is_rejected_and_the_others_are_merged() {
    for (name, change) in CHANGES {
        for threads in ["1", "7"] {
            let room = room();
            let faulty = between(&room, *change);
            assert_eq!(merge(&faulty, &room, &["--threads", threads]), Exit::Attention, "{name}");
            let register = room.register("ut.ron");
            assert_eq!(register.evidence.len(), 2, "{name}");
            let wanted = BTreeMap::from([("a.ron".to_owned(), "changed".to_owned())]);
            assert_eq!(rejected(&room), wanted, "{name}");
            assert_eq!(left(&room), ["ut.ron"], "{name}");
            // As if it had been so from the start.
            let text = std::fs::read_to_string(room.path("ut.ron")).unwrap();
            assert_eq!(
                rosbenk::register::merge([register.linked().unwrap()]).text().unwrap(),
                text
            );
        }
    }
}

#[test]
fn a_journal_that_grows_is_a_change() {
    let room = room();
    append(&room.path("inn/a.ron"), "Ny tittel");
    let faulty = between(&room, |path| append(path, "Enda en ny"));
    assert_eq!(merge(&faulty, &room, &[]), Exit::Attention);
    assert_eq!(rejected(&room)["a.ron"], "changed");
    // Once it rests, it is merged.
    assert_eq!(merge(&Faulty::new(|_, _| None), &room, &["--force"]), Exit::Done);
    assert!(room.register("ut.ron").evidence[0].versions[0].provisional);
}

#[test]
fn what_says_the_same_has_not_changed() {
    let room = room();
    let faulty = between(&room, |path| {
        let text = std::fs::read(path).unwrap();
        std::fs::remove_file(path).unwrap();
        std::fs::write(path, text).unwrap();
    });
    assert_eq!(merge(&faulty, &room, &[]), Exit::Done);
    assert_eq!(room.register("ut.ron").evidence.len(), 3);
}

#[test]
fn what_another_file_holds_too_is_not_lost_with_the_one_that_changed() {
    let room = room();
    room.session("inn/z.ron", &first());
    let faulty = between(&room, |path| std::fs::remove_file(path).unwrap());
    assert_eq!(merge(&faulty, &room, &[]), Exit::Attention);
    let register = room.register("ut.ron");
    assert_eq!(register.evidence.len(), 3);
    assert_eq!(&*register.evidence[0].versions[0].sources[0].name, "z.ron");
    // And an older version takes the place of a newer one that is not there any more.
    let room = self::room();
    room.session("inn/a.ron", &reworded(&first(), "Ny"));
    room.session("inn/z.ron", &first());
    let faulty = between(&room, |path| std::fs::remove_file(path).unwrap());
    assert_eq!(merge(&faulty, &room, &[]), Exit::Attention);
    assert_eq!(room.register("ut.ron").evidence.len(), 3);
}

#[test]
fn one_after_the_other_may_change_and_nothing_is_half_written() {
    let room = room();
    let inn = room.path("inn");
    let mut names = vec!["a.ron", "b.ron", "c.ron"];
    let faulty = Faulty::new(move |call, file| {
        if call == "create" && file.to_string_lossy().contains(".tmp-") {
            std::fs::remove_file(inn.join(names.pop().unwrap())).unwrap();
        }
        None
    });
    assert_eq!(merge(&faulty, &room, &[]), Exit::Nothing);
    assert_eq!(left(&room), [""; 0]);
}

#[test]
fn strict_refuses_what_has_changed_and_leaves_the_old_register() {
    let room = room();
    room.put("ut.ron", "(format: Register(1))");
    let faulty = between(&room, |path| std::fs::remove_file(path).unwrap());
    assert_eq!(merge(&faulty, &room, &["--strict", "--force"]), Exit::Nothing);
    assert_eq!(std::fs::read_to_string(room.path("ut.ron")).unwrap(), "(format: Register(1))");
    assert_eq!(left(&room), ["ut.ron"]);
}

/// Every call that touches the output fails once, by each of the errors a disk gives.
#[test]
fn a_disk_that_fails_leaves_nothing_new_and_harms_nothing_old() {
    let errors: &[fn() -> io::Error] = &[
        full,
        || io::ErrorKind::PermissionDenied.into(),
        || io::ErrorKind::ReadOnlyFilesystem.into(),
        || io::Error::from_raw_os_error(5),
    ];
    for force in [false, true] {
        let mut failed = 0;
        for at in 0.. {
            let error = errors[at % errors.len()];
            let room = room();
            if force {
                room.put("ut.ron", "(format: Register(1))");
            }
            let (counted, output) = (std::sync::Arc::default(), room.path("ut.ron"));
            let calls: std::sync::Arc<std::sync::Mutex<usize>> = std::sync::Arc::clone(&counted);
            let faulty =
                Faulty::new(move |call, file| fails(call, file, &output, &calls, at, error));
            let exit = merge(&faulty, &room, if force { &["--force"] } else { &[] });
            if *counted.lock().unwrap() <= at {
                assert_eq!(exit, Exit::Done);
                break;
            }
            failed += 1;
            assert_eq!(exit, Exit::Nothing, "call {at}");
            let old: &[&str] = if force { &["ut.ron"] } else { &[] };
            assert_eq!(left(&room), old, "call {at}");
            if force {
                assert_eq!(std::fs::read(room.path("ut.ron")).unwrap(), b"(format: Register(1))");
            }
        }
        assert!(failed > 6, "{failed}");
    }
}

/// Counts what writes the output; the lock's making may fail, as it is there already most of the time.
fn fails(
    call: &str,
    file: &Path,
    output: &PathBuf,
    calls: &std::sync::Mutex<usize>,
    at: usize,
    error: fn() -> io::Error,
) -> Option<io::Error> {
    let is_output = file == output || file.to_string_lossy().contains(".tmp-");
    let is_lock = file.to_string_lossy().ends_with(".lock");
    let writes = match call {
        "write" | "sync" | "create" | "rename" | "rename_new" => is_output && !is_lock,
        "lock" => true,
        _ => false,
    };
    if !writes {
        return None;
    }
    let mut calls = calls.lock().unwrap();
    *calls += 1;
    (*calls == at + 1).then(error)
}
