//! The one way an edit is made, taken back, and written.

use std::path::Path;

use super::{compare, drafts, rating};
use crate::model::{
    Cause, Change, Editable as _, History, Record, Refusal, Rejected, Session, SessionEdit, Turn,
};
use crate::store::Snapshot;
use crate::text::{Arg, undone};
use crate::tui::app::{App, Leaving};
use crate::tui::effect::Effect;
use crate::wire::limits;

/// Makes a change of these edits. With none there is nothing to do.
pub(super) fn commit(app: &mut App, edits: Vec<SessionEdit>) -> Vec<Effect> {
    let (at, by) = (app.now.stamp(), app.by.clone());
    let Some(doc) = &mut app.doc else { return Vec::new() };
    if doc.read_only {
        app.warn(app.t("told-read-only"));
        return Vec::new();
    }
    let deleted = edits.iter().any(|edit| Session::spot(edit).removes());
    match doc.history.commit(Change { at, by, cause: Cause::Do, edits }) {
        Ok(record) => {
            if deleted {
                app.tell(app.t("told-deleted"));
            }
            put_away(app, record)
        }
        Err(Rejected::Nothing) => Vec::new(),
        Err(Rejected::Full) => {
            app.warn(app.texts.tv("told-full", &[("limit", limits::ROWS.into())]));
            Vec::new()
        }
        Err(Rejected::Present | Rejected::Absent) => {
            app.warn(app.t("told-rejected"));
            Vec::new()
        }
    }
}

/// Records after which the session is written whole unasked: a journal stays short to read.
const RECORDS: u64 = 200;

/// A record goes to the journal; after a failed write the whole session is written instead.
fn put_away(app: &mut App, record: Record) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    if doc.answers_fail() {
        return snapshot(app);
    }
    let many = record.seq >= doc.snapshot + RECORDS;
    let mut effects = vec![Effect::Commit(record, Vec::new())];
    if many && app.leaving == Leaving::No {
        effects.extend(snapshot(app));
    }
    effects
}

/// The session as it is to be written, with the drafts there are.
fn whole(app: &App) -> Option<Snapshot> {
    let doc = app.doc.as_ref()?;
    Some(Snapshot {
        session: Box::new(doc.session().clone()),
        at: app.now.stamp(),
        by: app.by.clone(),
        seq: doc.history.seq(),
        drafts: drafts::all(app).into_values().collect(),
    })
}

/// Has the session written whole. Nobody is told when it succeeds, unless they asked.
pub(super) fn snapshot(app: &mut App) -> Vec<Effect> {
    if app.doc.as_ref().is_some_and(|doc| doc.read_only) {
        app.warn(app.t("told-read-only"));
        return Vec::new();
    }
    let Some(snapshot) = whole(app) else { return Vec::new() };
    if let Some(doc) = &mut app.doc {
        doc.snapshot = snapshot.seq;
    }
    vec![Effect::Snapshot(snapshot)]
}

/// The same, asked for by a person.
pub(super) fn save(app: &mut App) -> Vec<Effect> {
    if let Some(doc) = &mut app.doc {
        doc.asked = true;
    }
    snapshot(app)
}

/// Writes the session to another file, to go on there: the way out of a folder that cannot be written.
pub(super) fn save_as(app: &mut App, path: &str) -> Vec<Effect> {
    let Some(snapshot) = whole(app).filter(|_| !path.is_empty()) else { return Vec::new() };
    // Without the ending it would not be found again among the others.
    let named = Path::new(path).extension().is_some();
    let path = if named { path.to_owned() } else { format!("{path}.ron") };
    compare::carry(app, None);
    app.tell(app.texts.tv("told-saved-as", &[("path", Arg::from(path.as_str()))]));
    vec![Effect::SaveAs(path.into(), snapshot)]
}

pub(super) fn undo(app: &mut App) -> Vec<Effect> {
    turn(app, "undo-lead", "told-nothing-to-undo", History::undo)
}

pub(super) fn redo(app: &mut App) -> Vec<Effect> {
    turn(app, "redo-lead", "told-nothing-to-redo", History::redo)
}

type TurnOf = fn(&mut History, crate::model::Stamp, crate::model::Title) -> Result<Turn, Refusal>;

fn turn(app: &mut App, lead: &str, nothing: &str, of: TurnOf) -> Vec<Effect> {
    let (at, by) = (app.now.stamp(), app.by.clone());
    let Some(doc) = &mut app.doc else { return Vec::new() };
    if doc.read_only {
        app.warn(app.t("told-read-only"));
        return Vec::new();
    }
    match of(&mut doc.history, at, by) {
        Ok(Turn { record, was }) => {
            let sentence = undone(&app.texts, lead, doc.session(), &record.change.edits, &was);
            if let (Some(doc), Some(edit)) = (&mut app.doc, record.change.edits.first()) {
                rating::follow(doc, edit);
            }
            app.tell(sentence);
            put_away(app, record)
        }
        Err(Refusal::Nothing) => {
            app.tell(app.t(nothing));
            Vec::new()
        }
        Err(Refusal::Overtaken { by }) => {
            app.warn(app.texts.tv("told-overtaken", &[("seq", Arg::from(by))]));
            Vec::new()
        }
    }
}
