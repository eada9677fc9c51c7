//! What has been decided and done about a session's risks.

use std::collections::BTreeSet;

use crate::model::{Decision, Id, Measure, Outcome, Status, Title};
use crate::register::Evidence;

/// A decision with another outcome than before. One only asked for is none yet.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionChange {
    pub id: Id,
    /// As it is now; as it was, where it has been taken out.
    pub decision: Decision,
    pub from: Outcome,
    /// `None` where it has been taken out.
    pub to: Option<Outcome>,
    /// Numbers of the scenarios it is about.
    pub nos: Vec<u32>,
}

/// What has become of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Planned,
    /// Decided, or already under way.
    Adopted,
    /// Done, rejected, or taken out while it was still to be done.
    Closed,
    /// Was done or rejected, and is to be done after all.
    Reopened,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MeasureChange {
    pub step: Step,
    pub id: Id,
    pub no: u32,
    pub text: Title,
    pub owner: Title,
    pub from: Option<Status>,
    pub to: Option<Status>,
}

/// In the order they were written.
pub(super) fn decisions(old: &Evidence, new: &Evidence) -> Vec<DecisionChange> {
    let ids: BTreeSet<&Id> = old.decisions.keys().chain(new.decisions.keys()).collect();
    let change = |id: &Id| {
        let (before, now) = (old.decisions.get(id), new.decisions.get(id));
        let from = before.map_or(Outcome::Proposed, |it| it.outcome);
        let to = now.map(|it| it.outcome);
        if from == to.unwrap_or(Outcome::Proposed) {
            return None;
        }
        let (decision, entries) = match now {
            Some(decision) => (decision, &new.entries),
            None => (before?, &old.entries),
        };
        let nos: BTreeSet<u32> =
            decision.scenarios.iter().filter_map(|it| entries.get(it)).map(|it| it.no).collect();
        let nos = nos.into_iter().collect();
        Some(DecisionChange { id: *id, decision: decision.clone(), from, to, nos })
    };
    ids.into_iter().filter_map(change).collect()
}

/// In the order of their numbers.
pub(super) fn measures(old: &Evidence, new: &Evidence) -> Vec<MeasureChange> {
    let ids: BTreeSet<&Id> = old.measures.keys().chain(new.measures.keys()).collect();
    let change = |id: &Id| {
        let (before, now) = (old.measures.get(id), new.measures.get(id));
        let status = |it: &Measure| it.status;
        let (from, to) = (before.map(status), now.map(status));
        let Measure { no, text, owner, .. } = now.or(before)?.clone();
        Some(MeasureChange { step: step(from, to)?, id: *id, no, text, owner, from, to })
    };
    let mut changes: Vec<MeasureChange> = ids.into_iter().filter_map(change).collect();
    changes.sort_by_key(|it| (it.no, it.id));
    changes
}

fn step(from: Option<Status>, to: Option<Status>) -> Option<Step> {
    use Status::{Decided, Done, Proposed, UnderWay};
    match (from, to) {
        (None, Some(Proposed)) => Some(Step::Planned),
        (None | Some(Proposed), Some(Decided | UnderWay)) => Some(Step::Adopted),
        (None, Some(Done)) => Some(Step::Closed),
        (Some(from), None) if from.is_open() => Some(Step::Closed),
        (Some(from), Some(to)) if from.is_open() && !to.is_open() => Some(Step::Closed),
        (Some(from), Some(to)) if !from.is_open() && to.is_open() => Some(Step::Reopened),
        // In place before the assessment, or on its way from decided to done.
        _ => None,
    }
}
