//! What is misspelt in a file of ours, as far as knowing it helps to mend it.

use ron::Error;

use super::limits;
use super::read::cut;

/// What the parser stopped at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A sign is wanted that is not there.
    Sign(&'static str),
    Comma,
    Text,
    Number,
    /// A name without quotes, or the end of what holds it.
    Name,
    /// A number no field has room for.
    OutOfBounds,
    Truth,
    UnknownField {
        found: String,
        known: String,
    },
    UnknownValue {
        found: String,
        known: String,
    },
    Missing(&'static str),
    Twice(&'static str),
    /// The file ends in the middle.
    End,
    /// It goes on after its end.
    Rest,
    /// The parser's own words, cut to a sane length.
    Other(String),
}

/// Characters of a word from the file, and of the words that could have stood there.
const FOUND: usize = 32;
const KNOWN: usize = 84;

/// The signs a parser may wait for.
const SIGNS: &[(Error, &str)] = &[
    (Error::ExpectedArray, "["),
    (Error::ExpectedArrayEnd, "]"),
    (Error::ExpectedMap, "{"),
    (Error::ExpectedMapEnd, "}"),
    (Error::ExpectedMapColon, ":"),
    (Error::ExpectedStructLike, "("),
    (Error::ExpectedStructLikeEnd, ")"),
    (Error::ExpectedOptionEnd, ")"),
    (Error::ExpectedStringEnd, "\""),
];

/// What else is told in words of our own.
const WORDS: &[(Error, Slip)] = &[
    (Error::ExpectedComma, Slip::Comma),
    (Error::ExpectedString, Slip::Text),
    (Error::ExpectedInteger, Slip::Number),
    (Error::ExpectedFloat, Slip::Number),
    (Error::IntegerOutOfBounds, Slip::OutOfBounds),
    (Error::ExpectedBoolean, Slip::Truth),
    (Error::ExpectedIdentifier, Slip::Name),
    (Error::Eof, Slip::End),
    (Error::TrailingCharacters, Slip::Rest),
];

impl From<&Error> for Slip {
    fn from(error: &Error) -> Self {
        let listed = |known: &[&str]| cut(&known.join(", "), KNOWN);
        let short = |text: &str| cut(text, FOUND);
        if let Some((_, sign)) = SIGNS.iter().find(|(it, _)| it == error) {
            return Self::Sign(sign);
        }
        if let Some((_, slip)) = WORDS.iter().find(|(it, _)| it == error) {
            return slip.clone();
        }
        match error {
            Error::ExpectedNamedStructLike(_) | Error::ExpectedDifferentStructName { .. } => {
                Self::Sign("(")
            }
            Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => Self::Name,
            Error::InvalidIntegerDigit { .. } => Self::Number,
            Error::NoSuchStructField { expected, found, .. } => {
                Self::UnknownField { found: short(found), known: listed(expected) }
            }
            Error::NoSuchEnumVariant { expected, found, .. } => {
                Self::UnknownValue { found: short(found), known: listed(expected) }
            }
            Error::MissingStructField { field, .. } => Self::Missing(field),
            Error::DuplicateStructField { field, .. } => Self::Twice(field),
            other => Self::Other(cut(&other.to_string(), limits::MESSAGE)),
        }
    }
}
