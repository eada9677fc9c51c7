//! An output written piece by piece: it gets its name when it is whole, or never.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::StoreError;
use super::disk::{Disk, TEMP, beside, folder, kind_in};
use super::vfs::{Held, Meta, Writing};
use crate::wire::Kind;

/// A file that is being written beside the one it is to be. Dropped before it is placed, it
/// leaves nothing.
#[derive(Debug)]
pub struct Output {
    disk: Disk,
    path: PathBuf,
    temp: PathBuf,
    file: Option<Box<dyn Writing>>,
    force: bool,
}

/// The right to write an output: two programs that want one are kept apart.
#[derive(Debug)]
pub struct Claimed {
    _held: Box<dyn Held>,
}

impl Disk {
    /// Keeps an output for this program alone as long as the answer lives, and sweeps what a killed one
    /// left beside it. Nothing is made beside what may not be written anyway.
    pub fn claim_output(
        &self,
        path: &Path,
        kind: Kind,
        force: bool,
    ) -> Result<Claimed, StoreError> {
        if path.as_os_str().as_encoded_bytes().ends_with(b"/") {
            return Err(StoreError::NotAFile { path: path.to_owned() });
        }
        self.may_write(path, Some(kind), force)?;
        // A link to nothing has the name too.
        if !force && self.is_taken(path) {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        let held = self.hold(path).map_err(|error| match error.kind() {
            io::ErrorKind::WouldBlock => StoreError::BeingWritten { path: path.to_owned() },
            _ => StoreError::io(path)(error),
        })?;
        self.sweep(path);
        Ok(Claimed { _held: held })
    }

    /// Begins an output, of a kind if it is one of ours.
    pub fn begin_output(
        &self,
        path: &Path,
        kind: Option<Kind>,
        force: bool,
    ) -> Result<Output, StoreError> {
        self.may_write(path, kind, force)?;
        let like = self.0.meta(path).ok();
        let mut output = self.begin(path, like.as_ref())?;
        output.force = force;
        Ok(output)
    }

    /// Writes an output that was asked for, whole or not at all.
    pub fn write_output(&self, path: &Path, bytes: &[u8], force: bool) -> Result<(), StoreError> {
        let mut output = self.begin_output(path, kind_in(bytes), force)?;
        output.write(bytes)?;
        output.finish()
    }

    /// Begins a temp file beside `path`, made like another file.
    pub(super) fn begin(&self, path: &Path, like: Option<&Meta>) -> Result<Output, StoreError> {
        let temp = beside(path, &format!("{TEMP}{}", std::process::id()));
        // A temp file of this very name can only be what a crash of ours left behind.
        drop(self.0.remove(&temp));
        let file = self.0.create(&temp, like).map_err(|error| {
            // It may have been made, but not made like the other.
            drop(self.0.remove(&temp));
            StoreError::io(path)(error)
        })?;
        let (disk, path) = (self.clone(), path.to_owned());
        Ok(Output { disk, path, temp, file: Some(file), force: true })
    }
}

impl Output {
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let Some(file) = &mut self.file else { return Ok(()) };
        file.write(bytes).map_err(StoreError::io(&self.path))
    }

    /// Waits for the disk and gives the file its name.
    pub fn finish(self) -> Result<(), StoreError> {
        let (vfs, path, force) = (Arc::clone(&self.disk.0), self.path.clone(), self.force);
        let placed =
            self.place(
                |temp| {
                    if force { vfs.rename(temp, &path) } else { vfs.rename_new(temp, &path) }
                },
            );
        match placed {
            Err(StoreError::Io { error, .. }) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(StoreError::Exists { path })
            }
            placed => placed,
        }
    }

    /// Waits for the disk, lets `place` give the file its name, and waits for the folder.
    pub(super) fn place(
        mut self,
        place: impl FnOnce(&Path) -> io::Result<()>,
    ) -> Result<(), StoreError> {
        let placed = (|| {
            if let Some(file) = &mut self.file {
                file.sync()?;
            }
            place(&self.temp)?;
            self.disk.0.sync_folder(folder(&self.path))
        })();
        if placed.is_ok() {
            self.file = None;
        }
        placed.map_err(StoreError::io(&self.path))
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            drop(self.disk.0.remove(&self.temp));
        }
    }
}

impl Disk {
    /// Whether this program was started to survive a hang-up; where that cannot be seen, it was not.
    pub fn ignores_hangup(&self) -> bool {
        const STATUS: &str = "/proc/self/status";
        const LIMIT: u64 = 64 * 1024;
        let Ok(bytes) = self.read_bytes(Path::new(STATUS), LIMIT) else { return false };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mask = text.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
            .is_some_and(|it| it & 1 == 1)
    }
}
