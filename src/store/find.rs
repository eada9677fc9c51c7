//! Sessions in a folder, and the inputs of a batch.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Mode, StoreError, open};
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
    let (files, errors) = ron_tree(folder);
    match errors.into_iter().next() {
        None => Ok(files),
        Some((_, error)) => Err(error),
    }
}

/// The same, with the folders that could not be looked into: a closed one does not hide the others.
pub fn ron_tree(folder: &Path) -> (Vec<PathBuf>, Vec<(PathBuf, StoreError)>) {
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    walk(folder, &mut files, &mut errors);
    files.sort();
    (files, errors)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>, errors: &mut Vec<(PathBuf, StoreError)>) {
    let failed = |error| (folder.to_owned(), StoreError::io(folder)(error));
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return errors.push(failed(error)),
    };
    for entry in entries {
        match entry.and_then(|entry| Ok((entry.file_type()?, entry))) {
            Ok((_, entry)) if entry.file_name().as_encoded_bytes().starts_with(b".") => {}
            Ok((kind, entry)) if kind.is_dir() => walk(&entry.path(), files, errors),
            Ok((kind, entry)) if kind.is_file() && is_ron(&entry.path()) => {
                files.push(entry.path());
            }
            Ok(_) => {}
            Err(error) => errors.push(failed(error)),
        }
    }
}

fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ron")
}

/// The sessions that can be read directly in a folder and its `sessions` folder, newest first.
pub fn find_sessions(folder: &Path) -> Vec<Found> {
    let mut found: Vec<Found> = [folder.to_owned(), folder.join("sessions")]
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(Iterator::flatten)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .filter(|path| is_ron(path))
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
    let session = open(path, Mode::Read).ok()?.history.session().clone();
    Some(Found { path: path.to_owned(), session, modified })
}
