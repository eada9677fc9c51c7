//! All catalogues in use together, and what is wrong within one.

use std::collections::BTreeSet;

use super::{
    AssetType, Catalog, LegalEntry, MeasureEntry, NamedEntry, Principle, ScaleProblem, Theme,
    ThreatEntry, scale_problems,
};
use crate::model::{CatalogRef, Key, Lang, Localised, Scale};

/// An entry with the catalogue it stands in.
#[derive(Debug)]
pub struct Entry<'a, T> {
    pub catalog: &'a Catalog,
    pub entry: &'a T,
}

// By hand: deriving would ask `T` to be `Copy` too.
impl<T> Clone for Entry<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Entry<'_, T> {}

/// The catalogues loaded, the user's before the built-in ones.
#[derive(Clone, Debug, Default)]
pub struct Library {
    pub catalogs: Vec<Catalog>,
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

    pub fn threats(&self) -> impl Iterator<Item = Entry<'_, ThreatEntry>> {
        self.each(|catalog| catalog.threats.as_slice()).filter(|it| !it.entry.retired)
    }

    pub fn asset_types(&self) -> impl Iterator<Item = Entry<'_, AssetType>> {
        self.each(|catalog| catalog.asset_types.as_slice()).filter(|it| !it.entry.retired)
    }

    pub fn measures(&self) -> impl Iterator<Item = Entry<'_, MeasureEntry>> {
        self.each(|catalog| catalog.measures.as_slice()).filter(|it| !it.entry.retired)
    }

    pub fn themes(&self) -> impl Iterator<Item = Entry<'_, Theme>> {
        self.each(|catalog| catalog.themes.as_slice())
    }

    pub fn roles(&self) -> impl Iterator<Item = Entry<'_, NamedEntry>> {
        self.each(|catalog| catalog.roles.as_slice())
    }

    pub fn norms(&self) -> impl Iterator<Item = Entry<'_, LegalEntry>> {
        self.each(|catalog| catalog.norms.as_slice())
    }

    pub fn principles(&self) -> impl Iterator<Item = Entry<'_, Principle>> {
        self.each(|catalog| catalog.principles.as_slice())
    }

    pub fn scales(&self) -> impl Iterator<Item = Entry<'_, Scale>> {
        self.each(|catalog| catalog.scales.as_slice())
    }

    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales().map(|it| it.entry).find(|scale| scale.id == id)
    }

    pub fn threat(&self, reference: &CatalogRef) -> Option<Entry<'_, ThreatEntry>> {
        self.threats()
            .find(|it| it.catalog.id == reference.catalog && it.entry.id == reference.entry)
    }

    pub fn asset_type(&self, reference: &CatalogRef) -> Option<Entry<'_, AssetType>> {
        self.asset_types()
            .find(|it| it.catalog.id == reference.catalog && it.entry.id == reference.entry)
    }
}

/// What is wrong in a catalogue that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogProblem {
    DoubleId { section: &'static str, id: Key },
    MissingLanguage { section: &'static str, id: Key, lang: Lang },
    UnknownTheme { id: Key, theme: Key },
    UnknownThreat { id: Key, threat: Key },
    UnknownPart { id: Key, part: Key },
    UnknownPrinciple { id: Key, principle: Key },
    Scale(ScaleProblem),
}

/// Holds a catalogue against itself and the library it stands in; `langs` are those every entry must have.
pub fn problems(catalog: &Catalog, library: &Library, langs: &[Lang]) -> Vec<CatalogProblem> {
    let mut out = Vec::new();
    let mut section = |section: &'static str, entries: Vec<(&Key, &Localised)>| {
        let mut seen = BTreeSet::new();
        for (id, names) in entries {
            if !seen.insert(id) {
                out.push(CatalogProblem::DoubleId { section, id: id.clone() });
            }
            out.extend(langs.iter().filter(|lang| !names.has(**lang)).map(|lang| {
                CatalogProblem::MissingLanguage { section, id: id.clone(), lang: *lang }
            }));
        }
    };
    section("themes", catalog.themes.iter().map(|it| (&it.id, &it.names)).collect());
    section("threats", catalog.threats.iter().map(|it| (&it.id, &it.names)).collect());
    section("asset_types", catalog.asset_types.iter().map(|it| (&it.id, &it.names)).collect());
    section(
        "vulnerabilities",
        catalog.vulnerabilities.iter().map(|it| (&it.id, &it.names)).collect(),
    );
    section("measures", catalog.measures.iter().map(|it| (&it.id, &it.names)).collect());
    section("principles", catalog.principles.iter().map(|it| (&it.id, &it.names)).collect());
    section("roles", catalog.roles.iter().map(|it| (&it.id, &it.names)).collect());
    section("norms", catalog.norms.iter().map(|it| (&it.id, &it.names)).collect());
    section("scales", catalog.scales.iter().map(|it| (&it.id, &it.names)).collect());
    let threats: BTreeSet<&Key> = library.threats().map(|it| &it.entry.id).collect();
    let themes: BTreeSet<&Key> = library.themes().map(|it| &it.entry.id).collect();
    let types: BTreeSet<&Key> = library.asset_types().map(|it| &it.entry.id).collect();
    let principles: BTreeSet<&Key> = library.principles().map(|it| &it.entry.id).collect();
    for threat in catalog.threats.iter().filter(|it| !themes.contains(&it.theme)) {
        let (id, theme) = (threat.id.clone(), threat.theme.clone());
        out.push(CatalogProblem::UnknownTheme { id, theme });
    }
    for kind in &catalog.asset_types {
        let unknown = kind.threats.iter().map(|it| &it.id).filter(|id| !threats.contains(id));
        out.extend(unknown.map(|threat| CatalogProblem::UnknownThreat {
            id: kind.id.clone(),
            threat: threat.clone(),
        }));
        let unknown = kind.parts.iter().filter(|id| !types.contains(id));
        out.extend(
            unknown.map(|part| CatalogProblem::UnknownPart {
                id: kind.id.clone(),
                part: part.clone(),
            }),
        );
    }
    for measure in &catalog.measures {
        let unknown = measure.answers.iter().filter(|id| !threats.contains(id));
        out.extend(unknown.map(|threat| CatalogProblem::UnknownThreat {
            id: measure.id.clone(),
            threat: threat.clone(),
        }));
        let unknown = measure.nsm.iter().filter(|id| !principles.contains(id));
        out.extend(unknown.map(|principle| CatalogProblem::UnknownPrinciple {
            id: measure.id.clone(),
            principle: principle.clone(),
        }));
    }
    out.extend(catalog.scales.iter().flat_map(scale_problems).map(CatalogProblem::Scale));
    out
}
