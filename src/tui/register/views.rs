//! The views of a register, drawn once and kept until what they are drawn from changes.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::questions::{Asked, asked};
use super::{Filter, Older, Page};
use crate::register::Register;
use crate::register::index::{Fits, Index, Row};
use crate::register::matches::{Proposal, proposals};
use crate::register::views::{
    Cause, Counts, FollowUp, Group, Heat, JointMeasure, Matrix, causes, follow_up, groups, heat,
    joint_measures, matrix,
};

/// Everything that is listed.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Views {
    /// All groups, those of one entry too.
    pub groups: Vec<Group>,
    /// Of these, the common ones, by position.
    pub common: Vec<usize>,
    /// All entries, the worst first.
    pub rows: Vec<u32>,
    pub matrix: Matrix,
    pub heat: Heat,
    pub causes: Vec<Cause>,
    pub joint: Vec<JointMeasure>,
    pub follow_up: Vec<FollowUp>,
    /// The day deadlines are judged as of.
    as_of: Option<NaiveDate>,
    /// Positions among the sources: sessions with several heads, each head a line.
    pub conflicts: Vec<u32>,
    /// Found when they are first asked for.
    pub matches: Option<Vec<Proposal>>,
    pub asked: Vec<Asked>,
    pub milestones: usize,
    /// Of these, the sessions nobody has chosen a head for.
    open_conflicts: usize,
    pub senders: Vec<Sender>,
    /// Sources by position, with how their entries lie to the regional scale.
    pub sources: Vec<(u32, Fits)>,
}

/// A municipality, and what it has sent.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Sender {
    pub number: String,
    pub name: String,
    /// Position in the index; those of the region that have sent nothing have none.
    pub known: Option<u32>,
    pub sources: usize,
    pub counts: Counts,
}

impl Views {
    pub(super) fn of(register: &Register, index: &Index, filter: &Filter) -> Self {
        let mut views = Self {
            conflicts: conflicts(index),
            asked: asked(index),
            milestones: index.region.as_ref().map_or(0, |it| it.milestones.len()),
            open_conflicts: open_conflicts(index),
            ..Self::default()
        };
        debug_assert_eq!(register.evidence.len(), index.sources.len());
        views.filter(index, filter);
        views
    }

    pub(super) fn filter(&mut self, index: &Index, filter: &Filter) {
        let keep = |row: &Row| filter.keeps(index, row);
        self.groups = groups(index, true, keep);
        let common = self.groups.iter().enumerate().filter(|(_, group)| group.is_common());
        self.common = common.map(|(at, _)| at).collect();
        let counted = index.rows.iter().enumerate().filter(|(_, row)| row.counts() && keep(row));
        let mut rows: Vec<(u32, &Row)> = counted.map(|(at, row)| (at as u32, row)).collect();
        rows.sort_by_key(|(at, row)| {
            let spot = row.place.spot().map(|spot| (spot.class, spot.worst));
            (Reverse((row.verdict, spot)), *at)
        });
        self.rows = rows.into_iter().map(|(at, _)| at).collect();
        self.matrix = matrix(index, keep);
        self.heat = heat(index, keep);
        self.joint = joint_measures(index, |it| filter.keeps_measure(index, it), keep);
        self.causes = causes(index, keep);
        self.senders = senders(index, filter);
        let sources = index.sources.iter().enumerate();
        let sources = sources.filter(|(_, it)| filter.keeps_source(index, it));
        let fits = |it| index.fits(it, keep);
        self.sources = sources.map(|(at, it)| (at as u32, fits(it))).collect();
        self.due(index, filter, self.as_of);
    }

    pub(super) fn find_matches(&mut self, register: &Register, index: &Index) {
        if self.matches.is_none() {
            self.matches = Some(proposals(register, index));
        }
    }

