//! A register's pages: a row of panes on top, what is filtered under it, then the list the keys are in.

mod changes;
mod common;
mod entry;
mod header;
mod heat;
mod matrix;
mod measures;
mod overview;
mod risks;
mod settle;

pub(in crate::tui) use entry::lines as entry_lines;
pub(in crate::tui) use header::{header, pages};

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::model::{Colour, RiskClass, Verdict};
use crate::register::index::{Index, Row};
use crate::text::{Arg, pad, width};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::{About, Inner, Page, RegisterDoc, source_of};

pub(in crate::tui) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let area = filter_line(app, doc, pen, area);
    match doc.inner.last() {
        Some(Inner::Entries { title, about, rows, at }) => {
            pen.text(area.x + 1, area.y, area.width - 2, title, app.theme.strong);
            let mut area = below(area, 1);
            let told = about.map_or_else(Vec::new, |about| told(app, doc, about));
            // The entries keep at least half of the screen.
            for line in told.iter().take(usize::from(area.height / 2)) {
                pen.text(area.x + 1, area.y, area.width - 2, line, app.theme.dim);
                area = below(area, 1);
            }
            risks::entries(app, doc, pen, below(area, u16::from(!told.is_empty())), (rows, *at));
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

/// What entries are together.
fn told(app: &App, doc: &RegisterDoc, about: About) -> Vec<String> {
    let wide = usize::from(app.size.0).saturating_sub(2);
    match about {
        About::Group(at) => {
            let group = doc.views.groups.get(at);
            group.map_or_else(Vec::new, |group| risks::told(app, doc, group, wide))
        }
        About::Joint(at) => {
            let joint = doc.views.joint.get(at);
            joint.map_or_else(Vec::new, |joint| measures::members(app, doc, joint))
        }
    }
}

/// What is left below so many lines.
fn below(area: Rect, lines: u16) -> Rect {
    let lines = lines.min(area.height);
    Rect { y: area.y + lines, height: area.height - lines, ..area }
}

/// What the views are narrowed to, as long as they are.
fn filter_line(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) -> Rect {
    if doc.filter.is_empty() {
        return area;
    }
    let words = doc.filter.words(&app.texts, &doc.index).join(&format!(" {} ", app.glyphs.dot));
    let line = app.texts.tv("register-filtered", &[("filter", Arg::from(words))]);
    let line = pad(&format!(" {line}"), usize::from(area.width));
    pen.text(area.x, area.y, area.width, &line, app.theme.selected);
    below(area, 1)
}

/// The names of the page's panes, the one with the keys marked.
fn panes(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) -> Rect {
    let panes = doc.page.info().panes;
    if panes.is_empty() {
        return area;
    }
    let mut x = area.x + 1;
    for (at, name) in panes.iter().enumerate() {
        let here = at == doc.pane();
        let style = if here { app.theme.accent } else { app.theme.dim };
        let mark = if here { app.glyphs.here } else { " " };
        let count = doc.views.len(doc.page, at, doc.older.as_ref());
        let name = format!("{mark} {} {count}", app.t(name));
        x = pen.text(x, area.y, area.right().saturating_sub(x), &name, style) + 2;
    }
    below(area, 2)
}

/// A line of column heads over a list.
fn heads(app: &App, pen: &mut Pen<'_>, area: Rect, line: &str) -> Rect {
    pen.text(area.x + 3, area.y, area.width.saturating_sub(4), line, app.theme.dim);
    let area = below(area, 1);
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// A sentence where a list is empty.
fn empty(app: &App, pen: &mut Pen<'_>, area: Rect, id: &str) {
    let lines = crate::text::wrap(&app.t(id), usize::from(area.width).saturating_sub(4));
    for (line, y) in lines.iter().zip(area.y..area.bottom()) {
        pen.text(area.x + 2, y, area.width - 2, line, app.theme.dim);
    }
    pen.focus(area.x + 1, area.y);
}

fn verdict_style(app: &App, verdict: Option<Verdict>) -> Style {
    match verdict {
        Some(Verdict::Acceptable) => app.theme.class(Colour::Low),
        Some(Verdict::Tolerable) => app.theme.class(Colour::Moderate),
        Some(Verdict::NotAcceptable) => app.theme.class(Colour::High),
        None => app.theme.dim,
    }
}

/// The class an entry had in its own workshop.
fn local_class<'a>(index: &'a Index, row: &Row) -> Option<&'a RiskClass> {
    let scale = index.scale(source_of(index, row)?)?;
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
fn regional<'a>(doc: &'a RegisterDoc, class: Option<u8>) -> Option<&'a RiskClass> {
    doc.region.as_ref()?.scale.classes.get(usize::from(class?))
}
