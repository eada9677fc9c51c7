//! Back to where the room was when the program ended: the same step, question and draft.

use super::{act, catalogs, events, form, prompt, rating, threats};
use crate::model::{Draft, Op, ScenarioEdit, SessionEdit, Stage, TableName};
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::form::{FieldInput, fields, frame_fields, reworded};
use crate::tui::overlay::PromptFor;
use crate::workshop::Step;

/// Goes to the last change, and opens the draft that was being typed.
pub(super) fn resume(app: &mut App, last: Option<&SessionEdit>, drafts: &[Draft]) {
    if let Some(edit) = last {
        act::go_step(app, step_of(edit).number());
        if let Some(doc) = &mut app.doc {
            rating::follow_past(doc, edit);
        }
    }
    if let Some(draft) = drafts.last() {
        open_draft(app, draft);
    }
}

/// Where a change is made.
fn step_of(edit: &SessionEdit) -> Step {
    match edit {
        SessionEdit::Scenarios((_, Op::Set(ScenarioEdit::Current(_)))) => Step::Rating,
        SessionEdit::Scenarios((_, Op::Set(ScenarioEdit::Residual(_)))) => Step::Residual,
        SessionEdit::Scenarios((
            _,
            Op::Set(ScenarioEdit::Treatment(_) | ScenarioEdit::RiskOwner(_)),
        ))
        | SessionEdit::Measures(_) => Step::Measures,
        SessionEdit::Scenarios(_) => Step::Events,
        SessionEdit::Assets(_) => Step::Assets,
        SessionEdit::Threats(_) | SessionEdit::Vulnerabilities(_) | SessionEdit::Adapted(_) => {
            Step::Threats
        }
        SessionEdit::Recommendations(_) | SessionEdit::Decisions(_) | SessionEdit::Parking(_) => {
            Step::Summary
        }
        _ => Step::Frame,
    }
}

/// Opens the editor a draft was left in. One whose place is no more stays where drafts are.
fn open_draft(app: &mut App, draft: &Draft) {
    let place = &draft.place;
    let Some(id) = place.id else {
        return open_line(app, &place.field);
    };
    let stage = match place.field.as_str() {
        "current:rationale" => Some((Step::Rating, Stage::Current)),
        "residual:rationale" => Some((Step::Residual, Stage::Residual)),
        _ => None,
    };
    if let Some((step, stage)) = stage {
        act::go_step(app, step.number());
        if let Some(doc) = &mut app.doc {
            rating::go_to(doc, stage, id);
        }
        drop(rating::act(app, Action::Rationale, stage));
        return;
    }
    if place.table == TableName::Threats {
        act::go_step(app, Step::Threats.number());
        threats::open_draft(app, id, &place.field);
        return;
    }
    let Some(doc) = &app.doc else { return };
    let list = fields(app, doc, place.table, id);
    let at = list.iter().position(|field| field.place == *place);
    let Some((at, field)) = at.and_then(|at| Some((at, list.get(at)?))) else { return };
    if matches!(field.input, FieldInput::Typed(_)) {
        act::go_step(app, home_of(place.table).number());
        form::open(app, place.table, id, at);
        prompt::open_field(app, field);
    }
}

/// The step in which a row is worked on.
fn home_of(table: TableName) -> Step {
    match table {
        TableName::Session | TableName::Participants | TableName::Meetings => Step::Frame,
        TableName::Assets => Step::Assets,
        TableName::Threats | TableName::Vulnerabilities => Step::Threats,
        TableName::Scenarios => Step::Events,
        TableName::Measures => Step::Measures,
        TableName::Recommendations | TableName::Decisions | TableName::Parking => Step::Summary,
    }
}

/// Lines for something new: draft, step, purpose, title and hint.
const LINES: &[(&str, Step, PromptFor, &str, &str)] = &[
    (
        "new-participant",
        Step::Frame,
        PromptFor::Participant,
        "prompt-participant",
        "hint-participant",
    ),
    ("new-threat", Step::Threats, PromptFor::Threat, "prompt-threat", "hint-text"),
    (
        "new-recommendation",
        Step::Summary,
        PromptFor::Recommendation,
        "prompt-recommendation",
        "hint-text",
    ),
    ("new-decision", Step::Summary, PromptFor::Decision, "prompt-decision", "hint-text"),
];

fn open_line(app: &mut App, field: &str) {
    match field {
        "new-event" => {
            act::go_step(app, Step::Events.number());
            events::open_line(app);
        }
        "new-parked" => prompt::open_park(app),
        _ => {
            if let Some((_, step, purpose, title, hint)) = LINES.iter().find(|it| it.0 == field) {
                act::go_step(app, step.number());
                prompt::open(app, purpose.clone(), app.t(title), hint, "");
                return;
            }
            if let Some((path, what)) = reworded(field) {
                catalogs::open_at(app, path);
                catalogs::reword(app, path, what);
                return;
            }
            let Some(doc) = &app.doc else { return };
            let list = frame_fields(app, doc);
            let at = list.iter().position(|it| it.place.id.is_none() && it.place.field == field);
            if let Some((at, field)) = at.and_then(|at| Some((at, list.get(at)?))) {
                act::go_step(app, Step::Frame.number());
                if let Some(doc) = &mut app.doc {
                    doc.frame.0 = at;
                }
                prompt::open_field(app, field);
            }
        }
    }
}
