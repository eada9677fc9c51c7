//! What one session says, as the register keeps it: the workshop's own levels and words, never recomputed.

use std::ops::Deref;
use std::sync::{Arc, LazyLock};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::region::EntryRef;
use crate::model::{
    Body, Copied, Decision, Id, Key, Knowledge, Lang, Localised, Measure, Municipality, Named,
    Origin, Rating, Recommendation, RiskClass, Scale, Shielding, Stamp, Title, Treatment, Triage,
    Verdict, VotingRound,
};
use crate::wire::{Table, is_default, list, long_list};

/// A file the evidence came from: its name without folders, and what was in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Source {
    pub name: Title,
    pub sha256: Key,
}

/// A point in a session's life, and the files it was seen in.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Version {
    /// Every snapshot on the way here, oldest first; the last one is the head.
    #[serde(deserialize_with = "list")]
    pub revisions: Vec<Key>,
    /// The content has moved on from its head: changes from a journal, or by hand.
    pub provisional: bool,
    /// The revision a redacted copy was shared from.
    pub shared_from: Option<Key>,
    /// Who made the head, and when.
    pub by: Title,
    pub at: Option<Stamp>,
    #[serde(deserialize_with = "long_list")]
    pub sources: Vec<Source>,
}

impl Version {
    pub fn head(&self) -> Option<&Key> {
        self.revisions.last()
    }
}

/// What the register needs to know of an asset.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AssetFacts {
    pub name: Title,
    pub kind: Option<Copied>,
    pub shared_service: Title,
    /// Suppliers and processors.
    #[serde(deserialize_with = "list")]
    pub suppliers: Vec<Title>,
}

/// What the register needs to know of a threat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ThreatFacts {
    pub names: Localised,
    pub source: Option<Copied>,
    pub theme: Named,
}

/// An assessment with what it amounted to in the workshop. Level and class ids are those of the
/// evidence's own scale, which has the labels and the words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Judged {
    pub likelihood: Option<Key>,
    pub consequence: Table<Key, Rating>,
    pub rationale: Body,
    pub knowledge: Option<Knowledge>,
    pub knowledge_why: Body,
    /// Votes as distributions, in the order they were held.
    #[serde(deserialize_with = "list")]
    pub votes: Vec<VotingRound>,
    /// Fully assessed; until then the class is provisional.
    pub complete: bool,
    /// The consequence type that gave the class.
    pub governing: Option<Key>,
    pub class: Option<Key>,
    pub verdict: Option<Verdict>,
}

/// One scenario.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Entry {
    pub no: u32,
    pub text: Title,
    pub description: Body,
    /// The first is primary.
    #[serde(deserialize_with = "list")]
    pub assets: Vec<Id>,
    /// The first is primary.
    #[serde(deserialize_with = "list")]
    pub threats: Vec<Id>,
    pub origin_id: Option<Origin>,
    pub triage: Triage,
    pub current: Judged,
    /// Left out of the file where nobody has judged what is left: of most entries nobody has.
    #[serde(skip_serializing_if = "is_default")]
    pub residual: Judged,
    pub risk_owner: Title,
    pub treatment: Option<Treatment>,
    pub shielding: Option<Shielding>,
}

/// One session's content, with the versions of the session that hold it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evidence {
    pub session: Uuid,
    pub municipality: Municipality,
    pub title: Title,
    pub kind: Key,
    pub language: Lang,
    /// SHA-256 of the session without its revision list.
    pub content: Key,
    #[serde(deserialize_with = "list")]
    pub versions: Vec<Version>,
    #[serde(deserialize_with = "list")]
    pub relevant: Vec<Key>,
    pub entries: Table<Id, Entry>,
    pub assets: Table<Id, AssetFacts>,
    pub threats: Table<Id, ThreatFacts>,
    pub measures: Table<Id, Measure>,
    pub recommendations: Table<Id, Recommendation>,
    pub decisions: Table<Id, Decision>,
    /// SHA-256 of the scale; equal scales have equal hashes. In the file the scales stand on their own,
    /// each once.
    #[serde(rename = "scale")]
    pub scale_hash: Key,
    #[serde(skip)]
    pub scale: SharedScale,
}

/// A scale that much evidence shares. An empty one takes no room of its own: while a register is read, a
/// row of two bytes must not ask for more than it is counted for.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedScale(pub Arc<Scale>);

impl Default for SharedScale {
    fn default() -> Self {
        static NONE: LazyLock<Arc<Scale>> = LazyLock::new(Arc::default);
        Self(Arc::clone(&NONE))
    }
}

impl Deref for SharedScale {
    type Target = Scale;

    fn deref(&self) -> &Scale {
        &self.0
    }
}

impl Evidence {
    pub fn primary_asset(&self, entry: &Entry) -> Option<&AssetFacts> {
        self.assets.get(entry.assets.first()?)
    }

    pub fn primary_threat(&self, entry: &Entry) -> Option<&ThreatFacts> {
        self.threats.get(entry.threats.first()?)
    }

    /// The class given in the workshop, with its letter and name.
    pub fn class(&self, judged: &Judged) -> Option<&RiskClass> {
        self.scale.class(judged.class.as_ref()?)
    }

    /// The measures that answer a scenario, in the order of their numbers.
    pub fn measures_for(&self, scenario: Id) -> Vec<(Id, &Measure)> {
        let answers = |measure: &Measure| measure.scenarios.contains(&scenario);
        let mut rows: Vec<_> = self
            .measures
            .iter()
            .filter(|(_, row)| answers(row))
            .map(|(id, row)| (*id, row))
            .collect();
        rows.sort_by_key(|(id, row)| (row.no, *id));
        rows
    }

    /// How many entries are rated by a level their scale does not have: only a hand writes such.
    pub fn unknown_levels(&self) -> usize {
        let scale = &self.scale;
        let unknown = |judged: &Judged| {
            let likelihood = judged.likelihood.as_ref();
            let mut levels = judged.consequence.values().filter_map(|rating| match rating {
                Rating::Level(level) => Some(level),
                Rating::NotRelevant => None,
            });
            likelihood.is_some_and(|id| scale.likelihood_index(id).is_none())
                || levels.any(|id| scale.level_index(id).is_none())
        };
        let entries = self.entries.values();
        entries.filter(|it| unknown(&it.current) || unknown(&it.residual)).count()
    }

    /// The entry by a name that holds in every register.
    pub fn entry_ref(&self, scenario: Id) -> EntryRef {
        EntryRef { session: self.session, scenario }
    }

    /// The version furthest on, where it was seen at several points of its life.
    pub fn latest(&self) -> Option<&Version> {
        self.versions.iter().max_by_key(|version| version.age())
    }

    /// The session's revision this is.
    pub fn head(&self) -> Option<&Key> {
        self.latest()?.head()
    }
}
