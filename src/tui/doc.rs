//! The session being worked on, and where in it the room is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::cursor::Cursor;
use crate::model::{Cell, Draft, Finding, History, Id, Key, Place, Session, Stage};
use crate::store::{Hold, Owner};
use crate::workshop::Step;

/// Which pane of a two-pane screen has the keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    #[default]
    First,
    Second,
}

/// Which answers the room gives in one go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Pass {
    #[default]
    Whole,
    Likelihood,
    Consequence(Key),
}

/// Where the room is in one rating (current or residual).
#[derive(Clone, Debug, Default)]
pub struct RatingPlace {
    pub scenario: Option<Id>,
    /// Which question; one past the last when all are answered.
    pub question: usize,
}

/// Where the room is in the full-screen matrix.
#[derive(Clone, Copy, Debug)]
pub struct MatrixPlace {
    pub cell: Cell,
    pub stage: Stage,
}

/// Where the room is among the catalogues.
#[derive(Clone, Copy, Debug, Default)]
pub struct ShelfPlace {
    pub catalog: Cursor,
    pub entry: Cursor,
    pub pane: Pane,
}

/// Why saving fails, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Answers do not reach the disk.
    Answers(String),
    /// The file cannot be written; answers are safe in the journal.
    File(String),
}

/// Somebody else has the session open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// `None`: it is free by now.
    pub hold: Option<Hold>,
    pub owner: Option<Box<Owner>>,
    /// Asked to leave, and waited for.
    pub asked: bool,
}

impl Held {
    pub fn free() -> Self {
        Self { hold: None, owner: None, asked: false }
    }
}

/// The open session.
#[expect(clippy::struct_excessive_bools, reason = "each is a state of its own")]
#[derive(Debug)]
pub struct Doc {
    pub history: History,
    pub path: PathBuf,
    pub read_only: bool,
    /// Why it cannot be written here, when that is why it is only read; a sentence.
    pub denied: Option<String>,
    /// The file that is to be opened in its place as soon as that can be done.
    pub orphan: Option<PathBuf>,
    /// How somebody else has it, when that is why it is only read.
    pub hold: Option<Held>,
    /// Highest record known to be on disk.
    pub durable: u64,
    /// When that became so, as people read it.
    pub saved_at: String,
    /// What is wrong with saving; stays until a snapshot succeeds.
    pub trouble: Option<Trouble>,
    pub step: Step,
    /// Text typed but not committed, by where it belongs: kept when a prompt is left.
    pub drafts: BTreeMap<Place, Draft>,
    /// The drafts the journal has been given.
    pub journaled: BTreeMap<Place, Draft>,
    /// What is worth knowing of the file itself.
    pub findings: Vec<Finding>,
    /// The record the last snapshot held.
    pub snapshot: u64,
    /// A snapshot was asked for by a person, who is to be told.
    pub asked: bool,
    // Cursors, one per list.
    pub frame: Cursor,
    pub asset: Cursor,
    pub asset_field: Cursor,
    pub threat: Cursor,
    /// The threat last taken in or out, until the cursor is moved: what `b` gives a reason for.
    pub left_out: Option<Id>,
    /// The asset events are being found for.
    pub about: Cursor,
    pub suggestion: Cursor,
    pub marked: BTreeSet<String>,
    pub registered: Cursor,
    pub pane: Pane,
    pub rating: RatingPlace,
    pub residual: RatingPlace,
    pub pass: Pass,
    pub likelihood_first: bool,
    pub measure_risk: Option<Id>,
    pub measure: Cursor,
    pub section: usize,
    pub section_row: Cursor,
    pub matrix: MatrixPlace,
    pub transposed: bool,
    pub shelf: ShelfPlace,
    /// Only scenarios in this cell are shown in lists.
    pub filter: Option<MatrixPlace>,
}

impl Doc {
    pub fn new(history: History, path: PathBuf, read_only: bool) -> Self {
        let seq = history.seq();
        let cell = Cell { likelihood: 0, consequence: 0 };
        Self {
            history,
            path,
            read_only,
            denied: None,
            orphan: None,
            hold: None,
            durable: seq,
            saved_at: String::new(),
            trouble: None,
            step: Step::Frame,
            drafts: BTreeMap::new(),
            journaled: BTreeMap::new(),
            findings: Vec::new(),
            snapshot: seq,
            asked: false,
            frame: Cursor::default(),
            asset: Cursor::default(),
            asset_field: Cursor::default(),
            threat: Cursor::default(),
            left_out: None,
            about: Cursor::default(),
            suggestion: Cursor::default(),
            marked: BTreeSet::new(),
            registered: Cursor::default(),
            pane: Pane::First,
            rating: RatingPlace::default(),
            residual: RatingPlace::default(),
            pass: Pass::Whole,
            likelihood_first: false,
            measure_risk: None,
            measure: Cursor::default(),
            section: 0,
            section_row: Cursor::default(),
            matrix: MatrixPlace { cell, stage: Stage::Current },
            transposed: false,
            shelf: ShelfPlace::default(),
            filter: None,
        }
    }

    pub fn session(&self) -> &Session {
        self.history.session()
    }

    /// True when every committed change is on disk.
    pub fn is_saved(&self) -> bool {
        self.durable >= self.history.seq()
    }

    /// True when answers do not reach the disk: only the session written whole helps.
    pub fn answers_fail(&self) -> bool {
        matches!(self.trouble, Some(Trouble::Answers(_)))
    }
}

/// A file's name without its folders, as it is told.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
