//! Two versions of one session made one: what differs, who changed it, and the edits that join them.
//!
//! Everything is told from `theirs`: the edits taken from `mine` are applied to it, as one change.

use std::collections::BTreeSet;

use super::history::apply_all;
use super::remove::references;
use super::{
    Editable as _, Id, MeasureEdit, NextNo, Op, Place, ScenarioEdit, Session, SessionEdit,
    TableName, is_ancestor,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Mine,
    Theirs,
}

impl Side {
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Mine => Self::Theirs,
            Self::Theirs => Self::Mine,
        }
    }
}

/// One place where two versions differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub place: Place,
    /// Makes theirs as mine is here.
    pub mine: SessionEdit,
    /// Makes mine as theirs is here.
    pub theirs: SessionEdit,
    /// Who alone changed it; `None` where a person must decide.
    pub side: Option<Side>,
}

impl Difference {
    pub fn edit(&self, side: Side) -> &SessionEdit {
        match side {
            Side::Mine => &self.mine,
            Side::Theirs => &self.theirs,
        }
    }

    /// A row that only one of them has.
    pub fn is_row(&self) -> bool {
        self.place.id.is_some() && self.place.field.is_empty()
    }
}

/// The version both come from, when `base` can be that: otherwise what one of them has had all the
/// time could be taken for news.
pub fn common_base<'a>(
    mine: &Session,
    theirs: &'a Session,
    base: &'a Session,
) -> Option<&'a Session> {
    // An old version put back is its own base: only mine has changed since.
    let candidates = [theirs, base].into_iter();
    let mut known = candidates.filter(|it| is_ancestor(it, mine) && is_ancestor(it, theirs));
    known.next()
}

/// Every place where the two differ, by table and row, fields in file order.
pub fn differences(mine: &Session, theirs: &Session, base: Option<&Session>) -> Vec<Difference> {
    let judge = base.map(|base| Judge::new(mine, theirs, base));
    let mut work = theirs.clone();
    let mut found: Vec<(usize, Difference)> = theirs
        .diff(mine)
        .into_iter()
        .filter_map(|edit| {
            let (place, at) = (Place::of(&edit), Session::spot(&edit).at);
            // What was found by comparing always fits.
            let back = work.apply(edit.clone()).ok()?;
            let mut difference = Difference { place, mine: edit, theirs: back, side: None };
            difference.side = match &judge {
                Some(judge) => judge.changed_by(&difference.place),
                // Nothing tells who removed a row or who added it: it is kept.
                None => keeper(&difference),
            };
            Some((at, difference))
        })
        .collect();
    found.sort_by(|(at, a), (other, b)| {
        let key = |it: &Difference| (it.place.table, it.place.id);
        let fields = at.cmp(other).then_with(|| a.place.field.cmp(&b.place.field));
        key(a).cmp(&key(b)).then(fields)
    });
    let mut found: Vec<Difference> = found.into_iter().map(|(_, difference)| difference).collect();
    open_with_their_row(&mut found, mine, theirs);
    found
}

/// Who keeps a row the other has removed wants what referred to it too: those who let go of it
/// only because it went are for the same person to decide.
fn open_with_their_row(found: &mut [Difference], mine: &Session, theirs: &Session) {
    let open = found.iter().filter(|it| it.is_row() && it.side.is_none());
    let open: Vec<(Place, Side)> = open
        .map(|it| (it.place.clone(), if adds(&it.mine) { Side::Mine } else { Side::Theirs }))
        .collect();
    for (row, keeper) in open {
        let Some(id) = row.id else { continue };
        let (kept, gone) = if keeper == Side::Mine { (mine, theirs) } else { (theirs, mine) };
        let left = clearing(gone, row.table, id);
        let lost: BTreeSet<Place> =
            clearing(kept, row.table, id).difference(&left).cloned().collect();
        for it in found.iter_mut().filter(|it| lost.contains(&it.place)) {
            it.side = it.side.filter(|side| *side == keeper);
        }
    }
}

fn keeper(difference: &Difference) -> Option<Side> {
    if !difference.is_row() {
        return None;
    }
    Some(if adds(&difference.mine) { Side::Mine } else { Side::Theirs })
}

/// True when an edit brings a row in.
fn adds(edit: &SessionEdit) -> bool {
    Session::spot(edit).adds
}

/// What one version has changed since the base.
struct Since<'a> {
    now: &'a Session,
    spots: BTreeSet<Place>,
    rows: BTreeSet<(TableName, Option<Id>)>,
}

impl<'a> Since<'a> {
    fn new(base: &Session, now: &'a Session) -> Self {
        let spots: BTreeSet<Place> = base.diff(now).iter().map(Place::of).collect();
        let rows = spots.iter().map(|place| (place.table, place.id)).collect();
        Self { now, spots, rows }
    }

    fn has(&self, place: &Place) -> bool {
        self.spots.contains(place) || self.spots.contains(&whole(place))
    }

