//! How far each risk of an evidence has been handled, told by its measures and decisions.

use std::collections::BTreeMap;

use super::Standing;
use crate::model::{Id, Outcome, Status};
use crate::register::Evidence;

/// What a measure of a status says, and how much it weighs: what is still to be done weighs more than what
/// is done. What was there before the assessment is part of the risk as it was judged.
const MEASURES: &[(Status, u8, Standing)] = &[
    (Status::Done, 1, Standing::Treated),
    (Status::Proposed, 2, Standing::Proposed),
    (Status::Decided, 3, Standing::UnderWay),
    (Status::UnderWay, 3, Standing::UnderWay),
];
const ACCEPTED: u8 = 4;

/// Scenarios that nothing is said of are not among them.
pub(super) fn standings_of(evidence: &Evidence) -> BTreeMap<Id, Standing> {
    let mut found: BTreeMap<Id, (u8, Standing)> = BTreeMap::new();
    let mut tell = |scenarios: &[Id], weight: u8, standing: Standing| {
        for id in scenarios {
            let known = found.entry(*id).or_default();
            if weight > known.0 {
                *known = (weight, standing);
            }
        }
    };
    for measure in evidence.measures.values() {
        let of = MEASURES.iter().find(|(status, ..)| *status == measure.status);
        if let Some((_, weight, standing)) = of {
            tell(&measure.scenarios, *weight, *standing);
        }
    }
    for decision in evidence.decisions.values().filter(|it| it.outcome == Outcome::Accepted) {
        tell(&decision.scenarios, ACCEPTED, Standing::Accepted);
    }
    found.into_iter().map(|(id, (_, standing))| (id, standing)).collect()
}
