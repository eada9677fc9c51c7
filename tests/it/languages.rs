//! Every screen at 80x24 in every language: the same keys, the same places, and nothing that matters cut.

use rosbenk::model::Lang;

use crate::workbench::{Look, NB, bench, shipped};

/// Name, session (empty for the start), keys.
const SCREENS: &[(&str, &str, &str)] = &[
    ("start", "", ""),
    ("start_list", "journalsystem.ron", "gs"),
    ("new", "", "n"),
    ("recap", "journalsystem.ron", ""),
    ("frame", "journalsystem.ron", "g1"),
    ("frame_form", "journalsystem.ron", "g1<down><enter>"),
    ("assets", "journalsystem.ron", "g2"),
    ("asset_fields", "journalsystem.ron", "g2<tab><down><down>"),
    ("threats", "journalsystem.ron", "g3<down><down>"),
    ("events", "forberedt.ron", "g4"),
    ("events_registered", "journalsystem.ron", "g4<tab>"),
    ("event_form", "journalsystem.ron", "g4<tab><enter>"),
    ("vulnerabilities", "journalsystem.ron", "g4<tab>a"),
    ("rating", "journalsystem.ron", "g5"),
    ("rating_likelihood", "journalsystem.ron", "g5342"),
    ("rating_done", "journalsystem.ron", "g53423"),
    ("rating_in_place", "journalsystem.ron", "g5v"),
    ("present", "journalsystem.ron", "g5<f5>"),
    ("measures", "journalsystem.ron", "g6"),
    ("measure_form", "journalsystem.ron", "g6<enter>"),
    ("measure_picker", "journalsystem.ron", "g6n"),
    ("residual", "journalsystem.ron", "g7c"),
    ("summary_findings", "journalsystem.ron", "g8"),
    ("summary_risks", "journalsystem.ron", "g8<tab>"),
    ("summary_matrices", "journalsystem.ron", "g8<tab><tab>"),
    ("summary_recommendations", "journalsystem.ron", "g8<tab><tab><tab>"),
    ("summary_decisions", "journalsystem.ron", "g8<tab><tab><tab><tab>"),
    ("summary_review", "journalsystem.ron", "g8<s-tab><s-tab>"),
    ("summary_parking", "journalsystem.ron", "g8<s-tab>"),
    ("matrix", "journalsystem.ron", "g5<f4>"),
    ("catalogs", "journalsystem.ron", "gk"),
    ("catalog_entry", "journalsystem.ron", "gk<down><tab><down>"),
    ("palette", "journalsystem.ron", "g5<c-p>"),
    ("which_key", "journalsystem.ron", "g"),
    ("help", "journalsystem.ron", "g5<f1>"),
    ("prompt", "forberedt.ron", "g4n"),
];

fn screen(session: &str, lang: Lang, keys: &str) -> Vec<String> {
    let session = (!session.is_empty()).then(|| shipped(session));
    let mut bench = bench(session.as_ref(), &Look { lang, ..NB });
    bench.keys(keys);
    bench.frame().lines
}

#[test]
fn every_screen_in_every_language() {
    for (name, session, keys) in SCREENS {
        let each = Lang::ALL
            .map(|lang| format!("--- {}\n{}", lang.code(), screen(session, lang, keys).join("\n")));
        insta::assert_snapshot!(format!("languages_{name}"), each.join("\n"));
    }
}

#[test]
fn two_versions_in_every_language() {
    let each = Lang::ALL.map(|lang| {
        let bench = crate::compare::diverged(&Look { lang, ..NB });
        format!("--- {}\n{}", lang.code(), bench.screen())
    });
    insta::assert_snapshot!(each.join("\n"));
}

/// The map, the question and what the keys do are whole in every language.
#[test]
fn what_guides_the_room_is_never_cut() {
    for (name, session, keys) in SCREENS {
        for lang in Lang::ALL {
            let lines = screen(session, lang, keys);
            let guides = lines.iter().take(5).chain(lines.last());
            let cut: Vec<&String> = guides.filter(|line| line.contains('…')).collect();
            assert!(cut.is_empty(), "{name} {lang:?}: {cut:#?}");
        }
    }
}
