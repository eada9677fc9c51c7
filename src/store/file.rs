//! The writing end of an opened session: records committed one by one, and the session written whole.

use std::io;
use std::path::PathBuf;

use super::StoreError;
use super::disk::Disk;
use super::journal::{Journal, LIMIT, beginning, change_line, draft_lines, path_of, snapshot_line};
use super::kept::keep;
use super::lock::{Lock, lock};
use super::replay::{reads_back, usable};
use super::session::{digest, parse, readable};
use crate::model::{
    Draft, Record, Revision, Session, Stamp, Title, is_ancestor, is_same, snapshot,
};
use crate::wire::{Kind, limits};

#[derive(Debug)]
enum JournalState {
    /// There is none; the next record starts one.
    None,
    Open(Journal),
    /// A write failed: never trusted again. Only a snapshot helps.
    Broken,
}

/// The writing end of an opened session.
#[derive(Debug)]
pub struct SessionFile {
    disk: Disk,
    path: PathBuf,
    /// What is on disk now, as far as we know: another content means another writer. Two, where it
    /// is not known whether a snapshot came through.
    on_disk: [[u8; 32]; 2],
    /// The session as last written, whose head the next journal names.
    base: Session,
    journal: JournalState,
    /// The last record that was written.
    seq: u64,
    /// Why the drafts given with the last snapshot are not on disk, if they are not.
    lost_drafts: Option<StoreError>,
    lock: Lock,
    /// Of the file we were moved from, kept until we leave: it may be gone back to.
    former: Option<Lock>,
}

/// A session as it stands in its file.
pub(super) struct Whole {
    pub(super) session: Session,
    pub(super) digest: [u8; 32],
    /// The last record it holds, with its journal.
    pub(super) seq: u64,
}

/// Where a snapshot went.
#[derive(Debug)]
pub enum Written {
    Here(Vec<Revision>),
    /// Nowhere: someone else has gone on from the file as we knew it, and we had nothing new.
    Theirs,
    /// The file was changed by someone else: the session lies in a file of its own.
    Beside {
        ours: PathBuf,
        /// Of the session there.
        revisions: Vec<Revision>,
        /// The file as it was when we last knew it.
        base: Box<Session>,
        /// The file as it is, when it is a session at all.
        theirs: Option<Box<Session>>,
    },
}

impl SessionFile {
    pub(super) fn new(
        disk: Disk,
        path: PathBuf,
        whole: Whole,
        journal: Option<Journal>,
        lock: Lock,
    ) -> Self {
        let journal = journal.map_or(JournalState::None, JournalState::Open);
        let Whole { session: base, digest, seq } = whole;
        Self {
            disk,
            path,
            on_disk: [digest; 2],
            base,
            journal,
            seq,
            lost_drafts: None,
            lock,
            former: None,
        }
    }

    /// Puts one record on disk, and with it the drafts it made an answer of. It must follow the one
    /// before: what is on disk up to a number is on disk without a gap. After an error only a snapshot
    /// makes the session safe again.
    pub fn append(&mut self, record: &Record, drafts: &[Draft]) -> Result<(), StoreError> {
        if record.seq != self.seq + 1 {
            return Err(StoreError::JournalBroken { path: self.path.clone() });
        }
        let line = change_line(record).map_err(StoreError::io(&self.path))?;
        if !reads_back(&line) {
            return Err(StoreError::Unwritable { path: self.path.clone() });
        }
        self.lines(line, drafts)?;
        self.seq = record.seq;
        Ok(())
    }

    /// Puts what is being typed on disk.
    pub fn draft(&mut self, drafts: &[Draft]) -> Result<(), StoreError> {
        // Who leaves with nothing typed begins no journal for it.
        if drafts.is_empty() {
            return Ok(());
        }
        self.lines(String::new(), drafts)
    }

    fn lines(&mut self, mut lines: String, drafts: &[Draft]) -> Result<(), StoreError> {
        lines += &draft_lines(self.seq, drafts).map_err(StoreError::io(&self.path))?;
        if self.lock.is_taken() {
            return Err(StoreError::Overtaken { path: self.path.clone() });
        }
        let journal = match std::mem::replace(&mut self.journal, JournalState::Broken) {
            // It comes with its first lines: an old one may hold the drafts until then.
            JournalState::None => {
                Journal::start(&self.disk, &self.path, &beginning(&self.base, &lines))?
            }
            JournalState::Open(mut journal) => {
                journal.append(&self.disk, &lines)?;
                journal
            }
            JournalState::Broken => {
                return Err(StoreError::JournalBroken { path: self.path.clone() });
            }
        };
        self.journal = JournalState::Open(journal);
        Ok(())
    }

