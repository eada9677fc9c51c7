//! Who, where and when: municipality, participants, meetings, and the parking lot.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::edit::record;
use super::{Body, Id, Key, Title};
use crate::wire::list;

record! {
    /// The municipality a session belongs to, by its four-digit number.
    pub struct Municipality / MunicipalityEdit {
        number / Number: [leaf Key],
        name / Name: [leaf Title],
    }
}

impl Municipality {
    /// `9901 Fjelldal`, as far as either is known.
    pub fn called(&self) -> String {
        format!("{} {}", &*self.number, &*self.name).trim().to_owned()
    }
}

record! {
    /// One who takes part.
    pub struct Participant / ParticipantEdit {
        name / Name: [leaf Title],
        role / Role: [leaf Title],
    }
}

/// When a participant was in a meeting, as `HH:MM`; empty means the whole of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Presence {
    pub participant: Id,
    pub from: Key,
    pub to: Key,
}

record! {
    /// One meeting of the assessment.
    pub struct Meeting / MeetingEdit {
        date / Date: [leaf Option<NaiveDate>],
        place / Place: [leaf Title],
        #[serde(deserialize_with = "list")]
        present / Present: [leaf Vec<Presence>],
        note / Note: [leaf Body],
    }
}

record! {
    /// Something said that belongs elsewhere: kept, not discussed now.
    pub struct Parked / ParkedEdit {
        text / Text: [leaf Title],
        done / Done: [leaf bool],
    }
}
