//! What can go wrong with a file, and how it is said.

use std::io;
use std::path::{Path, PathBuf};

use super::{Hold, Owner};
use crate::text::{Arg, Texts, read_error};
use crate::wire::ReadError;

/// A file that could not be read or written.
#[derive(Debug)]
pub enum StoreError {
    Io {
        path: PathBuf,
        error: io::Error,
    },
    Read {
        path: PathBuf,
        error: ReadError,
    },
    /// A folder, device, pipe or socket where a file is needed.
    NotAFile {
        path: PathBuf,
    },
    /// Something stands there already.
    Exists {
        path: PathBuf,
    },
    /// A file of ours of another kind stands there: a session is not replaced by a report.
    Ours {
        path: PathBuf,
    },
    /// Another program holds the session.
    Busy {
        path: PathBuf,
        hold: Hold,
        /// Who, when they have said so.
        owner: Option<Box<Owner>>,
    },
    /// Another program is writing the output.
    BeingWritten {
        path: PathBuf,
    },
    /// The file on disk is no longer the one that was opened.
    Overtaken {
        path: PathBuf,
    },
    /// Somebody else has changed the region file since it was read.
    Changed {
        path: PathBuf,
    },
    /// Nobody may write the file.
    Protected {
        path: PathBuf,
    },
    /// A file with several names cannot be replaced safely.
    HardLinked {
        path: PathBuf,
    },
    /// An earlier write to the journal failed; the session must be written whole.
    JournalBroken {
        path: PathBuf,
    },
    /// An earlier save that is kept; it is for reading, and for writing to a name of its own.
    Kept {
        path: PathBuf,
    },
    /// The session is not, or no longer, ours to write.
    NotOurs {
        path: PathBuf,
    },
    /// A file of the user's own, where the user has no home.
    NoHome {
        path: PathBuf,
    },
    /// More than a file may hold: written, it could not be opened again.
    Unreadable {
        path: PathBuf,
    },
    /// A register that says two things of one session, as one edited by hand may.
    Contradicts {
        path: PathBuf,
        session: String,
    },
    /// A value that could not be written: a fault in the program.
    Unwritable {
        path: PathBuf,
    },
}

impl StoreError {
    /// The same trouble, told by the name a person gave instead of the one it led to.
    pub(super) fn told_as(mut self, resolved: &Path, given: &Path) -> Self {
        if let Self::Io { path, .. }
        | Self::Read { path, .. }
        | Self::NotAFile { path }
        | Self::HardLinked { path }
        | Self::Busy { path, .. } = &mut self
            && path == resolved
        {
            given.clone_into(path);
        }
        self
    }

    /// The disk says no to writing; looking may still be possible.
    pub fn may_be_read(&self) -> bool {
        use io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        const KINDS: [io::ErrorKind; 4] =
            [PermissionDenied, ReadOnlyFilesystem, StorageFull, QuotaExceeded];
        match self {
            Self::Io { error, .. } => KINDS.contains(&error.kind()),
            Self::HardLinked { .. } | Self::Kept { .. } => true,
            _ => false,
        }
    }

    pub fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io { path, error }
    }
}

/// The kinds of trouble that have a sentence of their own.
const KINDS: &[(io::ErrorKind, &str)] = &[
    (io::ErrorKind::NotFound, "io-not-found"),
    (io::ErrorKind::PermissionDenied, "io-permission-denied"),
    (io::ErrorKind::StorageFull, "io-storage-full"),
    (io::ErrorKind::QuotaExceeded, "io-storage-full"),
    (io::ErrorKind::ReadOnlyFilesystem, "io-read-only"),
    (io::ErrorKind::IsADirectory, "io-not-a-file"),
    (io::ErrorKind::NotADirectory, "io-not-found"),
];

/// `path: what is wrong and what to do`.
pub fn store_error(texts: &Texts, error: &StoreError) -> String {
    let (path, what) = told(texts, error);
    // `file:line:column: what` is what editors jump to.
    let placed = matches!(error, StoreError::Read { error, .. } if error.line.is_some());
    format!("{}:{}{what}", path.display(), if placed { "" } else { " " })
}

/// The same without the path, where it is plain which file is meant.
pub fn store_reason(texts: &Texts, error: &StoreError) -> String {
    told(texts, error).1
}

fn told<'a>(texts: &Texts, error: &'a StoreError) -> (&'a Path, String) {
    let (path, what) = match error {
        StoreError::Io { path, error } => {
            let known = KINDS.iter().find(|(kind, _)| *kind == error.kind());
            let what = known.map_or_else(
                || texts.tv("io-other", &[("message", Arg::from(error.to_string()))]),
                |(_, id)| texts.t(id),
            );
            (path, what)
        }
        StoreError::Read { path, error } => (path, read_error(texts, error)),
        StoreError::NotAFile { path } => (path, texts.t("io-not-a-file")),
        StoreError::Exists { path } => (path, texts.t("io-exists")),
        StoreError::Ours { path } => (path, texts.t("io-ours")),
        StoreError::Busy { path, .. } => (path, texts.t("io-busy")),
        StoreError::BeingWritten { path } => (path, texts.t("io-being-written")),
        StoreError::Overtaken { path } => (path, texts.t("io-overtaken")),
        StoreError::Changed { path } => (path, texts.t("io-changed")),
        StoreError::Protected { path } => (path, texts.t("io-protected")),
        StoreError::HardLinked { path } => (path, texts.t("io-hard-linked")),
        StoreError::JournalBroken { path } => (path, texts.t("io-journal-broken")),
        StoreError::Kept { path } => (path, texts.t("io-kept")),
        StoreError::NotOurs { path } => (path, texts.t("io-not-ours")),
        StoreError::NoHome { path } => (path, texts.t("io-no-home")),
        StoreError::Unreadable { path } => (path, texts.t("io-unreadable")),
        StoreError::Contradicts { path, session } => {
            let session = [("session", Arg::from(session.as_str()))];
            (path, texts.tv("rejected-contradiction", &session))
        }
        StoreError::Unwritable { path } => (path, texts.t("io-unwritable")),
    };
    (path, what)
}
