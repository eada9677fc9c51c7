//! Our own table to entries.

use std::collections::{BTreeMap, BTreeSet};

use super::node::{Node, steps};
use super::shape::{catalog, check, fields, head, parts};
use super::unfold::Misread;
use super::{FRIENDLY, HEAD, OWN, SECTION, cell};
use crate::catalog::Catalog;
use crate::exchange::decode::decode;
use crate::exchange::piece::{Intake, Piece};
use crate::exchange::table::{Grid, Mapped, grid};
use crate::exchange::told::{At, Origin, Told};

/// A heading, and where its column leads.
struct Column {
    title: String,
    path: Vec<String>,
}

/// Whether a header is that of a table of ours.
pub(crate) fn is_own(header: &[String]) -> bool {
    has(header, OWN)
}

/// Whether it still says what each row is.
pub(crate) fn has_sections(header: &[String]) -> bool {
    has(header, SECTION)
}

fn has(header: &[String], wanted: &str) -> bool {
    header.iter().any(|title| title.trim() == wanted)
}

/// Takes the rows in. Gives what is said of the catalogue as a whole, where it is, and the columns used.
pub(crate) fn rows(grid: &Grid, file: usize, intake: &mut Intake) -> (Option<Node>, Vec<Mapped>) {
    let columns: Vec<Column> = grid.header.iter().map(|title| column(title)).collect();
    let sections: BTreeMap<&str, &[&str]> =
        parts().iter().map(|part| (*part, fields(part))).chain([(HEAD, parts())]).collect();
    let names: BTreeSet<&str> = sections.values().copied().flatten().copied().collect();
    let mut times: BTreeMap<&[String], usize> = BTreeMap::new();
    for column in &columns {
        *times.entry(&column.path).or_default() += 1;
    }
    let used = |column: &Column| {
        let first = column.path.first().map(String::as_str).unwrap_or_default();
        let once = times.get(column.path.as_slice()) == Some(&1);
        (first == SECTION || names.contains(first)) && once && column.path.len() <= STEPS
    };
    let used: Vec<bool> = columns.iter().map(used).collect();
    let mut whole = None;
    for (line, cells) in &grid.rows {
        let origin = Origin::new(file, At::Line(*line));
        let said: Vec<(&Column, String)> = cells
            .iter()
            .zip(&columns)
            .zip(&used)
            .filter(|(_, used)| **used)
            .filter_map(|((cell, column), _)| Some((column, cell::text(cell)?)))
            .collect();
        let section = said.iter().find(|(column, _)| column.title == SECTION);
        let section = section.map(|(_, text)| text.trim().to_owned()).unwrap_or_default();
        let known = sections.get(section.as_str()).copied().unwrap_or_default();
        let is_head = section == HEAD && whole.is_none();
        intake.read += usize::from(!is_head);
        if known.is_empty() || (section == HEAD && !is_head) {
            intake.listed.push(origin.tell("exchange-no-section", &[("section", &section)]));
            continue;
        }
        let mut node = Node::default();
        if grid.open == Some(*line) {
            intake.listed.push(origin.tell("exchange-open-quote", &[]));
            continue;
        }
        let mut astray = None;
        for (column, text) in said.into_iter().filter(|(column, _)| column.title != SECTION) {
            if !column.path.first().is_some_and(|first| known.contains(&first.as_str())) {
                let values = [("column", column.title.as_str()), ("section", section.as_str())];
                intake.remarks.push(origin.tell("exchange-no-place", &values));
            } else if !node.put(&column.path, text) {
                astray = Some(column);
            }
        }
        if let Some(column) = astray {
            let told = origin.tell("exchange-two-ways", &[("column", &column.title)]);
            intake.listed.push(told);
        } else if is_head {
            whole = Some(readable(node, origin, intake));
        } else {
            entry(intake, &section, node, origin);
        }
    }
    let mapped = columns.iter().zip(used).map(|(column, used)| Mapped {
        title: column.title.clone(),
        to: used.then(|| column.path.join(".")),
    });
    (whole, mapped.collect())
}

fn entry(intake: &mut Intake, section: &str, node: Node, origin: Origin) {
    if node.text("id").is_none_or(str::is_empty) {
        intake.listed.push(origin.tell("exchange-no-id", &[]));
    } else if let Err(error) = check(section, &node) {
        intake.listed.push(misread(origin, &error));
    } else {
        intake.take(Piece { section: section.to_owned(), node, origin, folded: 0 });
    }
}

/// What is said of the catalogue as a whole, as far as it can be read; the rest is told.
fn readable(whole: Node, origin: Origin, intake: &mut Intake) -> Node {
    let mut kept = Node::default();
    let Node::Branch(fields) = whole else { return kept };
    for (name, value) in fields {
        let reads = |value: &Node| {
            let mut alone = head();
            alone.set(&name, value.clone());
            catalog(alone, Vec::new()).map(drop)
        };
        let value = match (reads(&value), value) {
            (Ok(()), value) => value,
            // A language we do not have takes none of the others with it.
            (Err(_), Node::Branch(parts)) => {
                let (fit, unfit): (Vec<_>, Vec<_>) = parts
                    .into_iter()
                    .map(|part| Node::Branch(vec![part]))
                    .partition(|part| reads(part).is_ok());
                let errors = unfit.iter().filter_map(|part| reads(part).err());
                intake.remarks.extend(errors.map(|error| misread(origin, &error)));
                Node::Branch(fit.into_iter().flat_map(Node::into_fields).collect())
            }
            (Err(error), _) => {
                intake.remarks.push(misread(origin, &error));
                continue;
            }
        };
        if reads(&value).is_ok() {
            kept.set(&name, value);
        }
    }
    kept
}

fn misread(origin: Origin, error: &Misread) -> Told {
    let path = error.path();
    let values = [("column", path.as_str()), ("message", error.message.as_str())];
    origin.tell("exchange-misread", &values)
}

/// Deepest way to a cell.
const STEPS: usize = 16;

fn column(title: &str) -> Column {
    let title = cell::text(title).unwrap_or_default();
    let mut path = steps(&title);
    if let Some(first) = path.first_mut()
        && let Some((long, _)) = FRIENDLY.iter().find(|(_, short)| short == first)
    {
        (*long).clone_into(first);
    }
    Column { title, path }
}

/// The catalogue that a table of ours is read as, where all of it can be.
pub(super) fn back(bytes: &[u8]) -> Option<Catalog> {
    let grid = grid(&decode(bytes).0, |header| usize::from(is_own(header))).ok()?;
    let mut intake = Intake::default();
    let (whole, _) = rows(&grid, 0, &mut intake);
    let all = intake.listed.is_empty() && intake.remarks.is_empty() && intake.merged == 0;
    let mut facts = head();
    if let Node::Branch(said) = whole? {
        for (name, value) in said {
            facts.set(&name, value);
        }
    }
    let entries = intake.pieces.iter().map(|it| (it.section.as_str(), it.node.clone())).collect();
    catalog(facts, entries).ok().filter(|_| all)
}
