//! The register file: a set of evidence, what was rejected, and what is in conflict.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Conflict, Evidence, Rejection, scale_hash};
use crate::wire::{Format, limits, long_list};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RegisterFormat(Format);

impl Default for RegisterFormat {
    fn default() -> Self {
        Self(Format::Register(1))
    }
}

/// A register. Its evidence is its identity: no path, time or order of merging is in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Register {
    pub format: RegisterFormat,
    /// Drawn from the evidence when written, for those who read the file; never read back.
    #[serde(deserialize_with = "long_list")]
    pub conflicts: Vec<Conflict>,
    #[serde(deserialize_with = "long_list")]
    pub rejections: Vec<Rejection>,
    #[serde(deserialize_with = "long_list")]
    pub evidence: Vec<Evidence>,
}

impl Register {
    /// The register of one session.
    pub fn of(evidence: Evidence) -> Self {
        Self { evidence: vec![evidence], ..Self::default() }
    }

    /// The register of one file that could not be read.
    pub fn without(rejection: Rejection) -> Self {
        Self { rejections: vec![rejection], ..Self::default() }
    }

    pub fn scenarios(&self) -> usize {
        self.evidence.iter().map(|it| it.entries.len()).sum()
    }

    /// Where a register that was read contradicts itself, as one edited by hand may; the session it is about.
    pub fn contradiction(&self) -> Option<String> {
        let mut seen = BTreeSet::new();
        self.evidence
            .iter()
            .find(|it| {
                let hash = scale_hash(&it.scale).ok();
                it.session.is_nil()
                    || it.versions.is_empty()
                    || hash.as_ref() != Some(&it.scale_hash)
                    || !seen.insert((it.session, &it.municipality.number, &it.content))
            })
            .map(|it| it.session.to_string())
    }

    /// More scenarios than a register may hold.
    pub fn is_too_large(&self) -> bool {
        self.scenarios() > limits::ENTRIES
    }
}
