//! Someone else has changed the file: both versions are kept, and made one when the room says how.

use std::path::{Path, PathBuf};

use super::act::{go_step, moved};
use super::commit::commit;
use super::drafts;
use crate::model::{Editable as _, Session, Side, is_ancestor, is_same, joined, reconcile};
use crate::store::Snapshot;
use crate::text::{Arg, renumbered};
use crate::tui::Action;
use crate::tui::app::{App, Leaving, Screen};
use crate::tui::compare::{Carried, Compare};
use crate::tui::doc::file_name;
use crate::tui::effect::Effect;
use crate::workshop::Step;

/// The file holds `theirs` now, and ours lies whole in `ours`.
pub(super) fn diverged(
    app: &mut App,
    ours: PathBuf,
    base: &Session,
    theirs: Session,
) -> Vec<Effect> {
    app.leaving = Leaving::No;
    let typed = drafts::all(app);
    let Some(doc) = &mut app.doc else { return Vec::new() };
    doc.trouble = None;
    // What is being typed waits with the other drafts.
    doc.drafts = typed;
    let mine = doc.session().clone();
    if theirs.id != mine.id {
        return go_on_in(app, ours);
    }
    let news = is_same(&mine, base) && is_ancestor(base, &theirs);
    let mut compare = Compare::new(ours, mine, theirs, base);
    compare.step = step(app);
    let nothing = news || compare.rows.is_empty();
    app.overlays.clear();
    app.pending.clear();
    app.present = false;
    app.screen = Screen::Compare;
    app.compare = Some(compare);
    if nothing { adopt(app) } else { Vec::new() }
}

/// Theirs is shown: there is nothing of ours that it does not have.
pub(super) fn adopt(app: &mut App) -> Vec<Effect> {
    let Some(path) = app.doc.as_ref().map(|doc| doc.path.clone()) else { return Vec::new() };
    app.tell(app.texts.tv("told-adopted", &[("path", name(&path))]));
    carry(app, None);
    vec![Effect::Close, Effect::Open(path)]
}

/// Both are kept: theirs where it is, and the room goes on in a file of its own.
pub(super) fn go_on_in(app: &mut App, ours: PathBuf) -> Vec<Effect> {
    app.leaving = Leaving::No;
    app.warn(app.texts.tv("told-saved-beside", &[("path", name(&ours))]));
    // An answer may have been given while the file was being written.
    let mine = app.doc.as_ref().map(|doc| doc.session().clone());
    carry(app, mine);
    vec![Effect::Close, Effect::Open(ours)]
}

/// Takes along what the file that is opened next may not have.
pub(super) fn carry(app: &mut App, session: Option<Session>) {
    let (drafts, step) = (drafts::all(app), step(app));
    app.carried = Some(Carried { session, drafts, step });
}

/// The step the room is at, or was at before there was something to choose.
fn step(app: &App) -> Option<Step> {
    match &app.compare {
        Some(compare) => compare.step,
        None => app.doc.as_ref().filter(|_| app.screen == Screen::Step).map(|doc| doc.step),
    }
}

fn name(path: &Path) -> Arg<'static> {
    Arg::from(file_name(path))
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let page = usize::from(app.size.1 / 3);
    let Some(compare) = &mut app.compare else { return Vec::new() };
    if moved(action, &mut compare.at, compare.rows.len(), page).is_some() {
        return Vec::new();
    }
    match action {
        Action::Left => compare.choose(Side::Mine),
        Action::Right => compare.choose(Side::Theirs),
        Action::Mark => {
            let now = compare.chosen().and_then(|(_, choice)| choice);
            compare.choose(now.map_or(Side::Mine, Side::other));
        }
        Action::Next => compare.next_open(),
        Action::Open => return take(app),
        Action::Back => {
            let ours = compare.ours.clone();
            return go_on_in(app, ours);
        }
        _ => {}
    }
    Vec::new()
}

/// Takes the result, when every difference is decided.
fn take(app: &mut App) -> Vec<Effect> {
    let (at, by) = (app.now.stamp(), app.by.clone());
    let (Some(compare), Some(doc)) = (&mut app.compare, &app.doc) else { return Vec::new() };
    let Some(taken) = compare.taken() else {
        let open = compare.open();
        if compare.chosen().is_some_and(|(_, choice)| choice.is_some()) {
            compare.next_open();
        }
        app.warn(app.texts.tv("told-undecided", &[("n", Arg::from(open))]));
        return Vec::new();
    };
    let (mine, theirs) = (&compare.mine, &compare.theirs);
    let mut merged = reconcile(mine, theirs, taken.into_iter());
    // Record numbers go on after both.
    let seq = theirs.revisions.last().map_or(0, |head| head.seq).max(doc.history.seq());
    let Ok(revisions) = joined(&merged.session, (theirs, mine), at, &by, seq) else {
        app.warn(app.t("io-unwritable"));
        return Vec::new();
    };
    merged.session.revisions = revisions;
    let path = doc.path.clone();
    let mut told = app.texts.tv("told-reconciled", &[("path", name(&path))]);
    if let Some((first, more)) = merged.renumbered.split_first() {
        told = format!("{told}. {}", renumbered(&app.texts, &merged.session, first));
        if !more.is_empty() {
            let more = app.texts.tv("change-and-more", &[("n", Arg::from(more.len()))]);
            told = format!("{told} {more}");
        }
    }
    let (session, theirs) = (Box::new(merged.session), Box::new(theirs.clone()));
    compare.taking = Some(told);
    carry(app, None);
    let merged = Snapshot { session, at, by, seq, drafts: Vec::new() };
    vec![Effect::Close, Effect::Reconciled { path, theirs, merged }]
}

/// A session was opened: what was compared is decided, and told of if it was made one.
pub(super) fn settled(app: &mut App) -> Vec<Effect> {
    if let Some(told) = app.compare.take().and_then(|compare| compare.taking) {
        app.tell(told);
    }
    let (Some(carried), Some(doc)) = (app.carried.take(), &mut app.doc) else { return Vec::new() };
    if doc.read_only {
        return Vec::new();
    }
    doc.drafts.extend(carried.drafts);
    let newer = carried.session.filter(|session| session.id == doc.session().id);
    let edits = newer.map(|session| doc.session().diff(&session)).unwrap_or_default();
    // Unless something that came back has taken the room to its place already.
    if let Some(step) = carried.step.filter(|_| app.screen == Screen::Recap) {
        go_step(app, step.number());
    }
    commit(app, edits)
}

/// The result did not reach the file: both versions are still there, and the choices too.
pub(super) fn failed(app: &mut App, why: String) -> String {
    match app.compare.as_mut().and_then(|compare| compare.taking.take()) {
        Some(_) => app.texts.tv("told-not-reconciled", &[("why", Arg::from(why))]),
        None => why,
    }
}
