//! Bytes to values.

use serde::de::{DeserializeOwned, Deserializer, Error as _, SeqAccess, Visitor};
use std::marker::PhantomData;

use super::{Kind, Problem, ReadError, head, limits};

/// Reads a value of the wanted kind of file.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8], wanted: Kind) -> Result<T, ReadError> {
    let limit = limits::bytes(wanted);
    if bytes.len() as u64 > limit {
        return Err(ReadError::whole(Problem::TooLarge { limit }));
    }
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            return Err(ReadError::whole(Problem::NotUtf8 { at: error.valid_up_to() }));
        }
    };
    let (kind, number) = head(text)?;
    if kind != wanted {
        let problem = Problem::OtherKind { found: kind.name(), wanted: wanted.name() };
        return Err(ReadError::whole(problem));
    }
    if number > kind.newest() {
        return Err(ReadError::whole(Problem::Newer { kind: kind.name(), number }));
    }
    parse(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Reads one journal payload: a value on one line, without a head.
pub fn compact_from<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    parse(text)
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let options = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(limits::DEPTH);
    options.from_str(text).map_err(|error| ReadError {
        line: Some(error.span.start.line),
        column: Some(error.span.start.col),
        problem: Problem::Syntax(cut(&error.code.to_string())),
    })
}

fn cut(message: &str) -> String {
    if message.chars().count() <= limits::MESSAGE {
        return message.to_owned();
    }
    message.chars().take(limits::MESSAGE).chain(['…']).collect()
}

/// For `#[serde(deserialize_with)]`: a list of at most [`limits::ROWS`] items.
pub fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    bounded::<D, T, { limits::ROWS }>(deserializer)
}

/// The same for a register-wide list: at most [`limits::ENTRIES`] items.
pub fn long_list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    bounded::<D, T, { limits::ENTRIES }>(deserializer)
}

fn bounded<'de, D, T, const MAX: usize>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    struct Bounded<T, const MAX: usize>(PhantomData<T>);
    impl<'de, T: serde::Deserialize<'de>, const MAX: usize> Visitor<'de> for Bounded<T, MAX> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "a list of at most {MAX} items")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<T>, A::Error> {
            let mut items = Vec::new();
            while let Some(item) = seq.next_element()? {
                if items.len() == MAX {
                    return Err(A::Error::custom(format_args!("more than {MAX} items")));
                }
                items.push(item);
            }
            Ok(items)
        }
    }
    deserializer.deserialize_seq(Bounded::<T, MAX>(PhantomData))
}
