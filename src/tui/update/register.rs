//! A register on screen: moving between its pages, into its rows, and deciding what only a person can.

use std::sync::Arc;

use super::act::moved;
use super::{pick, prompt};
use crate::model::Cell;
use crate::register::diff::diff;
use crate::register::region::{Choice, EntryRef, Join, Joining, Region};
use crate::register::{Register, Side};
use crate::report::{sections, summary};
use crate::tui::Action;
use crate::tui::app::{App, Screen};
use crate::tui::effect::Effect;
use crate::tui::overlay::{PickFor, PromptFor};
use crate::tui::register::{
    About, Asked, FilterBy, Inner, Older, Page, RegionFile, RegisterDoc, answer, group_name,
    joint_name,
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
    doc.views.due(&doc.index, app.now.today());
    app.doc = None;
    app.overlays.clear();
    app.screen = Screen::Register;
    app.register = Some(Box::new(doc));
}

/// A region file was read for a register that is open: what is decided from now on goes there.
pub(super) fn region_read(app: &mut App, file: RegionFile) {
    let Some(doc) = &mut app.register else { return };
    doc.file = Some(file.path);
    doc.region = Some(Arc::new(file.region));
    doc.before.clear();
    doc.fold();
    app.tell(app.t("told-region-read"));
}

