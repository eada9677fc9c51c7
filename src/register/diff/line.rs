//! Which version of a session is compared: one for each session in each municipality.
//!
//! Of several, those the register's region has set aside do not count. Where some are left that nobody has
//! chosen between, the one furthest on counts ([`Version::age`]), and of two as far the one with the
//! greater content hash: any rule would do that is the same every time.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::model::Key;
use crate::register::{Evidence, Register, Side, Version, set_aside};

/// The version that is compared.
pub(super) struct Line<'a> {
    pub(super) evidence: &'a Evidence,
    /// There are others that nobody has chosen between.
    pub(super) open: bool,
}

/// By municipality and session, whatever the order in the register.
pub(super) fn lines(register: &Register) -> BTreeMap<(&Key, Uuid), Line<'_>> {
    let mut all: Vec<&Evidence> = register.evidence.iter().collect();
    all.sort_by(|a, b| place(a).cmp(&place(b)));
    let sides: Vec<Side<'_>> = all.iter().map(|it| Side::from(*it)).collect();
    let aside = set_aside(&sides, register.region.as_ref());
    let mut lines: BTreeMap<(&Key, Uuid), Line<'_>> = BTreeMap::new();
    for (evidence, _) in all.into_iter().zip(aside).filter(|(_, aside)| !aside) {
        lines
            .entry((&evidence.municipality.number, evidence.session))
            .and_modify(|line| {
                line.open = true;
                if age(evidence) >= age(line.evidence) {
                    line.evidence = evidence;
                }
            })
            .or_insert(Line { evidence, open: false });
    }
    lines
}

/// The order of the register.
fn place(it: &Evidence) -> (&Key, Uuid, &Key) {
    (&it.municipality.number, it.session, &it.content)
}

fn age(evidence: &Evidence) -> Option<(usize, bool)> {
    evidence.latest().map(Version::age)
}

/// Whether the other one has been where this one is, and gone further.
pub(super) fn is_older(this: &Evidence, other: &Evidence) -> bool {
    let known = this.head().zip(other.latest());
    known.is_some_and(|(head, other)| other.revisions.contains(head)) && age(this) < age(other)
}
