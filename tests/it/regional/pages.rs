//! Every page, pane and drill-down: text, cursor and style in Bokmål at two sizes, and the text in the other
//! languages.

use rosbenk::model::Lang;
use rosbenk::tui::Signs;

use super::register;
use crate::workbench::{Look, NB, picture};

/// Name, and keys from the first page.
pub(super) const SCREENS: &[(&str, &str)] = &[
    ("sources", ""),
    ("source", "<down><enter>"),
    ("municipalities", "<tab>"),
    ("milestones", "<tab><tab>"),
    ("matrix", "g2"),
    ("cell", "g2<enter>"),
    ("groups", "g3"),
    ("group", "g3<enter>"),
    ("entries", "g3<tab><down>"),
    ("entry", "g3<tab><enter>"),
    ("entry_end", "g3<tab><enter><end>"),
    ("heat", "g4<down><right><right>"),
    ("theme", "g4<enter>"),
    ("common", "g5"),
    ("causes", "g5<tab>"),
    ("cause", "g5<tab><enter>"),
    ("joint", "g6"),
    ("joint_measure", "g6<enter>"),
    ("follow_up", "g6<tab>"),
    ("matches", "g7"),
    ("pair", "g7<enter>"),
    ("levels", "g7<tab>"),
    ("regional_levels", "g7<tab><enter>"),
    ("filtered", "g3f<down><down><enter>nettfisk<enter>"),
    ("filter", "f"),
    ("help", "g7<f1>"),
    ("palette", "g2<c-p>"),
    ("which_key", "g"),
];

fn shown(look: &Look, keys: &str) -> String {
    let mut bench = register(look);
    bench.keys(keys);
    picture(&bench.frame())
}

#[test]
fn every_page_at_80_by_24() {
    for (name, keys) in SCREENS {
        insta::assert_snapshot!(format!("{name}_80"), shown(&NB, keys));
    }
}

#[test]
fn every_page_at_120_by_40() {
    let look = Look { size: (120, 40), ..NB };
    for (name, keys) in SCREENS {
        insta::assert_snapshot!(format!("{name}_120"), shown(&look, keys));
    }
}

#[test]
fn every_page_in_every_language() {
    for (name, keys) in SCREENS {
        let each = [Lang::Nn, Lang::Sv, Lang::En].map(|lang| {
            let mut bench = register(&Look { lang, ..NB });
            bench.keys(keys);
            format!("--- {}\n{}", lang.code(), bench.screen())
        });
        insta::assert_snapshot!(format!("{name}_languages"), each.join("\n"));
    }
}

#[test]
fn without_colours_or_with_few_signs_the_same_is_told() {
    let mono = Look { theme: "mono", ..NB };
    let light = Look { theme: "light", ..NB };
    let ascii = Look { signs: Signs::Ascii, ..NB };
    let plain = Look { signs: Signs::Plain, ..NB };
    for (name, look) in [("mono", mono), ("light", light), ("ascii", ascii), ("plain", plain)] {
        for (page, keys) in [("matrix", "g2"), ("groups", "g3"), ("heat", "g4<right>")] {
            insta::assert_snapshot!(format!("{page}_{name}"), shown(&look, keys));
        }
    }
}
