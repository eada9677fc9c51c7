//! A risk class on screen: its letter always, its colour besides.

use ratatui::style::Style;

use crate::model::{Cell, Evaluation, Localised, RiskClass, Scale};
use crate::text::Arg;
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

/// A cell of a matrix: its class, and the levels it stands for.
pub(in crate::tui) fn cell_words(
    app: &App,
    scale: &Scale,
    class: Option<&RiskClass>,
    cell: Cell,
) -> String {
    let name = |names: Option<&Localised>| names.map(|it| app.texts.name(it)).unwrap_or_default();
    let likelihood = scale.likelihood.get(cell.likelihood).map(|it| &it.names);
    let consequence = scale.levels.get(cell.consequence).map(|it| &it.names);
    let args = [
        ("class", Arg::from(class.map(|it| class_words(app, it)).unwrap_or_default())),
        ("likelihood", name(likelihood).into()),
        ("consequence", name(consequence).into()),
    ];
    app.texts.tv("matrix-cell", &args)
}
