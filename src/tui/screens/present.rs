//! Rating for the back row: one question, large gaps, nothing else.

use ratatui::layout::Rect;

use super::levels::{asked, digit_and_label, level_lines};
use crate::model::{Stage, evaluate};
use crate::text::{Arg, Worded as _, wrap_to};
use crate::tui::app::App;
use crate::tui::lists::{answer, questions, to_rate};
use crate::tui::pen::Pen;
use crate::tui::update::{chosen_scenario, rating_place};
use crate::tui::view::Hit;
use crate::tui::widgets::class_words;
use crate::workshop::Step;

pub(in crate::tui) fn view(app: &App, pen: &mut Pen<'_>, area: Rect) {
    let Some(doc) = &app.doc else { return };
    let session = doc.session();
    let stage = if doc.step == Step::Residual { Stage::Residual } else { Stage::Current };
    let rows = to_rate(doc, stage);
    let chosen = chosen_scenario(doc, stage);
    let at = rows.iter().position(|row| Some(row.id) == chosen);
    let Some((at, row)) = at.and_then(|at| rows.get(at).map(|row| (at, row.scenario))) else {
        pen.text(area.x + 3, area.y + 2, area.width - 6, &app.t("rating-empty"), app.theme.strong);
        return;
    };
    let mut y = area.y + 1;
    let args =
        [("no", Arg::from(row.no)), ("n", Arg::from(at + 1)), ("all", Arg::from(rows.len()))];
    pen.text(area.x + 3, y, area.width - 6, &app.texts.tv("present-event", &args), app.theme.dim);
    y += 2;
    for line in &wrap_to(&row.text, usize::from(area.width) - 8, 3) {
        pen.text(area.x + 3, y, area.width - 6, line, app.theme.strong);
        y += 1;
    }
    y += 1;
    let questions = questions(doc, stage);
    match questions.get(rating_place(doc, stage).question) {
        Some(question) => {
            for line in &wrap_to(&asked(app, doc, question), usize::from(area.width) - 8, 2) {
                pen.text(area.x + 3, y, area.width - 6, line, app.theme.accent);
                y += 1;
            }
            y += 1;
            let given = answer(row, stage, question);
            let lines = level_lines(app, doc, question);
            let names = lines.iter().map(|line| crate::text::width(&line.name)).max().unwrap_or(0);
            let texts: Vec<Vec<String>> = lines
                .iter()
                .map(|line| {
                    let taken = names + crate::text::width(&digit_and_label(line)) + 12;
                    wrap_to(&line.text, usize::from(area.width).saturating_sub(taken).max(16), 3)
                })
                .collect();
            let rows: usize = texts.iter().map(Vec::len).sum();
            // An empty row between the levels, where there is room for it.
            let gap = u16::from(usize::from(area.height) > usize::from(y) + rows + lines.len());
            for (line, text) in lines.iter().zip(&texts) {
                let on = given == Some(Ok(line.id.as_str()));
                let mark = if on { app.glyphs.block } else { " " };
                let name = crate::text::pad(&line.name, names);
                let style = if on { app.theme.selected } else { app.theme.text };
                let key = digit_and_label(line);
                let spans = [
                    (mark, app.theme.accent),
                    (" ", app.theme.text),
                    (key.as_str(), app.theme.strong),
                    ("  ", app.theme.text),
                    (name.as_str(), style),
                    ("   ", app.theme.text),
                ];
                let x = pen.spans(area.x + 3, y, area.width - 5, &spans);
                if on {
                    pen.focus(area.x + 3, y);
                }
                let top = y;
                for part in text {
                    pen.text(x, y, area.right().saturating_sub(x + 1), part, app.theme.text);
                    y += 1;
                }
                let spot = Rect { y: top, height: y - top, ..area };
                pen.hit(spot, Hit::Digit(line.digit));
                y += gap;
            }
        }
        None => {
            let evaluation = evaluate(&session.scale, &session.relevant, row.assessment(stage));
            if let Some(class) = evaluation.risk_class(&session.scale) {
                let args = [
                    ("class", Arg::from(class_words(app, class))),
                    ("verdict", Arg::from(app.t(class.verdict.word()))),
                ];
                let text = format!("   {}   ", app.texts.tv("rating-class", &args));
                let style = app.theme.class(class.colour);
                for (line, y) in [String::new(), text.clone(), String::new()].iter().zip(y..) {
                    let line = crate::text::pad(line, crate::text::width(&text));
                    pen.text(area.x + 3, y, area.width - 6, &line, style);
                }
            }
        }
    }
    let bottom = area.bottom() - 1;
    let hint = app.toast.as_ref().map_or_else(|| app.t("present-hint"), |toast| toast.text.clone());
    pen.text(area.x + 3, bottom, area.width - 6, &hint, app.theme.dim);
}
