//! The terminal itself: entered, left, suspended, drawn to. One write a frame.

use std::io::{self, BufWriter, Stdout, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::app::App;
use super::view::draw;

/// A screenful fits, so that a frame is one write.
const FRAME: usize = 64 * 1024;

/// The screen while the workbench has it. Dropping it gives it back.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    /// The shell has it: a change of its modes from the background would stop us.
    lent: bool,
}

impl Screen {
    pub(super) fn enter() -> io::Result<Self> {
        take()?;
        Ok(Self { terminal: blank()?, lent: false })
    }

    /// Draws the state; only what changed is sent, framed so that it appears at once.
    pub(super) fn draw(&mut self, app: &App) -> io::Result<()> {
        if self.lent {
            return Ok(());
        }
        let _drawing = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        let drawn = self.terminal.draw(|frame| {
            let (cursor, _) = draw(app, frame.buffer_mut());
            if let Some(at) = cursor {
                frame.set_cursor_position(at);
            }
        });
        let drawn = drawn.map(|_| ());
        // The end must follow even when drawing failed.
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        drawn?;
        self.terminal.backend_mut().flush()
    }

    /// Paints everything anew at the next draw. `Terminal::clear` would ask the terminal where its
    /// cursor is, and wait for an answer that may never come.
    fn repaint(&mut self) -> io::Result<()> {
        self.terminal = blank()?;
        queue!(self.terminal.backend_mut(), Clear(ClearType::All))
    }

    /// Gives the terminal to the shell until the program is continued.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        give_back();
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        self.resume()
    }

    /// Takes the terminal again. The shell has put it in its own mode: ours must be set anew, not assumed.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        // It is not taken while it is being given back for the last time, nor after.
        let _drawing = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
        self.lent = ENDING.load(Ordering::SeqCst) || !is_in_foreground();
        if self.lent {
            return Ok(());
        }
        drop(disable_raw_mode());
        take()?;
        self.repaint()
    }
}

/// Whether the terminal listens to us. Where it cannot say, it does.
fn is_in_foreground() -> bool {
    let theirs = rustix::termios::tcgetpgrp(io::stdin());
    theirs.map_or(true, |theirs| theirs == rustix::process::getpgrp())
}

/// A terminal of which nothing is known to be drawn.
fn blank() -> io::Result<Terminal<CrosstermBackend<BufWriter<Stdout>>>> {
    let out = BufWriter::with_capacity(FRAME, io::stdout());
    Terminal::new(CrosstermBackend::new(out))
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Held while a frame is written. A terminal that has stopped listening keeps it for ever.
static DRAWING: Mutex<()> = Mutex::new(());

/// The program ends: the terminal is not taken any more.
static ENDING: AtomicBool = AtomicBool::new(false);

/// Longest wait for a terminal that may never listen again.
const LISTENS: Duration = Duration::from_millis(50);

/// Gives the terminal back from any thread: its modes at once, the rest when no frame is being written,
/// after which none is. Then a last sentence is said. The program must end right after.
pub(super) fn give_back_soon(farewell: String) {
    ENDING.store(true, Ordering::SeqCst);
    drop(disable_raw_mode());
    let (done, given) = channel();
    std::thread::spawn(move || {
        // Kept to the end, so that nothing more is drawn.
        let _drawing = DRAWING.lock();
        give_back();
        if !farewell.is_empty() {
            drop(writeln!(io::stderr(), "{farewell}"));
        }
        let _ = done.send(());
        loop {
            std::thread::park();
        }
    });
    let _ = given.recv_timeout(LISTENS);
}

/// Whether the terminal is ours: giving it back twice would move the shell's cursor.
static HELD: AtomicBool = AtomicBool::new(false);

fn take() -> io::Result<()> {
    HELD.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        EnableMouseCapture,
        cursor::Hide
    )
}

/// Leaves the terminal as it was. A terminal that is gone is no reason to fail.
pub(super) fn give_back() {
    if !HELD.swap(false, Ordering::SeqCst) {
        return;
    }
    drop(execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    ));
    drop(disable_raw_mode());
    drop(io::stdout().flush());
}
