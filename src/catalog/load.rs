//! Bytes to a library: a bad file is told of, and the rest still load.

use std::sync::Arc;

use super::{BUILTIN, Catalog, Library};
use crate::wire::{Kind, ReadError, from_bytes};

/// Reads one catalogue file.
pub fn read(bytes: &[u8]) -> Result<Catalog, ReadError> {
    from_bytes(bytes, Kind::Catalog)
}

/// Catalogues in the order given; of two with the same id the first counts.
pub fn gather(catalogs: impl IntoIterator<Item = Catalog>) -> Library {
    let mut library = Library::default();
    for catalog in catalogs {
        if library.catalogs.iter().all(|known| known.id != catalog.id) {
            library.catalogs.push(Arc::new(catalog));
        }
    }
    library
}

/// Reads catalogue files in the order given.
pub fn load<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> (Library, Vec<(String, ReadError)>) {
    let mut failed = Vec::new();
    let catalogs = files.into_iter().filter_map(|(name, bytes)| {
        read(bytes).map_err(|error| failed.push((name.to_owned(), error))).ok()
    });
    let library = gather(catalogs);
    (library, failed)
}

/// The catalogues that come with the program; a test holds that every one of them loads.
pub fn builtin_library() -> Library {
    load(BUILTIN.iter().map(|(name, text)| (*name, text.as_bytes()))).0
}
