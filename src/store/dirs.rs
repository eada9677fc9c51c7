//! Where the user's own files are. Without a home there are none, and the built-in ones serve.

use std::path::PathBuf;

use directories::ProjectDirs;

/// Folders of the user, where the platform has them.
#[derive(Clone, Debug, Default)]
pub struct Dirs {
    pub config: Option<PathBuf>,
    pub data: Option<PathBuf>,
    pub state: Option<PathBuf>,
}

impl Dirs {
    pub fn of_user() -> Self {
        let Some(dirs) = ProjectDirs::from("no", "", "rosbenk") else { return Self::default() };
        Self {
            config: Some(dirs.config_dir().to_owned()),
            data: Some(dirs.data_dir().to_owned()),
            state: Some(dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).to_owned()),
        }
    }

    /// A folder of the user's data: `catalogs`, `themes`, `text`.
    pub fn data_folder(&self, name: &str) -> Option<PathBuf> {
        self.data.as_ref().map(|data| data.join(name))
    }
}
