//! What a file says it is, in its first field: `format: Session(1)`.

use serde::{Deserialize, Serialize};

use super::{Problem, ReadError};

/// The kinds of file the program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Session,
    Region,
    Register,
    Catalog,
    Theme,
    Keys,
    Config,
}

const KINDS: &[(&str, Kind)] = &[
    ("Session", Kind::Session),
    ("Region", Kind::Region),
    ("Register", Kind::Register),
    ("Catalog", Kind::Catalog),
    ("Theme", Kind::Theme),
    ("Keys", Kind::Keys),
    ("Config", Kind::Config),
];

impl Kind {
    /// The newest format number this program reads and writes.
    pub const fn newest(self) -> u32 {
        1
    }

    pub fn name(self) -> &'static str {
        KINDS.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// A file's first field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    Session(u32),
    Region(u32),
    Register(u32),
    Catalog(u32),
    Theme(u32),
    Keys(u32),
    Config(u32),
}

/// Reads only a file's first field; tells what the file is without parsing the rest.
///
/// A byte-order mark, blanks and `//` comments may stand before it; `#![enable]` may not,
/// since it would let a file change how it is read.
pub fn head(text: &str) -> Result<(Kind, u32), ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = skip_blank(text);
    if start.starts_with("#!") {
        return Err(ReadError::whole(Problem::Extensions));
    }
    let foreign = || ReadError::whole(Problem::Foreign);
    let rest = skip_blank(start.strip_prefix('(').ok_or_else(foreign)?);
    let rest = skip_blank(rest.strip_prefix("format").ok_or_else(foreign)?);
    let rest = skip_blank(rest.strip_prefix(':').ok_or_else(foreign)?);
    let (name, rest) = rest.split_once('(').ok_or_else(foreign)?;
    let (number, _) = rest.split_once(')').ok_or_else(foreign)?;
    let number: u32 = number.trim().parse().ok().ok_or_else(foreign)?;
    let name = name.trim();
    KINDS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, kind)| (*kind, number))
        .ok_or_else(foreign)
}

fn skip_blank(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        match text.strip_prefix("//") {
            Some(comment) => text = comment.split_once('\n').map_or("", |(_, rest)| rest),
            None => return text,
        }
    }
}
