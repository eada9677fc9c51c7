//! The merge: a union of sets, less what newer versions hold already.
//!
//! A session's evidence counts as long as no version of that session, in that municipality, is newer.
//! Because "newer" follows the revision lists, it makes no difference which files meet first.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::conflict::{Side, conflicts};
use super::lineage::{living, unite};
use super::{Claim, Evidence, Given, Register, Version, claims, hash};
use crate::model::Key;
use crate::wire::to_compact;

/// Evidence that counts: the first claim that gave it, with all its versions.
#[derive(Clone, Debug)]
pub struct Kept {
    pub claim: usize,
    pub session: Uuid,
    pub municipality: Key,
    pub content: Key,
    pub scale: Key,
    pub scenarios: usize,
    pub versions: Vec<Version>,
}

/// What counts of all that was given.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// In the order of the register: municipality, session, content.
    pub kept: Vec<Kept>,
    /// For each claim, what became of it: a position in `kept`.
    pub of: Vec<Option<usize>>,
}

/// SHA-256 of evidence without its versions, to tell two contents under one hash apart.
pub fn body(evidence: &Evidence) -> Option<Key> {
    let bare = Evidence { versions: Vec::new(), ..evidence.clone() };
    to_compact(&bare).ok().map(|text| hash(text.as_bytes()))
}

/// Settles claims. `body` tells the [`body`] of a claim's evidence, and is asked only where a register
/// claims a content hash that something else has too.
pub fn fold(claims: &[Claim], mut body: impl FnMut(usize) -> Option<Key>) -> Folded {
    let mut lines: BTreeMap<(&Key, Uuid), Vec<(usize, &Given)>> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        if let Some(given) = &claim.evidence {
            lines.entry((&given.municipality, given.session)).or_default().push((at, given));
        }
    }
    let mut folded = Folded { kept: Vec::new(), of: vec![None; claims.len()] };
    // The same id under another number is a copied file, and kept apart.
    for line in lines.values() {
        settle(line, &mut folded, &mut body);
    }
    folded
}

/// Of all that is known about one session: what still counts, each content once.
fn settle(
    line: &[(usize, &Given)],
    folded: &mut Folded,
    body: &mut impl FnMut(usize) -> Option<Key>,
) {
    let versions = unite(line.iter().flat_map(|(_, it)| it.versions.iter().cloned()).collect());
    let alive = living(&versions);
    let counts = |version: &Version| {
        versions.iter().zip(&alive).any(|(known, alive)| *alive && known.same(version))
    };
    let mut sides: Vec<(Kept, Vec<usize>)> = Vec::new();
    for (claim, given) in line {
        let versions: Vec<Version> =
            given.versions.iter().filter(|it| counts(it)).cloned().collect();
        if versions.is_empty() {
            continue;
        }
        let mut same = |known: &(Kept, Vec<usize>)| {
            let (known, of) = known;
            known.content == given.content && is_same(line, (*claim, given), of, &mut *body)
        };
        match sides.iter().position(&mut same) {
            Some(at) => {
                if let Some((known, of)) = sides.get_mut(at) {
                    known.versions.extend(versions);
                    of.push(*claim);
                }
            }
            None => {
                let Given { session, municipality, content, scale, scenarios, .. } =
                    (*given).clone();
                let claim = *claim;
                let kept =
                    Kept { claim, session, municipality, content, scale, scenarios, versions };
                sides.push((kept, vec![claim]));
            }
        }
    }
    sides.sort_by(|(a, _), (b, _)| a.content.cmp(&b.content));
    // Only for files that claim one content hash for two contents: both are kept, in a fixed order.
    if sides.windows(2).any(|pair| matches!(pair, [(a, _), (b, _)] if a.content == b.content)) {
        sides.sort_by_cached_key(|(kept, _)| (kept.content.clone(), body(kept.claim)));
    }
    for (mut kept, of) in sides {
        kept.versions = unite(kept.versions);
        for claim in of {
            if let Some(place) = folded.of.get_mut(claim) {
                *place = Some(folded.kept.len());
            }
        }
        folded.kept.push(kept);
    }
}

fn is_same(
    line: &[(usize, &Given)],
    (claim, given): (usize, &Given),
    of: &[usize],
    body: &mut impl FnMut(usize) -> Option<Key>,
) -> bool {
    let from_session =
        |at: &usize| line.iter().any(|(claim, given)| claim == at && given.from_session);
    if given.from_session && of.iter().any(from_session) {
        return true;
    }
    let Some(first) = of.first() else { return false };
    let (own, known) = (body(claim), body(*first));
    own.is_some() && own == known
}

/// Merges registers that are held whole. Commutative, associative and idempotent: the same evidence
/// gives the same bytes. No region is in it: that is given when it is written.
pub fn merge(registers: impl IntoIterator<Item = Register>) -> Register {
    let registers: Vec<Register> = registers.into_iter().collect();
    let claims: Vec<Claim> =
        registers.iter().enumerate().flat_map(|(at, it)| claims(at, it)).collect();
    let all: Vec<Option<&Evidence>> = registers
        .iter()
        .flat_map(|it| it.evidence.iter().map(Some).chain(it.rejections.iter().map(|_| None)))
        .collect();
    let at = |claim: usize| all.get(claim).copied().flatten();
    let folded = fold(&claims, |claim| body(at(claim)?));
    let kept = folded
        .kept
        .into_iter()
        .filter_map(|kept| Some(Evidence { versions: kept.versions, ..at(kept.claim)?.clone() }));
    let evidence: Vec<Evidence> = kept.collect();
    let rejections: BTreeSet<_> = registers.iter().flat_map(|it| &it.rejections).collect();
    let sides: Vec<Side<'_>> = evidence.iter().map(Side::from).collect();
    Register {
        conflicts: conflicts(&sides, None),
        rejections: rejections.into_iter().cloned().collect(),
        scales: evidence.iter().map(|it| (it.scale_hash.clone(), it.scale.0.clone())).collect(),
        evidence,
        ..Register::default()
    }
}
