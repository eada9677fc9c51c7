//! What comes in from outside, and what is asked of it.

use std::path::PathBuf;

use super::Key;
use crate::model::{Record, Session, Stamp, Title};
use crate::store::{Found, Opened, Report};

/// What may be done with a session that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Edit,
    /// Somebody else has it.
    Busy,
    /// The folder or file may not be written.
    Denied,
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
    },
    Opened {
        opened: Box<Opened>,
        access: Access,
    },
    /// What the writer of the session opened as number `of` has done.
    Stored {
        of: usize,
        report: Report,
    },
    /// Something asked for outside went wrong; a sentence.
    Failed(String),
    /// Something asked for outside was done; a sentence.
    Told(String),
    /// The theme asked for.
    Theme(super::Theme),
    /// The terminal may have been drawn over: paint everything.
    Repaint,
    /// A deadly signal.
    Signal(i32),
}

/// Something to be done outside. `update` only asks; `run` does.
#[derive(Debug)]
pub enum Effect {
    /// Look for sessions to show on the start screen.
    Find,
    Open(PathBuf),
    Create {
        path: PathBuf,
        session: Box<Session>,
    },
    /// Put a record in the journal.
    Commit(Record),
    /// Write the session whole.
    Snapshot {
        session: Box<Session>,
        at: Stamp,
        by: Title,
        seq: u64,
    },
    /// Let go of the session's file.
    Close,
    /// Write the report beside the session.
    Report(Box<Session>),
    LoadTheme(String),
    Suspend,
}
