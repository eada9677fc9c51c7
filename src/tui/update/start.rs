//! The start screen, opening a session, and the recap a workshop opens on.

use std::path::PathBuf;

use super::act::{go_step, moved};
use super::resume::resume;
use super::{compare, new, pick, prompt};
use crate::model::FindingKind;
use crate::store::{Opened, Recovered};
use crate::text::Arg;
use crate::tui::Action;
use crate::tui::app::{App, Screen};
use crate::tui::doc::Doc;
use crate::tui::effect::{Access, Effect};
use crate::tui::overlay::{PickFor, PromptFor};
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
        Action::OpenRegister => {
            let title = app.t("pick-register");
            pick::open(app, PickFor::Register, &title);
            Vec::new()
        }
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
    let mut doc = Doc::new(opened.history, path, read_only);
    doc.findings = opened.findings;
    match access {
        Access::Busy(held) => doc.hold = Some(held),
        Access::Denied(why) => doc.denied = Some(why),
        Access::Edit | Access::Look => {}
    }
    if !app.lang_is_asked && app.texts.lang() != doc.session().language {
        app.texts = crate::text::Texts::new(doc.session().language, &app.words);
    }
    let empty = doc.session().scenarios.is_empty() && doc.session().assets.is_empty();
    app.register = None;
    app.doc = Some(doc);
    app.overlays.clear();
    app.screen = Screen::Recap;
    if empty && !read_only {
        go_step(app, Step::Frame.number());
    }
    if !read_only {
        came_back(app, &opened.recovered);
    }
    compare::settled(app)
}

/// Where locks may not hold, that is said at once and not only among the findings.
fn tell_shared(app: &mut App) {
    let mut findings = app.doc.iter().flat_map(|doc| &doc.findings);
    let kind = findings.find_map(|finding| match finding.kind {
        FindingKind::SharedDisk { kind } => Some(kind),
        _ => None,
    });
    if let Some(kind) = kind {
        app.warn(app.texts.tv("told-shared-disk", &[("kind", kind.into())]));
    }
}

/// What the journal gave back, in one sentence, and the room where it was.
fn came_back(app: &mut App, recovered: &Recovered) {
    if let Some(doc) = &mut app.doc {
        let drafts = recovered.drafts.iter().map(|draft| (draft.place.clone(), draft.clone()));
        doc.drafts = drafts.collect();
        doc.journaled = doc.drafts.clone();
    }
    resume(app, recovered.last.as_ref(), &recovered.drafts);
    let args = [("n", Arg::from(recovered.changes)), ("drafts", recovered.drafts.len().into())];
    match (recovered.changes, recovered.drafts.len()) {
        (0, 0) => tell_shared(app),
        (0, _) => app.tell(app.texts.tv("told-recovered-drafts", &args)),
        (_, 0) => app.tell(app.texts.tv("told-recovered", &args)),
        _ => app.tell(app.texts.tv("told-recovered-both", &args)),
    }
    if recovered.unusable > 0 {
        app.warn(app.texts.tv("told-unusable", &[("n", recovered.unusable.into())]));
    }
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
