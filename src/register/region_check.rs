//! What a region file says that leads nowhere: by itself, and held against what is merged.

use std::collections::BTreeMap;

use super::Side;
use super::index::Index;
use super::region::{EntryRef, Joining, Judgement, Judgements, Region, TypeJudgements};
use crate::model::{Key, Scale};
use crate::wire::Table;

/// What may be amiss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionFault {
    /// There is no scale to hold anything against.
    NoScale,
    /// The regional scale has no such level.
    NoLevel,
    /// The regional scale has no such consequence type.
    NoType,
    /// Levels are judged, but the type they are of stands for none of the regional ones.
    TypeNowhere,
    /// So many levels are judged, and nobody has said who did, or why.
    NoReason,
    /// The scale that is judged has no such level.
    NoOwnLevel,
    /// The scale that is judged has no such consequence type.
    NoOwnType,
    /// An entry is joined with itself.
    SameEntry,
    /// Two that are judged apart are joined by way of others.
    JoinedAnyway,
    /// The session has no such entry.
    NoEntry,
    /// What is chosen is none of the versions that stand against each other, or several.
    NoHead,
    /// No session uses the scale.
    UnmetScale,
    /// Sessions that something was decided about are not there.
    UnmetSessions,
}

impl RegionFault {
    /// Worth knowing, but as it may be: not every merge is of everything.
    pub fn is_note(self) -> bool {
        matches!(self, Self::NoScale | Self::NoReason | Self::UnmetScale | Self::UnmetSessions)
    }
}

/// A fault, where in the region file it is, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionProblem {
    /// As the file names it, a scale by the beginning of its key: `scales/020bcd34/likelihood/l3`.
    pub place: String,
    pub fault: RegionFault,
    pub what: String,
    /// What it could have said instead.
    pub known: Vec<Key>,
}

/// So much of a hash tells it from the others.
const SHORT: usize = 8;

fn short(hash: &str) -> &str {
    hash.get(..SHORT).unwrap_or(hash)
}

#[derive(Default)]
struct Found(Vec<RegionProblem>);

impl Found {
    fn add(&mut self, fault: RegionFault, place: String, what: &str) {
        self.add_known(fault, place, what, &[]);
    }

    fn add_known(&mut self, fault: RegionFault, place: String, what: &str, known: &[Key]) {
        let (what, known) = (what.to_owned(), known.to_vec());
        self.0.push(RegionProblem { place, fault, what, known });
    }
}

/// What can be told from the file alone.
pub fn region_problems(region: &Region) -> Vec<RegionProblem> {
    let mut found = Found::default();
    let scale = &region.scale;
    if scale.likelihood.is_empty() && scale.types.is_empty() {
        found.add(RegionFault::NoScale, "scale".to_owned(), "");
    }
    let ids = Ids::of(scale);
    for (hash, judged) in &region.scales {
        let at = format!("scales/{}", short(hash));
        targets(&mut found, &format!("{at}/likelihood"), &judged.likelihood, &ids.likelihood);
        for (id, kind) in &judged.types {
            let at = format!("{at}/types/{}", id.as_str());
            let (types, none) = (&ids.types, RegionFault::TypeNowhere);
            match (&kind.to, scale.consequence_type(kind.to.as_ref().unwrap_or(id))) {
                (Some(to), None) => {
                    found.add_known(RegionFault::NoType, at.clone(), to, types);
                }
                (None, None) if says(kind) => found.add_known(none, at.clone(), id, types),
                _ => {}
            }
            targets(&mut found, &format!("{at}/levels"), &kind.levels, &ids.levels);
        }
        match judged.unsaid() {
            0 => {}
            n => found.add(RegionFault::NoReason, at, &n.to_string()),
        }
    }
    let groups = joined_groups(region);
    for (at, join) in region.joins.iter().enumerate() {
        let [one, other] = [join.one, join.other].map(|it| groups.get(&it));
        if region.joining(join.one, join.other) == Some(Joining::Rejected)
            && join.joining == Joining::Rejected
            && join.one != join.other
            && one.is_some()
            && one == other
        {
            let what = format!("{}, {}", join.one.scenario, join.other.scenario);
            found.add(RegionFault::JoinedAnyway, format!("joins/{}", at + 1), &what);
        }
    }
    for (at, join) in region.joins.iter().enumerate().filter(|(_, it)| it.one == it.other) {
        let what = join.one.scenario.to_string();
        found.add(RegionFault::SameEntry, format!("joins/{}", at + 1), &what);
    }
    found.0
}

