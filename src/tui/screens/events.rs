//! Step 4: suggestions on the left, what is written down on the right.

use ratatui::layout::Rect;

use super::{beside_matrix_if_wide, split_right};
use crate::catalog::EventSuggestion;
use crate::model::Triage;
use crate::text::{Arg, Worded as _, wrap, wrap_to};
use crate::tui::app::App;
use crate::tui::doc::{Doc, Pane};
use crate::tui::lists;
use crate::tui::pen::Pen;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, class_letter, class_style, list};
use crate::workshop::Step;

pub(in crate::tui) fn view(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    // Sentences beside sentences: the matrix comes when both have room.
    let area = if area.width < ROOMY { area } else { beside_matrix_if_wide(app, doc, pen, area) };
    let about = lists::about(doc).map(|(_, asset)| asset);
    let heading = match about {
        Some(asset) => {
            app.texts.tv("events-question", &[("asset", Arg::from(asset.name.as_str()))])
        }
        None => app.t(Step::Events.info().question),
    };
    let facts = about.map(|asset| {
        let zone = asset.zone.map(|zone| app.t(zone.word()));
        let parts = [Some(app.t(asset.category.word())), zone];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    let end = pen.right(area.right() - 1, area.y, &facts.unwrap_or_default(), app.theme.dim);
    pen.text(area.x + 1, area.y, end.saturating_sub(area.x + 2), &heading, app.theme.strong);
    let below = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    // The pane with the keys gets the room: events are sentences.
    let width = match doc.pane {
        Pane::First => area.width.saturating_sub(SUGGESTION).min(area.width * 4 / 10),
        Pane::Second => area.width * 6 / 10,
    };
    let (left, right) = split_right(pen, below, width);
    suggestions(app, doc, pen, left);
    registered(app, doc, pen, right);
}

/// From here on the matrix stands beside both panes.
const ROOMY: u16 = 140;

/// What a suggestion takes: the longest event of a catalogue (52), its marks, and the rule beside.
const SUGGESTION: u16 = 60;

fn suggestions(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let rows = lists::suggestions(app, doc);
    let focused = doc.pane == Pane::First && app.overlays.is_empty();
    let style = if focused { app.theme.accent } else { app.theme.dim };
    let marked = rows.iter().filter(|event| doc.marked.contains(event.text)).count();
    let marked = match marked {
        0 => String::new(),
        n => app.texts.tv("events-marked", &[("n", n.into())]),
    };
    let title = app.texts.tv("events-suggestions", &[("n", rows.len().into())]);
    pen.text(area.x + 1, area.y, area.width, &format!("{title} {marked}"), style);
    let asked = 4.min(area.height.saturating_sub(8));
    let inner = Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width - 1,
        height: area.height.saturating_sub(1 + asked),
    };
    list(
        pen,
        inner,
        ListName::Suggestions,
        (doc.suggestion, rows.len()),
        focused,
        |index, here| {
            let Some(event) = rows.get(index) else { return Line::new(Vec::new()) };
            let on = doc.marked.contains(event.text);
            let (sign, style) = if on {
                (app.glyphs.marked, app.theme.accent)
            } else {
                (app.glyphs.unmarked, app.theme.dim)
            };
            let text = if here || on { app.theme.strong } else { app.theme.text };
            Line::new(vec![(format!("{sign} "), style), (event.text.to_owned(), text)])
        },
    );
    if rows.is_empty() {
        let off = !doc.session().catalogs_off.is_empty();
        let why = app.t(if off { "events-catalogs-off" } else { "events-no-suggestions" });
        for (line, y) in
            wrap(&why, usize::from(inner.width) - 2).iter().zip(inner.y..inner.bottom())
        {
            pen.text(inner.x + 2, y, inner.width - 2, line, app.theme.dim);
        }
    }
    // What to say aloud while the group is silent.
    let event = doc.suggestion.at(rows.len()).and_then(|at| rows.get(at));
    let asks = |event: &&EventSuggestion<'_>| !event.threat.entry.questions.is_empty();
    if let Some(event) = event.filter(asks).filter(|_| asked >= 2) {
        let question = app.texts.name(&event.threat.entry.questions);
        let said = app.texts.tv("ask-the-group", &[("question", question.into())]);
        let top = area.bottom() - asked + 1;
        for (line, y) in wrap(&said, usize::from(area.width) - 2).iter().zip(top..area.bottom()) {
            pen.text(area.x + 1, y, area.width - 1, line, app.theme.dim);
        }
    }
}

fn registered(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let session = doc.session();
    let rows = lists::registered(doc);
    let focused = doc.pane == Pane::Second && app.overlays.is_empty();
    let style = if focused { app.theme.accent } else { app.theme.dim };
    let id = if doc.filter.is_some() { "events-in-cell" } else { "events-registered" };
    let title = app.texts.tv(id, &[("n", rows.len().into())]);
    pen.text(area.x, area.y, area.width, &title, style);
    let inner = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        pen.text(inner.x + 2, inner.y, inner.width - 2, &app.t("events-none"), app.theme.dim);
        if focused {
            pen.focus(inner.x, inner.y);
        }
    }
    let chosen = doc.registered.at(rows.len()).and_then(|at| rows.get(at));
    let inner = match chosen {
        Some((_, row)) => whole_text(app, &row.text, pen, inner),
        None => inner,
    };
    list(pen, inner, ListName::Registered, (doc.registered, rows.len()), focused, |index, here| {
        let Some((_, row)) = rows.get(index) else { return Line::new(Vec::new()) };
        let style = if here { app.theme.strong } else { app.theme.text };
        let sign = match row.triage {
            Triage::Unsorted => " ",
            Triage::Important => app.glyphs.important,
            Triage::Later => app.glyphs.later,
            Triage::Outside => app.glyphs.outside,
        };
        let outside = row.triage == Triage::Outside;
        let evaluation = crate::model::evaluate(&session.scale, &session.relevant, &row.current);
        let letter = class_letter(app, &session.scale, &evaluation);
        let spans = vec![
            (format!("{:>2}.", row.no), app.theme.dim),
            (sign.to_owned(), app.theme.warning),
            (row.text.to_string(), if outside { app.theme.dim } else { style }),
        ];
        let right = (!outside).then(|| (letter, class_style(app, &session.scale, &evaluation)));
        Line { spans, right }
    });
}

/// Lines below a narrow list for the whole of what it had to cut.
const WHOLE: u16 = 4;

/// Keeps the bottom lines for the whole of a text. Always as many: a list whose height follows the
/// text would be painted anew at every key.
fn whole_text(app: &App, text: &str, pen: &mut Pen<'_>, area: Rect) -> Rect {
    if area.width >= 64 || area.height < 3 * WHOLE {
        return area;
    }
    let rows = Rect { height: area.height - WHOLE, ..area };
    let lines = wrap_to(text, usize::from(area.width), usize::from(WHOLE) - 1);
    for (line, y) in lines.iter().zip(rows.bottom() + 1..) {
        pen.text(area.x, y, area.width, line, app.theme.text);
    }
    rows
}
