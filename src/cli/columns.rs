//! Aligned columns for lists on the command line, folded where the terminal is too narrow.

use crate::text::{cut, safe, width, wrap};

/// Between columns.
const GAP: usize = 2;
/// How far folded lines stand in.
const INDENT: usize = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// Rows of facts in columns, each followed by a tail (a file, a text) that may be long.
#[derive(Debug)]
pub(super) struct Columns {
    sides: Vec<Side>,
    rows: Vec<(Vec<String>, Vec<String>)>,
}

impl Columns {
    pub(super) fn new(columns: Vec<(String, Side)>) -> Self {
        let (titles, sides) = columns.into_iter().unzip();
        Self { sides, rows: vec![(titles, Vec::new())] }
    }

    /// What the tail is called in the header.
    pub(super) fn tail(&mut self, titles: Vec<String>) {
        if let Some((_, tail)) = self.rows.first_mut() {
            *tail = titles;
        }
    }

    pub(super) fn row(&mut self, facts: Vec<String>, tail: Vec<String>) {
        let clean = |texts: Vec<String>| -> Vec<String> {
            texts.iter().map(|text| safe(text).to_string()).collect()
        };
        self.rows.push((clean(facts), clean(tail)));
    }

    /// One line a row; more where it would not fit `limit` cells.
    pub(super) fn lines(&self, limit: Option<usize>) -> Vec<String> {
        let facts = widths(self.rows.iter().map(|(facts, _)| facts.as_slice()));
        let tails = widths(self.rows.iter().map(|(_, tail)| tail.as_slice()));
        let whole = |(row, tail): &(Vec<String>, Vec<String>)| {
            let tail = tail.iter().zip(&tails).map(|(text, cells)| pad_at_least(text, *cells));
            let parts = std::iter::once(self.facts(row, &facts)).chain(tail);
            parts.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end().to_owned()
        };
        let lines: Vec<String> = self.rows.iter().map(whole).collect();
        match limit {
            Some(limit) if lines.iter().any(|line| width(line) > limit) => {
                self.rows.iter().flat_map(|row| self.folded(row, &facts, limit)).collect()
            }
            _ => lines,
        }
    }

    fn facts(&self, facts: &[String], widths: &[usize]) -> String {
        let cells = facts.iter().zip(widths).zip(&self.sides).map(|((text, cells), side)| {
            let blank = " ".repeat(cells.saturating_sub(width(text)));
            match side {
                Side::Left => format!("{text}{blank}"),
                Side::Right => format!("{blank}{text}"),
            }
        });
        cells.collect::<Vec<_>>().join(&" ".repeat(GAP))
    }

    /// The facts on one line, the tail below; the last fact too where even they do not fit.
    fn folded(
        &self,
        (facts, tail): &(Vec<String>, Vec<String>),
        widths: &[usize],
        limit: usize,
    ) -> Vec<String> {
        let fits = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1) <= limit;
        let (facts, last) = match facts.split_last() {
            Some((last, rest)) if !fits => (rest, last.as_str()),
            _ => (facts.as_slice(), ""),
        };
        let mut lines = vec![cut(self.facts(facts, widths).trim_end(), limit)];
        let tail: Vec<&str> = tail.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        let below = [tail.join(": "), last.to_owned()];
        let indent = " ".repeat(INDENT);
        lines.extend(below.iter().filter(|text| !text.is_empty()).flat_map(|text| {
            wrap(text, limit.saturating_sub(INDENT)).into_iter().map(|it| format!("{indent}{it}"))
        }));
        lines
    }
}

/// The widest text of each column.
fn widths<'a>(rows: impl Iterator<Item = &'a [String]>) -> Vec<usize> {
    let mut widths = Vec::new();
    for row in rows {
        widths.resize(widths.len().max(row.len()), 0);
        for (cells, text) in widths.iter_mut().zip(row) {
            *cells = (*cells).max(width(text));
        }
    }
    widths
}

/// Widest line of what is laid out here by hand.
const WIDTH: usize = 80;

/// A lead, and a text wrapped beside it.
pub(super) fn hang(lead: &str, text: &str) -> Vec<String> {
    crate::text::hang(lead, text, WIDTH)
}

/// Padded to `cells`, never cut.
pub(super) fn pad_at_least(text: &str, cells: usize) -> String {
    let text = safe(text);
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text.as_str()))))
}
