//! Which free-text entries may be the same risk: proposals with a score and why. Nothing is joined by
//! them; a person accepts, rejects or puts off, and the region file remembers.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::index::{GroupKey, Index, Row};
use super::region::{EntryRef, Joining};
use super::{Entry, Register};
use crate::text::fold_key;

/// A pair that may be one risk; the smaller reference first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub one: EntryRef,
    pub other: EntryRef,
    /// Positions in the index, in the same order.
    pub rows: (u32, u32),
    /// 0 to 100.
    pub score: u8,
    pub why: Vec<Why>,
    /// What has been decided of it already.
    pub joining: Option<Joining>,
}

/// What speaks for a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    SameWords,
    /// Letters in common, in per cent.
    Alike(u8),
    SameAsset,
    SameThreat,
    SameTheme,
    SameCause,
}

impl Why {
    /// What it adds to the letters in common.
    pub fn adds(self) -> u32 {
        match self {
            Self::SameWords | Self::Alike(_) => 0,
            Self::SameAsset | Self::SameThreat => 10,
            Self::SameTheme | Self::SameCause => 5,
        }
    }
}

/// Least score worth a person's time.
const LEAST: u32 = 50;
/// Texts a word may stand in and still tell them apart.
const RARE: usize = 400;
/// Letters a word must have, and how many of them are looked at: endings differ between forms of a word
/// and between the languages.
const LETTERS: (usize, usize) = (4, 5);

struct Text {
    folded: String,
    trigrams: Vec<[char; 3]>,
    stems: Vec<String>,
}

impl Text {
    fn new(text: &str) -> Self {
        let folded = fold_key(text);
        let letters: Vec<char> = folded.chars().collect();
        let mut trigrams: Vec<[char; 3]> =
            letters.windows(3).filter_map(|window| window.try_into().ok()).collect();
        trigrams.sort_unstable();
        trigrams.dedup();
        let words = folded.split(' ').filter(|word| word.chars().count() >= LETTERS.0);
        let stem = |word: &str| word.chars().take(LETTERS.1).collect::<String>();
        let stems: BTreeSet<String> = words.map(stem).collect();
        Self { trigrams, stems: stems.into_iter().collect(), folded }
    }

    /// Letters in common, in per cent (Dice's coefficient over groups of three).
    fn alike(&self, other: &Self) -> u32 {
        let shared = |it: &&[char; 3]| other.trigrams.binary_search(it).is_ok();
        let common = self.trigrams.iter().filter(shared).count();
        let all = self.trigrams.len() + other.trigrams.len();
        (200 * common / all.max(1)) as u32
    }
}

/// Proposals for the entries that have no key of their own: first those nobody has decided, then by
/// score, then by reference. Each is held against the entries of other sessions; of a group only the
/// entry most like it is proposed.
pub fn proposals(register: &Register, index: &Index) -> Vec<Proposal> {
    let entries: Vec<&Entry> =
        register.evidence.iter().flat_map(|it| it.entries.values()).collect();
    let texts: Vec<Text> = entries.iter().map(|entry| Text::new(&entry.text)).collect();
    let mut by_stem: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (at, (text, row)) in texts.iter().zip(&index.rows).enumerate() {
        for stem in text.stems.iter().filter(|_| row.counts()) {
            by_stem.entry(stem).or_default().push(at as u32);
        }
    }
    let causes = causes(index);
    let mut best: BTreeMap<(u32, Kind), (u32, u32, Vec<Why>)> = BTreeMap::new();
    for (at, row) in index.rows.iter().enumerate().filter(|(_, row)| is_free(index, row)) {
        let Some(text) = texts.get(at) else { continue };
        let at = at as u32;
        let near: BTreeSet<u32> = text
            .stems
            .iter()
            .filter_map(|stem| by_stem.get(stem.as_str()))
            .filter(|rows| rows.len() <= RARE)
            .flatten()
            .copied()
            .collect();
        for to in near {
            let Some((other, known)) = index.rows.get(to as usize).zip(texts.get(to as usize))
            else {
                continue;
            };
            if session(index, row) == session(index, other) {
                continue;
            }
            let kind = match other.group() {
                Some(group) if !is_free(index, other) => Kind::Group(group),
                // Of two free ones the first in the register speaks for both.
                _ if to < at => continue,
                _ => Kind::Row(to),
            };
            let shared = |rows: &BTreeMap<u32, BTreeSet<u32>>| {
                let of = |at| rows.get(&at);
                of(at).zip(of(to)).is_some_and(|(a, b)| !a.is_disjoint(b))
            };
            let (score, why) = judge((row, text), (other, known), shared(&causes));
            let better = |old: &(u32, u32, Vec<Why>)| old.0 < score;
            if score >= LEAST && best.get(&(at, kind)).is_none_or(better) {
                best.insert((at, kind), (score, to, why));
            }
        }
    }
    let mut found: Vec<Proposal> = best
        .into_iter()
        .filter_map(|((at, _), (score, to, why))| proposal(index, (at, to), score, why))
        .collect();
    found.sort_by_key(|it| (it.joining.is_some(), Reverse(it.score), it.one, it.other));
    found
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Group(u32),
    Row(u32),
}

/// It has no key that a catalogue or template gave it, whatever it has been joined with.
fn is_free(index: &Index, row: &Row) -> bool {
    let key = row.group().and_then(|group| index.keys.get(group as usize));
    let keyed = row.asset().is_some() && row.threat().is_some();
    row.counts() && !keyed && !matches!(key, Some(GroupKey::Origin { .. }))
}

fn session(index: &Index, row: &Row) -> Option<uuid::Uuid> {
    index.source(row).map(|source| source.session)
}

/// Services and suppliers by row.
fn causes(index: &Index) -> BTreeMap<u32, BTreeSet<u32>> {
    let mut by_row: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for (cause, row) in &index.causes {
        by_row.entry(*row).or_default().insert(*cause);
    }
    by_row
}

fn judge(
    (row, text): (&Row, &Text),
    (other, known): (&Row, &Text),
    cause: bool,
) -> (u32, Vec<Why>) {
    let alike = text.alike(known);
    let words = if text.folded == known.folded { Why::SameWords } else { Why::Alike(alike as u8) };
    let same = |a: Option<u32>, b: Option<u32>| a.is_some() && a == b;
    let threat = same(row.threat(), other.threat());
    let reasons = [
        (same(row.asset(), other.asset()), Why::SameAsset),
        (threat, Why::SameThreat),
        (!threat && same(row.theme(), other.theme()), Why::SameTheme),
        (cause, Why::SameCause),
    ];
    let held = reasons.iter().filter(|(holds, _)| *holds).map(|(_, why)| *why);
    let why: Vec<Why> = std::iter::once(words).chain(held).collect();
    let score = alike + why.iter().map(|it| it.adds()).sum::<u32>();
    (score.min(100), why)
}

fn proposal(index: &Index, rows: (u32, u32), score: u32, why: Vec<Why>) -> Option<Proposal> {
    let named = |at: u32| {
        let row = index.rows.get(at as usize)?;
        Some(EntryRef { session: session(index, row)?, scenario: row.scenario })
    };
    let (one, other) = (named(rows.0)?, named(rows.1)?);
    let (one, other, rows) =
        if one <= other { (one, other, rows) } else { (other, one, (rows.1, rows.0)) };
    let joining = index.region.as_ref().and_then(|region| region.joining(one, other));
    Some(Proposal { one, other, rows, score: score as u8, why, joining })
}
