//! What to offer when the group is silent, the most fitting first and never what is there already.

mod events;
mod measures;
mod vulnerabilities;

pub use events::{EventSuggestion, events_for, threat_of};
pub use measures::measures_for;
pub use vulnerabilities::{Fit, vulnerabilities_for};

use std::collections::BTreeSet;

use super::Library;
use crate::model::{CatalogRef, Key, Scenario, Session};

/// The ids of a scenario's catalogue threats, one set for each: its own, and those of entries that say
/// they are the same. A suggestion may be that generous; a register never is.
fn kin(library: &Library, session: &Session, row: &Scenario) -> Vec<BTreeSet<Key>> {
    let sources = row.threats.iter().filter_map(|id| session.threats.get(id)?.source.as_ref());
    sources.map(|source| kin_of(library, &source.reference())).collect()
}

fn kin_of(library: &Library, reference: &CatalogRef) -> BTreeSet<Key> {
    let same = library.threats().filter(|it| it.entry.same_as.contains(reference));
    let own = library.threat(reference).into_iter().flat_map(|it| &it.entry.same_as);
    let mut ids: BTreeSet<Key> = same.map(|it| it.entry.id.clone()).collect();
    ids.extend(own.map(|it| it.entry.clone()));
    ids.insert(reference.entry.clone());
    ids
}
