//! Leaving: nothing is left behind unsaved unasked, and a save is no leave-taking.

use crate::workbench::{Bench, NB, bench, shipped};

/// A session with one change, whose file somebody else has written over; gives what it held before.
fn overtaken() -> (Bench, Vec<u8>) {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4nNøkler på avveie<enter><esc>");
    let path = bench.folder.path().join("ros.ron");
    let before = std::fs::read(&path).unwrap();
    std::fs::write(&path, "noe annet").unwrap();
    (bench, before)
}

#[test]
fn leaving_saves_and_leaves() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4nNøkler på avveie<enter><esc><f10>");
    assert!(bench.script.has_left());
    assert_eq!(bench.on_disk().scenarios.len(), 1);
}

#[test]
fn what_cannot_be_saved_is_left_only_when_asked_twice() {
    let (mut bench, _) = overtaken();
    bench.keys("<f10>");
    assert!(!bench.script.has_left());
    assert!(bench.screen().contains("IKKE LAGRET"), "{}", bench.screen());
    assert!(bench.screen().contains("F10 en gang til"), "{}", bench.screen());
    bench.keys("<f10>");
    assert!(bench.script.has_left());
}

#[test]
fn who_works_on_after_a_failed_leave_is_not_thrown_out_by_the_next_save() {
    let (mut bench, before) = overtaken();
    bench.keys("<f10>");
    std::fs::write(bench.folder.path().join("ros.ron"), before).unwrap();
    bench.keys("<f2>");
    assert!(!bench.script.has_left());
    assert!(!bench.screen().contains("IKKE LAGRET"), "{}", bench.screen());
    assert_eq!(bench.on_disk().scenarios.len(), 1);
}

#[test]
fn a_save_that_fails_on_the_way_to_the_list_is_told() {
    let (mut bench, _) = overtaken();
    bench.keys("gs");
    assert!(bench.screen().contains("endret av noen andre"), "{}", bench.screen());
}
