//! A session on disk: opened with its journal, and whose it is to write.

use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::StoreError;
use super::disk::{Disk, TEMP, beside, folder};
use super::file::{SessionFile, Whole};
use super::journal::{self, Journal, LIMIT, beginning, draft_lines};
use super::kept::is_kept;
use super::lock::lock;
use super::replay::{Recovered, Replayed, replay};
use super::vfs::Meta;
use crate::model::{
    Finding, FindingKind, History, Key, Place, Session, Severity, Stamp, Title, edited_by_hand,
    saved_content, snapshot,
};
use crate::wire::{Kind, Problem, ReadError, from_bytes, hex, limits, to_ron};

/// How a session is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// To be worked on: takes the lock, puts unusable journal bytes aside.
    Edit,
    /// The same, from a holder on another machine too; a person has confirmed it.
    TakeOver,
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
    /// SHA-256 of the session's content, where nothing has changed since its newest revision.
    pub content: Option<Key>,
}

pub(super) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

impl Disk {
    /// Opens a session and replays its journal. Symlinks are followed once, here.
    pub fn open(&self, given: &Path, mode: Mode) -> Result<Opened, StoreError> {
        let path = self.0.resolve(given).map_err(StoreError::io(given))?;
        self.open_resolved(path.clone(), mode).map_err(|error| error.told_as(&path, given))
    }

    fn open_resolved(&self, path: PathBuf, mode: Mode) -> Result<Opened, StoreError> {
        let lock = if mode == Mode::Read {
            None
        } else {
            // Nothing is made beside what is no session of ours.
            self.is_session(&path)?;
            self.only_name(&path)?;
            if is_kept(&path) {
                return Err(StoreError::Kept { path });
            }
            Some(lock(self, &path, mode == Mode::TakeOver)?)
        };
        // What is read under the lock is what will be written to. Without it the file may be written
        // anew, and its journal with it, between the two readings.
        let (meta, on_disk, content, by_hand, base, history, replayed) = loop {
            let (meta, bytes) = self.read_known(&path, limits::bytes(Kind::Session))?;
            let session = parse(&path, &bytes)?;
            let content = saved_content(str::from_utf8(&bytes).unwrap_or_default(), &session);
            let on_disk = digest(&bytes);
            drop(bytes);
            let by_hand = content.is_none() && edited_by_hand(&session).unwrap_or(true);
            let folded = session.revisions.last().map_or(0, |head| head.seq);
            // Who only looks has no use for the session as it was: a batch holds many.
            let base = lock.is_some().then(|| session.clone());
            let mut history = History::new(session, folded);
            let replayed = self.replayed(&path, &mut history)?;
            let same = self.0.meta(&path).is_ok_and(|now| now.identity == meta.identity);
            if lock.is_some() || same {
                break (meta, on_disk, content, by_hand, base, history, replayed);
            }
        };
        let findings = self.findings(&path, &meta, by_hand);
        let file = match lock.zip(base) {
            Some((lock, base)) => {
                self.sweep(&path);
                let journal = self.go_on(&path, &base, &replayed, mode)?;
                let whole = Whole { session: base, digest: on_disk, seq: history.seq() };
                Some(SessionFile::new(self.clone(), path.clone(), whole, journal, lock))
            }
            None => None,
        };
        let recovered = replayed.1.recovered;
        let content = content.filter(|_| recovered.changes == 0);
        Ok(Opened { path, history, recovered, findings, file, sha256: hex(&on_disk), content })
    }

    /// Fails with why, where a file is no session or cannot be read.
    fn is_session(&self, path: &Path) -> Result<(), StoreError> {
        if self.kind_of(path) == Some(Kind::Session) {
            return Ok(());
        }
        parse(path, &self.read_bytes(path, limits::bytes(Kind::Session))?).map(drop)
    }

    /// The journal's bytes, and what they gave.
    fn replayed(
        &self,
        path: &Path,
        history: &mut History,
    ) -> Result<(Vec<u8>, Replayed), StoreError> {
        let at = journal::path_of(path);
        let bytes = match self.read_bytes(&at, LIMIT) {
            Ok(bytes) if bytes.len() as u64 > LIMIT => {
                let error = ReadError::whole(Problem::TooLarge { limit: LIMIT });
                return Err(StoreError::Read { path: at, error });
            }
            Ok(bytes) => bytes,
            Err(StoreError::Io { error, .. }) if error.kind() == io::ErrorKind::NotFound => {
                return Ok((Vec::new(), Replayed::default()));
            }
            Err(error) => return Err(error),
        };
        let replayed = replay(&bytes, history);
        Ok((bytes, replayed))
    }

