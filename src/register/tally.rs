//! What became of everything that was given, so that nothing disappears unseen:
//! sources = merged + duplicates + superseded + conflicts + rejected.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::conflict::{Side, set_aside};
use super::lineage::older;
use super::region::Region;
use super::{Claim, Folded, Given, Kept};
use crate::model::Key;

/// What became of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    Merged,
    Duplicate,
    Superseded,
    Conflict,
    Rejected,
}

/// A fate, and the claim it is because of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruling {
    pub fate: Fate,
    pub because: Option<usize>,
}

/// What was kept of each session in each municipality, by position.
type Lines<'a> = BTreeMap<(Uuid, &'a Key), Vec<usize>>;

/// Tells each claim's fate. The first claim on kept evidence has it, later ones are duplicates; where the
/// region has chosen one of several heads, the others count as superseded.
pub fn rule(claims: &[Claim], folded: &Folded, region: Option<&Region>) -> Vec<Ruling> {
    let mut lines = Lines::new();
    for (at, it) in folded.kept.iter().enumerate() {
        lines.entry((it.session, &it.municipality)).or_default().push(at);
    }
    let sides: Vec<Side<'_>> = folded.kept.iter().map(Side::from).collect();
    let aside = set_aside(&sides, region);
    let is_aside = |at: usize| aside.get(at).copied().unwrap_or(false);
    let holder = |at: usize| folded.kept.get(at).map(|kept| kept.claim);
    let judge = |(claim, it): (usize, &Claim)| {
        let Some(given) = &it.evidence else {
            return Ruling { fate: Fate::Rejected, because: None };
        };
        let own = folded.of.get(claim).copied().flatten();
        let sides = lines.get(&(given.session, &given.municipality)).map_or(&[][..], Vec::as_slice);
        let standing = || sides.iter().copied().filter(|at| !is_aside(*at));
        let other = standing().find(|at| Some(*at) != own).and_then(holder);
        // What holds all it says, among several.
        let newer = |at: &usize| folded.kept.get(*at).is_some_and(|kept| is_held(given, kept));
        let by = || standing().find(newer).and_then(holder).or(other);
        let (fate, because) = match own.map(|at| (at, holder(at))) {
            Some((_, holder)) if holder != Some(claim) => (Fate::Duplicate, holder),
            Some((at, _)) if is_aside(at) => (Fate::Superseded, other),
            Some(_) if standing().count() > 1 => (Fate::Conflict, other),
            Some(_) => (Fate::Merged, None),
            None if is_redacted(given, sides, &folded.kept) => (Fate::Duplicate, by()),
            None => (Fate::Superseded, by()),
        };
        Ruling { fate, because }
    };
    claims.iter().enumerate().map(judge).collect()
}

/// Whether what was kept holds all that was given, and more.
fn is_held(given: &Given, kept: &Kept) -> bool {
    kept.versions.iter().any(|newer| given.versions.iter().any(|it| older(it, newer)))
}

/// A redacted copy whose original is there.
fn is_redacted(given: &Given, sides: &[usize], kept: &[Kept]) -> bool {
    let originals = sides.iter().filter_map(|at| kept.get(*at));
    let mut originals = originals.flat_map(|it| &it.versions).filter(|it| it.shared_from.is_none());
    let from = |from: &Key| originals.any(|it| it.revisions.contains(from));
    given.versions.iter().filter_map(|version| version.shared_from.as_ref()).any(from)
}

/// The counts, each made on its own so that the equation can be held against them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub sources: usize,
    pub merged: usize,
    pub duplicates: usize,
    pub superseded: usize,
    pub conflicts: usize,
    pub rejected: usize,
    /// Scenarios of the heads as they were given.
    pub scenarios_in: usize,
    /// Scenarios in the register.
    pub scenarios_out: usize,
}

/// `written` is how many scenarios the register was seen to hold.
pub fn tally(claims: &[Claim], rulings: &[Ruling], folded: &Folded, written: usize) -> Tally {
    let count = |fate| rulings.iter().filter(|ruling| ruling.fate == fate).count();
    // A head that was not chosen is kept all the same.
    let holds = |claim: usize, at: usize| folded.kept.get(at).is_some_and(|it| it.claim == claim);
    let of = folded.of.iter().enumerate();
    let heads = of.filter(|(claim, at)| at.is_some_and(|at| holds(*claim, at)));
    let scenarios = |claim: usize| Some(claims.get(claim)?.evidence.as_ref()?.scenarios);
    Tally {
        sources: claims.len(),
        merged: count(Fate::Merged),
        duplicates: count(Fate::Duplicate),
        superseded: count(Fate::Superseded),
        conflicts: count(Fate::Conflict),
        rejected: count(Fate::Rejected),
        scenarios_in: heads.filter_map(|(claim, _)| scenarios(claim)).sum(),
        scenarios_out: written,
    }
}
