//! What has happened to a session's scenarios.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{Class, Shift};
use crate::model::{Id, Title, Triage};
use crate::register::align::{Alignment, align};
use crate::register::index::place;
use crate::register::region::Region;
use crate::register::{Entry, Evidence};

/// What has happened to a scenario, the first that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    New,
    /// Had been sorted out as outside, and is a risk again.
    Back,
    Gone,
    /// Sorted out as outside.
    Outside,
    /// Has a class for the first time.
    Rated,
    /// Has no class any more.
    Unrated,
    /// Moved to a worse class.
    Up,
    Down,
    /// Moved in the region's classes only.
    RegionalUp,
    RegionalDown,
}

/// A scenario that something has happened to.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryChange {
    pub turn: Turn,
    pub scenario: Id,
    pub no: u32,
    pub text: Title,
    /// In the workshop's own classes.
    pub local: Shift,
    /// In the classes it ranks in on the region's scale.
    pub regional: Shift,
}

impl EntryChange {
    /// One of the workshop's classes can still rise.
    pub fn is_provisional(&self) -> bool {
        [&self.local.from, &self.local.to].into_iter().flatten().any(|it| !it.complete)
    }
}

/// One version of a session, seen from the region where there is one.
struct View<'a> {
    evidence: &'a Evidence,
    region: Option<(&'a Region, Alignment)>,
}

/// Where a scenario stands in a version of its session. One that is sorted out is no risk of it.
#[derive(Clone, Copy)]
enum Presence {
    Absent,
    Outside,
    In,
}

impl<'a> View<'a> {
    fn new(evidence: &'a Evidence, region: Option<&'a Region>) -> Self {
        let aligned = |region: &'a Region| {
            let member = region.municipalities.get(&evidence.municipality.number);
            (region, align(&evidence.scale, &evidence.scale_hash, region, member))
        };
        Self { evidence, region: region.map(aligned) }
    }

    fn entry(&self, id: Id) -> Option<&'a Entry> {
        self.evidence.entries.get(&id)
    }

    fn presence(&self, id: Id) -> Presence {
        match self.entry(id).map(|it| it.triage) {
            None => Presence::Absent,
            Some(Triage::Outside) => Presence::Outside,
            Some(_) => Presence::In,
        }
    }

    /// The verdict is the one given in the workshop.
    fn local(&self, id: Id) -> Option<Class> {
        let judged = &self.entry(id)?.current;
        let class = self.evidence.class(judged)?;
        let told = Class::new(&self.evidence.scale, class, judged.complete)?;
        Some(Class { verdict: judged.verdict.unwrap_or(told.verdict), ..told })
    }

    fn regional(&self, id: Id) -> Option<Class> {
        let (region, alignment) = self.region.as_ref()?;
        let judged = &self.entry(id)?.current;
        let Evidence { relevant, scale, .. } = self.evidence;
        let place = place(judged, relevant, scale, alignment, &region.scale);
        let class = region.scale.classes.get(usize::from(place.spot()?.class))?;
        Class::new(&region.scale, class, judged.complete)
    }
}

/// In the order of their numbers.
pub(super) fn changes(
    old: &Evidence,
    new: &Evidence,
    regions: Option<(&Region, &Region)>,
) -> Vec<EntryChange> {
    let before = View::new(old, regions.map(|(old, _)| old));
    let now = View::new(new, regions.map(|(_, new)| new));
    let same_local = old.scale_hash == new.scale_hash;
    let same_regional = regions.is_some_and(|(old, new)| old.scale == new.scale);
    let shift = |from, to, same_scale| Shift { from, to, same_scale };
    let ids: BTreeSet<Id> = old.entries.keys().chain(new.entries.keys()).copied().collect();
    let change = |id: Id| {
        let local = shift(before.local(id), now.local(id), same_local);
        let regional = shift(before.regional(id), now.regional(id), same_regional);
        let turn = turn((before.presence(id), now.presence(id)), &local, &regional)?;
        let entry = now.entry(id).or_else(|| before.entry(id))?;
        let (no, text) = (entry.no, entry.text.clone());
        Some(EntryChange { turn, scenario: id, no, text, local, regional })
    };
    let mut changes: Vec<EntryChange> = ids.into_iter().filter_map(change).collect();
    changes.sort_by_key(|it| (it.no, it.scenario));
    changes
}

fn turn(presence: (Presence, Presence), local: &Shift, regional: &Shift) -> Option<Turn> {
    match presence {
        (Presence::Absent, Presence::In) => Some(Turn::New),
        (Presence::Outside, Presence::In) => Some(Turn::Back),
        (Presence::In, Presence::Absent) => Some(Turn::Gone),
        (Presence::In, Presence::Outside) => Some(Turn::Outside),
        (Presence::In, Presence::In) => moved(local, regional),
        // Sorted out then or not there, and sorted out now or not there.
        _ => None,
    }
}

/// The workshop's own classes come first; the region's tell only what those do not.
fn moved(local: &Shift, regional: &Shift) -> Option<Turn> {
    match (&local.from, &local.to) {
        (None, Some(_)) => return Some(Turn::Rated),
        (Some(_), None) => return Some(Turn::Unrated),
        _ => {}
    }
    match (local.order(), regional.order()) {
        (Ordering::Greater, _) => Some(Turn::Up),
        (Ordering::Less, _) => Some(Turn::Down),
        (Ordering::Equal, Ordering::Greater) => Some(Turn::RegionalUp),
        (Ordering::Equal, Ordering::Less) => Some(Turn::RegionalDown),
        (Ordering::Equal, Ordering::Equal) => None,
    }
}
