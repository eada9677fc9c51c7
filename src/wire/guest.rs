//! Files of other programs, JSON and YAML, held to the same limits as our own.
//!
//! In: text. Out: a value, or a [`ReadError`] with line and column. Depth and memory are bounded as for a
//! catalogue, and a YAML alias counts for what it unpacks to.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::read::cut;
use super::spot::{At, end_of, spot};
use super::{Foreign, Kind, Problem, ReadError, Slip, limits, room};

/// Reads JSON.
#[expect(clippy::disallowed_methods, reason = "what it reads into takes its memory from `room`")]
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    without_nul(text)?;
    let memory = limits::memory(Kind::Catalog, text.len());
    let (read, spent) = room::within(memory, || serde_json::from_str(text));
    read.map_err(|error: serde_json::Error| {
        let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
        let before = line.get(..error.column().saturating_sub(1)).unwrap_or_default();
        let message = error.to_string();
        // The place stands in front of it already.
        let message = message.split(" at line ").next().unwrap_or_default();
        placed(text, error.line(), before.chars().count() + 1, message, spent)
    })
}

/// Reads one YAML document. `no` is a word here, not a negation.
#[expect(clippy::disallowed_methods, reason = "this is the one place, and it sets the limits")]
pub fn from_yaml<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    without_nul(text)?;
    let memory = limits::memory(Kind::Catalog, text.len());
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: limits::DEPTH,
            flow_nesting_limit: limits::DEPTH,
            max_documents: 1,
            max_aliases: limits::ROWS,
            max_anchors: limits::ROWS,
        },
        strict_booleans: true,
        with_snippet: false,
    };
    let (read, spent) = room::within(memory, || serde_saphyr::from_str_with_options(text, options));
    read.map_err(|error: serde_saphyr::Error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        let place = error.location().map_or((0, 0), |at| (at.line(), at.column()));
        let (line, column) = (whole(place.0), whole(place.1));
        placed(text, line, column, message, spent)
    })
}

fn whole(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Text with NUL in it is no text: a power cut leaves such files, and so does UTF-16 without its mark.
pub fn without_nul(text: &str) -> Result<(), ReadError> {
    let Some((before, _)) = text.split_once('\0') else { return Ok(()) };
    let at = end_of(before);
    let spot = Some(Box::new(spot(text, at, Vec::new())));
    let problem = Problem::Recognised(Foreign::Nul);
    Err(ReadError { line: Some(at.line), column: Some(at.column), problem, spot })
}

/// An error as our own reader gives it; a line of 0 is no place.
fn placed(text: &str, line: usize, column: usize, message: &str, spent: bool) -> ReadError {
    let problem = if spent {
        Problem::TooMuch { limit: limits::memory(Kind::Catalog, text.len()) }
    } else {
        Problem::Syntax(Slip::Other(cut(message, limits::MESSAGE)))
    };
    if line == 0 {
        return ReadError::whole(problem);
    }
    let at = At { line, column: column.max(1), length: 1 };
    let spot = Some(Box::new(spot(text, at, Vec::new())));
    ReadError { line: Some(line), column: Some(at.column), problem, spot }
}

/// Text of any length that a file may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words(pub String);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfText;
        impl Visitor<'_> for OfText {
            type Value = Words;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Words, E> {
                room::text(text)?;
                Ok(Words(text.to_owned()))
            }
        }
        // Asked for as text: YAML then gives `1.10` as it is written.
        deserializer.deserialize_str(OfText)
    }
}

/// A value of a record, as far as it is one word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loose {
    Text(String),
    Flag(bool),
    Nothing,
    /// A list or a record of its own.
    Nested,
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfAny;
        impl<'de> Visitor<'de> for OfAny {
            type Value = Loose;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_bool<E: Error>(self, flag: bool) -> Result<Loose, E> {
                Ok(Loose::Flag(flag))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Loose, E> {
                Ok(Loose::Text(number.to_string()))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Loose, E> {
                Ok(Loose::Text(number.to_string()))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Loose, E> {
                Ok(Loose::Text(number.to_string()))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Loose, E> {
                room::text(text)?;
                Ok(Loose::Text(text.to_owned()))
            }

            fn visit_unit<E: Error>(self) -> Result<Loose, E> {
                Ok(Loose::Nothing)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Loose, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Loose::Nested)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Loose, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Loose::Nested)
            }
        }
        deserializer.deserialize_any(OfAny)
    }
}

/// A record of fields in any order; what is no record at all is one without fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    fields: Vec<(String, Loose)>,
}

impl Record {
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| field == name)
    }

    /// The value of a field; of one given twice, none.
    pub fn get(&self, name: &str) -> Option<&Loose> {
        let mut found = self.fields.iter().filter(|(field, _)| field == name);
        found.next().filter(|_| found.next().is_none()).map(|(_, value)| value)
    }

    /// The name of a field that stands twice.
    pub fn doubled(&self) -> Option<&str> {
        let names = self.fields.iter().map(|(name, _)| name.as_str()).enumerate();
        let mut names = names
            .filter(|(at, name)| self.fields.iter().take(*at).any(|(earlier, _)| earlier == name));
        names.next().map(|(_, name)| name)
    }
}

/// Most fields looked at in one record: more is no record of anything we know.
const FIELDS: usize = 64;

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfFields;
        impl<'de> Visitor<'de> for OfFields {
            type Value = Record;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a record")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
                let mut fields = Vec::new();
                while let Some(Words(name)) = map.next_key()? {
                    let value = map.next_value()?;
                    if fields.len() < FIELDS {
                        room::item(&mut fields)?;
                        fields.push((name, value));
                    }
                }
                Ok(Record { fields })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Record, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Record::default())
            }

            fn visit_bool<E: Error>(self, _: bool) -> Result<Record, E> {
                Ok(Record::default())
            }

            fn visit_i64<E: Error>(self, _: i64) -> Result<Record, E> {
                Ok(Record::default())
            }

            fn visit_u64<E: Error>(self, _: u64) -> Result<Record, E> {
                Ok(Record::default())
            }

            fn visit_f64<E: Error>(self, _: f64) -> Result<Record, E> {
                Ok(Record::default())
            }

            fn visit_str<E: Error>(self, _: &str) -> Result<Record, E> {
                Ok(Record::default())
            }

            fn visit_unit<E: Error>(self) -> Result<Record, E> {
                Ok(Record::default())
            }
        }
        deserializer.deserialize_any(OfFields)
    }
}

/// A list, or one that stands alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Several<T>(pub Vec<T>);

impl<T> Default for Several<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Several<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfEither<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for OfEither<T> {
            type Value = Several<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list, or one of what it would hold")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Several<T>, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    if items.len() == limits::GUESTS {
                        let most = limits::GUESTS;
                        return Err(A::Error::custom(format_args!("more than {most} items")));
                    }
                    room::item(&mut items)?;
                    items.push(item);
                }
                Ok(Several(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Several<T>, A::Error> {
                Ok(Several(vec![T::deserialize(MapAccessDeserializer::new(map))?]))
            }

            fn visit_unit<E: Error>(self) -> Result<Several<T>, E> {
                Ok(Several(Vec::new()))
            }

            fn visit_none<E: Error>(self) -> Result<Several<T>, E> {
                Ok(Several(Vec::new()))
            }
        }
        deserializer.deserialize_any(OfEither(PhantomData))
    }
}
