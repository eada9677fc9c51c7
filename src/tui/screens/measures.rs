//! Step 6: the risk at hand, its measures, and where the next ones are.

use ratatui::layout::Rect;

use super::beside_matrix;
use crate::model::{Measure, Stage, evaluate};
use crate::text::{Arg, Worded as _, kroner, short_date, wrap_to};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::lists::risks;
use crate::tui::pen::Pen;
use crate::tui::update::chosen_risk;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, class_letter, class_style, class_words, list};
use crate::workshop::Rated;

pub(in crate::tui) fn view(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let session = doc.session();
    let risks = risks(doc);
    let chosen = chosen_risk(doc);
    let left = beside_matrix(app, doc, Stage::Current, chosen, pen, area);
    let at = risks.iter().position(|row| Some(row.id) == chosen);
    let Some((at, risk)) = at.and_then(|at| risks.get(at).map(|row| (at, row))) else {
        pen.text(left.x + 1, left.y, left.width - 1, &app.t("measures-empty"), app.theme.dim);
        pen.focus(left.x, left.y);
        return;
    };
    let mut y = left.y;
    let args = [("n", Arg::from(at + 1)), ("all", Arg::from(risks.len()))];
    pen.text(left.x + 1, y, left.width, &app.texts.tv("measures-risk", &args), app.theme.dim);
    y += 1;
    for (index, line) in
        wrap_to(&risk.scenario.text, usize::from(left.width) - 6, 2).iter().enumerate()
    {
        if index == 0 {
            pen.text(left.x, y, 4, &format!("{:>2}. ", risk.scenario.no), app.theme.dim);
        }
        pen.text(left.x + 4, y, left.width - 4, line, app.theme.strong);
        y += 1;
    }
    if let Some(class) = risk.evaluation.risk_class(&session.scale) {
        let words = format!(" {} ", class_words(app, class));
        let x = pen.text(left.x + 4, y, left.width - 4, &words, app.theme.class(class.colour));
        let room = left.right().saturating_sub(x + 2);
        for line in wrap_to(&app.texts.name(&class.texts), usize::from(room), 3) {
            pen.text(x + 2, y, room, &line, app.theme.dim);
            y += 1;
        }
    }
    let none = || app.glyphs.dash.to_owned();
    let treatment = risk.scenario.treatment.map_or_else(none, |it| app.t(it.word()));
    let owner = risk.scenario.risk_owner.as_str();
    let owner = if owner.is_empty() { none() } else { owner.to_owned() };
    let args = [("treatment", Arg::from(treatment)), ("owner", Arg::from(owner))];
    pen.text(
        left.x + 4,
        y,
        left.width - 4,
        &app.texts.tv("measures-treatment", &args),
        app.theme.text,
    );
    y += 2;
    let rows = session.measures_for(risk.id);
    let title = app.texts.tv("measures-list", &[("n", rows.len().into())]);
    pen.text(left.x + 1, y, left.width, &title, app.theme.accent);
    y += 1;
    let others = (left.bottom().saturating_sub(y) / 3).max(2);
    let inner = Rect {
        x: left.x + 1,
        y,
        width: left.width - 1,
        height: left.bottom().saturating_sub(y + others),
    };
    if rows.is_empty() {
        pen.text(inner.x + 2, inner.y, inner.width - 2, &app.t("measures-none"), app.theme.dim);
        pen.focus(inner.x, inner.y);
    }
    let focused = app.overlays.is_empty();
    // Two lines a measure: what, and who and when.
    let half = Rect { height: inner.height / 2, ..inner };
    let shown = usize::from(half.height.max(1));
    let here = doc.measure.at(rows.len()).unwrap_or(0);
    let first = crate::tui::cursor::first_shown(here, rows.len(), shown);
    for ((index, (_, measure)), y) in
        rows.iter().enumerate().skip(first).take(shown).zip((inner.y..).step_by(2))
    {
        let row = Rect { y, height: 1, ..inner };
        let style = if index == here { app.theme.strong } else { app.theme.text };
        let mark = if index == here { app.glyphs.here } else { " " };
        pen.text(row.x, y, 1, mark, app.theme.accent);
        let status = pen.right(row.right(), y, &app.t(measure.status.word()), app.theme.dim);
        pen.text(row.x + 2, y, status.saturating_sub(row.x + 3), &measure.text, style);
        pen.text(row.x + 4, y + 1, row.width - 4, &who_and_when(app, measure), app.theme.dim);
        pen.hit(
            Rect { height: 2, ..row },
            crate::tui::view::Hit::Row { list: ListName::Measures, at: index },
        );
        if index == here && focused {
            pen.focus(row.x, y);
        }
    }
    let next = risks.get(at + 1..).unwrap_or_default();
    next_risks(app, doc, pen, Rect { y: left.bottom() - others, height: others, ..left }, next);
}

fn who_and_when(app: &App, measure: &Measure) -> String {
    let owner = if measure.owner.is_empty() {
        app.t("measures-no-owner")
    } else {
        measure.owner.to_string()
    };
    let deadline = measure.deadline.map(|date| short_date(app.texts.lang(), date));
    let deadline = deadline.unwrap_or_else(|| app.t("measures-no-deadline"));
    let cost = measure.cost_once.map(|sum| format!("{} kr", kroner(app.texts.lang(), sum)));
    let yearly = measure.cost_yearly.map(|sum| {
        app.texts.tv("measures-yearly", &[("sum", kroner(app.texts.lang(), sum).into())])
    });
    let parts = [Some(owner), Some(deadline), cost, yearly];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The risks that come next, dim: where the room is on its way.
fn next_risks(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect, next: &[Rated<'_>]) {
    let session = doc.session();
    pen.text(area.x + 1, area.y, area.width, &app.t("measures-next"), app.theme.dim);
    for (row, y) in next.iter().zip(area.y + 1..area.bottom()) {
        let letter = class_letter(app, &session.scale, &row.evaluation);
        let style = class_style(app, &session.scale, &row.evaluation);
        let number = format!(" {:>2}. ", row.scenario.no);
        let spans = [
            (letter.as_str(), style),
            (number.as_str(), app.theme.dim),
            (row.scenario.text.as_str(), app.theme.dim),
        ];
        pen.spans(area.x + 1, y, area.width - 1, &spans);
    }
}

/// Rows of risks, shared with the summary's list of the worst.
pub(super) fn risk_lines(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect, focused: bool) {
    let session = doc.session();
    let rows = risks(doc);
    list(pen, area, ListName::Section, (doc.section_row, rows.len()), focused, |index, here| {
        let Some(row) = rows.get(index) else { return Line::new(Vec::new()) };
        let residual = evaluate(&session.scale, &session.relevant, &row.scenario.residual);
        let text = if here { app.theme.strong } else { app.theme.text };
        let mut spans = vec![
            (
                class_letter(app, &session.scale, &row.evaluation),
                class_style(app, &session.scale, &row.evaluation),
            ),
            (format!(" {} ", app.glyphs.arrow), app.theme.dim),
        ];
        spans.push((
            class_letter(app, &session.scale, &residual),
            class_style(app, &session.scale, &residual),
        ));
        spans.push((format!(" {:>2}. ", row.scenario.no), app.theme.dim));
        spans.push((row.scenario.text.to_string(), text));
        let count =
            session.measures_for(row.id).iter().filter(|(_, it)| it.status.is_open()).count();
        let count = app.texts.tv("summary-measures", &[("n", count.into())]);
        Line { spans, right: Some((count, app.theme.dim)) }
    });
}
