//! The journal beside a session: every committed change, on disk before it is called saved.
//!
//! Line 1: `rosbenk-journal 1 <session> <head revision>`; then one record a line:
//! `<crc32 hex8> <seq> C <change as compact RON>`, or `.. S <revision>` before a snapshot.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::StoreError;
use super::fs::{beside, create_new, sync_folder};
use crate::model::{History, Record, Session};
use crate::wire::{compact_from, limits, to_compact};

const MAGIC: &str = "rosbenk-journal 1";
/// Stands for the head of a session that has no revision yet.
const NO_HEAD: &str = "-";

/// An open journal. After a failed write it is never trusted again.
#[derive(Debug)]
pub struct Journal {
    file: File,
}

/// What a journal gave back at opening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Changes applied on top of the file.
    pub changes: usize,
    /// Every record is in the file already.
    pub folded: bool,
    /// Bytes that could not be used; they are kept aside when the session is opened for editing.
    pub unusable: usize,
}

fn head_of(session: &Session) -> &str {
    session.revisions.last().map_or(NO_HEAD, |revision| revision.id.as_str())
}

pub(super) fn path_of(session: &Path) -> PathBuf {
    beside(session, "journal")
}

impl Journal {
    /// Starts an empty journal for a session as it stands on disk.
    pub fn start(path: &Path, session: &Session) -> Result<Self, StoreError> {
        let at = path_of(path);
        let head = format!("{MAGIC} {} {}\n", session.id, head_of(session));
        let begin = || -> io::Result<File> {
            let mut file = create_new(&at)?;
            file.write_all(head.as_bytes())?;
            file.sync_all()?;
            sync_folder(&at)?;
            Ok(file)
        };
        begin().map(|file| Self { file }).map_err(StoreError::io(&at))
    }

    /// Goes on with the journal that is there.
    pub fn resume(path: &Path) -> Result<Self, StoreError> {
        let at = path_of(path);
        let file = OpenOptions::new().append(true).open(&at).map_err(StoreError::io(&at))?;
        Ok(Self { file })
    }

    /// Appends one record with one write and waits for the disk.
    pub fn append(&mut self, record: &Record) -> io::Result<()> {
        let payload =
            to_compact(&record.change).map_err(|error| io::Error::other(error.to_string()))?;
        self.line(&format!("{} C {payload}", record.seq))
    }

    /// Announces the revision a snapshot is about to have, so that a crash right after can be told
    /// from a file that was replaced.
    pub fn announce(&mut self, seq: u64, revision: &str) -> io::Result<()> {
        self.line(&format!("{seq} S {revision}"))
    }

    fn line(&mut self, body: &str) -> io::Result<()> {
        let line = format!("{:08x} {body}\n", crc32fast::hash(body.as_bytes()));
        self.file.write_all(line.as_bytes())?;
        self.file.sync_data()
    }
}

/// Applies a journal's records to the history, as far as they hold.
///
/// A journal belongs to the file whose newest revision it names; then its records follow the file's.
/// One that ends by announcing the file's newest revision is folded in: a crash came between the
/// renaming and the removal. Any other journal is of a file that was replaced, and is left unused.
pub(super) fn replay(bytes: &[u8], history: &mut History) -> Recovered {
    let unusable = Recovered { unusable: bytes.len(), ..Recovered::default() };
    let Some(head) = Head::read(bytes) else { return unusable };
    if head.session != history.session().id {
        return unusable;
    }
    let newest = head_of(history.session()).to_owned();
    if head.revision != newest {
        let folded = last_line(bytes).is_some_and(|line| line == Line::Snapshot(newest));
        return if folded { Recovered { folded, ..Recovered::default() } } else { unusable };
    }
    let mut recovered = Recovered::default();
    let mut at = head.length;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(length) = rest.iter().position(|byte| *byte == b'\n') else { break };
        match rest.get(..length).and_then(parse) {
            Some(Line::Change(record)) => {
                // The first may leave a gap: changes made and taken back leave no revision.
                let next = history.seq() + 1;
                let follows = record.seq == next || (recovered.changes == 0 && record.seq > next);
                if !follows || history.replay(*record).is_err() {
                    break;
                }
                recovered.changes += 1;
            }
            // The snapshot it announces was never finished, or the file would bear its name.
            Some(Line::Draft | Line::Snapshot(_)) => {}
            None => break,
        }
        at += length + 1;
    }
    recovered.unusable = bytes.len() - at;
    recovered
}

/// A journal's first line.
struct Head {
    session: Uuid,
    revision: String,
    /// Bytes it takes, its line end included.
    length: usize,
}

impl Head {
    fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let line = str::from_utf8(bytes.get(..end)?).ok()?;
        let mut words = line.strip_prefix(MAGIC)?.split_whitespace();
        let (session, revision) = (words.next()?.parse().ok()?, words.next()?.to_owned());
        Some(Self { session, revision, length: end + 1 })
    }
}

fn last_line(bytes: &[u8]) -> Option<Line> {
    let body = bytes.strip_suffix(b"\n")?;
    parse(body.rsplit(|byte| *byte == b'\n').next()?)
}

#[derive(Debug, PartialEq)]
enum Line {
    Change(Box<Record>),
    Draft,
    /// The revision a snapshot is about to have.
    Snapshot(String),
}

fn parse(line: &[u8]) -> Option<Line> {
    let (crc, body) = str::from_utf8(line).ok()?.split_once(' ')?;
    if u32::from_str_radix(crc, 16).ok()? != crc32fast::hash(body.as_bytes()) {
        return None;
    }
    let mut words = body.splitn(3, ' ');
    let (seq, kind, payload) = (words.next()?, words.next()?, words.next()?);
    match kind {
        "C" => {
            let record = Record { seq: seq.parse().ok()?, change: compact_from(payload).ok()? };
            Some(Line::Change(Box::new(record)))
        }
        "D" => Some(Line::Draft),
        "S" => Some(Line::Snapshot(payload.to_owned())),
        _ => None,
    }
}

/// Largest journal that is read.
pub(super) const LIMIT: u64 = 4 * limits::bytes(crate::wire::Kind::Session);
