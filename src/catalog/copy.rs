//! Catalogue entries copied into a session, so that its file opens anywhere, years later.

use super::{AssetType, Entry, Library, MeasureEntry, ThreatEntry};
use crate::model::{Asset, Copied, Key, Lang, Localised, Measure, Named, Threat, Title};
use crate::text::capital;

fn copied<T>(from: &Entry<'_, T>, entry: &Key, names: &Localised) -> Copied {
    Copied {
        catalog: from.catalog.id.clone(),
        version: from.catalog.version.clone(),
        entry: entry.clone(),
        names: names.clone(),
    }
}

/// An asset of a catalogue type, named by the type until the group names it.
pub fn asset_row(entry: &Entry<'_, AssetType>, lang: Lang) -> Asset {
    Asset {
        name: Title::from(capital(entry.entry.names.get(lang))),
        kind: Some(copied(entry, &entry.entry.id, &entry.entry.names)),
        category: entry.entry.category,
        ..Asset::default()
    }
}

/// A threat in scope.
pub fn threat_row(library: &Library, entry: &Entry<'_, ThreatEntry>) -> Threat {
    let theme = library.themes().find(|it| it.entry.id == entry.entry.theme);
    Threat {
        names: entry.entry.names.clone(),
        source: Some(copied(entry, &entry.entry.id, &entry.entry.names)),
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

/// A proposed measure, with its references to NSM's principles and ISO 27001 Annex A.
pub fn measure_row(entry: &Entry<'_, MeasureEntry>, lang: Lang) -> Measure {
    let nsm = entry.entry.nsm.iter().map(|id| format!("NSM {}", id.as_str()));
    let iso = entry.entry.iso.iter().map(|id| format!("ISO {}", id.as_str()));
    Measure {
        text: Title::new(entry.entry.names.get(lang)),
        source: Some(copied(entry, &entry.entry.id, &entry.entry.names)),
        kind: entry.entry.kind,
        effect: entry.entry.effect,
        references: nsm.chain(iso).map(Title::from).collect(),
        ..Measure::default()
    }
}
