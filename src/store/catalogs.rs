//! The library in use: the built-in catalogues, and the user's after them or in their place.

use std::path::PathBuf;

use super::{Dirs, Disk, StoreError};
use crate::catalog::{BUILTIN, Library, load};
use crate::model::Lang;
use crate::wire::{Kind, limits};

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
        let (library, failed) = load(builtin.chain(own));
        let failed = failed.into_iter();
        errors.extend(
            failed.map(|(name, error)| StoreError::Read { path: PathBuf::from(name), error }),
        );
        (library, errors)
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
