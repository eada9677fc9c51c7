//! The shell around the workbench: threads feed one channel, one loop updates and draws, effects are done here.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

use crossterm::event::{Event, MouseButton, MouseEventKind};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};

use super::app::{App, Leaving};
use super::effect::{Access, Effect, Input};
use super::terminal::{Screen, give_back};
use super::theme::parse_theme;
use super::update::update;
use super::{Key, Setup};
use crate::report::{document, to_html};
use crate::store::{
    Dirs, Mode, Order, Report, StoreError, Writer, create, find_sessions, load_recents, open,
    remember, store_error, theme_source, write_output,
};
use crate::text::{Arg, Now};

/// How the workbench was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Quit,
    Signal(i32),
}

/// Rows a turn of the wheel moves.
const WHEEL: isize = 3;

/// Does effects, and hears what became of them.
pub(super) struct Shell {
    dirs: Dirs,
    folder: PathBuf,
    truecolor: bool,
    writer: Option<Writer>,
    inbox: Sender<Input>,
    /// Orders given to the writer that it has not reported on.
    pub(super) waiting: usize,
    suspend: bool,
    /// Sessions opened so far: tells the reports of one from those of the next.
    opened: usize,
    /// For a picture only: nothing is locked or written.
    look: bool,
}

impl Shell {
    pub(super) fn new(dirs: Dirs, folder: PathBuf, truecolor: bool, inbox: Sender<Input>) -> Self {
        Self {
            dirs,
            folder,
            truecolor,
            writer: None,
            inbox,
            waiting: 0,
            suspend: false,
            opened: 0,
            look: false,
        }
    }

    /// One that only looks: opens without a lock, writes nothing.
    pub(super) fn looking(self) -> Self {
        Self { look: true, ..self }
    }

    /// Updates and does what that asked for, until nothing more is asked.
    pub(super) fn turn(&mut self, app: &mut App, input: Input, now: Now) {
        let input = match input {
            Input::Stored { of, report } => {
                self.waiting = self.waiting.saturating_sub(1);
                match self.heard(app, of, report) {
                    Some(input) => input,
                    None => return,
                }
            }
            input => input,
        };
        let mut effects = update(app, input, now);
        while !effects.is_empty() {
            let inputs: Vec<Input> =
                effects.drain(..).filter_map(|effect| self.perform(app, effect, now)).collect();
            effects = inputs.into_iter().flat_map(|input| update(app, input, now)).collect();
        }
    }

    /// A report of a session that is no longer open says nothing of this one; only trouble is told.
    fn heard(&self, app: &App, of: usize, report: Report) -> Option<Input> {
        if of == self.opened {
            return Some(Input::Stored { of, report });
        }
        match report {
            Report::NotAppended(error) | Report::NotSnapshotted(error) => {
                Some(Input::Failed(store_error(&app.texts, &error)))
            }
            Report::Durable(_) | Report::Snapshotted { .. } => None,
        }
    }

    fn perform(&mut self, app: &App, effect: Effect, now: Now) -> Option<Input> {
        let failed = |error: &StoreError| Some(Input::Failed(store_error(&app.texts, error)));
        match effect {
            Effect::Find => {
                let here = find_sessions(&self.folder);
                Some(Input::Found { recent: load_recents(&self.dirs), here })
            }
            Effect::Open(path) => self.open(&self.folder.join(path)).or_else_failed(failed),
            Effect::Create { path, session } => {
                let path = self.folder.join(path);
                match create(&path, &session, now.stamp(), &app.by) {
                    Ok(()) => self.open(&path).or_else_failed(failed),
                    Err(error) => failed(&error),
                }
            }
            Effect::Commit(record) => {
                self.order(Order::Append(record));
                None
            }
            Effect::Snapshot { session, at, by, seq } => {
                self.order(Order::Snapshot { session, at, by, seq });
                None
            }
            Effect::Close => {
                // Waits for the last order, then lets go of the lock.
                self.writer = None;
                self.opened += 1;
                None
            }
            Effect::Report(session) => {
                let (date, clock) = now.local(now.stamp());
                let when = format!("{date}-{}", clock.replace(':', ""));
                let path = app.doc.as_ref().map(|doc| &doc.path)?;
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                let path = path.with_file_name(format!("{stem}-{when}.html"));
                let html = to_html(&document(&session, &app.texts, now));
                match write_output(&path, html.as_bytes(), false) {
                    Ok(()) => {
                        let path = path.display().to_string();
                        let said = app.texts.tv("told-report", &[("path", Arg::from(path))]);
                        Some(Input::Told(said))
                    }
                    Err(error) => failed(&error),
                }
            }
            Effect::LoadTheme(name) => {
                let source = theme_source(&self.dirs, &name).ok().flatten()?;
                parse_theme(&source, self.truecolor).ok().map(Input::Theme)
            }
            Effect::Suspend => {
                self.suspend = true;
                None
            }
        }
    }

