//! The library as a session has it: some catalogues off, some entries hidden or in other words.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::entry::reword;
use super::{Catalog, Library};
use crate::model::{Adapted, CatalogRef, Key, Localised, Title};
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
        let changed: BTreeSet<&str> = layers
            .iter()
            .flat_map(|layer| layer.keys())
            .filter_map(|path| path.split_once('/'))
            .map(|(catalog, _)| catalog)
            .collect();
        let catalogs = self.catalogs.iter().map(|catalog| {
            let off = off.contains(&catalog.id);
            if !off && !changed.contains(catalog.id.as_str()) {
                return Arc::clone(catalog);
            }
            Arc::new(changed_by(catalog, off, &layers))
        });
        Self { catalogs: catalogs.collect() }.without_twins()
    }

    /// Who says an entry of another catalogue is the same stands for both: nothing is offered twice.
    /// With its catalogue off the other is offered again.
    fn without_twins(mut self) -> Self {
        let known: BTreeSet<Key> = self.catalogs.iter().map(|it| it.id.clone()).collect();
        let claimed: BTreeSet<CatalogRef> = self
            .catalogs
            .iter()
            .flat_map(|catalog| same_as(catalog))
            .filter(|it| known.contains(&it.catalog))
            .cloned()
            .collect();
        let gone = gone();
        for catalog in &mut self.catalogs {
            if !claimed.iter().any(|it| it.catalog == catalog.id) {
                continue;
            }
            let id = catalog.id.clone();
            for entry in Arc::make_mut(catalog).entries_mut() {
                let named = CatalogRef { catalog: id.clone(), entry: entry.id().clone() };
                if claimed.contains(&named) {
                    entry.adapt(&gone);
                }
            }
        }
        self
    }

    /// The offered entry that stands for another, if one does.
    pub fn twin(&self, of: &CatalogRef) -> Option<(&Catalog, &Localised)> {
        self.catalogs.iter().find_map(|catalog| {
            let twins = named_twins(catalog);
            let mut twins = twins.filter(|(same, _)| same.contains(of));
            twins.next().map(|(_, names)| (&**catalog, names))
        })
    }
}

/// Offered entries that say of others that they are the same.
fn named_twins(catalog: &Catalog) -> impl Iterator<Item = (&[CatalogRef], &Localised)> {
    let threats = catalog
        .threats
        .iter()
        .filter(|it| !it.retired)
        .map(|it| (it.same_as.as_slice(), &it.names));
    let types = catalog
        .asset_types
        .iter()
        .filter(|it| !it.retired)
        .map(|it| (it.same_as.as_slice(), &it.names));
    let weak = catalog
        .vulnerabilities
        .iter()
        .filter(|it| !it.retired)
        .map(|it| (it.same_as.as_slice(), &it.names));
    threats.chain(types).chain(weak)
}

fn same_as(catalog: &Catalog) -> impl Iterator<Item = &CatalogRef> {
    let own = &catalog.id;
    named_twins(catalog).flat_map(|(same, _)| same).filter(move |it| it.catalog != *own)
}

/// Offered no more.
fn gone() -> Adapted {
    Adapted { hidden: true, ..Adapted::default() }
}

fn changed_by(catalog: &Catalog, off: bool, layers: &[&Table<Title, Adapted>]) -> Catalog {
    let mut catalog = catalog.clone();
    if off {
        catalog.scales.clear();
    }
    let id = catalog.id.clone();
    // The innermost last: its words stay.
    let found = |entry: &Key| {
        let path = CatalogRef { catalog: id.clone(), entry: entry.clone() }.path();
        let found: Vec<&Adapted> =
            layers.iter().rev().filter_map(|layer| layer.get(&path)).collect();
        found
    };
    catalog.scales.retain(|scale| !found(&scale.id).iter().any(|with| with.hidden));
    for threat in &mut catalog.threats {
        for with in found(&threat.id) {
            reword(&mut threat.questions, &with.questions);
        }
    }
    let gone = gone();
    for entry in catalog.entries_mut() {
        for with in found(entry.id()).into_iter().chain(off.then_some(&gone)) {
            entry.adapt(with);
        }
    }
    catalog
}
