//! The kinds of change in the order they are told, each with its figure and its heading.

use crate::register::diff::{Step, Turn};

/// Of scenarios, the gravest first.
pub(super) const TURNS: &[(Turn, &str, &str)] = &[
    (Turn::Up, "diff-up", "diff-head-up"),
    (Turn::Down, "diff-down", "diff-head-down"),
    (Turn::RegionalUp, "diff-regional-up", "diff-head-regional-up"),
    (Turn::RegionalDown, "diff-regional-down", "diff-head-regional-down"),
    (Turn::Rated, "diff-rated", "diff-head-rated"),
    (Turn::Unrated, "diff-unrated", "diff-head-unrated"),
    (Turn::New, "diff-new", "diff-head-new"),
    (Turn::Back, "diff-back", "diff-head-back"),
    (Turn::Gone, "diff-gone", "diff-head-gone"),
    (Turn::Outside, "diff-outside", "diff-head-outside"),
];

/// Of measures.
pub(super) const STEPS: &[(Step, &str, &str)] = &[
    (Step::Closed, "diff-closed", "diff-head-closed"),
    (Step::Reopened, "diff-reopened", "diff-head-reopened"),
    (Step::Adopted, "diff-adopted", "diff-head-adopted"),
    (Step::Planned, "diff-planned", "diff-head-planned"),
];
