//! The end of the program when nobody pressed a key: a signal, a line that was hung up, a fault of ours.
//!
//! Whichever thread notices does all of it, since the main one may be stuck writing to a terminal that
//! has stopped listening: what was being typed goes to the journal, the session is let go of, the
//! terminal is given back as far as it takes it, and the process ends.

use std::io::{self, Write as _};
use std::panic::Location;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};

use super::effect::Input;
use super::terminal::{give_back, give_back_soon};
use crate::model::Draft;
use crate::store::{Order, Writer};

/// Longest wait for a disk that does not answer.
const DISK: Duration = Duration::from_secs(5);

/// Signals so close are of one event.
const ONE_EVENT: Duration = Duration::from_secs(1);

/// What every thread needs to end the program.
#[derive(Debug, Default)]
pub(super) struct Lifeline {
    writer: Mutex<Option<Sender<Order>>>,
    /// What is being typed and not in the journal.
    typed: Mutex<Vec<Draft>>,
    ending: AtomicBool,
    /// What is said at the shell when it is over.
    farewell: Mutex<String>,
}

fn set<T>(place: &Mutex<T>, value: T) {
    *place.lock().unwrap_or_else(PoisonError::into_inner) = value;
}

fn take<T: Default>(place: &Mutex<T>) -> T {
    std::mem::take(&mut *place.lock().unwrap_or_else(PoisonError::into_inner))
}

impl Lifeline {
    /// The writer of the session that is open now.
    pub(super) fn follow(&self, writer: Option<Sender<Order>>) {
        set(&self.writer, writer);
    }

    pub(super) fn say_at_the_end(&self, sentence: String) {
        set(&self.farewell, sentence);
    }

    pub(super) fn typed(&self, drafts: Vec<Draft>) {
        set(&self.typed, drafts);
    }

    /// Everything ordered and everything typed is on disk, and the session is let go of.
    fn last_words(&self) {
        let (done, answer) = channel();
        if let Some(writer) = take(&self.writer)
            && writer.send(Order::Leave(take(&self.typed), done)).is_ok()
        {
            let _ = answer.recv_timeout(DISK);
        }
    }

    /// Ends the program; only the first to come does.
    pub(super) fn end(&self, number: i32) -> ! {
        if self.ending.swap(true, Ordering::SeqCst) {
            wait_for_the_end();
        }
        self.last_words();
        give_back_soon(take(&self.farewell));
        leave(128 + number)
    }
}

/// Another thread ends us both.
fn wait_for_the_end() -> ! {
    loop {
        std::thread::park();
    }
}

#[expect(clippy::exit, reason = "the main thread may be stuck in a write to the terminal")]
fn leave(status: i32) -> ! {
    std::process::exit(status)
}

/// Hears signals. The deadly ones end the program on a thread of their own, so that a second one still
/// gets through; that ends it at once. A lost connection and a logout bring several of several kinds,
/// which are one.
pub(super) fn hear_signals(inbox: Sender<Input>, lifeline: Arc<Lifeline>) -> io::Result<()> {
    let heard = [SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
    let mut signals = signal_hook::iterator::Signals::new(heard)?;
    std::thread::spawn(move || {
        let mut first: Option<Instant> = None;
        for number in signals.forever() {
            match (number, first) {
                // Nobody listens any more when the loop has ended.
                (SIGTSTP | SIGCONT | SIGWINCH, _) => drop(inbox.send(Input::Signal(number))),
                (_, Some(at)) if at.elapsed() < ONE_EVENT => {}
                (_, Some(_)) => {
                    give_back_soon(String::new());
                    leave(128 + number)
                }
                (_, None) => {
                    first = Some(Instant::now());
                    let lifeline = Arc::clone(&lifeline);
                    std::thread::spawn(move || lifeline.end(number));
                }
            }
        }
    });
    Ok(())
}

/// Sleeps until the terminal is gone. A hang-up may be ignored by who started us, and a reader of keys
/// would spin on a dead terminal for ever.
pub(super) fn watch_terminal(lifeline: Arc<Lifeline>) {
    std::thread::spawn(move || {
        let stdout = io::stdout();
        loop {
            let mut watched = [PollFd::new(&stdout, PollFlags::empty())];
            match poll(&mut watched, None) {
                Ok(0) | Err(rustix::io::Errno::INTR) => {}
                Ok(_) => lifeline.end(SIGHUP),
                Err(_) => return,
            }
        }
    });
}

/// A fault of ours, on whatever thread: nothing is lost, the terminal is given back, and what is said
/// and written down holds nothing of the session.
pub(super) fn on_panic(
    lifeline: Arc<Lifeline>,
    tell: impl Fn(Option<&Location<'_>>) -> String + Send + Sync + 'static,
) {
    let main = std::thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        // Who is ending it already goes on; the writer cannot wait for itself.
        if lifeline.ending.swap(true, Ordering::SeqCst) {
            wait_for_the_end();
        }
        if std::thread::current().name() != Some(Writer::NAME) {
            lifeline.last_words();
        }
        if std::thread::current().id() == main {
            give_back();
        } else {
            give_back_soon(String::new());
        }
        drop(writeln!(io::stderr(), "{}", tell(info.location())));
        leave(101);
    }));
}
