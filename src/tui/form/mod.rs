//! Fields of a row as lines: a label, a value, and how it is changed.

mod asset;
mod build;
mod frame;
mod measure;
mod outcome;
mod people;
mod scenario;
mod text_edit;
mod wording;

use super::app::App;
use super::doc::Doc;
use super::overlay::PickFor;
use crate::model::{Id, Place, SessionEdit, TableName};

pub(super) use frame::{frame_fields, review_fields};
pub(super) use measure::OWNER;
pub(super) use text_edit::{Around, field_text, text_edit};
pub(super) use wording::{REWORDED, Reworded, reworded, rewording};

/// One line of a form.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub place: Place,
    pub label: String,
    pub value: String,
    pub input: FieldInput,
}

/// A value to choose, with the edit that sets it.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub label: String,
    pub edit: SessionEdit,
    pub current: bool,
}

/// How a field is changed.
#[derive(Clone, Debug)]
pub(super) enum FieldInput {
    /// Typed; the hint says in what form.
    Typed(&'static str),
    Choice(Vec<Choice>),
    Pick(PickFor),
    /// A row of its own, opened as a form.
    Row(TableName, Id),
}

/// The fields of a row.
pub(super) fn fields(app: &App, doc: &Doc, table: TableName, id: Id) -> Vec<Field> {
    let session = doc.session();
    let found = match table {
        TableName::Assets => session.assets.get(&id).map(|row| asset::fields(app, doc, id, row)),
        TableName::Scenarios => {
            session.scenarios.get(&id).map(|row| scenario::fields(app, doc, id, row))
        }
        TableName::Measures => {
            session.measures.get(&id).map(|row| measure::fields(app, doc, id, row))
        }
        TableName::Participants => {
            session.participants.get(&id).map(|row| people::participant(app, id, row))
        }
        TableName::Meetings => {
            session.meetings.get(&id).map(|row| people::meeting(app, doc, id, row))
        }
        TableName::Recommendations => {
            session.recommendations.get(&id).map(|row| outcome::recommendation(app, doc, id, row))
        }
        TableName::Decisions => {
            session.decisions.get(&id).map(|row| outcome::decision(app, doc, id, row))
        }
        TableName::Session
        | TableName::Threats
        | TableName::Vulnerabilities
        | TableName::Parking => None,
    };
    found.unwrap_or_default()
}
