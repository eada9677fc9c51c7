//! One catalogue file: what it is, and its entries by section.

use serde::{Deserialize, Serialize};

use super::{
    AssetType, LegalEntry, Listed, MeasureEntry, NamedEntry, Principle, Theme, ThreatEntry,
    VulnerabilityEntry,
};
use crate::model::{Adapted, Body, Key, Localised, Scale, Title};
use crate::wire::{Format, Table, is_default, list};

macro_rules! catalog {
    ($($(#[$meta:meta])* $section:ident: $entry:ident,)*) => {
        /// One catalogue file.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Catalog {
            pub format: Format,
            pub id: Key,
            pub version: Key,
            pub names: Localised,
            pub source: Body,
            pub licence: Key,
            /// Entries of other catalogues worded otherwise or hidden, by `catalogue/section/entry`.
            #[serde(default, skip_serializing_if = "is_default")]
            pub adapted: Table<Title, Adapted>,
            /// What it calls the entries that go by other names here: no part of the file.
            #[serde(skip)]
            pub names_of: Table<(&'static str, Key), Localised>,
            $($(#[$meta])*
            #[serde(default, deserialize_with = "list")]
            pub $section: Vec<$entry>,)*
        }

        impl Catalog {
            /// A catalogue with nothing in it.
            pub fn empty(id: Key) -> Self {
                Self {
                    format: Format::Catalog(1),
                    id,
                    version: Key::default(),
                    names: Localised::default(),
                    source: Body::default(),
                    licence: Key::default(),
                    adapted: Table::default(),
                    names_of: Table::default(),
                    $($section: Vec::new(),)*
                }
            }

            /// The entries of every section, by the section's name.
            pub fn sections(&self) -> Vec<(&'static str, Vec<&dyn Listed>)> {
                vec![$((
                    stringify!($section),
                    self.$section.iter().map(|entry| entry as &dyn Listed).collect(),
                )),*]
            }

            /// The same to be changed, each with its section.
            pub(super) fn entries_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut dyn Listed)> {
                let entries = std::iter::empty();
                $(let entries = entries
                    .chain(self.$section.iter_mut().map(|entry| {
                        (stringify!($section), entry as &mut dyn Listed)
                    }));)*
                entries
            }
        }
    };
}

catalog! {
    attributes: NamedEntry,
    themes: Theme,
    actors: NamedEntry,
    threats: ThreatEntry,
    asset_types: AssetType,
    vulnerabilities: VulnerabilityEntry,
    measures: MeasureEntry,
    /// NSM's four.
    categories: NamedEntry,
    principles: Principle,
    roles: NamedEntry,
    forums: NamedEntry,
    norms: LegalEntry,
    /// What lets a row be kept from the public.
    legal_bases: LegalEntry,
    scales: Scale,
}
