//! Evidence folded to a few numbers an entry: all views are drawn from here, and so a merge that holds no
//! texts can draw them too.

mod build;
mod names;
mod place;
mod row;
mod standing;

pub use build::{Standings, standings};
pub use names::{CauseKind, Names};
pub use place::{Place, Spot, place};
pub use row::{AnswerRow, Fits, GroupId, MeasureRow, Row, SourceRow, Standing};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use uuid::Uuid;

use super::align::{Alignment, Fit};
use super::region::{EntryRef, Region};
use crate::model::{CatalogRef, Id, Key, Scale, Title};

/// What entries must share to be one group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupKey {
    /// The primary asset's type and the primary threat, both from catalogues.
    Catalog { asset: CatalogRef, threat: CatalogRef },
    /// The row of a common template.
    Origin { session: Uuid, row: Id },
    /// Free text stands alone, but for those a person has joined it with.
    Alone { session: Uuid, scenario: Id },
}

/// A level by its position in a scale: the consequence type it is of (none for the likelihood), and the level.
pub type LevelAt = (Option<u8>, u8);

/// The fold.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub region: Option<Arc<Region>>,
    pub sources: Vec<SourceRow>,
    /// In the order of the register.
    pub rows: Vec<Row>,
    /// In the order of the register, whatever their status.
    pub measures: Vec<MeasureRow>,
    /// Rows that measures answer; a measure says which of these are its.
    pub answers: Vec<AnswerRow>,
    /// Rows that lean on a service or supplier, by its number in the names.
    pub causes: Vec<(u32, AnswerRow)>,
    /// By scale, how many entries were rated by each of its levels.
    pub used: BTreeMap<u32, BTreeMap<LevelAt, usize>>,
    pub names: Names,
    /// The words of entries that somebody has joined with others, by row: a group without a key is called
    /// by them.
    pub words: BTreeMap<AnswerRow, Title>,
    /// Alignments, in the order they were met.
    pub alignments: Vec<Alignment>,
    /// Group keys by number; a row that stands alone has none.
    pub keys: Vec<GroupKey>,
    numbers: BTreeMap<GroupKey, GroupId>,
    /// Alignment by scale and municipality.
    known: BTreeMap<(u32, u32), u32>,
    /// Entries somebody has joined with another one, and the groups they were met in.
    mentioned: BTreeMap<EntryRef, Vec<GroupId>>,
}

impl Index {
    /// The evidence an entry is of.
    pub fn source(&self, row: &Row) -> Option<&SourceRow> {
        self.sources.get(row.source as usize)
    }

    /// The numbers of the municipalities that sources are of; those without one are left out.
    pub fn numbers(&self, sources: impl IntoIterator<Item = u32>) -> BTreeSet<Key> {
        let of = |at: u32| {
            let source = self.sources.get(at as usize)?;
            let number = &self.names.municipalities.get(source.municipality)?.number;
            Some(number.clone()).filter(|number| !number.is_empty())
        };
        sources.into_iter().filter_map(of).collect()
    }

    /// A source's own scale.
    pub fn scale(&self, source: &SourceRow) -> Option<&Scale> {
        self.names.scales.get(source.scale).map(|scale| &**scale)
    }

    /// How the entries of a source that are kept lie to the regional scale.
    pub fn fits(&self, source: &SourceRow, keep: impl Fn(&Row) -> bool) -> Fits {
        let mut fits = Fits::default();
        let rows = self.rows.get(source.rows.start as usize..source.rows.end as usize);
        let rows = rows.unwrap_or_default().iter();
        for row in rows.filter(|row| !row.outside && keep(row)) {
            let fit = match row.place {
                Place::Unrated | Place::NoRegion => continue,
                Place::NoLikelihood | Place::NoConsequence => Fit::NotAligned,
                Place::On(spot) => spot.fit,
            };
            if let Some(count) = fits.counts.get_mut(fit as usize) {
                *count += 1;
            }
            if let (Place::On(spot), Some(own)) = (row.place, row.class)
                && self.scale(source).is_some_and(|scale| self.is_moved(scale, own, spot.class))
            {
                *fits.moves.entry((own, spot.class)).or_default() += 1;
            }
        }
        fits
    }

    /// Whether the region calls a class otherwise than the workshop did, or judges it otherwise.
    pub fn is_moved(&self, scale: &Scale, own: u8, regional: u8) -> bool {
        let Some(region) = &self.region else { return false };
        let pair = scale
            .classes
            .get(usize::from(own))
            .zip(region.scale.classes.get(usize::from(regional)));
        pair.is_none_or(|(own, regional)| {
            (&own.letter, own.verdict) != (&regional.letter, regional.verdict)
        })
    }

    /// The entries a measure answers, with their positions.
    pub fn answered(&self, measure: &MeasureRow) -> impl Iterator<Item = (u32, &Row)> {
        let of = self.answers.get(measure.answers.start as usize..measure.answers.end as usize);
        of.unwrap_or_default().iter().filter_map(|at| Some((*at, self.rows.get(*at as usize)?)))
    }
}
