//! The one printer: everything that reaches the terminal outside the workbench goes through here, made safe.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use crate::text::{cut, safe};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done,
    /// Done, but something needs a person.
    Attention,
    /// Nothing was done.
    Nothing,
}

impl Exit {
    /// Of two, the one that matters more: nothing done, then needs a person, then done.
    #[must_use]
    pub fn worse(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, _) | (_, Self::Nothing) => Self::Nothing,
            (Self::Attention, _) | (_, Self::Attention) => Self::Attention,
            (kept, _) => kept,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Attention => Self::from(1),
            Exit::Nothing => Self::from(2),
        }
    }
}

/// Data on standard output, the rest on standard error. Never panics on a closed pipe.
#[derive(Debug, Default)]
pub struct Out {
    lines: String,
    closed: bool,
}

impl Out {
    /// One line of data.
    pub fn data(&mut self, line: &str) {
        self.lines.push_str(safe(line).as_str());
        self.lines.push('\n');
        if self.lines.len() > 1 << 16 {
            self.flush();
        }
    }

    /// Data that is exact already (JSON): written as it is, newline added.
    pub fn exact(&mut self, text: &str) {
        self.lines.push_str(text);
        self.lines.push('\n');
    }

    /// Cells a line may take: `COLUMNS` when it is set, else the terminal's; a pipe has no limit.
    pub fn width(&self) -> Option<usize> {
        let set = std::env::var("COLUMNS").ok().and_then(|cells| cells.parse().ok());
        let terminal = || {
            let stdout = io::stdout();
            let size = rustix::termios::tcgetwinsize(stdout.lock()).ok()?;
            Some(usize::from(size.ws_col))
        };
        set.or_else(terminal).filter(|cells| *cells > 0)
    }

    /// A whole file, byte for byte; safe already when it is a report.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.flush();
        self.write(bytes);
    }

    /// One line to the person at the terminal.
    pub fn note(&mut self, line: &str) {
        self.flush();
        drop(writeln!(io::stderr().lock(), "{}", safe(line)));
    }

    /// Several lines to the person at the terminal.
    pub fn notes<S: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = S>) {
        for line in lines {
            self.note(line.as_ref());
        }
    }

    /// A progress line that the next one overwrites; only on a terminal.
    pub fn progress(&mut self, line: &str) {
        let mut stderr = io::stderr().lock();
        if stderr.is_terminal() {
            let size = rustix::termios::tcgetwinsize(&stderr).ok();
            let cells = size.map_or(0, |size| usize::from(size.ws_col));
            // One that wrapped could not be overwritten; of a terminal that has no width nothing is known.
            let line = if cells == 0 {
                safe(line).to_string()
            } else {
                cut(safe(line).as_str(), cells - 1)
            };
            drop(write!(stderr, "\r\x1b[K{line}"));
            drop(stderr.flush());
        }
    }

    fn flush(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        self.write(lines.as_bytes());
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut stdout = io::stdout().lock();
        let written = stdout.write_all(bytes).and_then(|()| stdout.flush());
        self.closed |= written.is_err();
    }

    /// Writes what is left; a reader that has gone away ends the program quietly.
    pub fn finish(&mut self, exit: Exit) -> Exit {
        self.flush();
        if self.closed { Exit::Done } else { exit }
    }
}
