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
        let column = |at: usize| self.rows.iter().filter_map(move |(facts, _)| facts.get(at));
        let widths: Vec<usize> = (0..self.sides.len())
            .map(|at| column(at).map(|text| width(text)).max().unwrap_or(0))
            .collect();
        let tails = self.rows.iter().map(|(_, tail)| tail);
        let first_tail =
            tails.filter_map(|tail| tail.first()).map(|text| width(text)).max().unwrap_or(0);
        let whole = |row: &(Vec<String>, Vec<String>)| {
            let tail = tail_line(&row.1, first_tail);
            format!("{}{}{tail}", self.facts(&row.0, &widths), " ".repeat(GAP))
                .trim_end()
                .to_owned()
        };
        let lines: Vec<String> = self.rows.iter().map(whole).collect();
        let Some(limit) = limit else { return lines };
        if lines.iter().all(|line| width(line) <= limit) {
            return lines;
        }
        self.rows.iter().flat_map(|row| self.folded(row, &widths, limit)).collect()
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

    /// The facts on one line, and each part of the tail wrapped below them.
    fn folded(
        &self,
        (facts, tail): &(Vec<String>, Vec<String>),
        widths: &[usize],
        limit: usize,
    ) -> Vec<String> {
        let mut lines = vec![cut(self.facts(facts, widths).trim_end(), limit)];
        let indent = " ".repeat(INDENT);
        // The text first: that is what one looks for; where it stands comes after.
        let parts = tail.iter().rev().filter(|part| !part.is_empty());
        lines.extend(parts.flat_map(|part| {
            wrap(part, limit.saturating_sub(INDENT)).into_iter().map(|it| format!("{indent}{it}"))
        }));
        lines
    }
}

fn tail_line(tail: &[String], first: usize) -> String {
    let [lead, rest @ ..] = tail else { return String::new() };
    let blank = " ".repeat(first.saturating_sub(width(lead)) + GAP);
    format!("{lead}{blank}{}", rest.join(" "))
}

/// Widest line of what is laid out here by hand.
const WIDTH: usize = 80;

/// A lead, and a text wrapped beside it; later lines stand under the text.
pub(super) fn hang(lead: &str, text: &str) -> Vec<String> {
    let (lead, text) = (safe(lead).to_string(), safe(text).to_string());
    let cells = width(&lead);
    let lines = wrap(&text, WIDTH.saturating_sub(cells)).into_iter().enumerate();
    lines
        .map(|(at, line)| match at {
            0 => format!("{lead}{line}").trim_end().to_owned(),
            _ => format!("{}{line}", " ".repeat(cells)),
        })
        .collect()
}

/// Padded to `cells`, never cut.
pub(super) fn pad_at_least(text: &str, cells: usize) -> String {
    let text = safe(text);
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text.as_str()))))
}
