//! The place of an error as it looks in the file: the line cut around it, and the fields that lead there.

use serde_path_to_error::{Path, Segment};

use super::Spot;

/// Characters shown before the place, at it and after it: a line may be a megabyte.
const BEFORE: usize = 40;
const MARKED: usize = 30;
const AFTER: usize = 40;
/// Characters of one step of a path, and steps.
const STEP: usize = 40;
const STEPS: usize = 12;

/// A place in a text, in characters from 1.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) line: usize,
    pub(super) column: usize,
    /// How many characters are meant.
    pub(super) length: usize,
}

/// Where the text that follows `before` begins.
pub(super) fn end_of(before: &str) -> At {
    let (line, last) = before.split('\n').enumerate().last().unwrap_or_default();
    At { line: line + 1, column: last.chars().count() + 1, length: 1 }
}

/// The same place behind the blanks that stand there: the parser stops before them.
pub(super) fn past_blanks(text: &str, at: At) -> At {
    let line = text.split('\n').nth(at.line.saturating_sub(1)).unwrap_or_default();
    let rest = line.chars().skip(at.column.saturating_sub(1));
    let blanks = rest.clone().take_while(|c| c.is_whitespace()).count();
    if blanks == 0 || rest.count() == blanks {
        return at;
    }
    At { column: at.column + blanks, length: 1, ..at }
}

/// What stands at a place.
pub(super) fn spot(text: &str, at: At, path: Vec<String>) -> Spot {
    let line = text.split('\n').nth(at.line.saturating_sub(1)).unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    let column = at.column.saturating_sub(1);
    let first = column.saturating_sub(BEFORE);
    let mut letters = line.chars().skip(first);
    let lead = if first > 0 { "…" } else { "" };
    let before: String = lead.chars().chain(letters.by_ref().take(column - first)).collect();
    let marked = letters.by_ref().take(at.length.clamp(1, MARKED)).collect();
    let mut after: String = letters.by_ref().take(AFTER).collect();
    if letters.next().is_some() {
        after.push('…');
    }
    Spot { path, before, marked, after }
}

/// The steps of a path in words: names of fields, ids of rows, places in lists from 1.
pub(super) fn steps(path: &Path) -> Vec<String> {
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some((index + 1).to_string()),
        Segment::Map { key } => Some(super::read::cut(key, STEP)),
        Segment::Enum { variant } => Some(super::read::cut(variant, STEP)),
        Segment::Unknown => None,
    };
    path.iter().filter_map(step).take(STEPS).collect()
}
