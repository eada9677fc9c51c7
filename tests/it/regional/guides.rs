//! What guides the room: never cut, in any language, at any size.

use rosbenk::model::Lang;
use rosbenk::tui::{Input, Scope};

use super::pages::SCREENS;
use super::{find, register};
use crate::workbench::{Look, NB};

/// The title, the map, the panes and the keys.
#[test]
fn what_guides_the_room_is_never_cut() {
    for lang in Lang::ALL {
        let mut bench = register(&Look { lang, ..NB });
        for (name, keys) in SCREENS {
            bench.keys(&format!("<esc><esc><esc><esc>g1{keys}"));
            let lines = bench.frame().lines;
            let guides = lines.iter().take(2).chain(lines.last());
            let cut: Vec<&String> = guides.filter(|line| line.contains('…')).collect();
            assert!(cut.is_empty(), "{name} {lang:?}: {cut:#?}");
            bench = register(&Look { lang, ..NB });
        }
    }
}

/// A list's heads stand whole over its columns: they are only ever cut where a name ends the line.
#[test]
fn no_head_runs_into_the_next() {
    let pages =
        ["", "<tab>", "<tab><tab>", "g3", "g3<tab>", "g5", "g5<tab>", "g6", "g6<tab>", "g7"];
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 40), (200, 60)] {
            let mut bench = register(&Look { lang, size, ..NB });
            for keys in pages {
                bench.keys(&format!("g1{keys}"));
                let lines = bench.frame().lines;
                assert!(!lines[4].contains('…'), "{lang:?} {keys}: {}", lines[4]);
                for head in &lines[5..7] {
                    let over = head.split("  ").next().unwrap_or_default();
                    assert!(!over.contains('…'), "{lang:?} {keys}: {head}");
                }
                bench = register(&Look { lang, size, ..NB });
            }
        }
    }
}

#[test]
fn pages_that_wait_for_somebody_keep_their_name() {
    for lang in Lang::ALL {
        let bench = register(&Look { lang, ..NB });
        let map = &bench.frame().lines[1];
        assert!(map.contains("17+"), "{lang:?}: {map}");
        assert!(!map.contains(" 7 17"), "{lang:?}: {map}");
    }
}

#[test]
fn the_footer_tells_only_of_keys_that_do_something() {
    let mut bench = register(&NB);
    let footer = |bench: &crate::workbench::Bench| bench.frame().lines.last().unwrap().clone();
    assert!(footer(&bench).contains("Tab neste liste"));
    bench.keys("g2");
    assert!(!footer(&bench).contains("Tab"), "a page of one list: {}", footer(&bench));
    bench.keys("<home><left><left><left><left><down><down><down><down>");
    assert!(!footer(&bench).contains("Enter"), "an empty cell: {}", footer(&bench));
    bench.keys("<enter>");
    assert!(bench.screen().contains("Ingen hendelser her"), "{}", bench.screen());
    bench.keys("g3<tab><enter>");
    assert!(footer(&bench).contains("Esc tilbake"), "{}", footer(&bench));
    assert!(!footer(&bench).contains("Enter"), "in an entry: {}", footer(&bench));
    bench.keys("g7");
    assert!(footer(&bench).contains("j ja, samme risiko"), "{}", footer(&bench));
    assert!(!footer(&bench).contains("angre"), "{}", footer(&bench));
    bench.keys("j");
    assert!(footer(&bench).contains("u angre"), "{}", footer(&bench));
    bench.keys("g8");
    assert!(footer(&bench).contains("o sammenlign med eldre"), "{}", footer(&bench));
}

#[test]
fn a_window_too_small_says_so_and_a_larger_one_shows_the_same_place() {
    let mut bench = register(&NB);
    bench.keys("g3<down><down><enter>");
    let before = bench.screen();
    for (width, height) in [(59, 24), (80, 15), (1, 1)] {
        bench.script.input(Input::Resize(width, height));
        assert!(!bench.screen().contains("Pasientjournal"), "{}", bench.screen());
    }
    bench.script.input(Input::Resize(80, 24));
    assert_eq!(bench.screen(), before);
}

/// At the least size every page still has its list or matrix whole enough to point in.
#[test]
fn the_least_window_has_room_for_every_page() {
    for (name, keys) in SCREENS {
        let mut bench = register(&Look { size: (60, 16), ..NB });
        bench.keys(keys);
        let frame = bench.frame();
        if !["which_key", "help", "palette", "filter"].contains(name) {
            assert!(frame.cursor.is_some(), "{name}\n{}", frame.lines.join("\n"));
        }
    }
    let mut bench = register(&Look { size: (60, 16), ..NB });
    bench.keys("g2");
    for row in ["5 svært", "4 sannsynlig", "3 mulig", "2 lite", "1 svært lite"] {
        find(&bench, row);
    }
}

#[test]
fn each_page_has_the_keys_of_its_own() {
    let pages = [
        ("", None),
        ("g2", Some(Scope::RegionalMatrix)),
        ("g4", Some(Scope::HeatMap)),
        ("g7", Some(Scope::Matches)),
        ("<tab>", Some(Scope::Levels)),
        ("<tab>", Some(Scope::Versions)),
        ("g3<tab><enter>", Some(Scope::WholeEntry)),
    ];
    let mut bench = register(&NB);
    for (keys, own) in pages {
        bench.keys(keys);
        let scopes = bench.script.app().scopes();
        let wanted: Vec<Scope> =
            own.into_iter().chain([Scope::Register, Scope::Everywhere]).collect();
        assert_eq!(scopes, wanted, "{keys}");
    }
}
