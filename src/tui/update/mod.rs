//! From what happened to the next state. No input or output here: only effects asked for.

mod act;
mod assets;
mod catalogs;
mod commit;
mod compare;
mod drafts;
mod events;
mod form;
mod frame;
mod hold;
mod leave;
mod matrix;
mod measures;
mod new;
mod offer;
mod palette;
mod pick;
mod picked;
mod prompt;
mod rating;
mod register;
mod resume;
mod start;
mod stored;
mod summary;
mod threats;

pub(super) use drafts::unkept_drafts;
pub(super) use hold::sentence as hold_sentence;
pub(super) use measures::chosen as chosen_risk;
pub(super) use new::{NEW_FIELDS, NewField};
pub(super) use rating::{chosen as chosen_scenario, place as rating_place};
pub(super) use register::is_useful;
pub(super) use start::listed;

use super::app::App;
use super::effect::{Effect, Input};
use super::lookup::{Match, look_up};
use super::overlay::Overlay;
use super::timer::Timer;
use super::view::{Hit, hit};
use super::{Action, Key};
use crate::text::Now;

/// Takes one input; gives what is to be done outside.
pub(super) fn update(app: &mut App, input: Input, now: Now) -> Vec<Effect> {
    app.now = now;
    let pause = matches!(input, Input::Timer(Timer::Keep));
    let effects = take(app, input);
    app.fit_library();
    form::close_vanished(app);
    drafts::told(app, effects, pause)
}

fn take(app: &mut App, input: Input) -> Vec<Effect> {
    match input {
        Input::Key(key) => key_pressed(app, key),
        Input::Paste(text) => prompt::paste(app, &text),
        Input::Click(x, y) => clicked(app, x, y),
        Input::Scroll(rows) => {
            let action = if rows < 0 { Action::Up } else { Action::Down };
            (0..rows.unsigned_abs()).flat_map(|_| act::act(app, action)).collect()
        }
        Input::Resize(width, height) => {
            app.size = (width, height);
            register::resized(app);
            Vec::new()
        }
        Input::Register { path, register, region } => {
            register::opened(app, path, *register, region.map(|it| *it));
            Vec::new()
        }
        Input::Region(file) => {
            register::region_read(app, *file);
            Vec::new()
        }
        Input::RegionWritten { region, undo } => {
            register::region_written(app, *region, undo);
            Vec::new()
        }
        Input::RegionFailed { why, now } => {
            register::region_failed(app, why, now.map(|it| *it));
            Vec::new()
        }
        Input::Older { name, register } => {
            register::older(app, name, &register);
            Vec::new()
        }
        Input::Found { recent, here, registers } => {
            app.start.registers = registers;
            app.start.recent = recent;
            app.start.here = here;
            Vec::new()
        }
        Input::Opened { opened, access } => start::opened(app, *opened, access),
        Input::Stored { report, .. } => stored::stored(app, report),
        Input::Failed(sentence) => {
            // What was to be opened next is not.
            app.carried = None;
            let sentence = compare::failed(app, sentence);
            app.warn(sentence);
            Vec::new()
        }
        Input::Told(sentence) => {
            app.tell(sentence);
            Vec::new()
        }
        Input::Kept { library, row } => catalogs::kept(app, library, row),
        Input::Theme(theme) => {
            app.theme = theme;
            Vec::new()
        }
        Input::Timer(Timer::Keep) | Input::Signal(_) => Vec::new(),
        Input::Timer(Timer::Retry) => hold::retry(app),
        Input::Orphaned { path, why } => hold::orphaned(app, path, why),
        Input::Timer(Timer::Look) => hold::look(app),
        Input::Looked { opened, held } => hold::looked(app, *opened, held),
        Input::Freed { path, free } => hold::freed(app, path, free),
    }
}

fn key_pressed(app: &mut App, key: Key) -> Vec<Effect> {
    app.toast = None;
    if app.blank {
        // A bump on the keyboard shows nothing: only the keys that close do.
        app.blank = look_up(&app.scopes(), &[key]) != Match::Found(Action::Back);
        return Vec::new();
    }
    app.pending.push(key);
    let scopes = app.scopes();
    match look_up(&scopes, &app.pending) {
        Match::Found(action) => {
            app.pending.clear();
            act::act(app, action)
        }
        Match::Wait => Vec::new(),
        Match::None => {
            let chord = app.pending.len() > 1;
            app.pending.clear();
            if !chord {
                typed(app, key);
            }
            Vec::new()
        }
    }
}

/// A key that is no command: text, where text is typed.
fn typed(app: &mut App, key: Key) {
    match app.overlays.last_mut() {
        Some(Overlay::Prompt(prompt)) => {
            prompt.error = None;
            prompt.area.input(key.to_event());
        }
        // Space marks here as everywhere, until something is searched for.
        Some(Overlay::Picker(picker))
            if picker.several && key == Key::char(' ') && picker.query().is_empty() =>
        {
            drop(pick::act(app, Action::Mark));
        }
        Some(Overlay::Picker(picker)) => {
            let before = picker.query();
            picker.area.input(key.to_event());
            if picker.query() != before {
                picker.refresh();
            }
        }
        _ => {}
    }
}

/// A click does what the keys would: the first on a row chooses it, the second opens it.
fn clicked(app: &mut App, x: u16, y: u16) -> Vec<Effect> {
    let is_choosing = app.register.as_ref().is_some_and(|doc| doc.is_choosing());
    match hit(app, x, y) {
        None => Vec::new(),
        Some(Hit::Step(number)) => act::act(app, Action::GoStep(number)),
        Some(Hit::Digit(digit)) => act::act(app, Action::Digit(digit)),
        Some(Hit::Row { list, at }) => match (list.is_beside(app), list.cursor(app)) {
            (beside, Some(cursor)) if beside || cursor.0 != at => {
                cursor.0 = at;
                list.chosen(app);
                Vec::new()
            }
            // Reading what one would choose between is not choosing.
            (_, Some(_)) if is_choosing => Vec::new(),
            (_, Some(_)) => act::act(app, list.open()),
            (_, None) => Vec::new(),
        },
        Some(Hit::Pane(pane)) => {
            if let Some(doc) = &mut app.register {
                doc.set_pane(pane);
            }
            Vec::new()
        }
        Some(Hit::Theme { row, theme }) => match &mut app.register {
            Some(doc) if (doc.cursor().0, doc.theme.0) != (row, theme) => {
                doc.theme.0 = theme;
                doc.put_cursor(doc.page, 0, row);
                Vec::new()
            }
            _ => act::act(app, Action::Open),
        },
        Some(Hit::Cell(cell)) => {
            if let Some(doc) = &mut app.register {
                if doc.cell == cell {
                    return act::act(app, Action::Open);
                }
                doc.cell = cell;
            } else if let Some(doc) = &mut app.doc {
                doc.matrix.cell = cell;
            }
            Vec::new()
        }
    }
}
