//! The register file: a set of evidence, what was rejected, and what is in conflict.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::region::Region;
use super::{Conflict, Evidence, Rejection, SharedScale, body, scale_hash};
use crate::model::{Key, Scale};
use crate::wire::{Format, Table, WriteError, limits, long_list, to_rows};

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
    /// What the merge was told to compare by; without it only local classes and verdicts are.
    pub region: Option<Region>,
    /// Drawn from the evidence when written, for those who read the file; never read back.
    #[serde(deserialize_with = "long_list")]
    pub conflicts: Vec<Conflict>,
    #[serde(deserialize_with = "long_list")]
    pub rejections: Vec<Rejection>,
    /// The scales of the evidence, by content hash.
    pub scales: Table<Key, Arc<Scale>>,
    #[serde(deserialize_with = "long_list")]
    pub evidence: Vec<Evidence>,
}

/// How deep one field or row stands on a line of its own; an entry is one line.
pub(super) const DEPTH: usize = 4;

impl Register {
    /// The register of one session.
    pub fn of(evidence: Evidence) -> Self {
        let scale = (evidence.scale_hash.clone(), Arc::clone(&evidence.scale.0));
        let scales = [scale].into_iter().collect();
        Self { scales, evidence: vec![evidence], ..Self::default() }
    }

    /// The register of one file that could not be read.
    pub fn without(rejection: Rejection) -> Self {
        Self { rejections: vec![rejection], ..Self::default() }
    }

    /// The bytes it is kept as.
    pub fn text(&self) -> Result<String, WriteError> {
        to_rows(self, DEPTH)
    }

    /// The same, to be written piece by piece: what stands before the evidence and what stands behind it,
    /// with each piece of evidence as [`row_text`] has it in between. There must be some.
    pub fn frame(&self) -> Result<(String, String), WriteError> {
        const NONE: &str = "  evidence: [],\n)\n";
        let bare = Self { evidence: Vec::new(), ..self.clone() };
        let text = bare.text()?;
        let head = text.strip_suffix(NONE).unwrap_or(&text);
        Ok((format!("{head}  evidence: [\n"), "  ],\n)\n".to_owned()))
    }

    /// Gives each evidence the scale it names, after reading. Where the register contradicts itself, as
    /// one edited by hand may, the session that is about. Two contents under one hash are no contradiction:
    /// a merge keeps both, and cannot tell which of them lies.
    pub fn linked(mut self) -> Result<Self, String> {
        let mut met: BTreeMap<(Uuid, Key, Key), usize> = BTreeMap::new();
        let key = |it: &Evidence| (it.session, it.municipality.number.clone(), it.content.clone());
        for it in &self.evidence {
            *met.entry(key(it)).or_default() += 1;
        }
        let mut twins = BTreeSet::new();
        for it in &mut self.evidence {
            let session = || it.session.to_string();
            let is_twin = met.get(&key(it)).is_some_and(|n| *n > 1);
            if it.session.is_nil() || it.versions.is_empty() || is_twin && !twins.insert(body(it)) {
                return Err(session());
            }
            it.scale =
                SharedScale(Arc::clone(self.scales.get(&it.scale_hash).ok_or_else(session)?));
        }
        let forged =
            |(hash, scale): &(&Key, &Arc<Scale>)| scale_hash(scale).ok().as_ref() != Some(hash);
        match self.scales.iter().find(forged) {
            None => Ok(self),
            Some((hash, _)) => {
                let about = self.evidence.iter().find(|it| it.scale_hash == *hash);
                Err(about.map(|it| it.session.to_string()).unwrap_or_default())
            }
        }
    }

    pub fn scenarios(&self) -> usize {
        self.evidence.iter().map(|it| it.entries.len()).sum()
    }

    /// More scenarios than a register may hold.
    pub fn is_too_large(&self) -> bool {
        self.scenarios() > limits::ENTRIES
    }
}

/// One piece of evidence as it stands in the register's file.
pub fn row_text(evidence: &Evidence) -> Result<String, WriteError> {
    let text = to_rows(evidence, DEPTH - 2)?;
    let mut row = String::with_capacity(text.len() + text.len() / 8);
    for line in text.lines() {
        row.push_str("    ");
        row.push_str(line);
        row.push('\n');
    }
    row.insert(row.len() - 1, ',');
    Ok(row)
}
