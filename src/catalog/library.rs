//! All catalogues in use together.

use std::sync::Arc;

use super::{
    AssetType, Catalog, LegalEntry, Listed, MeasureEntry, NamedEntry, Principle, Theme,
    ThreatEntry, VulnerabilityEntry,
};
use crate::model::{CatalogRef, Scale};

/// An entry with the catalogue it stands in.
#[derive(Debug)]
pub struct Entry<'a, T> {
    pub catalog: &'a Catalog,
    pub entry: &'a T,
}

impl<T: Listed> Entry<'_, T> {
    /// The entry by name.
    pub fn reference(&self) -> CatalogRef {
        CatalogRef { catalog: self.catalog.id.clone(), entry: self.entry.id().clone() }
    }
}

// By hand: deriving would ask `T` to be `Copy` too.
impl<T> Clone for Entry<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Entry<'_, T> {}

/// The catalogues loaded, the built-in ones before the user's.
#[derive(Clone, Debug, Default)]
pub struct Library {
    pub catalogs: Vec<Arc<Catalog>>,
}

impl Library {
    fn each<'a, T>(
        &'a self,
        of: impl Fn(&'a Catalog) -> &'a [T] + 'a,
    ) -> impl Iterator<Item = Entry<'a, T>> + 'a
    where
        T: 'a,
    {
        self.catalogs
            .iter()
            .flat_map(move |catalog| of(catalog).iter().map(move |entry| Entry { catalog, entry }))
    }

    /// Entries that are offered: those not retired.
    fn offered<'a, T: Listed + 'a>(
        &'a self,
        of: impl Fn(&'a Catalog) -> &'a [T] + 'a,
    ) -> impl Iterator<Item = Entry<'a, T>> + 'a {
        self.each(of).filter(|it| !it.entry.is_retired())
    }

    pub fn threats(&self) -> impl Iterator<Item = Entry<'_, ThreatEntry>> {
        self.offered(|catalog| catalog.threats.as_slice())
    }

    pub fn asset_types(&self) -> impl Iterator<Item = Entry<'_, AssetType>> {
        self.offered(|catalog| catalog.asset_types.as_slice())
    }

    pub fn vulnerabilities(&self) -> impl Iterator<Item = Entry<'_, VulnerabilityEntry>> {
        self.offered(|catalog| catalog.vulnerabilities.as_slice())
    }

    pub fn measures(&self) -> impl Iterator<Item = Entry<'_, MeasureEntry>> {
        self.offered(|catalog| catalog.measures.as_slice())
    }

    pub fn attributes(&self) -> impl Iterator<Item = Entry<'_, NamedEntry>> {
        self.offered(|catalog| catalog.attributes.as_slice())
    }

    /// Retired ones too: they still head what stands under them.
    pub fn themes(&self) -> impl Iterator<Item = Entry<'_, Theme>> {
        self.each(|catalog| catalog.themes.as_slice())
    }

    pub fn roles(&self) -> impl Iterator<Item = Entry<'_, NamedEntry>> {
        self.offered(|catalog| catalog.roles.as_slice())
    }

    pub fn forums(&self) -> impl Iterator<Item = Entry<'_, NamedEntry>> {
        self.offered(|catalog| catalog.forums.as_slice())
    }

    pub fn norms(&self) -> impl Iterator<Item = Entry<'_, LegalEntry>> {
        self.offered(|catalog| catalog.norms.as_slice())
    }

    pub fn legal_bases(&self) -> impl Iterator<Item = Entry<'_, LegalEntry>> {
        self.offered(|catalog| catalog.legal_bases.as_slice())
    }

    pub fn principles(&self) -> impl Iterator<Item = Entry<'_, Principle>> {
        self.offered(|catalog| catalog.principles.as_slice())
    }

    pub fn scales(&self) -> impl Iterator<Item = Entry<'_, Scale>> {
        self.each(|catalog| catalog.scales.as_slice())
    }

    /// An entry of any section, by `catalogue/section/entry`.
    pub fn listed(&self, path: &str) -> Option<&dyn Listed> {
        self.catalogs.iter().find_map(|catalog| {
            let (section, entry) = CatalogRef::entry_of(path, &catalog.id)?;
            let (_, entries) = catalog.sections().into_iter().find(|(it, _)| *it == section)?;
            entries.into_iter().find(|it| *it.id() == *entry)
        })
    }

    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales().map(|it| it.entry).find(|scale| scale.id == id)
    }

    /// A threat by name, also one that is offered no more.
    pub fn threat(&self, reference: &CatalogRef) -> Option<Entry<'_, ThreatEntry>> {
        self.each(|catalog| catalog.threats.as_slice())
            .find(|it| it.catalog.id == reference.catalog && it.entry.id == reference.entry)
    }

    /// A threat by `catalogue/section/entry`, also one that is offered no more.
    pub fn threat_at(&self, path: &str) -> Option<&ThreatEntry> {
        self.catalogs.iter().find_map(|catalog| {
            let (section, entry) = CatalogRef::entry_of(path, &catalog.id)?;
            catalog.threats.iter().find(|it| section == "threats" && it.id == *entry)
        })
    }

    /// An asset type by name, also one that is offered no more.
    pub fn asset_type(&self, reference: &CatalogRef) -> Option<Entry<'_, AssetType>> {
        self.each(|catalog| catalog.asset_types.as_slice())
            .find(|it| it.catalog.id == reference.catalog && it.entry.id == reference.entry)
    }
}
