//! Step 4: what can go wrong. Suggestions are marked into many events at once; a line typed is one event.

use super::act::moved;
use super::commit::commit;
use super::{form, pick, prompt};
use crate::catalog::{EventSuggestion, threat_of, threat_row};
use crate::model::{
    Body, CatalogRef, Id, Op, Place, Scenario, ScenarioEdit, SessionEdit, TableName, Title, Triage,
    removal,
};
use crate::text::Arg;
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::doc::Pane;
use crate::tui::effect::Effect;
use crate::tui::lists;
use crate::tui::overlay::{PickFor, PromptFor};

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &mut app.doc else { return Vec::new() };
    match action {
        Action::New => {
            open_line(app);
            return Vec::new();
        }
        Action::NextPane | Action::PreviousPane => {
            doc.pane = if doc.pane == Pane::First { Pane::Second } else { Pane::First };
            return Vec::new();
        }
        Action::Back => {
            doc.pane = Pane::First;
            doc.filter = None;
            return Vec::new();
        }
        Action::Next | Action::Previous => {
            let len = doc.session().assets.len();
            doc.about.step(if action == Action::Next { 1 } else { -1 }, len);
            doc.suggestion = Cursor::default();
            doc.marked.clear();
            return Vec::new();
        }
        _ => {}
    }
    match doc.pane {
        Pane::First => suggestions(app, action),
        Pane::Second => registered(app, action),
    }
}

/// Opens the line for new events.
pub(super) fn open_line(app: &mut App) {
    let title = app.t("prompt-event");
    prompt::open(app, PromptFor::Events, title, "hint-events", "");
}

fn suggestions(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let texts: Vec<String> =
        lists::suggestions(app, doc).iter().map(|event| event.text.to_owned()).collect();
    let Some(doc) = &mut app.doc else { return Vec::new() };
    if moved(action, &mut doc.suggestion, texts.len(), 9).is_some() {
        return Vec::new();
    }
    let here = doc.suggestion.at(texts.len()).and_then(|at| texts.get(at));
    match (action, here) {
        (Action::Mark, Some(text)) => {
            if !doc.marked.remove(text) {
                doc.marked.insert(text.clone());
            }
            doc.suggestion.step(1, texts.len());
            Vec::new()
        }
        (Action::Open, Some(text)) => {
            // A mark on what is no longer offered counts for nothing.
            let marked = texts.iter().filter(|text| doc.marked.contains(*text));
            let marked: Vec<String> = marked.cloned().collect();
            let chosen = if marked.is_empty() { vec![text.clone()] } else { marked };
            // What is added is offered no more: the cursor stays on the same suggestion.
            let here = doc.suggestion.at(texts.len()).unwrap_or(0);
            let above = texts.iter().take(here).filter(|text| chosen.contains(text)).count();
            doc.suggestion = Cursor(here - above);
            add_suggested(app, &chosen)
        }
        _ => Vec::new(),
    }
}

/// Adds the chosen suggestions, in the order they are offered, each linked to asset and threat.
fn add_suggested(app: &mut App, chosen: &[String]) -> Vec<Effect> {
    let now = app.now.stamp();
    let Some(doc) = &app.doc else { return Vec::new() };
    let session = doc.session();
    let offered = lists::suggestions(app, doc);
    let asset = lists::about(doc).map(|(id, _)| id);
    let mut edits = Vec::new();
    let mut new_threats: Vec<(CatalogRef, Id)> = Vec::new();
    let mut ids = app.ids.clone();
    let first = session.next_no.scenario;
    let mut no = first;
    for text in chosen {
        let Some(EventSuggestion { text, threat }) =
            offered.iter().find(|event| event.text == text.as_str())
        else {
            continue;
        };
        let reference = threat.reference();
        let known = threat_of(session, threat).or_else(|| {
            new_threats.iter().find(|(entry, _)| *entry == reference).map(|(_, id)| *id)
        });
        let threat_id = known.unwrap_or_else(|| {
            let id = ids.next(now);
            let row = threat_row(&app.library, threat);
            edits.push(SessionEdit::Threats((id, Op::Insert(Box::new(row)))));
            new_threats.push((reference, id));
            id
        });
        let scenario = Scenario {
            no,
            text: Title::new(text),
            assets: asset.into_iter().collect(),
            threats: vec![threat_id],
            attributes: threat.entry.attributes.clone(),
            ..Scenario::default()
        };
        edits.push(SessionEdit::Scenarios((ids.next(now), Op::Insert(Box::new(scenario)))));
        no += 1;
    }
    app.ids = ids;
    added(app, edits, first, no)
}

