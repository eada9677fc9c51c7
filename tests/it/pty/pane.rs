//! A terminal in which the real program runs: bytes in, a screen out. Nothing sleeps; everything is waited for.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitOptions, WaitStatus, kill_process, waitpid};

/// Longest wait before a test gives up. Only a fault lasts so long.
const LIMIT: Duration = Duration::from_secs(10);

pub(crate) struct Pane {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    /// The reader of the terminal goes away after the next bytes.
    closing: Arc<AtomicBool>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    /// Every byte the program wrote.
    pub(crate) raw: Vec<u8>,
    modes: String,
}

/// Starts the program in a folder, with its home there and nothing of our environment.
pub(crate) fn spawn(folder: &Path, size: (u16, u16), env: &[(&str, &str)], args: &[&str]) -> Pane {
    spawn_command(folder, size, env, program(args))
}

/// The program with arguments, at a fixed time. Ids begin elsewhere each time, as they do for people.
pub(crate) fn program(args: &[&str]) -> CommandBuilder {
    static SEED: AtomicU64 = AtomicU64::new(1);
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_rosbenk"));
    command.args(args);
    command.args(["--now", "2026-11-22T10:00:00Z", "--seed"]);
    command.arg(SEED.fetch_add(1, Ordering::Relaxed).to_string());
    command
}

pub(crate) fn spawn_command(
    folder: &Path,
    (rows, cols): (u16, u16),
    env: &[(&str, &str)],
    mut command: CommandBuilder,
) -> Pane {
    let pair = native_pty_system().openpty(size(rows, cols)).unwrap();
    let modes = modes(pair.master.as_ref());
    command.cwd(folder);
    command.env_clear();
    command.env("HOME", folder.join("home"));
    command.env("LOGNAME", "kari");
    command.env("TERM", "xterm-256color");
    for (name, value) in env {
        command.env(name, value);
    }
    let child = pair.slave.spawn_command(command).unwrap();
    // Ours must be closed, or the end of the program would not be heard.
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let (sender, output) = channel();
    let closing = Arc::<AtomicBool>::default();
    let listening = Arc::clone(&closing);
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count) = reader.read(&mut bytes) {
            if count == 0 || sender.send(bytes[..count].to_vec()).is_err() {
                return;
            }
            if listening.load(Ordering::SeqCst) {
                return;
            }
        }
    });
    let writer = pair.master.take_writer().unwrap();
    let parser = vt100::Parser::new(cells(rows), cells(cols), 0);
    Pane {
        master: Some(pair.master),
        writer: Some(writer),
        closing,
        child,
        output,
        parser,
        raw: Vec::new(),
        modes,
    }
}

/// A screen of the usual size.
pub(crate) fn parser() -> vt100::Parser {
    vt100::Parser::new(cells(24), cells(80), 0)
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

/// The modes of the line (echo, line by line, signals from keys).
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}

impl Pane {
    pub(crate) fn send(&mut self, bytes: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// The terminal listens no more, as when the network is gone: from now on a write never returns.
    pub(crate) fn freeze(&mut self) {
        let name = self.master.as_ref().unwrap().tty_name().unwrap();
        let line = std::fs::OpenOptions::new().read(true).write(true).open(name).unwrap();
        rustix::termios::tcflow(&line, rustix::termios::Action::OOff).unwrap();
    }

    /// The terminal goes away, as when its window is closed. A key makes the reader notice.
    pub(crate) fn close(&mut self, key: &str) {
        self.closing.store(true, Ordering::SeqCst);
        self.send(key);
        let deadline = Instant::now() + LIMIT;
        while self.take(deadline).is_ok() {}
        self.writer = None;
        self.master = None;
    }

    /// Waits for the next bytes.
    #[track_caller]
    pub(crate) fn take_some(&mut self) {
        self.take(Instant::now() + LIMIT).unwrap();
    }

    /// Takes what comes for so long, and no longer.
    pub(crate) fn take_for(&mut self, time: Duration) {
        let deadline = Instant::now() + time;
        while self.take(deadline).is_ok() {}
    }

    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    pub(crate) fn text(&self) -> String {
        self.screen().contents()
    }

    /// One row of the screen, as wide as it is.
    pub(crate) fn row(&self, row: usize) -> String {
        self.screen().rows(0, self.screen().size().1.get()).nth(row).unwrap_or_default()
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |pane| pane.text().contains(text));
    }

