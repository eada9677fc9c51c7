//! Step 8: findings, the worst risks, both matrices, recommendations, decisions, review, parking lot.

use ratatui::layout::Rect;

use super::beside_matrix_if_wide;
use super::measures::risk_lines;
use crate::model::{Severity, Stage};
use crate::text::{Worded as _, finding_sentence, short_date, width, wrap_to};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::form::review_fields;
use crate::tui::lists::{SECTIONS, Section, findings, section, section_len};
use crate::tui::pen::Pen;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, Places, field_lines, list, side_matrix, side_width};

pub(in crate::tui) fn view(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let area = match section(doc) {
        Section::Matrices => area,
        _ => beside_matrix_if_wide(app, doc, pen, area),
    };
    let mut x = area.x + 1;
    for (index, (_, name)) in SECTIONS.iter().enumerate() {
        let chosen = index == doc.section;
        let style = if chosen { app.theme.accent } else { app.theme.dim };
        let name =
            if chosen { format!("{} {}", app.glyphs.here, app.t(name)) } else { app.t(name) };
        x = pen.text(x, area.y, area.right().saturating_sub(x), &name, style) + 2;
    }
    let inner = Rect {
        x: area.x + 1,
        y: area.y + 2,
        width: area.width - 2,
        height: area.height.saturating_sub(2),
    };
    let focused = app.overlays.is_empty();
    let part = section(doc);
    if section_len(app, doc) == 0 && part != Section::Matrices {
        let empty = match part {
            Section::Findings => "summary-no-findings",
            Section::TopRisks => "measures-empty",
            _ => "summary-empty",
        };
        pen.text(inner.x + 1, inner.y, inner.width, &app.t(empty), app.theme.dim);
        pen.focus(inner.x, inner.y);
        return;
    }
    match part {
        Section::Findings => finding_lines(app, doc, pen, inner, focused),
        Section::TopRisks => risk_lines(app, doc, pen, inner, focused),
        Section::Matrices => matrices(app, doc, pen, inner),
        Section::Recommendations => recommendations(app, doc, pen, inner, focused),
        Section::Decisions => decisions(app, doc, pen, inner, focused),
        Section::Review => {
            let fields = review_fields(app, doc);
            field_lines(app, pen, inner, ListName::Section, &fields, (doc.section_row, focused));
        }
        Section::Parking => parking(app, doc, pen, inner, focused),
    }
}

/// Lines below a list for the whole of a sentence the list had to cut.
const WHOLE: u16 = 3;

/// Splits off the lines for the whole sentence, and writes it where it was cut.
fn with_whole(
    app: &App,
    pen: &mut Pen<'_>,
    area: Rect,
    sentence: Option<String>,
    lost: usize,
) -> Rect {
    let rows = Rect { height: area.height.saturating_sub(WHOLE), ..area };
    let room = usize::from(area.width) - 2;
    if let Some(sentence) = sentence.filter(|it| width(it) + lost > room) {
        for (line, y) in wrap_to(&sentence, room, usize::from(WHOLE)).iter().zip(rows.bottom()..) {
            pen.text(area.x + 2, y, area.width - 2, line, app.theme.text);
        }
    }
    rows
}

fn finding_lines(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect, focused: bool) {
    let rows = findings(app, doc);
    let chosen = doc.section_row.at(rows.len()).and_then(|at| rows.get(at));
    let whole = chosen.map(|finding| finding_sentence(&app.texts, doc.session(), finding));
    let area = with_whole(app, pen, area, whole, 10);
    list(pen, area, ListName::Section, (doc.section_row, rows.len()), focused, |index, here| {
        let Some(finding) = rows.get(index) else { return Line::new(Vec::new()) };
        let style = if here { app.theme.strong } else { app.theme.text };
        let severity = match finding.severity {
            Severity::Error => app.theme.alarm,
            Severity::Warning => app.theme.warning,
            Severity::Note => app.theme.dim,
        };
        let word = crate::text::pad(&app.t(finding.severity.word()), 9);
        let sentence = finding_sentence(&app.texts, doc.session(), finding);
        Line::new(vec![(word, severity), (" ".to_owned(), style), (sentence, style)])
    });
}

/// Today and with the measures done, side by side.
fn matrices(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let wide = side_width(app, doc);
    let halves = [("matrix-current", Stage::Current), ("matrix-residual", Stage::Residual)];
    for (index, (title, stage)) in halves.into_iter().enumerate() {
        let x = area.x + index as u16 * (wide + 6).max(area.width / 2);
        pen.text(x, area.y, wide, &app.t(title), app.theme.strong);
        let part = Rect { x, y: area.y + 1, width: wide, height: area.height.saturating_sub(1) };
        side_matrix(app, doc, &Places::of(doc.session(), stage, None), pen, part);
    }
    pen.focus(area.x, area.y);
}

fn recommendations(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect, focused: bool) {
    let rows: Vec<_> = doc.session().recommendations.values().collect();
    let chosen = doc.section_row.at(rows.len()).and_then(|at| rows.get(at));
    let area = with_whole(app, pen, area, chosen.map(|row| row.text.to_string()), 20);
    list(pen, area, ListName::Section, (doc.section_row, rows.len()), focused, |index, here| {
        let Some(row) = rows.get(index) else { return Line::new(Vec::new()) };
        let style = if here { app.theme.strong } else { app.theme.text };
        let spans =
            vec![(format!("{}. ", index + 1), app.theme.dim), (row.text.to_string(), style)];
        Line { spans, right: Some((app.texts.name(&row.to.names), app.theme.dim)) }
    });
}

fn decisions(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect, focused: bool) {
    let rows: Vec<_> = doc.session().decisions.values().collect();
    let chosen = doc.section_row.at(rows.len()).and_then(|at| rows.get(at));
    let area = with_whole(app, pen, area, chosen.map(|row| row.text.to_string()), 40);
    list(pen, area, ListName::Section, (doc.section_row, rows.len()), focused, |index, here| {
        let Some(row) = rows.get(index) else { return Line::new(Vec::new()) };
        let style = if here { app.theme.strong } else { app.theme.text };
        let date = row.date.map(|date| short_date(app.texts.lang(), date)).unwrap_or_default();
        let right = [app.t(row.outcome.word()), app.texts.name(&row.role.names), date];
        let right: Vec<String> = right.into_iter().filter(|part| !part.is_empty()).collect();
        let spans = vec![(row.text.to_string(), style)];
        Line { spans, right: Some((right.join(" · "), app.theme.dim)) }
    });
}

fn parking(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect, focused: bool) {
    let rows: Vec<_> = doc.session().parking.values().collect();
    list(pen, area, ListName::Section, (doc.section_row, rows.len()), focused, |index, here| {
        let Some(row) = rows.get(index) else { return Line::new(Vec::new()) };
        let style = if here { app.theme.strong } else { app.theme.text };
        let sign = if row.done { app.glyphs.done } else { app.glyphs.unmarked };
        Line::new(vec![(format!("{sign} "), app.theme.accent), (row.text.to_string(), style)])
    });
}
