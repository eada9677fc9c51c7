//! A string with a length limit, kept in Unicode NFC.

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use std::ops::Deref;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// Text of at most `MAX` characters, in NFC (macOS and PDFs paste NFD).
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Str<const MAX: usize>(String);

/// Whether a text is in NFC. Letters before the first combining mark and the usual dashes and quotes
/// are in it wherever they stand, and nearly all texts are of these: they are not looked up one by one.
fn is_composed(text: &str) -> bool {
    let plain = |c: char| matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2027}');
    text.chars().all(plain) || is_nfc(text)
}

impl<const MAX: usize> Str<MAX> {
    /// Normalises, and cuts what a person typed beyond the limit.
    pub fn new(text: &str) -> Self {
        let text = if is_composed(text) { text.to_owned() } else { text.nfc().collect() };
        if text.chars().count() <= MAX {
            return Self(text);
        }
        Self(text.chars().take(MAX).collect())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Deref for Str<MAX> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> std::borrow::Borrow<str> for Str<MAX> {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> From<&str> for Str<MAX> {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl<const MAX: usize> From<String> for Str<MAX> {
    fn from(text: String) -> Self {
        Self::new(&text)
    }
}

impl<const MAX: usize> PartialEq<str> for Str<MAX> {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl<const MAX: usize> PartialEq<&str> for Str<MAX> {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl<const MAX: usize> fmt::Debug for Str<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for Str<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bounded<const MAX: usize>;
        impl<const MAX: usize> Visitor<'_> for Bounded<MAX> {
            type Value = Str<MAX>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a text of at most {MAX} characters")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Str<MAX>, E> {
                let length = text.chars().count();
                if length > MAX {
                    return Err(E::custom(format_args!(
                        "a text of {length} characters; at most {MAX} here"
                    )));
                }
                super::room::text(text)?;
                Ok(Str::new(text))
            }
        }
        deserializer.deserialize_str(Bounded)
    }
}
