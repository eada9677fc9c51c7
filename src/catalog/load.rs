//! Bytes to a library: a bad file is told of, and the rest still load.

use std::sync::Arc;

use super::{BUILTIN, Catalog, Library};
use crate::wire::{Kind, ReadError, from_bytes};

/// Reads catalogue files in the order given; of two with the same id the last counts, in the place of the
/// first.
pub fn load<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> (Library, Vec<(String, ReadError)>) {
    let mut library = Library::default();
    let mut failed = Vec::new();
    for (name, bytes) in files {
        match from_bytes::<Catalog>(bytes, Kind::Catalog) {
            Ok(catalog) => {
                let catalog = Arc::new(catalog);
                match library.catalogs.iter_mut().find(|known| known.id == catalog.id) {
                    Some(known) => *known = catalog,
                    None => library.catalogs.push(catalog),
                }
            }
            Err(error) => failed.push((name.to_owned(), error)),
        }
    }
    (library, failed)
}

/// The catalogues that come with the program; a test holds that every one of them loads.
pub fn builtin_library() -> Library {
    load(BUILTIN.iter().map(|(name, text)| (*name, text.as_bytes()))).0
}
