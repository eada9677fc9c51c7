//! The start screen, opening a session, and the recap a workshop opens on.

use std::path::PathBuf;

use super::act::{go_step, moved};
use super::{new, prompt};
use crate::store::Opened;
use crate::text::Arg;
use crate::tui::Action;
use crate::tui::app::{App, Screen};
use crate::tui::doc::Doc;
use crate::tui::effect::{Access, Effect};
use crate::tui::overlay::PromptFor;
use crate::workshop::Step;

/// Paths of the sessions listed, recent ones first, each once.
pub(in crate::tui) fn listed(app: &App) -> Vec<&crate::store::Found> {
    let mut all: Vec<&crate::store::Found> = Vec::new();
    for found in app.start.recent.iter().chain(&app.start.here) {
        if all.iter().all(|known| known.session.id != found.session.id || known.path == found.path)
            && all.iter().all(|known| known.path != found.path)
        {
            all.push(found);
        }
    }
    all
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let len = listed(app).len();
    if moved(action, &mut app.start.at, len, 10).is_some() {
        return Vec::new();
    }
    match action {
        Action::Open => {
            let at = app.start.at.at(len);
            let path = at.and_then(|at| listed(app).get(at).map(|found| found.path.clone()));
            match path {
                Some(path) => vec![Effect::Open(path)],
                None => new::open(app),
            }
        }
        Action::New => new::open(app),
        Action::OpenPath => {
            let title = app.t("prompt-open-path");
            prompt::open(app, PromptFor::OpenPath, title, "hint-path", "");
            Vec::new()
        }
        _ => Vec::new(),
    }
}

pub(super) fn open_typed(app: &mut App, path: &str) -> Vec<Effect> {
    if path.is_empty() {
        return Vec::new();
    }
    app.tell(app.texts.tv("told-opening", &[("path", Arg::from(path))]));
    vec![Effect::Open(PathBuf::from(path))]
}

/// A session was opened: words follow its language unless another was asked for.
pub(super) fn opened(app: &mut App, opened: Opened, access: Access) -> Vec<Effect> {
    let read_only = access != Access::Edit;
    let path = opened.path.clone();
    let doc = Doc::new(opened.history, path, read_only);
    if !app.lang_is_asked && app.texts.lang() != doc.session().language {
        app.texts = crate::text::Texts::new(doc.session().language, &app.words);
    }
    let empty = doc.session().scenarios.is_empty() && doc.session().assets.is_empty();
    app.doc = Some(doc);
    app.overlays.clear();
    app.screen = Screen::Recap;
    if empty && !read_only {
        go_step(app, Step::Frame.number());
    }
    let recovered = opened.recovered;
    if recovered.changes > 0 {
        app.tell(app.texts.tv("told-recovered", &[("n", recovered.changes.into())]));
    }
    if recovered.unusable > 0 {
        app.warn(app.texts.tv("told-unusable", &[("n", recovered.unusable.into())]));
    }
    match access {
        Access::Busy => app.warn(app.t("told-busy-read-only")),
        Access::Denied => app.warn(app.t("told-denied-read-only")),
        Access::Edit | Access::Look => {}
    }
    Vec::new()
}

pub(super) fn recap(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Open => {
            let Some(doc) = &app.doc else { return Vec::new() };
            let step = if doc.session().assets.is_empty() { Step::Assets } else { Step::Events };
            go_step(app, step.number());
        }
        Action::Edit => go_step(app, Step::Frame.number()),
        _ => {}
    }
    Vec::new()
}
