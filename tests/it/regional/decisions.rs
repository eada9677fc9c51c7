//! Pairs and levels that a person decides: at once in the region file, and used by the next merge.

use rosbenk::register::region::{Joining, Region};

use super::{find, folder, here, opened, region, register};
use crate::common::disk;
use crate::workbench::{Bench, NB};

fn joinings(region: &Region) -> Vec<Joining> {
    region.joins.iter().map(|it| it.joining).collect()
}

#[test]
fn each_answer_is_in_the_file_before_the_next_key() {
    let mut bench = register(&NB);
    bench.keys("g7");
    let before = region(&bench).joins.len();
    let mut pairs = vec![here(&bench)];
    for (at, (key, joining)) in
        [("j", Joining::Accepted), ("n", Joining::Rejected), ("v", Joining::Deferred)]
            .into_iter()
            .enumerate()
    {
        bench.keys(key);
        let now = region(&bench);
        assert_eq!(now.joins.len(), before + at + 1);
        assert!(joinings(&now).contains(&joining), "{key}");
        let made = now.joins.iter().filter(|it| it.joining == joining);
        assert!(made.clone().any(|it| &*it.by == "kari" && it.at == crate::common::noon()));
        assert!(here(&bench).contains("avgjør"), "on to an open one: {}", here(&bench));
        assert!(!pairs.contains(&here(&bench)), "the next one: {}", here(&bench));
        pairs.push(here(&bench));
    }
}

#[test]
fn what_is_undone_is_undone_in_the_file_and_the_cursor_is_back() {
    let mut bench = register(&NB);
    bench.keys("g7<down>");
    let (asked, before) = (here(&bench), region(&bench));
    bench.keys("j");
    assert_ne!(region(&bench), before);
    bench.keys("n");
    bench.keys("uu");
    assert_eq!(region(&bench), before);
    assert_eq!(here(&bench), asked);
    find(&bench, "Avgjørelsen er angret, også i regionfilen");
    bench.keys("u");
    find(&bench, "Ingenting å angre");
    assert_eq!(region(&bench), before);
}

#[test]
fn the_last_one_decided_keeps_the_cursor_and_the_count_reaches_nothing() {
    let mut bench = register(&NB);
    bench.keys("g7");
    for _ in 0..7 {
        bench.keys("n");
    }
    find(&bench, "Samme risiko? 0");
    assert!(here(&bench).contains("ikke samme risiko"), "{}", here(&bench));
    // One may think again.
    bench.keys("j");
    assert_eq!(joinings(&region(&bench)).iter().filter(|it| **it == Joining::Accepted).count(), 1);
}

#[test]
fn keys_of_pairs_elsewhere_say_where_the_pairs_are() {
    let mut bench = register(&NB);
    let before = region(&bench);
    bench.keys("g3j<c-p>ja, samme<enter>");
    assert_eq!(region(&bench), before);
}

/// Two that are one risk stand as one group in the register the next merge makes.
#[test]
fn the_next_merge_uses_what_was_decided() {
    let mut bench = register(&NB);
    bench.keys("g3");
    let groups = |bench: &Bench| bench.frame().lines[3].trim().to_owned();
    let before = groups(&bench);
    bench.keys("g7jg3");
    let joined = groups(&bench);
    assert_ne!(joined, before, "at once on screen");
    let Bench { folder, script } = bench;
    drop(script);
    let merge =
        ["merge", "--force", "--region", "region.ron", "-o", "register.ron", "register.ron"];
    super::cli::run(&folder, &merge);
    std::fs::remove_file(folder.path().join("region.ron")).unwrap();
    let mut bench = opened(folder, &NB, None);
    bench.keys("g3");
    assert_eq!(groups(&bench), joined, "and in the register that was made with it");
}

#[test]
fn a_level_is_judged_and_the_judgement_taken_back() {
    let mut bench = register(&NB);
    bench.keys("g7<tab>");
    let (asked, before) = (here(&bench), region(&bench));
    bench.keys("<enter>");
    find(&bench, "styringsevne 1");
    bench.keys("<down><down><enter>");
    assert_eq!(region(&bench), before, "not before it is said why");
    find(&bench, "styringsevne 1 → liv og helse 1 ubetydelig. Hvorfor?");
    bench.keys("Ordlyden er den samme<enter>");
    find(&bench, "Skrevet: styringsevne 1 → liv og helse 1 ubetydelig. u angrer");
    let now = region(&bench);
    assert_ne!(now, before);
    assert!(rosbenk::wire::to_ron(&now).unwrap().contains("why: \"Ordlyden er den samme\""));
    let judged = |region: &Region| -> usize {
        let levels = region.scales.values().flat_map(|scale| {
            let types = scale.types.values().flat_map(|kind| kind.levels.values());
            scale.likelihood.values().chain(types)
        });
        levels.filter(|it| it.to.is_some()).count()
    };
    assert_eq!(judged(&now), judged(&before) + 1);
    find(&bench, "Nivåer 16");
    assert_ne!(here(&bench), asked, "on to the next question");
    bench.keys("u");
    assert_eq!(region(&bench), before);
    assert_eq!(here(&bench), asked);
}

