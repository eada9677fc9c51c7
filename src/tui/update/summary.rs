//! Step 8: what came out of it.

use super::act::{go_step, moved};
use super::commit::commit;
use super::{form, prompt, rating};
use crate::model::{
    Decision, Id, Op, ParkedEdit, Place, Recommendation, SessionEdit, Stage, TableName, Treatment,
    removal,
};
use crate::text::finding_sentence;
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::doc::Pane;
use crate::tui::effect::Effect;
use crate::tui::form::{fields, frame_fields, review_fields};
use crate::tui::lists::{
    SECTIONS, Section, ThreatLine, assets, findings, nth_row, registered, risks, section,
    section_len, threat_lines, to_rate,
};
use crate::tui::overlay::PromptFor;
use crate::workshop::Step;

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let len = section_len(app, doc);
    let part = section(doc);
    let mut at = doc.section_row;
    if part == Section::Review {
        return review(app, action);
    }
    if moved(action, &mut at, len, 8).is_some() {
        set_row(app, at);
        return Vec::new();
    }
    match (action, part) {
        (Action::NextPane, _) => turn(app, 1),
        (Action::PreviousPane, _) => turn(app, SECTIONS.len() - 1),
        (Action::Open, _) => return open(app, part, at.at(len)),
        (Action::New, Section::Recommendations) => {
            let title = app.t("prompt-recommendation");
            prompt::open(app, PromptFor::Recommendation, title, "hint-text", "");
        }
        (Action::New, Section::Decisions) => {
            let title = app.t("prompt-decision");
            prompt::open(app, PromptFor::Decision, title, "hint-text", "");
        }
        (Action::New, Section::Parking) => prompt::open_park(app),
        (Action::New, _) => app.tell(app.t("told-nothing-new-here")),
        (Action::Mark, Section::Parking) => return toggle_parked(app, at.at(len)),
        (Action::Delete, Section::Recommendations | Section::Decisions | Section::Parking) => {
            let table = table(part);
            let id = at.at(len).and_then(|at| nth_row(doc.session(), table, at));
            let edits = id.map(|id| removal(doc.session(), table, id));
            return commit(app, edits.unwrap_or_default());
        }
        _ => {}
    }
    Vec::new()
}

fn review(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let (list, mut at) = (review_fields(app, doc), doc.section_row);
    match action {
        Action::NextPane => turn(app, 1),
        Action::PreviousPane => turn(app, SECTIONS.len() - 1),
        action => {
            let effects = form::on_field(app, action, &list, &mut at).unwrap_or_default();
            set_row(app, at);
            return effects;
        }
    }
    Vec::new()
}

fn table(part: Section) -> TableName {
    match part {
        Section::Recommendations => TableName::Recommendations,
        Section::Decisions => TableName::Decisions,
        _ => TableName::Parking,
    }
}

fn set_row(app: &mut App, at: Cursor) {
    if let Some(doc) = &mut app.doc {
        doc.section_row = at;
    }
}

fn turn(app: &mut App, by: usize) {
    if let Some(doc) = &mut app.doc {
        doc.section = (doc.section + by) % SECTIONS.len();
        doc.section_row = Cursor::default();
    }
}

fn open(app: &mut App, part: Section, at: Option<usize>) -> Vec<Effect> {
    let (Some(doc), Some(at)) = (&app.doc, at) else { return Vec::new() };
    match part {
        Section::Findings => {
            let found = findings(app, doc).get(at).cloned();
            if let Some(finding) = found {
                let sentence = finding_sentence(&app.texts, doc.session(), &finding);
                go_to(app, &finding.place);
                app.tell(sentence);
            }
        }
        Section::TopRisks => {
            let id = risks(doc).get(at).map(|row| row.id);
            if let (Some(id), Some(doc)) = (id, &mut app.doc) {
                doc.measure_risk = Some(id);
                go_step(app, Step::Measures.number());
            }
        }
        Section::Recommendations | Section::Decisions => {
            if let Some(id) = nth_row(doc.session(), table(part), at) {
                form::open(app, table(part), id, 0);
            }
        }
        Section::Parking => {
            let table = TableName::Parking;
            if let Some(id) = nth_row(doc.session(), table, at) {
                let text = doc.session().parking.get(&id).map(|row| row.text.to_string());
                let purpose = PromptFor::Field(Place::row(table, id, "text"));
                let title = app.t("field-parking-text");
                prompt::open(app, purpose, title, "hint-text", &text.unwrap_or_default());
            }
        }
        Section::Matrices | Section::Review => {}
    }
    Vec::new()
}

