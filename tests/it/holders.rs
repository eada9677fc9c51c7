//! Who holds a session: told, judged and taken over by what is known, never by a guess.

use std::path::PathBuf;

use rosbenk::model::{Key, Title};
use rosbenk::store::{Hold, Mode, Owner, StoreError};
use rosbenk::wire::{compact_from, to_compact};

use crate::common::disk;
use crate::workbench::{Bench, NB, bench, in_folder, shipped};
use tempfile::TempDir;

/// A session on disk that nobody has open, and what we ourselves would call us.
struct Room {
    folder: TempDir,
    me: Owner,
}

impl Room {
    fn new() -> Self {
        let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
        let text = std::fs::read_to_string(bench.folder.path().join(".ros.ron.owner")).unwrap();
        let me = compact_from(&text).unwrap();
        bench.keys("<f10>");
        Self { folder: bench.folder, me }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("ros.ron")
    }

    /// Somebody has said to have it open.
    fn owned_by(self, change: impl FnOnce(&mut Owner)) -> Self {
        let mut owner = self.me.clone();
        change(&mut owner);
        let path = self.folder.path().join(".ros.ron.owner");
        std::fs::write(path, to_compact(&owner).unwrap()).unwrap();
        self
    }

    fn hold(&self) -> Option<Hold> {
        match disk().open(&self.path(), Mode::Edit) {
            Ok(_) => None,
            Err(StoreError::Busy { hold, .. }) => Some(hold),
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// The process that started this one.
fn parent(owner: &mut Owner) {
    owner.pid = std::os::unix::process::parent_id();
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", owner.pid)).unwrap();
    let (_, fields) = stat.rsplit_once(')').unwrap();
    owner.started = fields.split_whitespace().nth(19).unwrap().parse().unwrap();
}

/// No process has so high a number.
const NOBODY: u32 = 4_194_305;

#[test]
fn a_holder_is_judged_by_machine_boot_process_and_its_beginning() {
    type Case = (&'static str, fn(&mut Owner), Option<Hold>);
    let table: [Case; 9] = [
        ("nobody runs under that number", |it| it.pid = NOBODY, None),
        ("another process has the number by now", |it| it.started += 1, None),
        ("the machine was started again", |it| it.boot = Key::new("annen"), None),
        (
            "started again, and the number is in use",
            |it| {
                it.boot = Key::new("annen");
                it.pid = std::os::unix::process::parent_id();
            },
            None,
        ),
        ("this very process, which has let go of it", |_| {}, None),
        ("another process is there", parent, Some(Hold::Mine)),
        (
            "another user's process is there",
            |it| {
                parent(it);
                it.uid += 1;
            },
            Some(Hold::Other),
        ),
        (
            "another machine",
            |it| {
                it.host = Title::new("sone-2");
                it.boot = Key::new("annen");
            },
            Some(Hold::Elsewhere),
        ),
        (
            "another machine, long ago",
            |it| {
                it.host = Title::new("sone-2");
                it.boot = Key::new("annen");
                it.pid = NOBODY;
            },
            Some(Hold::Elsewhere),
        ),
    ];
    for (what, change, wanted) in table {
        assert_eq!(Room::new().owned_by(change).hold(), wanted, "{what}");
    }
}

#[test]
fn what_is_no_owner_file_holds_nobody_up() {
    let room = Room::new();
    for bytes in [b"".as_slice(), b"\x1b]0;x", b"(user:", &[0xff; 9000]] {
        std::fs::write(room.folder.path().join(".ros.ron.owner"), bytes).unwrap();
        assert_eq!(room.hold(), None);
    }
}

fn elsewhere() -> Bench {
    let room = Room::new().owned_by(|it| {
        it.user = Title::new("ola\x1b[2J");
        it.host = Title::new("sone-2");
        it.boot = Key::new("annen");
    });
    in_folder(room.folder)
}

#[test]
fn from_another_machine_it_is_read_only_and_taken_over_by_its_name() {
    let mut bench = elsewhere();
    let screen = bench.screen();
    assert!(screen.contains("Åpen hos ola␛[2J på maskinen sone-2 siden"), "{screen}");
    assert!(screen.contains("bare lesing"), "{screen}");
    bench.keys("g4nNoe<enter>");
    assert!(bench.screen().contains("åpnet bare for lesing"), "{}", bench.screen());
    bench.keys("<esc><f7>");
    assert!(bench.screen().contains("Ta over fra maskinen sone-2"), "{}", bench.screen());
    bench.keys("sone-1<enter>");
    assert!(bench.screen().contains("Det er ikke navnet på maskinen"), "{}", bench.screen());
    bench.keys("<bs>2<enter>");
    assert!(bench.screen().contains("● lagret"), "{}", bench.screen());
    bench.keys("g4nNoe<enter>");
    assert_eq!(bench.on_disk().scenarios.len(), 1);
}

#[test]
fn who_was_taken_over_from_writes_nothing_over_and_loses_nothing() {
    let mut first = bench(Some(&shipped("forberedt.ron")), &NB);
    first.keys("g4nFørst<enter>");
    let folder = first.folder.path().to_owned();
    // Another machine, whose lock ours does not see, has confirmed it: its owner file, its journal.
    let path = folder.join(".ros.ron.owner");
    let mut theirs: Owner = compact_from(&std::fs::read_to_string(&path).unwrap()).unwrap();
    theirs.host = Title::new("sone-2");
    std::fs::write(&path, to_compact(&theirs).unwrap()).unwrap();
    let journal = std::fs::read(folder.join(".ros.ron.journal")).unwrap();
    let file = std::fs::read(folder.join("ros.ron")).unwrap();
    first.keys("Så<enter>");
    assert!(first.screen().contains("ligger i ros-2.ron"), "{}", first.screen());
    assert!(first.screen().contains("● lagret"), "{}", first.screen());
    assert_eq!(std::fs::read(folder.join(".ros.ron.journal")).unwrap(), journal);
    assert_eq!(std::fs::read(folder.join("ros.ron")).unwrap(), file);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), to_compact(&theirs).unwrap());
    let beside = disk().open(&folder.join("ros-2.ron"), Mode::Read).unwrap();
    assert_eq!(beside.history.session().scenarios.len(), 2);
}

#[test]
fn a_lock_is_never_renamed_or_removed() {
    use std::os::unix::fs::MetadataExt as _;
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    let lock = bench.folder.path().join(".ros.ron.lock");
    let number = |path: &PathBuf| std::fs::metadata(path).unwrap().ino();
    let before = number(&lock);
    bench.keys("g4nFørst<enter><esc><f2><f10>");
    assert_eq!(number(&lock), before);
}
