//! Catalogues: threats, asset types, measures, roles and scales as data, and what is found in them.

mod builtin;
mod copy;
mod entry;
mod library;
mod load;
mod scale_check;
mod scale_reach;
mod search;
mod suggest;

pub use builtin::BUILTIN;
pub use copy::{asset_row, measure_row, threat_row};
pub use entry::{
    AssetDefaults, AssetType, Catalog, Condition, CostClass, LegalEntry, MeasureEntry, NamedEntry,
    Principle, RankedThreat, Theme, ThreatEntry, VulnerabilityEntry,
};
pub use library::{CatalogProblem, Entry, Library, problems};
pub use load::{builtin_library, load};
pub use scale_check::{ScaleFault, ScaleNote, ScaleProblem, scale_notes, scale_problems};
pub use search::{Hit, search};
pub use suggest::{EventSuggestion, events_for, measures_for, threat_of};
