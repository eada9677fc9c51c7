//! The region file: read whole, written whole.

use std::path::{Path, PathBuf};

use super::{Dirs, Disk, StoreError};
use crate::register::region::Region;
use crate::wire::{Kind, from_bytes, limits, to_ron};

impl Disk {
    /// Registers to begin with: those worked on lately, then those in a folder and where examples lie.
    pub fn find_registers(&self, folder: &Path, dirs: &Dirs) -> Vec<PathBuf> {
        const BELOW: &[&str] = &["", "region", "sessions", "sessions/region"];
        let here =
            BELOW.iter().flat_map(|name| self.0.list(&folder.join(name)).unwrap_or_default());
        let here =
            here.map(|(path, _)| path).filter(|it| it.extension().is_some_and(|it| it == "ron"));
        let mut found: Vec<PathBuf> = Vec::new();
        for path in self.recent_paths(dirs).into_iter().chain(here) {
            if self.kind_of(&path) == Some(Kind::Register) && !found.contains(&path) {
                found.push(path);
            }
        }
        found
    }

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
        let text = to_ron(region)
            .map_err(|_unwritable| StoreError::Unwritable { path: path.to_owned() })?;
        self.write_output(path, text.as_bytes(), force)
    }
}
