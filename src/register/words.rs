//! Which text stands for which value of a register.

use super::align::Fit;
use super::index::{CauseKind, Standing};
use super::region::Joining;
use crate::text::Worded;

impl Worded for Fit {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Exact, "fit-exact"),
        (Self::Inside, "fit-inside"),
        (Self::Range, "fit-range"),
        (Self::OpenEnd, "fit-open-end"),
        (Self::Judged, "fit-judged"),
        (Self::NotAligned, "fit-not-aligned"),
    ];
}

impl Worded for Standing {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Untreated, "standing-untreated"),
        (Self::Proposed, "standing-proposed"),
        (Self::UnderWay, "standing-under-way"),
        (Self::Treated, "standing-treated"),
        (Self::Accepted, "standing-accepted"),
    ];
}

impl Worded for CauseKind {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Service, "cause-service"), (Self::Supplier, "cause-supplier")];
}

impl Worded for Joining {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Accepted, "joining-accepted"),
        (Self::Rejected, "joining-rejected"),
        (Self::Deferred, "joining-deferred"),
    ];
}
