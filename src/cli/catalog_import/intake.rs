//! The files of an import: named ones, and those below folders that may be catalogues.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::store::{Disk, StoreError};
use crate::wire::{Kind, limits};

/// Endings of files that are read in a folder.
const ENDINGS: &[&str] = &["json", "csv", "tsv", "txt", "yaml", "yml"];

/// Most bytes of all files together.
const TOGETHER: u64 = 4 * limits::bytes(Kind::Catalog);

/// A file, or why it was not read.
pub(super) struct Input {
    pub(super) path: PathBuf,
    /// Without folders.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) failed: Option<Failed>,
}

/// Why a file was not read.
pub(super) enum Failed {
    Store(StoreError),
    /// The files before it have taken all the room there is.
    TooMuch,
}

/// Every file once, in the order of paths. An earlier result found in a folder is not read back.
pub(super) fn inputs(disk: &Disk, paths: &[PathBuf], output: Option<&Path>) -> Vec<Input> {
    let mut inputs = Vec::new();
    let mut wanted: Vec<PathBuf> = Vec::new();
    for path in paths {
        if disk.is_folder(path) {
            let (files, errors) = disk.tree(path, ENDINGS);
            let output = output.map(|it| disk.resolved(it));
            wanted.extend(files.into_iter().filter(|it| Some(disk.resolved(it)) != output));
            inputs.extend(
                errors.into_iter().map(|(path, error)| Input::new(path, Err(Failed::Store(error)))),
            );
        } else {
            wanted.push(path.clone());
        }
    }
    // By where they are, however they are written: of two that say different things the first counts.
    let wanted: BTreeMap<PathBuf, PathBuf> =
        wanted.into_iter().rev().map(|path| (disk.resolved(&path), path)).collect();
    let mut left = TOGETHER;
    for path in wanted.into_values() {
        let read = disk.read_bytes(&path, limits::bytes(Kind::Catalog)).map_err(Failed::Store);
        let read = read.and_then(|bytes| {
            let rest = left.checked_sub(bytes.len() as u64).ok_or(Failed::TooMuch)?;
            left = rest;
            Ok(bytes)
        });
        inputs.push(Input::new(path, read));
    }
    inputs
}

impl Input {
    fn new(path: PathBuf, read: Result<Vec<u8>, Failed>) -> Self {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        match read {
            Ok(bytes) => Self { path, name, bytes, failed: None },
            Err(error) => Self { path, name, bytes: Vec::new(), failed: Some(error) },
        }
    }
}
