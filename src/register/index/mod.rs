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
pub use row::{AnswerRow, GroupId, MeasureRow, Row, SourceRow, Standing};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use uuid::Uuid;

use super::align::Alignment;
use super::region::{EntryRef, Region};
use crate::model::{CatalogRef, Id, Municipality, Scale, Title};

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
    /// Consequence types that entries were rated by, by scale: positions in it.
    pub rated: BTreeMap<u32, BTreeSet<u8>>,
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
    pub fn municipality(&self, row: &Row) -> Option<&Municipality> {
        let source = self.sources.get(row.source as usize)?;
        self.names.municipalities.get(source.municipality)
    }

    /// A source's own scale.
    pub fn scale(&self, source: &SourceRow) -> Option<&Scale> {
        self.names.scales.get(source.scale).map(|scale| &**scale)
    }

    /// The entries a measure answers, with their positions.
    pub fn answered(&self, measure: &MeasureRow) -> impl Iterator<Item = (u32, &Row)> {
        let of = self.answers.get(measure.answers.start as usize..measure.answers.end as usize);
        of.unwrap_or_default().iter().filter_map(|at| Some((*at, self.rows.get(*at as usize)?)))
    }
}
