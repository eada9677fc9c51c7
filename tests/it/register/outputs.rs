//! Where a register may be written, by whom, and what lies beside it.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use rosbenk::wire::Kind;

use super::room::{Room, said};
use super::session;
use crate::common::disk;

fn room() -> Room {
    let room = Room::new();
    room.session("a.ron", &session(1, "9901", &[("l4", "c4")]));
    room
}

/// Names in a folder, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn where_it_may_not_be_written_nothing_is_made() {
    let room = room();
    room.session("annen.ron", &session(2, "9902", &[("l4", "c4")]));
    room.put("region.ron", "(format: Region(1))");
    room.put("gammel.ron", "(format: Register(1))");
    room.put("to.ron", "(format: Register(1))");
    std::fs::hard_link(room.path("to.ron"), room.path("navn.ron")).unwrap();
    std::fs::create_dir(room.path("mappe")).unwrap();
    std::os::unix::fs::symlink("ingensteds", room.path("lenke.ron")).unwrap();
    let before = names(&room.path(""));
    let not_a_file = "dette er ikke en vanlig fil";
    let exists = "filen finnes fra før. Bruk et annet navn (rapporter og registre kan erstattes med --force)";
    let ours = "dette er en fil fra rosbenk av et annet slag, og den blir ikke erstattet. Bruk et annet navn";
    let linked = "filen har flere navn (harde lenker)";
    let table: &[(&str, bool, &str)] = &[
        ("ingen/ut.ron", false, "mappen finnes ikke"),
        ("ingen/ut.ron", true, "mappen finnes ikke"),
        ("mappe", false, not_a_file),
        ("mappe", true, not_a_file),
        ("mappe/", true, not_a_file),
        ("ny/", false, not_a_file),
        ("..", true, not_a_file),
        ("/dev/null", true, not_a_file),
        ("gammel.ron", false, exists),
        ("lenke.ron", false, exists),
        ("annen.ron", false, exists),
        ("annen.ron", true, ours),
        ("a.ron", true, ours),
        ("region.ron", true, ours),
        ("to.ron", true, linked),
        ("a.ron/ut.ron", false, "mappen finnes ikke"),
    ];
    for (output, force, wanted) in table {
        let force: &[&str] = if *force { &["--force"] } else { &[] };
        // What is wrong with the inputs is not asked first.
        for input in ["a.ron", "ingen.ron"] {
            let told = room.merge(&[force, &["-o", output, input]].concat());
            assert_eq!((told.status, told.out.as_str()), (2, ""), "{output}");
            assert!(told.err.starts_with(&format!("{output}: {wanted}")), "{told:?}");
            assert_eq!(told.err.lines().count(), 1, "{told:?}");
            assert_eq!(names(&room.path("")), before, "{output}");
        }
    }
    assert_eq!(names(&room.path("mappe")), [""; 0]);
}

#[test]
fn a_dry_run_touches_nothing_at_all() {
    let room = room();
    let before = names(&room.path(""));
    for output in ["ut.ron", "ingen/ut.ron", "a.ron"] {
        assert_eq!(room.merge(&["--dry-run", "-o", output, "a.ron"]).status, 0);
        assert_eq!(names(&room.path("")), before);
    }
    // Not even where somebody is writing it just now.
    let _held = disk().claim_output(&room.path("ut.ron"), Kind::Register, false).unwrap();
    assert_eq!(room.merge(&["--dry-run", "-o", "ut.ron", "a.ron"]).status, 0);
}

#[test]
fn one_at_a_time_writes_an_output() {
    let room = room();
    let held = disk().claim_output(&room.path("ut.ron"), Kind::Register, false).unwrap();
    let told = room.merge(&["-o", "ut.ron", "ingen.ron"]);
    let err =
        "ut.ron: en annen sammenslåing skriver denne filen akkurat nå. Vent til den er ferdig\n";
    assert_eq!(told, said(2, "", err));
    // Others are not in its way.
    assert_eq!(room.merge(&["--quiet", "-o", "ut2.ron", "a.ron"]), said(0, "", ""));
    drop(held);
    assert_eq!(room.merge(&["--quiet", "-o", "ut.ron", "a.ron"]), said(0, "", ""));
}

/// A lock that can be read can be held: it is for those who may write the file.
#[test]
fn the_lock_is_for_those_who_may_write() {
    let table = [(0o600, 0o600), (0o640, 0o600), (0o644, 0o600), (0o660, 0o660), (0o664, 0o660)];
    for (mode, wanted) in table {
        let room = room();
        for name in ["ut.ron", "a.ron"] {
            if name == "ut.ron" {
                room.put(name, "(format: Register(1))");
            }
            let set = std::fs::Permissions::from_mode(mode);
            std::fs::set_permissions(room.path(name), set).unwrap();
        }
        assert_eq!(room.merge(&["--quiet", "--force", "-o", "ut.ron", "a.ron"]).status, 0);
        drop(disk().open(&room.path("a.ron"), rosbenk::store::Mode::Edit).unwrap());
        for lock in [".ut.ron.lock", ".a.ron.lock"] {
            let meta = std::fs::metadata(room.path(lock)).unwrap();
            assert_eq!(meta.permissions().mode() & 0o777, wanted, "{lock} of {mode:o}");
        }
    }
}

#[test]
fn what_a_killed_merge_left_is_swept_and_nothing_of_others() {
    let room = room();
    for name in [".ut.tmp-1", ".ut.ron.tmp-1", "..ut.ron.journal.tmp-1", ".ut.ron.igjen.tmp-1"] {
        room.put(name, "halv");
    }
    assert_eq!(room.merge(&["--quiet", "-o", "ut", "a.ron"]).status, 0);
    let others = |of: &str| -> Vec<String> {
        names(&room.path(""))
            .into_iter()
            .filter(|it| it.contains(".tmp-") && it.contains(of))
            .collect()
    };
    // Of those, some may be being written at this very moment.
    assert_eq!(others(""), ["..ut.ron.journal.tmp-1", ".ut.ron.igjen.tmp-1", ".ut.ron.tmp-1"]);
    assert_eq!(room.merge(&["--quiet", "-o", "ut.ron", "a.ron"]).status, 0);
    assert_eq!(others(""), [".ut.ron.igjen.tmp-1"]);
}
