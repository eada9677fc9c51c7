//! What is said of a catalogue as a whole.

use crate::catalog::Catalog;
use crate::model::{Body, Key, Lang, Localised};

/// What one source says of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) id: Option<Key>,
    pub(super) version: Option<Key>,
    pub(super) names: Localised,
    pub(super) source: Body,
    pub(super) licence: Key,
}

impl From<Catalog> for Facts {
    fn from(catalog: Catalog) -> Self {
        let Catalog { id, version, names, source, licence, .. } = catalog;
        let said = |key: Key| Some(key).filter(|it| !it.is_empty());
        Self { id: said(id), version: said(version), names, source, licence }
    }
}

impl Facts {
    /// With that id where none is said.
    pub(super) fn or_id(self, id: Option<Key>) -> Self {
        Self { id: self.id.or(id), ..self }
    }
}

/// What the one who imports says of it: this goes before what the sources say.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    pub id: Option<Key>,
    pub source: Option<Body>,
    pub licence: Option<Key>,
    /// The language of columns that name none.
    pub lang: Lang,
    /// What the rows of a table are where neither they nor its columns say: `threats`.
    pub section: Option<&'static str>,
}

/// All sources as one. The first that says something counts; where they come from is told of all of them.
pub(super) fn joined(all: &[Facts], wishes: &Wishes) -> Facts {
    let first = |pick: fn(&Facts) -> Option<Key>| all.iter().find_map(pick);
    let licence = first(|facts| Some(facts.licence.clone()).filter(|it| !it.is_empty()));
    let mut sources: Vec<&str> = Vec::new();
    for facts in all {
        if !facts.source.is_empty() && !sources.contains(&facts.source.as_str()) {
            sources.push(&facts.source);
        }
    }
    let names = all.iter().map(|facts| &facts.names).find(|names| !names.is_empty());
    Facts {
        id: wishes.id.clone().or_else(|| first(|facts| facts.id.clone())),
        version: first(|facts| facts.version.clone()),
        names: names.cloned().unwrap_or_default(),
        source: wishes.source.clone().unwrap_or_else(|| Body::from(sources.join("; "))),
        licence: wishes.licence.clone().or(licence).unwrap_or_default(),
    }
}

/// The name in just these languages: one that lacks it takes the nearest, since a name is a name.
pub(super) fn names_in(names: &Localised, langs: &[Lang]) -> Localised {
    langs.iter().filter_map(|lang| names.pick(*lang).map(|(_, text)| (*lang, text))).collect()
}
