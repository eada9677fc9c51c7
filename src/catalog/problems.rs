//! What is wrong in a catalogue that could be read.

use std::collections::BTreeSet;

use super::{Catalog, Library, Listed, ScaleProblem, scale_problems};
use crate::model::{Key, Lang, Localised};

/// One thing wrong, and with which entry of which section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogProblem {
    pub section: &'static str,
    pub id: Key,
    pub fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Another entry of the section has the same id.
    Twice,
    /// A text is not there in a language.
    Missing {
        field: &'static str,
        lang: Lang,
    },
    /// It names an entry of a section that is nowhere in the library.
    Unknown {
        section: &'static str,
        id: Key,
    },
    Scale(ScaleProblem),
}

/// Holds a catalogue against itself and the library it stands in; `langs` are those every text must
/// be in. A text that is in no language at all is left out, not missing, but every entry has a name.
pub fn problems(catalog: &Catalog, library: &Library, langs: &[Lang]) -> Vec<CatalogProblem> {
    let mut found = Vec::new();
    for (section, entries) in catalog.sections() {
        let mut seen = BTreeSet::new();
        for entry in entries {
            let mut tell = |fault| {
                found.push(CatalogProblem { section, id: entry.id().clone(), fault });
            };
            if !seen.insert(entry.id()) {
                tell(Fault::Twice);
            }
            missing("names", entry.names(), langs).for_each(&mut tell);
            if !entry.texts().is_empty() {
                missing("texts", entry.texts(), langs).for_each(&mut tell);
            }
        }
    }
    for threat in &catalog.threats {
        let more = [("questions", &threat.questions)].into_iter();
        let more = more.chain(threat.all_events().map(|event| ("events", event)));
        let faults = more.filter(|(_, text)| !text.is_empty());
        let faults = faults.flat_map(|(field, text)| missing(field, text, langs));
        found.extend(faults.map(|fault| CatalogProblem {
            section: "threats",
            id: threat.id.clone(),
            fault,
        }));
    }
    found.extend(dangling(catalog, library));
    found.extend(catalog.scales.iter().flat_map(|scale| {
        scale_problems(scale).into_iter().map(|problem| CatalogProblem {
            section: "scales",
            id: scale.id.clone(),
            fault: Fault::Scale(problem),
        })
    }));
    found
}

fn missing<'a>(
    field: &'static str,
    text: &'a Localised,
    langs: &'a [Lang],
) -> impl Iterator<Item = Fault> + 'a {
    let absent = langs.iter().filter(|lang| !text.has(**lang));
    absent.map(move |lang| Fault::Missing { field, lang: *lang })
}

/// Ids an entry names, with the section they are of.
type Named<'a> = Vec<(&'static str, &'a Key)>;

/// References to entries that are nowhere, in any catalogue.
fn dangling(catalog: &Catalog, library: &Library) -> Vec<CatalogProblem> {
    let mut known: BTreeSet<(&str, &Key)> = BTreeSet::new();
    for (section, entries) in library.catalogs.iter().flat_map(|it| it.sections()) {
        known.extend(entries.iter().map(|entry| (section, entry.id())));
    }
    let mut found = Vec::new();
    let mut check = |section, entry: &dyn Listed, named: Named<'_>| {
        let unknown = named.into_iter().filter(|it| !known.contains(it));
        found.extend(unknown.map(|(of, id)| CatalogProblem {
            section,
            id: entry.id().clone(),
            fault: Fault::Unknown { section: of, id: id.clone() },
        }));
    };
    for it in &catalog.threats {
        let theme = (!it.theme.is_empty()).then_some(("themes", &it.theme));
        let named = theme.into_iter().chain(of("actors", &it.actors));
        let types = it.events_for.iter().flat_map(|some| of("asset_types", &some.asset_types));
        check("threats", it, named.chain(of("attributes", &it.attributes)).chain(types).collect());
    }
    for it in &catalog.asset_types {
        let threats = it.threats.iter().map(|threat| ("threats", &threat.id));
        let levels = it.defaults.classification.keys().map(|id| ("attributes", id));
        check(
            "asset_types",
            it,
            of("asset_types", &it.parts).chain(threats).chain(levels).collect(),
        );
    }
    for it in &catalog.vulnerabilities {
        let named = of("asset_types", &it.asset_types).chain(of("threats", &it.threats));
        check("vulnerabilities", it, named.chain(of("attributes", &it.attributes)).collect());
    }
    for it in &catalog.measures {
        let named = of("threats", &it.answers).chain(of("principles", &it.nsm));
        check("measures", it, named.collect());
    }
    for it in &catalog.principles {
        check("principles", it, vec![("categories", &it.category)]);
    }
    found
}

fn of<'a>(section: &'static str, ids: &'a [Key]) -> impl Iterator<Item = (&'static str, &'a Key)> {
    ids.iter().map(move |id| (section, id))
}
