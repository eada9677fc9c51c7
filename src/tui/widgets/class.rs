//! A risk class on screen: its letter always, its colour besides.

use ratatui::style::Style;

use crate::model::{Evaluation, RiskClass, Scale};
use crate::tui::app::App;

/// `[H]`, `(H)` while provisional, ` – ` when not rated.
pub(in crate::tui) fn class_letter(app: &App, scale: &Scale, evaluation: &Evaluation) -> String {
    match evaluation.risk_class(scale) {
        Some(class) if evaluation.complete => format!(" {} ", class.letter.as_str()),
        Some(class) => format!("({})", class.letter.as_str()),
        None => format!(" {} ", app.glyphs.dash),
    }
}

pub(in crate::tui) fn class_style(app: &App, scale: &Scale, evaluation: &Evaluation) -> Style {
    match evaluation.risk_class(scale) {
        Some(class) if evaluation.complete => app.theme.class(class.colour),
        Some(_) | None => app.theme.dim,
    }
}

/// `H høy`.
pub(in crate::tui) fn class_words(app: &App, class: &RiskClass) -> String {
    format!("{} {}", class.letter.as_str(), app.texts.name(&class.names))
}
