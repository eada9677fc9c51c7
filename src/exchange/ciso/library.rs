//! A library of CISO Assistant as it stands in YAML: the fields that are used, each of them optional.
//!
//! Format: <https://github.com/intuitem/ciso-assistant-community>, `backend/library/libraries`.

use std::fmt;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::wire::{Several, Table, Words, list};

/// Texts of one object in another language.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Translation {
    pub(super) name: Option<Words>,
    pub(super) description: Option<Words>,
}

/// By language; one may be named and left empty.
pub(super) type Translations = Option<Table<Words, Option<Translation>>>;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::exchange) struct Library {
    pub(super) urn: Option<Words>,
    pub(super) locale: Option<Words>,
    pub(super) ref_id: Option<Words>,
    pub(super) name: Option<Words>,
    pub(super) copyright: Option<Words>,
    pub(super) version: Option<Words>,
    pub(super) provider: Option<Words>,
    pub(super) translations: Translations,
    pub(super) objects: Option<Objects>,
}

/// A threat or a reference control.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Object {
    pub(super) urn: Option<Words>,
    pub(super) ref_id: Option<Words>,
    pub(super) name: Option<Words>,
    pub(super) description: Option<Words>,
    /// policy, process, procedure, technical or physical.
    pub(super) category: Option<Words>,
    /// govern, identify, protect, detect, respond or recover.
    pub(super) csf_function: Option<Words>,
    pub(super) translations: Translations,
}

/// A level of an axis of a matrix, or a class in it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Level {
    pub(super) abbreviation: Option<Words>,
    pub(super) name: Option<Words>,
    pub(super) description: Option<Words>,
    pub(super) translations: Translations,
}

/// Places in the list of classes, one row a likelihood, one column a consequence.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Row(#[serde(deserialize_with = "list")] pub(super) Vec<Words>);

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Matrix {
    pub(super) urn: Option<Words>,
    pub(super) ref_id: Option<Words>,
    pub(super) name: Option<Words>,
    pub(super) description: Option<Words>,
    pub(super) probability: Several<Level>,
    pub(super) impact: Several<Level>,
    pub(super) risk: Several<Level>,
    #[serde(deserialize_with = "list")]
    pub(super) grid: Vec<Row>,
    pub(super) translations: Translations,
}

/// What a library holds.
#[derive(Debug, Default)]
pub(super) struct Objects {
    pub(super) threats: Several<Object>,
    pub(super) controls: Several<Object>,
    pub(super) matrices: Several<Matrix>,
    /// What else there is, by name: frameworks, mappings, metrics.
    pub(super) others: Vec<String>,
}

impl<'de> Deserialize<'de> for Objects {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfObjects;
        impl<'de> Visitor<'de> for OfObjects {
            type Value = Objects;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the objects of a library")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Objects, A::Error> {
                let mut objects = Objects::default();
                while let Some(Words(name)) = map.next_key()? {
                    match name.as_str() {
                        "threats" => objects.threats = map.next_value()?,
                        "reference_controls" => objects.controls = map.next_value()?,
                        "risk_matrix" | "risk_matrices" => objects.matrices = map.next_value()?,
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                            objects.others.push(name);
                        }
                    }
                }
                Ok(objects)
            }
        }
        deserializer.deserialize_map(OfObjects)
    }
}

/// The text of a field; nothing where there is none.
pub(super) fn said(words: Option<&Words>) -> &str {
    words.map_or("", |Words(text)| text.trim())
}
