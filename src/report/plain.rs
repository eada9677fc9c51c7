//! Plain text that reads straight down: no columns, no drawing; what a screen reader says is what there is.

use super::{Block, Document, Matrix, Table};
use crate::text::{safe, wrap};

/// Widest line.
const WIDTH: usize = 78;

/// The document as lines, made safe.
pub fn to_plain(document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    said(&mut out, "", &document.title);
    for (label, value) in &document.meta {
        said(&mut out, &format!("{label}: "), value);
    }
    for block in &document.blocks {
        put(&mut out, block);
    }
    out
}

fn put(out: &mut Vec<String>, block: &Block) {
    // A blank line before every block; two before a chapter, which is how the eye finds it.
    out.push(String::new());
    match block {
        Block::Heading(level, text) => {
            if *level == 2 {
                out.push(String::new());
            }
            said(out, "", text);
        }
        Block::Paragraph(text) => said(out, "", text),
        Block::Facts(rows) => {
            for (label, value) in rows {
                said(out, &format!("{label}: "), value);
            }
        }
        Block::Table(it) => table(out, it),
        Block::Matrix(it) => matrix(out, it),
        Block::List(items) => {
            for item in items {
                said(out, "- ", item);
            }
        }
    }
}

/// Each row as `heading: value` lines; what is empty is not said.
fn table(out: &mut Vec<String>, table: &Table) {
    said(out, "", &format!("{}:", table.caption));
    for (at, row) in table.rows.iter().enumerate() {
        if at > 0 && table.columns.len() > 2 {
            out.push(String::new());
        }
        // Two columns are a name and what is said of it: one line holds both.
        if let ([name, value], 2) = (row.as_slice(), table.columns.len()) {
            said(out, &format!("{}: ", name.text), &value.text);
            continue;
        }
        for (column, cell) in table.columns.iter().zip(row) {
            if !cell.text.trim().is_empty() {
                said(out, &format!("{}: ", column.title), &cell.text);
            }
        }
    }
}

/// Only the cells where something is placed, the gravest row first.
fn matrix(out: &mut Vec<String>, matrix: &Matrix) {
    said(out, "", &format!("{}:", matrix.caption));
    let cells = matrix.rows.iter().flat_map(|row| row.cells.iter().rev());
    let placed: Vec<_> = cells.filter(|cell| cell.count > 0).collect();
    if placed.is_empty() {
        said(out, "", &matrix.empty);
    }
    for cell in placed {
        said(out, "- ", &cell.spoken);
    }
}

/// A text wrapped at words, later lines indented under the first.
fn said(out: &mut Vec<String>, lead: &str, text: &str) {
    let indent = if lead.is_empty() { "" } else { "  " };
    let mut first = true;
    for part in lines(text) {
        let lead = if first { lead } else { indent };
        let line = format!("{}{}", safe(lead), safe(part));
        for line in wrap(&line, WIDTH - indent.len()) {
            let indent = if first { "" } else { indent };
            out.push(format!("{indent}{line}"));
            first = false;
        }
    }
}

/// The lines of a text; one empty one where there is nothing.
fn lines(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.trim().lines().collect();
    if lines.is_empty() { vec![""] } else { lines }
}
