//! Earlier snapshots, kept beside the session: `.x.ron.1` is the one before this.

use std::path::{Path, PathBuf};

use super::disk::{Disk, beside};

/// How many are kept.
const KEPT: u32 = 5;

/// Moves the kept ones one on and puts the bytes in front. A safety net under the journal: that it
/// cannot be spread (a full disk) must not stop the snapshot itself. None moves before the bytes are on
/// disk, nor for bytes that are in front already: a save that fails again and again pushes nothing out.
pub(super) fn keep(disk: &Disk, session: &Path, bytes: &[u8]) {
    let name = |n: u32| beside(session, &n.to_string());
    let length = bytes.len() as u64;
    if disk.read_bytes(&name(1), length).is_ok_and(|kept| kept == bytes) {
        return;
    }
    let move_on = || {
        let free = (1..KEPT).find(|n| !disk.is_there(&name(*n))).unwrap_or(KEPT);
        (1..free).rev().try_for_each(|n| disk.0.rename(&name(n), &name(n + 1)))
    };
    drop(disk.put_beside(session, "1", bytes, move_on));
}

/// Whether a file is one of the kept: `.x.ron.1` to `.5`.
pub(super) fn is_kept(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let numbered = |n: u32| name.ends_with(&format!(".ron.{n}"));
    name.starts_with('.') && (1..=KEPT).any(numbered)
}

impl Disk {
    /// The save before this one, where it is kept.
    pub fn kept(&self, session: &Path) -> Option<PathBuf> {
        Some(beside(session, "1")).filter(|path| self.is_there(path))
    }
}
