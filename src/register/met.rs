//! The scales that were met, and how each lies to the regional one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::align::{Aligned, Alignment, align, rate_reach};
use super::index::{Index, LevelAt};
use super::region::{Judgement, Judgements, Region};
use crate::model::{ConsequenceType, Key, Lang, Localised, Scale, Title};

/// A scale that was met, and how it lies to the regional one.
#[derive(Clone, Debug)]
pub struct Met {
    pub hash: Key,
    pub scale: Arc<Scale>,
    pub sessions: usize,
    pub municipalities: usize,
    pub alignment: Alignment,
    /// Entries rated by each level.
    used: BTreeMap<LevelAt, usize>,
    /// What the region file says of it.
    judged: Judgements,
}

/// One level of it.
#[derive(Clone, Copy, Debug)]
pub struct MetLevel<'a> {
    /// The consequence type it is a level of; none on the axis of likelihood.
    pub kind: Option<&'a ConsequenceType>,
    pub id: &'a Key,
    pub label: &'a Key,
    pub names: &'a Localised,
    /// What the scale says it means.
    pub texts: Option<&'a Localised>,
    pub aligned: Aligned,
    /// Entries rated by it.
    pub entries: usize,
    /// It has a place, or somebody has said that there is none for it.
    pub is_settled: bool,
}

impl MetLevel<'_> {
    /// What the region file puts beside it, for whoever fills it in: `2 av og til: hvert tiende år`.
    pub fn words(&self, lang: Lang) -> Title {
        let parts = [self.names.get(lang), self.texts.map_or("", |text| text.get(lang))];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Title::from(format!("{} {}", &**self.label, parts.join(": ")))
    }
}

impl Met {
    /// Every level of the likelihood, then those of the consequence types that entries were rated by.
    pub fn levels(&self) -> impl Iterator<Item = MetLevel<'_>> {
        let said = |texts: &'_ Localised| !texts.is_empty();
        let entries = |axis: Option<u8>, at: usize| {
            let known = u8::try_from(at).ok().and_then(|at| self.used.get(&(axis, at)));
            known.copied().unwrap_or(0)
        };
        let settled = |aligned: &Aligned, said: Option<&Judgement>| {
            aligned.is_placed() || said.is_some_and(Judgement::is_nowhere)
        };
        let likelihood = self.scale.likelihood.iter().zip(&self.alignment.likelihood);
        let likelihood = likelihood.enumerate().map(move |(at, (level, aligned))| MetLevel {
            kind: None,
            id: &level.id,
            label: &level.label,
            names: &level.names,
            texts: Some(&level.texts).filter(|it| said(it)),
            aligned: *aligned,
            entries: entries(None, at),
            is_settled: settled(aligned, self.judged.likelihood.get(&level.id)),
        });
        let types: BTreeSet<u8> = self.used.keys().filter_map(|(axis, _)| *axis).collect();
        let kinds = types.into_iter().filter_map(|axis| {
            let at = usize::from(axis);
            Some((axis, self.scale.types.get(at)?, self.alignment.types.get(at)?))
        });
        let consequence = kinds.flat_map(move |(axis, kind, alignment)| {
            let levels = self.scale.levels.iter().zip(&alignment.levels).enumerate();
            let used = levels.filter(|(_, (level, _))| kind.uses(&level.id));
            let judged = self.judged.types.get(&kind.id);
            used.map(move |(at, (level, aligned))| MetLevel {
                kind: Some(kind),
                id: &level.id,
                label: &level.label,
                names: &level.names,
                texts: kind.texts.get(&level.id).filter(|it| said(it)),
                aligned: *aligned,
                entries: entries(Some(axis), at),
                is_settled: settled(aligned, judged.and_then(|it| it.levels.get(&level.id))),
            })
        });
        likelihood.chain(consequence)
    }

    /// Levels that are asked of a person.
    pub fn asked(&self) -> impl Iterator<Item = MetLevel<'_>> {
        self.levels().filter(|it| !it.is_settled)
    }
}

/// The scale most municipalities use among those that say how often: what a region is likeliest to want.
/// Of equals the first by content hash.
pub fn likeliest(index: &Index) -> Option<Arc<Scale>> {
    let used = by_scale(index);
    let all: Vec<(&Arc<Scale>, &Users)> = index
        .names
        .scales
        .pairs()
        .filter_map(|(_, at, scale)| Some((scale, used.get(&at)?)))
        .collect();
    let says = |it: &&(&Arc<Scale>, &Users)| {
        it.0.likelihood.iter().any(|level| rate_reach(level.rate).is_some())
    };
    let size = |it: &&(&Arc<Scale>, &Users)| (it.1.municipalities.len(), it.1.sessions);
    let best = all.iter().filter(says).rev().max_by_key(size);
    best.or_else(|| all.first()).map(|(scale, _)| Arc::clone(scale))
}

/// Who uses a scale.
#[derive(Clone, Debug, Default)]
struct Users {
    sessions: usize,
    municipalities: BTreeSet<u32>,
}

/// By the scale's number; a session without entries uses none.
fn by_scale(index: &Index) -> BTreeMap<u32, Users> {
    let mut all: BTreeMap<u32, Users> = BTreeMap::new();
    for source in index.sources.iter().filter(|it| !it.rows.is_empty()) {
        let users = all.entry(source.scale).or_default();
        users.sessions += 1;
        users.municipalities.insert(source.municipality);
    }
    all
}

/// The scales that were met, by content hash.
pub fn met(index: &Index, region: &Region) -> Vec<Met> {
    let used = by_scale(index);
    let scales = index.names.scales.pairs();
    scales
        .filter_map(|(hash, at, scale)| {
            let users = used.get(&at)?;
            Some(Met {
                alignment: align(scale, hash, region, None),
                judged: region.scales.get(hash).cloned().unwrap_or_default(),
                used: index.used.get(&at).cloned().unwrap_or_default(),
                hash: hash.clone(),
                scale: Arc::clone(scale),
                sessions: users.sessions,
                municipalities: users.municipalities.len(),
            })
        })
        .collect()
}
