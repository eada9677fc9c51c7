//! What only a person can decide. It is a decision when it is in the region file: until then the screen
//! shows what was there before.

use std::sync::Arc;

use super::{pick, prompt};
use crate::model::{Key, Title};
use crate::register::Side;
use crate::register::region::{Choice, EntryRef, Join, Joining, Judgement, Region};
use crate::register::region_check::{RegionFault, region_problems};
use crate::text::{Arg, Worded as _};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::effect::Effect;
use crate::tui::overlay::{PickFor, PromptFor};
use crate::tui::register::{Asked, Axis, Decided, Page, RegionFile, RegisterDoc, answer};
use crate::tui::screens::register::version_name;

/// A region file was read for a register that is open: what is decided from now on goes there.
pub(in crate::tui::update) fn region_read(app: &mut App, file: RegionFile) {
    let today = app.now.today();
    let Some(doc) = &mut app.register else { return };
    doc.file = Some(file.path);
    doc.decided.clear();
    // What was about to be chosen is chosen with the same key once more.
    let inner = if doc.is_choosing() { std::mem::take(&mut doc.inner) } else { Vec::new() };
    put(doc, file.region, today);
    doc.inner = inner;
    app.tell(app.t("told-region-read"));
}

/// A decision, or the undoing of one, is in the file.
pub(in crate::tui::update) fn region_written(app: &mut App, region: Region, undo: bool) {
    let today = app.now.today();
    let Some(doc) = &mut app.register else { return };
    let (pane, at) = (doc.pane(), doc.cursor_in(doc.pane()));
    let (before, waited) = (doc.region.clone(), waiting(doc, pane));
    let apart = joined_anyway(before.as_deref());
    put(doc, region, today);
    if undo {
        if let Some(it) = doc.decided.pop() {
            doc.put_cursor(Page::Settle, it.pane, it.at.0);
            doc.set_pane_of(Page::Settle, it.pane);
        }
        app.tell(app.t("told-decision-undone"));
        return;
    }
    doc.decided.extend(before.map(|before| Decided { before, pane, at }));
    let next = next(&waited, &waiting(doc, pane), at);
    doc.put_cursor(Page::Settle, pane, next);
    let what = std::mem::take(&mut doc.deciding);
    if joined_anyway(doc.region.as_deref()) > apart {
        return app.warn(app.t("told-joined-anyway"));
    }
    app.tell(app.texts.tv("told-decided", &[("what", Arg::from(what))]));
}

/// How many pairs are kept apart and are one risk all the same.
fn joined_anyway(region: Option<&Region>) -> usize {
    let found = region.map(region_problems).unwrap_or_default();
    found.iter().filter(|it| it.fault == RegionFault::JoinedAnyway).count()
}

/// It could not be written: it is none. The screen goes back to what the file says by now, if that could
/// be read; what was decided before a change of somebody else's can no longer be taken back.
pub(in crate::tui::update) fn region_failed(app: &mut App, why: String, now: Option<Region>) {
    let today = app.now.today();
    if let (Some(doc), Some(now)) = (&mut app.register, now)
        && doc.region.as_deref() != Some(&now)
    {
        doc.decided.clear();
        put(doc, now, today);
    }
    app.warn(app.texts.tv("told-not-decided", &[("why", Arg::from(why))]));
}

/// Draws everything by another region.
fn put(doc: &mut RegisterDoc, region: Region, today: chrono::NaiveDate) {
    doc.region = Some(Arc::new(region));
    doc.inner.clear();
    doc.fold();
    doc.due(today);
}

/// What a row of a pane asks about, and whether it still waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Question {
    Session(uuid::Uuid, u32),
    Pair(EntryRef, EntryRef),
    /// Scale, axis and level.
    Level(Key, Axis, Key),
}

fn waiting(doc: &RegisterDoc, pane: usize) -> Vec<(Question, bool)> {
    let views = &doc.views;
    match pane {
        0 => {
            let sources =
                views.conflicts.iter().filter_map(|at| doc.index.sources.get(*at as usize));
            sources
                .map(|it| (Question::Session(it.session, it.municipality), it.conflict))
                .collect()
        }
        1 => {
            let pairs = views.matches.iter().flatten();
            pairs.map(|it| (Question::Pair(it.one, it.other), it.joining.is_none())).collect()
        }
        _ => {
            let level =
                |it: &Asked| Question::Level(it.scale.clone(), it.axis.clone(), it.level.clone());
            views.asked.iter().map(|it| (level(it), !it.is_settled)).collect()
        }
    }
}

