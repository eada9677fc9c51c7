//! What each municipality has to do: its measures by status, owner and deadline.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::model::Status;
use crate::register::index::{Index, MeasureRow};

/// One municipality's measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    pub municipality: u32,
    /// By status, those that were in place before the assessment left out.
    pub statuses: BTreeMap<Status, usize>,
    pub open: usize,
    /// Of the open ones.
    pub overdue: usize,
    pub without_owner: usize,
    pub without_deadline: usize,
    /// Positions among the index's measures: open ones by deadline, then those without one.
    pub measures: Vec<u32>,
}

/// Of the measures that are kept, in the order of the municipalities' numbers. "Overdue" is as of a day, and
/// never stored.
pub fn follow_up(
    index: &Index,
    as_of: NaiveDate,
    keep: impl Fn(&MeasureRow) -> bool,
) -> Vec<FollowUp> {
    let mut by_number: BTreeMap<u32, FollowUp> = BTreeMap::new();
    let planned = |it: &&MeasureRow| it.status != Status::Established && !it.aside && keep(it);
    for (at, measure) in index.measures.iter().enumerate() {
        let source = index.sources.get(measure.source as usize);
        let Some((source, measure)) = source.zip(Some(measure).filter(planned)) else { continue };
        let row = by_number.entry(source.municipality).or_default();
        row.municipality = source.municipality;
        *row.statuses.entry(measure.status).or_default() += 1;
        if measure.status.is_open() {
            row.open += 1;
            row.overdue += usize::from(is_overdue(measure, as_of));
            row.without_owner += usize::from(!measure.owned);
            row.without_deadline += usize::from(measure.deadline.is_none());
            row.measures.push(at as u32);
        }
    }
    let mut rows: Vec<FollowUp> = by_number.into_values().collect();
    for row in &mut rows {
        row.measures.sort_by_key(|at| {
            let deadline = index.measures.get(*at as usize).and_then(|it| it.deadline);
            (deadline.is_none(), deadline, *at)
        });
    }
    rows.sort_by_key(|row| index.names.municipalities.get(row.municipality).map(|it| &it.number));
    rows
}

/// Past its deadline, and still to be carried out.
pub fn is_overdue(measure: &MeasureRow, as_of: NaiveDate) -> bool {
    measure.status.is_open() && measure.deadline.is_some_and(|deadline| deadline < as_of)
}
