//! Every screen at 80x24: text, cursor and style, in Bokmål and English, in colour and without.

use rosbenk::model::Lang;
use rosbenk::tui::Signs;

use crate::workbench::{EN, Look, NB, bench, picture, shows};

const WIDE: Look = Look { size: (120, 40), ..NB };
const MONO: Look = Look { theme: "mono", ..NB };
const LIGHT: Look = Look { theme: "light", ..NB };
const ASCII: Look = Look { signs: Signs::Ascii, ..NB };
const PLAIN: Look = Look { signs: Signs::Plain, ..NB };
const HUGE: Look = Look { size: (200, 60), lang: Lang::En, ..NB };
const SMALL: Look = Look { size: (60, 16), ..NB };
const TINY: Look = Look { size: (59, 15), ..NB };

shows!(recap, "journalsystem.ron", NB, "");
shows!(recap_en, "journalsystem.ron", EN, "");
shows!(frame, "journalsystem.ron", NB, "g1");
shows!(frame_en, "journalsystem.ron", EN, "g1");
shows!(assets, "journalsystem.ron", NB, "g2<down><tab>");
shows!(assets_en, "journalsystem.ron", EN, "g2");
shows!(threats, "journalsystem.ron", NB, "g3<down><down>");
shows!(threats_en, "journalsystem.ron", EN, "g3");
shows!(events, "forberedt.ron", NB, "g4<space><space>");
shows!(events_en, "forberedt.ron", EN, "g4");
shows!(events_registered, "journalsystem.ron", NB, "g4<tab>");
shows!(events_wide, "journalsystem.ron", WIDE, "g4");
shows!(rating_consequence, "journalsystem.ron", NB, "g5");
shows!(rating_likelihood, "journalsystem.ron", NB, "g5342");
shows!(rating_done, "journalsystem.ron", NB, "g53423");
shows!(rating_en, "journalsystem.ron", EN, "g53423");
shows!(rating_four_by_four, "skoleplattform.ron", NB, "g5");
shows!(rating_mono, "journalsystem.ron", MONO, "g53423<up>");
shows!(rating_light, "journalsystem.ron", LIGHT, "g53423<up>");
shows!(rating_ascii, "journalsystem.ron", ASCII, "g53423<up>");
shows!(rating_plain, "journalsystem.ron", PLAIN, "g53423<up>");
shows!(rating_wide, "journalsystem.ron", WIDE, "g5");
shows!(rating_small, "journalsystem.ron", SMALL, "g5");
shows!(rating_huge, "journalsystem.ron", HUGE, "g53423");
shows!(present, "journalsystem.ron", NB, "g5<f5>");
shows!(present_done, "journalsystem.ron", NB, "g53423<f5>");
shows!(measures, "journalsystem.ron", NB, "g6");
shows!(measures_en, "journalsystem.ron", EN, "g6");
shows!(measure_form, "journalsystem.ron", NB, "g6<enter>");
shows!(residual, "journalsystem.ron", NB, "g7");
shows!(residual_en, "journalsystem.ron", EN, "g7c");
shows!(summary_findings, "journalsystem.ron", NB, "g8");
shows!(summary_risks, "journalsystem.ron", NB, "g8<tab>");
shows!(summary_matrices, "journalsystem.ron", NB, "g8<tab><tab>");
shows!(summary_recommendations, "journalsystem.ron", NB, "g8<tab><tab><tab>");
shows!(summary_decisions_en, "journalsystem.ron", EN, "g8<tab><tab><tab><tab>");
shows!(summary_review, "journalsystem.ron", NB, "g8<s-tab><s-tab>");
shows!(summary_parking, "journalsystem.ron", NB, "g8<s-tab>");
shows!(matrix, "journalsystem.ron", NB, "g5<f4>");
shows!(matrix_transposed_en, "journalsystem.ron", EN, "g5<f4>t<right>");
shows!(matrix_mono, "journalsystem.ron", MONO, "g5<f4>");
shows!(prompt, "forberedt.ron", NB, "g4nLøsepengevirus stanser vaktplanen");
shows!(picker_marks_the_letters, "journalsystem.ron", NB, "g5vtofak");
shows!(palette, "journalsystem.ron", NB, "g5<c-p>");
shows!(palette_en, "journalsystem.ron", EN, "g5<c-p>undo");
shows!(which_key, "journalsystem.ron", NB, "g");
shows!(help, "journalsystem.ron", NB, "g5<f1>");
shows!(help_en, "journalsystem.ron", EN, "g5<f1>");
shows!(too_small, "journalsystem.ron", TINY, "");
shows!(blank, "journalsystem.ron", NB, "g5<f8>");

#[test]
fn start_without_sessions() {
    insta::assert_snapshot!(picture(&bench(None, &NB).frame()));
}

#[test]
fn new_session_form() {
    let mut bench = bench(None, &NB);
    bench.keys("nROS Vannverk<enter>Elvebakken kommune<enter>9904<enter>");
    insta::assert_snapshot!(picture(&bench.frame()));
}
