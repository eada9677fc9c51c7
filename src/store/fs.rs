//! The few ways a file is read and written.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

use super::StoreError;
use crate::wire::{Kind, head};

/// What a new file may be at most; the umask takes the group's part away unless `--group` was given.
pub(super) const MODE: u32 = 0o660;

/// Reads a regular file of at most `limit` bytes; one byte more is read so that the reader can refuse it.
/// A pipe or device is refused at once, never waited for.
pub fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    let fail = |error| StoreError::io(path)(error);
    let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(flags.bits().cast_signed())
        .open(path)
        .map_err(fail)?;
    if !file.metadata().map_err(fail)?.is_file() {
        return Err(StoreError::NotAFile { path: path.to_owned() });
    }
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(fail)?;
    Ok(bytes)
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

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(folder(path))?.sync_all()
}

pub(super) fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(MODE)
        .custom_flags(OFlags::NOFOLLOW.bits().cast_signed())
        .open(path)
}

/// Puts `bytes` where `path` is, whole or not at all: temp, fsync, rename, fsync of the folder.
/// An old file's mode is kept.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let fail = |error| StoreError::io(path)(error);
    let old = fs::metadata(path).ok();
    if old.as_ref().is_some_and(|meta| meta.nlink() > 1) {
        return Err(StoreError::HardLinked { path: path.to_owned() });
    }
    let temp = beside(path, &format!("tmp-{}", std::process::id()));
    // A temp file of this very name can only be what a crash of ours left behind.
    drop(fs::remove_file(&temp));
    let written = (|| {
        let mut file = create_new(&temp)?;
        if let Some(meta) = &old {
            file.set_permissions(fs::Permissions::from_mode(meta.mode() & 0o777))?;
        }
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temp, path)?;
        sync_folder(path)
    })();
    if written.is_err() {
        drop(fs::remove_file(&temp));
    }
    written.map_err(fail)
}

/// Writes an output that was asked for. One that exists needs `force`, and is then replaced whole;
/// but a file of ours is replaced by one of its own kind only: no report over a session.
pub fn write_output(path: &Path, bytes: &[u8], force: bool) -> Result<(), StoreError> {
    if force {
        let old = kind_of(path);
        if old.is_some() && old != str::from_utf8(bytes).ok().and_then(kind_in) {
            return Err(StoreError::Ours { path: path.to_owned() });
        }
        return replace(path, bytes);
    }
    let mut file = match create_new(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        Err(error) => return Err(StoreError::io(path)(error)),
    };
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.and_then(|()| sync_folder(path)).map_err(|error| {
        // Half a file is worse than none.
        drop(fs::remove_file(path));
        StoreError::io(path)(error)
    })
}

/// The kind of one of our files, if it is one; only its beginning is read.
pub fn kind_of(path: &Path) -> Option<Kind> {
    let mut start = Vec::new();
    File::open(path).ok()?.take(HEAD).read_to_end(&mut start).ok()?;
    let end = str::from_utf8(&start).map_or_else(|error| error.valid_up_to(), str::len);
    kind_in(str::from_utf8(start.get(..end)?).ok()?)
}

fn kind_in(text: &str) -> Option<Kind> {
    head(text).ok().map(|(kind, _)| kind)
}

/// Enough of a file to tell what it is.
const HEAD: u64 = 4096;
