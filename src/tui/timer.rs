//! What is done after a while without being asked. With nothing to do the program sleeps.

use std::time::Duration;

use super::app::App;
use super::update::unkept_drafts;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    /// Put what is being typed in the journal.
    Keep,
    /// Try to write what could not be written.
    Retry,
    /// See whether a session that is only read has changed.
    Look,
}

impl Timer {
    /// How long after it became due to be done.
    pub(super) fn after(self) -> Duration {
        Duration::from_secs(match self {
            Self::Keep => 1,
            Self::Look => 2,
            Self::Retry => 5,
        })
    }
}

impl App {
    /// What is to be done after a while, if anything.
    pub(super) fn timer(&self) -> Option<Timer> {
        let doc = self.doc.as_ref()?;
        if doc.orphan.is_some() || doc.answers_fail() {
            return Some(Timer::Retry);
        }
        if doc.hold.is_some() {
            return Some(Timer::Look);
        }
        (!unkept_drafts(self).is_empty()).then_some(Timer::Keep)
    }
}