    /// Anything in the row, or a new reference to it.
    fn uses(&self, base: &Session, place: &Place) -> bool {
        self.rows.contains(&(place.table, place.id))
            || place.id.is_some_and(|id| {
                let before = clearing(base, place.table, id);
                clearing(self.now, place.table, id).iter().any(|it| !before.contains(it))
            })
    }
}

fn whole(place: &Place) -> Place {
    Place { field: String::new(), ..place.clone() }
}

/// Where a row is referred to.
fn clearing(session: &Session, table: TableName, id: Id) -> BTreeSet<Place> {
    references(session, table, id).iter().map(Place::of).collect()
}

struct Judge<'a> {
    base: &'a Session,
    mine: Since<'a>,
    theirs: Since<'a>,
}

impl<'a> Judge<'a> {
    fn new(mine: &'a Session, theirs: &'a Session, base: &'a Session) -> Self {
        Self { base, mine: Since::new(base, mine), theirs: Since::new(base, theirs) }
    }

    fn changed_by(&self, place: &Place) -> Option<Side> {
        let row = place.field.is_empty();
        let changed = (self.mine.has(place), self.theirs.has(place));
        let side = match changed {
            (true, false) => Side::Mine,
            (false, true) => Side::Theirs,
            (true, true) | (false, false) => return None,
        };
        // A row that one removed is gone only if the other has left it alone.
        let other = if side == Side::Mine { &self.theirs } else { &self.mine };
        (!row || !other.uses(self.base, place)).then_some(side)
    }
}

/// A row whose number was given to another row too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renumbered {
    pub place: Place,
    pub from: u32,
    pub to: u32,
}

/// Two versions made one.
#[derive(Clone, Debug)]
pub struct Merged {
    /// Without a revision of its own yet: see `joined`.
    pub session: Session,
    /// One change that makes theirs into it (but for the next numbers, which stand outside edits).
    pub edits: Vec<SessionEdit>,
    pub renumbered: Vec<Renumbered>,
}

/// Takes each difference from the side chosen for it.
pub fn reconcile<'a>(
    mine: &Session,
    theirs: &Session,
    taken: impl Iterator<Item = (&'a Difference, Side)> + Clone,
) -> Merged {
    let mut merged = Merged { session: theirs.clone(), edits: Vec::new(), renumbered: Vec::new() };
    let chosen = taken.clone().filter(|(_, side)| *side == Side::Mine);
    merged.apply(chosen.map(|(difference, _)| difference.mine.clone()).collect());
    let next = &mut merged.session.next_no;
    next.scenario = next.scenario.max(mine.next_no.scenario);
    next.measure = next.measure.max(mine.next_no.measure);
    for (difference, side) in taken {
        let without = if side == Side::Mine { mine } else { theirs };
        if difference.is_row() && !adds(difference.edit(side)) {
            merged.let_go(&difference.place, without);
        }
    }
    merged.renumber();
    merged
}

impl Merged {
    fn apply(&mut self, edits: Vec<SessionEdit>) {
        // Each edit is at a place of its own in a session that was compared for it: they fit.
        if apply_all(&mut self.session, &edits).is_ok() {
            self.edits.extend(edits);
        }
    }

    /// Clears what still refers to a row that is not taken along. What referred to it already in
    /// the version `without` it is left as it was.
    fn let_go(&mut self, place: &Place, without: &Session) {
        let Some(id) = place.id else { return };
        let before = clearing(without, place.table, id);
        let mut edits = references(&self.session, place.table, id);
        edits.retain(|edit| !before.contains(&Place::of(edit)));
        self.apply(edits);
    }

    /// Of rows with one number the one with the smallest id keeps it: it was said first.
    fn renumber(&mut self) {
        let NextNo { scenario, measure } = self.session.next_no;
        let rows = self.session.scenarios.iter().map(|(id, row)| (*id, row.no));
        let scenarios = doubles(rows.collect(), scenario);
        let rows = self.session.measures.iter().map(|(id, row)| (*id, row.no));
        let measures = doubles(rows.collect(), measure);
        let tables = [(TableName::Scenarios, scenarios), (TableName::Measures, measures)];
        for (table, doubles) in tables {
            for (id, from, to) in doubles {
                self.apply(vec![match table {
                    TableName::Measures => {
                        SessionEdit::Measures((id, Op::Set(MeasureEdit::No(to))))
                    }
                    _ => SessionEdit::Scenarios((id, Op::Set(ScenarioEdit::No(to)))),
                }]);
                self.renumbered.push(Renumbered { place: Place::row(table, id, "no"), from, to });
            }
        }
    }
}

/// Rows, by id, whose number is taken, with the number they get instead.
fn doubles(rows: Vec<(Id, u32)>, next: u32) -> Vec<(Id, u32, u32)> {
    let ahead = rows.iter().map(|(_, no)| no.saturating_add(1));
    let mut free = ahead.max().unwrap_or_default().max(next)..;
    let mut known = BTreeSet::new();
    rows.into_iter()
        .filter(|(_, no)| !known.insert(*no))
        .filter_map(|(id, no)| Some((id, no, free.next()?)))
        .collect()
}
