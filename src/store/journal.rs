//! The journal beside a session: every committed change, on disk before it is called saved.
//!
//! Line 1: `rosbenk-journal 1 <session> <head revision>`; then one record a line:
//! `<crc32 hex8> <seq> <C|D> <compact RON>`.

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
        let body = format!("{} C {payload}", record.seq);
        let line = format!("{:08x} {body}\n", crc32fast::hash(body.as_bytes()));
        self.file.write_all(line.as_bytes())?;
        self.file.sync_data()
    }
}

/// Applies a journal's records to the history, as far as they hold.
///
/// Records the file has folded in already (up to `seq`) are passed over. Reading stops at the
/// first record that is damaged or does not fit.
pub(super) fn replay(bytes: &[u8], history: &mut History, folded: u64) -> Recovered {
    let mut recovered = Recovered::default();
    let head_end = bytes.iter().position(|byte| *byte == b'\n');
    let belongs = head_end.is_some_and(|end| {
        bytes.get(..end).and_then(|head| str::from_utf8(head).ok()).is_some_and(|head| {
            let mut words = head.rsplitn(3, ' ');
            let (revision, id, magic) = (words.next(), words.next(), words.next());
            let known = |revision: &str| {
                revision == NO_HEAD
                    || history.session().revisions.iter().any(|it| it.id == *revision)
            };
            magic == Some(MAGIC)
                && id.and_then(|id| id.parse::<Uuid>().ok()) == Some(history.session().id)
                && revision.is_some_and(known)
        })
    });
    let Some(mut at) = head_end.filter(|_| belongs).map(|end| end + 1) else {
        recovered.unusable = bytes.len();
        return recovered;
    };
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(length) = rest.iter().position(|byte| *byte == b'\n') else { break };
        let record = rest.get(..length).and_then(|line| str::from_utf8(line).ok()).and_then(parse);
        match record {
            Some(Line::Change(record)) if record.seq <= folded => {}
            Some(Line::Change(record)) => {
                if record.seq != history.seq() + 1 || history.replay(*record).is_err() {
                    break;
                }
                recovered.changes += 1;
            }
            Some(Line::Draft) => {}
            None => break,
        }
        at += length + 1;
    }
    recovered.unusable = bytes.len() - at;
    recovered
}

enum Line {
    Change(Box<Record>),
    Draft,
}

fn parse(line: &str) -> Option<Line> {
    let (crc, body) = line.split_once(' ')?;
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
        _ => None,
    }
}

/// Largest journal that is read.
pub(super) const LIMIT: u64 = 4 * limits::bytes(crate::wire::Kind::Session);
