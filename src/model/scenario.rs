//! A scenario: one unwanted event in a sentence, what it hits, and how it is judged and treated.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::edit::record;
use super::{Assessment, Body, Id, Key, Stage, Title};
use crate::wire::list;

/// The fast first sorting of events. What is not sorted is still to be assessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Triage {
    #[default]
    Unsorted,
    Important,
    Later,
    /// Outside this assessment; needs a reason.
    Outside,
}

/// What is done with the risk (Digdir 3041: avoid, reduce, share, accept).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Treatment {
    Avoid,
    Reduce,
    Share,
    Accept,
}

/// Why a row is kept from the public, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shielding {
    pub legal_basis: Key,
    pub role: Title,
    pub date: Option<NaiveDate>,
}

/// The row of a common template or an earlier session this one was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    pub session: Uuid,
    pub row: Id,
}

record! {
    /// One unwanted event. The first asset and the first threat are primary: they decide the register group.
    pub struct Scenario / ScenarioEdit {
        no / No: [leaf u32],
        text / Text: [leaf Title],
        description / Description: [leaf Body],
        #[serde(deserialize_with = "list")]
        assets / Assets: [leaf Vec<Id>],
        #[serde(deserialize_with = "list")]
        threats / Threats: [leaf Vec<Id>],
        #[serde(deserialize_with = "list")]
        vulnerabilities / Vulnerabilities: [leaf Vec<Id>],
        #[serde(deserialize_with = "list")]
        attributes / Attributes: [leaf Vec<Key>],
        origin_id / OriginId: [leaf Option<Origin>],
        triage / Triage: [leaf Triage],
        triage_why / TriageWhy: [leaf Body],
        inherent / Inherent: [record Assessment],
        current / Current: [record Assessment],
        residual / Residual: [record Assessment],
        risk_owner / RiskOwner: [leaf Title],
        treatment / Treatment: [leaf Option<Treatment>],
        shielding / Shielding: [leaf Option<Shielding>],
        #[serde(deserialize_with = "list")]
        flags / Flags: [leaf Vec<Key>],
        note / Note: [leaf Body],
    }
}

impl Scenario {
    pub fn assessment(&self, stage: Stage) -> &Assessment {
        match stage {
            Stage::Inherent => &self.inherent,
            Stage::Current => &self.current,
            Stage::Residual => &self.residual,
        }
    }

    /// Wraps an assessment edit for the stage it belongs to.
    pub fn staged(stage: Stage, edit: super::AssessmentEdit) -> ScenarioEdit {
        match stage {
            Stage::Inherent => ScenarioEdit::Inherent(edit),
            Stage::Current => ScenarioEdit::Current(edit),
            Stage::Residual => ScenarioEdit::Residual(edit),
        }
    }
}
