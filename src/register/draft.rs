//! A first region file, from what was met: what aligns by itself needs no line, what needs a person's
//! judgement has one to fill in, and figures are left open.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use uuid::Uuid;

use super::align::{Alignment, Fit, align};
use super::index::Index;
use super::region::{Judgement, Judgements, Member, Region, TypeJudgements};
use crate::model::{Key, Lang, Localised, Scale, Title};

/// Who and what the file is for.
#[derive(Clone, Debug)]
pub struct Heading {
    pub id: Uuid,
    pub name: Title,
    /// Of the words put beside each level.
    pub lang: Lang,
}

/// A scale that was met, and how it lies to the regional one.
#[derive(Clone, Debug)]
pub struct Met {
    pub hash: Key,
    pub scale: Arc<Scale>,
    pub sessions: usize,
    pub municipalities: usize,
    pub alignment: Alignment,
    /// Positions of the consequence types that entries were rated by.
    pub types: BTreeSet<usize>,
}

impl Met {
    /// Levels that are asked of a person: of the likelihood, and of the types in use.
    pub fn asked(&self) -> usize {
        let open = |it: &&super::align::Aligned| !it.is_placed();
        let likelihood = self.alignment.likelihood.iter().filter(open).count();
        let of = |at: &usize| self.scale.types.get(*at).zip(self.alignment.types.get(*at));
        let used = self.types.iter().filter_map(of).flat_map(|(kind, aligned)| {
            let levels = self.scale.levels.iter().zip(&aligned.levels);
            levels.filter(|(level, _)| kind.uses(&level.id)).map(|(_, aligned)| aligned)
        });
        likelihood + used.filter(open).count()
    }
}

/// The scale most municipalities use among those that say how often: what a region is likeliest to want.
/// Of equals the first by content hash.
pub fn likeliest(index: &Index) -> Option<(Key, Arc<Scale>)> {
    let met = met(index, &Region::default());
    let says = |it: &&Met| {
        it.scale.likelihood.iter().any(|level| super::align::rate_reach(level.rate).is_some())
    };
    let best = met.iter().filter(says).rev().max_by_key(|it| (it.municipalities, it.sessions));
    best.or_else(|| met.first()).map(|it| (it.hash.clone(), Arc::clone(&it.scale)))
}

/// The scales that were met, by content hash.
pub fn met(index: &Index, region: &Region) -> Vec<Met> {
    let mut by_scale: BTreeMap<u32, (usize, BTreeSet<u32>)> = BTreeMap::new();
    for source in index.sources.iter().filter(|it| !it.rows.is_empty()) {
        let (sessions, municipalities) = by_scale.entry(source.scale).or_default();
        *sessions += 1;
        municipalities.insert(source.municipality);
    }
    let mut all: Vec<Met> = index
        .names
        .scales
        .pairs()
        .filter_map(|(hash, at, scale)| {
            let (sessions, municipalities) = by_scale.get(&at)?;
            Some(Met {
                alignment: align(scale, hash, region, None),
                types: index.rated.get(&at).into_iter().flatten().map(|it| *it as usize).collect(),
                hash: hash.clone(),
                scale: Arc::clone(scale),
                sessions: *sessions,
                municipalities: municipalities.len(),
            })
        })
        .collect();
    all.sort_by(|a, b| a.hash.cmp(&b.hash));
    all
}

/// The draft.
pub fn draft(index: &Index, scale: &Scale, heading: &Heading) -> Region {
    let mut region = Region {
        id: heading.id,
        name: heading.name.clone(),
        scale: scale.clone(),
        ..Region::default()
    };
    for municipality in &index.names.municipalities.items {
        let member = Member { name: municipality.name.clone(), ..Member::default() };
        region.municipalities.insert(municipality.number.clone(), member);
    }
    for met in met(index, &region) {
        if met.asked() > 0 {
            region.scales.insert(met.hash.clone(), questions(&met, heading.lang));
        }
    }
    region
}

fn questions(met: &Met, lang: Lang) -> Judgements {
    let words = |label: &Key, names: &Localised, text: Option<&Localised>| {
        let parts = [names.get(lang), text.map_or("", |text| text.get(lang))];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let words = Title::from(format!("{} {}", &**label, parts.join(": ")));
        Judgement { words, ..Judgement::default() }
    };
    let likelihood = met.scale.likelihood.iter().zip(&met.alignment.likelihood);
    let likelihood = likelihood.filter(|(_, aligned)| aligned.fit == Fit::NotAligned);
    let types = met.types.iter().filter_map(|at| {
        let (kind, aligned) = (met.scale.types.get(*at)?, met.alignment.types.get(*at)?);
        let levels = met.scale.levels.iter().zip(&aligned.levels);
        let open = levels.filter(|(level, aligned)| kind.uses(&level.id) && !aligned.is_placed());
        let levels = open.map(|(level, _)| {
            (level.id.clone(), words(&level.label, &level.names, kind.texts.get(&level.id)))
        });
        let judgements = TypeJudgements {
            names: kind.names.clone(),
            levels: levels.collect(),
            ..TypeJudgements::default()
        };
        (!judgements.levels.is_empty()).then(|| (kind.id.clone(), judgements))
    });
    Judgements {
        id: met.scale.id.clone(),
        names: met.scale.names.clone(),
        likelihood: likelihood
            .map(|(level, _)| {
                (level.id.clone(), words(&level.label, &level.names, Some(&level.texts)))
            })
            .collect(),
        types: types.collect(),
        ..Judgements::default()
    }
}
