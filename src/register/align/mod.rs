//! A municipality's scale held against the region's: by meaning, never by rank or position.
//!
//! Rules: equal rate bases align by interval; amounts in one unit align alike; anything else aligns only
//! where a person has said so. Every comparison is one of whole numbers.

mod amount;
mod level;
mod ratio;
mod reach;

pub use level::{Aligned, Fit, align_level};
pub use ratio::Ratio;
pub use reach::Reach;

use crate::model::{Basis, ConsequenceType, Key, LikelihoodLevel, Rate, Scale};
use crate::register::region::{Judgement, Judgements, Member, Region, TypeJudgements};
use crate::wire::Table;
use amount::{factors, measured, reaches, set_end};

/// One consequence type on the regional scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeAlignment {
    /// Id of the regional type it is held against.
    pub to: Option<Key>,
    /// In the local scale's order, mildest first.
    pub levels: Vec<Aligned>,
}

/// One scale on the regional one, for one municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// In the local scale's order, rarest first.
    pub likelihood: Vec<Aligned>,
    /// In the local scale's order of types.
    pub types: Vec<TypeAlignment>,
}

/// Aligns a scale, named by its content hash; `member` lends the figures relative amounts need.
pub fn align(local: &Scale, hash: &str, region: &Region, member: Option<&Member>) -> Alignment {
    let nothing = Judgements::default();
    let judged = region.scales.get(hash).unwrap_or(&nothing);
    let kinds = local.types.iter();
    Alignment {
        likelihood: likelihood(local, judged, &region.scale),
        types: kinds.map(|kind| consequence(local, kind, judged, &region.scale, member)).collect(),
    }
}

/// What a rate covers.
pub fn rate_reach(rate: Rate) -> Option<Reach> {
    match rate {
        Rate::Unstated => None,
        Rate::Point(at) => Ratio::of(at).map(Reach::Point),
        Rate::Between { lo, hi } => {
            let (lo, hi) = (lo.map(Ratio::of), hi.map(Ratio::of));
            let sound = lo != Some(None) && hi != Some(None);
            sound.then(|| Reach::between(lo.flatten(), hi.flatten())).flatten()
        }
    }
}

fn likelihood(local: &Scale, judged: &Judgements, regional: &Scale) -> Vec<Aligned> {
    let reaches = |scale: &Scale| -> Vec<Option<Reach>> {
        scale.likelihood.iter().map(|level| rate_reach(level.rate)).collect()
    };
    let by_rate = local.basis == regional.basis && has_rates(local.basis);
    let (own, theirs) = (reaches(local), reaches(regional));
    let same =
        local.basis == regional.basis && same_levels(&local.likelihood, &regional.likelihood);
    let align = |(at, level): (usize, &LikelihoodLevel)| {
        let ids = regional.likelihood.iter().map(|it| &it.id);
        match by_person(&judged.likelihood, &level.id, ids) {
            Some(aligned) => aligned,
            None if same => Aligned::on(Fit::Exact, at),
            None if by_rate => {
                let set = judged.ends.get(&level.id).and_then(|end| Ratio::of(end.at));
                align_level(&own, at, set, &theirs)
            }
            None => Aligned::default(),
        }
    };
    local.likelihood.iter().enumerate().map(align).collect()
}

/// Whether levels of a basis say how often, and not how easily or in what words.
fn has_rates(basis: Basis) -> bool {
    !matches!(basis, Basis::Ease | Basis::Words)
}

/// The same content, whatever else in the scales differs.
fn same_levels(own: &[LikelihoodLevel], regional: &[LikelihoodLevel]) -> bool {
    !own.is_empty() && own == regional
}

/// One published scale, whatever matrix and classes each has made of it.
fn is_one_source(own: &Scale, regional: &Scale) -> bool {
    let same =
        (&own.id, &own.version, &own.source) == (&regional.id, &regional.version, &regional.source);
    same && !own.source.is_empty()
}

/// What a person has said of a level. Where that is a level the regional scale does not have, it is not
/// aligned: what a person has overruled does not come back by itself.
fn by_person<'a>(
    judged: &Table<Key, Judgement>,
    level: &Key,
    mut regional: impl Iterator<Item = &'a Key>,
) -> Option<Aligned> {
    let to = judged.get(level)?.to.as_ref()?;
    let at = regional.position(|id| id == to);
    Some(at.map_or_else(Aligned::default, |at| Aligned::on(Fit::Judged, at)))
}

fn consequence(
    local: &Scale,
    kind: &ConsequenceType,
    judged: &Judgements,
    regional: &Scale,
    member: Option<&Member>,
) -> TypeAlignment {
    let nothing = TypeJudgements::default();
    let judged = judged.types.get(&kind.id).unwrap_or(&nothing);
    let to = judged.to.as_ref().unwrap_or(&kind.id);
    let Some(theirs) = regional.consequence_type(to) else {
        let levels = vec![Aligned::default(); local.levels.len()];
        return TypeAlignment { to: None, levels };
    };
    // A type without words means what its source means by it: then it must be of one source.
    let said = !kind.texts.is_empty() || is_one_source(local, regional);
    let same = kind == theirs && said && local.levels == regional.levels;
    let units = measured(local, kind).zip(measured(regional, theirs));
    let factors = units.and_then(|(own, theirs)| factors(own, theirs, member));
    let amounts = factors.map(|(own_factor, their_factor)| {
        (reaches(local, kind, own_factor), reaches(regional, theirs, their_factor), own_factor)
    });
    let align = |at: usize, level: &Key| match by_person(
        &judged.levels,
        level,
        regional.levels.iter().map(|it| &it.id),
    ) {
        Some(aligned) => aligned,
        None if same => Aligned::on(Fit::Exact, at),
        None => amounts.as_ref().map_or_else(Aligned::default, |(own, theirs, factor)| {
            let set = judged.ends.get(level).and_then(|end| set_end(end.at, *factor));
            align_level(own, at, set, theirs)
        }),
    };
    let levels = local.levels.iter().enumerate().map(|(at, level)| align(at, &level.id));
    TypeAlignment { to: Some(theirs.id.clone()), levels: levels.collect() }
}
