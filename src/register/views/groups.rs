//! Which risks the municipalities have in common. What the workshops said comes first: local verdicts
//! and classes are never recomputed, and a letter of one scale says nothing about a letter of another.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::COMMON;
use crate::model::{Key, Knowledge, Verdict};
use crate::register::index::{GroupId, Index, Row, Spot};

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

impl Counts {
    pub fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Self {
        let mut counts = Self::default();
        for row in rows {
            *match row.verdict {
                Some(Verdict::Acceptable) => &mut counts.acceptable,
                Some(Verdict::Tolerable) => &mut counts.tolerable,
                Some(Verdict::NotAcceptable) => &mut counts.not_acceptable,
                None => &mut counts.unrated,
            } += 1;
            counts.provisional += usize::from(!row.complete);
        }
        counts
    }
}

/// How well the group's entries are known, and how much those who rated them agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Knowing {
    pub low: usize,
    pub medium: usize,
    pub high: usize,
    /// Entries whose last votes lay two levels or more apart.
    pub split: usize,
}

/// A risk, with everyone who has it.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// `None` for an entry that stands alone.
    pub id: Option<GroupId>,
    /// Positions in the index, in the order of the register.
    pub rows: Vec<u32>,
    /// Those with a number, in the order of their numbers; sessions without one are not counted.
    pub municipalities: BTreeSet<Key>,
    pub counts: Counts,
    pub worst: Option<Verdict>,
    /// The best verdict anyone gave: the municipalities disagree where it is not the worst.
    pub best: Option<Verdict>,
    /// No entry with the worst verdict is fully assessed.
    pub worst_provisional: bool,
    /// Letters of the worst class of each workshop with the worst verdict.
    pub worst_classes: BTreeSet<Key>,
    /// How many have a place in the regional matrix.
    pub placed: usize,
    /// Positions of regional classes: the worst anyone ranks in, the mildest, and the worst in anyone's range.
    pub regional: Option<u8>,
    pub regional_best: Option<u8>,
    pub regional_worst: Option<u8>,
    pub knowing: Knowing,
}

impl Group {
    pub fn is_common(&self) -> bool {
        self.municipalities.len() >= COMMON
    }

    pub fn is_shared(&self) -> bool {
        self.municipalities.len() > 1
    }

    /// Several have it, and one says it can be lived with, another that it cannot.
    pub fn is_disputed(&self) -> bool {
        self.is_shared() && self.best != self.worst
    }
}

/// The groups of the rows that are kept. First what is worst locally, then the regional class it ranks in,
/// the worst it may mean, most municipalities, most entries; then in the order of their keys. Those that
/// stand alone are left out where only what is shared is asked for.
pub fn groups(index: &Index, alone: bool, keep: impl Fn(&Row) -> bool) -> Vec<Group> {
    let mut by_id: BTreeMap<GroupId, Vec<u32>> = BTreeMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for (at, row) in index.rows.iter().enumerate().filter(|(_, row)| row.counts() && keep(row)) {
        match row.group() {
            Some(id) => by_id.entry(id).or_default().push(at as u32),
            None if alone => groups.push(group(index, None, vec![at as u32])),
            None => {}
        }
    }
    let mut keyed: Vec<Group> =
        by_id.into_iter().map(|(id, rows)| group(index, Some(id), rows)).collect();
    keyed.sort_by_key(|it| it.id.and_then(|id| index.keys.get(id as usize)));
    keyed.append(&mut groups);
    // Stable: they are in the order of their keys already.
    keyed.sort_by_key(|it| {
        let size = (it.municipalities.len(), it.rows.len());
        Reverse((it.worst, it.regional, it.regional_worst, size))
    });
    keyed
}

fn group(index: &Index, id: Option<GroupId>, rows: Vec<u32>) -> Group {
    let all: Vec<&Row> = rows.iter().filter_map(|at| index.rows.get(*at as usize)).collect();
    let verdicts = || all.iter().filter_map(|row| row.verdict);
    let worst = verdicts().max();
    let at_worst = || all.iter().copied().filter(|row| worst.is_some() && row.verdict == worst);
    let spots: Vec<&Spot> = all.iter().filter_map(|row| row.place.spot()).collect();
    let known = |level| all.iter().filter(|row| row.knowledge == Some(level)).count();
    Group {
        id,
        municipalities: index.numbers(all.iter().map(|row| row.source)),
        counts: Counts::of(all.iter().copied()),
        worst,
        best: verdicts().min(),
        worst_provisional: worst.is_some() && at_worst().all(|row| !row.complete),
        worst_classes: worst_letters(index, at_worst()),
        placed: spots.len(),
        regional: spots.iter().map(|spot| spot.class).max(),
        regional_best: spots.iter().map(|spot| spot.class).min(),
        regional_worst: spots.iter().map(|spot| spot.worst).max(),
        knowing: Knowing {
            low: known(Knowledge::Low),
            medium: known(Knowledge::Medium),
            high: known(Knowledge::High),
            split: all.iter().filter(|row| row.split).count(),
        },
        rows,
    }
}

/// Ranks are compared within a workshop only, where they are of one scale.
fn worst_letters<'a>(index: &Index, at_worst: impl Iterator<Item = &'a Row>) -> BTreeSet<Key> {
    let mut worst: BTreeMap<u32, u8> = BTreeMap::new();
    // A class its own scale does not have has no letter.
    for (source, class) in at_worst.filter_map(|row| Some((row.source, row.class?))) {
        let top = worst.entry(source).or_default();
        *top = class.max(*top);
    }
    let letter = |(source, class): (u32, u8)| {
        let scale = index.scale(index.sources.get(source as usize)?)?;
        Some(scale.classes.get(usize::from(class))?.letter.clone())
    };
    worst.into_iter().filter_map(letter).collect()
}
