//! The one way an edit is made, taken back, and written.

use super::rating;
use crate::model::{Cause, Change, History, Record, Refusal, Rejected, SessionEdit, Turn};
use crate::text::{Arg, undone};
use crate::tui::app::App;
use crate::tui::doc::Trouble;
use crate::tui::effect::Effect;

/// Makes a change of these edits. With none there is nothing to do.
pub(super) fn commit(app: &mut App, edits: Vec<SessionEdit>) -> Vec<Effect> {
    let (at, by) = (app.now.stamp(), app.by.clone());
    let Some(doc) = &mut app.doc else { return Vec::new() };
    if doc.read_only {
        app.warn(app.t("told-read-only"));
        return Vec::new();
    }
    match doc.history.commit(Change { at, by, cause: Cause::Do, edits }) {
        Ok(record) => put_away(app, record),
        Err(Rejected::Nothing) => Vec::new(),
        Err(Rejected::Present | Rejected::Absent) => {
            app.warn(app.t("told-rejected"));
            Vec::new()
        }
    }
}

/// A record goes to the journal; after a failed write the whole session is written instead.
fn put_away(app: &mut App, record: Record) -> Vec<Effect> {
    match &app.doc {
        Some(doc) if matches!(doc.trouble, Some(Trouble::Answers(_))) => snapshot(app),
        _ => vec![Effect::Commit(record)],
    }
}

pub(super) fn snapshot(app: &mut App) -> Vec<Effect> {
    let (at, by) = (app.now.stamp(), app.by.clone());
    let Some(doc) = &app.doc else { return Vec::new() };
    if doc.read_only {
        app.warn(app.t("told-read-only"));
        return Vec::new();
    }
    let session = Box::new(doc.session().clone());
    vec![Effect::Snapshot { session, at, by, seq: doc.history.seq() }]
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
