//! Catalogues: threats, asset types, measures, roles and scales as data, and what is found in them.

mod adapt;
mod builtin;
mod copy;
mod entry;
mod file;
mod library;
mod load;
mod own;
mod problems;
mod scale_check;
mod scale_reach;
mod search;
mod suggest;

pub use builtin::BUILTIN;
pub use copy::{asset_row, measure_row, threat_row, vulnerability_row};
pub use entry::{
    AssetDefaults, AssetType, Condition, CostClass, LegalEntry, Listed, MeasureEntry, NamedEntry,
    Principle, RankedThreat, Theme, ThreatEntry, VulnerabilityEntry,
};
pub use file::Catalog;
pub use library::{Entry, Library};
pub use load::{builtin_library, load};
pub use own::{OWN, Own, keep};
pub use problems::{CatalogProblem, Fault, problems};
pub use scale_check::{ScaleFault, ScaleNote, ScaleProblem, scale_notes, scale_problems};
pub use search::{Hit, Index};
pub use suggest::{EventSuggestion, Fit, events_for, measures_for, threat_of, vulnerabilities_for};
