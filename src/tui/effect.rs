//! What comes in from outside, and what is asked of it.

use std::path::PathBuf;

use super::Key;
use super::doc::Held;
use super::register::RegionFile;
use super::timer::Timer;
use crate::catalog::{Library, Own};
use crate::model::{Copied, Draft, Id, Key as CatalogKey, Record, Session, TableName};
use crate::register::Register;
use crate::register::region::Region;
use crate::store::{Found, Opened, Owner, Report, Snapshot};

/// What may be done with a session that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    Edit,
    /// Somebody else has it.
    Busy(Held),
    /// The folder or file may not be written; a sentence saying why.
    Denied(String),
    /// Only a picture was asked for.
    Look,
}

/// Something that happened.
#[derive(Debug)]
pub enum Input {
    Key(Key),
    /// Pasted text: one edit, however many lines.
    Paste(String),
    Click(u16, u16),
    /// Wheel: rows down (or up, when negative).
    Scroll(isize),
    Resize(u16, u16),
    /// Sessions for the start screen: recent ones, then those found here.
    Found {
        recent: Vec<Found>,
        here: Vec<Found>,
        registers: Vec<PathBuf>,
    },
    Opened {
        opened: Box<Opened>,
        access: Access,
    },
    /// A register was read, with the region file it is compared by where one was given.
    Register {
        path: PathBuf,
        register: Box<Register>,
        region: Option<Box<RegionFile>>,
    },
    /// A region file was read for the register that is open.
    Region(Box<RegionFile>),
    /// The region file was written: a decision, or the undoing of the last one.
    RegionWritten {
        region: Box<Region>,
        undo: bool,
    },
    /// The region file could not be written: a sentence, and what it says now if it can be read.
    RegionFailed {
        why: String,
        now: Option<Box<Region>>,
    },
    /// An older register was read.
    Older {
        name: String,
        register: Box<Register>,
    },
    /// What the writer of the session opened as number `of` has done.
    Stored {
        of: usize,
        report: Report,
    },
    /// The session's file was let go of, and what was to be opened in its place cannot be: a reason.
    Orphaned {
        path: PathBuf,
        why: String,
    },
    /// Something asked for outside went wrong; a sentence.
    Failed(String),
    /// Something asked for outside was done; a sentence.
    Told(String),
    /// Something was put in the user's own catalogue: all catalogues as they are now, and what the
    /// row it was made from was copied from.
    Kept {
        library: Library,
        row: Option<(TableName, Id, Copied)>,
    },
    /// The theme asked for.
    Theme(super::Theme),
    /// The program is to be stopped, or goes on.
    Signal(i32),
    /// A while has passed.
    Timer(Timer),
    /// A session that is only read, as it is by now and is held by now.
    Looked {
        opened: Box<Opened>,
        held: Option<Held>,
    },
    /// The one who had the session open has let go of it, or has not in time.
    Freed {
        path: PathBuf,
        free: bool,
    },
}

/// Something to be done outside. `update` only asks; `run` does.
#[derive(Debug)]
pub enum Effect {
    /// Look for sessions to show on the start screen.
    Find,
    Open(PathBuf),
    /// Read a region file for the register that is open.
    OpenRegion(PathBuf),
    OpenOlder(PathBuf),
    /// Write a region file over the one that was read, if that is still as it was.
    WriteRegion {
        path: PathBuf,
        region: Box<Region>,
        /// It takes back the last decision.
        undo: bool,
    },
    Create {
        path: PathBuf,
        session: Box<Session>,
    },
    /// Put a record in the journal, with the drafts it made an answer of.
    Commit(Record, Vec<Draft>),
    /// Put what is being typed in the journal.
    Keep(Vec<Draft>),
    /// Write the session whole.
    Snapshot(Snapshot),
    /// Write the session to another file, and go on there.
    SaveAs(PathBuf, Snapshot),
    /// See whether a session that is only read has changed.
    Look(PathBuf),
    /// Ask one's own other program to let go of the session.
    AskToLeave(PathBuf, Box<Owner>),
    /// Open to work on, whoever on another machine has it.
    TakeOver(PathBuf),
    /// Write a session over the file, if that still holds `theirs`, and open it. The session's
    /// revision list is whole already: a snapshot of it adds nothing.
    Reconciled {
        path: PathBuf,
        theirs: Box<Session>,
        merged: Snapshot,
    },
    /// Let go of the session's file.
    Close,
    /// Write the report beside the session.
    Report(Box<Session>),
    LoadTheme(String),
    /// Keep something in the user's own catalogue, which gets this id if there is none yet; the row
    /// it was made from is to say so.
    KeepOwn {
        id: CatalogKey,
        what: Box<Own>,
        row: Option<(TableName, Id)>,
    },
    Suspend,
}
