//! What only a person can say of a scale: levels that do not align by themselves.

use crate::model::{Key, Localised, Stamp, Title};
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
    pub names: Localised,
    pub axis: Axis,
    pub level: Key,
    pub label: Key,
    pub words: Localised,
    pub aligned: Aligned,
    /// Entries rated by it.
    pub entries: usize,
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
        levels.get(&self.level).filter(|it| it.to.is_some())
    }
}

/// The questions, those without an answer first within each scale's own order.
pub(in crate::tui) fn asked(index: &Index) -> Vec<Asked> {
    let Some(region) = &index.region else { return Vec::new() };
    let met = met(index, region);
    let mut all: Vec<Asked> = met.iter().flat_map(asked_of).collect();
    all.sort_by_key(|it| it.aligned.is_placed());
    all
}

fn asked_of(met: &Met) -> impl Iterator<Item = Asked> {
    let open = |it: &MetLevel<'_>| matches!(it.aligned.fit, Fit::NotAligned | Fit::Judged);
    met.levels().filter(open).map(|level| Asked {
        scale: met.hash.clone(),
        names: met.scale.names.clone(),
        axis: level.kind.map_or(Axis::Likelihood, |kind| {
            Axis::Consequence(kind.id.clone(), kind.names.clone())
        }),
        level: level.id.clone(),
        label: level.label.clone(),
        words: level.texts.unwrap_or(level.names).clone(),
        aligned: level.aligned,
        entries: level.entries,
    })
}

/// Puts a person's answer into the region: a regional level, or none any more. A type the region does not
/// have gets the first of its types that is asked for by `kind`.
pub(in crate::tui) fn answer(
    region: &mut Region,
    asked: &Asked,
    to: Option<(Option<Key>, Key)>,
    by: &Title,
    at: Stamp,
    why: &str,
) {
    let scale = region.scales.entry(asked.scale.clone()).or_default();
    if scale.names.is_empty() {
        scale.names = asked.names.clone();
    }
    let levels = match &asked.axis {
        Axis::Likelihood => &mut scale.likelihood,
        Axis::Consequence(id, names) => {
            let kind = scale.types.entry(id.clone()).or_default();
            kind.names = names.clone();
            if let Some((Some(to), _)) = &to {
                kind.to = (to != id).then(|| to.clone());
            }
            &mut kind.levels
        }
    };
    let level = levels.entry(asked.level.clone()).or_default();
    let words = std::mem::take(&mut level.words);
    *level = match to {
        Some((_, to)) => {
            Judgement { words, to: Some(to), by: by.clone(), at: Some(at), why: why.into() }
        }
        None => Judgement { words, ..Judgement::default() },
    };
}