    /// Makes a journal that new records may follow. Nothing is thrown away: one that could not be used
    /// to its end is put aside whole first. The old one is never gone on with, even where it fits: what
    /// is read from it may be in memory only, after a sync that failed, and whoever is taken over from
    /// may still be writing to it.
    fn go_on(
        &self,
        path: &Path,
        base: &Session,
        (bytes, replayed): &(Vec<u8>, Replayed),
        mode: Mode,
    ) -> Result<Option<Journal>, StoreError> {
        let recovered = &replayed.recovered;
        if bytes.is_empty() && recovered.unusable == 0 {
            return Ok(None);
        }
        if recovered.unusable > 0 {
            self.keep_aside(path, bytes)?;
        }
        let mut lines = replayed.applied.clone();
        lines += &draft_lines(0, &recovered.drafts).map_err(StoreError::io(path))?;
        if lines.is_empty() && mode == Mode::Edit {
            self.drop_journal(path)?;
            return Ok(None);
        }
        Journal::start(self, path, &beginning(base, &lines)).map(Some)
    }

    pub(super) fn drop_journal(&self, path: &Path) -> Result<(), StoreError> {
        let at = journal::path_of(path);
        let removed = self.0.remove(&at).and_then(|()| self.0.sync_folder(folder(path)));
        removed.map_err(StoreError::io(&at))
    }

    fn keep_aside(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        for n in 1_u32.. {
            match self.write_output(&beside(path, &format!("corrupt-{n}")), bytes, false) {
                Err(StoreError::Exists { .. }) => {}
                written => return written,
            }
        }
        Ok(())
    }

    /// Removes what a crash left half-written; under the lock nobody else is writing.
    pub(super) fn sweep(&self, path: &Path) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ours = |file: &Path| {
            let file = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let rest = file.trim_start_matches('.').strip_prefix(&*name);
            rest.is_some_and(|rest| file.starts_with('.') && rest.contains(&format!(".{TEMP}")))
        };
        let files = self.0.list(folder(path)).unwrap_or_default();
        for (file, _) in files.iter().filter(|(file, _)| ours(file)) {
            drop(self.0.remove(file));
        }
    }

    /// What is worth knowing of the file and its folder.
    fn findings(&self, path: &Path, meta: &Meta, by_hand: bool) -> Vec<Finding> {
        let open_folder = self.0.meta(folder(path)).is_ok_and(|it| it.mode & 0o1002 == 0o002);
        let shared = self.0.shared(path);
        let found = [
            by_hand.then_some(FindingKind::EditedByHand),
            (meta.mode & 0o004 != 0).then_some(FindingKind::ReadableByAll),
            open_folder.then_some(FindingKind::FolderWritableByAll),
            shared.map(|kind| FindingKind::SharedDisk { kind }),
        ];
        let place = Place::session("revisions");
        let finding = |kind| Finding { place: place.clone(), severity: Severity::Note, kind };
        found.into_iter().flatten().map(finding).collect()
    }

    /// Writes a new session where nothing stands yet, as its first revision.
    pub fn create(
        &self,
        path: &Path,
        session: &Session,
        at: Stamp,
        by: &Title,
    ) -> Result<(), StoreError> {
        let unwritable = |_| StoreError::Unwritable { path: path.to_owned() };
        let mut session = session.clone();
        session.revisions = snapshot(&session, at, by, 0).map_err(unwritable)?;
        let text = readable(path, &session)?;
        self.write_output(path, text.as_bytes(), false)
    }
}

/// A session as it is written. What its own reader would refuse is never written.
pub(super) fn readable(path: &Path, session: &Session) -> Result<String, StoreError> {
    let unwritable = |_| StoreError::Unwritable { path: path.to_owned() };
    let text = to_ron(session).map_err(unwritable)?;
    match from_bytes::<Session>(text.as_bytes(), Kind::Session) {
        Ok(_) => Ok(text),
        Err(_) => Err(StoreError::Unreadable { path: path.to_owned() }),
    }
}

pub(super) fn parse(path: &Path, bytes: &[u8]) -> Result<Session, StoreError> {
    let fail = |error| StoreError::Read { path: path.to_owned(), error };
    let session: Session = from_bytes(bytes, Kind::Session).map_err(fail)?;
    if session.id.is_nil() {
        return Err(fail(ReadError::whole(Problem::Foreign)));
    }
    Ok(session)
}
