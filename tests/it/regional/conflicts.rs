//! A session changed in two copies: both count until somebody chooses, and the choice is used.

use rosbenk::model::Lang;

use super::cli::run;
use super::{find, here, opened, region};
use crate::workbench::{Bench, Look, NB, in_folder, picture};

/// Two copies of a session, each with an event of its own, merged by a region.
fn diverged() -> Bench {
    diverged_in(&NB)
}

fn diverged_in(look: &Look) -> Bench {
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
    opened(folder, look, Some("region.ron"))
}

#[test]
fn each_version_tells_what_the_other_has_not() {
    let mut bench = diverged();
    bench.keys("g7");
    find(&bench, "Konflikter 1");
    assert!(here(&bench).contains("a.ron") && here(&bench).contains("i konflikt"));
    find(&bench, "nr. 9: hendelse: Vann i serverrommet / den andre: Brann i serverrommet");
    find(&bench, "nr. 10: ikke her / den andre: Røyk i serverrommet");
    find(&bench, "Enter se hva som er ulikt");
    bench.keys("<down>");
    find(&bench, "nr. 9: hendelse: Brann i serverrommet / den andre: Vann i serverrommet");
    find(&bench, "nr. 10: Røyk i serverrommet / den andre: ikke her");
}

#[test]
fn what_is_chosen_between_is_seen_whole_before_it_is_chosen() {
    for (name, look) in [("80", NB), ("120", Look { size: (120, 40), ..NB })] {
        let mut bench = diverged_in(&look);
        bench.keys("g7");
        insta::assert_snapshot!(format!("conflicts_{name}"), picture(&bench.frame()));
        bench.keys("<enter>");
        insta::assert_snapshot!(format!("versions_{name}"), picture(&bench.frame()));
    }
    let each = [Lang::Nn, Lang::Sv, Lang::En].map(|lang| {
        let mut bench = diverged_in(&Look { lang, ..NB });
        bench.keys("g7<enter>");
        format!("--- {}\n{}", lang.code(), bench.screen())
    });
    insta::assert_snapshot!("versions_languages", each.join("\n"));
    let mut bench = diverged();
    bench.keys("g7<enter>");
    bench.keys("<down>");
    find(&bench, "denne: ikke her");
    find(&bench, "den andre: Røyk i serverrommet");
    assert!(region(&bench).chosen.is_empty());
    bench.keys("<esc>");
    find(&bench, "Konflikter 1");
    bench.keys("<down><enter>");
    find(&bench, "Enter la denne utgaven gjelde");
}

#[test]
fn the_chosen_one_counts_and_the_next_merge_takes_it() {
    let mut bench = diverged();
    let entries = |bench: &mut Bench| {
        bench.keys("g3");
        bench.frame().lines[3].split_whitespace().last().unwrap().to_owned()
    };
    let both = entries(&mut bench);
    bench.keys("g7<down><enter><enter>");
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
    assert!(said.contains("tatt med    9903     10  b.ron"), "{said}");
    assert!(said.contains("valgt bort  9903      9  a.ron"), "{said}");
}

#[test]
fn a_choice_is_changed_and_undone() {
    let mut bench = diverged();
    let before = region(&bench);
    bench.keys("g7<enter><enter>");
    let first = region(&bench).chosen[0].chosen.clone();
    bench.keys("<down><enter><enter>");
    let second = region(&bench).chosen;
    assert_eq!(second.len(), 1, "one for the session");
    assert_ne!(second[0].chosen, first);
    bench.keys("uu");
    assert_eq!(region(&bench), before);
    find(&bench, "Konflikter 1");
}

/// Reading a difference with the mouse chooses nothing.
#[test]
fn a_click_on_what_differs_decides_nothing() {
    let mut bench = diverged();
    bench.keys("g7");
    let before = region(&bench);
    let (x, y) = find(&bench, "a.ron");
    for _ in 0..3 {
        bench.script.input(rosbenk::tui::Input::Click(x, y));
    }
    find(&bench, "denne: Vann i serverrommet");
    assert_eq!(region(&bench), before);
}
