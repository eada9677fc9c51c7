//! Sequences that once lost an answer shown as saved, a draft or somebody else's value.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rosbenk::model::{
    Cause, Change, Op, Parked, Relation, Session, SessionEdit, Title, relation, snapshot as revise,
};
use rosbenk::store::{Mode, Opened, Written};
use rosbenk::tui::{Input, Outside, Script, Timer};
use rosbenk::wire::to_ron;

use super::faulty::{Faulty, full, name};
use crate::common::{at, disk, library, noon, prepared};
use crate::workbench::{Bench, NB, bench, setup, shipped};

fn change_of(opened: &mut Opened, item: &str) -> rosbenk::model::Record {
    let row = Parked { text: item.into(), done: false };
    let no = opened.history.seq() + 1;
    let id = format!("0DG8M00000{no:02}").parse().unwrap();
    let edits = vec![SessionEdit::Parking((id, Op::Insert(Box::new(row))))];
    opened
        .history
        .commit(Change { at: noon(), by: "kari".into(), cause: Cause::Do, edits })
        .unwrap()
}
fn write(
    opened: &mut Opened,
    session: &Session,
    seq: u64,
) -> Result<Written, rosbenk::store::StoreError> {
    opened.file.as_mut().unwrap().snapshot(
        session,
        at("2026-11-22T12:00:00Z"),
        &"kari".into(),
        seq,
        &[],
    )
}
fn session_in(folder: &Path) -> PathBuf {
    let path = folder.join("a.ron");
    disk().create(&path, &prepared(&library()), noon(), &Title::new("kari")).unwrap();
    path
}
fn parked(path: &Path) -> Vec<String> {
    let opened = disk().open(path, Mode::Read).unwrap();
    opened.history.session().parking.values().map(|row| row.text.to_string()).collect()
}
fn saved(mut session: Session) -> Session {
    session.revisions = revise(&session, noon(), &Title::new("ola"), 5).unwrap();
    session
}
fn drafts(path: &Path) -> usize {
    disk().open(path, Mode::Read).unwrap().recovered.drafts.len()
}
fn meets(bench: &mut Bench, theirs: &Session) {
    fs::write(bench.folder.path().join("ros.ron"), to_ron(theirs).unwrap()).unwrap();
    bench.keys("<f2>");
}

#[test]
fn a_draft_outlives_a_kill_at_the_comparison() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    let base = bench.on_disk();
    bench.keys("g4nNøkkelkort<enter><esc>g1<down><down>eHalvt<esc>");
    meets(&mut bench, &saved(Session { title: "Deres".into(), ..base }));
    assert!(bench.script.app().compare.is_some());
    let Bench { folder, script } = bench;
    drop(script);
    let found = [drafts(&folder.path().join("ros.ron")), drafts(&folder.path().join("ros-2.ron"))];
    assert!(found.contains(&1), "{found:?}");
}

#[test]
fn an_answer_queued_behind_a_snapshot_that_went_beside() {
    let dir = tempfile::tempdir().unwrap();
    let path = session_in(dir.path());
    let base = disk().open(&path, Mode::Read).unwrap().history.session().clone();
    let mut o = disk().open(&path, Mode::Edit).unwrap();
    let r = change_of(&mut o, "en");
    o.file.as_mut().unwrap().append(&r, &[]).unwrap();
    // A colleague replaces the file; F2; while it is written an answer is given and queued.
    fs::write(&path, to_ron(&saved(Session { title: "Deres".into(), ..base })).unwrap()).unwrap();
    let (s, seq) = (o.history.session().clone(), o.history.seq());
    let r = change_of(&mut o, "to");
    assert!(matches!(write(&mut o, &s, seq).unwrap(), Written::Beside { .. }));
    o.file.as_mut().unwrap().append(&r, &[]).unwrap(); // Report::Durable: "lagret"
    drop(o); // F10 at the comparison, a signal, a power cut: all the same
    let all = [parked(&path), parked(&dir.path().join("a-2.ron"))].concat();
    assert!(all.contains(&"to".to_owned()), "{all:?}");
}

