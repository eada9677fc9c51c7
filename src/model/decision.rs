//! What the workshop recommends and what is decided later, by someone with the authority.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::edit::record;
use super::{Body, Id, Named, Title};
use crate::wire::list;

/// What became of a decision that was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    #[default]
    Proposed,
    Accepted,
    Refused,
    NeedsMore,
}

record! {
    /// One point of the workshop's recommendation (*innstilling*).
    pub struct Recommendation / RecommendationEdit {
        text / Text: [leaf Body],
        /// Who it is addressed to.
        to / To: [leaf Named],
        #[serde(deserialize_with = "list")]
        scenarios / Scenarios: [leaf Vec<Id>],
        #[serde(deserialize_with = "list")]
        measures / Measures: [leaf Vec<Id>],
    }
}

record! {
    /// A decision: acceptance of risks, or an answer to the recommendation.
    pub struct Decision / DecisionEdit {
        text / Text: [leaf Body],
        #[serde(deserialize_with = "list")]
        scenarios / Scenarios: [leaf Vec<Id>],
        outcome / Outcome: [leaf Outcome],
        /// Role or forum that decides.
        role / Role: [leaf Named],
        name / Name: [leaf Title],
        date / Date: [leaf Option<NaiveDate>],
        valid_until / ValidUntil: [leaf Option<NaiveDate>],
        case_reference / CaseReference: [leaf Title],
    }
}

/// Data protection impact assessment (GDPR article 35).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DpiaStatus {
    #[default]
    NotConsidered,
    NotNeeded,
    Required,
    Done,
}

record! {
    /// Where the session stands on a DPIA.
    pub struct Dpia / DpiaEdit {
        status / Status: [leaf DpiaStatus],
        why / Why: [leaf Body],
        reference / Reference: [leaf Title],
        privacy_officer_asked / PrivacyOfficerAsked: [leaf Option<NaiveDate>],
    }
}

record! {
    /// When the assessment is looked at again.
    pub struct Review / ReviewEdit {
        date / Date: [leaf Option<NaiveDate>],
        triggers / Triggers: [leaf Body],
    }
}
