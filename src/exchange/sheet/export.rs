//! A catalogue to a table.

use std::collections::{BTreeMap, BTreeSet};

use super::flatten::flatten;
use super::node::Node;
use super::shape::bare;
use super::{FRIENDLY, HEAD, SECTION, cell};
use crate::catalog::Catalog;
use crate::exchange::table::{COLUMNS, FILLED};
use crate::text::spreadsheet;
use crate::wire::{Kind, limits};

/// Why a catalogue was not made a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSheet {
    /// More columns than a spreadsheet has, or more bytes than a catalogue may: it would not come back.
    TooLarge,
    /// What it would be read as is not what it is, as where two entries have one id.
    WouldChange,
}

/// The table as bytes: UTF-8 with BOM, `;` between cells, CRLF, as Excel opens it in Norway and Sweden.
///
/// Reading it gives the same catalogue again; where it would not, there is no table.
pub fn to_sheet(catalog: &Catalog) -> Result<Vec<u8>, NotSheet> {
    let bytes = written(catalog).ok_or(NotSheet::TooLarge)?;
    if super::import::back(&bytes).as_ref() == Some(catalog) {
        Ok(bytes)
    } else {
        Err(NotSheet::WouldChange)
    }
}

type Cells = Vec<(String, String)>;

fn written(catalog: &Catalog) -> Option<Vec<u8>> {
    let Ok(Node::Branch(fields)) = flatten(catalog) else { return None };
    let (sections, head): (Cut, Cut) = fields.into_iter().partition(is_section);
    let mut rows: Vec<(String, Cells)> = Vec::new();
    for (section, entries) in sections {
        let Node::List(entries) = entries else { continue };
        let usual = usual(&section);
        rows.extend(entries.iter().map(|entry| {
            let said = entry.cells().into_iter().filter(|said| !usual.contains(said));
            (section.clone(), friendly(said))
        }));
    }
    let mut columns = Columns::default();
    for (_, cells) in &rows {
        columns.learn(cells);
    }
    // What only the catalogue has stands last, its name and id where those of entries do.
    let head = friendly(Node::Branch(head).cells().into_iter());
    columns.append(&head);
    let order = columns.in_order();
    let filled = head.len() + rows.iter().map(|(_, cells)| cells.len() + 1).sum::<usize>();
    if order.len() >= COLUMNS || filled >= FILLED {
        return None;
    }
    let mut bytes = Vec::new();
    let mut writer = spreadsheet(&mut bytes);
    let titles = order.iter().map(|path| cell::cell(path));
    writer.write_record(std::iter::once(SECTION.to_owned()).chain(titles)).ok()?;
    let most = limits::bytes(Kind::Catalog);
    let mut length = 0;
    let rows = rows.iter().map(|(section, cells)| (section.as_str(), cells));
    for (section, cells) in std::iter::once((HEAD, &head)).chain(rows) {
        let cells: BTreeMap<&str, &str> =
            cells.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let cell = |path: &&str| cells.get(path).map_or_else(String::new, |text| cell::cell(text));
        let row: Vec<String> = order.iter().map(cell).collect();
        length += row.iter().map(|cell| cell.len() as u64 + 3).sum::<u64>();
        if length > most {
            return None;
        }
        writer.write_record(std::iter::once(section).chain(row.iter().map(String::as_str))).ok()?;
    }
    writer.flush().ok()?;
    drop(writer);
    (bytes.len() as u64 <= most).then_some(bytes)
}

type Cut = Vec<(String, Node)>;

/// A list of entries; what else a catalogue has is said of the whole.
fn is_section((_, node): &(String, Node)) -> bool {
    matches!(node, Node::List(items) if items.iter().all(|item| matches!(item, Node::Branch(_))))
}

/// Texts that mean as little as an empty cell.
const NOTHING: &[&str] = &["", "false", "0"];

/// What an entry says when nothing is said, where an empty cell says as much.
fn usual(section: &str) -> BTreeSet<(String, String)> {
    let bare = bare(section).and_then(|catalog| flatten(&catalog).ok());
    match bare.as_ref().and_then(|catalog| catalog.field(section)) {
        Some(Node::List(entries)) => {
            let cells = entries.iter().flat_map(Node::cells);
            cells.filter(|(_, text)| NOTHING.contains(&text.as_str())).collect()
        }
        _ => BTreeSet::new(),
    }
}

fn friendly(cells: impl Iterator<Item = (String, String)>) -> Cells {
    let renamed = |path: String| {
        let (first, rest) =
            path.split_once('.').map_or((path.as_str(), None), |it| (it.0, Some(it.1)));
        let Some((_, short)) = FRIENDLY.iter().find(|(long, _)| *long == first) else {
            return path;
        };
        rest.map_or_else(|| (*short).to_owned(), |rest| format!("{short}.{rest}"))
    };
    cells.map(|(path, text)| (renamed(path), text)).collect()
}

/// Columns in the order rows have them: what a row says after another thing stands after it.
#[derive(Default)]
struct Columns<'a> {
    paths: Vec<&'a str>,
    /// The column that follows each, by place in `paths`.
    next: Vec<Option<usize>>,
    at: BTreeMap<&'a str, usize>,
    first: Option<usize>,
}

impl<'a> Columns<'a> {
    fn learn(&mut self, cells: &'a Cells) {
        let mut before = None;
        for (path, _) in cells {
            before = Some(
                self.at.get(path.as_str()).copied().unwrap_or_else(|| self.insert(path, before)),
            );
        }
    }

    fn append(&mut self, cells: &'a Cells) {
        let mut last = self.first;
        while let Some(next) = last.and_then(|at| self.next.get(at).copied().flatten()) {
            last = Some(next);
        }
        for (path, _) in cells {
            if !self.at.contains_key(path.as_str()) {
                last = Some(self.insert(path, last));
            }
        }
    }

    fn insert(&mut self, path: &'a str, before: Option<usize>) -> usize {
        let new = self.paths.len();
        let place = match before {
            Some(before) => self.next.get_mut(before),
            None => Some(&mut self.first),
        };
        let after = place.and_then(|place| place.replace(new));
        self.paths.push(path);
        self.next.push(after);
        self.at.insert(path, new);
        new
    }

    fn in_order(&self) -> Vec<&'a str> {
        let next = |at: &usize| self.next.get(*at).copied().flatten();
        let order = std::iter::successors(self.first, next);
        order.filter_map(|at| self.paths.get(at).copied()).collect()
    }
}
