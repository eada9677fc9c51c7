//! Step 6: measures, one risk at a time, the worst first.

use super::act::moved;
use super::commit::commit;
use super::{catalogs, form, pick};
use crate::model::{
    Id, MeasureEdit, Op, Place, ScenarioEdit, SessionEdit, Status, TableName, Treatment, removal,
};
use crate::text::Worded as _;
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::doc::Doc;
use crate::tui::effect::Effect;
use crate::tui::lists::risks;
use crate::tui::overlay::PickFor;

/// The risk being treated: the one chosen, else the worst.
pub(in crate::tui) fn chosen(doc: &Doc) -> Option<Id> {
    let rows = risks(doc);
    let kept = doc.measure_risk.filter(|id| rows.iter().any(|row| row.id == *id));
    kept.or_else(|| rows.first().map(|row| row.id))
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &mut app.doc else { return Vec::new() };
    let Some(risk) = chosen(doc) else {
        if action == Action::Back {
            doc.filter = None;
        }
        return Vec::new();
    };
    doc.measure_risk = Some(risk);
    let measures: Vec<Id> = doc.session().measures_for(risk).iter().map(|(id, _)| *id).collect();
    if moved(action, &mut doc.measure, measures.len(), 6).is_some() {
        return Vec::new();
    }
    let here = doc.measure.at(measures.len()).and_then(|at| measures.get(at)).copied();
    match action {
        Action::Next => step(doc, risk, 1),
        Action::Previous => step(doc, risk, -1),
        Action::Back => doc.filter = None,
        Action::New => {
            let title = app.t("pick-measure");
            let purpose = PickFor::Measure { scenario: risk, status: Status::Proposed };
            pick::open(app, purpose, &title);
        }
        Action::Open => match here {
            Some(id) => form::open(app, TableName::Measures, id, 0),
            None => return act(app, Action::New),
        },
        Action::Treatment => return treatment(app, risk),
        Action::RiskOwner => {
            let title = app.t("field-scenarios-risk-owner");
            let place = Place::row(TableName::Scenarios, risk, "risk_owner");
            pick::open(app, PickFor::Field(place), &title);
        }
        Action::Detach => {
            let edit = here.and_then(|id| {
                let row = doc.session().measures.get(&id)?;
                let rest = row.scenarios.iter().copied().filter(|other| *other != risk).collect();
                Some(SessionEdit::Measures((id, Op::Set(MeasureEdit::Scenarios(rest)))))
            });
            return commit(app, edit.into_iter().collect());
        }
        Action::KeepOwn => {
            return here
                .map(|id| catalogs::keep_row(app, TableName::Measures, id))
                .unwrap_or_default();
        }
        Action::Delete => {
            let edits = here.map(|id| removal(doc.session(), TableName::Measures, id));
            return commit(app, edits.unwrap_or_default());
        }
        _ => {}
    }
    Vec::new()
}

fn step(doc: &mut Doc, risk: Id, by: isize) {
    let rows: Vec<Id> = risks(doc).iter().map(|row| row.id).collect();
    let here = rows.iter().position(|id| *id == risk).unwrap_or(0);
    let wanted = here.saturating_add_signed(by).min(rows.len().saturating_sub(1));
    doc.measure_risk = rows.get(wanted).copied();
    doc.measure = Cursor::default();
}

/// Reduce, avoid, share, accept, not stated: round and round.
fn treatment(app: &mut App, risk: Id) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let now = doc.session().scenarios.get(&risk).and_then(|row| row.treatment);
    let words = Treatment::WORDS;
    let at = now.and_then(|now| words.iter().position(|(value, _)| *value == now));
    let next = match at {
        None => words.first(),
        Some(at) => words.get(at + 1),
    };
    let edit = ScenarioEdit::Treatment(next.map(|(value, _)| *value));
    commit(app, vec![SessionEdit::Scenarios((risk, Op::Set(edit)))])
}
