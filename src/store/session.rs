//! A session on disk: opened with its journal, committed to, and written whole.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::StoreError;
use super::fs::{beside, create_new, read_bytes, replace};
use super::journal::{self, Journal, Recovered};
use super::lock::{Lock, lock};
use crate::model::{
    Finding, FindingKind, History, Place, Record, Revision, Session, Severity, Stamp, Title,
    edited_by_hand, snapshot,
};
use crate::wire::{Kind, Problem, ReadError, from_bytes, hex, limits, to_ron};

/// How a session is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// To be worked on: takes the lock, puts unusable journal bytes aside.
    Edit,
    /// Only looked at: changes nothing on disk.
    Read,
}

/// A session as opened.
#[derive(Debug)]
pub struct Opened {
    /// The file itself, symlinks followed.
    pub path: PathBuf,
    pub history: History,
    pub recovered: Recovered,
    /// What is wrong with the file itself; rules on content are `model::check`.
    pub findings: Vec<Finding>,
    /// `None` when it was only looked at.
    pub file: Option<SessionFile>,
    /// SHA-256 of the file's bytes, without the journal.
    pub sha256: String,
}

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
    path: PathBuf,
    /// What is on disk now, as far as we know: another content means another writer.
    on_disk: [u8; 32],
    /// The session as last written, whose head the next journal names.
    base: Session,
    journal: JournalState,
    _lock: Lock,
}

fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Opens a session and replays its journal. Symlinks are followed once, here.
pub fn open(given: &Path, mode: Mode) -> Result<Opened, StoreError> {
    let path = given.canonicalize().map_err(StoreError::io(given))?;
    open_resolved(path.clone(), mode).map_err(|error| error.told_as(&path, given))
}

fn open_resolved(path: PathBuf, mode: Mode) -> Result<Opened, StoreError> {
    // The lock first: what is read under it is what will be written to.
    let lock = match mode {
        Mode::Edit => Some(lock(&path)?),
        Mode::Read => None,
    };
    let bytes = read_bytes(&path, limits::bytes(Kind::Session))?;
    let session = parse(&path, &bytes)?;
    let mut findings = Vec::new();
    if edited_by_hand(&session).unwrap_or(true) {
        findings.push(Finding {
            place: Place::session("revisions"),
            severity: Severity::Note,
            kind: FindingKind::EditedByHand,
        });
    }
    let folded = session.revisions.last().map_or(0, |head| head.seq);
    let base = session.clone();
    let mut history = History::new(session, folded);
    let (recovered, journal) = recover(&path, mode, &mut history)?;
    let journal = journal.map_or(JournalState::None, JournalState::Open);
    let on_disk = digest(&bytes);
    let file =
        lock.map(|lock| SessionFile { path: path.clone(), on_disk, base, journal, _lock: lock });
    Ok(Opened { path, history, recovered, findings, file, sha256: hex(&on_disk) })
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Session, StoreError> {
    let fail = |error| StoreError::Read { path: path.to_owned(), error };
    let session: Session = from_bytes(bytes, Kind::Session).map_err(fail)?;
    if session.id.is_nil() {
        return Err(fail(ReadError::whole(Problem::Foreign)));
    }
    Ok(session)
}

fn recover(
    path: &Path,
    mode: Mode,
    history: &mut History,
) -> Result<(Recovered, Option<Journal>), StoreError> {
    let at = journal::path_of(path);
    let bytes = match read_bytes(&at, journal::LIMIT) {
        Ok(bytes) => bytes,
        Err(StoreError::Io { error, .. }) if error.kind() == std::io::ErrorKind::NotFound => {
            return Ok((Recovered::default(), None));
        }
        Err(error) => return Err(error),
    };
    let recovered = journal::replay(&bytes, history);
    if mode == Mode::Read {
        return Ok((recovered, None));
    }
    if recovered.folded {
        std::fs::remove_file(&at).map_err(StoreError::io(&at))?;
        return Ok((recovered, None));
    }
    if recovered.unusable == 0 {
        return Ok((recovered, Some(Journal::resume(path)?)));
    }
    // Nothing is thrown away: the whole journal is put aside, and its good part written anew.
    keep_aside(path, &bytes)?;
    let good = bytes.len() - recovered.unusable;
    if good == 0 {
        std::fs::remove_file(&at).map_err(StoreError::io(&at))?;
        return Ok((recovered, None));
    }
    replace(&at, bytes.get(..good).unwrap_or_default())?;
    Ok((recovered, Some(Journal::resume(path)?)))
}

fn keep_aside(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    use std::io::Write as _;
    for n in 1_u32.. {
        let aside = beside(path, &format!("corrupt-{n}"));
        let mut file = match create_new(&aside) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(StoreError::io(&aside)(error)),
        };
        return file
            .write_all(bytes)
            .and_then(|()| file.sync_all())
            .map_err(StoreError::io(&aside));
    }
    Ok(())
}

