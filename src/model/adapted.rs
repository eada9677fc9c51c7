//! What a session or a person changes of a catalogue's entry. The entry stays who it is.

use serde::{Deserialize, Serialize};

use super::{CatalogRef, Localised, Title};

/// Other words for an entry, and whether it is offered; what is empty is as in the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Adapted {
    pub hidden: bool,
    pub names: Localised,
    pub texts: Localised,
    /// What to ask the group; threats only.
    pub questions: Localised,
}

impl Adapted {
    /// As the catalogue has it: nothing to write down.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl CatalogRef {
    /// `catalogue/entry`, the name of an entry among those of its section.
    pub fn path(&self) -> Title {
        Title::from(format!("{}/{}", self.catalog.as_str(), self.entry.as_str()))
    }

    /// `catalogue/section/entry`, the name changed entries are kept under: an id is unique in its
    /// section only (MONARC has asset types and threats of one id).
    pub fn path_in(&self, section: &str) -> Title {
        Title::from(format!("{}/{section}/{}", self.catalog.as_str(), self.entry.as_str()))
    }

    /// Section and entry of such a path, where it is of this catalogue. An id may hold a `/` itself.
    pub fn entry_of<'a>(path: &'a str, catalog: &str) -> Option<(&'a str, &'a str)> {
        path.strip_prefix(catalog)?.strip_prefix('/')?.split_once('/')
    }
}
