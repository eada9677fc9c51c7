//! A file that could not be used: a code with arguments, so that every reader is told in their own language.

use serde::{Deserialize, Serialize};

use crate::model::{Key, Title};
use crate::wire::{Problem, ReadError, list};

/// What was wrong with which file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rejection {
    /// The file's name, without folders.
    pub name: Title,
    /// Of its bytes, where they could be read.
    pub sha256: Option<Key>,
    pub code: Key,
    #[serde(deserialize_with = "list")]
    pub args: Vec<(Key, Title)>,
}

impl Rejection {
    pub fn new(name: Title, sha256: Option<Key>, code: &str, args: &[(&str, String)]) -> Self {
        let args = args.iter().map(|(name, value)| (Key::new(name), Title::new(value)));
        Self { name, sha256, code: Key::new(code), args: args.collect() }
    }

    /// For bytes that are not what they should be. The parser's own words are not kept: they are
    /// English, and may quote what the file says.
    pub fn of(name: Title, sha256: Option<Key>, error: &ReadError) -> Self {
        let place = |at: Option<usize>| at.map_or_else(|| "?".to_owned(), |at| at.to_string());
        let (code, args) = match &error.problem {
            Problem::Foreign => ("foreign", vec![]),
            Problem::Recognised(what) => (what.code(), vec![]),
            Problem::OtherKind { found, wanted } => {
                let args = vec![("found", (*found).to_owned()), ("wanted", (*wanted).to_owned())];
                ("other-kind", args)
            }
            Problem::Newer { kind, number } => {
                ("newer", vec![("kind", (*kind).to_owned()), ("number", number.to_string())])
            }
            Problem::Extensions => ("extensions", vec![]),
            Problem::NotUtf8 { at } => ("not-utf8", vec![("at", at.to_string())]),
            Problem::TooLarge { limit } => {
                ("too-large", vec![("mib", (limit / 1_048_576).to_string())])
            }
            Problem::TooMuch { limit } => {
                ("too-much", vec![("mib", limit.div_ceil(1_048_576).to_string())])
            }
            Problem::Syntax(_) => {
                let args = vec![("line", place(error.line)), ("column", place(error.column))];
                ("syntax", args)
            }
        };
        Self::new(name, sha256, code, &args)
    }
}
