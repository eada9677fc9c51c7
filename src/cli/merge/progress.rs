//! How far a merge has come, and how long is left; only for a person at a terminal.

use std::time::{Duration, Instant};

use crate::cli::Out;
use crate::text::{Arg, Texts};

/// Between two lines.
const PAUSE: Duration = Duration::from_millis(100);
/// Before a guess is worth anything.
const SOON: Duration = Duration::from_secs(2);

pub(super) struct Progress {
    quiet: bool,
    text: &'static str,
    total: usize,
    begun: Instant,
    told: Option<Instant>,
}

impl Progress {
    pub(super) fn new(quiet: bool, text: &'static str, total: usize) -> Self {
        Self { quiet, text, total, begun: Instant::now(), told: None }
    }

    pub(super) fn tell(&mut self, out: &mut Out, texts: &Texts, done: usize) {
        let now = Instant::now();
        let soon = self.told.is_some_and(|told| now.duration_since(told) < PAUSE);
        if self.quiet || (soon && done < self.total) {
            return;
        }
        self.told = Some(now);
        let numbers = [("n", Arg::from(done)), ("total", self.total.into())];
        let mut line = texts.tv(self.text, &numbers);
        let spent = now.duration_since(self.begun);
        if spent > SOON && done > 0 && done < self.total {
            let left = spent.as_secs() as usize * (self.total - done) / done;
            line += &texts.tv("merge-left", &[("seconds", Arg::from(left))]);
        }
        out.progress(&line);
    }
}
