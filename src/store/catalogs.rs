//! The library in use: the user's catalogues before the built-in ones.

use std::num::NonZero;
use std::path::PathBuf;
use std::thread;

use super::{Dirs, Disk, StoreError};
use crate::catalog::{BUILTIN, Catalog, Library, gather, read};
use crate::model::Lang;
use crate::wire::{Kind, ReadError, limits};

impl Disk {
    /// Loads every catalogue; those that cannot be read are given back beside, and stop nothing.
    pub fn library(&self, dirs: &Dirs) -> (Library, Vec<StoreError>) {
        let mut errors = Vec::new();
        let mut own: Vec<(String, Vec<u8>)> = Vec::new();
        let folder = dirs.data_folder("catalogs").filter(|folder| self.is_there(folder));
        let files = folder.map(|folder| self.ron_files(&folder)).transpose();
        for path in files.unwrap_or_default().unwrap_or_default() {
            match self.read_bytes(&path, limits::bytes(Kind::Catalog)) {
                Ok(bytes) => own.push((path.display().to_string(), bytes)),
                Err(error) => errors.push(error),
            }
        }
        let builtin = BUILTIN.iter().map(|(name, text)| (*name, text.as_bytes()));
        let own = own.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        let files: Vec<(&str, &[u8])> = own.chain(builtin).collect();
        let catalogs = read_all(&files).into_iter();
        let (good, bad): (Vec<_>, Vec<_>) = catalogs.partition(Result::is_ok);
        errors.extend(bad.into_iter().filter_map(Result::err));
        (gather(good.into_iter().filter_map(Result::ok)), errors)
    }

    /// A municipality's own words: `text/<language>.ftl` in the data folder.
    pub fn user_words(&self, dirs: &Dirs) -> Vec<(Lang, String)> {
        let Some(folder) = dirs.data_folder("text") else { return Vec::new() };
        let words = |lang: Lang| {
            let path = folder.join(format!("{}.ftl", lang.code()));
            let bytes = self.read_bytes(&path, limits::bytes(Kind::Config)).ok()?;
            Some((lang, String::from_utf8(bytes).ok()?))
        };
        Lang::ALL.into_iter().filter_map(words).collect()
    }
}

/// Most threads catalogues are read in.
const WORKERS: usize = 4;

/// Reads files on as many cores as there are, in their order: most of what a start costs is this.
fn read_all(files: &[(&str, &[u8])]) -> Vec<Result<Catalog, StoreError>> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(WORKERS);
    let share = |worker: usize| {
        let files = files.iter().enumerate().skip(worker).step_by(workers);
        files.map(|(at, (name, bytes))| (at, told(name, read(bytes)))).collect::<Vec<_>>()
    };
    let share = &share;
    let mut all = thread::scope(|scope| {
        let start = |worker| thread::Builder::new().spawn_scoped(scope, move || share(worker));
        let others: Vec<_> = (1..workers).map(|worker| (worker, start(worker))).collect();
        let mut all = share(0);
        for (worker, other) in others {
            // A thread that could not be had, or did not end well, costs time only.
            let done = other.ok().and_then(|other| other.join().ok());
            all.extend(done.unwrap_or_else(|| share(worker)));
        }
        all
    });
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, read)| read).collect()
}

fn told(name: &str, read: Result<Catalog, ReadError>) -> Result<Catalog, StoreError> {
    read.map_err(|error| StoreError::Read { path: PathBuf::from(name), error })
}
