//! A register on screen: its pages, what it is narrowed to, and going in and out of its entries.

mod decide;
mod open;
mod useful;

pub(super) use decide::{
    NOWHERE, ask_why, asked_here, judged, judged_now, region_failed, region_read, region_written,
};
pub(super) use open::go_to;
pub(in crate::tui) use useful::is_useful;

use super::act::moved;
use super::{pick, prompt};
use crate::model::Cell;
use crate::register::Register;
use crate::register::diff::diff;
use crate::register::region::Joining;
use crate::report::{sections, summary};
use crate::tui::Action;
use crate::tui::app::{App, Screen};
use crate::tui::cursor::Cursor;
use crate::tui::effect::Effect;
use crate::tui::overlay::{PickFor, PromptFor};
use crate::tui::register::{
    Filter, FilterBy, Inner, Older, Page, RegionFile, RegisterDoc, choices,
};
use crate::tui::screens::register::entry_lines;

/// Rows a page key moves.
const PAGE: usize = 10;

pub(super) fn opened(
    app: &mut App,
    path: std::path::PathBuf,
    register: Register,
    region: Option<RegionFile>,
) {
    let mut doc = RegisterDoc::new(path, register, region);
    doc.due(app.now.today());
    app.doc = None;
    app.overlays.clear();
    app.screen = Screen::Register;
    app.register = Some(Box::new(doc));
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let today = app.now.today();
    let Some(doc) = &app.register else { return Vec::new() };
    let len = match doc.inner.last() {
        Some(Inner::Entry { row, .. }) => last_first(app, doc, *row),
        _ => doc.len(),
    };
    let Some(doc) = &mut app.register else { return Vec::new() };
    let on_matrix = doc.page == Page::Matrix && doc.inner.is_empty();
    if !on_matrix
        && let Some(at) = doc.cursor_mut()
        && moved(action, at, len, PAGE).is_some()
    {
        return Vec::new();
    }
    let by = match action {
        Action::Next | Action::NextPane | Action::Right => 1,
        _ => -1,
    };
    match action {
        Action::GoStep(number) => {
            if let Some(page) = Page::of(number.into()) {
                doc.go(page);
                doc.due(today);
            }
        }
        Action::Next | Action::Previous => match doc.inner.last() {
            Some(Inner::Entry { .. }) => turn(doc, by),
            _ => turn_page(doc, by),
        },
        Action::Matrix => doc.go(Page::Matrix),
        Action::NextPane | Action::PreviousPane if doc.inner.is_empty() => {
            let panes = doc.page.info().panes.len().max(1);
            doc.set_pane(doc.pane().wrapping_add_signed(by).wrapping_add(panes) % panes);
        }
        Action::Up | Action::Down | Action::Left | Action::Right if on_matrix => step(doc, action),
        Action::Left | Action::Right if doc.page == Page::Heat && doc.inner.is_empty() => {
            let themes = doc.views.heat.themes.len();
            doc.theme.step(by, themes);
        }
        Action::Transpose if on_matrix => doc.transposed = !doc.transposed,
        Action::Open => return open::open(app),
        Action::Back => back(doc),
        Action::Filter => {
            let title = app.t("pick-filter");
            pick::open(app, PickFor::FilterBy, &title);
        }
        Action::ClearFilter => {
            doc.filter = Filter::default();
            doc.refilter();
        }
        Action::Search => {
            let title = app.t("pick-entry-of-register");
            pick::open(app, PickFor::RegisterRow, &title);
        }
        Action::SameRisk => return decide::join(app, Joining::Accepted),
        Action::OtherRisk => return decide::join(app, Joining::Rejected),
        Action::PutOff => return decide::join(app, Joining::Deferred),
        Action::Undo => return decide::undo(app),
        Action::Older => {
            let title = app.t("prompt-older-register");
            prompt::open(app, PromptFor::OlderRegister, title, "hint-path", "");
        }
        _ => {}
    }
    Vec::new()
}

