//! A scenario's fields: links, sorting and treatment. Ratings have a screen of their own.

use super::Field;
use super::build::Builder;
use crate::model::{Id, Op, Scenario, ScenarioEdit, SessionEdit, TableName};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::overlay::PickFor;

pub(super) fn fields(app: &App, doc: &Doc, id: Id, row: &Scenario) -> Vec<Field> {
    let session = doc.session();
    let set = |edit| SessionEdit::Scenarios((id, Op::Set(edit)));
    let links = |table| PickFor::Links { scenario: id, table };
    let mut build = Builder::new(&app.texts, TableName::Scenarios, "scenarios", Some(id));
    build.text("text", &row.text);
    build.text("description", &row.description);
    let assets = row.assets.iter().filter_map(|id| session.assets.get(id));
    build.pick("assets", join(assets.map(|it| it.name.to_string())), links(TableName::Assets));
    let threats = row.threats.iter().filter_map(|id| session.threats.get(id));
    let threats = join(threats.map(|it| app.texts.name(&it.names)));
    build.pick("threats", threats, links(TableName::Threats));
    let weak = row.vulnerabilities.iter().filter_map(|id| session.vulnerabilities.get(id));
    let weak = join(weak.map(|it| app.texts.name(&it.names)));
    build.pick("vulnerabilities", weak, links(TableName::Vulnerabilities));
    build.choice("triage", row.triage, |it| set(ScenarioEdit::Triage(it)));
    build.text("triage_why", &row.triage_why);
    build.pick("risk_owner", row.risk_owner.to_string(), owner(id));
    build.open_choice("treatment", row.treatment, |it| set(ScenarioEdit::Treatment(it)));
    let shielded = row.shielding.as_ref().map(|it| it.legal_basis.to_string());
    let basis = crate::model::Place::row(TableName::Scenarios, id, "shielding");
    build.pick("shielding", shielded.unwrap_or_default(), PickFor::Field(basis));
    build.text("note", &row.note);
    build.fields
}

fn owner(id: Id) -> PickFor {
    PickFor::Field(crate::model::Place::row(TableName::Scenarios, id, "risk_owner"))
}

fn join(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
