//! Small values every row is made of: bounded texts, names in several languages, catalogue references.

use serde::{Deserialize, Serialize};

use super::Lang;
use crate::wire::{Str, Table, limits};

/// A name or one-line sentence.
pub type Title = Str<{ limits::TITLE }>;
/// Running text.
pub type Body = Str<{ limits::BODY }>;
/// An id given by a catalogue or a scale.
pub type Key = Str<{ limits::KEY }>;

/// One text in one or more languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised(Table<Lang, Title>);

impl Localised {
    /// A text a person wrote, in the language of the session.
    pub fn new(lang: Lang, text: &str) -> Self {
        Self([(lang, Title::new(text))].into_iter().collect())
    }

    /// The text in the language asked for, or the nearest it has, with the language it is in.
    pub fn pick(&self, lang: Lang) -> Option<(Lang, &str)> {
        lang.chain().iter().find_map(|lang| self.0.get(lang).map(|text| (*lang, text.as_str())))
    }

    /// The text alone; empty where there is none in any language.
    pub fn get(&self, lang: Lang) -> &str {
        self.pick(lang).map_or("", |(_, text)| text)
    }

    /// The same with another text in one language.
    #[must_use]
    pub fn with(&self, lang: Lang, text: &str) -> Self {
        let mut texts = self.clone();
        texts.0.insert(lang, Title::new(text));
        texts
    }

    pub fn has(&self, lang: Lang) -> bool {
        self.0.contains_key(&lang)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn all(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }
}

/// An entry of a catalogue, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CatalogRef {
    pub catalog: Key,
    pub entry: Key,
}

/// Where a row was copied from: catalogue, its version then, and the entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Copied {
    pub catalog: Key,
    pub version: Key,
    pub entry: Key,
    pub names: Localised,
}

impl Copied {
    pub fn reference(&self) -> CatalogRef {
        CatalogRef { catalog: self.catalog.clone(), entry: self.entry.clone() }
    }
}

/// Something with an id and a name: a role, a norm, an attribute.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Named {
    pub id: Key,
    pub names: Localised,
}

impl<'a> FromIterator<(Lang, &'a str)> for Localised {
    fn from_iter<I: IntoIterator<Item = (Lang, &'a str)>>(texts: I) -> Self {
        Self(texts.into_iter().map(|(lang, text)| (lang, Title::new(text))).collect())
    }
}
