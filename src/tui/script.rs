//! The workbench without a terminal: keys in, frames out, the same loop and the same effects.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

use ratatui::buffer::Buffer;

use super::app::{App, Leaving};
use super::effect::Input;
use super::shell::{Outside, Shell};
use super::view::draw;
use super::{Key, Setup};
use crate::text::Now;

/// A screen as text and as runs of style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub lines: Vec<String>,
    /// `x,y-length style`, for every run that is not the plain ground.
    pub styles: Vec<String>,
    pub cursor: Option<(u16, u16)>,
}

/// A run of the workbench driven by keys.
pub struct Script {
    app: App,
    shell: Shell,
    inbox: Receiver<Input>,
    now: Now,
}

impl Script {
    pub fn new(setup: Setup, outside: Outside, first: Option<PathBuf>) -> Self {
        Self::start(setup, |inbox| Shell::new(outside, inbox), first)
    }

    /// A picture of what would be shown, that leaves no trace on disk.
    pub fn look(setup: Setup, outside: Outside, first: Option<PathBuf>) -> Self {
        Self::start(setup, |inbox| Shell::new(outside, inbox).looking(), first)
    }

    fn start(
        setup: Setup,
        shell: impl FnOnce(Sender<Input>) -> Shell,
        first: Option<PathBuf>,
    ) -> Self {
        let (sender, inbox) = channel();
        let now = setup.now;
        let mut app = App::new(setup);
        let mut shell = shell(sender);
        shell.begin(&mut app, first, now);
        Self { app, shell, inbox, now }
    }

    /// Presses keys, one after the other, until the workbench is left.
    pub fn keys(&mut self, keys: &[Key]) {
        for key in keys {
            self.input(Input::Key(*key));
        }
    }

    /// Takes any input, and waits for what it caused.
    pub fn input(&mut self, input: Input) {
        if self.has_left() {
            return;
        }
        self.shell.turn(&mut self.app, input, self.now);
        self.shell.settle(&mut self.app, &self.inbox, self.now);
    }

    /// Moves the clock.
    pub fn at(&mut self, now: Now) {
        self.now = now;
    }

    pub fn has_left(&self) -> bool {
        self.app.leaving == Leaving::Now
    }

    pub fn app(&self) -> &App {
        &self.app
    }

    pub fn frame(&self) -> Frame {
        let (buffer, cursor) = self.drawn();
        Frame { lines: lines(&buffer), styles: styles(&buffer, &self.app), cursor }
    }

    /// The cells a terminal would be sent, and where its cursor goes.
    pub fn drawn(&self) -> (Buffer, Option<(u16, u16)>) {
        let (width, height) = self.app.size;
        let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, width, height));
        let (cursor, _) = draw(&self.app, &mut buffer);
        (buffer, cursor)
    }
}

fn lines(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (area.top()..area.bottom())
        .map(|y| {
            let mut line = String::new();
            let mut skip = 0;
            for x in area.left()..area.right() {
                let symbol = buffer.cell((x, y)).map_or(" ", ratatui::buffer::Cell::symbol);
                if skip == 0 {
                    line.push_str(symbol);
                    skip = crate::text::width(symbol).saturating_sub(1);
                } else {
                    skip -= 1;
                }
            }
            line.trim_end().to_owned()
        })
        .collect()
}

fn styles(buffer: &Buffer, app: &App) -> Vec<String> {
    let area = buffer.area;
    let plain = app.theme.text;
    let mut runs = Vec::new();
    for y in area.top()..area.bottom() {
        let mut x = area.left();
        while x < area.right() {
            let style = |x| buffer.cell((x, y)).map(ratatui::buffer::Cell::style);
            let here = style(x);
            let from = x;
            while x < area.right() && style(x) == here {
                x += 1;
            }
            let Some(here) = here else { continue };
            let same = here.fg == plain.fg.or(here.fg) && here.bg == plain.bg.or(here.bg);
            if !(same && here.add_modifier == plain.add_modifier) {
                let colour = |colour: Option<ratatui::style::Color>| {
                    colour.map_or_else(String::new, |colour| colour.to_string())
                };
                let marks = format!("{:?}", here.add_modifier);
                let marks = marks.trim_start_matches("Modifier(").trim_end_matches(')');
                runs.push(format!(
                    "{from},{y}-{} {}/{} {marks}",
                    x - from,
                    colour(here.fg),
                    colour(here.bg)
                ));
            }
        }
    }
    runs
}

/// Exactly as many lines as the screen has, right-trimmed, without escapes.
pub fn print_frame(frame: &Frame) -> String {
    frame.lines.join("\n")
}
