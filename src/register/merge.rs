//! The merge: a union of sets, less what newer versions hold already.
//!
//! A session's evidence counts as long as no version of that session, in that municipality, is newer.
//! Because "newer" follows the revision lists, it makes no difference which files meet first.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::conflict::conflicts;
use super::lineage::{living, unite};
use super::{Evidence, Register, Version};
use crate::model::Key;
use crate::wire::to_ron;

/// A session in a municipality. The same id under another number is a copied file, and kept apart.
pub(super) type Line = (Uuid, Key);

pub(super) fn line(evidence: &Evidence) -> Line {
    (evidence.session, evidence.municipality.number.clone())
}

/// Merges registers. Commutative, associative and idempotent: the same evidence gives the same bytes.
pub fn merge(registers: impl IntoIterator<Item = Register>) -> Register {
    let mut lines: BTreeMap<Line, Vec<Evidence>> = BTreeMap::new();
    let mut rejections = Vec::new();
    for register in registers {
        rejections.extend(register.rejections);
        for evidence in register.evidence {
            lines.entry(line(&evidence)).or_default().push(evidence);
        }
    }
    rejections.sort();
    rejections.dedup();
    let mut evidence: Vec<Evidence> = lines.into_values().flat_map(settle).collect();
    evidence.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| by_bytes(a, b)));
    Register { conflicts: conflicts(&evidence), rejections, evidence, ..Register::default() }
}

fn order(evidence: &Evidence) -> (&Key, Uuid, &Key) {
    (&evidence.municipality.number, evidence.session, &evidence.content)
}

/// Only for files that claim one content hash for two contents: both are kept, in a fixed order.
fn by_bytes(a: &Evidence, b: &Evidence) -> std::cmp::Ordering {
    to_ron(a).unwrap_or_default().cmp(&to_ron(b).unwrap_or_default())
}

/// Of all that is known about one session: what still counts, each content once.
fn settle(all: Vec<Evidence>) -> Vec<Evidence> {
    let versions = unite(all.iter().flat_map(|it| it.versions.iter().cloned()).collect());
    let alive = living(&versions);
    let counts = |version: &Version| {
        versions.iter().zip(&alive).any(|(known, alive)| *alive && known.same(version))
    };
    let mut kept: Vec<(Evidence, Vec<Version>)> = Vec::new();
    for mut evidence in all {
        let mut versions = std::mem::take(&mut evidence.versions);
        versions.retain(counts);
        if versions.is_empty() {
            continue;
        }
        match kept
            .iter_mut()
            .find(|(known, _)| known.content == evidence.content && *known == evidence)
        {
            Some((_, known)) => known.extend(versions),
            None => kept.push((evidence, versions)),
        }
    }
    let whole = |(evidence, versions)| Evidence { versions: unite(versions), ..evidence };
    kept.into_iter().map(whole).collect()
}
