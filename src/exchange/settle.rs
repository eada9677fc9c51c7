//! What entries refer to, made to lead somewhere: ids as they are, names to the ids they belong to, the rest left
//! out and told of. And the languages a catalogue can promise.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::names_in;
use super::text::slug;
use super::told::{Origin, Told};
use crate::catalog::{Catalog, Library, Theme};
use crate::model::{Key, Lang, Localised};
use crate::text::fold_key;

/// Ids by themselves and by every name they have; the first that has a name keeps it.
#[derive(Default)]
struct Index {
    ids: BTreeSet<Key>,
    names: BTreeMap<String, Key>,
}

impl Index {
    fn add(&mut self, id: &Key, names: &Localised) {
        self.ids.insert(id.clone());
        for (_, name) in names.all() {
            self.names.entry(fold_key(name)).or_insert_with(|| id.clone());
        }
    }

    fn find(&self, said: &str) -> Option<Key> {
        self.ids.get(said).or_else(|| self.names.get(&fold_key(said))).cloned()
    }
}

/// Where entries came from, by section and id.
pub(super) type Origins = BTreeMap<(String, String), Origin>;

/// Settles all references; gives what was left out. `lang` is the language of names of themes that are made.
pub(super) fn settle(
    catalog: &mut Catalog,
    library: &Library,
    lang: Lang,
    origins: &Origins,
) -> Vec<Told> {
    let mut told = Vec::new();
    themes(catalog, library, lang);
    let mut threats = Index::default();
    catalog.threats.iter().for_each(|it| threats.add(&it.id, &it.names));
    library.threats().for_each(|it| threats.add(&it.entry.id, &it.entry.names));
    let mut types = Index::default();
    catalog.asset_types.iter().for_each(|it| types.add(&it.id, &it.names));
    library.asset_types().for_each(|it| types.add(&it.entry.id, &it.entry.names));
    let mut principles = Index::default();
    catalog.principles.iter().for_each(|it| principles.add(&it.id, &it.names));
    library.principles().for_each(|it| principles.add(&it.entry.id, &it.entry.names));
    let mut lead = |said: &mut Vec<Key>, to: &Index, section: &str, id: &Key| {
        let mut found: Vec<Key> = Vec::with_capacity(said.len());
        for word in std::mem::take(said) {
            match to.find(&word) {
                Some(known) if !found.contains(&known) => found.push(known),
                Some(_) => {}
                None => {
                    let origin = origins.get(&(section.to_owned(), id.to_string()));
                    let values = [("value", word.as_str()), ("id", id.as_str())];
                    told.extend(
                        origin.map(|origin| origin.tell("exchange-leads-nowhere", &values)),
                    );
                }
            }
        }
        *said = found;
    };
    for measure in &mut catalog.measures {
        lead(&mut measure.answers, &threats, "measures", &measure.id);
        lead(&mut measure.nsm, &principles, "measures", &measure.id);
    }
    for weakness in &mut catalog.vulnerabilities {
        lead(&mut weakness.threats, &threats, "vulnerabilities", &weakness.id);
        lead(&mut weakness.asset_types, &types, "vulnerabilities", &weakness.id);
    }
    for kind in &mut catalog.asset_types {
        let weights: Vec<(Key, u32)> =
            kind.threats.iter().map(|it| (it.id.clone(), it.weight)).collect();
        kind.threats.clear();
        for (said, weight) in weights {
            let mut one = vec![said];
            lead(&mut one, &threats, "asset_types", &kind.id);
            if let Some(id) = one.pop()
                && kind.threats.iter().all(|it| it.id != id)
            {
                kind.threats.push(crate::catalog::RankedThreat { id, weight });
            }
        }
    }
    told
}

/// Every threat in a theme: one there is, by id or name, or a new one of that name. Threats of a source without
/// themes stand together under the name of the catalogue.
fn themes(catalog: &mut Catalog, library: &Library, lang: Lang) {
    // Its name is said in the languages the entries are in.
    let own = names_in(&catalog.names, &languages(catalog));
    let mut known = Index::default();
    catalog.themes.iter().for_each(|it| known.add(&it.id, &it.names));
    library.themes().for_each(|it| known.add(&it.entry.id, &it.entry.names));
    for threat in &mut catalog.threats {
        let said = threat.theme.clone();
        threat.theme = if let Some(theme) = known.find(&said).filter(|_| !said.is_empty()) {
            theme
        } else {
            let theme = slug(&said).map_or_else(
                || Theme { id: catalog.id.clone(), names: own.clone(), ..Theme::default() },
                |id| Theme { id, names: Localised::new(lang, &said), ..Theme::default() },
            );
            if known.ids.contains(&theme.id) && catalog.themes.iter().all(|it| it.id != theme.id) {
                // A library's theme of that very id.
            } else if catalog.themes.iter().all(|it| it.id != theme.id) {
                known.add(&theme.id, &theme.names);
                catalog.themes.push(theme.clone());
            }
            theme.id
        };
    }
}

/// The languages every entry has a name in.
pub(super) fn languages(catalog: &Catalog) -> Vec<Lang> {
    macro_rules! all_names {
        ($($section:ident),*) => {
            std::iter::empty()$(.chain(catalog.$section.iter().map(|it| &it.names)))*
        };
    }
    let names = || {
        all_names!(
            themes,
            actors,
            threats,
            asset_types,
            vulnerabilities,
            measures,
            categories,
            principles,
            roles,
            forums,
            norms,
            legal_bases,
            scales
        )
    };
    Lang::ALL.into_iter().filter(|lang| names().all(|names| names.has(*lang))).collect()
}
