//! Which files a merge is to read: files, folders, and a list on standard input.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use crate::store::{Disk, StoreError, read_stdin};
use crate::text::{Arg, Texts};

/// Longest list of paths.
const LIST: u64 = 16 * 1024 * 1024;

/// A file to read.
pub(super) struct Wanted {
    pub(super) path: PathBuf,
    /// Named by a person, not found in a folder.
    pub(super) named: bool,
}

#[derive(Default)]
pub(super) struct AllWanted {
    pub(super) files: Vec<Wanted>,
    pub(super) failed: Vec<(PathBuf, StoreError)>,
    pub(super) passed_over: usize,
}

/// Every file once, by path. An earlier result found in a folder is not read back into the new one.
pub(super) fn wanted(
    disk: &Disk,
    inputs: &[PathBuf],
    output: &Path,
    texts: &Texts,
) -> Result<AllWanted, String> {
    let mut all = AllWanted::default();
    let mut seen: BTreeMap<PathBuf, Wanted> = BTreeMap::new();
    let mut failed: BTreeMap<PathBuf, StoreError> = BTreeMap::new();
    let mut add = |path: PathBuf, named: bool| {
        let new = Wanted { path, named };
        match seen.entry(disk.resolved(&new.path)) {
            Entry::Vacant(place) => drop(place.insert(new)),
            // What a person called it goes before how it was found; of several the first by name.
            Entry::Occupied(mut known) => {
                let rank = |it: &Wanted| (!it.named, it.path.clone());
                if rank(&new) < rank(known.get()) {
                    known.insert(new);
                }
            }
        }
    };
    for path in named(inputs, texts)? {
        if disk.is_folder(&path) {
            let (files, errors) = disk.ron_tree(&path);
            failed.extend(errors);
            for path in files {
                add(path, false);
            }
        } else {
            add(path, true);
        }
    }
    let earlier = seen.get(&disk.resolved(output)).is_some_and(|it| !it.named);
    if earlier {
        seen.remove(&disk.resolved(output));
        all.passed_over += 1;
    }
    all.files = seen.into_values().collect();
    all.failed = failed.into_iter().collect();
    Ok(all)
}

/// The inputs with `-` replaced by the list on standard input, one path a line.
fn named(inputs: &[PathBuf], texts: &Texts) -> Result<Vec<PathBuf>, String> {
    let mut paths: Vec<PathBuf> =
        inputs.iter().filter(|path| path.as_os_str() != "-").cloned().collect();
    if paths.len() == inputs.len() {
        return Ok(paths);
    }
    let failed = |message: String| texts.tv("merge-list", &[("message", Arg::from(message))]);
    let bytes = read_stdin(LIST).map_err(|error| failed(error.to_string()))?;
    if bytes.len() as u64 > LIST {
        return Err(failed(texts.tv("read-too-large", &[("mib", Arg::from(LIST / 1_048_576))])));
    }
    let lines = bytes.split(|byte| *byte == b'\n');
    let lines = lines.map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let lines = lines.filter(|line| !line.is_empty());
    paths.extend(lines.map(|line| PathBuf::from(OsStr::from_bytes(line))));
    Ok(paths)
}