/// Adds what was typed: every line an event about the asset at hand.
pub(super) fn add_typed(app: &mut App, text: &str) -> Vec<Effect> {
    let now = app.now.stamp();
    let Some(doc) = &app.doc else { return Vec::new() };
    let asset = lists::about(doc).map(|(id, _)| id);
    let first = doc.session().next_no.scenario;
    let lines = text.lines().map(|line| line.trim_start_matches(['-', '*', '•', '\t', ' ']).trim());
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let mut edits = Vec::new();
    for (line, no) in lines.iter().zip(first..) {
        let scenario = Scenario {
            no,
            text: Title::new(line),
            assets: asset.into_iter().collect(),
            ..Scenario::default()
        };
        edits.push(SessionEdit::Scenarios((app.ids.next(now), Op::Insert(Box::new(scenario)))));
    }
    let last = first + lines.len() as u32;
    let effects = added(app, edits, first, last);
    // The line stays open: the next event follows at once.
    open_line(app);
    effects
}

fn added(app: &mut App, edits: Vec<SessionEdit>, first: u32, next: u32) -> Vec<Effect> {
    let effects = commit(app, edits);
    if effects.is_empty() {
        return effects;
    }
    if let Some(doc) = &mut app.doc {
        doc.marked.clear();
        doc.filter = None;
        doc.registered = Cursor(doc.session().scenarios.len().saturating_sub(1));
    }
    let count = next - first;
    let args =
        [("n", Arg::from(count)), ("first", Arg::from(first)), ("last", Arg::from(next - 1))];
    app.tell(app.texts.tv("told-added", &args));
    effects
}

fn registered(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &mut app.doc else { return Vec::new() };
    let rows: Vec<Id> = lists::registered(doc).iter().map(|(id, _)| *id).collect();
    if moved(action, &mut doc.registered, rows.len(), 9).is_some() {
        return Vec::new();
    }
    let Some(id) = doc.registered.at(rows.len()).and_then(|at| rows.get(at)).copied() else {
        return Vec::new();
    };
    let Some(row) = doc.session().scenarios.get(&id) else { return Vec::new() };
    let set = |edit| SessionEdit::Scenarios((id, Op::Set(edit)));
    match action {
        Action::Important | Action::Later => {
            let wanted = if action == Action::Later { Triage::Later } else { Triage::Important };
            // The same key again takes the mark away.
            let triage = if row.triage == wanted { Triage::Unsorted } else { wanted };
            let edits = sorted(row, triage).into_iter().map(set).collect();
            doc.registered.step(1, rows.len());
            commit(app, edits)
        }
        Action::Outside if row.triage == Triage::Outside => {
            let edits = sorted(row, Triage::Unsorted).into_iter().map(set).collect();
            commit(app, edits)
        }
        Action::Outside => {
            let title = app.t("prompt-outside");
            prompt::open(app, PromptFor::Outside(id), title, "hint-text", "");
            Vec::new()
        }
        Action::Split => {
            let (text, title) = (row.text.to_string(), app.t("prompt-split"));
            prompt::open(app, PromptFor::Split(id), title, "hint-split", &text);
            Vec::new()
        }
        Action::Edit => {
            let (text, title) = (row.text.to_string(), app.t("field-scenarios-text"));
            let place = Place::row(TableName::Scenarios, id, "text");
            prompt::open(app, PromptFor::Field(place), title, "hint-text", &text);
            Vec::new()
        }
        Action::Delete => {
            let edits = removal(doc.session(), TableName::Scenarios, id);
            commit(app, edits)
        }
        Action::LinkAssets => link(app, id, TableName::Assets, "pick-link-assets"),
        Action::LinkThreats => link(app, id, TableName::Threats, "pick-link-threats"),
        Action::LinkVulnerabilities => {
            link(app, id, TableName::Vulnerabilities, "pick-link-vulnerabilities")
        }
        Action::Open => {
            form::open(app, TableName::Scenarios, id, 0);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Sorts an event; the reason for leaving it out goes when it is taken in again.
fn sorted(row: &Scenario, triage: Triage) -> Vec<ScenarioEdit> {
    let mut edits = vec![ScenarioEdit::Triage(triage)];
    if row.triage == Triage::Outside && !row.triage_why.is_empty() {
        edits.push(ScenarioEdit::TriageWhy(Body::default()));
    }
    edits
}

fn link(app: &mut App, scenario: Id, table: TableName, title: &str) -> Vec<Effect> {
    let row = app.doc.as_ref().and_then(|doc| doc.session().scenarios.get(&scenario));
    let no = row.map_or(0, |row| row.no);
    let title = app.texts.tv("pick-links", &[("what", app.t(title).into()), ("no", no.into())]);
    pick::open(app, PickFor::Links { scenario, table }, &title);
    Vec::new()
}