/// What the region has no level for is settled too: it is not asked for again, and takes no place.
#[test]
fn a_level_the_region_has_none_for_is_settled_as_that() {
    let mut bench = register(&NB);
    bench.keys("g7<tab>");
    let asked = here(&bench);
    find(&bench, "Nivåer 17");
    bench.keys("<enter>finnes ikke<enter>");
    find(&bench, "styringsevne 1 → finnes ikke på regionens skala. Hvorfor?");
    bench.keys("Regionen vurderer ikke styringsevne<enter>");
    find(&bench, "Nivåer 16");
    find(&bench, "139 av 151 plassert");
    let said = region(&bench);
    let all =
        said.scales.values().flat_map(|it| it.types.values()).flat_map(|it| it.levels.values());
    let nowhere: Vec<_> = all.filter(|it| it.is_nowhere()).collect();
    assert_eq!((nowhere.len(), &*nowhere[0].by), (1, "kari"));
    // The list opens at it, and it is taken back there.
    bench.keys("<end>");
    for _ in 0..80 {
        if here(&bench).contains("→ –") {
            break;
        }
        bench.keys("<up>");
    }
    bench.keys("<enter><up><enter>");
    find(&bench, "Nivåer 17");
    bench.keys("uu");
    assert_eq!(here(&bench), asked);
}

/// One key too many says nothing: the first in the list is that nobody has decided.
#[test]
fn enter_upon_enter_decides_nothing() {
    let mut bench = register(&NB);
    let before = region(&bench);
    bench.keys("g7<tab><enter><enter><enter><esc>");
    let judged = |region: &Region| rosbenk::wire::to_ron(region).unwrap().matches("to: \"").count();
    assert_eq!(judged(&region(&bench)), judged(&before));
    // Nor of what has been said already: the list opens at the answer there is.
    bench.keys("<end><enter><enter><enter>");
    assert_eq!(judged(&region(&bench)), judged(&before));
}

/// A scale the file did not have: who opens the file later sees what was asked.
#[test]
fn an_answer_for_a_new_scale_says_which_and_what_it_was_about() {
    let folder = folder();
    let path = folder.path().join("region.ron");
    let mut bare: Region = disk().region(&path).unwrap();
    bare.scales = rosbenk::wire::Table::default();
    super::put(&folder, "region.ron", rosbenk::wire::to_ron(&bare).unwrap().as_bytes());
    let mut bench = opened(folder, &NB, Some("region.ron"));
    bench.keys("g7<tab><enter><down><down><enter>Fordi<enter>");
    let now = region(&bench);
    let scale = now.scales.values().next().unwrap();
    assert!(!scale.id.is_empty() && !scale.names.is_empty());
    let levels = scale.types.values().flat_map(|it| it.levels.values());
    let level = scale.likelihood.values().chain(levels).next().unwrap();
    assert!(!level.words.is_empty(), "{level:?}");
}

/// A is B and B is C, but A is not C: somebody has to think again.
#[test]
fn what_is_kept_apart_and_joined_all_the_same_is_told() {
    let mut bench = register(&NB);
    bench.keys("g7");
    let pairs = |bench: &Bench| region(bench).joins;
    let known = pairs(&bench).len();
    // The first pair and the sixth have one entry in common, and the second is the other two.
    bench.keys("<home>j");
    bench.keys("<home>n");
    let told = |bench: &Bench| bench.screen().contains("Skrevet, men to du har skilt");
    assert!(!told(&bench));
    for _ in 0..3 {
        bench.keys("<down>");
    }
    bench.keys("j");
    assert_eq!(pairs(&bench).len(), known + 3);
    assert!(told(&bench), "{}", bench.screen());
    // It was told; the next decision is another matter.
    bench.keys("v");
    assert!(!told(&bench), "{}", bench.screen());
}

#[test]
fn without_a_region_file_one_is_asked_for_first() {
    let mut bench = opened(folder(), &NB, None);
    let before = region(&bench);
    bench.keys("g7");
    find(&bench, "uten regionfil ennå");
    bench.keys("j");
    find(&bench, "Hvilken regionfil skal avgjørelsene skrives i?");
    assert_eq!(region(&bench), before);
    bench.keys("region.ron<enter>");
    find(&bench, "skrives i region.ron");
    assert_eq!(region(&bench), before, "only a decision is written");
    bench.keys("j");
    assert_eq!(region(&bench).joins.len(), before.joins.len() + 1);
}

#[test]
fn what_is_not_a_region_file_is_not_taken_for_one() {
    let mut bench = opened(folder(), &NB, None);
    let register = std::fs::read(bench.folder.path().join("register.ron")).unwrap();
    for name in ["register.ron", "finnes-ikke.ron", ""] {
        bench.keys(&format!("g7j{name}<enter><esc>"));
        find(&bench, "uten regionfil ennå");
    }
    assert_eq!(std::fs::read(bench.folder.path().join("register.ron")).unwrap(), register);
    assert!(disk().register(&bench.folder.path().join("register.ron")).is_ok());
}
