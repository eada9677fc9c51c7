//! A session that somebody else has open: seen as it changes, and taken over.

use std::path::PathBuf;

use super::{commit, compare, prompt};
use crate::store::{Hold, Opened};
use crate::text::Arg;
use crate::tui::app::App;
use crate::tui::doc::{Doc, Held};
use crate::tui::effect::Effect;
use crate::tui::overlay::PromptFor;

/// Takes the session over as far as that can be done: from oneself with this key, from another machine
/// with its name typed, from another user not at all.
pub(super) fn take_over(app: &mut App) -> Vec<Effect> {
    let Some(doc) = &mut app.doc else { return Vec::new() };
    let (path, Some(held)) = (doc.path.clone(), &mut doc.hold) else { return Vec::new() };
    match (held.hold, held.owner.clone()) {
        (None, _) => {
            compare::carry(app, None);
            return vec![Effect::Open(path)];
        }
        (Some(Hold::Mine), Some(owner)) => {
            held.asked = true;
            app.tell(app.t("told-asked-to-leave"));
            return vec![Effect::AskToLeave(path, owner)];
        }
        (Some(Hold::Elsewhere), Some(owner)) => {
            let args = [("host", Arg::from(owner.host.as_str()))];
            let title = app.texts.tv("prompt-take-over", &args);
            prompt::open(app, PromptFor::TakeOver, title, "hint-take-over", "");
        }
        (Some(_), _) => app.warn(app.t("told-held-by-other")),
    }
    Vec::new()
}

/// The name of the other machine was typed: it is meant.
pub(super) fn confirmed(app: &App, name: &str) -> Result<Vec<Effect>, &'static str> {
    let doc = app.doc.as_ref();
    let owner = doc.and_then(|doc| doc.hold.as_ref()).and_then(|held| held.owner.as_ref());
    match (doc, owner) {
        (Some(doc), Some(owner)) if owner.host == *name => {
            Ok(vec![Effect::TakeOver(doc.path.clone())])
        }
        _ => Err("error-host-name"),
    }
}

/// The one who had it has let go, or has not in time.
pub(super) fn freed(app: &mut App, path: PathBuf, free: bool) -> Vec<Effect> {
    let waited = app.doc.as_mut().filter(|doc| doc.path == path);
    let Some(held) = waited.and_then(|doc| doc.hold.as_mut()) else { return Vec::new() };
    app.toast = None;
    if free {
        return vec![Effect::Open(path)];
    }
    held.asked = false;
    app.warn(app.t("told-does-not-leave"));
    Vec::new()
}

pub(super) fn look(app: &App) -> Vec<Effect> {
    app.doc.iter().map(|doc| Effect::Look(doc.path.clone())).collect()
}

/// What is only read is shown as it is by now, at the place where it was being read.
pub(super) fn looked(app: &mut App, opened: Opened, held: Option<Held>) -> Vec<Effect> {
    let Some(doc) = app.doc.as_mut().filter(|doc| doc.hold.is_some()) else { return Vec::new() };
    let asked = doc.hold.as_ref().is_some_and(|held| held.asked);
    doc.history = opened.history;
    doc.findings = opened.findings;
    doc.hold = Some(match held {
        Some(held) => Held { asked, ..held },
        None => Held::free(),
    });
    Vec::new()
}

/// Who has it, where and since when, and what can be done: for the line above the screen.
pub(in crate::tui) fn sentence(app: &App, doc: &Doc) -> Option<String> {
    let held = doc.hold.as_ref()?;
    let Some(owner) = &held.owner else {
        return Some(app.t(if held.hold.is_none() { "banner-free" } else { "banner-held" }));
    };
    let (date, clock) = app.now.local(owner.since);
    let since = if date == app.now.today() {
        clock
    } else {
        format!("{} {clock}", crate::text::short_date(app.texts.lang(), date))
    };
    let id = match held.hold {
        None => "banner-free",
        Some(_) if held.asked => "banner-leaving",
        Some(Hold::Mine) => "banner-held-by-me",
        Some(Hold::Other) => "banner-held-by",
        Some(Hold::Elsewhere) => "banner-held-elsewhere",
    };
    let tty = owner.tty.trim_start_matches("/dev/");
    let args = [
        ("user", Arg::from(owner.user.as_str())),
        ("host", owner.host.as_str().into()),
        ("tty", tty.into()),
        ("since", since.into()),
    ];
    Some(app.texts.tv(id, &args))
}

/// Nothing can be written now: what is there may be read, until the file can be opened.
pub(super) fn orphaned(app: &mut App, path: PathBuf, why: String) -> Vec<Effect> {
    if let Some(doc) = &mut app.doc {
        doc.read_only = true;
        doc.denied = Some(why);
        doc.orphan = Some(path);
    }
    Vec::new()
}

/// Tries again what could not be done.
pub(super) fn retry(app: &mut App) -> Vec<Effect> {
    match app.doc.as_ref().and_then(|doc| doc.orphan.clone()) {
        Some(path) => vec![Effect::Open(path)],
        None => commit::snapshot(app),
    }
}
