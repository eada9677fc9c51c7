//! From a row of the index to what it says.

use super::RegisterDoc;
use crate::register::index::Row;
use crate::register::views::{Group, JointMeasure};
use crate::register::{Entry, Evidence};
use crate::text::Texts;

/// The entry a row stands for, with its evidence.
pub(in crate::tui) fn entry_of(doc: &RegisterDoc, at: u32) -> Option<(&Evidence, &Entry, &Row)> {
    let row = doc.index.rows.get(at as usize)?;
    let evidence = doc.register.evidence.get(row.source as usize)?;
    Some((evidence, evidence.entries.get(&row.scenario)?, row))
}

/// The catalogue's name of a measure, or the group's own words.
pub(in crate::tui) fn joint_name(texts: &Texts, doc: &RegisterDoc, joint: &JointMeasure) -> String {
    let names = joint.reference.and_then(|at| doc.index.names.measures.get(at));
    let own = || {
        let measure = doc.index.measures.get(*joint.members.first()? as usize)?;
        let evidence = doc.register.evidence.get(measure.source as usize)?;
        Some(evidence.measures.get(&measure.id)?.text.to_string())
    };
    names.map(|names| texts.name(names)).or_else(own).unwrap_or_default()
}

/// `Journalsystem × Løsepengevirus`, as far as catalogues name it; else the first entry's own words.
pub(in crate::tui) fn group_name(texts: &Texts, doc: &RegisterDoc, group: &Group) -> String {
    group.rows.first().map(|at| row_name(texts, doc, *at)).unwrap_or_default()
}

pub(in crate::tui) fn row_name(texts: &Texts, doc: &RegisterDoc, at: u32) -> String {
    let Some((_, entry, row)) = entry_of(doc, at) else { return String::new() };
    doc.index.pair_name(texts, row).unwrap_or_else(|| entry.text.to_string())
}
