//! A room at work on the simulated disk, told as a string of letters, with everything it was promised.

use std::path::{Path, PathBuf};

use rosbenk::model::{
    Cause, Change, Draft, History, Op, Parked, Place, Record, Scenario, Session, SessionEdit,
    Stamp, Title,
};
use rosbenk::store::{Disk, Mode, SessionFile, StoreError, Written};
use uuid::Uuid;

use super::image::Files;
use super::sim::{FOLDER, Sim};
use crate::common::{id, noon};

/// More than fifty changes: what is parked, aimed at and found to happen, taken back and made again;
/// drafts begun, answered and emptied; snapshots; a kill and a reopening.
pub(crate) const LONG: &str =
    "ppesdapupurpsppdppDsuurrpkpppsdppapeppusrppspdDopdpppsppuupprrsppappkps";
/// Every kind of step once or twice.
pub(crate) const SHORT: &str = "pedspkpaussDpskpdo";

/// The session and the drafts, as they would be read back.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    pub(crate) session: Session,
    pub(crate) drafts: Vec<Draft>,
}

/// What had been promised and tried when so many calls had been made.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    calls: usize,
    /// The state that was acknowledged.
    acked: usize,
    /// The last one that was tried.
    tried: usize,
    /// Drafts were acknowledged, and no write has failed since.
    drafts: bool,
}

/// All states there were, and how far each was promised.
#[derive(Clone, Debug, Default)]
pub(crate) struct Promises {
    pub(crate) states: Vec<State>,
    marks: Vec<Mark>,
}

impl Promises {
    fn mark(&self, calls: usize) -> Mark {
        let at = self.marks.partition_point(|mark| mark.calls <= calls);
        at.checked_sub(1).map_or_else(Mark::default, |at| self.marks[at])
    }

    fn last(&self) -> Mark {
        self.marks.last().copied().unwrap_or_default()
    }

    /// Whether a state is one that may be found after so many calls; why not, where it is not.
    pub(crate) fn hold(&self, calls: usize, found: &State) -> Result<(), String> {
        let mark = self.mark(calls);
        let allowed = &self.states[mark.acked..=mark.tried];
        let same = |state: &State| state.session == found.session;
        if !allowed.iter().any(same) {
            let which = self.states.iter().position(same);
            return Err(format!("promised {mark:?}, found {which:?}"));
        }
        let whole = |state: &State| same(state) && state.drafts == found.drafts;
        if mark.drafts && !allowed.iter().any(whole) {
            return Err(format!("promised {mark:?}, drafts are {:?}", found.drafts));
        }
        Ok(())
    }
}

/// A session without its list of revisions.
pub(crate) fn bare(session: &Session) -> Session {
    Session { revisions: Vec::new(), ..session.clone() }
}

pub(crate) fn path() -> PathBuf {
    Path::new(FOLDER).join("a.ron")
}

/// A disk with a new session on it, and nothing else.
pub(crate) fn fresh() -> Files {
    let sim = Sim::default();
    let session = Session {
        id: Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001),
        title: "ROS".into(),
        ..Session::default()
    };
    sim.disk().create(&path(), &session, noon(), &"kari".into()).unwrap();
    sim.image().worst()
}

/// The workbench's way with a session file, without the workbench.
#[expect(clippy::struct_excessive_bools, reason = "each is a state of its own")]
pub(crate) struct Room {
    sim: Sim,
    disk: Disk,
    history: History,
    file: Option<SessionFile>,
    drafts: Vec<Draft>,
    /// An answer is not on disk: every further one is written with the whole session.
    pub(crate) trouble: bool,
    /// The last snapshot failed.
    pub(crate) unwritten: bool,
    /// The clock stands still, as in the second in which a retry comes.
    pub(crate) still: bool,
    /// What was not taken by the journal is written whole at once, not with the next answer.
    pub(crate) prompt: bool,
    step: usize,
    pub(crate) promises: Promises,
    /// What cannot be, as it was seen.
    pub(crate) wrong: Vec<String>,
}

