//! A session changed in two copies: both count until somebody chooses, and the choice is used.

use super::cli::run;
use super::{find, here, opened, region};
use crate::workbench::{Bench, NB, in_folder};

/// Two copies of a session, each with an event of its own, merged by a region.
fn diverged() -> Bench {
    let folder = tempfile::tempdir().unwrap();
    super::put(&folder, "region.ron", &super::example("region.ron"));
    let session = super::example("9903-solnes.ron");
    let events = [
        ("a.ron", "Vann i serverrommet"),
        ("b.ron", "Brann i serverrommet<enter>Røyk i serverrommet"),
    ];
    for (name, event) in events {
        let own = tempfile::tempdir().unwrap();
        super::put(&own, "ros.ron", &session);
        let mut bench = in_folder(own);
        bench.keys(&format!("g4n{event}<enter><esc><f2>"));
        let changed = std::fs::read(bench.folder.path().join("ros.ron")).unwrap();
        super::put(&folder, name, &changed);
    }
    super::put(&folder, "c.ron", &super::example("9902-vestvik.ron"));
    let merge = ["merge", "--region", "region.ron", "-o", "register.ron"];
    let said = run(&folder, &[&merge[..], &["a.ron", "b.ron", "c.ron"]].concat());
    assert!(said.contains("2 i konflikt"), "{said}");
    opened(folder, &NB, Some("region.ron"))
}

#[test]
fn each_version_tells_what_the_other_has_not() {
    let mut bench = diverged();
    bench.keys("g7");
    find(&bench, "Konflikter 1");
    assert!(here(&bench).contains("a.ron") && here(&bench).contains("i konflikt"));
    find(&bench, "Ulikt: 9. Vann i serverrommet");
    find(&bench, "Bare i den andre: 10. Røyk i serverrommet");
    find(&bench, "Enter la denne gjelde");
    bench.keys("<down>");
    find(&bench, "Ulikt: 9. Brann i serverrommet");
    find(&bench, "Bare her: 10. Røyk i serverrommet");
}

#[test]
fn the_chosen_one_counts_and_the_next_merge_takes_it() {
    let mut bench = diverged();
    let entries = |bench: &mut Bench| {
        bench.keys("g3");
        bench.frame().lines[3].split_whitespace().last().unwrap().to_owned()
    };
    let both = entries(&mut bench);
    bench.keys("g7<down><enter>");
    let chosen = region(&bench).chosen;
    assert_eq!(chosen.len(), 1);
    assert_eq!((&*chosen[0].municipality, &*chosen[0].by), ("9903", "kari"));
    find(&bench, "Konflikter 0");
    find(&bench, "gjelder");
    find(&bench, "valgt bort");
    let one = entries(&mut bench);
    assert_ne!(both, one);
    let merge = ["merge", "--region", "region.ron", "-o", "neste.ron", "a.ron", "b.ron", "c.ron"];
    let said = run(&bench.folder, &merge);
    assert!(said.contains("0 i konflikt"), "{said}");
    assert!(said.contains("tatt med      9903     10  b.ron"), "{said}");
}

#[test]
fn a_choice_is_changed_and_undone() {
    let mut bench = diverged();
    let before = region(&bench);
    bench.keys("g7<enter>");
    let first = region(&bench).chosen[0].chosen.clone();
    bench.keys("<down><enter>");
    let second = region(&bench).chosen;
    assert_eq!(second.len(), 1, "one for the session");
    assert_ne!(second[0].chosen, first);
    bench.keys("uu");
    assert_eq!(region(&bench), before);
    find(&bench, "Konflikter 1");
}
