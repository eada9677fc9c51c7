//! A person's own catalogue: entries of one's own, and other words for those of other catalogues.

use super::entry::reword;
use super::{Catalog, Listed, MeasureEntry, ThreatEntry, VulnerabilityEntry};
use crate::model::{Adapted, Copied, Key, Lang, Localised, Measure, Threat, Title, Vulnerability};
use crate::wire::{Kind, from_bytes};

/// What it starts as.
const START: &str = include_str!("../../catalogs/mine.ron");

/// How the id of every such catalogue begins.
pub const OWN: &str = "own-";

/// Something to be kept in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Own {
    /// Other words for the entry of another catalogue, by `catalogue/section/entry`.
    Words(Title, Adapted),
    Threat(ThreatEntry),
    Vulnerability(VulnerabilityEntry),
    Measure(MeasureEntry),
}

impl Own {
    /// A threat of a session, as an entry.
    pub fn threat(id: Key, row: &Threat) -> Self {
        Self::Threat(ThreatEntry {
            id,
            names: row.names.clone(),
            theme: row.theme.id.clone(),
            attributes: row.attributes.clone(),
            intents: row.intents.clone(),
            ..ThreatEntry::default()
        })
    }

    pub fn vulnerability(id: Key, row: &Vulnerability) -> Self {
        let names = row.names.clone();
        Self::Vulnerability(VulnerabilityEntry { id, names, ..VulnerabilityEntry::default() })
    }

    /// A measure of a session; `answers` are the threats it was planned against.
    pub fn measure(id: Key, row: &Measure, lang: Lang, answers: Vec<Key>) -> Self {
        Self::Measure(MeasureEntry {
            id,
            names: Localised::new(lang, &row.text),
            references: row.references.clone(),
            kind: row.kind,
            effect: row.effect,
            answers,
            ..MeasureEntry::default()
        })
    }
}

/// Puts something into an own catalogue; `file` is what it held, `None` where there is none yet.
/// `id` becomes its id then: two people's catalogues are never taken for one.
///
/// Gives the catalogue, and what a row made from the entry is to say it was copied from.
pub fn keep(file: Option<Catalog>, id: &Key, what: Own) -> Option<(Catalog, Option<Copied>)> {
    let fresh = || {
        let start = from_bytes::<Catalog>(START.as_bytes(), Kind::Catalog).ok()?;
        Some(Catalog { id: id.clone(), ..start })
    };
    let before = file.or_else(fresh)?;
    let mut catalog = before.clone();
    let entry = match what {
        Own::Words(path, with) => {
            // What was kept of it before stays where nothing new is said.
            let mut kept = catalog.adapted.get(&path).cloned().unwrap_or_default();
            kept.hidden |= with.hidden;
            reword(&mut kept.names, &with.names);
            reword(&mut kept.texts, &with.texts);
            reword(&mut kept.questions, &with.questions);
            catalog.adapted.insert(path, kept);
            None
        }
        Own::Threat(entry) => Some(put(&mut catalog.threats, entry)),
        Own::Vulnerability(entry) => Some(put(&mut catalog.vulnerabilities, entry)),
        Own::Measure(entry) => Some(put(&mut catalog.measures, entry)),
    };
    if catalog != before {
        let version = catalog.version.parse::<u64>().unwrap_or(0).saturating_add(1);
        catalog.version = Key::from(version.to_string());
    }
    let copied = entry.map(|(entry, names)| Copied {
        catalog: catalog.id.clone(),
        version: catalog.version.clone(),
        entry,
        names,
    });
    Some((catalog, copied))
}

/// Last, unless it is there already: what is kept once more, after an undo or from a session that
/// is only read, is the entry it was.
fn put<T: Listed + PartialEq>(entries: &mut Vec<T>, entry: T) -> (Key, Localised) {
    let names = entry.names().clone();
    if let Some(same) = entries.iter().find(|it| entry.under(it.id()) == **it) {
        return (same.id().clone(), names);
    }
    let id = entry.id().clone();
    entries.push(entry);
    (id, names)
}
