//! A person's own catalogue on disk: read, added to and written back by one program at a time.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use super::disk::{beside, folder};
use super::vfs::Held;
use super::{Dirs, Disk, StoreError};
use crate::catalog::{Catalog, Own, keep};
use crate::model::{Copied, Key};
use crate::wire::{Kind, from_bytes, limits, to_ron};

const NAME: &str = "mine.ron";
/// Longest wait for another program of the same person.
const WAIT: Duration = Duration::from_secs(2);

impl Disk {
    /// Keeps something in the user's own catalogue, which is made if need be. What cannot be read is
    /// never written over. Gives what a row made from the entry is to say it was copied from.
    pub fn keep_own(&self, dirs: &Dirs, id: &Key, what: Own) -> Result<Option<Copied>, StoreError> {
        let path = dirs
            .data_folder("catalogs")
            .ok_or_else(|| StoreError::NoHome { path: NAME.into() })?
            .join(NAME);
        self.0.make_folder(folder(&path)).map_err(StoreError::io(&path))?;
        let _alone = self.alone(&path)?;
        let file = if self.is_there(&path) {
            let bytes = self.read_bytes(&path, limits::bytes(Kind::Catalog))?;
            let read = from_bytes::<Catalog>(&bytes, Kind::Catalog);
            Some(read.map_err(|error| StoreError::Read { path: path.clone(), error })?)
        } else {
            None
        };
        let unwritable = || StoreError::Unwritable { path: path.clone() };
        let (catalog, copied) = keep(file, id, what).ok_or_else(unwritable)?;
        let text = to_ron(&catalog).map_err(|_error| unwritable())?;
        // What is written can be read again, or is not written.
        from_bytes::<Catalog>(text.as_bytes(), Kind::Catalog).map_err(|_error| unwritable())?;
        self.replace(&path, text.as_bytes())?;
        Ok(copied)
    }

    /// Waits until no other program changes the file.
    fn alone(&self, path: &Path) -> Result<Box<dyn Held>, StoreError> {
        const PAUSE: Duration = Duration::from_millis(20);
        let lock = beside(path, "lock");
        drop(self.0.create(&lock, None));
        let until = Instant::now() + WAIT;
        loop {
            match self.0.lock(&lock) {
                Err(error)
                    if error.kind() == io::ErrorKind::WouldBlock && Instant::now() < until =>
                {
                    std::thread::sleep(PAUSE);
                }
                held => return held.map_err(StoreError::io(&lock)),
            }
        }
    }
}
