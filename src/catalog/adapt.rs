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
        Self { catalogs: catalogs.collect() }.without_twins()
    }

    /// Who says an entry of another catalogue is the same stands for both: nothing is offered twice.
    /// With its catalogue off the other is offered again.
    fn without_twins(mut self) -> Self {
        let known: BTreeSet<Key> = self.catalogs.iter().map(|it| it.id.clone()).collect();
        let claims = self
            .catalogs
            .iter()
            .flat_map(|catalog| claims(catalog).filter(|(_, it, _)| it.catalog != catalog.id));
        let claimed: BTreeSet<(&'static str, CatalogRef)> = claims
            .filter(|(_, it, _)| known.contains(&it.catalog))
            .map(|(section, it, _)| (section, it.clone()))
            .collect();
        let gone = gone();
        for catalog in &mut self.catalogs {
            if !claimed.iter().any(|(_, it)| it.catalog == catalog.id) {
                continue;
            }
            let id = catalog.id.clone();
            for (section, entry) in Arc::make_mut(catalog).entries_mut() {
                let named = CatalogRef { catalog: id.clone(), entry: entry.id().clone() };
                if claimed.contains(&(section, named)) {
                    entry.adapt(&gone);
                }
            }
        }
        self
    }

    /// The offered entry that stands for the one of a path, if one does: its catalogue and its names.
    pub fn twin(&self, path: &str) -> Option<(&Catalog, &Localised)> {
        self.catalogs.iter().find_map(|catalog| {
            let is_it = |section: &str, it: &CatalogRef| *it.path_in(section) == *path;
            let mut of = claims(catalog).filter(|(section, it, _)| is_it(section, it));
            of.next().map(|(_, _, names)| (&**catalog, names))
        })
    }
}

/// What offered entries say they are the same as: section, the other, and their own names.
fn claims(catalog: &Catalog) -> impl Iterator<Item = (&'static str, &CatalogRef, &Localised)> {
    macro_rules! of {
        ($($section:ident),*) => {
            std::iter::empty()$(.chain(catalog.$section.iter().filter(|it| !it.retired).flat_map(
                |it| it.same_as.iter().map(|same| (stringify!($section), same, &it.names)),
            )))*
        };
    }
    of!(threats, asset_types, vulnerabilities)
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
    let gone = gone();
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
