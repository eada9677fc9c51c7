//! Municipality by threat theme: where it burns, in the workshops' own verdicts.

use std::collections::{BTreeMap, BTreeSet};

use super::Counts;
use crate::model::Verdict;
use crate::register::index::{Index, Row};

/// One municipality's entries under one theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeatCell {
    pub entries: usize,
    pub counts: Counts,
    pub worst: Option<Verdict>,
}

/// The map; positions are those of the index's names.
#[derive(Clone, Debug, Default)]
pub struct Heat {
    /// In the order of their numbers.
    pub municipalities: Vec<u32>,
    /// By id, and last those of no theme.
    pub themes: Vec<Option<u32>>,
    pub cells: BTreeMap<(u32, Option<u32>), HeatCell>,
}

pub fn heat(index: &Index, keep: impl Fn(&Row) -> bool) -> Heat {
    let mut rows: BTreeMap<(u32, Option<u32>), Vec<&Row>> = BTreeMap::new();
    for row in index.rows.iter().filter(|row| row.counts() && keep(row)) {
        if let Some(source) = index.source(row) {
            rows.entry((source.municipality, row.theme())).or_default().push(row);
        }
    }
    let cell = |rows: Vec<&Row>| HeatCell {
        entries: rows.len(),
        worst: rows.iter().filter_map(|row| row.verdict).max(),
        counts: Counts::of(rows.into_iter()),
    };
    let cells: BTreeMap<_, _> = rows.into_iter().map(|(at, rows)| (at, cell(rows))).collect();
    let municipalities: BTreeSet<u32> = cells.keys().map(|(at, _)| *at).collect();
    let themes: BTreeSet<Option<u32>> = cells.keys().map(|(_, theme)| *theme).collect();
    let mut municipalities: Vec<u32> = municipalities.into_iter().collect();
    municipalities.sort_by_key(|at| index.names.municipalities.get(*at).map(|it| &it.number));
    let ordered = index.names.themes.in_order().map(Some).chain([None]);
    let themes = ordered.filter(|theme| themes.contains(theme)).collect();
    Heat { municipalities, themes, cells }
}
