//! What only a person can say of a scale: levels that do not align by themselves.

use crate::model::{Key, Lang, Localised};
use crate::register::align::{Aligned, Fit};
use crate::register::index::Index;
use crate::register::met::{Met, MetLevel, met};
use crate::register::region::{Judgement, Region};
use crate::text::Texts;

/// Which axis of a scale a level is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Axis {
    Likelihood,
    /// A consequence type by id, and its name.
    Consequence(Key, Localised),
}

/// A level that is asked of a person, or has been answered by one.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Asked {
    /// Content hash of the scale.
    pub scale: Key,
    /// Its id and names.
    pub id: Key,
    pub names: Localised,
    pub axis: Axis,
    pub level: Key,
    pub label: Key,
    pub words: Localised,
    /// What the region file puts beside it, by language.
    pub beside: Localised,
    pub aligned: Aligned,
    /// Entries rated by it.
    pub entries: usize,
    /// Nobody has to say anything more.
    pub is_settled: bool,
}

impl Asked {
    /// `sannsynlighet 2`.
    pub(in crate::tui) fn called(&self, texts: &Texts) -> String {
        let axis = match &self.axis {
            Axis::Likelihood => texts.t("axis-likelihood"),
            Axis::Consequence(_, names) => texts.name(names),
        };
        format!("{axis} {}", &*self.label)
    }

    /// The answer there is.
    pub(in crate::tui) fn judgement<'a>(&self, region: &'a Region) -> Option<&'a Judgement> {
        let scale = region.scales.get(&self.scale)?;
        let levels = match &self.axis {
            Axis::Likelihood => &scale.likelihood,
            Axis::Consequence(id, _) => &scale.types.get(id)?.levels,
        };
        levels.get(&self.level).filter(|it| it.is_answer())
    }
}

/// The questions, those without an answer first within each scale's own order.
pub(in crate::tui) fn asked(index: &Index) -> Vec<Asked> {
    let Some(region) = &index.region else { return Vec::new() };
    let met = met(index, region);
    let mut all: Vec<Asked> = met.iter().flat_map(asked_of).collect();
    all.sort_by_key(|it| it.is_settled);
    all
}

fn asked_of(met: &Met) -> impl Iterator<Item = Asked> {
    let open = |it: &MetLevel<'_>| matches!(it.aligned.fit, Fit::NotAligned | Fit::Judged);
    met.levels().filter(open).map(|level| Asked {
        scale: met.hash.clone(),
        id: met.scale.id.clone(),
        names: met.scale.names.clone(),
        axis: level.kind.map_or(Axis::Likelihood, |kind| {
            Axis::Consequence(kind.id.clone(), kind.names.clone())
        }),
        level: level.id.clone(),
        label: level.label.clone(),
        words: level.texts.unwrap_or(level.names).clone(),
        beside: beside(&level),
        aligned: level.aligned,
        entries: level.entries,
        is_settled: level.is_settled,
    })
}

fn beside(level: &MetLevel<'_>) -> Localised {
    let words = Lang::ALL.map(|lang| (lang, level.words(lang)));
    words.iter().map(|(lang, words)| (*lang, &**words)).collect()
}

/// Puts a person's answer into the region, or that there is none any more. A type the region does not have
/// stands from now on for the regional one that is answered with.
pub(in crate::tui) fn answer(
    region: &mut Region,
    asked: &Asked,
    kind: Option<Key>,
    mut judgement: Judgement,
) {
    let scale = region.scales.entry(asked.scale.clone()).or_default();
    if scale.id.is_empty() {
        scale.id = asked.id.clone();
    }
    if scale.names.is_empty() {
        scale.names = asked.names.clone();
    }
    let levels = match &asked.axis {
        Axis::Likelihood => &mut scale.likelihood,
        Axis::Consequence(id, names) => {
            let of = scale.types.entry(id.clone()).or_default();
            of.names = names.clone();
            if let Some(to) = kind {
                of.to = (to != *id).then_some(to);
            }
            &mut of.levels
        }
    };
    let level = levels.entry(asked.level.clone()).or_default();
    // What a person has put there stays.
    if !level.words.is_empty() {
        judgement.words = std::mem::take(&mut level.words);
    }
    *level = judgement;
}
