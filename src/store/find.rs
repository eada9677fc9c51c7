//! Sessions in a folder, and the inputs of a batch.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Disk, Mode, Shape, StoreError};
use crate::model::Session;

/// A session file that was found.
#[derive(Debug)]
pub struct Found {
    pub path: PathBuf,
    pub session: Session,
    pub modified: Option<SystemTime>,
}

impl Disk {
    /// `*.ron` below a folder, in name order; no hidden files, no symlinks.
    pub fn ron_files(&self, folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
        let (files, errors) = self.ron_tree(folder);
        match errors.into_iter().next() {
            None => Ok(files),
            Some((_, error)) => Err(error),
        }
    }

    /// The same, with the folders that could not be looked into: a closed one does not hide the others.
    pub fn ron_tree(&self, folder: &Path) -> (Vec<PathBuf>, Vec<(PathBuf, StoreError)>) {
        self.tree(folder, &["ron"])
    }

    /// Files below a folder whose names end in one of the endings, in name order; no hidden files, no symlinks.
    pub fn tree(
        &self,
        folder: &Path,
        endings: &[&str],
    ) -> (Vec<PathBuf>, Vec<(PathBuf, StoreError)>) {
        let (mut files, mut errors) = (Vec::new(), Vec::new());
        self.walk(folder, endings, &mut files, &mut errors);
        files.sort();
        (files, errors)
    }

    fn walk(
        &self,
        folder: &Path,
        endings: &[&str],
        files: &mut Vec<PathBuf>,
        errors: &mut Vec<(PathBuf, StoreError)>,
    ) {
        let failed = |error| (folder.to_owned(), StoreError::io(folder)(error));
        let entries = match self.0.list(folder) {
            Ok(entries) => entries,
            Err(error) => return errors.push(failed(error)),
        };
        for (path, shape) in entries {
            match shape {
                Ok(_) if is_hidden(&path) => {}
                Ok(Shape::Folder) => self.walk(&path, endings, files, errors),
                Ok(Shape::File) if ends(&path, endings) => files.push(path),
                Ok(_) => {}
                Err(error) => errors.push(failed(error)),
            }
        }
    }

    /// The sessions that can be read directly in a folder and its `sessions` folder, newest first.
    pub fn find_sessions(&self, folder: &Path) -> Vec<Found> {
        let mut found: Vec<Found> = [folder.to_owned(), folder.join("sessions")]
            .iter()
            .filter_map(|folder| self.0.list(folder).ok())
            .flatten()
            .filter(|(path, shape)| matches!(shape, Ok(Shape::File)) && is_ron(path))
            .filter(|(path, _)| !is_hidden(path))
            .filter_map(|(path, _)| self.look(&path))
            .collect();
        found.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.path.cmp(&b.path)));
        found
    }

    /// A session file with when it was last written, if it is one.
    pub(super) fn look(&self, path: &Path) -> Option<Found> {
        let modified = self.0.meta(path).ok().and_then(|meta| meta.modified);
        let session = self.open(path, Mode::Read).ok()?.history.session().clone();
        Some(Found { path: path.to_owned(), session, modified })
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn is_ron(path: &Path) -> bool {
    ends(path, &["ron"])
}

fn ends(path: &Path, endings: &[&str]) -> bool {
    let is = |ending: &std::ffi::OsStr| endings.iter().any(|it| ending.eq_ignore_ascii_case(it));
    path.extension().is_some_and(is)
}
