//! The user's settings: `config.ron` in the configuration folder.

use serde::{Deserialize, Serialize};

use super::{Dirs, Disk, StoreError};
use crate::model::{Lang, Title};
use crate::wire::{Format, Kind, from_bytes, limits};

/// What a user may set for good.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub format: Format,
    #[serde(default)]
    pub language: Option<Lang>,
    #[serde(default)]
    pub theme: Option<Title>,
    /// The name put on changes; the login name otherwise.
    #[serde(default)]
    pub name: Option<Title>,
}

impl Disk {
    /// Reads the settings; none where there is no file.
    pub fn config(&self, dirs: &Dirs) -> Result<Option<Config>, StoreError> {
        let path = dirs.config.as_ref().map(|folder| folder.join("config.ron"));
        let Some(path) = path.filter(|path| self.is_there(path)) else { return Ok(None) };
        let bytes = self.read_bytes(&path, limits::bytes(Kind::Config))?;
        let config = from_bytes(&bytes, Kind::Config);
        config.map(Some).map_err(|error| StoreError::Read { path, error })
    }
}