#[test]
fn a_snapshot_that_fails_after_one_that_succeeded() {
    let dir = tempfile::tempdir().unwrap();
    let path = session_in(dir.path());
    let f = Faulty::new(|_, _| None);
    let mut o = f.disk().open(&path, Mode::Edit).unwrap();
    // Answer 1: the journal fails. NotAppended: the session is written whole.
    f.set(|w, p| (w == "write" && name(p).contains("journal")).then(full));
    let r = change_of(&mut o, "en");
    assert!(o.file.as_mut().unwrap().append(&r, &[]).is_err());
    let (s1, seq1) = (o.history.session().clone(), 1);
    // Answer 2 while that is under way: trouble, so it is a snapshot too, and nothing else.
    change_of(&mut o, "to");
    let s2 = o.history.session().clone();
    f.ok();
    let Written::Here(revisions) = write(&mut o, &s1, seq1).unwrap() else { panic!() };
    o.history.snapshotted(revisions); // trouble = None
    f.set(|w, p| (w == "create" && name(p).contains("tmp-")).then(full));
    assert!(write(&mut o, &s2, 2).is_err()); // trouble = File: "answers are safe in the journal"
    f.ok();
    // Answer 3 may not go to the journal, where 2 is not: `Durable(3)` would say that all is saved.
    let r = change_of(&mut o, "tre");
    assert!(o.file.as_mut().unwrap().append(&r, &[]).is_err());
    let (session, seq) = (o.history.session().clone(), o.history.seq());
    write(&mut o, &session, seq).unwrap();
    drop(o);
    assert_eq!(parked(&path), ["en", "to", "tre"]);
}

#[test]
fn an_answered_draft_does_not_come_back_when_the_file_cannot_be_written() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4nNøkler på avveie<enter><esc>");
    for _ in 0..99 {
        bench.keys("g5k").keys("u");
    }
    bench.keys("g4nLøsepenger");
    bench.script.input(Input::Timer(Timer::Keep));
    let seq = bench.script.app().doc.as_ref().unwrap().history.seq();
    fs::hard_link(bench.folder.path().join("ros.ron"), bench.folder.path().join("lenke.ron"))
        .unwrap();
    bench.keys("<enter>");
    assert_eq!(seq, 199);
    assert_eq!(bench.on_disk().scenarios.len(), 2, "the answer is in the journal");
    let Bench { folder, script } = bench;
    drop(script);
    let back = disk().open(&folder.path().join("ros.ron"), Mode::Read).unwrap().recovered.drafts;
    assert!(back.is_empty(), "{back:?}");
}

#[test]
fn failing_saves_do_not_eat_the_earlier_versions() {
    for all in [false, true] {
        let dir = tempfile::tempdir().unwrap();
        let path = session_in(dir.path());
        let f = Faulty::new(|_, _| None);
        let mut o = f.disk().open(&path, Mode::Edit).unwrap();
        for n in 0..7 {
            let r = change_of(&mut o, &format!("nr {n}"));
            o.file.as_mut().unwrap().append(&r, &[]).unwrap();
            let (s, seq) = (o.history.session().clone(), o.history.seq());
            let Written::Here(revisions) = write(&mut o, &s, seq).unwrap() else { panic!() };
            o.history.snapshotted(revisions);
        }
        let kept = || {
            (1..=5)
                .filter_map(|n| fs::read(dir.path().join(format!(".a.ron.{n}"))).ok())
                .collect::<std::collections::BTreeSet<_>>()
        };
        let before = kept();
        assert_eq!(before.len(), 5);
        let r = change_of(&mut o, "siste");
        o.file.as_mut().unwrap().append(&r, &[]).unwrap();
        let (s, seq) = (o.history.session().clone(), o.history.seq());
        // Disk full for half a minute: one retry every five seconds.
        f.set(move |w, p| {
            (w == "write" && name(p).contains("tmp-") && (all || !name(p).starts_with("..a.ron.1")))
                .then(full)
        });
        for _ in 0..6 {
            assert!(write(&mut o, &s, seq).is_err());
        }
        let after = kept();
        assert!(
            before.intersection(&after).count() >= 4,
            "full for companions too: {all}; left of five: {}",
            before.intersection(&after).count()
        );
    }
}

#[test]
fn drafts_go_along_when_saved_as() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g1<down><down>eHalvt<esc>");
    bench.keys("<c-p>lagre<space>som<enter>");
    bench.keys("<home><c-k>").paste("annet.ron").keys("<enter>");
    let path = bench.script.app().doc.as_ref().unwrap().path.clone();
    assert!(path.ends_with("annet.ron"), "{path:?} {}", bench.screen());
    assert_eq!(bench.script.app().doc.as_ref().unwrap().drafts.len(), 1, "{}", bench.screen());
}

