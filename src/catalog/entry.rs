//! What a catalogue file holds.

use serde::{Deserialize, Serialize};

use crate::model::{
    Body, CatalogRef, Category, Effect, Intent, Key, Localised, MeasureKind, Scale,
};
use crate::wire::{Format, list};

macro_rules! entries {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fm:meta])* $field:ident: $ty:ty,)* })*) => {
        $($(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            pub id: Key,
            pub names: Localised,
            $($(#[$fm])* pub $field: $ty,)*
        })*
    };
}

/// What a measure costs, roughly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CostClass {
    #[default]
    Low,
    Medium,
    High,
}

/// How strongly a threat bears on an asset type (the number of MONARC's ready combinations).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RankedThreat {
    pub id: Key,
    pub weight: u32,
}

entries! {
    /// A group of threats that is scoped together.
    Theme {}
    /// A threat, with what to ask the group and what may happen.
    ThreatEntry {
        theme: Key,
        texts: Localised,
        questions: Localised,
        #[serde(deserialize_with = "list")]
        attributes: Vec<Key>,
        #[serde(deserialize_with = "list")]
        intents: Vec<Intent>,
        #[serde(deserialize_with = "list")]
        events: Vec<Localised>,
        #[serde(deserialize_with = "list")]
        same_as: Vec<CatalogRef>,
        retired: bool,
    }
    /// A type of asset, with the threats that bear on it, strongest first.
    AssetType {
        texts: Localised,
        category: Category,
        primary: bool,
        #[serde(deserialize_with = "list")]
        parts: Vec<Key>,
        #[serde(deserialize_with = "list")]
        threats: Vec<RankedThreat>,
        #[serde(deserialize_with = "list")]
        same_as: Vec<CatalogRef>,
        retired: bool,
    }
    /// A weakness.
    VulnerabilityEntry {
        texts: Localised,
        #[serde(deserialize_with = "list")]
        asset_types: Vec<Key>,
        #[serde(deserialize_with = "list")]
        threats: Vec<Key>,
        retired: bool,
    }
    /// A measure and the threats it answers.
    MeasureEntry {
        texts: Localised,
        kind: MeasureKind,
        effect: Effect,
        cost: CostClass,
        #[serde(deserialize_with = "list")]
        nsm: Vec<Key>,
        #[serde(deserialize_with = "list")]
        iso: Vec<Key>,
        #[serde(deserialize_with = "list")]
        answers: Vec<Key>,
        retired: bool,
    }
    /// One of NSM's 21 principles (grunnprinsipper for IKT-sikkerhet 2.1): id and title only.
    Principle { category: Key, }
    /// A role or a norm: an id and a name.
    NamedEntry {}
}

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
    #[serde(default, deserialize_with = "list")]
    pub themes: Vec<Theme>,
    #[serde(default, deserialize_with = "list")]
    pub threats: Vec<ThreatEntry>,
    #[serde(default, deserialize_with = "list")]
    pub asset_types: Vec<AssetType>,
    #[serde(default, deserialize_with = "list")]
    pub vulnerabilities: Vec<VulnerabilityEntry>,
    #[serde(default, deserialize_with = "list")]
    pub measures: Vec<MeasureEntry>,
    #[serde(default, deserialize_with = "list")]
    pub principles: Vec<Principle>,
    #[serde(default, deserialize_with = "list")]
    pub roles: Vec<NamedEntry>,
    #[serde(default, deserialize_with = "list")]
    pub norms: Vec<NamedEntry>,
    #[serde(default, deserialize_with = "list")]
    pub scales: Vec<Scale>,
}
