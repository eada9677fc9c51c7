//! Measures several municipalities mean to carry out, so that they can do it together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Register;
use crate::model::{CatalogRef, Id, Key, Localised};

/// One catalogue measure that is still to be carried out in two or more municipalities.
#[derive(Clone, Debug)]
pub struct JointMeasure {
    pub reference: CatalogRef,
    pub names: Localised,
    pub municipalities: BTreeSet<Key>,
    /// Position in the register's evidence, and the measure there.
    pub members: Vec<(usize, Id)>,
}

/// Those of most municipalities first.
pub fn joint_measures(register: &Register) -> Vec<JointMeasure> {
    let mut by_entry: BTreeMap<CatalogRef, JointMeasure> = BTreeMap::new();
    for (at, evidence) in register.evidence.iter().enumerate() {
        for (id, measure) in evidence.measures.iter().filter(|(_, it)| it.status.is_open()) {
            let Some(source) = &measure.source else { continue };
            let joint = by_entry.entry(source.reference()).or_insert_with(|| JointMeasure {
                reference: source.reference(),
                names: source.names.clone(),
                municipalities: BTreeSet::new(),
                members: Vec::new(),
            });
            joint.members.push((at, *id));
            let number = &evidence.municipality.number;
            joint.municipalities.extend((!number.is_empty()).then(|| number.clone()));
        }
    }
    let several = |it: &JointMeasure| it.municipalities.len() > 1;
    let mut joint: Vec<JointMeasure> = by_entry.into_values().filter(several).collect();
    joint.sort_by_key(|it| Reverse((it.municipalities.len(), it.members.len())));
    joint
}
