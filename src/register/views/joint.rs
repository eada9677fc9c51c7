//! Measures to carry out together: those several municipalities mean to carry out, and those that answer
//! a risk they have in common.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::groups;
use crate::model::{Key, Verdict};
use crate::register::index::{GroupId, Index, MeasureRow, Row};

/// What a sum of costs rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Whole kroner.
    pub sum: u128,
    /// Measures with a figure.
    pub given: usize,
}

impl Cost {
    fn add(&mut self, figure: Option<u64>) {
        self.sum += u128::from(figure.unwrap_or(0));
        self.given += usize::from(figure.is_some());
    }
}

/// One measure that is still to be carried out.
#[derive(Clone, Debug, Default)]
pub struct JointMeasure {
    /// The catalogue's entry, in the index's names; none for a measure one group wrote itself.
    pub reference: Option<u32>,
    pub municipalities: BTreeSet<Key>,
    /// Positions among the index's measures.
    pub members: Vec<u32>,
    /// Entries it answers, each once.
    pub answers: BTreeSet<u32>,
    /// Of these, those it would take out of what is not acceptable, and those it would make better at all, as
    /// the workshops judged what is left.
    pub lifted: usize,
    pub bettered: usize,
    /// Common risks it answers.
    pub common: BTreeSet<GroupId>,
    pub once: Cost,
    pub yearly: Cost,
}

/// Those of which a measure is wanted, the ones that would lift most first. Only entries that are kept are
/// counted; who carries it out and what it costs is of the whole.
pub fn joint_measures(
    index: &Index,
    wanted: impl Fn(&MeasureRow) -> bool,
    keep: impl Fn(&Row) -> bool,
) -> Vec<JointMeasure> {
    let common: BTreeSet<GroupId> = groups(index, false, |_| true)
        .into_iter()
        .filter(super::Group::is_common)
        .filter_map(|it| it.id)
        .collect();
    let mut by_entry: BTreeMap<(Option<u32>, u32), JointMeasure> = BTreeMap::new();
    let open = |it: &&MeasureRow| it.status.is_open() && !it.aside;
    for (at, measure) in index.measures.iter().enumerate().filter(|(_, it)| open(it)) {
        let at = at as u32;
        let key = (measure.reference, if measure.reference.is_some() { 0 } else { at });
        let joint = by_entry.entry(key).or_default();
        joint.reference = measure.reference;
        joint.members.push(at);
        joint.once.add(measure.once);
        joint.yearly.add(measure.yearly);
        joint.municipalities.append(&mut index.numbers([measure.source]));
        for (at, row) in index.answered(measure).filter(|(_, row)| row.counts()) {
            joint.common.extend(row.group().filter(|it| common.contains(it)));
            if keep(row) && joint.answers.insert(at) {
                joint.lifted += usize::from(is_lifted(row));
                joint.bettered += usize::from(is_bettered(row));
            }
        }
    }
    let worth = |it: &JointMeasure| it.municipalities.len() > 1 || !it.common.is_empty();
    let is_wanted = |at: &u32| index.measures.get(*at as usize).is_some_and(&wanted);
    let asked = |it: &JointMeasure| it.members.iter().any(is_wanted);
    let joint = by_entry.into_values().filter(|it| worth(it) && asked(it));
    let mut joint: Vec<JointMeasure> = joint.collect();
    joint.sort_by_key(|it| {
        let size = (it.municipalities.len(), it.members.len());
        Reverse((it.lifted, it.bettered, it.common.len(), it.answers.len(), size))
    });
    joint
}

fn is_lifted(row: &Row) -> bool {
    let left = row.residual_verdict.is_some_and(|verdict| verdict != Verdict::NotAcceptable);
    row.verdict == Some(Verdict::NotAcceptable) && left
}

fn is_bettered(row: &Row) -> bool {
    row.residual_class.zip(row.class).is_some_and(|(left, now)| left < now)
}
