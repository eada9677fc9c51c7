//! What the pages are narrowed to: each condition by itself, together, and undone again.

use super::{find, register};
use crate::workbench::{Bench, NB};

/// Conditions by how far down they stand, and something typed to find a value.
const FILTERS: &[(usize, &str)] =
    &[(0, "9907"), (1, "pasientjournal"), (2, "løsepenge"), (3, "ikke akseptabel")];

fn filter(bench: &mut Bench, by: usize, value: &str) {
    bench.keys(&format!("f{}<enter>{value}<enter>", "<down>".repeat(by)));
}

/// How many entries the list of them has.
fn entries(bench: &mut Bench) -> usize {
    bench.keys("g3");
    let lines = bench.frame().lines;
    let panes = lines.iter().find(|line| line.contains("Hver hendelse")).unwrap();
    panes.split_whitespace().last().unwrap().parse().unwrap()
}

#[test]
fn each_condition_narrows_and_backspace_shows_all_again() {
    for (by, value) in FILTERS {
        let mut bench = register(&NB);
        let all = entries(&mut bench);
        filter(&mut bench, *by, value);
        let some = entries(&mut bench);
        assert!(some > 0 && some < all, "{value}: {some} of {all}");
        find(&bench, "Viser bare");
        bench.keys("<bs>");
        assert_eq!(entries(&mut bench), all, "{value}");
        assert!(!bench.screen().contains("Viser bare"));
    }
}

#[test]
fn class_and_handling_narrow_too() {
    let mut bench = register(&NB);
    let all = entries(&mut bench);
    for (by, name) in [(4, "class"), (5, "handling")] {
        let mut sum = 0;
        let choices = if by == 4 { 24 } else { 5 };
        for at in 1..=choices {
            bench.keys(&format!("f{}<enter><pgup>{}", "<down>".repeat(by), "<down>".repeat(at)));
            // Past the end the list goes round to «all».
            if bench.screen().contains("▸ alle") {
                bench.keys("<esc>");
                break;
            }
            bench.keys("<enter>");
            sum += entries(&mut bench);
            bench.keys("<bs>");
        }
        let unrated = if by == 4 { 6 } else { 0 };
        assert_eq!(sum + unrated, all, "every entry has one {name}");
    }
}

#[test]
fn conditions_hold_together_and_are_taken_away_one_by_one() {
    let mut bench = register(&NB);
    filter(&mut bench, 0, "9901");
    let one = entries(&mut bench);
    filter(&mut bench, 3, "ikke akseptabel");
    let two = entries(&mut bench);
    assert!(0 < two && two < one, "{two} of {one}");
    find(&bench, "9901 Fjelldal kommune · ikke akseptabel");
    // The list of conditions tells what is set, and opens there.
    bench.keys("f");
    find(&bench, "9901 Fjelldal kommune");
    bench.keys("<enter>");
    find(&bench, "▸ 9901 Fjelldal kommune");
    bench.keys("<pgup><enter>");
    let only = entries(&mut bench);
    assert!(only > two, "{only}");
    bench.keys("<esc>");
    assert_eq!(entries(&mut bench), 151, "Esc leaves the filter when nothing is gone into");
}

#[test]
fn every_page_a_filter_governs_follows_and_the_others_say_they_do_not() {
    let mut bench = register(&NB);
    filter(&mut bench, 0, "9907");
    for page in ["g1", "g2", "g3", "g4", "g5", "g6"] {
        bench.keys(page);
        find(&bench, "Viser bare (Rettetast viser alt): 9907 Lilleøy kommune");
    }
    bench.keys("g5");
    find(&bench, "Ingen risiko er felles for tre kommuner");
    bench.keys("g2");
    find(&bench, "av 8 hendelser plassert");
    for page in ["g7", "g8"] {
        bench.keys(page);
        find(&bench, "Filteret gjelder ikke på denne siden");
    }
}

#[test]
fn sources_and_measures_follow_what_is_asked_for() {
    let mut bench = register(&NB);
    let panes = |bench: &mut Bench, page: &str| {
        bench.keys(page);
        bench.frame().lines.iter().find(|it| it.contains('▸')).unwrap().trim().to_owned()
    };
    let (sources, measures) = (panes(&mut bench, "g1"), panes(&mut bench, "g6"));
    filter(&mut bench, 0, "9902");
    assert_eq!(panes(&mut bench, "g1"), "▸ Kilder 2    Kommuner 1    Milepæler 3");
    let own = panes(&mut bench, "g6");
    assert!(own.ends_with("Per kommune 1") && own != measures, "{own}");
    // Only measures against what cannot be accepted.
    filter(&mut bench, 3, "ikke akseptabel");
    assert_ne!(panes(&mut bench, "g6"), own);
    bench.keys("<bs>");
    assert_eq!((panes(&mut bench, "g1"), panes(&mut bench, "g6")), (sources, measures));
}

#[test]
fn a_filter_nothing_answers_to_says_how_to_get_out() {
    let mut bench = register(&NB);
    filter(&mut bench, 0, "9907");
    filter(&mut bench, 3, "ikke vurdert");
    for page in ["g3", "g3<tab>", "g4"] {
        bench.keys(page);
        find(&bench, "Rettetast viser alt igjen");
        bench.keys("<enter><down><end><pgdn>");
    }
}

#[test]
fn a_municipality_is_opened_from_where_it_is_counted() {
    let mut bench = register(&NB);
    bench.keys("<tab><down><enter>");
    find(&bench, "9902 Vestvik kommune");
    assert_eq!(entries(&mut bench), 32);
}

#[test]
fn what_a_municipality_has_to_do_is_listed_by_deadline_and_leads_to_the_event() {
    let mut bench = register(&NB);
    bench.keys("g6<tab><down><enter>");
    find(&bench, "9902 Vestvik kommune");
    // Past its deadline: told by a sign, not by colour alone.
    find(&bench, " !");
    bench.keys("<enter>");
    find(&bench, "Gruppens egen vurdering");
    bench.keys("<esc>");
    find(&bench, "9902 Vestvik kommune");
    bench.keys("<esc>");
    find(&bench, "Per kommune 7");
}
