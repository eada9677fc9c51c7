//! Leaving: nothing is left behind unsaved unasked, and a save is no leave-taking.

use std::path::PathBuf;

use crate::workbench::{Bench, NB, bench, shipped};

/// A session with one change, whose file cannot be replaced while it has a second name.
fn refused() -> (Bench, PathBuf) {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4nNøkler på avveie<enter><esc>");
    let second = bench.folder.path().join("lenke.ron");
    std::fs::hard_link(bench.folder.path().join("ros.ron"), &second).unwrap();
    (bench, second)
}

#[test]
fn leaving_saves_and_leaves() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4nNøkler på avveie<enter><esc><f10>");
    assert!(bench.script.has_left());
    assert_eq!(bench.on_disk().scenarios.len(), 1);
}

#[test]
fn what_cannot_be_written_is_left_only_when_asked_twice() {
    let (mut bench, _) = refused();
    bench.keys("<f10>");
    assert!(!bench.script.has_left());
    assert!(bench.screen().contains("Svarene ligger i journalen"), "{}", bench.screen());
    assert!(bench.screen().contains("Samme tast en gang til"), "{}", bench.screen());
    bench.keys("<f10>");
    assert!(bench.script.has_left());
    assert_eq!(bench.on_disk().scenarios.len(), 1, "the journal has it");
}

#[test]
fn who_works_on_after_a_failed_leave_is_not_thrown_out_by_the_next_save() {
    let (mut bench, second) = refused();
    bench.keys("<f10>");
    std::fs::remove_file(second).unwrap();
    bench.keys("<f2>");
    assert!(!bench.script.has_left());
    assert!(!bench.screen().contains("ikke skrevet"), "{}", bench.screen());
    assert_eq!(bench.on_disk().scenarios.len(), 1);
}

#[test]
fn leaving_again_later_tries_to_save_again() {
    let (mut bench, second) = refused();
    bench.keys("<f10>nEtter<enter><esc>");
    std::fs::remove_file(second).unwrap();
    bench.keys("<f10>");
    assert!(bench.script.has_left());
    assert_eq!(bench.on_disk().scenarios.len(), 2);
    assert!(!bench.folder.path().join(".ros.ron.journal").exists(), "written whole");
}

#[test]
fn a_save_that_fails_on_the_way_to_the_list_keeps_the_session_open() {
    let (mut bench, _) = refused();
    bench.keys("gs");
    assert!(bench.screen().contains("Samme tast en gang til"), "{}", bench.screen());
    assert!(bench.screen().contains("Registrert (1)"), "{}", bench.screen());
}

#[test]
fn a_file_changed_by_others_is_left_and_the_room_goes_on_beside_it() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4nNøkler på avveie<enter><esc>");
    let path = bench.folder.path().join("ros.ron");
    std::fs::write(&path, "noe annet").unwrap();
    bench.keys("<f10>");
    assert!(!bench.script.has_left());
    assert!(bench.screen().contains("denne ligger i ros-2.ron"), "{}", bench.screen());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "noe annet");
    bench.keys("g4nEn til<enter><esc><f10>");
    assert!(bench.script.has_left());
    let path = bench.folder.path().join("ros-2.ron");
    let beside = crate::common::disk().open(&path, rosbenk::store::Mode::Read).unwrap();
    assert_eq!(beside.history.session().scenarios.len(), 2);
}

#[test]
fn a_draft_waits_in_the_journal_for_the_next_opening() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g1<down><down>eHalvt<esc><f10>");
    assert!(bench.script.has_left());
    assert_eq!(bench.on_disk().aim, shipped("forberedt.ron").aim, "a draft is nobody's answer");
    let mut bench = bench.again();
    assert!(bench.screen().contains("Utkastet som ble skrevet, er hentet"), "{}", bench.screen());
    assert!(bench.screen().contains("Halvt"), "{}", bench.screen());
    bench.keys(" ferdig<enter><f10>");
    assert!(bench.on_disk().aim.ends_with("Halvt ferdig"), "{}", bench.on_disk().aim.as_str());
    assert!(!bench.folder.path().join(".ros.ron.journal").exists());
}

