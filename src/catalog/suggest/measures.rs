//! Measures for a scenario.

use std::collections::BTreeSet;

use super::super::{CostClass, Entry, Library, MeasureEntry};
use super::kin;
use crate::model::{CatalogRef, Copied, Effect, Id, Scenario, Session};

/// Measures for a scenario, and whether each is suggested: those answering its primary threat, then
/// its other threats, then the rest. Among those that answer the same threat come first the ones made
/// for it before others, then those whose effect fits the rating, then the ones made for the fewest
/// threats, then the cheapest.
/// What the session has for this scenario already is left out.
pub fn measures_for<'a>(
    library: &'a Library,
    session: &Session,
    scenario: Id,
) -> Vec<(bool, Entry<'a, MeasureEntry>)> {
    let row = session.scenarios.get(&scenario);
    let threats = row.map_or_else(Vec::new, |row| kin(library, session, row));
    let taken: BTreeSet<CatalogRef> = session
        .measures_for(scenario)
        .into_iter()
        .filter_map(|(_, measure)| measure.source.as_ref())
        .map(Copied::reference)
        .collect();
    let order = row.map_or(LOWER_LIKELIHOOD, |row| order(session, row));
    let rank = |measure: &MeasureEntry| {
        let answers = |ids: &BTreeSet<_>| measure.answers.iter().any(|id| ids.contains(id));
        let place = threats.iter().position(answers).unwrap_or(usize::MAX);
        let aimed = threats
            .get(place)
            .and_then(|ids| measure.answers.iter().position(|id| ids.contains(id)));
        let aside = aimed.is_none_or(|at| at >= AIMED);
        let effect = order.iter().position(|it| *it == measure.effect);
        let cost = match measure.cost {
            CostClass::Low => 0,
            CostClass::Medium => 1,
            CostClass::High => 2,
        };
        (place, aside, effect, measure.answers.len(), cost)
    };
    let offered = library.measures().filter(|it| !taken.contains(&it.reference()));
    let mut found: Vec<_> = offered.map(|it| (rank(it.entry), it)).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|((place, ..), it)| (place < usize::MAX, it)).collect()
}

/// A measure is made for the threats it names first.
const AIMED: usize = 2;

/// What lowers likelihood is considered first (KMD, reguleringsplanveileder, vedlegg 1).
const LOWER_LIKELIHOOD: [Effect; 3] = [Effect::Preventive, Effect::Detective, Effect::Corrective];
/// Where likelihood is as low as it gets, only the consequence is left to lower.
const LOWER_CONSEQUENCE: [Effect; 3] = [Effect::Corrective, Effect::Detective, Effect::Preventive];

fn order(session: &Session, row: &Scenario) -> [Effect; 3] {
    let lowest = session.scale.likelihood.first().map(|level| &level.id);
    match &row.current.likelihood {
        Some(level) if Some(level) == lowest => LOWER_CONSEQUENCE,
        _ => LOWER_LIKELIHOOD,
    }
}
