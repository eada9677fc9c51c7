//! Catalogue entries copied into a session, so that its file opens anywhere, years later.

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

/// A threat in scope.
pub fn threat_row(library: &Library, entry: &Entry<'_, ThreatEntry>) -> Threat {
    let theme = library.themes().find(|it| it.entry.id == entry.entry.theme);
    Threat {
        names: entry.entry.names.clone(),
        source: Some(copied(entry, "threats")),
        theme: theme.map_or_else(Named::default, |it| Named {
            id: it.entry.id.clone(),
            names: it.entry.names.clone(),
        }),
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
