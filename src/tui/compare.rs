//! Two versions of the open session, held against each other until somebody decides.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::cursor::Cursor;
use crate::model::{Difference, Draft, Place, Session, Side, common_base, differences};
use crate::workshop::Step;

/// What the room looks at when someone else has changed the file.
#[derive(Clone, Debug)]
pub struct Compare {
    /// Ours, written whole in a file of its own.
    pub ours: PathBuf,
    pub mine: Session,
    /// What the file holds now.
    pub theirs: Session,
    /// Those a person must decide first, then the rest.
    pub rows: Vec<Difference>,
    /// What is taken for each row; `None` until it is decided.
    pub choices: Vec<Option<Side>>,
    pub at: Cursor,
    /// Where the room was; it goes on there.
    pub step: Option<Step>,
    /// What to tell once the result is on disk.
    pub taking: Option<String>,
}

/// What the file that is opened next may not have.
#[derive(Clone, Debug)]
pub struct Carried {
    pub session: Option<Session>,
    pub drafts: BTreeMap<Place, Draft>,
    pub step: Option<Step>,
}

impl Compare {
    pub fn new(ours: PathBuf, mine: Session, theirs: Session, base: &Session) -> Self {
        let base = common_base(&mine, &theirs, base);
        let mut rows = differences(&mine, &theirs, base);
        rows.sort_by_key(|row| row.side.is_some());
        let choices = rows.iter().map(|row| row.side).collect();
        Self { ours, mine, theirs, rows, choices, at: Cursor::default(), step: None, taking: None }
    }

    pub fn open(&self) -> usize {
        self.choices.iter().filter(|choice| choice.is_none()).count()
    }

    /// The row under the cursor and what is taken for it.
    pub fn chosen(&self) -> Option<(&Difference, Option<Side>)> {
        let at = self.at.at(self.rows.len())?;
        Some((self.rows.get(at)?, *self.choices.get(at)?))
    }

    pub fn choose(&mut self, side: Side) {
        let at = self.at.at(self.rows.len());
        if let Some(choice) = at.and_then(|at| self.choices.get_mut(at)) {
            *choice = Some(side);
        }
    }

    /// Moves to the next row that is not decided, from the top again after the last.
    pub fn next_open(&mut self) {
        let len = self.rows.len();
        let here = self.at.at(len).unwrap_or(0);
        let order = (here + 1..len).chain(0..=here);
        let next = order.into_iter().find(|at| self.choices.get(*at) == Some(&None));
        self.at = Cursor(next.unwrap_or(here));
    }

    /// Every row with the side taken; `None` while one is open.
    pub fn taken(&self) -> Option<Vec<(&Difference, Side)>> {
        self.rows.iter().zip(&self.choices).map(|(row, choice)| Some((row, (*choice)?))).collect()
    }
}
