//! A session: one risk assessment, whole and self-contained.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::edit::record;
use super::{
    Adapted, Asset, Attribute, Body, Decision, Dpia, Id, Key, Lang, Measure, Meeting, Municipality,
    Named, Parked, Participant, Recommendation, Review, Revision, Scale, Scenario, Threat, Title,
    Vulnerability,
};
use crate::wire::{Format, list};

/// The numbers people say (`nr. 7`). They only grow and are never used again, so they stand outside edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NextNo {
    pub scenario: u32,
    pub measure: u32,
}

impl Default for NextNo {
    fn default() -> Self {
        Self { scenario: 1, measure: 1 }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionFormat(Format);

impl Default for SessionFormat {
    fn default() -> Self {
        Self(Format::Session(1))
    }
}

record! {
    /// One risk assessment, held in one or more meetings.
    pub struct Session / SessionEdit [
        format: SessionFormat,
        id: Uuid,
        next_no: NextNo,
    ] {
        kind / Kind: [leaf Key],
        title / Title: [leaf Title],
        language / Language: [leaf Lang],
        municipality / Municipality: [record Municipality],
        aim / Aim: [leaf Body],
        scope / Scope: [leaf Body],
        delimitation / Delimitation: [leaf Body],
        uses_zones / UsesZones: [leaf bool],
        /// Laws and norms that apply.
        #[serde(deserialize_with = "list")]
        norms / Norms: [leaf Vec<Named>],
        /// The security attributes in use.
        #[serde(deserialize_with = "list")]
        attributes / Attributes: [leaf Vec<Attribute>],
        /// The consequence types that are rated here, in the order they are asked.
        #[serde(deserialize_with = "list")]
        relevant / Relevant: [leaf Vec<Key>],
        /// Catalogues that offer nothing here, by id.
        #[serde(deserialize_with = "list")]
        catalogs_off / CatalogsOff: [leaf Vec<Key>],
        /// Catalogue entries worded otherwise or hidden here, by `catalogue/section/entry`.
        adapted / Adapted: [map Title => Adapted],
        dpia / Dpia: [record Dpia],
        next_review / NextReview: [record Review],
        /// The common template this session was made from.
        template_id / TemplateId: [leaf Option<Uuid>],
        /// The earlier session this one follows up.
        follows / Follows: [leaf Option<Uuid>],
        /// The revision a redacted copy was shared from.
        shared_from / SharedFrom: [leaf Option<Key>],
        participants / Participants: [table Participant],
        meetings / Meetings: [table Meeting],
        assets / Assets: [table Asset],
        threats / Threats: [table Threat],
        vulnerabilities / Vulnerabilities: [table Vulnerability],
        scenarios / Scenarios: [table Scenario],
        measures / Measures: [table Measure],
        recommendations / Recommendations: [table Recommendation],
        decisions / Decisions: [table Decision],
        parking / Parking: [table Parked],
        scale / Scale: [leaf Scale],
    } [
        #[serde(deserialize_with = "list")]
        revisions: Vec<Revision>,
    ]
}

impl Session {
    /// Scenarios in the order of their numbers.
    pub fn scenarios_by_no(&self) -> Vec<(Id, &Scenario)> {
        let mut rows: Vec<_> = self.scenarios.iter().map(|(id, row)| (*id, row)).collect();
        rows.sort_by_key(|(id, row)| (row.no, *id));
        rows
    }

    /// The measures that answer a scenario, in the order of their numbers.
    pub fn measures_for(&self, scenario: Id) -> Vec<(Id, &Measure)> {
        let mut rows: Vec<_> = self
            .measures
            .iter()
            .filter(|(_, measure)| measure.scenarios.contains(&scenario))
            .map(|(id, row)| (*id, row))
            .collect();
        rows.sort_by_key(|(id, row)| (row.no, *id));
        rows
    }

    /// Keeps the numbers people say ahead of every row.
    pub(super) fn bump_numbers(&mut self, edit: &SessionEdit) {
        use super::{MeasureEdit, Op, ScenarioEdit};
        let NextNo { scenario, measure } = &mut self.next_no;
        let (next, no) = match edit {
            SessionEdit::Scenarios((_, Op::Insert(row))) => (scenario, row.no),
            SessionEdit::Scenarios((_, Op::Set(ScenarioEdit::No(no)))) => (scenario, *no),
            SessionEdit::Measures((_, Op::Insert(row))) => (measure, row.no),
            SessionEdit::Measures((_, Op::Set(MeasureEdit::No(no)))) => (measure, *no),
            _ => return,
        };
        *next = (*next).max(no.saturating_add(1));
    }
}