impl Room {
    /// Opens; a failure is tried again, as a person would.
    pub(crate) fn open(sim: &Sim, disk: Disk) -> Option<Self> {
        let (history, file, drafts) = open(sim, &disk)?;
        let mut room = Self {
            sim: sim.clone(),
            disk,
            history,
            file: Some(file),
            drafts,
            trouble: false,
            unwritten: false,
            still: false,
            prompt: false,
            step: 0,
            promises: Promises::default(),
            wrong: Vec::new(),
        };
        room.tries();
        room.promised(true);
        Some(room)
    }

    /// Plays a story.
    pub(crate) fn play(&mut self, story: &str) {
        for letter in story.chars() {
            match letter {
                'p' => self.change(SessionEdit::Parking((self.id(), parked(self.step)))),
                'e' => self.change(SessionEdit::Scenarios((self.id(), event(self.step)))),
                'd' => self.typed(&format!("utkast {}", self.step)),
                'D' => self.typed(""),
                'a' => self.answer(),
                'u' => self.turn(History::undo),
                'r' => self.turn(History::redo),
                's' => self.snapshot(),
                'k' => self.reopen(false),
                'o' => self.reopen(true),
                _ => panic!("{letter} is no step"),
            }
            self.step += 1;
        }
    }

    /// A clock that goes on a second with every step, or stands.
    fn at(&self) -> Stamp {
        let step = if self.still { 0 } else { self.step };
        Stamp::new(noon().utc() + chrono::Duration::seconds(i64::try_from(step).unwrap()))
    }

    fn id(&self) -> rosbenk::model::Id {
        id(&format!("0DG8M0{:06}", self.promises.states.len()))
    }

    fn change(&mut self, edit: SessionEdit) {
        self.commit(vec![edit], &[]);
    }

    fn commit(&mut self, edits: Vec<SessionEdit>, answered: &[Draft]) {
        let change = Change { at: self.at(), by: "kari".into(), cause: Cause::Do, edits };
        let record = self.history.commit(change).unwrap();
        self.put_away(&record, answered);
    }

    /// What is typed becomes the session's aim.
    fn answer(&mut self) {
        let text = self.drafts.last().map(|draft| draft.text.to_string()).unwrap_or_default();
        let edits = vec![SessionEdit::Aim(format!("{text} {}", self.step).as_str().into())];
        self.commit(edits, &[Draft::none(Place::session("aim"))]);
    }

    fn turn(
        &mut self,
        turn: impl Fn(
            &mut History,
            Stamp,
            Title,
        ) -> Result<rosbenk::model::Turn, rosbenk::model::Refusal>,
    ) {
        let at = self.at();
        // Nothing to take back after a reopening: then there is no such step.
        if let Ok(turn) = turn(&mut self.history, at, "kari".into()) {
            self.put_away(&turn.record, &[]);
        }
    }

    fn put_away(&mut self, record: &Record, answered: &[Draft]) {
        self.tries();
        for draft in answered {
            self.take(draft);
            self.tries();
        }
        if self.trouble {
            return self.snapshot();
        }
        let Some(file) = &mut self.file else { return };
        let put = file.append(record, answered);
        self.heard(&put);
    }

    fn typed(&mut self, text: &str) {
        let cursor = (0, text.len());
        let draft = Draft { place: Place::session("aim"), text: text.into(), cursor };
        self.take(&draft);
        self.tries();
        // The workbench keeps what is typed for the snapshot that is tried again and again.
        if self.trouble {
            return;
        }
        let Some(file) = &mut self.file else { return };
        let put = file.draft(&[draft]);
        self.heard(&put);
    }

    fn take(&mut self, draft: &Draft) {
        self.drafts.retain(|known| known.place != draft.place);
        if !draft.text.is_empty() {
            self.drafts.push(draft.clone());
        }
    }

