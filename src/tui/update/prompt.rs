//! A line being typed: opened, fed, left, accepted.

use super::commit::commit;
use super::{drafts, events, hold, new, register, start, summary};
use crate::model::{
    Draft, Id, Op, Parked, Participant, Place, Scenario, ScenarioEdit, SessionEdit, TableName,
    Title, Triage,
};
use ratatui_textarea::CursorMove;

use crate::text::Arg;
use crate::tui::Action;
use crate::tui::app::{App, Screen};
use crate::tui::effect::Effect;
use crate::tui::form::{Around, Field, FieldInput, field_text, text_edit};
use crate::tui::overlay::{Overlay, Prompt, PromptFor};
use crate::wire::limits;
use crate::workshop::Step;

/// Where a prompt's unfinished text is kept.
pub(super) fn draft_place(purpose: &PromptFor) -> Option<Place> {
    let scenario = |id: &Id, field| Place::row(TableName::Scenarios, *id, field);
    Some(match purpose {
        PromptFor::Field(place) => place.clone(),
        PromptFor::Events => Place::session("new-event"),
        PromptFor::Split(id) => scenario(id, "split"),
        PromptFor::Outside(id) => scenario(id, "outside"),
        PromptFor::Threat => Place::session("new-threat"),
        PromptFor::Park => Place::session("new-parked"),
        PromptFor::Recommendation => Place::session("new-recommendation"),
        PromptFor::Decision => Place::session("new-decision"),
        PromptFor::Participant => Place::session("new-participant"),
        PromptFor::OpenPath
        | PromptFor::RegionFile
        | PromptFor::OlderRegister
        | PromptFor::Why(_)
        | PromptFor::SaveAs
        | PromptFor::TakeOver
        | PromptFor::NewSession(_) => {
            return None;
        }
    })
}

/// Fields that hold running text; the others hold a line.
const RUNNING: &[&str] = &[
    "aim",
    "scope",
    "delimitation",
    "dpia:why",
    "review:triggers",
    "description",
    "triage_why",
    "note",
    "reason",
    "current:rationale",
    "residual:rationale",
    "current:knowledge_why",
    "residual:knowledge_why",
];

fn path_of(line: &str) -> Option<std::path::PathBuf> {
    (!line.is_empty()).then(|| line.into())
}

/// The longest text a prompt takes; more is told, never cut.
fn limit(purpose: &PromptFor) -> usize {
    use crate::wire::limits::{BODY, TITLE};
    match purpose {
        PromptFor::Field(place) if RUNNING.contains(&place.field.as_str()) => BODY,
        PromptFor::Field(place) if place.field == "text" => match place.table {
            TableName::Recommendations | TableName::Decisions => BODY,
            _ => TITLE,
        },
        PromptFor::Recommendation
        | PromptFor::Decision
        | PromptFor::Outside(_)
        | PromptFor::Why(_) => BODY,
        _ => TITLE,
    }
}

/// Whether a text is too long: the whole of it, or a line where each line is a row of its own.
fn too_long(purpose: &PromptFor, text: &str) -> bool {
    let limit = limit(purpose);
    match purpose {
        PromptFor::Events | PromptFor::Participant => {
            text.lines().any(|line| line.chars().count() > limit)
        }
        _ => text.chars().count() > limit,
    }
}

/// Opens a prompt; text left there earlier comes back.
pub(super) fn open(app: &mut App, purpose: PromptFor, title: String, hint: &str, text: &str) {
    let drafts = app.doc.as_ref().map(|doc| &doc.drafts);
    let kept = drafts.zip(draft_place(&purpose)).and_then(|(drafts, place)| drafts.get(&place));
    let kept = kept.cloned();
    let shown = kept.as_ref().map_or(text, |draft| draft.text.as_str());
    let mut prompt = Prompt::new(purpose, title, app.t(hint), text, shown);
    if let Some(Draft { cursor: (line, character), .. }) = kept {
        let jump = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        prompt.area.move_cursor(CursorMove::Jump(jump(line), jump(character)));
    }
    app.overlays.push(Overlay::Prompt(prompt));
}