/// Writes a new session where nothing stands yet, as its first revision.
pub fn create(path: &Path, session: &Session, at: Stamp, by: &Title) -> Result<(), StoreError> {
    let unwritable = |_| StoreError::Unwritable { path: path.to_owned() };
    let mut session = session.clone();
    session.revisions = snapshot(&session, at, by, 0).map_err(unwritable)?;
    let text = to_ron(&session).map_err(unwritable)?;
    super::fs::write_output(path, text.as_bytes(), false)
}

impl SessionFile {
    /// Puts one record on disk. After an error only a snapshot makes the session safe again.
    pub fn append(&mut self, record: &Record) -> Result<(), StoreError> {
        let at = journal::path_of(&self.path);
        let mut journal = match std::mem::replace(&mut self.journal, JournalState::Broken) {
            JournalState::None => Journal::start(&self.path, &self.base)?,
            JournalState::Open(journal) => journal,
            JournalState::Broken => return Err(StoreError::JournalBroken { path: at }),
        };
        journal.append(record).map_err(StoreError::io(&at))?;
        self.journal = JournalState::Open(journal);
        Ok(())
    }

    /// Writes the session whole and empties the journal. When someone else has changed the file, it
    /// is left alone and the session is written beside it.
    pub fn snapshot(
        &mut self,
        session: &Session,
        at: Stamp,
        by: &Title,
        seq: u64,
    ) -> Result<Written, StoreError> {
        let unwritable = |_| StoreError::Unwritable { path: self.path.clone() };
        let mut session = session.clone();
        session.revisions = snapshot(&session, at, by, seq).map_err(unwritable)?;
        let text = to_ron(&session).map_err(unwritable)?;
        let bytes = read_bytes(&self.path, limits::bytes(Kind::Session))?;
        if digest(&bytes) != self.on_disk {
            return self.write_beside(text.as_bytes()).map(Written::Beside);
        }
        if digest(text.as_bytes()) != self.on_disk {
            if let (JournalState::Open(journal), Some(head)) =
                (&mut self.journal, session.revisions.last())
                && journal.announce(seq, &head.id).is_err()
            {
                // The snapshot is the way out; the journal is not trusted again.
                self.journal = JournalState::Broken;
            }
            replace(&self.path, text.as_bytes())?;
        }
        self.on_disk = digest(text.as_bytes());
        let revisions = session.revisions.clone();
        self.base = session;
        // The file now holds every record the journal has.
        let at = journal::path_of(&self.path);
        if !matches!(self.journal, JournalState::None) && at.exists() {
            std::fs::remove_file(&at).map_err(StoreError::io(&at))?;
            super::fs::sync_folder(&self.path).map_err(StoreError::io(&at))?;
        }
        self.journal = JournalState::None;
        Ok(Written::Here(revisions))
    }

    /// `x-2.ron` beside `x.ron`, or the first number that is free.
    fn write_beside(&self, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for n in 2_u32.. {
            let path = self.path.with_file_name(format!("{stem}-{n}.ron"));
            match super::fs::write_output(&path, bytes, false) {
                Ok(()) => return Ok(path),
                Err(StoreError::Exists { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Err(StoreError::Overtaken { path: self.path.clone() })
    }
}

/// Where a snapshot went.
#[derive(Debug)]
pub enum Written {
    Here(Vec<Revision>),
    /// The file was changed by someone else: the session lies in a file of its own.
    Beside(PathBuf),
}
