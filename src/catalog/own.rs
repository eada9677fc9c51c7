//! A person's own catalogue: entries of one's own, and other words for those of other catalogues.

use super::{AssetType, Catalog, Listed, MeasureEntry, ThreatEntry, VulnerabilityEntry};
use crate::model::{Adapted, Copied, Key, Lang, Localised, Measure, Threat, Title, Vulnerability};
use crate::wire::{Kind, from_bytes};

/// What it starts as.
const START: &str = include_str!("../../catalogs/mine.ron");

/// How the id of every such catalogue begins.
pub const OWN: &str = "own-";

/// Something to be kept in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Own {
    /// Other words for the entry of another catalogue, by `catalogue/entry`.
    Words(Title, Adapted),
    Threat(ThreatEntry),
    AssetType(AssetType),
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
    let mut catalog = file.or_else(fresh)?;
    let version = catalog.version.parse::<u64>().unwrap_or(0).saturating_add(1);
    catalog.version = Key::from(version.to_string());
    let entry = match what {
        Own::Words(path, with) => {
            if with.is_nothing() {
                catalog.adapted.remove(&path);
            } else {
                catalog.adapted.insert(path, with);
            }
            None
        }
        Own::Threat(entry) => Some(put(&mut catalog.threats, entry)),
        Own::AssetType(entry) => Some(put(&mut catalog.asset_types, entry)),
        Own::Vulnerability(entry) => Some(put(&mut catalog.vulnerabilities, entry)),
        Own::Measure(entry) => Some(put(&mut catalog.measures, entry)),
    };
    let copied = entry.map(|(entry, names)| Copied {
        catalog: catalog.id.clone(),
        version: catalog.version.clone(),
        entry,
        names,
    });
    Some((catalog, copied))
}

/// In the place of the entry of the same id, else last.
fn put<T: Listed>(entries: &mut Vec<T>, entry: T) -> (Key, Localised) {
    let named = (entry.id().clone(), entry.names().clone());
    match entries.iter_mut().find(|it| it.id() == entry.id()) {
        Some(old) => *old = entry,
        None => entries.push(entry),
    }
    named
}
