//! Which version of a session is older than which: told by the revision lists, never by dates or names.

use std::collections::BTreeMap;

use super::Version;
use crate::model::Key;

impl Version {
    /// How far on a version is. It grows along every line of descent, so two versions can never
    /// each be older than the other, whatever a file claims.
    pub fn age(&self) -> (usize, bool) {
        (self.revisions.len(), self.provisional)
    }

    /// The same point in the session's life, wherever it was seen.
    pub fn same(&self, other: &Self) -> bool {
        self.provisional == other.provisional
            && self.shared_from == other.shared_from
            && self.revisions == other.revisions
    }
}

/// True when `newer` holds all that `version` says.
pub(super) fn older(version: &Version, newer: &Version) -> bool {
    let knows = |revision: &Key| newer.revisions.contains(revision);
    let further = version.age() < newer.age();
    match (&version.shared_from, &newer.shared_from) {
        // A redacted copy says less than any original that has been where it was shared from ..
        (Some(from), None) => knows(from),
        // .. and never stands for an original.
        (None, Some(_)) => false,
        (Some(from), Some(other)) if from != other => knows(from) && further,
        _ => version.head().is_some_and(knows) && further,
    }
}

/// For each version, whether it still counts: no other is newer.
pub(super) fn living(versions: &[Version]) -> Vec<bool> {
    let mut known_by: BTreeMap<&Key, Vec<&Version>> = BTreeMap::new();
    for version in versions {
        for revision in &version.revisions {
            known_by.entry(revision).or_default().push(version);
        }
    }
    let overtaken = |version: &Version| {
        let points = version.head().into_iter().chain(&version.shared_from);
        let mut newer = points.filter_map(|point| known_by.get(point)).flatten();
        newer.any(|newer| older(version, newer))
    };
    versions.iter().map(|version| !overtaken(version)).collect()
}

/// Versions in order, each once, with all its sources.
pub(super) fn unite(mut versions: Vec<Version>) -> Vec<Version> {
    versions.sort();
    let mut united: Vec<Version> = Vec::with_capacity(versions.len());
    for version in versions {
        match united.last_mut() {
            Some(last) if last.same(&version) => last.sources.extend(version.sources),
            _ => united.push(version),
        }
    }
    for version in &mut united {
        version.sources.sort();
        version.sources.dedup();
    }
    united
}
