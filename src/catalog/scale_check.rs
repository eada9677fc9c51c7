//! What is wrong within one scale: names, holes and overlaps, the matrix, the classes, the sources.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::scale_reach::{Reach, anchor_reach, rate_reach};
use crate::model::{
    ConsequenceType, Grid, Key, Localised, Rate, RiskClass, Row, Scale, Unit, Verdict,
};

/// Levels an axis may have: fewer tells nothing apart, more than seven nobody can.
const AXIS: std::ops::RangeInclusive<usize> = 2..=7;

/// A kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleFault {
    /// `what` is how many levels the axis has.
    Length,
    NoName,
    SameId,
    SameLabel,
    /// Nothing covers what lies between this level and `what`.
    Gap,
    Overlap,
    /// Begins below `what`, which stands before it.
    Order,
    /// An interval without room, or one that is a point too.
    Empty,
    UnknownLevel,
    NoTypes,
    /// A consequence type no grid is for.
    NoGrid,
    GridType,
    /// An earlier grid is for `what` already.
    GridTwice,
    /// An earlier grid is for all types already.
    GridUnused,
    GridRow,
    GridUnknownRow,
    GridClass,
    /// A cell better than the one below it or to its left.
    GridFalls,
    UnusedClass,
    NoAuthority,
    ClassOrder,
    NoSource,
    NoGridSource,
}

/// A fault, where in the scale it is, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleProblem {
    pub scale: Key,
    /// As the file names it: `likelihood/l3`, `grids/l3/c2`.
    pub place: String,
    pub fault: ScaleFault,
    pub what: String,
}

/// What is as it should be, but good to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScaleNote {
    /// Labels of the likelihood levels without a rate, as `1–3, 5`.
    NoRate { levels: String, all: usize },
    /// A class that is not acceptable, and that nobody may accept all the same.
    NobodyAccepts { class: Key },
}

/// Everything wrong within a scale, in the order of the file.
pub fn scale_problems(scale: &Scale) -> Vec<ScaleProblem> {
    let mut check = Check { scale, out: Vec::new() };
    check.sources();
    check.likelihood();
    check.levels();
    check.types();
    check.grids();
    check.classes();
    check.out
}

/// What a person should know of a scale before it is held against another.
pub fn scale_notes(scale: &Scale) -> Vec<ScaleNote> {
    let mut notes = Vec::new();
    let unrated = |rate: Rate| rate_reach(rate).is_none();
    let without: Vec<(usize, &Key)> = scale
        .likelihood
        .iter()
        .enumerate()
        .filter(|(_, level)| unrated(level.rate))
        .map(|(at, level)| (at, if level.label.is_empty() { &level.id } else { &level.label }))
        .collect();
    if !without.is_empty() {
        notes.push(ScaleNote::NoRate { levels: runs(&without), all: without.len() });
    }
    let nobody = scale
        .classes
        .iter()
        .filter(|class| class.verdict == Verdict::NotAcceptable && class.authority.is_empty());
    notes.extend(nobody.map(|class| ScaleNote::NobodyAccepts { class: class.id.clone() }));
    notes
}

/// `1–3, 5`: neighbours are drawn together.
fn runs(labels: &[(usize, &Key)]) -> String {
    let mut runs: Vec<(usize, &Key, &Key)> = Vec::new();
    for (at, label) in labels {
        match runs.last_mut() {
            Some((end, _, last)) if *end + 1 == *at => (*end, *last) = (*at, label),
            _ => runs.push((*at, label, label)),
        }
    }
    let words = runs.iter().map(|(_, first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{}–{}", first.as_str(), last.as_str())
        }
    });
    words.collect::<Vec<_>>().join(", ")
}

struct Check<'a> {
    scale: &'a Scale,
    out: Vec<ScaleProblem>,
}

impl<'a> Check<'a> {
    fn tell(&mut self, place: impl Into<String>, fault: ScaleFault, what: &str) {
        self.out.push(ScaleProblem {
            scale: self.scale.id.clone(),
            place: place.into(),
            fault,
            what: what.to_owned(),
        });
    }

    fn sources(&mut self) {
        if self.scale.source.trim().is_empty() {
            self.tell("source", ScaleFault::NoSource, "");
        }
        if self.scale.grid_source.is_empty() {
            self.tell("grid_source", ScaleFault::NoGridSource, "");
        }
    }

