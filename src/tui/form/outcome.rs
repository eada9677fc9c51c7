//! Recommendations and decisions.

use super::Field;
use super::build::Builder;
use crate::model::{Decision, DecisionEdit, Id, Op, Place, Recommendation, SessionEdit, TableName};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::overlay::PickFor;

pub(super) fn recommendation(app: &App, doc: &Doc, id: Id, row: &Recommendation) -> Vec<Field> {
    let mut build =
        Builder::new(&app.texts, TableName::Recommendations, "recommendations", Some(id));
    build.text("text", &row.text);
    let to = PickFor::Field(Place::row(TableName::Recommendations, id, "to"));
    build.pick("to", app.texts.name(&row.to.names), to);
    let links = PickFor::Several(Place::row(TableName::Recommendations, id, "scenarios"));
    build.pick("scenarios", numbers(doc, &row.scenarios), links);
    build.fields
}

pub(super) fn decision(app: &App, doc: &Doc, id: Id, row: &Decision) -> Vec<Field> {
    let set = |edit| SessionEdit::Decisions((id, Op::Set(edit)));
    let mut build = Builder::new(&app.texts, TableName::Decisions, "decisions", Some(id));
    build.text("text", &row.text);
    let links = PickFor::Several(Place::row(TableName::Decisions, id, "scenarios"));
    build.pick("scenarios", numbers(doc, &row.scenarios), links);
    build.choice("outcome", row.outcome, |it| set(DecisionEdit::Outcome(it)));
    let role = PickFor::Field(Place::row(TableName::Decisions, id, "role"));
    build.pick("role", app.texts.name(&row.role.names), role);
    build.text("name", &row.name);
    build.date("date", row.date);
    build.date("valid_until", row.valid_until);
    build.text("case_reference", &row.case_reference);
    build.fields
}

fn numbers(doc: &Doc, ids: &[Id]) -> String {
    let rows = ids.iter().filter_map(|id| doc.session().scenarios.get(id));
    rows.map(|row| row.no.to_string()).collect::<Vec<_>>().join(", ")
}
