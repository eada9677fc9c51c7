//! Which risks the municipalities have in common. Until scales are aligned only acceptance verdicts
//! are compared: a class letter of one scale says nothing about a letter of another.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{Entry, Evidence, Register};
use crate::model::{CatalogRef, Id, Key, Localised, Title, Triage, Verdict};

/// Municipalities that make a risk a common one.
const COMMON: usize = 3;

/// What entries must share to be one group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupKey {
    /// The primary asset's type and the primary threat, both from catalogues.
    Catalog { asset: CatalogRef, threat: CatalogRef },
    /// The row of a common template.
    Origin { session: Uuid, row: Id },
    /// Free text stands alone: its place in the register.
    Alone { evidence: usize, scenario: Id },
}

/// Where an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    pub evidence: usize,
    pub scenario: Id,
}

/// Entries by the verdict of the class they had in their own workshop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub acceptable: usize,
    pub tolerable: usize,
    pub not_acceptable: usize,
    pub unrated: usize,
    /// Of all these, how many are not fully assessed: their class can only rise.
    pub provisional: usize,
}

/// A risk, with everyone who has it.
#[derive(Clone, Debug)]
pub struct Group {
    pub key: GroupKey,
    pub asset: Localised,
    pub threat: Localised,
    /// The first entry's own words.
    pub text: Title,
    /// Numbers, in order; sessions without one are not counted.
    pub municipalities: BTreeSet<Key>,
    pub members: Vec<Member>,
    pub counts: Counts,
    pub worst: Option<Verdict>,
    /// No entry with the worst verdict is fully assessed.
    pub worst_provisional: bool,
    /// Letters of the worst class of each workshop with the worst verdict.
    pub worst_classes: BTreeSet<Key>,
}

impl Group {
    pub fn is_common(&self) -> bool {
        self.municipalities.len() >= COMMON
    }

    pub fn is_shared(&self) -> bool {
        self.municipalities.len() > 1
    }
}

/// All groups, worst verdict first, then those of most municipalities, then the largest.
/// What was sorted out as outside the assessment is in the register, but is no risk of it.
pub fn groups(register: &Register) -> Vec<Group> {
    let mut by_key: BTreeMap<GroupKey, Vec<Placed<'_>>> = BTreeMap::new();
    for (at, evidence) in register.evidence.iter().enumerate() {
        for (scenario, entry) in &evidence.entries {
            if entry.triage != Triage::Outside {
                let member = Member { evidence: at, scenario: *scenario };
                let key = key(evidence, entry, member);
                by_key.entry(key).or_default().push(Placed { member, evidence, entry });
            }
        }
    }
    let mut groups: Vec<Group> = by_key.into_iter().map(|(key, all)| group(key, &all)).collect();
    // Stable: the map has them in key order already.
    groups.sort_by_key(|it| Reverse((it.worst, it.municipalities.len(), it.members.len())));
    groups
}

struct Placed<'a> {
    member: Member,
    evidence: &'a Evidence,
    entry: &'a Entry,
}

fn key(evidence: &Evidence, entry: &Entry, member: Member) -> GroupKey {
    let asset = evidence.primary_asset(entry).and_then(|it| it.kind.as_ref());
    let threat = evidence.primary_threat(entry).and_then(|it| it.source.as_ref());
    match (asset, threat, &entry.origin_id) {
        (Some(asset), Some(threat), _) => {
            GroupKey::Catalog { asset: asset.reference(), threat: threat.reference() }
        }
        (.., Some(origin)) => GroupKey::Origin { session: origin.session, row: origin.row },
        _ => GroupKey::Alone { evidence: member.evidence, scenario: member.scenario },
    }
}

fn group(key: GroupKey, all: &[Placed<'_>]) -> Group {
    let worst = all.iter().filter_map(|it| it.entry.current.verdict).max();
    let at_worst = || all.iter().filter(|it| worst.is_some() && it.entry.current.verdict == worst);
    let numbers = all.iter().map(|it| &it.evidence.municipality.number);
    let first = all.first();
    let asset = first.and_then(|it| it.evidence.primary_asset(it.entry)?.kind.as_ref());
    let threat = first.and_then(|it| it.evidence.primary_threat(it.entry));
    Group {
        key,
        asset: asset.map(|kind| kind.names.clone()).unwrap_or_default(),
        threat: threat.map(|threat| threat.names.clone()).unwrap_or_default(),
        text: first.map(|it| it.entry.text.clone()).unwrap_or_default(),
        municipalities: numbers.filter(|number| !number.is_empty()).cloned().collect(),
        members: all.iter().map(|it| it.member).collect(),
        counts: counts(all),
        worst,
        worst_provisional: worst.is_some() && at_worst().all(|it| !it.entry.current.complete),
        worst_classes: worst_letters(at_worst()),
    }
}

fn counts(all: &[Placed<'_>]) -> Counts {
    let with = |verdict| all.iter().filter(|it| it.entry.current.verdict == verdict).count();
    Counts {
        acceptable: with(Some(Verdict::Acceptable)),
        tolerable: with(Some(Verdict::Tolerable)),
        not_acceptable: with(Some(Verdict::NotAcceptable)),
        unrated: with(None),
        provisional: all.iter().filter(|it| !it.entry.current.complete).count(),
    }
}

/// Ranks are compared within a workshop only, where they are of one scale.
fn worst_letters<'a>(at_worst: impl Iterator<Item = &'a Placed<'a>>) -> BTreeSet<Key> {
    let mut worst: BTreeMap<usize, (usize, &Key)> = BTreeMap::new();
    for it in at_worst {
        let Some(class) = it.evidence.class(&it.entry.current) else { continue };
        let rank = it.evidence.scale.class_rank(&class.id).unwrap_or(0);
        let top = worst.entry(it.member.evidence).or_insert((rank, &class.letter));
        *top = (*top).max((rank, &class.letter));
    }
    worst.into_values().map(|(_, letter)| letter.clone()).collect()
}
