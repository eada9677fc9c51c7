//! One writer a session: an advisory lock on a file of its own, which is never renamed or removed.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use super::StoreError;
use super::fs::{MODE, beside};

/// Held as long as it lives; the kernel lets go when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

pub(super) fn lock(session: &Path) -> Result<Lock, StoreError> {
    let path = beside(session, "lock");
    let file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(MODE)
        .open(&path)
        .map_err(StoreError::io(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(std::fs::TryLockError::WouldBlock) => {
            Err(StoreError::Busy { path: session.to_owned() })
        }
        Err(std::fs::TryLockError::Error(error)) => Err(StoreError::io(&path)(error)),
    }
}
