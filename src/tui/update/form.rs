//! Moving about in a form, and changing its fields.

use super::act::moved;
use super::commit::commit;
use super::{pick, prompt};
use crate::model::{Editable as _, Id, Place, Session, SessionEdit, TableName};
use crate::tui::Action;
use crate::tui::app::{App, Screen};
use crate::tui::cursor::Cursor;
use crate::tui::doc::Pane;
use crate::tui::effect::Effect;
use crate::tui::form::{Field, FieldInput, fields, frame_fields, review_fields};
use crate::tui::lists;
use crate::tui::overlay::{FormOver, Overlay};
use crate::workshop::Step;

/// Opens a row's form at a field.
pub(super) fn open(app: &mut App, table: TableName, id: Id, at: usize) {
    app.overlays.push(Overlay::Form(FormOver { table, id, at: Cursor(at) }));
}

/// What a form over the screen does; `None` sends the action on.
pub(super) fn act(app: &mut App, action: Action) -> Option<Vec<Effect>> {
    let FormOver { table, id, mut at } = *app.form()?;
    let list = fields(app, app.doc.as_ref()?, table, id);
    if list.is_empty() || action == Action::Back {
        app.overlays.pop();
        return Some(Vec::new());
    }
    // What is not of the form may hold everywhere; what is the screen's below is not done.
    let effects = on_field(app, action, &list, &mut at)?;
    // A prompt or picker may lie above by now.
    let form = app.overlays.iter_mut().rev().find_map(|overlay| match overlay {
        Overlay::Form(form) if form.id == id => Some(form),
        _ => None,
    });
    if let Some(form) = form {
        form.at = at;
    }
    Some(effects)
}

/// Movement and change within a list of fields; `None` when the action is another.
pub(super) fn on_field(
    app: &mut App,
    action: Action,
    list: &[Field],
    at: &mut Cursor,
) -> Option<Vec<Effect>> {
    if moved(action, at, list.len(), list.len() / 2).is_some() {
        return Some(Vec::new());
    }
    let here = at.at(list.len())?;
    let field = list.get(here)?;
    match action {
        Action::Open => {
            open_field(app, field);
            Some(Vec::new())
        }
        Action::Mark => Some(cycle(app, field, 1)),
        Action::ClearAnswer => Some(clear(app, field)),
        _ => None,
    }
}

fn open_field(app: &mut App, field: &Field) {
    match &field.input {
        FieldInput::Typed(_) => prompt::open_field(app, field),
        FieldInput::Choice(_) => pick::choice(app, field),
        FieldInput::Pick(purpose) => pick::open(app, purpose.clone(), &field.label),
        FieldInput::Row(table, id) => open(app, *table, *id, 0),
    }
}

/// After an answer: on to the next field, opened at once while it is empty. Esc stops there.
pub(super) fn go_on(app: &mut App, answered: &Place) {
    let Some((list, at)) = at_hand(app) else { return };
    let here = at.at(list.len()).and_then(|at| list.get(at));
    if here.is_none_or(|field| field.place != *answered) {
        return;
    }
    let Some(next) = list.get(at.0 + 1) else { return };
    set_cursor(app, Cursor(at.0 + 1));
    let typed = matches!(next.input, FieldInput::Typed(_) | FieldInput::Pick(_));
    if typed && next.value.is_empty() {
        open_field(app, next);
    }
}

/// The fields the room is filling in, and where in them it is.
fn at_hand(app: &App) -> Option<(Vec<Field>, Cursor)> {
    let doc = app.doc.as_ref()?;
    if let Some(form) = app.form() {
        return Some((fields(app, doc, form.table, form.id), form.at));
    }
    if !app.overlays.is_empty() || app.screen != Screen::Step {
        return None;
    }
    match (doc.step, doc.pane) {
        (Step::Frame, _) => Some((frame_fields(app, doc), doc.frame)),
        (Step::Assets, Pane::Second) => {
            let rows = lists::assets(doc.session());
            let (id, _) = rows.get(doc.asset.at(rows.len())?)?;
            Some((fields(app, doc, TableName::Assets, *id), doc.asset_field))
        }
        (Step::Summary, _) if lists::section(doc) == lists::Section::Review => {
            Some((review_fields(app, doc), doc.section_row))
        }
        _ => None,
    }
}

fn set_cursor(app: &mut App, at: Cursor) {
    if let Some(Overlay::Form(form)) = app.overlays.last_mut() {
        form.at = at;
        return;
    }
    let Some(doc) = &mut app.doc else { return };
    match doc.step {
        Step::Frame => doc.frame = at,
        Step::Assets => doc.asset_field = at,
        _ => doc.section_row = at,
    }
}

/// Undo may take the row away whose form is open: the form goes with it.
pub(super) fn close_vanished(app: &mut App) {
    let gone = match (app.form(), &app.doc) {
        (Some(form), Some(doc)) => fields(app, doc, form.table, form.id).is_empty(),
        (Some(_), None) => true,
        (None, _) => false,
    };
    if gone {
        app.overlays.pop();
    }
}

/// The next of a field's choices.
fn cycle(app: &mut App, field: &Field, by: usize) -> Vec<Effect> {
    let FieldInput::Choice(choices) = &field.input else {
        app.tell(app.t("told-press-enter"));
        return Vec::new();
    };
    let current = choices.iter().position(|choice| choice.current).unwrap_or(0);
    match choices.get((current + by) % choices.len().max(1)) {
        Some(choice) => commit(app, vec![choice.edit.clone()]),
        None => Vec::new(),
    }
}

fn clear(app: &mut App, field: &Field) -> Vec<Effect> {
    match &field.input {
        FieldInput::Typed(_) => match prompt::set_field(app, &field.place, "") {
            Ok(effects) => effects,
            Err(why) => {
                app.warn(app.t(why));
                Vec::new()
            }
        },
        _ => Vec::new(),
    }
}

/// True when the session holds what an edit would set: nothing to commit.
pub(super) fn holds(session: &Session, edit: &SessionEdit) -> bool {
    let mut copy = session.clone();
    copy.apply(edit.clone()).is_ok_and(|back| back == *edit)
}