#[test]
fn saved_as_to_where_nothing_can_be_locked() {
    let folder = tempfile::tempdir().unwrap();
    disk()
        .create(
            &folder.path().join("ros.ron"),
            &shipped("forberedt.ron"),
            noon(),
            &Title::new("kari"),
        )
        .unwrap();
    let f = Faulty::new(|w, p| {
        (w == "lock" && name(p).contains("annet")).then(|| std::io::Error::from_raw_os_error(37))
    });
    let script = Script::new(
        setup(&NB),
        Outside { folder: folder.path().to_owned(), disk: f.disk(), ..Outside::default() },
        Some("ros.ron".into()),
    );
    let mut bench = Bench { folder, script };
    bench.keys("<c-p>lagre<space>som<enter>");
    bench.keys("<home><c-k>").paste("annet.ron").keys("<enter>");
    bench.keys("g4nNøkler på avveie<enter><esc>");
    let folder = bench.folder.path().to_owned();
    let anywhere = ["ros.ron", "annet.ron"].iter().any(|it| {
        disk().open(&folder.join(it), Mode::Read).unwrap().history.session().scenarios.len() == 1
    });
    bench.keys("<f10>").keys("<f10>");
    assert!(
        anywhere && bench.script.has_left(),
        "on disk {anywhere}, left {}, trouble {:?}",
        bench.script.has_left(),
        bench.script.app().doc.as_ref().map(|d| d.trouble.clone())
    );
}

#[test]
fn two_snapshots_in_the_queue_keep_the_lineage() {
    let dir = tempfile::tempdir().unwrap();
    let path = session_in(dir.path());
    let mut o = disk().open(&path, Mode::Edit).unwrap();
    let r = change_of(&mut o, "en");
    o.file.as_mut().unwrap().append(&r, &[]).unwrap();
    let s1 = o.history.session().clone();
    let r = change_of(&mut o, "to");
    let s2 = o.history.session().clone(); // before the first is reported
    write(&mut o, &s1, 1).unwrap();
    let copy = disk().open(&path, Mode::Read).unwrap().history.session().clone(); // mailed, committed to git…
    o.file.as_mut().unwrap().append(&r, &[]).unwrap();
    write(&mut o, &s2, 2).unwrap();
    drop(o);
    let now = disk().open(&path, Mode::Read).unwrap().history.session().clone();
    assert_eq!(relation(&copy, &now), Relation::Older);
}

#[test]
fn a_folder_that_cannot_be_synced_and_no_journal_yet() {
    let dir = tempfile::tempdir().unwrap();
    let path = session_in(dir.path());
    // Edited by hand: the first snapshot adds a revision though nothing was answered.
    let text = fs::read_to_string(&path).unwrap().replace("ROS Journalsystem", "Rettet for hånd");
    fs::write(&path, text).unwrap();
    let f = Faulty::new(|_, _| None);
    let mut o = f.disk().open(&path, Mode::Edit).unwrap();
    f.set(|w, _| (w == "sync_folder").then(full));
    let s = o.history.session().clone();
    assert!(write(&mut o, &s, 0).is_err()); // F2: Trouble::File, "answers are safe in the journal"
    f.ok();
    let r = change_of(&mut o, "en");
    // The file may have its new name by now: a journal that names the old head would belong to nothing.
    assert!(o.file.as_mut().unwrap().append(&r, &[]).is_err());
    let (session, seq) = (o.history.session().clone(), o.history.seq());
    write(&mut o, &session, seq).unwrap();
    drop(o);
    assert_eq!(parked(&path), ["en"]);
}

#[test]
fn a_reader_between_file_and_journal() {
    let dir = tempfile::tempdir().unwrap();
    let path = session_in(dir.path());
    let mut o = disk().open(&path, Mode::Edit).unwrap();
    let r = change_of(&mut o, "en");
    o.file.as_mut().unwrap().append(&r, &[]).unwrap();
    let writer = Arc::new(Mutex::new(o));
    let w = Arc::clone(&writer);
    let mut done = false;
    let f = Faulty::new(move |what, p| {
        if what == "read" && name(p).ends_with(".journal") && !done {
            done = true;
            let mut o = w.lock().unwrap();
            let (s, seq) = (o.history.session().clone(), o.history.seq());
            write(&mut o, &s, seq).unwrap();
        }
        None
    });
    let seen = f.disk().open(&path, Mode::Read).unwrap();
    assert!(
        !seen.history.session().parking.is_empty() || seen.recovered.unusable > 0,
        "an answer saved long ago is not seen, and nothing is told"
    );
}

#[test]
fn ten_thousand_and_one() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    let lines: Vec<String> = (0..10_001).map(|n| format!("h{n}")).collect();
    bench.keys("g4n").paste(&lines.join("\n")).keys("<enter>");
    assert!(
        !bench.screen().contains("● lagret 12:00") || bench.on_disk().scenarios.len() == 10_001,
        "saved, and on disk {}",
        bench.on_disk().scenarios.len()
    );
}