    fn heard(&mut self, put: &Result<(), StoreError>) {
        match put {
            Ok(()) => self.promised(true),
            Err(_) => {
                self.trouble = true;
                self.forget_drafts();
                if self.prompt {
                    self.snapshot();
                }
            }
        }
    }

    /// Writes the session whole.
    pub(crate) fn snapshot(&mut self) {
        let (session, seq) = (self.history.session().clone(), self.history.seq());
        let (at, drafts) = (self.at(), self.drafts.clone());
        let Some(file) = &mut self.file else { return };
        match file.snapshot(&session, at, &"kari".into(), seq, &drafts) {
            Ok(Written::Here(revisions)) => {
                self.history.snapshotted(revisions);
                (self.trouble, self.unwritten) = (false, false);
                if file.lost_drafts().is_none() {
                    return self.promised(true);
                }
                // As the workbench does a second later.
                let again = file.draft(&drafts);
                self.promised(false);
                self.heard(&again);
            }
            Ok(Written::Beside { .. } | Written::Theirs) => {
                self.wrong.push(format!("step {}: our own file is taken for another's", self.step));
            }
            Err(_) => self.unwritten = true,
        }
    }

    /// Ends the program, saving first or not, and starts it again.
    fn reopen(&mut self, saved: bool) {
        if saved {
            self.snapshot();
        }
        self.file = None;
        let Some((history, file, drafts)) = open(&self.sim, &self.disk) else {
            return self.wrong.push(format!("step {}: cannot be opened again", self.step));
        };
        let found = State { session: bare(history.session()), drafts: drafts.clone() };
        if let Err(why) = self.promises.hold(usize::MAX, &found) {
            self.wrong.push(format!("step {}: opened again: {why}", self.step));
        }
        (self.history, self.file, self.drafts) = (history, Some(file), drafts);
        self.trouble = false;
        self.tries();
        self.promised(true);
    }

    /// What is in memory now may be on disk from now on.
    fn tries(&mut self) {
        let session = bare(self.history.session());
        self.promises.states.push(State { session, drafts: self.drafts.clone() });
        let tried = self.promises.states.len() - 1;
        let mark = Mark { calls: self.sim.now(), tried, ..self.promises.last() };
        self.promises.marks.push(mark);
    }

    /// What was tried is on disk, it is said.
    fn promised(&mut self, drafts: bool) {
        let last = self.promises.last();
        let mark = Mark { calls: self.sim.now(), acked: last.tried, drafts, ..last };
        self.promises.marks.push(mark);
    }

    fn forget_drafts(&mut self) {
        let last = self.promises.last();
        self.promises.marks.push(Mark { calls: self.sim.now(), drafts: false, ..last });
    }

    /// Lets go of the file; a last snapshot only when it is needed to be safe.
    pub(crate) fn end(mut self) -> (Promises, Vec<String>) {
        if self.trouble || self.unwritten {
            self.snapshot();
        }
        if self.trouble || self.unwritten {
            self.wrong.push("the fault is over, and still it is not saved".to_owned());
        }
        self.file = None;
        (self.promises, self.wrong)
    }
}

/// Opens to edit; where that is refused, once more when there is nothing left to refuse it.
fn open(sim: &Sim, disk: &Disk) -> Option<(History, SessionFile, Vec<Draft>)> {
    let opened = disk.open(&path(), Mode::Edit).or_else(|_| {
        sim.clear();
        disk.open(&path(), Mode::Edit)
    });
    let opened = opened.ok()?;
    Some((opened.history, opened.file?, opened.recovered.drafts))
}

fn parked(step: usize) -> Op<Parked> {
    Op::Insert(Box::new(Parked { text: format!("sak {step}").as_str().into(), done: false }))
}

fn event(step: usize) -> Op<Scenario> {
    let no = u32::try_from(step).unwrap();
    Op::Insert(Box::new(Scenario { no, text: "hendelse".into(), ..Scenario::default() }))
}
