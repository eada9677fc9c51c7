//! What an entry, a measure and a source come down to.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;
use uuid::Uuid;

use super::Place;
use crate::model::{Id, Knowledge, Status, Title, Verdict};

/// A group by its number in the index.
pub type GroupId = u32;

/// Where the handling of a risk stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Nothing is meant to be done, and nobody has accepted it.
    #[default]
    Untreated,
    /// Measures are proposed only.
    Proposed,
    /// At least one measure is decided or under way.
    UnderWay,
    /// Every measure is in place.
    Treated,
    /// Someone with the authority has accepted it.
    Accepted,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a fact of the entry; a byte each")]
/// One entry. All positions are those of the index's own lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub scenario: Id,
    pub source: u32,
    pub no: u32,
    pub(super) group: Maybe,
    pub(super) asset: Maybe,
    pub(super) threat: Maybe,
    pub(super) theme: Maybe,
    pub place: Place,
    /// Position of the class among those of its own scale, mildest first.
    pub class: Option<u8>,
    pub verdict: Option<Verdict>,
    pub residual_class: Option<u8>,
    pub residual_verdict: Option<Verdict>,
    pub knowledge: Option<Knowledge>,
    pub standing: Standing,
    /// Fully assessed.
    pub complete: bool,
    /// The group's last votes lay two levels or more apart.
    pub split: bool,
    /// Sorted out of its assessment: in the register, but no risk of it.
    pub outside: bool,
    /// In a version that another one was chosen before.
    pub aside: bool,
}

/// A position, or none, in four bytes: a merge holds a row of every entry there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Maybe(u32);

impl From<Option<u32>> for Maybe {
    fn from(at: Option<u32>) -> Self {
        Self(at.map_or(0, |at| at + 1))
    }
}

impl Maybe {
    fn get(self) -> Option<u32> {
        self.0.checked_sub(1)
    }
}

impl Row {
    /// `None` stands alone.
    pub fn group(&self) -> Option<GroupId> {
        self.group.get()
    }

    /// The type of its primary asset, where a catalogue has it.
    pub fn asset(&self) -> Option<u32> {
        self.asset.get()
    }

    /// Its primary threat, where a catalogue has it.
    pub fn threat(&self) -> Option<u32> {
        self.threat.get()
    }

    pub fn theme(&self) -> Option<u32> {
        self.theme.get()
    }

    /// Whether views count it.
    pub fn counts(&self) -> bool {
        !self.outside && !self.aside
    }
}

/// One measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureRow {
    pub id: Id,
    pub source: u32,
    pub no: u32,
    /// The catalogue's entry, in the index's names; none for a measure of the group's own.
    pub reference: Option<u32>,
    pub status: Status,
    pub owned: bool,
    pub deadline: Option<NaiveDate>,
    pub once: Option<u64>,
    pub yearly: Option<u64>,
    pub aside: bool,
    /// Which of the index's answers are its.
    pub answers: Range<u32>,
}

/// A row that a measure answers.
pub type AnswerRow = u32;

#[expect(clippy::struct_excessive_bools, reason = "each is a state of the source")]
/// One evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceRow {
    pub session: Uuid,
    pub municipality: u32,
    pub title: Title,
    pub scale: u32,
    /// Position of its alignment; none without a region.
    pub alignment: Option<u32>,
    pub rows: Range<u32>,
    pub provisional: bool,
    /// A redacted copy.
    pub shared: bool,
    pub aside: bool,
    /// Stands against another version that nobody has chosen between.
    pub conflict: bool,
}

/// How the entries of a source lie to the regional scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fits {
    /// Entries by fit, in the order of `Fit`; those not assessed are in none.
    pub counts: [u32; 6],
    /// Placed entries by local and regional class, where the two are not called the same.
    pub moves: BTreeMap<(u8, u8), u32>,
}
