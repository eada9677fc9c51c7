//! The few ways a file is read and written, on whatever file system there is.

use std::ffi::OsString;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::StoreError;
use super::real::Real;
use super::vfs::{Held, Meta, Shape, Vfs};
use crate::wire::{Kind, head};

/// The disk: every file goes through here.
#[derive(Clone, Debug)]
pub struct Disk(pub(super) Arc<dyn Vfs>);

impl Default for Disk {
    fn default() -> Self {
        Self(Arc::new(Real))
    }
}

impl Disk {
    /// Another file system than the real one.
    pub fn of(vfs: Arc<dyn Vfs>) -> Self {
        Self(vfs)
    }

    /// Reads a regular file of at most `limit` bytes; one byte more is read so that the reader can
    /// refuse it. A pipe or device is refused at once, never waited for.
    pub fn read_bytes(&self, path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
        self.read_known(path, limit).map(|(_, bytes)| bytes)
    }

    /// The same, with what is known of the very file that was read.
    pub(super) fn read_known(
        &self,
        path: &Path,
        limit: u64,
    ) -> Result<(Meta, Vec<u8>), StoreError> {
        let (meta, reader) = self.0.read(path).map_err(StoreError::io(path))?;
        if meta.shape != Shape::File {
            return Err(StoreError::NotAFile { path: path.to_owned() });
        }
        let mut bytes = Vec::new();
        reader.take(limit + 1).read_to_end(&mut bytes).map_err(StoreError::io(path))?;
        Ok((meta, bytes))
    }

    pub fn is_there(&self, path: &Path) -> bool {
        self.0.meta(path).is_ok()
    }

    /// Whether a name is taken, if only by a link to nothing.
    pub fn is_taken(&self, path: &Path) -> bool {
        let names = self.0.list(folder(path)).unwrap_or_default();
        self.is_there(path) || names.iter().any(|(it, _)| it.file_name() == path.file_name())
    }

    /// Puts `bytes` where `path` is, whole or not at all: temp, fsync, rename, fsync of the folder.
    /// An old file's mode and group are kept.
    pub(super) fn replace(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        self.only_name(path)?;
        let old = self.0.meta(path).ok();
        self.write_whole(path, bytes, old.as_ref(), |temp| self.0.rename(temp, path))
    }

    pub fn is_folder(&self, path: &Path) -> bool {
        self.0.meta(path).is_ok_and(|meta| meta.shape == Shape::Folder)
    }

    /// One path for one file, however it was reached.
    pub fn resolved(&self, path: &Path) -> PathBuf {
        self.0.resolve(path).unwrap_or_else(|_| path.to_owned())
    }

    /// A file with several names cannot be replaced: the others would keep the old content.
    pub(super) fn only_name(&self, path: &Path) -> Result<(), StoreError> {
        match self.0.meta(path) {
            Ok(meta) if meta.names > 1 => Err(StoreError::HardLinked { path: path.to_owned() }),
            _ => Ok(()),
        }
    }

    /// Puts `bytes` in a session's companion, whose old content is ours to lose.
    pub(super) fn replace_beside(
        &self,
        session: &Path,
        ending: &str,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        self.put_beside(session, ending, bytes, || Ok(()))
    }

    /// The same; `ready` is called when the bytes are on disk, just before they get the name.
    pub(super) fn put_beside(
        &self,
        session: &Path,
        ending: &str,
        bytes: &[u8],
        ready: impl FnOnce() -> io::Result<()>,
    ) -> Result<(), StoreError> {
        let path = beside(session, ending);
        let like = self.companion(session);
        self.write_whole(&path, bytes, like.as_ref(), |temp| {
            ready()?;
            self.0.rename(temp, &path)
        })
    }

    /// What a companion is to look like: for those who may write the session, and nobody else.
    pub(super) fn companion(&self, session: &Path) -> Option<Meta> {
        self.0.meta(session).ok().map(|meta| Meta { mode: meta.mode & COMPANION | OWN, ..meta })
    }

    /// Holds a file's lock, made for those who may write the file: a lock that can be read can be held.
    pub(super) fn hold(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        let lock = beside(path, "lock");
        let like = self.0.meta(path).ok().map(|meta| {
            let group = meta.mode & 0o020;
            Meta { mode: OWN | group | group << 1, ..meta }
        });
        drop(self.0.create(&lock, like.as_ref()));
        self.0.lock(&lock)
    }

    /// Whether an output may be written. One that exists needs `force`, and is of its own kind only: a
    /// session is not replaced by a report.
    pub(super) fn may_write(
        &self,
        path: &Path,
        kind: Option<Kind>,
        force: bool,
    ) -> Result<(), StoreError> {
        let Ok(meta) = self.0.meta(path) else { return Ok(()) };
        let at = path.to_owned();
        if meta.shape != Shape::File {
            Err(StoreError::NotAFile { path: at })
        } else if !force {
            Err(StoreError::Exists { path: at })
        } else if self.kind_of(path).is_some_and(|old| Some(old) != kind) {
            Err(StoreError::Ours { path: at })
        } else {
            self.only_name(path)
        }
    }

    /// Waits until a file's name would survive a power cut.
    pub(super) fn wait_for_names(&self, path: &Path) -> Result<(), StoreError> {
        self.0.sync_folder(folder(path)).map_err(StoreError::io(path))
    }

    /// Writes a temp file beside `path` and lets `place` give it its name. What fails leaves no temp file.
    fn write_whole(
        &self,
        path: &Path,
        bytes: &[u8],
        like: Option<&Meta>,
        place: impl FnOnce(&Path) -> io::Result<()>,
    ) -> Result<(), StoreError> {
        let mut output = self.begin(path, like)?;
        output.write(bytes)?;
        output.place(place)
    }

    /// The kind of one of our files, if it is one; only its beginning is read.
    pub fn kind_of(&self, path: &Path) -> Option<Kind> {
        let start = self.read_bytes(path, HEAD).ok()?;
        kind_in(&start)
    }
}

/// Reads all of standard input, at most `limit` bytes.
pub fn read_stdin(limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The hidden companion of a file: `.x.ron.journal` beside `x.ron`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

/// The folder a file is in.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The kind of file that begins so; a letter cut off at the end is no matter.
pub(super) fn kind_in(start: &[u8]) -> Option<Kind> {
    let end = str::from_utf8(start).map_or_else(|error| error.valid_up_to(), str::len);
    let text = str::from_utf8(start.get(..end)?).ok()?;
    head(text).ok().map(|(kind, _)| kind)
}

/// How the ending of a file begins that is being written.
pub(super) const TEMP: &str = "tmp-";
/// The part of a session's mode that its companions have.
const COMPANION: u32 = 0o660;
/// And what they always have: a write-protected session must not leave a lock nobody can take.
const OWN: u32 = 0o600;
/// Enough of a file to tell what it is.
const HEAD: u64 = 4096;
