//! Long work that is stopped: nothing is left half-written, and the program still ends by the signal.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::store::Disk;

/// Tells whether the program is asked to stop.
#[derive(Debug, Default)]
pub(super) struct Interrupt(Arc<AtomicUsize>);

impl Interrupt {
    /// Listens from now on. A hang-up that was to be ignored (`nohup`) still is.
    pub(super) fn listen(disk: &Disk) -> Self {
        let heard = Self::default();
        let ignored = disk.ignores_hangup();
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            if signal != SIGHUP || !ignored {
                let flag = Arc::clone(&heard.0);
                // Not heard, the signal does what it always does.
                drop(signal_hook::flag::register_usize(
                    signal,
                    flag,
                    signal.unsigned_abs() as usize,
                ));
            }
        }
        heard
    }

    pub(super) fn is_heard(&self) -> bool {
        self.0.load(Ordering::Relaxed) != 0
    }

    /// Ends the program as the signal would have, once everything is put away.
    pub(super) fn end(&self) {
        if let Ok(signal) = i32::try_from(self.0.load(Ordering::Relaxed)) {
            drop(signal_hook::low_level::emulate_default_handler(signal));
        }
    }
}
