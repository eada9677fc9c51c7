//! Earlier snapshots, kept beside the session: `.x.ron.1` is the one before this.

use std::path::Path;

use super::disk::{Disk, beside};

/// How many are kept.
const KEPT: u32 = 5;

/// Moves the kept ones one on and puts the bytes in front. A safety net under the journal: that it
/// cannot be spread (a full disk) must not stop the snapshot itself.
pub(super) fn keep(disk: &Disk, session: &Path, bytes: &[u8]) {
    for n in (1..KEPT).rev() {
        let from = beside(session, &n.to_string());
        if disk.is_there(&from) {
            drop(disk.0.rename(&from, &beside(session, &(n + 1).to_string())));
        }
    }
    drop(disk.replace_beside(session, "1", bytes));
}