    /// Writes the session whole and begins the journal anew with the drafts there are. When someone
    /// else has changed the file, it is left alone and the session is written beside it.
    pub fn snapshot(
        &mut self,
        session: &Session,
        at: Stamp,
        by: &Title,
        seq: u64,
        drafts: &[Draft],
    ) -> Result<Written, StoreError> {
        let unwritable = |_| StoreError::Unwritable { path: self.path.clone() };
        let mut session = session.clone();
        // It may have been asked for before an earlier one was done.
        if self.base.revisions.starts_with(&session.revisions) {
            session.revisions.clone_from(&self.base.revisions);
        }
        session.revisions = snapshot(&session, at, by, seq).map_err(unwritable)?;
        let text = readable(&self.path, &session)?;
        let new = digest(text.as_bytes());
        let old = self.there()?;
        if self.lock.is_taken() || self.is_elsewhere() {
            return self.move_beside(session, &text, None, (seq, drafts));
        }
        if let Some(bytes) = &old
            && !self.on_disk.contains(&digest(bytes))
        {
            return match parse(&self.path, bytes).ok() {
                // It holds all that we have.
                Some(it) if is_same(&session, &self.base) && is_ancestor(&self.base, &it) => {
                    // No record of ours is to be replayed onto theirs, nor written after it.
                    drop(self.disk.drop_journal(&self.path));
                    self.journal = JournalState::Broken;
                    Ok(Written::Theirs)
                }
                theirs => self.move_beside(session, &text, theirs, (seq, drafts)),
            };
        }
        let head = session.revisions.last().map(|head| head.id.to_string()).unwrap_or_default();
        if old.as_deref() != Some(text.as_bytes()) {
            self.disk.only_name(&self.path)?;
            self.announce(seq, &head);
            if let Some(bytes) = old {
                keep(&self.disk, &self.path, &bytes);
                self.on_disk[0] = digest(&bytes);
            }
            self.on_disk[1] = new;
            if let Err(error) = self.disk.replace(&self.path, text.as_bytes()) {
                // It may be there all the same, and a journal begun now would name the old one.
                if matches!(self.journal, JournalState::None) {
                    self.journal = JournalState::Broken;
                }
                return Err(error);
            }
        } else if self.on_disk != [new; 2] {
            // It got its name in an attempt that failed after: the name is waited for only now.
            self.disk.wait_for_names(&self.path)?;
        }
        self.on_disk = [new; 2];
        self.seq = seq;
        let revisions = session.revisions.clone();
        self.base = session;
        self.begin_anew(drafts);
        Ok(Written::Here(revisions))
    }

    /// Why the drafts given with the last snapshot are not on disk; they are to be given again.
    pub fn lost_drafts(&mut self) -> Option<StoreError> {
        self.lost_drafts.take()
    }

    /// What stands at our path; a file that is gone is written anew.
    fn there(&self) -> Result<Option<Vec<u8>>, StoreError> {
        match self.disk.read_bytes(&self.path, limits::bytes(Kind::Session)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(StoreError::Io { error, .. }) if error.kind() == io::ErrorKind::NotFound => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Tells the journal which revision is about to be written. One that does not take it is written
    /// anew as far as it can be read; where that fails too, the snapshot still is the way out.
    fn announce(&mut self, seq: u64, head: &str) {
        let line = snapshot_line(seq, head);
        let told = match &mut self.journal {
            JournalState::None => return,
            JournalState::Open(journal) => journal.append(&self.disk, &line).is_ok(),
            JournalState::Broken => false,
        };
        if !told {
            let mended = self.mended(&line);
            self.journal = mended.map_or(JournalState::Broken, JournalState::Open);
        }
    }

    fn mended(&self, line: &str) -> Option<Journal> {
        let bytes = self.disk.read_bytes(&path_of(&self.path), LIMIT).ok()?;
        let text = usable(&bytes, &self.base)?;
        Journal::start(&self.disk, &self.path, &format!("{text}{line}")).ok()
    }

    /// The file now holds every record the journal has: only drafts are carried over. What fails here
    /// costs no answer: the old journal announces this very revision, and the next record is told.
    fn begin_anew(&mut self, drafts: &[Draft]) {
        let journal = std::mem::replace(&mut self.journal, JournalState::None);
        self.lost_drafts = None;
        if !drafts.is_empty() {
            let lines = draft_lines(self.seq, drafts).map_err(StoreError::io(&self.path));
            let begun = lines.and_then(|lines| {
                Journal::start(&self.disk, &self.path, &beginning(&self.base, &lines))
            });
            match begun {
                Ok(journal) => self.journal = JournalState::Open(journal),
                Err(error) => self.lost_drafts = Some(error),
            }
        } else if !matches!(journal, JournalState::None) {
            drop(self.disk.drop_journal(&self.path));
        }
    }

    /// The file was moved away, and something else has its name.
    fn is_elsewhere(&self) -> bool {
        self.disk.0.resolve(&self.path).is_ok_and(|path| path != self.path)
    }

    /// Writes the session to `x-2.ron` beside `x.ron`, or the first number that is free, and goes on
    /// there: what is ordered from now on belongs to that file.
    fn move_beside(
        &mut self,
        session: Session,
        text: &str,
        theirs: Option<Session>,
        (seq, drafts): (u64, &[Draft]),
    ) -> Result<Written, StoreError> {
        let ours = self.write_beside(text)?;
        let revisions = session.revisions.clone();
        let base = Box::new(std::mem::replace(&mut self.base, session));
        if !self.lock.is_taken() {
            // No record of ours is to be replayed onto theirs.
            drop(self.disk.drop_journal(&self.path));
        }
        self.path.clone_from(&ours);
        self.on_disk = [digest(text.as_bytes()); 2];
        self.seq = seq;
        self.journal = JournalState::None;
        // Nobody else knows of the new file yet; without a lock each answer is a snapshot.
        match lock(&self.disk, &ours, false) {
            Ok(lock) => self.former = Some(std::mem::replace(&mut self.lock, lock)),
            Err(_) => self.journal = JournalState::Broken,
        }
        self.begin_anew(drafts);
        Ok(Written::Beside { ours, revisions, base, theirs: theirs.map(Box::new) })
    }

    fn write_beside(&self, text: &str) -> Result<PathBuf, StoreError> {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for n in 2_u32.. {
            let ours = self.path.with_file_name(format!("{stem}-{n}.ron"));
            match self.disk.write_output(&ours, text.as_bytes(), false) {
                Ok(()) => return Ok(ours),
                Err(StoreError::Exists { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Err(StoreError::Overtaken { path: self.path.clone() })
    }
}