/// Where the cursor goes: to the next question that still waits, from where it was and round; where none
/// does it stays on what was decided.
fn next(old: &[(Question, bool)], new: &[(Question, bool)], at: Cursor) -> usize {
    let Some(at) = at.at(old.len()) else { return 0 };
    let (before, after) = old.split_at(at);
    let place = |it: &Question, open: bool| {
        new.iter().position(|(question, waits)| question == it && (*waits || !open))
    };
    let rest = after.iter().skip(1).chain(before);
    let decided = after.first().map(|(question, _)| question);
    let mut others = rest.filter(|(question, _)| Some(question) != decided);
    let open = others.find_map(|(question, _)| place(question, true));
    open.or_else(|| decided.and_then(|it| place(it, false))).unwrap_or(at)
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

/// Asks for the region to be written with a change, and for `what` to be told when it is.
fn decide(app: &mut App, what: String, change: impl FnOnce(&mut Region)) -> Vec<Effect> {
    let Some(doc) = &mut app.register else { return Vec::new() };
    doc.deciding = what;
    let (Some(region), Some(path)) = (doc.region.as_deref().cloned(), doc.file.clone()) else {
        return Vec::new();
    };
    let mut region = Box::new(region);
    change(&mut region);
    vec![Effect::WriteRegion { path, region, undo: false }]
}

/// Decides the pair under the cursor.
pub(super) fn join(app: &mut App, joining: Joining) -> Vec<Effect> {
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
    let what = app.t(joining.word());
    decide(app, what, |region| {
        region.joins.retain(|it| !same(it, one, other));
        region.joins.push(Join { one, other, joining, by, at });
        region.joins.sort_by_key(|it| (it.one, it.other));
    })
}

/// Lets a source's version stand for its session.
pub(super) fn choose(app: &mut App, source: u32) -> Vec<Effect> {
    let Some(doc) = &app.register else { return Vec::new() };
    let evidence = doc.register.evidence.get(source as usize);
    let Some(evidence) = evidence else { return Vec::new() };
    let chosen = Side::from(evidence).called().clone();
    let args = [("version", Arg::from(version_name(app, evidence)))];
    let what = app.texts.tv("told-stands", &args);
    let (session, municipality) = (evidence.session, evidence.municipality.number.clone());
    if !may_decide(app) {
        return Vec::new();
    }
    let (by, at) = (app.by.clone(), app.now.stamp());
    decide(app, what, |region| {
        region.chosen.retain(|it| it.session != session || it.municipality != municipality);
        region.chosen.push(Choice { session, municipality, chosen, by, at });
        region
            .chosen
            .sort_by(|a, b| (a.session, &a.municipality).cmp(&(b.session, &b.municipality)));
    })
}

/// Asks which regional level the one under the cursor means.
pub(super) fn ask(app: &mut App) -> Vec<Effect> {
    if let Some(asked) = asked_here(app)
        && may_decide(app)
    {
        let title = asked.called(&app.texts);
        pick::open(app, PickFor::RegionalLevel, &title);
    }
    Vec::new()
}

/// Who reads the register asks why a level means the regional one that was chosen.
pub(in crate::tui::update) fn ask_why(app: &mut App, to: &str) -> Vec<Effect> {
    let why = judgement(app).map(|it| it.why.to_string());
    if to.is_empty() {
        // What nobody has said cannot be taken back.
        return if why.is_some() { judged(app, to, "") } else { Vec::new() };
    }
    let why = why.unwrap_or_default();
    let what = level_of(to).map(|(kind, level)| regional(app, kind.as_ref(), &level));
    let asked = asked_here(app).map(|it| it.called(&app.texts)).unwrap_or_default();
    let args = [("asked", Arg::from(asked)), ("to", what.unwrap_or_default().into())];
    let title = app.texts.tv("prompt-judged-why", &args);
    prompt::open(app, PromptFor::Why(to.to_owned()), title, "hint-judged-why", &why);
    Vec::new()
}

/// The level under the cursor means what the list calls `to`, and why; nothing takes the answer away.
pub(in crate::tui::update) fn judged(app: &mut App, to: &str, why: &str) -> Vec<Effect> {
    let Some(asked) = asked_here(app) else { return Vec::new() };
    let words = Title::from(asked.beside.get(app.texts.lang()).to_owned());
    let (by, at) = (app.by.clone(), Some(app.now.stamp()));
    let called = asked.called(&app.texts);
    let (what, kind, judgement) = match level_of(to) {
        Some((kind, to)) => {
            let what =
                format!("{called} {} {}", app.glyphs.arrow, regional(app, kind.as_ref(), &to));
            let to = Some(to).filter(|it| &**it != NOWHERE);
            (what, kind, Judgement { words, to, by, at, why: why.into() })
        }
        None => {
            let what = format!("{called}: {}", app.t("judge-nothing"));
            (what, None, Judgement { words, ..Judgement::default() })
        }
    };
    decide(app, what, |region| answer(region, &asked, kind, judgement))
}

/// What the list calls it that the region has no level for one.
pub(in crate::tui::update) const NOWHERE: &str = "-";

/// What has been said of the level under the cursor.
fn judgement(app: &App) -> Option<&Judgement> {
    let region = app.register.as_ref()?.region.as_deref()?;
    asked_here(app)?.judgement(region)
}

/// The same as the list of regional levels calls it.
pub(in crate::tui::update) fn judged_now(app: &App) -> Option<String> {
    let region = app.register.as_ref()?.region.as_deref()?;
    let (asked, said) = (asked_here(app)?, judgement(app)?);
    let Some(to) = &said.to else { return Some(NOWHERE.to_owned()) };
    let Axis::Consequence(id, _) = &asked.axis else { return Some(to.to_string()) };
    let kind = region.scales.get(&asked.scale).and_then(|it| it.types.get(id));
    let kind = kind.and_then(|it| it.to.as_ref()).unwrap_or(id);
    Some(format!("{} {}", &**kind, &**to))
}

/// What the list of regional levels calls a level: `type level`, or a likelihood level alone.
fn level_of(id: &str) -> Option<(Option<Key>, Key)> {
    match id.split_once(' ') {
        Some((kind, level)) => Some((Some(kind.into()), level.into())),
        None => (!id.is_empty()).then(|| (None, id.into())),
    }
}

/// A regional level as it is called: `2 lite sannsynlig`, or `tjeneste 2 mindre`.
fn regional(app: &App, kind: Option<&Key>, id: &Key) -> String {
    if &**id == NOWHERE {
        return app.t("judge-nowhere");
    }
    let scale = app.register.as_ref().and_then(|doc| doc.region.as_deref()).map(|it| &it.scale);
    let named = scale.and_then(|scale| {
        let Some(kind) = kind else {
            let level = scale.likelihood.iter().find(|it| it.id == *id)?;
            return Some(app.texts.level(&level.label, &level.names));
        };
        let level = scale.levels.iter().find(|it| it.id == *id)?;
        let kind = app.texts.name(&scale.consequence_type(kind)?.names);
        Some(format!("{kind} {}", app.texts.level(&level.label, &level.names)))
    });
    named.unwrap_or_else(|| id.to_string())
}

/// The question the cursor is on.
pub(in crate::tui::update) fn asked_here(app: &App) -> Option<Asked> {
    let doc = app.register.as_ref()?;
    let at = doc.cursor().at(doc.views.asked.len())?;
    doc.views.asked.get(at).cloned()
}

/// Takes back the last decision made here.
pub(super) fn undo(app: &mut App) -> Vec<Effect> {
    let doc = app.register.as_ref();
    let last = doc.and_then(|doc| Some((doc.file.clone()?, doc.decided.last()?)));
    let Some((path, last)) = last else {
        app.tell(app.t("told-nothing-to-undo"));
        return Vec::new();
    };
    vec![Effect::WriteRegion { path, region: Box::new((*last.before).clone()), undo: true }]
}
