//! Measures: what is done, or to be done, about scenarios.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::edit::record;
use super::{Body, Copied, Id, Title};
use crate::wire::list;

/// Physical, technical or organisational (source S2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeasureKind {
    Physical,
    Technical,
    #[default]
    Organisational,
}

/// When a measure works: before, during or after the event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    #[default]
    Preventive,
    Detective,
    Corrective,
}

/// Where a measure is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    Established,
    #[default]
    Proposed,
    Decided,
    UnderWay,
    Done,
    Rejected,
}

impl Status {
    /// Still to be carried out, so it needs an owner and a deadline.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Decided | Self::UnderWay)
    }
}

record! {
    /// One measure, answering one or more scenarios.
    pub struct Measure / MeasureEdit {
        no / No: [leaf u32],
        text / Text: [leaf Title],
        source / Source: [leaf Option<Copied>],
        kind / Kind: [leaf MeasureKind],
        effect / Effect: [leaf Effect],
        /// References to norms: `NSM 2.6`, `ISO A.5.17` ..
        #[serde(deserialize_with = "list")]
        references / References: [leaf Vec<Title>],
        owner / Owner: [leaf Title],
        deadline / Deadline: [leaf Option<NaiveDate>],
        /// Whole kroner, once.
        cost_once / CostOnce: [leaf Option<u64>],
        /// Whole kroner, every year.
        cost_yearly / CostYearly: [leaf Option<u64>],
        status / Status: [leaf Status],
        #[serde(deserialize_with = "list")]
        scenarios / Scenarios: [leaf Vec<Id>],
        note / Note: [leaf Body],
    }
}