#[test]
fn adopted_but_not_to_be_opened() {
    // Theirs is newer; it is being rewritten in place (a sync tool) when we go to open it.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ros.ron");
    disk().create(&path, &shipped("forberedt.ron"), noon(), &Title::new("kari")).unwrap();
    let base = disk().open(&path, Mode::Read).unwrap().history.session().clone();
    let f = Faulty::new(|_, _| None);
    let script = Script::new(
        setup(&NB),
        Outside { folder: folder.path().to_owned(), disk: f.disk(), ..Outside::default() },
        Some("ros.ron".into()),
    );
    let mut bench = Bench { folder, script };
    fs::write(&path, to_ron(&saved(Session { title: "Deres".into(), ..base })).unwrap()).unwrap();
    let mut reads = 0;
    f.set(move |w, p| {
        if w == "read" && name(p) == "ros.ron" {
            reads += 1;
            if reads > 1 {
                return Some(std::io::Error::from_raw_os_error(5));
            }
        }
        None
    });
    bench.keys("<f2>");
    f.ok();
    bench.keys("g4nNøkler på avveie<enter><esc>");
    let doc = bench.script.app().doc.as_ref();
    let told = doc.is_none_or(|d| d.trouble.is_some() || d.read_only);
    let kept = bench.on_disk().scenarios.len() == 1;
    bench.keys("<f10>").keys("<f10>");
    assert!(
        (told || kept) && bench.script.has_left(),
        "told {told}, kept {kept}, left {}",
        bench.script.has_left()
    );
}

#[test]
fn our_own_file_is_not_taken_for_somebody_elses() {
    let dir = tempfile::tempdir().unwrap();
    let path = session_in(dir.path());
    let f = Faulty::new(|_, _| None);
    let mut o = f.disk().open(&path, Mode::Edit).unwrap();
    let r = change_of(&mut o, "en");
    o.file.as_mut().unwrap().append(&r, &[]).unwrap();
    // The rename comes through, the folder cannot be synced.
    let renamed = std::sync::atomic::AtomicBool::new(false);
    f.set(move |w, p| {
        if w == "rename" && name(p) == "a.ron" {
            renamed.store(true, std::sync::atomic::Ordering::SeqCst);
        }
        (w == "sync_folder" && renamed.load(std::sync::atomic::Ordering::SeqCst)).then(full)
    });
    let s = o.history.session().clone();
    assert!(write(&mut o, &s, 1).is_err());
    f.ok();
    let r = change_of(&mut o, "to");
    o.file.as_mut().unwrap().append(&r, &[]).unwrap();
    // Five seconds later the disk is full before the rename.
    f.set(|w, p| (w == "create" && name(p).starts_with(".a.ron.tmp-")).then(full));
    let s = o.history.session().clone();
    assert!(write(&mut o, &s, 2).is_err());
    f.ok();
    let written = write(&mut o, &s, 2).unwrap();
    assert!(matches!(written, Written::Here(_)), "nobody else has touched it: {written:?}");
}

#[test]
fn an_answer_queued_behind_is_not_grafted_onto_a_file_edited_by_hand() {
    let dir = tempfile::tempdir().unwrap();
    let path = session_in(dir.path());
    let mut o = disk().open(&path, Mode::Edit).unwrap();
    let set = |o: &mut Opened, text: &str| {
        o.history
            .commit(Change {
                at: noon(),
                by: "kari".into(),
                cause: Cause::Do,
                edits: vec![SessionEdit::Title(text.into())],
            })
            .unwrap()
    };
    let r = set(&mut o, "Vår");
    o.file.as_mut().unwrap().append(&r, &[]).unwrap();
    let text = fs::read_to_string(&path)
        .unwrap()
        .replace("title: \"ROS Journalsystem\"", "title: \"Deres, for hånd\"");
    fs::write(&path, text).unwrap();
    let (s, seq) = (o.history.session().clone(), o.history.seq());
    let r = set(&mut o, "Vår, igjen");
    assert!(matches!(write(&mut o, &s, seq).unwrap(), Written::Beside { .. }));
    o.file.as_mut().unwrap().append(&r, &[]).unwrap();
    drop(o);
    let title = disk().open(&path, Mode::Read).unwrap().history.session().title.to_string();
    assert_eq!(title, "Deres, for hånd");
}

#[test]
fn on_a_shared_disk_it_is_said_what_is_not_promised() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ros.ron");
    disk().create(&path, &shipped("forberedt.ron"), noon(), &Title::new("kari")).unwrap();
    let f = Faulty::new(|call, _| (call == "shared").then(full));
    let outside =
        Outside { folder: folder.path().to_owned(), disk: f.disk(), ..Outside::default() };
    let script = Script::new(setup(&NB), outside, Some("ros.ron".into()));
    let mut bench = Bench { folder, script };
    let screen = bench.screen();
    assert!(screen.contains("Delt område (NFS): andre maskiner stenges ikke ute"), "{screen}");
    bench.keys("g8");
    assert!(bench.screen().contains("To maskiner hindres ikke"), "{}", bench.screen());
}
