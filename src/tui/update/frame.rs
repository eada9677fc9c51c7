//! Step 1.

use super::commit::commit;
use super::{act, form, prompt};
use crate::model::{Meeting, Op, Presence, SessionEdit, TableName, removal};
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::form::{FieldInput, frame_fields};
use crate::tui::overlay::PromptFor;

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let list = frame_fields(app, doc);
    let mut at = doc.frame;
    match action {
        Action::New => {
            let title = app.t("prompt-participant");
            prompt::open(app, PromptFor::Participant, title, "hint-participant", "");
            return Vec::new();
        }
        Action::NewMeeting => return new_meeting(app),
        Action::Next => {
            act::go_step(app, 2);
            return Vec::new();
        }
        Action::Delete => {
            let row = at.at(list.len()).and_then(|at| list.get(at));
            let Some(FieldInput::Row(table, id)) = row.map(|field| &field.input) else {
                app.tell(app.t("told-only-rows"));
                return Vec::new();
            };
            let edits = removal(doc.session(), *table, *id);
            return commit(app, edits);
        }
        _ => {}
    }
    let effects = form::on_field(app, action, &list, &mut at).unwrap_or_default();
    if let Some(doc) = &mut app.doc {
        doc.frame = at;
    }
    effects
}

/// A meeting today with everyone present.
fn new_meeting(app: &mut App) -> Vec<Effect> {
    let (now, today) = (app.now.stamp(), app.now.today());
    let Some(doc) = &app.doc else { return Vec::new() };
    let people = doc.session().participants.keys();
    let present = people.map(|id| Presence { participant: *id, ..Presence::default() }).collect();
    let meeting = Meeting { date: Some(today), present, ..Meeting::default() };
    let id = app.ids.next(now);
    let effects = commit(app, vec![SessionEdit::Meetings((id, Op::Insert(Box::new(meeting))))]);
    form::open(app, TableName::Meetings, id, 0);
    effects
}
