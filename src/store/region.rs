//! The region file: read whole, written whole.

use std::path::Path;

use super::{Disk, StoreError};
use crate::register::region::Region;
use crate::wire::{Kind, from_bytes, limits, to_ron};

impl Disk {
    pub fn region(&self, path: &Path) -> Result<Region, StoreError> {
        let bytes = self.read_bytes(path, limits::bytes(Kind::Region))?;
        let fail = |error| StoreError::Read { path: path.to_owned(), error };
        from_bytes(&bytes, Kind::Region).map_err(fail)
    }

    /// Writes a region file; over one that is there only with `force`.
    pub fn write_region(
        &self,
        path: &Path,
        region: &Region,
        force: bool,
    ) -> Result<(), StoreError> {
        let text = to_ron(region).map_err(|_| StoreError::Unwritable { path: path.to_owned() })?;
        self.write_output(path, text.as_bytes(), force)
    }
}