/// Opens the editor of a typed field.
pub(super) fn open_field(app: &mut App, field: &Field) {
    let hint = match field.input {
        FieldInput::Typed(hint) => hint,
        _ => "hint-text",
    };
    let text = field_text(field);
    open(app, PromptFor::Field(field.place.clone()), field.label.clone(), hint, &text);
}

pub(super) fn open_park(app: &mut App) {
    let title = app.t("prompt-park");
    open(app, PromptFor::Park, title, "hint-text", "");
}

pub(super) fn open_save_as(app: &mut App) {
    let title = app.t("prompt-save-as");
    let path = app.doc.as_ref().map(|doc| doc.path.display().to_string()).unwrap_or_default();
    open(app, PromptFor::SaveAs, title, "hint-path", &path);
}

/// A paste is one edit. On the events screen it opens the line for new events.
pub(super) fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    app.toast = None;
    if app.blank {
        return Vec::new();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let on_events = app.screen == Screen::Step
        && app.doc.as_ref().is_some_and(|doc| doc.step == Step::Events)
        && app.overlays.is_empty();
    if on_events {
        events::open_line(app);
    }
    match app.overlays.last_mut() {
        Some(Overlay::Prompt(prompt)) => {
            prompt.error = None;
            prompt.area.insert_str(&text);
        }
        Some(Overlay::Picker(picker)) => {
            picker.area.insert_str(text.replace('\n', " "));
            picker.refresh();
        }
        _ => app.warn(app.t("told-no-place-to-paste")),
    }
    Vec::new()
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Accept => accept(app),
        Action::Back => {
            leave(app);
            Vec::new()
        }
        Action::NewLine => {
            if let Some(Overlay::Prompt(prompt)) = app.overlays.last_mut() {
                prompt.area.insert_newline();
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Esc keeps the text as a draft.
fn leave(app: &mut App) {
    let Some(Overlay::Prompt(prompt)) = app.overlays.pop() else { return };
    let (Some(place), Some(doc)) = (draft_place(&prompt.purpose), &mut app.doc) else { return };
    doc.drafts.remove(&place);
    if let Some(draft) = drafts::of(&prompt) {
        doc.drafts.insert(place, draft);
        app.tell(app.t("told-draft-kept"));
    }
}

fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Prompt(prompt)) = app.overlays.pop() else { return Vec::new() };
    let text = prompt.text();
    if too_long(&prompt.purpose, &text) {
        let args = [("limit", limit(&prompt.purpose).into())];
        let error = Some(app.texts.tv("error-too-long", &args));
        app.overlays.push(Overlay::Prompt(Prompt { error, ..prompt }));
        return Vec::new();
    }
    let room = limits::ROWS - app.doc.as_ref().map_or(0, |doc| doc.session().scenarios.len());
    if prompt.purpose == PromptFor::Events && text.lines().count() > room {
        let error = Some(app.texts.tv("told-full", &[("limit", limits::ROWS.into())]));
        app.overlays.push(Overlay::Prompt(Prompt { error, ..prompt }));
        return Vec::new();
    }
    // It is an answer now, also to the line that opens next.
    if let Some((doc, place)) = app.doc.as_mut().zip(draft_place(&prompt.purpose)) {
        doc.drafts.remove(&place);
    }
    match take(app, &prompt.purpose, &text) {
        Ok(effects) => {
            if let PromptFor::Field(place) = &prompt.purpose {
                super::form::go_on(app, place);
            }
            effects
        }
        Err(why) => {
            let error = Some(app.t(why));
            app.overlays.push(Overlay::Prompt(Prompt { error, ..prompt }));
            Vec::new()
        }
    }
}

fn take(app: &mut App, purpose: &PromptFor, text: &str) -> Result<Vec<Effect>, &'static str> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let now = app.now.stamp();
    Ok(match purpose {
        PromptFor::Field(place) => return set_field(app, place, text),
        PromptFor::Events => events::add_typed(app, text),
        PromptFor::Split(id) => {
            if line.is_empty() {
                return Err("error-needed");
            }
            split(app, *id, &line)
        }
        PromptFor::Outside(id) => {
            if line.is_empty() {
                return Err("error-reason-needed");
            }
            let set = |edit| SessionEdit::Scenarios((*id, Op::Set(edit)));
            let edits = vec![
                set(ScenarioEdit::Triage(Triage::Outside)),
                set(ScenarioEdit::TriageWhy(line.into())),
            ];
            commit(app, edits)
        }
        PromptFor::Threat => super::threats::add_own(app, &line),
        PromptFor::Park => {
            if line.is_empty() {
                return Ok(Vec::new());
            }
            let parked = Parked { text: line.into(), done: false };
            let id = app.ids.next(now);
            let effects =
                commit(app, vec![SessionEdit::Parking((id, Op::Insert(Box::new(parked))))]);
            app.tell(app.t("told-parked"));
            effects
        }
        PromptFor::Recommendation => summary::add_recommendation(app, &line),
        PromptFor::Decision => summary::add_decision(app, &line),
        PromptFor::Participant => add_participants(app, text),
        PromptFor::OpenPath => start::open_typed(app, &line),
        PromptFor::RegionFile => path_of(&line).map(Effect::OpenRegion).into_iter().collect(),
        PromptFor::OlderRegister => path_of(&line).map(Effect::OpenOlder).into_iter().collect(),
        PromptFor::Why(to) => register::judged(app, to, text.trim()),
        PromptFor::SaveAs => super::commit::save_as(app, &line),
        PromptFor::TakeOver => return hold::confirmed(app, &line),
        PromptFor::NewSession(at) => return new::set(app, *at, &line),
    })
}

