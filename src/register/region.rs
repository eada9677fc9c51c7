//! The region file: the scale a region compares on, its municipalities, and what people have judged.
//!
//! People write it, `region init` drafts it and the review screen edits it; a merge only reads it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::{Body, Fraction, Id, Key, Localised, Scale, Stamp, Title};
use crate::wire::{Format, Table, list, long_list};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RegionFormat(Format);

impl Default for RegionFormat {
    fn default() -> Self {
        Self(Format::Region(1))
    }
}

/// A municipality of the region. Figures are asked for and never guessed: without them what is
/// relative to them is not aligned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Member {
    pub name: Title,
    pub population: Option<u32>,
    /// Whole kroner a year.
    pub net_budget: Option<u64>,
}

/// What a person says one level means on the regional scale, and why. Nothing yet where `to` is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Judgement {
    /// The level's own words, for those who read the file.
    pub words: Title,
    /// Id of the regional level.
    pub to: Option<Key>,
    pub by: Title,
    pub at: Option<Stamp>,
    pub why: Body,
}

/// Where an open end is closed for ranking, instead of where the level beside it would have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// Times in years, or an amount in ones.
    pub at: Fraction,
    pub by: Title,
    pub why: Body,
}

/// What is judged of one consequence type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypeJudgements {
    pub names: Localised,
    /// Id of the regional type, where it is not the same.
    pub to: Option<Key>,
    pub levels: Table<Key, Judgement>,
    pub ends: Table<Key, End>,
}

/// What is judged of one scale. Levels that align by themselves need nothing here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Judgements {
    pub id: Key,
    pub names: Localised,
    pub likelihood: Table<Key, Judgement>,
    pub ends: Table<Key, End>,
    pub types: Table<Key, TypeJudgements>,
}

impl Judgement {
    /// Somebody has said that the region has no level for it.
    pub fn is_nowhere(&self) -> bool {
        self.to.is_none() && self.at.is_some()
    }

    pub fn is_answer(&self) -> bool {
        self.to.is_some() || self.is_nowhere()
    }
}

impl Judgements {
    /// How many of its answers do not say both who gave them and why.
    pub fn unsaid(&self) -> usize {
        let kinds = || self.types.values();
        let levels = self.likelihood.values().chain(kinds().flat_map(|it| it.levels.values()));
        let ends = self.ends.values().chain(kinds().flat_map(|it| it.ends.values()));
        let answers = levels.filter(|it| it.is_answer()).map(|it| (&it.by, &it.why));
        let answers = answers.chain(ends.map(|it| (&it.by, &it.why)));
        answers.filter(|(by, why)| by.is_empty() || why.is_empty()).count()
    }
}

/// One entry, wherever it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryRef {
    pub session: Uuid,
    pub scenario: Id,
}

/// Whether two entries are one risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Joining {
    Accepted,
    Rejected,
    /// Looked at, and put off.
    Deferred,
}

/// What a person has decided of a match proposal; the smaller reference first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    pub one: EntryRef,
    pub other: EntryRef,
    pub joining: Joining,
    pub by: Title,
    pub at: Stamp,
}

/// Which of a session's diverged heads counts in the views; the others are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub session: Uuid,
    pub municipality: Key,
    /// Head revision, or the content's SHA-256 where it has moved on from its head.
    pub chosen: Key,
    pub by: Title,
    pub at: Stamp,
}

/// Something the region has set itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    pub text: Title,
    pub deadline: Option<NaiveDate>,
    pub done: Option<NaiveDate>,
}

/// A region file, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Region {
    pub format: RegionFormat,
    pub id: Uuid,
    pub name: Title,
    /// By municipality number.
    pub municipalities: Table<Key, Member>,
    /// By content hash of the scale.
    pub scales: Table<Key, Judgements>,
    #[serde(deserialize_with = "long_list")]
    pub joins: Vec<Join>,
    #[serde(deserialize_with = "list")]
    pub chosen: Vec<Choice>,
    #[serde(deserialize_with = "list")]
    pub milestones: Vec<Milestone>,
    pub scale: Scale,
}

impl Region {
    /// What was decided of a pair, whichever comes first.
    pub fn joining(&self, a: EntryRef, b: EntryRef) -> Option<Joining> {
        let (one, other) = (a.min(b), a.max(b));
        let is_it = |it: &&Join| (it.one.min(it.other), it.one.max(it.other)) == (one, other);
        self.joins.iter().rev().find(is_it).map(|it| it.joining)
    }

    /// The pairs that are one risk. Of several decisions about a pair the last one holds.
    pub fn joined(&self) -> Vec<(EntryRef, EntryRef)> {
        let pair = |it: &Join| ((it.one.min(it.other), it.one.max(it.other)), it.joining);
        let last: BTreeMap<(EntryRef, EntryRef), Joining> = self.joins.iter().map(pair).collect();
        let accepted = |((one, other), joining): &((EntryRef, EntryRef), Joining)| {
            *joining == Joining::Accepted && one != other
        };
        last.into_iter().filter(accepted).map(|(pair, _)| pair).collect()
    }

    pub fn choice(&self, session: Uuid, municipality: &str) -> Option<&Choice> {
        let is_it = |it: &&Choice| it.session == session && *it.municipality == *municipality;
        self.chosen.iter().rev().find(is_it)
    }
}
