//! Sessions in a folder, and the inputs of a batch.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{StoreError, peek};
use crate::model::Session;

/// A session file that was found.
#[derive(Debug)]
pub struct Found {
    pub path: PathBuf,
    pub session: Session,
    pub modified: Option<SystemTime>,
}

/// `*.ron` below a folder, in name order; no hidden files, no symlinks.
pub fn ron_files(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let mut files = Vec::new();
    walk(folder, &mut files)?;
    files.sort();
    Ok(files)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), StoreError> {
    for entry in std::fs::read_dir(folder).map_err(StoreError::io(folder))? {
        let entry = entry.map_err(StoreError::io(folder))?;
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let kind = entry.file_type().map_err(StoreError::io(folder))?;
        let path = entry.path();
        if kind.is_dir() {
            walk(&path, files)?;
        } else if kind.is_file() && path.extension().is_some_and(|ending| ending == "ron") {
            files.push(path);
        }
    }
    Ok(())
}

/// The sessions that can be read directly in a folder and its `sessions` folder, newest first.
pub fn find_sessions(folder: &Path) -> Vec<Found> {
    let mut found: Vec<Found> = [folder.to_owned(), folder.join("sessions")]
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(|entries| entries.flatten())
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .filter(|path| {
            !path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
        })
        .filter_map(|path| look(&path))
        .collect();
    found.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.path.cmp(&b.path)));
    found
}

/// A session file with when it was last written, if it is one.
pub(super) fn look(path: &Path) -> Option<Found> {
    let modified = std::fs::metadata(path).ok().and_then(|meta| meta.modified().ok());
    Some(Found { path: path.to_owned(), session: peek(path).ok()?, modified })
}