pub(super) fn set_field(
    app: &mut App,
    place: &Place,
    text: &str,
) -> Result<Vec<Effect>, &'static str> {
    let Some(doc) = &app.doc else { return Ok(Vec::new()) };
    let (session, library) = (doc.session(), &app.library);
    let (shelf, lang, today) = (&app.shelf, app.texts.lang(), app.now.today());
    let around = Around { session, library, shelf, lang, today };
    let edits = text_edit(&around, place, text)?;
    let changed = edits.iter().any(|edit| !super::form::holds(doc.session(), edit));
    Ok(if changed { commit(app, edits) } else { Vec::new() })
}

/// The second half of an event that was two: same links, a number of its own, its text to be written.
fn split(app: &mut App, id: Id, text: &str) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let Some(first) = doc.session().scenarios.get(&id) else { return Vec::new() };
    let second = Scenario {
        no: doc.session().next_no.scenario,
        text: Title::new(text),
        assets: first.assets.clone(),
        threats: first.threats.clone(),
        vulnerabilities: first.vulnerabilities.clone(),
        attributes: first.attributes.clone(),
        triage: first.triage,
        ..Scenario::default()
    };
    let no = second.no;
    let new = app.ids.next(app.now.stamp());
    let effects = commit(app, vec![SessionEdit::Scenarios((new, Op::Insert(Box::new(second))))]);
    app.tell(app.texts.tv("told-split", &[("no", Arg::from(no))]));
    effects
}

/// `name, role` a line.
fn add_participants(app: &mut App, text: &str) -> Vec<Effect> {
    let now = app.now.stamp();
    let people = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let edits = people
        .map(|line| {
            let (name, role) = line.split_once(',').unwrap_or((line, ""));
            let person = Participant { name: name.trim().into(), role: role.trim().into() };
            SessionEdit::Participants((app.ids.next(now), Op::Insert(Box::new(person))))
        })
        .collect();
    commit(app, edits)
}
