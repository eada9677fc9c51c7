//! The form for a new session.

use std::path::PathBuf;

use unicode_normalization::UnicodeNormalization as _;

use super::act::moved;
use super::{pick, prompt};
use crate::text::{Arg, fold};
use crate::tui::Action;
use crate::tui::app::{App, NewState, Screen};
use crate::tui::effect::Effect;
use crate::tui::overlay::{PickFor, PromptFor};
use crate::workshop::{NewSession, new_session};

/// How a line of the form is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum NewField {
    Title,
    Municipality,
    Number,
    Scale,
    Language,
    File,
    Create,
}

/// The lines, with their labels.
pub(in crate::tui) const NEW_FIELDS: &[(NewField, &str)] = &[
    (NewField::Title, "field-session-title"),
    (NewField::Municipality, "field-municipality-name"),
    (NewField::Number, "field-municipality-number"),
    (NewField::Scale, "field-session-scale"),
    (NewField::Language, "field-session-language"),
    (NewField::File, "new-file"),
    (NewField::Create, "new-create"),
];

/// Starts from an empty form, at the title, ready to type.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    app.screen = Screen::New;
    app.new = NewState {
        scale: app.new.scale.clone(),
        language: app.texts.lang(),
        municipality: app.new.municipality.clone(),
        number: app.new.number.clone(),
        ..NewState::default()
    };
    fill_in(app)
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    if moved(action, &mut app.new.at, NEW_FIELDS.len(), 3).is_some() {
        return Vec::new();
    }
    match action {
        Action::Open | Action::Mark => fill_in(app),
        Action::Back => {
            app.screen = Screen::Start;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn fill_in(app: &mut App) -> Vec<Effect> {
    let Some(at) = app.new.at.at(NEW_FIELDS.len()) else { return Vec::new() };
    let Some((field, label)) = NEW_FIELDS.get(at) else { return Vec::new() };
    let (label, new) = (app.t(label), app.new.clone());
    let (text, hint) = match field {
        NewField::Title => (new.title, "hint-title"),
        NewField::Municipality => (new.municipality, "hint-text"),
        NewField::Number => (new.number, "hint-number"),
        NewField::File => (new.file, "hint-path"),
        NewField::Scale => {
            pick::open(app, PickFor::NewScale, &label);
            return Vec::new();
        }
        NewField::Language => {
            pick::open(app, PickFor::NewLanguage, &label);
            return Vec::new();
        }
        NewField::Create => return create(app),
    };
    prompt::open(app, PromptFor::NewSession(at), label, hint, &text);
    Vec::new()
}

/// Takes one line's answer and goes to the next; the file gets its name from the title.
pub(super) fn set(app: &mut App, at: usize, text: &str) -> Result<Vec<Effect>, &'static str> {
    match NEW_FIELDS.get(at).map(|(field, _)| *field) {
        Some(NewField::Title) => {
            if text.is_empty() {
                return Err("error-needed");
            }
            text.clone_into(&mut app.new.title);
            if app.new.file.is_empty() {
                app.new.file = format!("{}.ron", slug(text));
            }
        }
        Some(NewField::Municipality) => text.clone_into(&mut app.new.municipality),
        Some(NewField::Number) => {
            if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err("error-municipality-number");
            }
            text.clone_into(&mut app.new.number);
        }
        Some(NewField::File) => {
            if text.is_empty() {
                return Err("error-needed");
            }
            text.clone_into(&mut app.new.file);
        }
        _ => {}
    }
    app.new.at.0 = at + 1;
    // Go on with the next line that is still empty.
    let empty = match NEW_FIELDS.get(at + 1).map(|(field, _)| *field) {
        Some(NewField::Municipality) => app.new.municipality.is_empty(),
        Some(NewField::Number) => app.new.number.is_empty(),
        _ => false,
    };
    Ok(if empty { fill_in(app) } else { Vec::new() })
}

fn create(app: &mut App) -> Vec<Effect> {
    let missing = [
        (app.new.title.is_empty(), 0),
        (app.new.number.is_empty(), 2),
        (app.new.file.is_empty(), 5),
    ];
    if let Some((_, at)) = missing.iter().find(|(missing, _)| *missing) {
        app.new.at.0 = *at;
        app.warn(app.t("error-needed"));
        return fill_in(app);
    }
    let Some(scale) = app.library.scale(&app.new.scale).cloned() else {
        app.warn(app.t("error-no-scale"));
        return Vec::new();
    };
    let new = NewSession {
        title: app.new.title.clone(),
        number: app.new.number.clone(),
        municipality: app.new.municipality.clone(),
        language: app.new.language,
        scale,
    };
    let session = new_session(&new, &app.library, &mut app.ids, app.now.stamp());
    let path = PathBuf::from(&app.new.file);
    app.tell(app.texts.tv("told-creating", &[("path", Arg::from(app.new.file.as_str()))]));
    vec![Effect::Create { path, session: Box::new(session) }]
}

/// A file name from a title: plain letters, digits and hyphens.
fn slug(title: &str) -> String {
    let plain = |c: char| match c {
        'æ' | 'Æ' => "ae".to_owned(),
        'ä' | 'Ä' => "a".to_owned(),
        c => c.to_string(),
    };
    let folded = fold(&title.nfc().map(plain).collect::<String>(), false).text;
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let slug: String = words.join("-").chars().take(60).collect();
    if slug.is_empty() { "ros".to_owned() } else { slug }
}
