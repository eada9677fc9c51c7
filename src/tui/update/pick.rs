//! Fuzzy lists: opening them, and moving about in them.

use super::act::moved;
use super::offer::{item, offer};
use super::{picked, register};
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::form::{Field, FieldInput};
use crate::tui::overlay::{Overlay, PickFor, Picker};

/// Opens the list for a purpose.
pub(super) fn open(app: &mut App, purpose: PickFor, title: &str) {
    let Some(offer) = offer(app, &purpose) else { return };
    let mut picker = Picker::new(purpose, title.to_owned(), offer.items);
    picker.marked = offer.marked;
    picker.several = offer.several;
    picker.own_words = offer.own_words;
    let current = current(app, &picker.purpose);
    picker.at.0 =
        picker.items.iter().position(|item| Some(&item.id) == current.as_ref()).unwrap_or(0);
    app.overlays.push(Overlay::Picker(picker));
}

pub(super) fn close(app: &mut App) {
    if matches!(app.overlays.last(), Some(Overlay::Picker(_))) {
        app.overlays.pop();
    }
}

/// What is chosen now, where something is: the list opens there.
fn current(app: &App, purpose: &PickFor) -> Option<String> {
    match purpose {
        PickFor::Scale => app.doc.as_ref().map(|doc| doc.session().scale.id.to_string()),
        PickFor::NewScale => Some(app.new.scale.clone()),
        PickFor::NewLanguage => Some(app.new.language.code().to_owned()),
        PickFor::Language => Some(app.texts.lang().code().to_owned()),
        PickFor::Theme => Some(app.theme.id.clone()),
        PickFor::FilterTo(by) => {
            let doc = app.register.as_ref()?;
            doc.filter.chosen(&app.texts, &doc.index, *by).map(|(at, _)| at.to_string())
        }
        PickFor::RegionalLevel => register::judged_now(app),
        _ => None,
    }
}

/// The values of a choice field, the present one marked by its place.
pub(super) fn choice(app: &mut App, field: &Field) {
    let FieldInput::Choice(choices) = &field.input else { return };
    let items = choices.iter().enumerate();
    let items =
        items.map(|(at, choice)| item(&at.to_string(), choice.label.clone(), String::new()));
    let mut picker =
        Picker::new(PickFor::Field(field.place.clone()), field.label.clone(), items.collect());
    picker.at.0 = choices.iter().position(|choice| choice.current).unwrap_or(0);
    picker.edits = choices.iter().map(|choice| choice.edit.clone()).collect();
    app.overlays.push(Overlay::Picker(picker));
}

pub(super) fn go_to(app: &mut App) {
    let title = app.t("pick-go-to");
    open(app, PickFor::GoTo, &title);
}

pub(super) fn language(app: &mut App) {
    let title = app.t("action-language");
    open(app, PickFor::Language, &title);
}

pub(super) fn theme(app: &mut App) {
    let title = app.t("action-theme");
    open(app, PickFor::Theme, &title);
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.last_mut() else { return Vec::new() };
    let len = picker.len();
    // Round the ends: one's own words stand last, one key up from the first hit.
    match (action, picker.at.at(len)) {
        (Action::Up, Some(0)) => {
            picker.at.0 = len - 1;
            return Vec::new();
        }
        (Action::Down, Some(at)) if at + 1 == len => {
            picker.at.0 = 0;
            return Vec::new();
        }
        _ => {}
    }
    if moved(action, &mut picker.at, len, 10).is_some() {
        return Vec::new();
    }
    match action {
        Action::Back => close(app),
        Action::Mark if picker.several => {
            picker.marks_made = true;
            if let Some(id) = picker.item().map(|item| item.id.clone()) {
                match picker.marked.iter().position(|known| *known == id) {
                    Some(at) => {
                        picker.marked.remove(at);
                    }
                    None => picker.marked.push(id),
                }
                picker.marks_made = true;
            }
            picker.at.step(1, len);
        }
        Action::Accept => return picked::accept(app),
        _ => {}
    }
    Vec::new()
}
