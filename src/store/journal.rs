//! The journal beside a session: every committed change, on disk before it is called saved.
//!
//! Line 1: `rosbenk-journal 1 <session> <head revision>`; then one record a line,
//! `<crc32 hex8> <seq> <kind> <payload>`. Kinds: `C` a change, `D` a draft (both as compact RON),
//! `S` the revision a snapshot is about to have.

use std::io;
use std::path::{Path, PathBuf};

use super::StoreError;
use super::disk::{Disk, beside};
use super::vfs::Writing;
use crate::model::{Draft, Record, Session};
use crate::wire::{Kind, limits, to_compact};

pub(super) const MAGIC: &str = "rosbenk-journal 1";
/// Its ending.
const NAME: &str = "journal";
/// Stands for the head of a session that has no revision yet.
const NO_HEAD: &str = "-";
/// Largest journal that is written or read.
pub(super) const LIMIT: u64 = limits::bytes(Kind::Session);

/// An open journal. After a failed write it is never trusted again.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: Box<dyn Writing>,
    length: u64,
}

pub(super) fn head_of(session: &Session) -> &str {
    session.revisions.last().map_or(NO_HEAD, |revision| revision.id.as_str())
}

pub(super) fn path_of(session: &Path) -> PathBuf {
    beside(session, NAME)
}

/// What a new journal begins with: its first line, and records carried over.
pub(super) fn beginning(session: &Session, lines: &str) -> String {
    format!("{MAGIC} {} {}\n{lines}", session.id, head_of(session))
}

fn line(body: &str) -> String {
    format!("{:08x} {body}\n", crc32fast::hash(body.as_bytes()))
}

pub(super) fn change_line(record: &Record) -> io::Result<String> {
    payload(record.seq, "C", &record.change)
}

pub(super) fn draft_lines(seq: u64, drafts: &[Draft]) -> io::Result<String> {
    drafts.iter().map(|draft| payload(seq, "D", draft)).collect()
}

fn payload<T: serde::Serialize>(seq: u64, kind: &str, value: &T) -> io::Result<String> {
    let payload = to_compact(value).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(line(&format!("{seq} {kind} {payload}")))
}

/// Announces the revision a snapshot is about to have, so that a crash right after can be told from
/// a file that was replaced.
pub(super) fn snapshot_line(seq: u64, revision: &str) -> String {
    line(&format!("{seq} S {revision}"))
}

impl Journal {
    /// Starts a journal in place of whatever stands there, and waits until it is on disk.
    pub(super) fn start(disk: &Disk, session: &Path, text: &str) -> Result<Self, StoreError> {
        disk.replace_beside(session, NAME, text.as_bytes())?;
        Self::resume(disk, session)
    }

    /// Goes on with the journal that is there.
    pub(super) fn resume(disk: &Disk, session: &Path) -> Result<Self, StoreError> {
        let path = path_of(session);
        let begin = || {
            let file = disk.0.append(&path)?;
            let length = file.meta()?.length;
            Ok((file, length))
        };
        let (file, length) = begin().map_err(StoreError::io(&path))?;
        Ok(Self { path, file, length })
    }

    /// Appends lines with one write, and waits for the disk. What was written counts only if the file
    /// still bears the journal's name: somebody who took the session over has begun another.
    pub(super) fn append(&mut self, disk: &Disk, lines: &str) -> Result<(), StoreError> {
        self.length += lines.len() as u64;
        if self.length > LIMIT {
            return Err(StoreError::JournalBroken { path: self.path.clone() });
        }
        let written = self.file.write(lines.as_bytes()).and_then(|()| self.file.sync());
        let ours = written.and_then(|()| self.file.meta()).map_err(StoreError::io(&self.path))?;
        let there = disk.0.meta(&self.path).map_err(StoreError::io(&self.path))?;
        if there.identity != ours.identity {
            return Err(StoreError::Overtaken { path: self.path.clone() });
        }
        Ok(())
    }
}