/// Shows the row a finding or search hit is about.
pub(super) fn go_to(app: &mut App, place: &Place) {
    let Some(doc) = &mut app.doc else { return };
    let position = |ids: Vec<Id>| ids.iter().position(|id| Some(*id) == place.id).map(Cursor);
    match (place.table, place.id) {
        (TableName::Scenarios, Some(id)) => {
            let stage = if place.field == "residual" { Stage::Residual } else { Stage::Current };
            doc.filter = None;
            if place.field == "treatment" {
                doc.measure_risk = Some(id);
                return go_step(app, Step::Measures.number());
            }
            rating::go_to(doc, stage, id);
            let step = if stage == Stage::Residual { Step::Residual } else { Step::Rating };
            go_step(app, step.number());
        }
        (TableName::Assets, Some(id)) => {
            let at = position(assets(doc.session()).iter().map(|(id, _)| *id).collect());
            doc.asset = at.unwrap_or_default();
            go_step(app, Step::Assets.number());
            let Some(doc) = &app.doc else { return };
            let list = fields(app, doc, place.table, id);
            // `roles` stands for the first of its lines, `roles:system-owner`.
            let at = list.iter().position(|field| field.place.field.starts_with(&place.field));
            if let Some(doc) = &mut app.doc {
                doc.pane = Pane::Second;
                doc.asset_field = Cursor(at.unwrap_or(0));
            }
        }
        (TableName::Threats, Some(id)) => {
            let lines = threat_lines(doc.session());
            let at = lines.iter().position(|line| *line == ThreatLine::Threat(id));
            doc.threat = Cursor(at.unwrap_or(0));
            go_step(app, Step::Threats.number());
        }
        (TableName::Measures | TableName::Decisions | TableName::Recommendations, Some(id)) => {
            let Some(doc) = &app.doc else { return };
            let list = fields(app, doc, place.table, id);
            let at = list.iter().position(|field| field.place.field == place.field);
            form::open(app, place.table, id, at.unwrap_or(0));
        }
        (TableName::Session, _) if place.field == "dpia" => {
            let review = SECTIONS.iter().position(|(part, _)| *part == Section::Review);
            doc.section = review.unwrap_or(0);
            doc.section_row = Cursor::default();
            go_step(app, Step::Summary.number());
        }
        _ => {
            let fields = app.doc.as_ref().map(|doc| frame_fields(app, doc)).unwrap_or_default();
            let at = fields.iter().position(|field| field.place.field == place.field);
            if let Some(doc) = &mut app.doc {
                doc.frame = Cursor(at.unwrap_or(0));
            }
            go_step(app, Step::Frame.number());
        }
    }
}

/// Shows a scenario in the step the room is in, or among the events when it has no place there.
pub(super) fn go_to_scenario(app: &mut App, id: Id) {
    let Some(doc) = &mut app.doc else { return };
    doc.filter = None;
    let among = |rows: Vec<crate::workshop::Rated<'_>>| rows.iter().any(|row| row.id == id);
    match doc.step {
        Step::Residual if among(to_rate(doc, Stage::Residual)) => {
            rating::go_to(doc, Stage::Residual, id);
        }
        Step::Measures if among(risks(doc)) => doc.measure_risk = Some(id),
        Step::Rating if among(to_rate(doc, Stage::Current)) => {
            rating::go_to(doc, Stage::Current, id);
        }
        _ => {
            let at = registered(doc).iter().position(|(row, _)| *row == id);
            doc.registered = Cursor(at.unwrap_or(0));
            go_step(app, Step::Events.number());
            if let Some(doc) = &mut app.doc {
                doc.pane = Pane::Second;
            }
        }
    }
}

fn toggle_parked(app: &mut App, at: Option<usize>) -> Vec<Effect> {
    let (Some(doc), Some(at)) = (&app.doc, at) else { return Vec::new() };
    let Some(id) = nth_row(doc.session(), TableName::Parking, at) else { return Vec::new() };
    let done = doc.session().parking.get(&id).is_some_and(|row| row.done);
    commit(app, vec![SessionEdit::Parking((id, Op::Set(ParkedEdit::Done(!done))))])
}

pub(super) fn add_recommendation(app: &mut App, text: &str) -> Vec<Effect> {
    if text.is_empty() {
        return Vec::new();
    }
    let id = app.ids.next(app.now.stamp());
    let row = Recommendation { text: text.into(), ..Recommendation::default() };
    let effects = commit(app, vec![SessionEdit::Recommendations((id, Op::Insert(Box::new(row))))]);
    form::open(app, TableName::Recommendations, id, 1);
    effects
}

/// A decision starts out about every risk that is to be accepted.
pub(super) fn add_decision(app: &mut App, text: &str) -> Vec<Effect> {
    if text.is_empty() {
        return Vec::new();
    }
    let id = app.ids.next(app.now.stamp());
    let Some(doc) = &app.doc else { return Vec::new() };
    let accepted = doc.session().scenarios_by_no().into_iter();
    let accepted = accepted.filter(|(_, row)| row.treatment == Some(Treatment::Accept));
    let scenarios = accepted.map(|(id, _)| id).collect();
    let row = Decision { text: text.into(), scenarios, ..Decision::default() };
    let effects = commit(app, vec![SessionEdit::Decisions((id, Op::Insert(Box::new(row))))]);
    form::open(app, TableName::Decisions, id, 1);
    effects
}
