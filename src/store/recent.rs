//! Sessions worked on lately: one absolute path a line, newest first.

use std::path::{Path, PathBuf};

use super::disk::folder;
use super::{Dirs, Disk, Found};

const KEPT: usize = 12;
/// Largest list that is read.
const LIMIT: u64 = 64 * 1024;

fn list(dirs: &Dirs) -> Option<PathBuf> {
    dirs.state.as_ref().map(|state| state.join("recent"))
}

impl Disk {
    pub(super) fn recent_paths(&self, dirs: &Dirs) -> Vec<PathBuf> {
        let bytes = list(dirs).and_then(|path| self.read_bytes(&path, LIMIT).ok());
        let text = String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default();
        text.lines().map(PathBuf::from).take(KEPT).collect()
    }

    /// The recent sessions that are still there.
    pub fn recents(&self, dirs: &Dirs) -> Vec<Found> {
        self.recent_paths(dirs).iter().filter_map(|path| self.look(path)).collect()
    }

    /// Puts a session first in the list. A convenience: that it fails stops nobody.
    pub fn remember(&self, dirs: &Dirs, session: &Path) {
        let Some(path) = list(dirs) else { return };
        let mut lines = vec![session.to_owned()];
        lines.extend(self.recent_paths(dirs).into_iter().filter(|known| known != session));
        lines.truncate(KEPT);
        let lines: Vec<String> = lines.iter().map(|line| line.display().to_string()).collect();
        if self.0.make_folder(folder(&path)).is_ok() {
            drop(self.replace(&path, lines.join("\n").as_bytes()));
        }
    }
}
