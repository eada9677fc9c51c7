//! The library as a session has it: some catalogues off, some entries hidden or in other words.

use std::sync::Arc;

use super::entry::reword;
use super::{Catalog, Library};
use crate::model::{Adapted, CatalogRef, Key, Title};
use crate::wire::Table;

impl Library {
    /// What is offered where `off` are turned off and `adapted` are changed. The words of a user's
    /// catalogues come before those of the catalogues they change, the session's own before both.
    ///
    /// What is off or hidden is retired, not taken away: rows made from it are still known.
    #[must_use]
    pub fn adapted(&self, off: &[Key], adapted: &Table<Title, Adapted>) -> Self {
        let own = self.catalogs.iter().filter(|it| !off.contains(&it.id)).map(|it| &it.adapted);
        let layers: Vec<_> = [adapted].into_iter().chain(own).filter(|it| !it.is_empty()).collect();
        let changed = |id: &str| {
            let mut paths = layers.iter().flat_map(|layer| layer.keys());
            paths.any(|path| CatalogRef::entry_of(path, id).is_some())
        };
        let catalogs = self.catalogs.iter().map(|catalog| {
            let off = off.contains(&catalog.id);
            if !off && !changed(&catalog.id) {
                return Arc::clone(catalog);
            }
            Arc::new(changed_by(catalog, off, &layers))
        });
        Self { catalogs: catalogs.collect() }
    }
}

fn changed_by(catalog: &Catalog, off: bool, layers: &[&Table<Title, Adapted>]) -> Catalog {
    let mut catalog = catalog.clone();
    if off {
        catalog.scales.clear();
    }
    let id = catalog.id.clone();
    // The innermost last: its words stay.
    let found = |section: &str, entry: &Key| {
        let path = CatalogRef { catalog: id.clone(), entry: entry.clone() }.path_in(section);
        let found: Vec<&Adapted> =
            layers.iter().rev().filter_map(|layer| layer.get(&path)).collect();
        found
    };
    catalog.scales.retain(|scale| !found("scales", &scale.id).iter().any(|with| with.hidden));
    for threat in &mut catalog.threats {
        for with in found("threats", &threat.id) {
            reword(&mut threat.questions, &with.questions);
        }
    }
    let gone = Adapted { hidden: true, ..Adapted::default() };
    let mut names_of = Table::default();
    for (section, entry) in catalog.entries_mut() {
        let with = found(section, entry.id());
        if with.iter().any(|with| !with.names.is_empty()) {
            names_of.insert((section, entry.id().clone()), entry.names().clone());
        }
        for with in with.into_iter().chain(off.then_some(&gone)) {
            entry.adapt(with);
        }
    }
    catalog.names_of = names_of;
    catalog
}