    fn likelihood(&mut self) {
        let levels = &self.scale.likelihood;
        self.length("likelihood", levels.len());
        self.named("likelihood", levels.iter().map(|it| (&it.id, &it.label, &it.names)));
        let reaches = levels
            .iter()
            .enumerate()
            .filter_map(|(at, level)| Some((at, &level.id, rate_reach(level.rate)?)));
        self.series("likelihood", reaches);
    }

    fn levels(&mut self) {
        let levels = &self.scale.levels;
        self.length("levels", levels.len());
        self.named("levels", levels.iter().map(|it| (&it.id, &it.label, &it.names)));
    }

    fn types(&mut self) {
        let types = &self.scale.types;
        if types.is_empty() {
            self.tell("types", ScaleFault::NoTypes, "");
        }
        // A type has no label of its own.
        let none = Key::default();
        self.named("types", types.iter().map(|it| (&it.id, &none, &it.names)));
        let levels = self.scale.levels.iter().enumerate();
        let known: BTreeMap<&Key, usize> = levels.map(|(at, level)| (&level.id, at)).collect();
        for kind in types {
            let place = format!("types/{}", kind.id.as_str());
            let said: BTreeSet<&Key> = kind.texts.keys().chain(kind.anchors.keys()).collect();
            for level in said.into_iter().filter(|level| !known.contains_key(level)) {
                self.tell(&*place, ScaleFault::UnknownLevel, level);
            }
            self.anchors(&place, kind, &known);
        }
    }

    /// Anchors of one unit are held against each other, those of another against theirs.
    fn anchors(&mut self, place: &str, kind: &'a ConsequenceType, levels: &BTreeMap<&Key, usize>) {
        type Series<'a> = Vec<(usize, &'a Key, Reach)>;
        let mut units: Vec<((Unit, bool), Series<'a>)> = Vec::new();
        for (level, anchor) in &kind.anchors {
            let Some(at) = levels.get(level) else { continue };
            let unit = (anchor.unit, anchor.relative);
            let row = (*at, level, anchor_reach(anchor));
            match units.iter_mut().find(|(known, _)| *known == unit) {
                Some((_, rows)) => rows.push(row),
                None => units.push((unit, vec![row])),
            }
        }
        for (_, mut rows) in units {
            rows.sort_unstable_by_key(|(at, ..)| *at);
            self.series(place, rows.into_iter());
        }
    }

    fn length(&mut self, axis: &str, levels: usize) {
        if !AXIS.contains(&levels) {
            self.tell(axis, ScaleFault::Length, &levels.to_string());
        }
    }

    /// Rows of one list: each has a name, an id and a label of its own.
    fn named<'b>(
        &mut self,
        list: &str,
        rows: impl Iterator<Item = (&'b Key, &'b Key, &'b Localised)>,
    ) {
        let mut ids = BTreeSet::new();
        let mut labels: BTreeMap<&Key, &Key> = BTreeMap::new();
        for (id, label, names) in rows {
            let place = format!("{list}/{}", id.as_str());
            if names.is_empty() {
                self.tell(&*place, ScaleFault::NoName, "");
            }
            if !ids.insert(id) {
                self.tell(&*place, ScaleFault::SameId, "");
            }
            match labels.get(label) {
                Some(other) if !label.is_empty() => {
                    self.tell(&*place, ScaleFault::SameLabel, other);
                }
                _ => drop(labels.insert(label, id)),
            }
        }
    }

