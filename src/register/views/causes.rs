//! Common-cause groups: entries that lean on one service or supplier. One event hits them all.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Counts;
use crate::model::{Key, Title, Verdict};
use crate::register::index::{CauseKind, Index, Row};

/// One service or supplier that two municipalities or more lean on.
#[derive(Clone, Debug)]
pub struct Cause {
    pub kind: CauseKind,
    pub name: Title,
    pub rows: Vec<u32>,
    pub municipalities: BTreeSet<Key>,
    pub counts: Counts,
    pub worst: Option<Verdict>,
}

/// Those that would hit most municipalities first.
pub fn causes(index: &Index, keep: impl Fn(&Row) -> bool) -> Vec<Cause> {
    let mut rows: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (cause, row) in &index.causes {
        if index.rows.get(*row as usize).is_some_and(&keep) {
            rows.entry(*cause).or_default().push(*row);
        }
    }
    let cause = |(cause, rows): (u32, Vec<u32>)| {
        let (kind, name) = index.names.causes.get(cause)?.clone();
        let all: Vec<&Row> = rows.iter().filter_map(|at| index.rows.get(*at as usize)).collect();
        Some(Cause {
            kind,
            name,
            municipalities: index.numbers(all.iter().map(|row| row.source)),
            counts: Counts::of(all.iter().copied()),
            worst: all.iter().filter_map(|row| row.verdict).max(),
            rows,
        })
    };
    let shared = |it: &Cause| it.municipalities.len() > 1;
    let mut causes: Vec<Cause> = rows.into_iter().filter_map(cause).filter(shared).collect();
    causes.sort_by(|a, b| {
        let size = |it: &Cause| Reverse((it.municipalities.len(), it.worst, it.rows.len()));
        size(a).cmp(&size(b)).then_with(|| (a.kind, &a.name).cmp(&(b.kind, &b.name)))
    });
    causes
}
