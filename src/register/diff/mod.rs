//! What has happened in a region between two registers.
//!
//! Compared by municipality, session and scenario, in the workshops' own classes; where both registers
//! have a region, the regional class stands beside those. Where a session went two ways, the version the
//! region has chosen is compared, else the one that has come furthest (see [`line`]).

mod actions;
mod class;
mod entries;
mod line;

pub use actions::{DecisionChange, MeasureChange, Step};
pub use class::{Class, Shift};
pub use entries::{EntryChange, Turn};

use std::collections::BTreeMap;

use uuid::Uuid;

use super::region::Region;
use super::{Evidence, Register};
use crate::model::{Key, Localised, Municipality, Stamp, Title};
use line::{Line, lines};

/// A session, as it is told of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    pub municipality: Municipality,
    pub session: Uuid,
    pub title: Title,
    /// Who made this version of it, and when.
    pub by: Title,
    pub at: Option<Stamp>,
    pub entries: usize,
}

impl About {
    fn of(evidence: &Evidence) -> Self {
        let latest = evidence.latest();
        Self {
            municipality: evidence.municipality.clone(),
            session: evidence.session,
            title: evidence.title.clone(),
            by: latest.map(|it| it.by.clone()).unwrap_or_default(),
            at: latest.and_then(|it| it.at),
            entries: evidence.entries.len(),
        }
    }
}

/// A session that was not there; its scenarios are counted and not told one by one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrival {
    pub about: About,
    /// The number it stood under before, where it is no longer there.
    pub moved_from: Option<Key>,
}

/// What has happened in one session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    pub about: About,
    /// In the order of their numbers.
    pub entries: Vec<EntryChange>,
    pub decisions: Vec<DecisionChange>,
    pub measures: Vec<MeasureChange>,
    /// The names of its scale, before and now, where it has another one.
    pub rescaled: Option<(Localised, Localised)>,
    /// It has several versions in one of the registers, and one of them was compared.
    pub diverged: bool,
    /// The version of before is the newer one: an old file was merged, or the registers changed places.
    pub older: bool,
}

impl Changes {
    /// Changed in words or answers only: there is nothing of it to list.
    pub fn is_elsewhere(&self) -> bool {
        let none = self.entries.is_empty() && self.decisions.is_empty() && self.measures.is_empty();
        none && self.rescaled.is_none()
    }
}

/// What regional classes are compared by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Yardstick {
    /// One of the registers has no region.
    #[default]
    None,
    Same,
    /// Scale, figures or mappings are not what they were: a regional class may move by that alone.
    Changed,
}

impl Yardstick {
    fn of(old: Option<&Region>, new: Option<&Region>) -> Self {
        let parts = |it: &Region| (it.scale.clone(), it.scales.clone(), it.municipalities.clone());
        match old.zip(new) {
            None => Self::None,
            Some((old, new)) if parts(old) == parts(new) => Self::Same,
            Some(_) => Self::Changed,
        }
    }
}

/// All that has happened; every list in the order of municipalities' numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    pub yardstick: Yardstick,
    pub arrived: Vec<Arrival>,
    /// Sessions that are no longer there, as they were.
    pub gone: Vec<About>,
    pub changed: Vec<Changes>,
}

impl Diff {
    pub fn is_empty(&self) -> bool {
        self.arrived.is_empty() && self.gone.is_empty() && self.changed.is_empty()
    }

    pub fn entries(&self) -> impl Iterator<Item = &EntryChange> {
        self.changed.iter().flat_map(|it| &it.entries)
    }

    pub fn measures(&self) -> impl Iterator<Item = &MeasureChange> {
        self.changed.iter().flat_map(|it| &it.measures)
    }
}

/// Compares two registers that are linked. The same register twice gives nothing.
pub fn diff(old: &Register, new: &Register) -> Diff {
    let yardstick = Yardstick::of(old.region.as_ref(), new.region.as_ref());
    let regions = old.region.as_ref().zip(new.region.as_ref());
    let (before, now) = (lines(old), lines(new));
    let gone = || before.iter().filter(|(key, _)| !now.contains_key(key));
    let left: BTreeMap<Uuid, &Key> =
        gone().map(|((number, session), _)| (*session, *number)).collect();
    let arrival = |evidence: &Evidence| Arrival {
        about: About::of(evidence),
        moved_from: left.get(&evidence.session).map(|number| (*number).clone()),
    };
    let arrived = now.iter().filter(|(key, _)| !before.contains_key(key));
    let pairs = now.iter().filter_map(|(key, now)| Some((before.get(key)?, now)));
    Diff {
        yardstick,
        arrived: arrived.map(|(_, line)| arrival(line.evidence)).collect(),
        gone: gone().map(|(_, line)| About::of(line.evidence)).collect(),
        changed: pairs.filter_map(|(before, now)| changes(before, now, regions)).collect(),
    }
}

fn changes(
    before: &Line<'_>,
    now: &Line<'_>,
    regions: Option<(&Region, &Region)>,
) -> Option<Changes> {
    let (old, new) = (before.evidence, now.evidence);
    let changes = Changes {
        about: About::of(new),
        entries: entries::changes(old, new, regions),
        decisions: actions::decisions(old, new),
        measures: actions::measures(old, new),
        rescaled: (old.scale_hash != new.scale_hash)
            .then(|| (old.scale.names.clone(), new.scale.names.clone())),
        diverged: before.open || now.open,
        older: line::is_older(new, old),
    };
    let other = old.content != new.content || (now.open && !before.open);
    (other || !changes.is_elsewhere()).then_some(changes)
}
