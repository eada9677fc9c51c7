//! The levels a question is answered with, in words: shared by rating and presentation.

use crate::model::{LikelihoodLevel, Question, Rate};
use crate::text::{Worded as _, pad, rate, width};
use crate::tui::app::App;
use crate::tui::doc::Doc;

/// The question in words: the scale's own, or `Konsekvens for personvern`.
pub(super) fn asked(app: &App, doc: &Doc, question: &Question) -> String {
    let scale = &doc.session().scale;
    match question {
        Question::Likelihood => {
            let basis = app.t(scale.basis.word());
            app.texts.tv("rating-likelihood", &[("basis", basis.into())])
        }
        Question::Consequence(kind) => {
            let kind = scale.consequence_type(kind);
            let asked = kind.map(|kind| app.texts.name(&kind.questions)).unwrap_or_default();
            if asked.is_empty() { question_name(app, doc, question) } else { asked }
        }
    }
}

pub(super) fn question_name(app: &App, doc: &Doc, question: &Question) -> String {
    match question {
        Question::Likelihood => app.t("field-assessment-likelihood"),
        Question::Consequence(kind) => {
            let kind = doc.session().scale.consequence_type(kind);
            kind.map(|kind| app.texts.name(&kind.names)).unwrap_or_default()
        }
    }
}

/// One level as shown: digit, id, name, explanation.
pub(super) struct LevelLine {
    pub digit: u8,
    pub id: String,
    pub label: String,
    pub name: String,
    pub text: String,
}

/// The levels a question can be answered with, lowest first.
pub(super) fn level_lines(app: &App, doc: &Doc, question: &Question) -> Vec<LevelLine> {
    let scale = &doc.session().scale;
    match question {
        Question::Likelihood => {
            // A scale of words only says nothing by saying so on every line.
            let stated = scale.likelihood.iter().any(|level| level.rate != Rate::Unstated);
            let figures = |level: &LikelihoodLevel| {
                if stated { format!("{}  ", rate(&app.texts, level.rate)) } else { String::new() }
            };
            let rates: Vec<String> = scale.likelihood.iter().map(figures).collect();
            let widest = rates.iter().map(|rate| width(rate)).max().unwrap_or(0);
            scale
                .likelihood
                .iter()
                .zip(scale.likelihood_digits())
                .zip(rates)
                .map(|((level, digit), rate)| LevelLine {
                    digit,
                    id: level.id.to_string(),
                    label: level.label.to_string(),
                    name: app.texts.name(&level.names),
                    text: format!("{}{}", pad(&rate, widest), app.texts.name(&level.texts)),
                })
                .collect()
        }
        // A level the type does not use is not shown: it cannot be answered.
        Question::Consequence(kind) => {
            let texts = scale.consequence_type(kind).map(|kind| &kind.texts);
            scale
                .answers(kind)
                .map(|(digit, level)| LevelLine {
                    digit,
                    id: level.id.to_string(),
                    label: level.label.to_string(),
                    name: app.texts.name(&level.names),
                    text: texts
                        .and_then(|texts| texts.get(&level.id))
                        .map(|text| app.texts.name(text))
                        .unwrap_or_default(),
                })
                .collect()
        }
    }
}

/// `4`, or `4 D` where the scale's own label is not the digit that is pressed.
pub(super) fn digit_and_label(line: &LevelLine) -> String {
    let digit = line.digit.to_string();
    if line.label == digit || line.label.is_empty() {
        digit
    } else {
        format!("{digit} {}", line.label)
    }
}
