//! From many sessions to one register: evidence, the rules for merging it, and the views drawn from it.
//!
//! Pure: `merge(evidence) -> Register`, the same whatever the order. A [`Register`] holds one session's
//! evidence as well as a region's, so that files, registers and registers of registers merge alike.

mod conflict;
mod evidence;
mod file;
mod gather;
mod groups;
mod joint;
mod lineage;
mod merge;
mod rejection;
mod tally;

pub use conflict::{Conflict, Copied, copied};
pub use evidence::{AssetFacts, Entry, Evidence, Judged, Source, ThreatFacts, Version};
pub use file::{Register, RegisterFormat};
pub use gather::{evidence, hash, scale_hash};
pub use groups::{Counts, Group, GroupKey, Member, groups};
pub use joint::{JointMeasure, joint_measures};
pub use merge::merge;
pub use rejection::Rejection;
pub use tally::{Claim, Fate, Ruling, Tally, claims, rule, tally};