/// For every entry that is joined with another one, the first of those it is joined with.
fn joined_groups(region: &Region) -> BTreeMap<EntryRef, EntryRef> {
    let mut beside: BTreeMap<EntryRef, Vec<EntryRef>> = BTreeMap::new();
    for (one, other) in region.joined() {
        beside.entry(one).or_default().push(other);
        beside.entry(other).or_default().push(one);
    }
    let mut groups = BTreeMap::new();
    for first in beside.keys() {
        let mut waiting = vec![*first];
        while let Some(entry) = waiting.pop() {
            if groups.contains_key(&entry) {
                continue;
            }
            groups.insert(entry, *first);
            waiting.extend(beside.get(&entry).into_iter().flatten());
        }
    }
    groups
}

/// A question nobody has answered yet is no answer that leads nowhere.
fn says(kind: &TypeJudgements) -> bool {
    !kind.ends.is_empty() || kind.levels.values().any(|it| it.to.is_some())
}

/// What the parts of a scale go by.
struct Ids {
    likelihood: Vec<Key>,
    levels: Vec<Key>,
    types: Vec<Key>,
}

impl Ids {
    fn of(scale: &Scale) -> Self {
        Self {
            likelihood: scale.likelihood.iter().map(|it| it.id.clone()).collect(),
            levels: scale.levels.iter().map(|it| it.id.clone()).collect(),
            types: scale.types.iter().map(|it| it.id.clone()).collect(),
        }
    }
}

fn targets(found: &mut Found, at: &str, judged: &Table<Key, Judgement>, known: &[Key]) {
    for (id, judgement) in judged {
        if let Some(to) = judgement.to.as_ref().filter(|to| !known.contains(to)) {
            found.add_known(RegionFault::NoLevel, format!("{at}/{}", id.as_str()), to, known);
        }
    }
}

/// What can be told only of what is merged: its versions, in the register's order, and its index.
pub fn unmet(region: &Region, sides: &[Side<'_>], index: &Index) -> Vec<RegionProblem> {
    let mut found = Found::default();
    let scales: BTreeMap<&Key, &Scale> =
        index.names.scales.pairs().map(|(hash, _, scale)| (hash, &**scale)).collect();
    for (hash, judged) in &region.scales {
        let at = format!("scales/{}", short(hash));
        match scales.get(hash) {
            None => found.add(RegionFault::UnmetScale, at, &judged.id),
            Some(scale) => own(&mut found, &at, judged, scale),
        }
    }
    let mut away = 0;
    for (at, choice) in region.chosen.iter().enumerate() {
        // Of several the last one holds.
        let held = region.choice(choice.session, &choice.municipality);
        if !held.is_some_and(|it| std::ptr::eq(it, choice)) {
            continue;
        }
        let of = |it: &&Side<'_>| {
            it.session == choice.session && *it.municipality == choice.municipality
        };
        let line: Vec<&Side<'_>> = sides.iter().filter(of).collect();
        let fits = line.iter().filter(|it| *it.called() == choice.chosen).count();
        match line.len() {
            0 => away += 1,
            // What went two ways has met again: there is nothing left to choose.
            1 => {}
            _ if fits == 1 => {}
            _ => {
                found.add(RegionFault::NoHead, format!("chosen/{}", at + 1), short(&choice.chosen));
            }
        }
    }
    for stray in index.strays() {
        if sides.iter().any(|it| it.session == stray.session) {
            let place = format!("joins/{}", stray.session);
            found.add(RegionFault::NoEntry, place, &stray.scenario.to_string());
        } else {
            away += 1;
        }
    }
    if away > 0 {
        found.add(RegionFault::UnmetSessions, "joins".to_owned(), &away.to_string());
    }
    found.0
}

/// Judgements of levels and types the judged scale does not have.
fn own(found: &mut Found, at: &str, judged: &Judgements, scale: &Scale) {
    let ids = Ids::of(scale);
    let mut level = |place: String, id: &Key, known: &[Key]| {
        if !known.contains(id) {
            found.add_known(RegionFault::NoOwnLevel, format!("{place}/{}", id.as_str()), id, known);
        }
    };
    for id in judged.likelihood.keys().chain(judged.ends.keys()) {
        level(format!("{at}/likelihood"), id, &ids.likelihood);
    }
    for (id, kind) in &judged.types {
        for level_id in kind.levels.keys().chain(kind.ends.keys()) {
            level(format!("{at}/types/{}/levels", id.as_str()), level_id, &ids.levels);
        }
    }
    for id in judged.types.keys() {
        if scale.consequence_type(id).is_none() {
            let at = format!("{at}/types/{}", id.as_str());
            found.add_known(RegionFault::NoOwnType, at, id, &ids.types);
        }
    }
}
