//! Actions: those that hold everywhere here, the rest sent to the layer or screen that is up.

use super::leave::leave;
use super::{
    assets, catalogs, commit, compare, events, form, frame, hold, matrix, measures, new, palette,
    pick, prompt, rating, register, start, summary, threats,
};
use crate::model::Stage;
use crate::tui::Action;
use crate::tui::app::{App, Goal, Leaving, Screen};
use crate::tui::cursor::Cursor;
use crate::tui::effect::Effect;
use crate::tui::overlay::Overlay;
use crate::workshop::Step;

/// Whether an action can be done now; the error is the id of a sentence saying why not.
pub(in crate::tui) fn applies(app: &App, action: Action) -> Result<(), &'static str> {
    let session = matches!(
        action,
        Action::Undo
            | Action::Redo
            | Action::Save
            | Action::SaveAs
            | Action::Matrix
            | Action::Report
            | Action::GoStep(_)
            | Action::GoStart
            | Action::Park
            | Action::Search
            | Action::Catalogs
    );
    let here = matches!(
        action,
        Action::Undo | Action::Matrix | Action::GoStep(_) | Action::GoStart | Action::Search
    );
    if here && app.screen == Screen::Register {
        return Ok(());
    }
    if session && app.doc.is_none() {
        return Err("why-no-session");
    }
    if session && app.compare.is_some() {
        return Err("why-undecided");
    }
    Ok(())
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    if let Err(why) = applies(app, action) {
        app.warn(app.t(why));
        return Vec::new();
    }
    // Who works on has not left: what was asked for is asked for anew.
    let still_leaving = matches!(action, Action::Quit | Action::GoStart);
    if app.leaving == Leaving::Refused && !still_leaving {
        app.leaving = Leaving::No;
    }
    // Whatever is being typed or chosen: the room is not to see it.
    if action == Action::Blank {
        app.blank = true;
        return Vec::new();
    }
    match app.overlays.last() {
        Some(Overlay::Prompt(_)) => return prompt::act(app, action),
        Some(Overlay::Picker(_)) => return pick::act(app, action),
        Some(Overlay::Help(at)) => {
            let at = *at;
            return help(app, action, at);
        }
        Some(Overlay::Form(_)) => {
            if let Some(effects) = form::act(app, action) {
                return effects;
            }
        }
        None => {}
    }
    match action {
        Action::Help => app.overlays.push(Overlay::Help(Cursor::default())),
        Action::Palette => palette::open(app),
        Action::Quit => return leave(app, Goal::Quit),
        Action::Language => pick::language(app),
        Action::Theme => pick::theme(app),
        Action::Suspend => return vec![Effect::Suspend],
        Action::GoStart => return leave(app, Goal::Start),
        other if app.screen == Screen::Register => return register::act(app, other),
        Action::Undo => return commit::undo(app),
        Action::Redo => return commit::redo(app),
        Action::Save => return commit::save(app),
        Action::SaveAs => prompt::open_save_as(app),
        Action::TakeOver => return hold::take_over(app),
        Action::Matrix if app.screen != Screen::Matrix => matrix::open(app),
        Action::Report => return report(app),
        Action::GoStep(number) => go_step(app, usize::from(number)),
        Action::Park => prompt::open_park(app),
        Action::Search if app.screen == Screen::Catalogs => catalogs::find(app),
        Action::Search => pick::go_to(app),
        Action::Catalogs => catalogs::open(app),
        // A form hides the screen below, its keys too.
        _ if app.form().is_some() => {}
        other => return screen(app, other),
    }
    Vec::new()
}

fn screen(app: &mut App, action: Action) -> Vec<Effect> {
    match app.screen {
        Screen::Start => start::act(app, action),
        Screen::New => new::act(app, action),
        Screen::Recap => start::recap(app, action),
        Screen::Matrix => matrix::act(app, action),
        Screen::Catalogs => catalogs::act(app, action),
        Screen::Compare => compare::act(app, action),
        Screen::Register => register::act(app, action),
        Screen::Step => match app.doc.as_ref().map(|doc| doc.step) {
            None => Vec::new(),
            Some(Step::Frame) => frame::act(app, action),
            Some(Step::Assets) => assets::act(app, action),
            Some(Step::Threats) => threats::act(app, action),
            Some(Step::Events) => events::act(app, action),
            Some(Step::Rating) => rating::act(app, action, Stage::Current),
            Some(Step::Residual) => rating::act(app, action, Stage::Residual),
            Some(Step::Measures) => measures::act(app, action),
            Some(Step::Summary) => summary::act(app, action),
        },
    }
}

/// Shows a step, from wherever the room is.
pub(super) fn go_step(app: &mut App, number: usize) {
    let (Some(step), Some(doc)) = (Step::from_number(number), &mut app.doc) else { return };
    doc.step = step;
    doc.pane = crate::tui::doc::Pane::First;
    app.overlays.clear();
    app.screen = Screen::Step;
    app.present = false;
    match step {
        Step::Rating => rating::enter(app, Stage::Current),
        Step::Residual => rating::enter(app, Stage::Residual),
        _ => {}
    }
}

fn help(app: &mut App, action: Action, mut at: Cursor) -> Vec<Effect> {
    let len = crate::tui::widgets::help_len(app);
    let page = isize::try_from(app.size.1 / 2).unwrap_or(1);
    match action {
        Action::Back => {
            app.overlays.pop();
            return Vec::new();
        }
        Action::Up => at.step(-1, len),
        Action::Down => at.step(1, len),
        Action::PageUp => at.step(-page, len),
        Action::PageDown => at.step(page, len),
        _ => {}
    }
    if let Some(Overlay::Help(place)) = app.overlays.last_mut() {
        *place = at;
    }
    Vec::new()
}

fn report(app: &mut App) -> Vec<Effect> {
    match &app.doc {
        Some(doc) => vec![Effect::Report(Box::new(doc.session().clone()))],
        None => Vec::new(),
    }
}

/// The plain movements of a list; `None` when the action is another.
pub(super) fn moved(action: Action, cursor: &mut Cursor, len: usize, page: usize) -> Option<()> {
    let page = isize::try_from(page.max(1)).unwrap_or(1);
    let end = isize::try_from(len).unwrap_or(isize::MAX);
    let by = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        Action::First => -end,
        Action::Last => end,
        _ => return None,
    };
    cursor.step(by, len);
    Some(())
}
