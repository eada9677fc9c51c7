//! The one holder of a session that can change it: commit, undo, redo, replay.

use super::edit::{Cause, Change, Editable as _, Record, Rejected};
use super::{Session, SessionEdit, Stamp, Title};
use crate::wire::limits;

/// A committed change with what takes it back.
#[derive(Clone, Debug)]
struct Step {
    seq: u64,
    edits: Vec<SessionEdit>,
    inverse: Vec<SessionEdit>,
}

/// Why there is no undo or redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing left to take back or make again.
    Nothing,
    /// Record `by` changed the same place later.
    Overtaken { by: u64 },
}

/// A change taken back or made again, with what each of its edits replaced.
#[derive(Clone, Debug)]
pub struct Turn {
    pub record: Record,
    pub was: Vec<SessionEdit>,
}

/// A session and the steps that led to it since it was opened.
#[derive(Clone, Debug)]
pub struct History {
    session: Session,
    done: Vec<Step>,
    undone: Vec<Step>,
    seq: u64,
}

impl History {
    /// Starts from a session as read; record numbers go on after `seq`.
    pub fn new(session: Session, seq: u64) -> Self {
        Self { session, done: Vec::new(), undone: Vec::new(), seq }
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The number of the newest record.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Applies a change and gives the record to be journaled.
    pub fn commit(&mut self, change: Change) -> Result<Record, Rejected> {
        let inverse = apply_all(&mut self.session, &change.edits)?;
        self.seq += 1;
        self.done.push(Step { seq: self.seq, edits: change.edits.clone(), inverse });
        self.undone.clear();
        Ok(Record { seq: self.seq, change })
    }

    /// Takes back the newest change that is not taken back yet.
    pub fn undo(&mut self, at: Stamp, by: Title) -> Result<Turn, Refusal> {
        let step = self.done.pop().ok_or(Refusal::Nothing)?;
        let (seq, edits) = (step.seq, step.inverse.clone());
        if let Err(refusal) = self.turn(&step.inverse, &step.edits) {
            self.done.push(step);
            return Err(refusal);
        }
        let was = step.edits.iter().rev().cloned().collect();
        self.undone.push(step);
        Ok(Turn { record: self.record(at, by, Cause::Undo(seq), edits), was })
    }

    /// Makes the change that was last taken back again.
    pub fn redo(&mut self, at: Stamp, by: Title) -> Result<Turn, Refusal> {
        let step = self.undone.pop().ok_or(Refusal::Nothing)?;
        let (seq, edits) = (step.seq, step.edits.clone());
        if let Err(refusal) = self.turn(&step.edits, &step.inverse) {
            self.undone.push(step);
            return Err(refusal);
        }
        let was = step.inverse.iter().rev().cloned().collect();
        self.done.push(step);
        Ok(Turn { record: self.record(at, by, Cause::Redo(seq), edits), was })
    }

    /// Applies a record read back from the journal, keeping undo and redo as they were.
    pub fn replay(&mut self, record: Record) -> Result<(), Rejected> {
        let edits = record.change.edits;
        let inverse = apply_all(&mut self.session, &edits)?;
        match record.change.cause {
            Cause::Do | Cause::Merge => {
                self.done.push(Step { seq: record.seq, edits, inverse });
                self.undone.clear();
            }
            Cause::Undo(seq) => move_step(&mut self.done, &mut self.undone, seq),
            Cause::Redo(seq) => move_step(&mut self.undone, &mut self.done, seq),
        }
        self.seq = record.seq;
        Ok(())
    }

    /// Takes the session over as it stands after a snapshot: only the revision list differs.
    pub fn snapshotted(&mut self, revisions: Vec<super::Revision>) {
        self.session.revisions = revisions;
    }

    /// Applies `edits`, and refuses if what they replaced is not what `expected` would have put there.
    fn turn(&mut self, edits: &[SessionEdit], expected: &[SessionEdit]) -> Result<(), Refusal> {
        let overtaken = Refusal::Overtaken { by: self.seq };
        let Ok(back) = apply_all(&mut self.session, edits) else { return Err(overtaken) };
        if back == expected {
            return Ok(());
        }
        // What was just applied can always be taken back.
        drop(apply_all(&mut self.session, &back));
        Err(overtaken)
    }

    fn record(&mut self, at: Stamp, by: Title, cause: Cause, edits: Vec<SessionEdit>) -> Record {
        self.seq += 1;
        Record { seq: self.seq, change: Change { at, by, cause, edits } }
    }
}

fn move_step(from: &mut Vec<Step>, to: &mut Vec<Step>, seq: u64) {
    if let Some(at) = from.iter().rposition(|step| step.seq == seq) {
        to.push(from.remove(at));
    }
}

/// Applies all edits or none; gives the edits that take them back, in the order to apply them.
pub(super) fn apply_all(
    session: &mut Session,
    edits: &[SessionEdit],
) -> Result<Vec<SessionEdit>, Rejected> {
    if edits.is_empty() {
        return Err(Rejected::Nothing);
    }
    if edits.len() > limits::ROWS {
        return Err(Rejected::Full);
    }
    let mut inverse = Vec::with_capacity(edits.len());
    for edit in edits {
        match session.apply(edit.clone()) {
            Ok(back) => inverse.push(back),
            Err(rejected) => {
                for back in inverse.into_iter().rev() {
                    // The inverse of what was just applied always fits.
                    drop(session.apply(back));
                }
                return Err(rejected);
            }
        }
    }
    for edit in edits {
        session.bump_numbers(edit);
    }
    inverse.reverse();
    Ok(inverse)
}
