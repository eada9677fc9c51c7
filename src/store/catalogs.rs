//! The library in use: the user's catalogues before the built-in ones.

use std::path::PathBuf;

use super::{Dirs, StoreError, read_bytes, ron_files};
use crate::catalog::{BUILTIN, Library, load};
use crate::model::Lang;
use crate::wire::{Kind, limits};

/// Loads every catalogue; those that cannot be read are given back beside, and stop nothing.
pub fn load_library(dirs: &Dirs) -> (Library, Vec<StoreError>) {
    let mut errors = Vec::new();
    let mut own: Vec<(String, Vec<u8>)> = Vec::new();
    let folder = dirs.data_folder("catalogs").filter(|folder| folder.is_dir());
    for path in
        folder.map(|folder| ron_files(&folder)).transpose().unwrap_or_default().unwrap_or_default()
    {
        match read_bytes(&path, limits::bytes(Kind::Catalog)) {
            Ok(bytes) => own.push((path.display().to_string(), bytes)),
            Err(error) => errors.push(error),
        }
    }
    let builtin = BUILTIN.iter().map(|(name, text)| (*name, text.as_bytes()));
    let files = own.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).chain(builtin);
    let (library, failed) = load(files);
    errors.extend(
        failed
            .into_iter()
            .map(|(name, error)| StoreError::Read { path: PathBuf::from(name), error }),
    );
    (library, errors)
}

/// A municipality's own words: `text/<language>.ftl` in the data folder.
pub fn user_words(dirs: &Dirs) -> Vec<(Lang, String)> {
    let Some(folder) = dirs.data_folder("text") else { return Vec::new() };
    Lang::ALL
        .into_iter()
        .filter_map(|lang| {
            let path = folder.join(format!("{}.ftl", lang.code()));
            let bytes = read_bytes(&path, limits::bytes(Kind::Config)).ok()?;
            Some((lang, String::from_utf8(bytes).ok()?))
        })
        .collect()
}
