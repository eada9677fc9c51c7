//! One assessment of a scenario: likelihood, consequence per type, and how well it is known.

use serde::{Deserialize, Serialize};

use super::edit::record;
use super::{Body, Key, Stamp};
use crate::wire::{Table, list};

/// Which of a scenario's assessments is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    Inherent,
    Current,
    Residual,
}

/// The answer for one consequence type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rating {
    Level(Key),
    NotRelevant,
}

/// Strength of knowledge (*kunnskapsstyrke*, Digdir's sixth step).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Knowledge {
    Low,
    Medium,
    High,
}

/// What a group answers with one digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Question {
    Consequence(Key),
    Likelihood,
}

/// One round of votes, kept as a distribution only: never who voted what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VotingRound {
    pub at: Stamp,
    pub question: Question,
    pub votes: Table<Key, u32>,
    pub abstained: u32,
}

record! {
    /// Likelihood and consequence, with the grounds.
    pub struct Assessment / AssessmentEdit {
        likelihood / Likelihood: [leaf Option<Key>],
        consequence / Consequence: [map Key => Rating],
        rationale / Rationale: [leaf Body],
        knowledge / Knowledge: [leaf Option<Knowledge>],
        knowledge_why / KnowledgeWhy: [leaf Body],
        #[serde(deserialize_with = "list")]
        votes / Votes: [leaf Vec<VotingRound>],
    }
}

impl Assessment {
    pub fn is_empty(&self) -> bool {
        self.likelihood.is_none() && self.consequence.is_empty()
    }
}
