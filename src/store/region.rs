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
        self.region_bytes(path).map(|(region, _)| region)
    }

    /// The same, with the bytes it was read from.
    fn region_bytes(&self, path: &Path) -> Result<(Region, Vec<u8>), StoreError> {
        let bytes = self.read_bytes(path, limits::bytes(Kind::Region))?;
        let fail = |error| StoreError::Read { path: path.to_owned(), error };
        from_bytes(&bytes, Kind::Region).map_err(fail).map(|region| (region, bytes))
    }

    /// Writes a region file over the one it was made of, if that still says the same and may be written.
    /// What a person wrote by hand, comments too, is kept beside it.
    pub fn change_region(
        &self,
        path: &Path,
        was: Option<&Region>,
        region: &Region,
    ) -> Result<(), StoreError> {
        /// Anybody may write.
        const WRITE: u32 = 0o222;
        let _claimed = self.claim_output(path, Kind::Region, true)?;
        let (now, bytes) = self.region_bytes(path)?;
        if was != Some(&now) {
            return Err(StoreError::Changed { path: path.to_owned() });
        }
        // A new file in its place would get past the protection.
        if self.0.meta(path).is_ok_and(|meta| meta.mode & WRITE == 0) {
            return Err(StoreError::Protected { path: path.to_owned() });
        }
        if to_ron(&now).is_ok_and(|text| text.as_bytes() != bytes) {
            self.replace_beside(path, "1", &bytes)?;
        }
        self.write_region(path, region, true)
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
