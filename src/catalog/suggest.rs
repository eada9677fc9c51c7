//! What to offer when the group is silent.

use std::collections::BTreeSet;

use super::{Entry, Library, MeasureEntry, RankedThreat, ThreatEntry};
use crate::model::{Asset, CatalogRef, Id, Lang, Session, Threat};
use crate::text::fold_key;

/// An unwanted event that may fit an asset.
#[derive(Clone, Debug)]
pub struct EventSuggestion<'a> {
    pub text: &'a str,
    pub threat: Entry<'a, ThreatEntry>,
}

/// Events for an asset: its type's threats, strongest first, one event of each before the second of any.
/// Leaves out threats the session has put outside its scope, and what is written down already.
pub fn events_for<'a>(
    library: &'a Library,
    session: &Session,
    asset: Option<&Asset>,
    lang: Lang,
) -> Vec<EventSuggestion<'a>> {
    let reference =
        asset.and_then(|asset| asset.kind.as_ref()).map(crate::model::Copied::reference);
    let kind = reference.and_then(|reference| library.asset_type(&reference));
    let ranked: &[RankedThreat] = kind.map_or(&[], |kind| &kind.entry.threats);
    let mut threats: Vec<Entry<'a, ThreatEntry>> = ranked
        .iter()
        .filter_map(|ranked| library.threats().find(|it| it.entry.id == ranked.id))
        .collect();
    if threats.is_empty() {
        threats = library.threats().collect();
    } else {
        // A threat no asset type ranks, of a catalogue of one's own, is offered for all, last.
        let ranked: BTreeSet<&str> = library
            .asset_types()
            .flat_map(|kind| kind.entry.threats.iter().map(|it| it.id.as_str()))
            .collect();
        threats.extend(library.threats().filter(|it| !ranked.contains(it.entry.id.as_str())));
    }
    threats.retain(|threat| !left_out(session, threat));
    let taken: BTreeSet<String> =
        session.scenarios.values().map(|scenario| fold_key(&scenario.text)).collect();
    let most = threats.iter().map(|threat| threat.entry.events.len()).max().unwrap_or(0);
    let mut offered = BTreeSet::new();
    (0..most)
        .flat_map(|round| threats.iter().map(move |threat| (round, *threat)))
        .filter_map(|(round, threat)| {
            let text = threat.entry.events.get(round)?.get(lang);
            Some(EventSuggestion { text, threat })
        })
        .filter(|event| {
            let key = fold_key(event.text);
            !taken.contains(&key) && offered.insert(key)
        })
        .collect()
}

fn left_out(session: &Session, threat: &Entry<'_, ThreatEntry>) -> bool {
    find(session, threat).is_some_and(|(_, row)| !row.in_scope)
}

/// The session's row for a catalogue threat.
pub fn threat_of(session: &Session, threat: &Entry<'_, ThreatEntry>) -> Option<Id> {
    find(session, threat).map(|(id, _)| id)
}

fn find<'s>(session: &'s Session, threat: &Entry<'_, ThreatEntry>) -> Option<(Id, &'s Threat)> {
    let reference =
        CatalogRef { catalog: threat.catalog.id.clone(), entry: threat.entry.id.clone() };
    session
        .threats
        .iter()
        .find(|(_, row)| row.source.as_ref().is_some_and(|source| source.reference() == reference))
        .map(|(id, row)| (*id, row))
}

/// Measures for a scenario: those answering its primary threat, then its other threats, then the rest.
/// What the session has for this scenario already is left out.
pub fn measures_for<'a>(
    library: &'a Library,
    session: &Session,
    scenario: Id,
) -> Vec<Entry<'a, MeasureEntry>> {
    let threats: Vec<CatalogRef> = session
        .scenarios
        .get(&scenario)
        .into_iter()
        .flat_map(|row| &row.threats)
        .filter_map(|id| session.threats.get(id)?.source.as_ref())
        .map(crate::model::Copied::reference)
        .collect();
    let taken: BTreeSet<CatalogRef> = session
        .measures_for(scenario)
        .into_iter()
        .filter_map(|(_, measure)| measure.source.as_ref())
        .map(crate::model::Copied::reference)
        .collect();
    let rank = |measure: &MeasureEntry| {
        let place = threats.iter().position(|threat| measure.answers.contains(&threat.entry));
        // Among those that answer the same threat, the one made for the fewest threats fits best.
        (place.unwrap_or(usize::MAX), measure.answers.len())
    };
    let mut found: Vec<Entry<'a, MeasureEntry>> = library
        .measures()
        .filter(|it| {
            let reference =
                CatalogRef { catalog: it.catalog.id.clone(), entry: it.entry.id.clone() };
            !taken.contains(&reference)
        })
        .collect();
    found.sort_by_key(|it| rank(it.entry));
    found
}
