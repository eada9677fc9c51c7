//! Catalogue entries copied into a session, so that its file opens anywhere, years later.

use std::collections::BTreeMap;

use super::{AssetType, Entry, Library, Listed, MeasureEntry, ThreatEntry, VulnerabilityEntry};
use crate::model::{Asset, Copied, Lang, Measure, Named, Threat, Title, Vulnerability};
use crate::text::capital;

/// By the names the catalogue gives it, whatever it is called here: they say what it is elsewhere too.
fn copied<T: Listed>(from: &Entry<'_, T>, section: &'static str) -> Copied {
    let names = from.catalog.names_of.get(&(section, from.entry.id().clone()));
    Copied {
        catalog: from.catalog.id.clone(),
        version: from.catalog.version.clone(),
        entry: from.entry.id().clone(),
        names: names.unwrap_or_else(|| from.entry.names()).clone(),
    }
}

/// An asset of a catalogue type, named by the type and taken to be as such assets mostly are, until
/// the group says otherwise.
pub fn asset_row(entry: &Entry<'_, AssetType>, lang: Lang) -> Asset {
    let defaults = &entry.entry.defaults;
    Asset {
        name: Title::from(capital(entry.entry.names.get(lang))),
        kind: Some(copied(entry, "asset_types")),
        category: entry.entry.category,
        zone: defaults.zone,
        internet: defaults.internet,
        cloud: defaults.cloud,
        personal_data: defaults.personal_data,
        classification: defaults.classification.clone(),
        ..Asset::default()
    }
}

/// The theme of a threat. Catalogues may share one, as ours and MONARC's do: it is called what the threat's own
/// catalogue calls it, and in a language that one has not, what another does.
fn theme(library: &Library, entry: &Entry<'_, ThreatEntry>) -> Named {
    let id = &entry.entry.theme;
    let of_id = library.themes().filter(|it| it.entry.id == *id);
    let (own, others): (Vec<_>, Vec<_>) = of_id.partition(|it| it.catalog.id == entry.catalog.id);
    let mut names: BTreeMap<Lang, &str> = BTreeMap::new();
    for (lang, name) in own.iter().chain(&others).flat_map(|it| it.entry.names.all()) {
        names.entry(lang).or_insert(name);
    }
    if own.is_empty() && others.is_empty() {
        return Named::default();
    }
    Named { id: id.clone(), names: names.into_iter().collect() }
}

/// A threat in scope.
pub fn threat_row(library: &Library, entry: &Entry<'_, ThreatEntry>) -> Threat {
    Threat {
        names: entry.entry.names.clone(),
        source: Some(copied(entry, "threats")),
        theme: theme(library, entry),
        attributes: entry.entry.attributes.clone(),
        intents: entry.entry.intents.clone(),
        in_scope: true,
        ..Threat::default()
    }
}

/// A vulnerability of a catalogue.
pub fn vulnerability_row(entry: &Entry<'_, VulnerabilityEntry>) -> Vulnerability {
    Vulnerability {
        names: entry.entry.names.clone(),
        source: Some(copied(entry, "vulnerabilities")),
        ..Vulnerability::default()
    }
}

/// A proposed measure, with its references to NSM's principles, ISO 27001 Annex A and Normen.
pub fn measure_row(entry: &Entry<'_, MeasureEntry>, lang: Lang) -> Measure {
    let nsm = entry.entry.nsm.iter().map(|id| format!("NSM {}", id.as_str()));
    let iso = entry.entry.iso.iter().map(|id| format!("ISO {}", id.as_str()));
    let normen = entry.entry.normen.iter().map(|id| format!("Normen {}", id.as_str()));
    Measure {
        text: Title::new(entry.entry.names.get(lang)),
        source: Some(copied(entry, "measures")),
        kind: entry.entry.kind,
        effect: entry.entry.effect,
        references: nsm.chain(iso).chain(normen).map(Title::from).collect(),
        ..Measure::default()
    }
}
