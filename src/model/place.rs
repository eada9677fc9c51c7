//! Where something stands: for findings, conflicts, drafts, errors and focus.

use serde::{Deserialize, Serialize};

use super::{Editable as _, Id, Session, SessionEdit};

/// The tables of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TableName {
    Session,
    Participants,
    Meetings,
    Assets,
    Threats,
    Vulnerabilities,
    Scenarios,
    Measures,
    Recommendations,
    Decisions,
    Parking,
}

/// The tables by the session's fields that hold them.
const TABLES: &[(&str, TableName)] = &[
    ("participants", TableName::Participants),
    ("meetings", TableName::Meetings),
    ("assets", TableName::Assets),
    ("threats", TableName::Threats),
    ("vulnerabilities", TableName::Vulnerabilities),
    ("scenarios", TableName::Scenarios),
    ("measures", TableName::Measures),
    ("recommendations", TableName::Recommendations),
    ("decisions", TableName::Decisions),
    ("parking", TableName::Parking),
];

/// A field of a row; `id` is `None` for the session's own fields.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    pub table: TableName,
    pub id: Option<Id>,
    pub field: String,
}

impl Place {
    pub fn row(table: TableName, id: Id, field: &str) -> Self {
        Self { table, id: Some(id), field: field.to_owned() }
    }

    pub fn session(field: &str) -> Self {
        Self { table: TableName::Session, id: None, field: field.to_owned() }
    }

    /// Where an edit lands; for a row that comes or goes the field is empty.
    pub fn of(edit: &SessionEdit) -> Self {
        let spot = Session::spot(edit);
        let table = TABLES.iter().find(|(field, _)| *field == Session::field(edit));
        let table = table.map_or(TableName::Session, |(_, table)| *table);
        Self { table, id: spot.row, field: spot.field }
    }
}
