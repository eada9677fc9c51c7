//! Sessions worked on lately: one absolute path a line, newest first.

use std::path::{Path, PathBuf};

use super::fs::replace;
use super::{Dirs, Found, find};

const KEPT: usize = 12;

fn list(dirs: &Dirs) -> Option<PathBuf> {
    dirs.state.as_ref().map(|state| state.join("recent"))
}

fn paths(dirs: &Dirs) -> Vec<PathBuf> {
    let text = list(dirs).and_then(|path| std::fs::read_to_string(path).ok()).unwrap_or_default();
    text.lines().map(PathBuf::from).take(KEPT).collect()
}

/// The recent sessions that are still there.
pub fn load_recents(dirs: &Dirs) -> Vec<Found> {
    paths(dirs).iter().filter_map(|path| find::look(path)).collect()
}

/// Puts a session first in the list. A convenience: that it fails stops nobody.
pub fn remember(dirs: &Dirs, session: &Path) {
    let Some(path) = list(dirs) else { return };
    let mut lines = vec![session.to_owned()];
    lines.extend(paths(dirs).into_iter().filter(|known| known != session));
    lines.truncate(KEPT);
    let lines: Vec<String> = lines.iter().map(|line| line.display().to_string()).collect();
    let text = lines.join("\n");
    if let Some(folder) = path.parent()
        && std::fs::create_dir_all(folder).is_ok()
    {
        drop(replace(&path, text.as_bytes()));
    }
}
