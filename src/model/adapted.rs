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
    /// `catalogue/entry`, the name changed entries are kept under.
    pub fn path(&self) -> Title {
        Title::from(format!("{}/{}", self.catalog.as_str(), self.entry.as_str()))
    }

    /// The entry's id in a path, where the path is of this catalogue. An id may hold a `/` itself.
    pub fn entry_of<'a>(path: &'a str, catalog: &str) -> Option<&'a str> {
        path.strip_prefix(catalog)?.strip_prefix('/')
    }
}
