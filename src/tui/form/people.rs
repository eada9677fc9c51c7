//! Participants and meetings.

use super::Field;
use super::build::Builder;
use crate::model::{Id, Meeting, Participant, Place, TableName};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::overlay::PickFor;

pub(super) fn participant(app: &App, id: Id, row: &Participant) -> Vec<Field> {
    let mut build = Builder::new(&app.texts, TableName::Participants, "participants", Some(id));
    build.text("name", &row.name);
    let role = PickFor::Field(Place::row(TableName::Participants, id, "role"));
    build.pick("role", row.role.to_string(), role);
    build.fields
}

pub(super) fn meeting(app: &App, doc: &Doc, id: Id, row: &Meeting) -> Vec<Field> {
    let mut build = Builder::new(&app.texts, TableName::Meetings, "meetings", Some(id));
    build.date("date", row.date);
    build.text("place", &row.place);
    let names: Vec<&str> = row
        .present
        .iter()
        .filter_map(|presence| doc.session().participants.get(&presence.participant))
        .map(|person| person.name.as_str())
        .collect();
    let present = PickFor::Several(Place::row(TableName::Meetings, id, "present"));
    build.pick("present", names.join(", "), present);
    build.text("note", &row.note);
    build.fields
}
