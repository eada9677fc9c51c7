//! A register's pages: a row of panes on top, what is filtered under it, then the list the keys are in.

mod changes;
mod columns;
mod common;
mod entry;
mod header;
mod heat;
mod inner;
mod matrix;
mod measures;
mod overview;
mod risks;
mod settle;
mod todo;
mod versions;

pub(in crate::tui) use entry::lines as entry_lines;
pub(in crate::tui) use header::{header, pages};
pub(in crate::tui) use versions::{called as version_name, rows as version_rows};

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::model::RiskClass;
use crate::register::index::{Index, Row};
use crate::text::{Arg, pad, width, wrap};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::{Inner, Page, RegisterDoc};
use crate::tui::view::Hit;

/// From this width on a list shows more of what it knows.
const WIDE: u16 = 110;

pub(in crate::tui) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let area = filter_line(app, doc, pen, area);
    match doc.inner.last() {
        Some(Inner::Entries { about, rows, at }) => {
            inner::entries(app, doc, pen, area, (*about, rows, *at));
        }
        Some(Inner::Measures { of, at }) => todo::view(app, doc, pen, area, (*of, *at)),
        Some(Inner::Versions { source, at, .. }) => {
            versions::view(app, doc, pen, area, (*source, *at));
        }
        Some(Inner::Entry { row, at }) => entry::view(app, doc, pen, area, (*row, *at)),
        None => {
            let area = panes(app, doc, pen, area);
            match doc.page {
                Page::Overview => overview::view(app, doc, pen, area),
                Page::Matrix => matrix::view(app, doc, pen, area),
                Page::Risks => risks::view(app, doc, pen, area),
                Page::Heat => heat::view(app, doc, pen, area),
                Page::Common => common::view(app, doc, pen, area),
                Page::Measures => measures::view(app, doc, pen, area),
                Page::Settle => settle::view(app, doc, pen, area),
                Page::Changes => changes::view(app, doc, pen, area),
            }
        }
    }
}

/// What is left below so many lines.
fn below(area: Rect, lines: u16) -> Rect {
    let lines = lines.min(area.height);
    Rect { y: area.y + lines, height: area.height - lines, ..area }
}

/// Room for a note under a list, with a rule over it; on a low screen the list has it all.
fn noted(pen: &mut Pen<'_>, area: Rect, lines: u16) -> (Rect, Rect) {
    /// Lines a list keeps.
    const LIST: u16 = 5;
    if area.height < LIST + 1 + lines {
        return (area, Rect { y: area.bottom(), height: 0, ..area });
    }
    let y = area.bottom() - lines - 1;
    pen.rule(area, y);
    (Rect { height: y - area.y, ..area }, Rect { y: y + 1, height: lines, ..area })
}

/// Sentences one under the other, each wrapped, as far as there is room.
fn say(pen: &mut Pen<'_>, area: Rect, said: &[(String, Style)]) {
    let wide = usize::from(area.width).saturating_sub(2);
    let lines = said.iter().flat_map(|(text, style)| {
        let lines = if text.is_empty() { Vec::new() } else { wrap(text, wide) };
        lines.into_iter().map(|line| (line, *style))
    });
    for ((line, style), y) in lines.zip(area.y..area.bottom()) {
        pen.text(area.x + 1, y, area.width - 2, &line, style);
    }
}

/// What the views are narrowed to, as long as they are; where it does not hold, that is said.
fn filter_line(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) -> Rect {
    if doc.filter.is_empty() {
        return area;
    }
    let words = doc.filter.words(&app.texts, &doc.index).join(&format!(" {} ", app.glyphs.dot));
    let holds = doc.page.info().filtered;
    let id = if holds { "register-filtered" } else { "register-filtered-elsewhere" };
    let line = app.texts.tv(id, &[("filter", Arg::from(words))]);
    let line = pad(&format!(" {line}"), usize::from(area.width));
    let style = if holds { app.theme.selected } else { app.theme.dim };
    pen.text(area.x, area.y, area.width, &line, style);
    below(area, 1)
}

/// The names of the page's panes, the one with the keys marked, and how much is in each.
fn panes(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) -> Rect {
    let panes = doc.page.info().panes;
    if panes.is_empty() {
        return area;
    }
    let open = doc.views.open();
    let mut x = area.x + 1;
    for (at, name) in panes.iter().enumerate() {
        let here = at == doc.pane();
        let style = if here { app.theme.accent } else { app.theme.dim };
        let mark = if here { app.glyphs.here } else { " " };
        // Of what is to be settled, what is left.
        let left = open.get(at).copied().filter(|_| doc.page == Page::Settle);
        let count = left.unwrap_or_else(|| doc.views.len(doc.page, at, doc.older.as_ref()));
        let name = format!("{mark} {} {count}", app.t(name));
        let end = pen.text(x, area.y, area.right().saturating_sub(x), &name, style);
        pen.hit(Rect { x, y: area.y, width: end - x, height: 1 }, Hit::Pane(at));
        x = end + 2;
    }
    if doc.page == Page::Settle {
        let text = written_to(app, doc);
        if usize::from(area.right().saturating_sub(x)) > width(&text) {
            pen.right(area.right() - 1, area.y, &text, app.theme.dim);
        }
    }
    below(area, 2)
}

/// Where decisions go.
fn written_to(app: &App, doc: &RegisterDoc) -> String {
    match doc.file.as_ref().and_then(|path| path.file_name()) {
        Some(name) => {
            let name = name.to_string_lossy().into_owned();
            app.texts.tv("register-writes-to", &[("file", Arg::from(name))])
        }
        None => app.t("register-writes-nowhere"),
    }
}

/// A sentence where a list is empty.
fn empty(app: &App, pen: &mut Pen<'_>, area: Rect, id: &str) {
    let lines = crate::text::wrap(&app.t(id), usize::from(area.width).saturating_sub(4));
    for (line, y) in lines.iter().zip(area.y..area.bottom()) {
        pen.text(area.x + 2, y, area.width - 2, line, app.theme.dim);
    }
    pen.focus(area.x + 1, area.y);
}

/// The class an entry had in its own workshop.
fn local_class<'a>(index: &'a Index, row: &Row) -> Option<&'a RiskClass> {
    let scale = index.scale(index.source(row)?)?;
    scale.classes.get(usize::from(row.class?))
}

/// ` H `, in its colour; a dash where there is none. A star marks what is not fully assessed.
fn letter(app: &App, class: Option<&RiskClass>, complete: bool) -> (String, Style) {
    match class {
        Some(class) => {
            let star = if complete { " " } else { "*" };
            let text = format!(" {}{star}", &*class.letter);
            (pad(&text, 3.max(width(&text))), app.theme.class(class.colour))
        }
        None => (format!(" {} ", app.glyphs.dash), app.theme.dim),
    }
}

/// The letter of a regional class by position.
fn regional(doc: &RegisterDoc, class: Option<u8>) -> Option<&RiskClass> {
    doc.region.as_ref()?.scale.classes.get(usize::from(class?))
}
