//! Where something stands: for findings, conflicts, drafts, errors and focus.

use serde::{Deserialize, Serialize};

use super::Id;

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
}
