//! Going about: in and out, between pages and entries, and to the list of assessments and back.

use rosbenk::tui::{Input, Screen};

use super::{find, here, opened, register};
use crate::workbench::{Look, NB, shipped};

#[test]
fn enter_goes_in_and_esc_comes_out_where_one_was() {
    let mut bench = register(&NB);
    for (page, depth) in [
        ("g1<down>", 2),
        ("g2", 2),
        ("g3<down>", 2),
        ("g3<tab><down><down>", 1),
        ("g4<right>", 2),
        ("g5<down>", 2),
        ("g5<tab>", 2),
        ("g6<down>", 2),
        ("g7", 2),
    ] {
        bench = {
            drop(bench);
            register(&NB)
        };
        bench.keys(page);
        let mut seen = vec![bench.screen()];
        for _ in 0..depth {
            bench.keys("<enter>");
            assert_ne!(seen.last(), Some(&bench.screen()), "{page}: Enter leads nowhere");
            seen.push(bench.screen());
        }
        while let Some(before) = seen.pop() {
            assert_eq!(bench.screen(), before, "{page}");
            bench.keys("<esc>");
        }
        assert_eq!(bench.script.app().screen, Screen::Register);
    }
}

#[test]
fn an_entry_is_paged_through_and_the_next_one_is_a_key_away() {
    let mut bench = register(&NB);
    bench.keys("g3<tab><enter>");
    let top = bench.screen();
    bench.keys("<end>");
    assert!(bench.screen().contains("Hvor dette kommer fra"), "{}", bench.screen());
    let end = bench.screen();
    bench.keys("<down><pgdn>");
    assert_eq!(bench.screen(), end, "no further than the last line");
    bench.keys("<pgup>");
    assert_ne!(bench.screen(), end);
    bench.keys("<home>");
    assert_eq!(bench.screen(), top);
    bench.keys(",");
    assert_eq!(bench.screen(), top, "there is none before the first");
    bench.keys(".");
    let second = bench.frame().lines[3].clone();
    assert!(second.contains("3. Fiber og mobilnett"), "{second}");
    bench.keys("<esc>");
    assert!(here(&bench).contains("3. Fiber og mobilnett"), "{}", here(&bench));
}

#[test]
fn the_next_entry_is_the_next_of_the_list_it_was_chosen_in() {
    let mut bench = register(&NB);
    bench.keys("g3<enter><enter>..");
    assert!(bench.frame().lines[3].contains("9. Mobilnettet faller ut"), "{}", bench.screen());
    bench.keys("<esc>");
    assert!(here(&bench).contains("9. Mobilnettet faller ut"), "{}", here(&bench));
}

#[test]
fn pages_follow_one_another_round() {
    let mut bench = register(&NB);
    let first = bench.frame().lines;
    bench.keys("........");
    // Pairs have been looked for on the way: the map may say more.
    assert_eq!(bench.frame().lines[2..], first[2..]);
    bench.keys(",");
    find(&bench, "Trykk o og velg et eldre register");
    bench.keys("<f4>");
    find(&bench, "Regionens matrise");
}

#[test]
fn what_is_searched_for_is_shown_whole() {
    let mut bench = register(&NB);
    bench.keys("g5sløsepengevirus stanser toppsystemet<enter>");
    assert!(bench.frame().lines[3].contains("1. Løsepengevirus stanser toppsystemet"));
    bench.keys("<esc>");
    find(&bench, "Tre kommuner eller flere");
    bench.keys("sfinnes slett ikke her<enter>");
    find(&bench, "Tre kommuner eller flere");
}

#[test]
fn the_screen_can_be_blanked_and_comes_back() {
    let mut bench = register(&NB);
    bench.keys("g4");
    let before = bench.screen();
    bench.keys("<f8>");
    assert_eq!(bench.screen().trim(), "");
    bench.keys("j<esc>");
    assert_eq!(bench.screen(), before);
}

#[test]
fn language_and_theme_are_changed_where_one_is() {
    let mut bench = register(&NB);
    bench.keys("g3<enter><c-p>språk<enter>engelsk<enter>");
    find(&bench, "Enter open");
    find(&bench, "5 municipalities, 5 events");
    let dark = bench.frame().styles;
    bench.keys("<c-p>colour<enter><down><enter>");
    find(&bench, "5 municipalities, 5 events");
    assert_ne!(bench.frame().styles, dark);
}

#[test]
fn one_goes_to_the_assessments_and_back_and_from_one_to_the_other() {
    let folder = super::folder();
    let session = rosbenk::wire::to_ron(&shipped("forberedt.ron")).unwrap();
    super::put(&folder, "ros.ron", session.as_bytes());
    let mut bench = opened(folder, &NB, Some("region.ron"));
    bench.keys("gs");
    assert_eq!(bench.script.app().screen, Screen::Start);
    bench.keys("<enter>");
    assert!(bench.script.app().doc.is_some() && bench.script.app().register.is_none());
    bench.keys("gsm");
    find(&bench, "register.ron");
    bench.keys("<enter>");
    assert!(bench.script.app().doc.is_none() && bench.script.app().register.is_some());
    find(&bench, "Fjordregionen");
    bench.keys("gsm<esc><enter>");
    assert!(bench.script.app().doc.is_some() && bench.script.app().register.is_none());
}

#[test]
fn the_wheel_moves_the_list_and_the_entry() {
    let mut bench = register(&Look { size: (80, 24), ..NB });
    bench.keys("g3");
    bench.script.input(Input::Scroll(3));
    let (_, y) = bench.frame().cursor.unwrap();
    bench.script.input(Input::Scroll(-3));
    assert_eq!(bench.frame().cursor.unwrap().1 + 3, y);
    bench.keys("<tab><enter>");
    let top = bench.screen();
    bench.script.input(Input::Scroll(3));
    assert_ne!(bench.screen(), top);
}
