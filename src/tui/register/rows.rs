//! From a row of the index to what it says.

use super::RegisterDoc;
use crate::register::index::{Index, Row, SourceRow};
use crate::register::views::Group;
use crate::register::{Entry, Evidence};
use crate::text::Texts;

pub(in crate::tui) fn source_of<'a>(index: &'a Index, row: &Row) -> Option<&'a SourceRow> {
    index.sources.get(row.source as usize)
}

/// The entry a row stands for, with its evidence.
pub(in crate::tui) fn entry_of<'a>(
    doc: &'a RegisterDoc,
    at: u32,
) -> Option<(&'a Evidence, &'a Entry, &'a Row)> {
    let row = doc.index.rows.get(at as usize)?;
    let evidence = doc.register.evidence.get(row.source as usize)?;
    Some((evidence, evidence.entries.get(&row.scenario)?, row))
}

/// `Journalsystem × Løsepengevirus`, as far as catalogues name it; else the first entry's own words.
pub(in crate::tui) fn group_name(texts: &Texts, doc: &RegisterDoc, group: &Group) -> String {
    group.rows.first().map(|at| row_name(texts, doc, *at)).unwrap_or_default()
}

pub(in crate::tui) fn row_name(texts: &Texts, doc: &RegisterDoc, at: u32) -> String {
    let Some((_, entry, row)) = entry_of(doc, at) else { return String::new() };
    let names = &doc.index.names;
    match row.asset.zip(row.threat) {
        Some((asset, threat)) => {
            let names = [names.assets.get(asset), names.threats.get(threat)];
            let names: Vec<String> =
                names.into_iter().flatten().map(|names| texts.name(names)).collect();
            names.join(" × ")
        }
        None => entry.text.to_string(),
    }
}
