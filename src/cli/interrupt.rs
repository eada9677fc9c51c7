//! Long work that is stopped: nothing is left half-written, and the program still ends by the signal.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use crate::store::Disk;

/// Tells whether the program is asked to stop.
#[derive(Debug, Default)]
pub(super) struct Interrupt {
    heard: Arc<AtomicBool>,
    by: Arc<AtomicUsize>,
}

impl Interrupt {
    /// Listens from now on. Who presses Ctrl+C once more waits for nothing: what was begun is swept by the
    /// next run. Other signals may come twice by themselves. A hang-up that was to be ignored (`nohup`)
    /// still is.
    pub(super) fn listen(&self, disk: &Disk) {
        let ignored = disk.ignores_hangup();
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            if signal != SIGHUP || !ignored {
                let (heard, by) = (|| Arc::clone(&self.heard), Arc::clone(&self.by));
                // Not heard, the signal does what it always does.
                if signal == SIGINT {
                    drop(flag::register_conditional_default(signal, heard()));
                }
                drop(flag::register_usize(signal, by, signal.unsigned_abs() as usize));
                drop(flag::register(signal, heard()));
            }
        }
    }

    pub(super) fn is_heard(&self) -> bool {
        self.heard.load(Ordering::Relaxed)
    }

    /// Ends the program as the signal would have, once everything is put away.
    pub(super) fn end(&self) {
        if let Ok(signal) = i32::try_from(self.by.load(Ordering::Relaxed)) {
            drop(signal_hook::low_level::emulate_default_handler(signal));
        }
    }
}
