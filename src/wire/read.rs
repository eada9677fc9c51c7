//! Bytes to values.

use ron::error::SpannedError;
use serde::de::{DeserializeOwned, Deserializer, Error as _, SeqAccess, Visitor};
use serde_path_to_error::Track;
use std::marker::PhantomData;

use super::foreign::{Foreign, conflict, recognise};
use super::slip::Slip;
use super::spot::{At, end_of, past_blanks, spot, steps};
use super::{Kind, Problem, ReadError, head, limits, room};

/// Bytes looked at behind one that is no text.
const LOOK: usize = 200;

/// What kind of file bytes are and of which number, by their beginning alone.
pub fn kind_of(bytes: &[u8]) -> Result<(Kind, u32), ReadError> {
    let text = utf8(bytes)?;
    head(text).map_err(|error| match (&error.problem, recognise(bytes)) {
        (Problem::Foreign, Foreign::Unknown) if conflict(text).is_some() => {
            ReadError::whole(Problem::Recognised(Foreign::Conflict))
        }
        (Problem::Foreign, Foreign::Unknown) => error,
        (Problem::Foreign, what) => ReadError::whole(Problem::Recognised(what)),
        _ => error,
    })
}

fn utf8(bytes: &[u8]) -> Result<&str, ReadError> {
    str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let (before, after) = bytes.split_at_checked(at).unwrap_or_default();
        match recognise(bytes) {
            Foreign::Unknown => {
                let place = end_of(str::from_utf8(before).unwrap_or_default());
                let from = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |it| it + 1);
                let line = before.get(from..).unwrap_or_default();
                let rest = after.iter().position(|byte| *byte == b'\n').unwrap_or(after.len());
                let rest = after.get(..rest.min(LOOK)).unwrap_or_default();
                let shown = String::from_utf8_lossy(&[line, rest].concat()).into_owned();
                let within = At { line: 1, ..place };
                ReadError {
                    line: Some(place.line),
                    column: Some(place.column),
                    problem: Problem::NotUtf8 { at },
                    spot: Some(Box::new(spot(&shown, within, Vec::new()))),
                }
            }
            what => ReadError::whole(Problem::Recognised(what)),
        }
    })
}

/// Reads a value of the wanted kind of file.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8], wanted: Kind) -> Result<T, ReadError> {
    let limit = limits::bytes(wanted);
    if bytes.len() as u64 > limit {
        return Err(ReadError::whole(Problem::TooLarge { limit }));
    }
    let (kind, number) = kind_of(bytes)?;
    if kind != wanted {
        let problem = Problem::OtherKind { found: kind.name(), wanted: wanted.name() };
        return Err(ReadError::whole(problem));
    }
    if number > kind.newest() {
        return Err(ReadError::whole(Problem::Newer { kind: kind.name(), number }));
    }
    let text = utf8(bytes)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some((before, _)) = text.split_once('\0') {
        return Err(placed(text, end_of(before), Problem::Recognised(Foreign::Nul), Vec::new()));
    }
    parse(text, limits::memory(kind, text.len()))
}

/// Reads one journal payload: a value on one line, without a head.
pub fn compact_from<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    parse(text, limits::record_memory(text.len()))
}

fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(limits::DEPTH)
}

#[expect(clippy::disallowed_methods, reason = "this is the one place, and it sets the limits")]
fn parse<T: DeserializeOwned>(text: &str, memory: usize) -> Result<T, ReadError> {
    let (read, spent) = room::within(memory, || options().from_str(text));
    read.map_err(|error| explained::<T>(text, memory, spent, &error))
}

/// Only now that reading has failed is it worth knowing which field it was in: the text is read once more.
fn explained<T: DeserializeOwned>(
    text: &str,
    memory: usize,
    spent: bool,
    error: &SpannedError,
) -> ReadError {
    if let Some(line) = conflict(text) {
        let at = At { line, column: 1, length: 7 };
        return placed(text, at, Problem::Recognised(Foreign::Conflict), Vec::new());
    }
    let mut track = Track::new();
    let again = || {
        let mut parser = ron::Deserializer::from_str_with_options(text, &options()).ok()?;
        let tracked = serde_path_to_error::Deserializer::new(&mut parser, &mut track);
        T::deserialize(tracked).err()
    };
    drop(room::within(memory, again));
    let (start, end) = (error.span.start, error.span.end);
    let length = if start.line == end.line { end.col.saturating_sub(start.col) } else { 1 };
    let at = past_blanks(text, At { line: start.line, column: start.col, length });
    let problem = if spent {
        Problem::TooMuch { limit: memory }
    } else {
        Problem::Syntax(Slip::from(&error.code))
    };
    placed(text, at, problem, steps(&track.path()))
}

fn placed(text: &str, at: At, problem: Problem, path: Vec<String>) -> ReadError {
    let spot = Some(Box::new(spot(text, at, path)));
    ReadError { line: Some(at.line), column: Some(at.column), problem, spot }
}

pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
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
                room::item(&mut items)?;
                items.push(item);
            }
            Ok(items)
        }
    }
    deserializer.deserialize_seq(Bounded::<T, MAX>(PhantomData))
}
