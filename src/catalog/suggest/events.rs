//! Unwanted events for an asset.

use std::collections::BTreeSet;

use super::super::{Entry, Library, RankedThreat, ThreatEntry};
use crate::model::{Asset, Copied, Id, Lang, Session, Threat};
use crate::text::gist;

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
    let reference = asset.and_then(|asset| asset.kind.as_ref()).map(Copied::reference);
    let kind = reference.and_then(|reference| library.asset_type(&reference));
    let ranked: &[RankedThreat] = kind.map_or(&[], |kind| &kind.entry.threats);
    let home = kind.map(|kind| &kind.catalog.id);
    let mut threats: Vec<Entry<'a, ThreatEntry>> = ranked
        .iter()
        .filter_map(|ranked| {
            // Of two threats with one id the asset type means that of its own catalogue.
            let named = library.threats().filter(|it| it.entry.id == ranked.id);
            named.min_by_key(|it| Some(&it.catalog.id) != home)
        })
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
    let taken: BTreeSet<u64> =
        session.scenarios.values().map(|scenario| gist(&scenario.text)).collect();
    let kind = kind.map(|kind| &kind.entry.id);
    let events: Vec<_> =
        threats.into_iter().map(|threat| (threat.entry.events_of(kind), threat)).collect();
    let most = events.iter().map(|(events, _)| events.len()).max().unwrap_or(0);
    let mut offered = BTreeSet::new();
    (0..most)
        .flat_map(|round| events.iter().map(move |(events, threat)| (events.get(round), threat)))
        .filter_map(|(event, threat)| Some((*event?, *threat)))
        // What was written down in another language is there already.
        .filter(|(event, _)| !event.all().any(|(_, text)| taken.contains(&gist(text))))
        .map(|(event, threat)| EventSuggestion { text: event.get(lang), threat })
        .filter(|event| !event.text.is_empty() && offered.insert(gist(event.text)))
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
    let is_it =
        |source: &Copied| source.entry == threat.entry.id && source.catalog == threat.catalog.id;
    let mut rows = session.threats.iter();
    let found = rows.find(|(_, row)| row.source.as_ref().is_some_and(is_it));
    found.map(|(id, row)| (*id, row))
}
