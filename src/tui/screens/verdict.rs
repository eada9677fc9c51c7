//! What an assessment comes to: class, verdict, who may accept it; how well it is known, and why.

use ratatui::style::Style;

use crate::model::{Scenario, Stage, Verdict, evaluate};
use crate::text::{Arg, Worded as _, wrap_to};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::lists::questions;
use crate::tui::update::rating_place;
use crate::tui::widgets::class_words;

/// The lines below the questions; none while nothing is answered.
pub(super) fn verdict_lines(
    app: &App,
    doc: &Doc,
    stage: Stage,
    row: &Scenario,
    room: usize,
) -> Vec<(String, Style)> {
    let scale = &doc.session().scale;
    let assessment = row.assessment(stage);
    let evaluation = evaluate(scale, &doc.session().relevant, assessment);
    let mut lines = Vec::new();
    if let Some(class) = evaluation.risk_class(scale) {
        let words = Arg::from(class_words(app, class));
        if evaluation.complete {
            let args = [("class", words), ("verdict", Arg::from(app.t(class.verdict.word())))];
            let text = format!(" {} ", app.texts.tv("rating-class", &args));
            lines.push((text, app.theme.class(class.colour)));
            let roles: Vec<String> =
                class.authority.iter().map(|it| app.texts.name(&it.names)).collect();
            let id = match class.verdict {
                Verdict::NotAcceptable => "rating-who-excepts",
                Verdict::Acceptable | Verdict::Tolerable => "rating-who-accepts",
            };
            // Where nobody may accept it, the scale itself says what is to be done.
            let who = match (roles.is_empty(), class.texts.is_empty()) {
                (false, _) => app.texts.tv(id, &[("roles", roles.join(", ").into())]),
                (true, false) => app.texts.name(&class.texts),
                (true, true) => app.texts.tv(id, &[("roles", app.t("recap-nobody").into())]),
            };
            lines.extend(wrap_to(&who, room, 3).into_iter().map(|line| (line, app.theme.dim)));
        } else {
            let text = app.texts.tv("rating-class-so-far", &[("class", words)]);
            lines.push((text, app.theme.dim));
        }
    }
    if evaluation.complete && rating_place(doc, stage).question >= questions(doc, stage).len() {
        lines.push((app.t("rating-done-hint"), app.theme.dim));
    }
    let knowledge = assessment
        .knowledge
        .map(|it| app.texts.tv("rating-knowledge", &[("strength", app.t(it.word()).into())]));
    let rationale = (!assessment.rationale.is_empty()).then(|| {
        app.texts.tv("rating-rationale", &[("text", Arg::from(assessment.rationale.as_str()))])
    });
    let notes: Vec<String> = [knowledge, rationale].into_iter().flatten().collect();
    if !notes.is_empty() {
        let notes = notes.join(" · ");
        // While questions are open they come first; the grounds are read when all is answered.
        let most = if evaluation.complete { 3 } else { 1 };
        lines.extend(wrap_to(&notes, room, most).into_iter().map(|line| (line, app.theme.dim)));
    }
    lines
}