    /// What levels cover, lowest first: each goes on where the one before it ends.
    fn series<'b>(&mut self, list: &str, levels: impl Iterator<Item = (usize, &'b Key, Reach)>) {
        let mut before: Option<(usize, &Key, Reach)> = None;
        for (at, id, reach) in levels {
            let place = format!("{list}/{}", id.as_str());
            if !reach.is_sound() {
                self.tell(place, ScaleFault::Empty, "");
                continue;
            }
            if let Some((last, other, below)) = &before {
                let fault = match below.end_to_start(&reach) {
                    Some(Ordering::Greater) if reach.starts_below(below) => Some(ScaleFault::Order),
                    Some(Ordering::Greater) => Some(ScaleFault::Overlap),
                    // A level in between without figures may be what fills it.
                    Some(Ordering::Less) if last + 1 == at => Some(ScaleFault::Gap),
                    _ => None,
                };
                if let Some(fault) = fault {
                    self.tell(place, fault, other);
                }
            }
            before = Some((at, id, reach));
        }
    }

    fn grids(&mut self) {
        let scale = self.scale;
        let types: BTreeSet<&Key> = scale.types.iter().map(|kind| &kind.id).collect();
        let (mut covered, mut general) = (BTreeSet::new(), false);
        for (at, grid) in scale.grids.iter().enumerate() {
            let place = match scale.grids.len() {
                1 => "grids".to_owned(),
                _ => format!("grids/{}", at + 1),
            };
            if grid.types.is_empty() && general {
                self.tell(&*place, ScaleFault::GridUnused, "");
            }
            general |= grid.types.is_empty();
            for kind in &grid.types {
                if !types.contains(kind) {
                    self.tell(&*place, ScaleFault::GridType, kind);
                } else if !covered.insert(kind) {
                    self.tell(&*place, ScaleFault::GridTwice, kind);
                }
            }
            self.rows(&place, grid);
        }
        if general {
            return;
        }
        for kind in types.difference(&covered) {
            self.tell(format!("types/{}", kind.as_str()), ScaleFault::NoGrid, "");
        }
    }

    /// A row for every likelihood level, as long as the consequence axis, of known classes, never falling.
    fn rows(&mut self, place: &str, grid: &Grid) {
        let scale = self.scale;
        let known: BTreeSet<&Key> = scale.likelihood.iter().map(|level| &level.id).collect();
        for level in grid.rows.keys().filter(|level| !known.contains(level)) {
            self.tell(place, ScaleFault::GridUnknownRow, level);
        }
        let mut ranks: BTreeMap<&Key, usize> = BTreeMap::new();
        for (rank, class) in scale.classes.iter().enumerate() {
            ranks.entry(&class.id).or_insert(rank);
        }
        let mut unknown = BTreeSet::new();
        let mut below: Vec<Option<usize>> = Vec::new();
        for level in &scale.likelihood {
            let row = grid.rows.get(&level.id);
            if row.is_none_or(|row| row.0.len() != scale.levels.len()) {
                self.tell(place, ScaleFault::GridRow, &level.id);
            }
            let none = Row::default();
            let row = row.unwrap_or(&none);
            for class in row.0.iter().filter(|class| !ranks.contains_key(*class)) {
                if unknown.insert(class.clone()) {
                    self.tell(place, ScaleFault::GridClass, class);
                }
            }
            let row: Vec<Option<usize>> =
                row.0.iter().map(|class| ranks.get(class).copied()).collect();
            let mut left = None;
            for (column, rank) in row.iter().enumerate() {
                let worst = left.max(below.get(column).copied().flatten());
                if rank.is_some() && *rank < worst {
                    let column = scale.levels.get(column).map_or("?", |it| it.id.as_str());
                    let cell = format!("{place}/{}/{column}", level.id.as_str());
                    self.tell(cell, ScaleFault::GridFalls, "");
                }
                left = *rank;
            }
            below = row;
        }
    }

    /// Classes stand mildest first; each is used, and one that may be lived with has someone to accept it.
    fn classes(&mut self) {
        let classes = &self.scale.classes;
        self.named("classes", classes.iter().map(|it| (&it.id, &it.letter, &it.names)));
        let rows = self.scale.grids.iter().flat_map(|grid| grid.rows.values());
        let used: BTreeSet<&Key> = rows.flat_map(|row| &row.0).collect();
        let mut milder: Option<&RiskClass> = None;
        for class in classes {
            let place = format!("classes/{}", class.id.as_str());
            if !used.contains(&class.id) {
                self.tell(&*place, ScaleFault::UnusedClass, "");
            }
            // That nobody may accept what is not acceptable is a choice: see `scale_notes`.
            if class.authority.is_empty() && class.verdict != Verdict::NotAcceptable {
                self.tell(&*place, ScaleFault::NoAuthority, "");
            }
            let falls =
                |before: &RiskClass| class.verdict < before.verdict || class.colour < before.colour;
            if let Some(before) = milder.filter(|before| falls(before)) {
                self.tell(&*place, ScaleFault::ClassOrder, &before.id);
            }
            milder = Some(class);
        }
    }
}