    /// Deadlines are judged as of a day.
    pub(super) fn due(&mut self, index: &Index, filter: &Filter, as_of: Option<NaiveDate>) {
        self.as_of = as_of;
        let all = as_of.map(|it| follow_up(index, it, |it| filter.keeps_measure(index, it)));
        self.follow_up = all.unwrap_or_default();
    }

    /// What waits for a person in each pane of that page, as far as it has been looked for.
    pub(in crate::tui) fn open(&self) -> [usize; 3] {
        let open = self.matches.iter().flatten().filter(|it| it.joining.is_none()).count();
        let asked = self.asked.iter().filter(|it| !it.is_settled).count();
        [self.open_conflicts, open, asked]
    }

    pub(in crate::tui) fn len(&self, on: Page, pane: usize, older: Option<&Older>) -> usize {
        match (on, pane) {
            (Page::Overview, 0) => self.sources.len(),
            (Page::Overview, 1) => self.senders.len(),
            (Page::Overview, _) => self.milestones,
            (Page::Risks, 0) => self.groups.len(),
            (Page::Risks, _) => self.rows.len(),
            (Page::Heat, _) => self.heat.municipalities.len(),
            (Page::Common, 0) => self.common.len(),
            (Page::Common, _) => self.causes.len(),
            (Page::Measures, 0) => self.joint.len(),
            (Page::Measures, _) => self.follow_up.len(),
            (Page::Settle, 0) => self.conflicts.len(),
            (Page::Settle, 1) => self.matches.as_ref().map_or(0, Vec::len),
            (Page::Settle, _) => self.asked.len(),
            (Page::Changes, _) => older.map_or(0, |older| older.lines.len()),
            (Page::Matrix, _) => 0,
        }
    }
}

fn conflicts(index: &Index) -> Vec<u32> {
    let diverged = |it: &crate::register::index::SourceRow| it.aside || it.conflict;
    let of = |source: &crate::register::index::SourceRow| (source.session, source.municipality);
    let open: Vec<_> = index.sources.iter().filter(|it| diverged(it)).map(of).collect();
    let sources = index.sources.iter().enumerate().filter(|(_, it)| open.contains(&of(it)));
    sources.map(|(at, _)| at as u32).collect()
}

fn open_conflicts(index: &Index) -> usize {
    let open = index.sources.iter().filter(|it| it.conflict);
    open.map(|it| (it.session, it.municipality)).collect::<BTreeSet<_>>().len()
}

/// The municipalities that have sent something, and, where nothing is asked for, those of the region that
/// have not.
fn senders(index: &Index, filter: &Filter) -> Vec<Sender> {
    let mut rows: BTreeMap<u32, Vec<&Row>> = BTreeMap::new();
    for row in index.rows.iter().filter(|row| row.counts() && filter.keeps(index, row)) {
        if let Some(source) = index.source(row) {
            rows.entry(source.municipality).or_default().push(row);
        }
    }
    let sent = |at: u32| index.sources.iter().filter(move |it| it.municipality == at);
    let pairs = index.names.municipalities.pairs();
    let kept = pairs.filter(|(_, at, _)| sent(*at).any(|it| filter.keeps_source(index, it)));
    let met = kept.map(|(number, at, it)| Sender {
        number: number.to_string(),
        name: it.name.to_string(),
        known: Some(at),
        sources: sent(at).filter(|it| filter.keeps_source(index, it)).count(),
        counts: Counts::of(rows.get(&at).into_iter().flatten().copied()),
    });
    let mut all: Vec<Sender> = met.collect();
    let members = index.region.iter().flat_map(|region| region.municipalities.iter());
    let known = &index.names.municipalities;
    let silent = members.filter(|(number, _)| filter.is_empty() && known.find(number).is_none());
    all.extend(silent.map(|(number, member)| Sender {
        number: number.to_string(),
        name: member.name.to_string(),
        known: None,
        sources: 0,
        counts: Counts::default(),
    }));
    all.sort_by(|a, b| a.number.cmp(&b.number));
    all
}
