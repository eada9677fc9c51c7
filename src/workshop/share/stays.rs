//! Which rows leave: not the shielded ones, and not what would tell of them.

use std::collections::BTreeSet;

use crate::model::{Id, Scenario, Session};

/// What shielding takes with it.
pub(super) struct Stays {
    scenarios: BTreeSet<Id>,
    /// Assets and vulnerabilities that only shielded scenarios use. Threats stay: they are the whole
    /// catalogue in most sessions, and a hole in it would tell which one was meant.
    unused: BTreeSet<Id>,
    measures: BTreeSet<Id>,
}

impl Stays {
    pub(super) fn of(session: &Session) -> Self {
        let (shielded, open): (Vec<_>, Vec<_>) =
            session.scenarios.iter().partition(|(_, row)| row.shielding.is_some());
        let used = |rows: &[(&Id, &Scenario)]| -> BTreeSet<Id> {
            let of = |(_, row): &(&Id, &Scenario)| [&*row.assets, &row.vulnerabilities].concat();
            rows.iter().flat_map(of).collect()
        };
        let scenarios: BTreeSet<Id> = shielded.iter().map(|(id, _)| **id).collect();
        let measures = session.measures.iter();
        let measures = measures.filter(|(_, row)| only(&row.scenarios, &scenarios));
        Self {
            unused: used(&shielded).difference(&used(&open)).copied().collect(),
            measures: measures.map(|(id, _)| *id).collect(),
            scenarios,
        }
    }

    /// How many scenarios are shielded.
    pub(super) fn shielded(&self) -> usize {
        self.scenarios.len()
    }

    pub(super) fn scenario(&self, id: Id) -> bool {
        !self.scenarios.contains(&id)
    }

    pub(super) fn measure(&self, id: Id) -> bool {
        !self.measures.contains(&id)
    }

    /// An asset or a vulnerability.
    pub(super) fn used(&self, id: Id) -> bool {
        !self.unused.contains(&id)
    }

    /// What is about these scenarios and measures stays as long as one of them does.
    pub(super) fn about(&self, scenarios: &[Id], measures: &[Id]) -> bool {
        let nothing = scenarios.is_empty() && measures.is_empty();
        nothing
            || scenarios.iter().any(|id| self.scenario(*id))
            || measures.iter().any(|id| self.measure(*id))
    }

    pub(super) fn scenarios(&self, ids: &[Id]) -> Vec<Id> {
        ids.iter().copied().filter(|id| self.scenario(*id)).collect()
    }

    pub(super) fn measures(&self, ids: &[Id]) -> Vec<Id> {
        ids.iter().copied().filter(|id| self.measure(*id)).collect()
    }
}

fn only(ids: &[Id], shielded: &BTreeSet<Id>) -> bool {
    !ids.is_empty() && ids.iter().all(|id| shielded.contains(id))
}