/// How many lines of an entry can stand first, so that the last is still in sight.
fn last_first(app: &App, doc: &RegisterDoc, row: u32) -> usize {
    /// Lines around the page.
    const AROUND: usize = 5;
    let shown =
        usize::from(app.size.1).saturating_sub(AROUND + usize::from(!doc.filter.is_empty()));
    entry_lines(app, doc, row).len().saturating_sub(shown) + 1
}

/// Cells around a list.
const FRAME: usize = 5;

/// The screen has another width.
pub(super) fn resized(app: &mut App) {
    let cells = usize::from(app.size.0).saturating_sub(FRAME);
    if let Some(older) = app.register.as_mut().and_then(|doc| doc.older.as_mut()) {
        older.fit(cells);
    }
}

/// An older register was read: what has happened since.
pub(super) fn older(app: &mut App, name: String, old: &Register) {
    let Some(doc) = &mut app.register else { return };
    let found = diff(old, &doc.register);
    let here = doc.path.file_name().unwrap_or_default().to_string_lossy();
    let told = summary(&app.texts, &found, &name, &here).into_iter();
    let told = told.chain(sections(&app.texts, app.now, &found));
    let cells = usize::from(app.size.0).saturating_sub(FRAME);
    doc.older = Some(Older::new(name, told.collect(), cells));
    doc.go(Page::Changes);
}

fn turn_page(doc: &mut RegisterDoc, by: isize) {
    let number = (doc.page as usize + 8).wrapping_add_signed(by) % 8 + 1;
    if let Some(page) = Page::of(number) {
        doc.go(page);
    }
}

/// To the entry before or after the one that is shown; the list it was chosen in follows.
fn turn(doc: &mut RegisterDoc, by: isize) {
    let Some(Inner::Entry { row, .. }) = doc.inner.last() else { return };
    let rows = doc.beside();
    let at = rows.iter().position(|it| it == row).and_then(|at| at.checked_add_signed(by));
    let Some((at, row)) = at.and_then(|at| Some((at, *rows.get(at)?))) else { return };
    doc.inner.pop();
    match doc.inner.last_mut() {
        Some(Inner::Entries { at: cursor, .. }) => cursor.0 = at,
        // The entries of a measure are not what one goes through.
        Some(Inner::Entry { .. } | Inner::Measures { .. } | Inner::Versions { .. }) => {}
        None => doc.put_cursor(Page::Risks, 1, at),
    }
    doc.inner.push(Inner::Entry { row, at: Cursor::default() });
}

/// Moves among the cells of the regional matrix, as it lies on screen.
fn step(doc: &mut RegisterDoc, action: Action) {
    let Some(region) = &doc.region else { return };
    let (rows, columns) = (region.scale.likelihood.len(), region.scale.levels.len());
    let up = |at: usize, len: usize| (at + 1).min(len.saturating_sub(1));
    let down = |at: usize| at.saturating_sub(1);
    let Cell { likelihood, consequence } = &mut doc.cell;
    let (vertical, high, across, wide) = if doc.transposed {
        (consequence, columns, likelihood, rows)
    } else {
        (likelihood, rows, consequence, columns)
    };
    match action {
        Action::Up => *vertical = up(*vertical, high),
        Action::Down => *vertical = down(*vertical),
        Action::Right => *across = up(*across, wide),
        _ => *across = down(*across),
    }
}

/// Out of what was gone into; out of the filter, when nothing is.
fn back(doc: &mut RegisterDoc) {
    if doc.inner.pop().is_none() && !doc.filter.is_empty() {
        doc.filter = Filter::default();
        doc.refilter();
    }
}

/// Narrows the views by one more condition.
pub(super) fn filter_by(app: &mut App, by: FilterBy, choice: &str) {
    let Some(doc) = &mut app.register else { return };
    let all = choices(&app.texts, &doc.index, by);
    match choice.parse::<usize>().ok().and_then(|at| all.get(at)) {
        Some((_, filter)) => doc.filter = doc.filter.and(filter),
        None => doc.filter.clear(by),
    }
    doc.refilter();
}
