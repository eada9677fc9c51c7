//! What a record is, told by the fields it has.

use crate::wire::{Loose, Record};

/// The kinds of object that are taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Threat,
    Asset,
    Vulnerability,
    /// An asset, a threat and a vulnerability that belong together.
    Risk,
}

/// The first whose fields are all there. A vulnerability has nothing of its own but a code and a label.
const KINDS: &[(&[&str], Kind)] = &[
    (&["asset", "threat", "vulnerability"], Kind::Risk),
    (&["label", "c", "i", "a"], Kind::Threat),
    (&["label", "code", "theme"], Kind::Threat),
    (&["label", "code", "type"], Kind::Asset),
    (&["label", "code"], Kind::Vulnerability),
];

/// Fields that objects of other kinds have: lists of requirements, measures, whole referentials.
const OTHERS: &[&str] = &["values", "measures", "referential", "category", "authors"];

pub(super) fn kind(record: &Record) -> Option<Kind> {
    if OTHERS.iter().any(|field| record.has(field)) {
        return None;
    }
    let is = |fields: &&[&str]| fields.iter().all(|field| record.has(field));
    KINDS.iter().find(|(fields, _)| is(fields)).map(|(_, kind)| *kind)
}

/// Whether a threat says that it hits an attribute.
pub(super) fn flag(record: &Record, field: &str) -> bool {
    match record.get(field) {
        Some(Loose::Flag(flag)) => *flag,
        Some(Loose::Text(text)) => super::super::sheet::truth(text) == Some(true),
        _ => false,
    }
}
