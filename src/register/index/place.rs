//! Where an entry stands in the regional matrix, if it can stand there.

use crate::model::{Key, Rating, Scale};
use crate::register::Judged;
use crate::register::align::{Aligned, Alignment, Fit};

/// A place in the regional matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub likelihood: u8,
    pub consequence: u8,
    /// Position of the regional class it ranks in.
    pub class: u8,
    /// The worst class anywhere in the range it may mean.
    pub worst: u8,
    /// The least sure of the two levels it stands by.
    pub fit: Fit,
}

/// Whether an entry has a place, and why not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// It has no class in its own workshop yet.
    #[default]
    Unrated,
    /// There is no region to compare on.
    NoRegion,
    /// Its likelihood level means nothing on the regional scale.
    NoLikelihood,
    /// The consequence that gave its class means nothing there.
    NoConsequence,
    On(Spot),
}

impl Place {
    pub fn spot(&self) -> Option<&Spot> {
        match self {
            Self::On(spot) => Some(spot),
            _ => None,
        }
    }
}

/// Places an assessment. The consequence type that gave the class in the workshop must have a place;
/// others that are relevant and have one can only make the regional class worse. An answer to what is no
/// longer relevant gave no class there, and gives none here.
pub fn place(
    judged: &Judged,
    relevant: &[Key],
    local: &Scale,
    alignment: &Alignment,
    regional: &Scale,
) -> Place {
    let (Some(_), Some(governing)) = (&judged.class, &judged.governing) else {
        return Place::Unrated;
    };
    let level = judged.likelihood.as_ref().and_then(|id| local.likelihood_index(id));
    let likelihood = level.and_then(|at| alignment.likelihood.get(at)).filter(|it| it.is_placed());
    let Some(likelihood) = likelihood else { return Place::NoLikelihood };
    let mut best: Option<Spot> = None;
    let mut governs = false;
    let counts = |kind: &Key| kind == governing || relevant.contains(kind);
    for (kind, rating) in judged.consequence.iter().filter(|(kind, _)| counts(kind)) {
        let found = aligned(kind, rating, local, alignment)
            .and_then(|(to, aligned)| spot(likelihood, aligned, to, regional));
        let Some(found) = found else { continue };
        governs |= kind == governing;
        best = Some(match best {
            Some(spot) => {
                let worst = spot.worst.max(found.worst);
                let top = if (found.class, found.consequence) > (spot.class, spot.consequence) {
                    found
                } else {
                    spot
                };
                Spot { worst, ..top }
            }
            None => found,
        });
    }
    best.filter(|_| governs).map_or(Place::NoConsequence, Place::On)
}

/// The regional type and level an answer means.
fn aligned<'a>(
    kind: &Key,
    rating: &Rating,
    local: &Scale,
    alignment: &'a Alignment,
) -> Option<(&'a Key, &'a Aligned)> {
    let Rating::Level(level) = rating else { return None };
    let at = local.types.iter().position(|it| it.id == *kind)?;
    let kind = alignment.types.get(at)?;
    let aligned = kind.levels.get(local.level_index(level)?).filter(|it| it.is_placed())?;
    Some((kind.to.as_ref()?, aligned))
}

fn spot(likelihood: &Aligned, consequence: &Aligned, kind: &str, scale: &Scale) -> Option<Spot> {
    let class = |likelihood: u8, consequence: u8| {
        let class = scale.cell(kind, likelihood.into(), consequence.into())?;
        u8::try_from(scale.class_rank(&class.id)?).ok()
    };
    let cells = (likelihood.first..=likelihood.last)
        .flat_map(|row| (consequence.first..=consequence.last).map(move |column| (row, column)));
    Some(Spot {
        likelihood: likelihood.rank,
        consequence: consequence.rank,
        class: class(likelihood.rank, consequence.rank)?,
        worst: cells.filter_map(|(row, column)| class(row, column)).max()?,
        fit: likelihood.fit.max(consequence.fit),
    })
}
