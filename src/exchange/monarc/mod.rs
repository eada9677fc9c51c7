//! Objects of MONARC, as `monarc-objects` and MOSP give them: JSON, one record a language.
//!
//! Format: <https://github.com/monarc-project/monarc-objects> (threats, assets, vulnerabilities, risks).

mod fold;
mod links;
mod record;

use std::collections::BTreeMap;

use super::piece::{Intake, Piece};
use super::sheet::{Node, flatten};
use super::text::slug;
use super::told::Origin;
use crate::catalog::Library;
use crate::model::{Key, Lang, Title};
use crate::wire::{Loose, ReadError, Record, Several, from_json};
use fold::Folded;
pub(super) use record::Kind;
use record::kind;

/// Where the objects come from unless it is said otherwise.
pub(super) const SOURCE: &str = "MONARC objects, https://github.com/monarc-project/monarc-objects";
pub(super) const NAME: &str = "MONARC objects";
pub(super) const ID: &str = "monarc";
/// The licence their README gives threats, assets and vulnerabilities.
pub(super) const LICENCE: &str = "CC0-1.0";

/// Records of all files together, since one object may be spread over several.
#[derive(Default)]
pub(super) struct Objects {
    records: Vec<(Origin, Record)>,
}

/// What was not carried over.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// Texts in languages we have no room for, by language.
    pub(super) languages: BTreeMap<String, usize>,
    /// Entries that had texts in such languages only, and stand under their code.
    pub(super) under_code: usize,
    /// Themes that were made from what threats say of theirs.
    pub(super) themes: Vec<(Key, BTreeMap<Lang, Title>)>,
}

/// The records of a file; none where it is JSON of something else.
pub(super) fn read(text: &str) -> Result<Option<Vec<Record>>, ReadError> {
    let Several(records) = from_json::<Several<Record>>(text)?;
    let ours = records.iter().any(|record| kind(record).is_some() && record.has("uuid"));
    Ok(ours.then_some(records))
}

impl Objects {
    pub(super) fn add(&mut self, origin: Origin, record: Record) {
        self.records.push((origin, record));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Makes entries of all records, and links of the risks among them.
    pub(super) fn take(self, library: &Library, intake: &mut Intake) -> Left {
        intake.read += self.records.len();
        let mut left = Left::default();
        let mut folded = Folded::default();
        let mut risks = Vec::new();
        for (origin, record) in self.records {
            if let Some(field) = record.doubled() {
                intake.listed.push(origin.tell("exchange-field-twice", &[("field", field)]));
                continue;
            }
            match kind(&record) {
                None => intake.listed.push(origin.tell("exchange-no-kind", &[])),
                Some(Kind::Risk) => risks.push((origin, record)),
                Some(kind) => folded.add(kind, origin, &record, intake, &mut left),
            }
        }
        let links = links::links(&folded, risks, intake);
        left.themes = folded.themes();
        for (kind, entry) in folded.entries() {
            let (section, node) = entry.node(kind, &left, &links, library);
            left.under_code += usize::from(!entry.has_name());
            let piece = Piece {
                section: section.to_owned(),
                node,
                origin: entry.origin,
                folded: entry.folded,
            };
            intake.take(piece);
        }
        left
    }
}

/// A text of a record.
fn text<'a>(record: &'a Record, field: &str) -> Option<&'a str> {
    match record.get(field) {
        Some(Loose::Text(text)) => Some(text),
        _ => None,
    }
}

/// An id for a theme, made of its name.
fn theme_id(name: &str) -> Option<Key> {
    slug(name)
}

/// The node of an entry; one that cannot be written has nothing in it, and is told of as such.
fn node<T: serde::Serialize>(entry: &T) -> Node {
    flatten(entry).unwrap_or_default()
}
