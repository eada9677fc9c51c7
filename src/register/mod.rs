//! From many sessions to one register: evidence, the rules for merging it, and the views drawn from it.
//!
//! Pure: `merge(evidence) -> Register`, the same whatever the order. A [`Register`] holds one session's
//! evidence as well as a region's, so that files, registers and registers of registers merge alike.
//! [`align`] holds a municipality's scale against the region's, [`index`] folds evidence to a few numbers
//! an entry, and [`views`] are drawn from those.

pub mod align;
mod claim;
mod conflict;
pub mod diff;
pub mod draft;
mod evidence;
mod file;
mod gather;
pub mod index;
mod lineage;
pub mod matches;
mod merge;
pub mod met;
pub mod region;
pub mod region_check;
mod rejection;
mod tally;
mod versions;
pub mod views;
mod words;

pub use claim::{Claim, Given, claims};
pub use conflict::{Conflict, Copied, Side, conflicts, copied, set_aside, title};
pub use evidence::{
    AssetFacts, Entry, Evidence, Judged, SharedScale, Source, ThreatFacts, Version,
};
pub use file::{Register, RegisterFormat, row_text};
pub use gather::{evidence, evidence_of, hash, scale_hash};
pub use merge::{Folded, Kept, body, fold, merge};
pub use rejection::Rejection;
pub use tally::{Fate, Ruling, Tally, rule, tally};
pub use versions::versions;
pub use words::SHORT_FITS;