/// The decision could not be written: it is not one.
pub(super) fn region_failed(app: &mut App, why: String) {
    if let Some(doc) = &mut app.register
        && let Some(before) = doc.before.pop()
    {
        doc.region = Some(before);
        doc.fold();
    }
    app.warn(why);
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
    match action {
        Action::GoStep(number) => {
            if let Some(page) = Page::of(number.into()) {
                doc.go(page);
                doc.views.due(&doc.index, today);
            }
        }
        Action::Next | Action::Previous => {
            let by = if action == Action::Next { 1 } else { 7 };
            if let Some(page) = Page::of((doc.page as usize + by) % 8 + 1) {
                doc.go(page);
            }
        }
        Action::Matrix => doc.go(Page::Matrix),
        Action::NextPane | Action::PreviousPane => {
            let panes = doc.page.info().panes.len().max(1);
            let by = if action == Action::NextPane { 1 } else { panes - 1 };
            doc.inner.clear();
            doc.set_pane((doc.pane() + by) % panes);
        }
        Action::Up | Action::Down | Action::Left | Action::Right if on_matrix => step(doc, action),
        Action::Transpose if on_matrix => doc.transposed = !doc.transposed,
        Action::Open => return open(app),
        Action::Back => back(app),
        Action::Filter => {
            let title = app.t("action-filter");
            pick::open(app, PickFor::FilterBy, &title);
        }
        Action::ClearFilter => {
            doc.filter = crate::tui::register::Filter::default();
            doc.refilter();
        }
        Action::Search => {
            let title = app.t("pick-entry-of-register");
            pick::open(app, PickFor::RegisterRow, &title);
        }
        Action::SameRisk => return join(app, Joining::Accepted),
        Action::OtherRisk => return join(app, Joining::Rejected),
        Action::PutOff => return join(app, Joining::Deferred),
        Action::Undo => return undo(app),
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

/// An older register was read: what has happened since.
pub(super) fn older(app: &mut App, name: String, old: &Register) {
    let Some(doc) = &mut app.register else { return };
    let found = diff(old, &doc.register);
    let here = doc.path.file_name().unwrap_or_default().to_string_lossy();
    let told = summary(&app.texts, &found, &name, &here).into_iter();
    let told = told.chain(sections(&app.texts, app.now, &found));
    // A line that does not stand in is a heading.
    let lines = told.map(|line| (!line.starts_with(' ') && !line.is_empty(), line)).collect();
    doc.older = Some(Older { name, lines });
    doc.go(Page::Changes);
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

fn back(app: &mut App) {
    let Some(doc) = &mut app.register else { return };
    if doc.inner.pop().is_none() && !doc.filter.is_empty() {
        doc.filter = crate::tui::register::Filter::default();
        doc.refilter();
    }
}

/// Goes into what the cursor is on.
fn open(app: &mut App) -> Vec<Effect> {
    let texts = &app.texts;
    let Some(doc) = &mut app.register else { return Vec::new() };
    let at = doc.cursor().at(doc.len());
    if let Some(Inner::Entries { rows, .. }) = doc.inner.last() {
        let row = at.and_then(|at| rows.get(at)).copied();
        doc.inner.extend(row.map(entry));
        return Vec::new();
    }
    if matches!(doc.inner.last(), Some(Inner::Entry { .. })) {
        return Vec::new();
    }
    let views = &doc.views;
    let at = at.unwrap_or(0);
    let together = |title: String, about: Option<About>, rows: Vec<u32>| match rows.as_slice() {
        [row] if about.is_none() => Some(entry(*row)),
        [] => None,
        _ => Some(Inner::Entries { title, about, rows, at: Default::default() }),
    };
    let entries = |title: String, rows: Vec<u32>| together(title, None, rows);
    let group = |at: usize| {
        let group = views.groups.get(at)?;
        let about = (group.rows.len() > 1).then_some(About::Group(at));
        together(group_name(texts, doc, group), about, group.rows.clone())
    };
    let inner = match (doc.page, doc.pane()) {
        (Page::Overview, 0) => views.sources.get(at).and_then(|source| {
            let source = doc.index.sources.get(*source as usize)?;
            let rows: Vec<u32> = source.rows.clone().collect();
            entries(source.title.to_string(), rows)
        }),
        (Page::Overview, 1) => {
            let known = views.municipalities.get(at).and_then(|(.., known)| *known);
            if let Some(known) = known {
                doc.filter.municipality = Some(known);
                doc.go(Page::Risks);
                doc.refilter();
            }
            None
        }
        (Page::Matrix, _) => {
            let cell = doc.cell;
            let here = |row: &u32| {
                let row = doc.index.rows.get(*row as usize);
                row.and_then(|row| row.place.spot()).is_some_and(|spot| {
                    (usize::from(spot.likelihood), usize::from(spot.consequence))
                        == (cell.likelihood, cell.consequence)
                })
            };
            let rows: Vec<u32> = views.rows.iter().copied().filter(here).collect();
            entries(texts.t("register-in-cell"), rows)
        }
        (Page::Risks, 0) => group(at),
        (Page::Risks, _) => views.rows.get(at).map(|row| entry(*row)),
        (Page::Heat, _) => {
            let known = views.heat.municipalities.get(at).copied();
            doc.filter.municipality = known.or(doc.filter.municipality);
            doc.go(Page::Risks);
            doc.refilter();
            None
        }
        (Page::Common, 0) => views.common.get(at).and_then(|at| group(*at)),
        (Page::Common, _) => views
            .causes
            .get(at)
            .and_then(|cause| entries(cause.name.to_string(), cause.rows.clone())),
        (Page::Measures, 0) => views.joint.get(at).and_then(|joint| {
            let rows = joint.answers.iter().copied().collect();
            together(joint_name(texts, doc, joint), Some(About::Joint(at)), rows)
        }),
        (Page::Measures, _) => {
            let at = views.follow_up.get(at).map(|row| row.municipality);
            doc.filter.municipality = at.or(doc.filter.municipality);
            doc.go(Page::Risks);
            doc.refilter();
            None
        }
        (Page::Settle, 0) => return choose(app),
        (Page::Settle, 1) => views
            .matches
            .as_ref()
            .and_then(|all| all.get(at))
            .and_then(|it| entries(texts.t("register-pair"), vec![it.rows.0, it.rows.1])),
        (Page::Settle, _) => {
            let Some(asked) = views.asked.get(at).cloned() else { return Vec::new() };
            let title = app.texts.name(&asked.words);
            if may_decide(app) {
                pick::open(app, PickFor::RegionalLevel, &title);
            }
            return Vec::new();
        }
        (Page::Changes | Page::Overview, _) => None,
    };
    doc.inner.extend(inner);
    Vec::new()
}

fn entry(row: u32) -> Inner {
    Inner::Entry { row, at: Default::default() }
}

/// Shows an entry, from wherever the room is.
pub(super) fn go_to(app: &mut App, row: &str) {
    if let (Some(doc), Ok(row)) = (&mut app.register, row.parse()) {
        doc.inner.push(entry(row));
    }
}

/// Whether decisions can be written; without a region file one is asked for.
fn may_decide(app: &mut App) -> bool {
    if app.register.as_ref().is_some_and(|doc| doc.file.is_some()) {
        return true;
    }
    let title = app.t("prompt-region-file");
    prompt::open(app, PromptFor::RegionFile, title, "hint-path", "");
    false
}

/// Changes the region, draws everything anew and asks for it to be written.
fn decide(app: &mut App, change: impl FnOnce(&mut Region)) -> Vec<Effect> {
    let Some(doc) = &mut app.register else { return Vec::new() };
    let (Some(region), Some(path)) = (doc.region.clone(), doc.file.clone()) else {
        return Vec::new();
    };
    let mut changed = (*region).clone();
    change(&mut changed);
    doc.before.push(region);
    doc.region = Some(Arc::new(changed.clone()));
    doc.fold();
    doc.views.due(&doc.index, app.now.today());
    vec![Effect::WriteRegion { path, region: Box::new(changed) }]
}

/// Decides the pair under the cursor, and goes on to the next.
fn join(app: &mut App, joining: Joining) -> Vec<Effect> {
    let Some(doc) = &app.register else { return Vec::new() };
    let in_matches = doc.page == Page::Settle && doc.pane() == 1;
    let at = doc.cursor_in(1).at(doc.views.matches.as_ref().map_or(0, Vec::len));
    let pair = doc.views.matches.as_ref().zip(at).and_then(|(all, at)| all.get(at));
    let Some((one, other)) = pair.filter(|_| in_matches).map(|it| (it.one, it.other)) else {
        app.tell(app.t("told-choose-pair"));
        return Vec::new();
    };
    if !may_decide(app) {
        return Vec::new();
    }
    let (by, at) = (app.by.clone(), app.now.stamp());
    let same = |it: &Join, one: EntryRef, other: EntryRef| it.one == one && it.other == other;
    let effects = decide(app, |region| {
        region.joins.retain(|it| !same(it, one, other));
        region.joins.push(Join { one, other, joining, by, at });
        region.joins.sort_by_key(|it| (it.one, it.other));
    });
    if let Some(doc) = &mut app.register {
        doc.inner.clear();
    }
    effects
}

/// Lets the head under the cursor stand for its session.
fn choose(app: &mut App) -> Vec<Effect> {
    let Some(doc) = &app.register else { return Vec::new() };
    let at = doc.cursor().at(doc.views.conflicts.len());
    let source = at.and_then(|at| doc.views.conflicts.get(at)).copied();
    let evidence = source.and_then(|at| doc.register.evidence.get(at as usize));
    let Some(evidence) = evidence else { return Vec::new() };
    let chosen = Side::from(evidence).called().clone();
    let (session, municipality) = (evidence.session, evidence.municipality.number.clone());
    if !may_decide(app) {
        return Vec::new();
    }
    let (by, at) = (app.by.clone(), app.now.stamp());
    decide(app, |region| {
        region.chosen.retain(|it| it.session != session || it.municipality != municipality);
        region.chosen.push(Choice { session, municipality, chosen, by, at });
        region
            .chosen
            .sort_by(|a, b| (a.session, &a.municipality).cmp(&(b.session, &b.municipality)));
    })
}

/// The level under the cursor means this regional one; nothing takes the answer away.
pub(super) fn judged(app: &mut App, to: &str) -> Vec<Effect> {
    let Some(asked) = asked_here(app) else { return Vec::new() };
    // `type level`, or a likelihood level alone.
    let to = match to.split_once(' ') {
        Some((kind, level)) => Some((Some(kind.into()), level.into())),
        None => (!to.is_empty()).then(|| (None, to.into())),
    };
    let (by, at) = (app.by.clone(), app.now.stamp());
    decide(app, |region| answer(region, &asked, to, &by, at))
}

/// The question the cursor is on.
pub(super) fn asked_here(app: &App) -> Option<Asked> {
    let doc = app.register.as_ref()?;
    let at = doc.cursor().at(doc.views.asked.len())?;
    doc.views.asked.get(at).cloned()
}

/// Takes back the last decision made here.
fn undo(app: &mut App) -> Vec<Effect> {
    let Some(doc) = &mut app.register else { return Vec::new() };
    let Some(before) = doc.before.pop() else {
        app.tell(app.t("told-nothing-to-undo"));
        return Vec::new();
    };
    doc.region = Some(Arc::clone(&before));
    doc.fold();
    let Some(path) = doc.file.clone() else { return Vec::new() };
    vec![Effect::WriteRegion { path, region: Box::new((*before).clone()) }]
}

/// Narrows the views by one more condition.
pub(super) fn filter_by(app: &mut App, by: FilterBy, choice: &str) {
    let Some(doc) = &mut app.register else { return };
    let all = crate::tui::register::choices(&app.texts, &doc.index, by);
    match choice.parse::<usize>().ok().and_then(|at| all.get(at)) {
        Some((_, filter)) => doc.filter = doc.filter.and(filter),
        None => doc.filter.clear(by),
    }
    doc.refilter();
}
