//! What became of everything that was given, so that nothing disappears unseen:
//! sources = merged + duplicates + superseded + conflicts + rejected.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Register, Version};
use crate::model::{Key, Title};

/// One thing given to a merge: evidence or a rejected file, in the input with this number.
#[derive(Clone, Debug)]
pub struct Claim {
    pub input: usize,
    /// `None` for a rejected file.
    pub evidence: Option<Given>,
}

/// What identifies evidence that was given.
#[derive(Clone, Debug)]
pub struct Given {
    pub session: Uuid,
    pub municipality: Key,
    pub title: Title,
    pub content: Key,
    pub head: Option<Key>,
    pub scenarios: usize,
    versions: Vec<Version>,
}

/// What became of it.
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

/// The claims of one input, evidence before rejected files.
pub fn claims(input: usize, register: &Register) -> Vec<Claim> {
    let evidence = register.evidence.iter().map(|it| Given {
        session: it.session,
        municipality: it.municipality.number.clone(),
        title: it.title.clone(),
        content: it.content.clone(),
        head: it.head().cloned(),
        scenarios: it.entries.len(),
        versions: it.versions.clone(),
    });
    let rejected = register.rejections.iter().map(|_| None);
    evidence.map(Some).chain(rejected).map(|evidence| Claim { input, evidence }).collect()
}

/// Holds each claim against the merged register. The first claim on kept evidence has it, later ones are duplicates.
pub fn rule(claims: &[Claim], merged: &Register) -> Vec<Ruling> {
    let mut lines = Lines::new();
    for (at, it) in merged.evidence.iter().enumerate() {
        lines.entry((it.session, &it.municipality.number)).or_default().push(at);
    }
    let mut holder: BTreeMap<usize, usize> = BTreeMap::new();
    let kept: Vec<Option<usize>> = claims
        .iter()
        .enumerate()
        .map(|(claim, it)| {
            let given = it.evidence.as_ref()?;
            let same = |at: &&usize| {
                merged.evidence.get(**at).is_some_and(|kept| {
                    let here = |version: &Version| kept.versions.iter().any(|it| it.same(version));
                    kept.content == given.content && given.versions.iter().any(here)
                })
            };
            let at = *sides(&lines, given).iter().find(same)?;
            holder.entry(at).or_insert(claim);
            Some(at)
        })
        .collect();
    let judge = |(claim, it): (usize, &Claim)| {
        let Some(given) = &it.evidence else {
            return Ruling { fate: Fate::Rejected, because: None };
        };
        let own = kept.get(claim).copied().flatten();
        let sides = sides(&lines, given);
        let other = sides.iter().filter(|at| Some(**at) != own).find_map(|at| holder.get(at));
        let (fate, because) = match own.map(|at| holder.get(&at).copied()) {
            Some(holder) if holder != Some(claim) => (Fate::Duplicate, holder),
            Some(_) if sides.len() > 1 => (Fate::Conflict, other.copied()),
            Some(_) => (Fate::Merged, None),
            None if is_redacted(given, sides, merged) => (Fate::Duplicate, other.copied()),
            None => (Fate::Superseded, other.copied()),
        };
        Ruling { fate, because }
    };
    claims.iter().enumerate().map(judge).collect()
}

/// Positions of the evidence kept of each session in each municipality.
type Lines<'a> = BTreeMap<(Uuid, &'a Key), Vec<usize>>;

fn sides<'a>(lines: &'a Lines<'_>, given: &'a Given) -> &'a [usize] {
    lines.get(&(given.session, &given.municipality)).map_or(&[], Vec::as_slice)
}

/// A redacted copy whose original is there.
fn is_redacted(given: &Given, sides: &[usize], merged: &Register) -> bool {
    let originals = sides.iter().filter_map(|at| merged.evidence.get(*at));
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

pub fn tally(claims: &[Claim], rulings: &[Ruling], merged: &Register) -> Tally {
    let count = |fate| rulings.iter().filter(|ruling| ruling.fate == fate).count();
    let heads = claims
        .iter()
        .zip(rulings)
        .filter(|(_, ruling)| matches!(ruling.fate, Fate::Merged | Fate::Conflict));
    Tally {
        sources: claims.len(),
        merged: count(Fate::Merged),
        duplicates: count(Fate::Duplicate),
        superseded: count(Fate::Superseded),
        conflicts: count(Fate::Conflict),
        rejected: count(Fate::Rejected),
        scenarios_in: heads.filter_map(|(it, _)| Some(it.evidence.as_ref()?.scenarios)).sum(),
        scenarios_out: merged.scenarios(),
    }
}