#[test]
fn save_as_goes_on_in_the_other_file_at_the_same_place_with_the_drafts() {
    let (mut bench, _) = refused();
    bench.keys("g5bTo treff<esc><f2>");
    assert!(bench.screen().contains("Svarene ligger i journalen"), "{}", bench.screen());
    bench.keys("<c-p>lagre som<enter>");
    for _ in 0..60 {
        bench.keys("<bs>");
    }
    // Where something stands already it is refused, and the room goes on here.
    bench.keys("ros.ron<enter>");
    assert!(bench.screen().contains("filen finnes fra før"), "{}", bench.screen());
    assert!(bench.screen().contains("Svarene ligger i journalen"), "{}", bench.screen());
    bench.keys("<c-p>lagre som<enter>");
    for _ in 0..60 {
        bench.keys("<bs>");
    }
    bench.keys("ny.ron<enter>");
    assert!(
        bench.screen().contains("Lagret i ny.ron. Arbeidet fortsetter der"),
        "{}",
        bench.screen()
    );
    assert!(!bench.screen().contains("Svarene ligger"), "{}", bench.screen());
    assert!(bench.screen().contains("1. Nøkler på avveie"), "{}", bench.screen());
    bench.keys("b");
    assert!(bench.screen().contains("To treff"), "{}", bench.screen());
    bench.keys(" i loggen<enter><f10>");
    assert!(bench.script.has_left());
    let path = bench.folder.path().join("ny.ron");
    let opened = crate::common::disk().open(&path, rosbenk::store::Mode::Read).unwrap();
    let row = opened.history.session().scenarios.values().next().unwrap().clone();
    assert_eq!(row.current.rationale, "To treff i loggen");
}

#[test]
fn what_cannot_be_written_where_it_lies_is_read_and_written_elsewhere() {
    let (bench, second) = refused();
    let folder = bench.folder.path().to_owned();
    let mut bench = bench.again();
    let screen = bench.screen();
    assert!(screen.contains("bare lesing"), "{screen}");
    assert!(screen.contains("Filen har flere navn (harde lenker)"), "{screen}");
    assert!(screen.contains("«lagre som» skriver den et annet sted"), "{screen}");
    assert!(!folder.join(".ros.ron.owner").exists());
    bench.keys("<c-p>lagre som<enter>");
    for _ in 0..100 {
        bench.keys("<bs>");
    }
    bench.keys("ny.ron<enter>");
    assert!(bench.screen().contains("● lagret"), "{}", bench.screen());
    bench.keys("g4nEn til<enter><esc><f10>");
    let opened = crate::common::disk().open(&folder.join("ny.ron"), rosbenk::store::Mode::Read);
    assert_eq!(opened.unwrap().history.session().scenarios.len(), 2);
    assert!(second.exists());
}

#[test]
fn a_kept_save_is_read_and_made_a_file_of_its_own_never_written_to() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4nNøkler på avveie<enter><esc><f10>");
    let folder = bench.folder.path().to_owned();
    let kept = std::fs::read(folder.join(".ros.ron.1")).unwrap();
    let mut bench = bench.again_with(".ros.ron.1");
    assert!(bench.screen().contains("Dette er en tidligere lagring"), "{}", bench.screen());
    bench.keys("g4nNoe<enter><esc><f2><f10>");
    assert_eq!(std::fs::read(folder.join(".ros.ron.1")).unwrap(), kept);
    assert!(!folder.join("..ros.ron.1.lock").exists());
}

#[test]
fn the_screen_goes_dark_whatever_is_being_typed_and_no_bump_lights_it() {
    for keys in ["g4nHemmelig", "g1<down><down>eHemmelig", "<c-p>hemmelig", "g5bHemmelig"] {
        let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
        bench.keys(keys).keys("<f8>");
        assert_eq!(bench.screen().trim(), "", "{keys}");
        bench.keys("x").keys("<down>");
        assert_eq!(bench.screen().trim(), "", "{keys}");
        bench.keys("<f8>");
        assert!(bench.screen().to_lowercase().contains("hemmelig"), "{}", bench.screen());
    }
}
