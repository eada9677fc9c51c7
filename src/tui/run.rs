//! The workbench on a real terminal: threads feed one channel, one loop updates and draws.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Instant;

use crossterm::event::{Event, MouseButton, MouseEventKind};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGTSTP, SIGWINCH};

use super::app::{App, Leaving};
use super::effect::Input;
use super::farewell::{hear_signals, on_panic, watch_terminal};
use super::shell::{Outside, Shell};
use super::terminal::Screen;
use super::timer::Timer;
use super::{Key, Setup};
use crate::text::{Now, Texts, incident_sentence};

/// Rows a turn of the wheel moves.
const WHEEL: isize = 3;

/// How the workbench was left by a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    Left,
    /// Though not all of this session could be written.
    Unsaved(PathBuf),
    /// It was not entered: the session asked for could not be opened.
    NotOpened,
}

/// Runs the workbench until it is left. A signal or a dead terminal ends the program from within.
pub fn run(
    setup: Setup,
    outside: Outside,
    first: Option<PathBuf>,
    clock: impl Fn() -> Now,
) -> io::Result<Ended> {
    let asked = first.is_some();
    let (sender, inbox) = channel();
    let mut app = App::new(setup);
    let mut shell = Shell::new(outside.clone(), sender.clone());
    let lifeline = Arc::clone(&shell.lifeline);
    let (lang, words) = (app.texts.lang(), app.words.clone());
    lifeline.say_at_the_end(app.t("ended-from-outside"));
    on_panic(Arc::clone(&lifeline), move |place| {
        let incident = outside.disk.incident(&outside.dirs, place);
        incident_sentence(&Texts::new(lang, &words), &incident.id, incident.log.as_deref())
    });
    hear_signals(sender.clone(), Arc::clone(&lifeline))?;
    shell.begin(&mut app, first, clock());
    if asked && app.doc.is_none() && app.register.is_none() {
        return Ok(Ended::NotOpened);
    }
    let mut screen = Screen::enter()?;
    watch_terminal(Arc::clone(&lifeline));
    std::thread::spawn(move || feed_events(&sender));
    if turn_until_left(&mut app, &mut shell, &mut screen, &inbox, clock).is_err() {
        // The terminal is gone, and its signal is on the way or was never sent.
        lifeline.end(SIGHUP);
    }
    drop(screen);
    // Everything ordered is on disk before the lock is let go.
    drop(shell);
    Ok(app.unsaved.map_or(Ended::Left, Ended::Unsaved))
}

/// Draws, waits, updates, until the workbench is left. It fails when the terminal does.
fn turn_until_left(
    app: &mut App,
    shell: &mut Shell,
    screen: &mut Screen,
    inbox: &Receiver<Input>,
    clock: impl Fn() -> Now,
) -> io::Result<()> {
    let mut due = None;
    while app.leaving != Leaving::Now {
        screen.draw(app)?;
        let Some(input) = next(inbox, app, &mut due) else { return Ok(()) };
        for input in std::iter::once(input).chain(inbox.try_iter()) {
            match input {
                Input::Signal(SIGTSTP) => shell.suspend = true,
                // In the background the terminal is the shell's, whoever has us go on there.
                Input::Signal(SIGCONT) => screen.resume()?,
                // The reader of keys may not have been listening yet.
                Input::Signal(SIGWINCH) => {
                    if let Ok((width, height)) = crossterm::terminal::size() {
                        shell.turn(app, Input::Resize(width, height), clock());
                    }
                }
                input => shell.turn(app, input, clock()),
            }
        }
        if std::mem::take(&mut shell.suspend) {
            shell.turn(app, Input::Timer(Timer::Keep), clock());
            screen.suspend()?;
        }
    }
    Ok(())
}

/// Waits for what happens next; with something due, no longer than until then. A key does not put off
/// what is due: who types without a pause loses no more than who pauses.
fn next(inbox: &Receiver<Input>, app: &App, due: &mut Option<(Timer, Instant)>) -> Option<Input> {
    let timer = app.timer();
    if due.map(|(timer, _)| timer) != timer {
        *due = timer.map(|timer| (timer, Instant::now() + timer.after()));
    }
    let Some((timer, at)) = *due else { return inbox.recv().ok() };
    match inbox.recv_timeout(at.saturating_duration_since(Instant::now())) {
        Ok(input) => Some(input),
        Err(RecvTimeoutError::Timeout) => {
            *due = None;
            Some(Input::Timer(timer))
        }
        Err(RecvTimeoutError::Disconnected) => None,
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
