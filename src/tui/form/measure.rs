//! A measure's fields.

use super::Field;
use super::build::Builder;
use crate::model::{Id, Measure, MeasureEdit, Op, Place, SessionEdit, TableName};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::overlay::PickFor;

pub(super) fn fields(app: &App, doc: &Doc, id: Id, row: &Measure) -> Vec<Field> {
    let set = |edit| SessionEdit::Measures((id, Op::Set(edit)));
    let mut build = Builder::new(&app.texts, TableName::Measures, "measures", Some(id));
    build.text("text", &row.text);
    let owner = PickFor::Field(Place::row(TableName::Measures, id, "owner"));
    build.pick("owner", row.owner.to_string(), owner);
    build.date("deadline", row.deadline);
    build.kroner("cost_once", row.cost_once);
    build.kroner("cost_yearly", row.cost_yearly);
    build.choice("status", row.status, |it| set(MeasureEdit::Status(it)));
    build.choice("kind", row.kind, |it| set(MeasureEdit::Kind(it)));
    build.choice("effect", row.effect, |it| set(MeasureEdit::Effect(it)));
    let numbers = row.scenarios.iter().filter_map(|id| doc.session().scenarios.get(id));
    let numbers: Vec<String> = numbers.map(|it| it.no.to_string()).collect();
    build.pick("scenarios", numbers.join(", "), PickFor::Answers(id));
    let references: Vec<&str> = row.references.iter().map(crate::model::Title::as_str).collect();
    build.text("references", &references.join(", "));
    build.text("note", &row.note);
    build.fields
}

/// The field that is filled in first after a measure is written down.
pub(in crate::tui) const OWNER: usize = 1;
