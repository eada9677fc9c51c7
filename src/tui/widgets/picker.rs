//! A fuzzy list over the screen: what is typed on top, hits below with the matched letters marked.

use ratatui::layout::Rect;

use crate::text::{Arg, cut, width};
use crate::tui::app::App;
use crate::tui::cursor::first_shown;
use crate::tui::overlay::{PickItem, Picker};
use crate::tui::pen::Pen;
use crate::tui::view::{Hit, ListName};

pub(in crate::tui) fn picker(app: &App, picker: &Picker, pen: &mut Pen<'_>, body: Rect) {
    let height = (picker.items.len() as u16 + 4).clamp(6, body.height);
    let area = Rect { height, ..body };
    pen.clear(area);
    let (strong, dim) = (app.theme.strong, app.theme.dim);
    let title = format!(" {}", picker.title);
    let x = pen.text(area.x, area.y, area.width, &title, app.theme.accent);
    let x = pen.text(x + 2, area.y, 1, app.glyphs.here, dim);
    let query = picker.query();
    let end = pen.text(x + 1, area.y, area.right().saturating_sub(x + 14), &query, strong);
    let counts = app.texts.tv(
        "pick-counts",
        &[("n", Arg::from(picker.hits.len())), ("all", Arg::from(picker.items.len()))],
    );
    pen.right(area.right() - 1, area.y, &counts, dim);
    pen.rule(area, area.y + 1);
    let rows =
        Rect { x: area.x + 1, y: area.y + 2, width: area.width - 2, height: area.height - 3 };
    // Full height: the shell's own line closes it.
    if area.bottom() < body.bottom() {
        pen.rule(area, area.bottom() - 1);
    }
    let len = picker.len();
    let Some(at) = picker.at.at(len) else {
        pen.text(rows.x + 2, rows.y, rows.width, &app.t("pick-none"), dim);
        pen.focus(end, area.y);
        return;
    };
    let shown = usize::from(rows.height);
    let first = first_shown(at, len, shown);
    for (index, y) in (first..len.min(first + shown)).zip(rows.y..) {
        row(app, picker, pen, Rect { y, height: 1, ..rows }, (index, index == at));
    }
    // Typing goes to the query: the cursor stays there; the mark shows the choice.
    pen.focus(end, area.y);
}

/// What a detail has in any case: a key, a group, a kind.
const DETAIL: usize = 24;

fn row(app: &App, picker: &Picker, pen: &mut Pen<'_>, area: Rect, (index, here): (usize, bool)) {
    let (dim, text) = (app.theme.dim, if here { app.theme.strong } else { app.theme.text });
    pen.hit(area, Hit::Row { list: ListName::Picker, at: index });
    let mark = if here { app.glyphs.here } else { " " };
    pen.text(area.x, area.y, 1, mark, app.theme.accent);
    let Some(hit) = picker.hits.get(index) else {
        let own = app.texts.tv("pick-own-words", &[("text", Arg::from(picker.query().trim()))]);
        pen.text(area.x + 2, area.y, area.width - 2, &own, text);
        return;
    };
    let Some(item) = picker.items.get(hit.index) else { return };
    let mut x = area.x + 2;
    if picker.several {
        let on = picker.marked.contains(&item.id);
        let sign = if on { app.glyphs.marked } else { app.glyphs.unmarked };
        x = pen.text(x, area.y, 1, sign, if on { app.theme.accent } else { dim }) + 1;
    }
    // The label comes first: what stands behind it takes what is left.
    let left = usize::from(area.right().saturating_sub(x + 2)).saturating_sub(width(&item.label));
    let detail = item.disabled.as_ref().unwrap_or(&item.detail);
    let detail = cut(detail, left.max(DETAIL.min(width(detail))));
    let end = match width(&detail) {
        0 => area.right(),
        _ => pen.right(area.right(), area.y, &detail, dim).saturating_sub(2),
    };
    let style = if item.disabled.is_some() { dim } else { text };
    label(app, pen, (x, area.y, end.saturating_sub(x)), item, &picker.marks(*hit), style);
}

/// The label, its matched letters underlined by the accent.
fn label(
    app: &App,
    pen: &mut Pen<'_>,
    (mut x, y, room): (u16, u16, u16),
    item: &PickItem,
    marks: &[usize],
    style: ratatui::style::Style,
) {
    let end = x + room;
    if marks.is_empty() || width(&item.label) > usize::from(room) {
        pen.text(x, y, room, &item.label, style);
        return;
    }
    let mut run = String::new();
    let mut marked = false;
    for (at, letter) in item.label.chars().enumerate() {
        let hit = marks.contains(&at);
        if hit != marked && !run.is_empty() {
            let style = if marked { app.theme.accent } else { style };
            x = pen.text(x, y, end.saturating_sub(x), &run, style);
            run.clear();
        }
        marked = hit;
        run.push(letter);
    }
    pen.text(x, y, end.saturating_sub(x), &run, if marked { app.theme.accent } else { style });
}