    /// Opens for work; when someone else has it, to look at.
    fn open(&mut self, path: &Path) -> Result<Input, StoreError> {
        if self.look {
            let opened = Box::new(open(path, Mode::Read)?);
            return Ok(Input::Opened { opened, access: Access::Look });
        }
        let mut opened = match open(path, Mode::Edit) {
            Err(StoreError::Busy { .. }) => open(path, Mode::Read)?,
            Err(error) if error.is_about_rights() => {
                let opened = Box::new(open(path, Mode::Read)?);
                return Ok(Input::Opened { opened, access: Access::Denied });
            }
            other => other?,
        };
        self.opened += 1;
        remember(&self.dirs, &opened.path);
        let file = opened.file.take();
        let access = if file.is_some() { Access::Edit } else { Access::Busy };
        if let Some(file) = file {
            let inbox = self.inbox.clone();
            // The loop outlives the writer; a report nobody hears is of no use to anybody.
            let of = self.opened;
            let report = move |report| drop(inbox.send(Input::Stored { of, report }));
            let writer = Writer::start(file, report);
            self.writer = Some(writer);
        }
        Ok(Input::Opened { opened: Box::new(opened), access })
    }

    fn order(&mut self, order: Order) {
        if let Some(writer) = &self.writer {
            self.waiting += 1;
            writer.order(order);
        }
    }
}

/// Turns an error into an input.
trait OrElseFailed {
    fn or_else_failed(self, failed: impl FnOnce(&StoreError) -> Option<Input>) -> Option<Input>;
}

impl OrElseFailed for Result<Input, StoreError> {
    fn or_else_failed(self, failed: impl FnOnce(&StoreError) -> Option<Input>) -> Option<Input> {
        match self {
            Ok(input) => Some(input),
            Err(error) => failed(&error),
        }
    }
}

/// Runs the workbench on the real terminal until it is left.
pub fn run(
    setup: Setup,
    dirs: Dirs,
    folder: PathBuf,
    (truecolor, first): (bool, Option<PathBuf>),
    clock: impl Fn() -> Now,
) -> io::Result<Ended> {
    let (sender, inbox) = channel();
    let mut app = App::new(setup);
    let mut shell = Shell::new(dirs, folder, truecolor, sender.clone());
    on_panic(app.t("panic"));
    feed_signals(sender.clone())?;
    let mut screen = Screen::enter()?;
    std::thread::spawn(move || feed_events(&sender));
    begin(&mut app, &mut shell, first, clock());
    let mut ended = Ended::Quit;
    loop {
        screen.draw(&app)?;
        let input = inbox.recv().map_err(io::Error::other)?;
        for input in std::iter::once(input).chain(inbox.try_iter()) {
            match input {
                Input::Signal(SIGTSTP) => shell.suspend = true,
                Input::Signal(SIGCONT) => screen.resume()?,
                Input::Signal(number) => {
                    ended = Ended::Signal(number);
                    app.leaving = Leaving::Now;
                }
                input => shell.turn(&mut app, input, clock()),
            }
        }
        if std::mem::take(&mut shell.suspend) {
            screen.suspend()?;
        }
        if app.leaving == Leaving::Now {
            break;
        }
    }
    drop(screen);
    // Everything ordered is on disk before the lock is let go.
    drop(shell);
    Ok(ended)
}

/// What the workbench starts with: a session, or the list of them. The list is not looked for
/// until it is needed.
pub(super) fn begin(app: &mut App, shell: &mut Shell, first: Option<PathBuf>, now: Now) {
    let mut start = |app: &mut App, effect| {
        if let Some(input) = shell.perform(app, effect, now) {
            shell.turn(app, input, now);
        }
    };
    if let Some(path) = first {
        start(app, Effect::Open(path));
    }
    if app.doc.is_none() {
        let trouble = app.toast.take();
        start(app, Effect::Find);
        app.toast = trouble;
    }
}

/// Keys, pastes and sizes, from a thread that only reads.
fn feed_events(inbox: &Sender<Input>) {
    while let Ok(event) = crossterm::event::read() {
        let input = match event {
            Event::Key(event) if event.is_press() => Key::from_event(event).map(Input::Key),
            Event::Paste(text) => Some(Input::Paste(text)),
            Event::Resize(width, height) => Some(Input::Resize(width, height)),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    Some(Input::Click(mouse.column, mouse.row))
                }
                MouseEventKind::ScrollDown => Some(Input::Scroll(WHEEL)),
                MouseEventKind::ScrollUp => Some(Input::Scroll(-WHEEL)),
                _ => None,
            },
            _ => None,
        };
        if let Some(input) = input
            && inbox.send(input).is_err()
        {
            return;
        }
    }
}

fn feed_signals(inbox: Sender<Input>) -> io::Result<()> {
    let mut signals =
        signal_hook::iterator::Signals::new([SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    std::thread::spawn(move || {
        for number in signals.forever() {
            if inbox.send(Input::Signal(number)).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// A fault of ours: the terminal is given back first, and what is said holds nothing of the session.
fn on_panic(sentence: String) {
    std::panic::set_hook(Box::new(move |info| {
        use std::io::Write as _;
        give_back();
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
        drop(writeln!(io::stderr(), "{sentence} ({})", place.unwrap_or_default()));
    }));
}

/// Takes what the writer has reported, waiting until every order is answered.
pub(super) fn settle(app: &mut App, shell: &mut Shell, inbox: &Receiver<Input>, now: Now) {
    while shell.waiting > 0 {
        match inbox.recv() {
            Ok(input) => shell.turn(app, input, now),
            Err(_) => return,
        }
    }
    while let Ok(input) = inbox.try_recv() {
        shell.turn(app, input, now);
    }
}