    /// Waits until a condition holds of what has been written so far.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + LIMIT;
        while !holds(self) {
            if let Err(error) = self.take(deadline) {
                panic!("waited for {what:?}: {error}\n{}", self.text());
            }
        }
    }

    fn take(&mut self, deadline: Instant) -> Result<(), RecvTimeoutError> {
        let left = deadline.saturating_duration_since(Instant::now());
        let bytes = self.output.recv_timeout(left)?;
        self.parser.process(&bytes);
        self.raw.extend(bytes);
        Ok(())
    }

    pub(crate) fn resize(&mut self, rows: u16, cols: u16) {
        self.parser.set_size(cells(rows), cells(cols));
        self.master.as_ref().unwrap().resize(size(rows, cols)).unwrap();
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    fn pid(&self) -> Pid {
        let number = self.child.process_id().unwrap();
        Pid::from_raw(i32::try_from(number).unwrap()).unwrap()
    }

    /// Waits until the program stands still, and takes what it wrote before that.
    #[track_caller]
    pub(crate) fn wait_stopped(&mut self) {
        let (sender, stopped) = channel();
        let pid = self.pid();
        thread::spawn(move || {
            let status = waitpid(Some(pid), WaitOptions::UNTRACED).unwrap();
            let _ = sender.send(status.is_some_and(|(_, status)| status.stopped()));
        });
        assert_eq!(stopped.recv_timeout(LIMIT), Ok(true), "it has not stopped");
        self.wait_until("the ordinary screen", |pane| !pane.screen().alternate_screen());
    }

    /// Waits until the program has ended; gives its exit status.
    #[track_caller]
    pub(crate) fn wait_ended(&mut self) -> u32 {
        let deadline = Instant::now() + LIMIT;
        loop {
            match self.take(deadline) {
                Ok(()) => {}
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it has not ended\n{}", self.text()),
            }
        }
        self.child.wait().unwrap().exit_code()
    }

    /// Waits until the program has ended, whatever its terminal still holds; gives its exit status.
    #[track_caller]
    pub(crate) fn wait_gone(&mut self) -> i32 {
        let (sender, gone) = channel();
        let pid = self.pid();
        thread::spawn(move || {
            let status = waitpid(Some(pid), WaitOptions::empty());
            let _ = sender.send(status.ok().flatten().and_then(|(_, status)| status.exit_status()));
        });
        gone.recv_timeout(LIMIT).expect("it is still there").expect("it was killed")
    }

    /// Sends a signal until the program has ended; gives what it came to.
    #[track_caller]
    pub(crate) fn signal_until_gone(&mut self, signal: Signal) -> WaitStatus {
        let deadline = Instant::now() + LIMIT;
        loop {
            if let Some((_, status)) = waitpid(Some(self.pid()), WaitOptions::NOHANG).unwrap() {
                return status;
            }
            assert!(Instant::now() < deadline, "it is still there");
            self.signal(signal);
            thread::yield_now();
        }
    }

    /// The terminal is as the program found it.
    #[track_caller]
    pub(crate) fn assert_given_back(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "pastes are plain");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let master = self.master.as_ref().unwrap();
        assert_eq!(modes(master.as_ref()), self.modes, "the line is in its old mode");
    }
}

/// A test that fails leaves no program behind.
impl Drop for Pane {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = kill_process(self.pid(), Signal::KILL);
            drop(self.child.wait());
        }
    }
}
