//! What is being typed, and what of it the journal has.

use std::collections::BTreeMap;

use super::prompt::draft_place;
use crate::model::{Draft, Place};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Overlay, Prompt};

/// A prompt's text as a draft; `None` where there is nothing to keep.
pub(super) fn of(prompt: &Prompt) -> Option<Draft> {
    let text = prompt.text();
    if text.trim().is_empty() || text == prompt.before {
        return None;
    }
    let ratatui_textarea::DataCursor(line, character) = prompt.area.cursor();
    let place = draft_place(&prompt.purpose)?;
    Some(Draft { place, text: text.into(), cursor: (line, character) })
}

fn open_prompt(app: &App) -> Option<&Prompt> {
    app.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Prompt(prompt) => Some(prompt),
        _ => None,
    })
}

/// Every draft there is: those left in fields, and the one being typed.
pub(super) fn all(app: &App) -> BTreeMap<Place, Draft> {
    let mut drafts = app.doc.as_ref().map(|doc| doc.drafts.clone()).unwrap_or_default();
    if let Some(prompt) = open_prompt(app) {
        if let Some(place) = draft_place(&prompt.purpose) {
            drafts.remove(&place);
        }
        drafts.extend(of(prompt).map(|draft| (draft.place.clone(), draft)));
    }
    drafts
}

/// What the journal does not have yet: drafts that are gone, and those that are new or changed.
fn unkept(app: &App) -> (Vec<Draft>, Vec<Draft>) {
    let Some(doc) = app.doc.as_ref().filter(|doc| !doc.read_only) else {
        return (Vec::new(), Vec::new());
    };
    let all = all(app);
    let gone = doc.journaled.keys().filter(|place| !all.contains_key(place));
    let gone = gone.map(|place| Draft::none(place.clone())).collect();
    let new = all.into_values().filter(|draft| doc.journaled.get(&draft.place) != Some(draft));
    (gone, new.collect())
}

/// Drafts that would be lost if the program ended now.
pub(in crate::tui) fn unkept_drafts(app: &App) -> Vec<Draft> {
    unkept(app).1
}

/// Adds what the journal is to be told now. A draft that has become an answer, or was emptied, goes at
/// once and with the answer; one that is left goes at once; one being typed after a while.
pub(super) fn told(app: &mut App, mut effects: Vec<Effect>, now: bool) -> Vec<Effect> {
    let (mut drafts, new) = unkept(app);
    if now || open_prompt(app).is_none() {
        drafts.extend(new);
    }
    let broken = app.doc.as_ref().is_none_or(Doc::answers_fail);
    if drafts.is_empty() || broken {
        return effects;
    }
    if let Some(doc) = &mut app.doc {
        for draft in &drafts {
            doc.journaled.remove(&draft.place);
            if !draft.text.is_empty() {
                doc.journaled.insert(draft.place.clone(), draft.clone());
            }
        }
    }
    let last = effects.iter_mut().rev().find_map(|effect| match effect {
        Effect::Commit(_, with) => Some(with),
        _ => None,
    });
    match last {
        Some(with) => with.extend(drafts),
        None => effects.push(Effect::Keep(drafts)),
    }
    effects
}
