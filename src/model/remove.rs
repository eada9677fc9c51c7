//! Removing a row that others refer to: one change that clears the references and removes the row.

use super::{
    DecisionEdit, Id, MeasureEdit, MeetingEdit, Op, Presence, RecommendationEdit, ScenarioEdit,
    Session, SessionEdit, TableName,
};

/// Makes the edit that sets a scenario's list of references.
type Wrap = fn(Vec<Id>) -> ScenarioEdit;

fn without(ids: &[Id], gone: Id) -> Option<Vec<Id>> {
    ids.contains(&gone).then(|| ids.iter().copied().filter(|id| *id != gone).collect())
}

/// The edits that remove a row; empty when there is no such row. Undoing them brings both back.
pub fn removal(session: &Session, table: TableName, id: Id) -> Vec<SessionEdit> {
    let mut edits = references(session, table, id);
    let known = match table {
        TableName::Session => None,
        TableName::Participants => gone(&session.participants, id).map(SessionEdit::Participants),
        TableName::Meetings => gone(&session.meetings, id).map(SessionEdit::Meetings),
        TableName::Assets => gone(&session.assets, id).map(SessionEdit::Assets),
        TableName::Threats => gone(&session.threats, id).map(SessionEdit::Threats),
        TableName::Vulnerabilities => {
            gone(&session.vulnerabilities, id).map(SessionEdit::Vulnerabilities)
        }
        TableName::Scenarios => gone(&session.scenarios, id).map(SessionEdit::Scenarios),
        TableName::Measures => gone(&session.measures, id).map(SessionEdit::Measures),
        TableName::Recommendations => {
            gone(&session.recommendations, id).map(SessionEdit::Recommendations)
        }
        TableName::Decisions => gone(&session.decisions, id).map(SessionEdit::Decisions),
        TableName::Parking => gone(&session.parking, id).map(SessionEdit::Parking),
    };
    match known {
        Some(removal) => {
            edits.push(removal);
            edits
        }
        None => Vec::new(),
    }
}

fn gone<R: super::Editable>(rows: &crate::wire::Table<Id, R>, id: Id) -> Option<(Id, Op<R>)> {
    rows.contains_key(&id).then_some((id, Op::Remove))
}

/// The edits that clear every reference to a row.
pub(super) fn references(session: &Session, table: TableName, gone: Id) -> Vec<SessionEdit> {
    let mut edits = Vec::new();
    let scenario = |id: Id, edit| SessionEdit::Scenarios((id, Op::Set(edit)));
    match table {
        TableName::Assets | TableName::Threats | TableName::Vulnerabilities => {
            for (id, row) in &session.scenarios {
                let (ids, wrap): (&[Id], Wrap) = match table {
                    TableName::Assets => (&row.assets, ScenarioEdit::Assets),
                    TableName::Threats => (&row.threats, ScenarioEdit::Threats),
                    _ => (&row.vulnerabilities, ScenarioEdit::Vulnerabilities),
                };
                edits.extend(without(ids, gone).map(|ids| scenario(*id, wrap(ids))));
            }
        }
        TableName::Scenarios => {
            edits.extend(session.measures.iter().filter_map(|(id, row)| {
                let ids = without(&row.scenarios, gone)?;
                Some(SessionEdit::Measures((*id, Op::Set(MeasureEdit::Scenarios(ids)))))
            }));
            edits.extend(session.recommendations.iter().filter_map(|(id, row)| {
                let edit = RecommendationEdit::Scenarios(without(&row.scenarios, gone)?);
                Some(SessionEdit::Recommendations((*id, Op::Set(edit))))
            }));
            edits.extend(session.decisions.iter().filter_map(|(id, row)| {
                let ids = without(&row.scenarios, gone)?;
                Some(SessionEdit::Decisions((*id, Op::Set(DecisionEdit::Scenarios(ids)))))
            }));
        }
        TableName::Measures => {
            edits.extend(session.recommendations.iter().filter_map(|(id, row)| {
                let edit = RecommendationEdit::Measures(without(&row.measures, gone)?);
                Some(SessionEdit::Recommendations((*id, Op::Set(edit))))
            }));
        }
        TableName::Participants => {
            edits.extend(session.meetings.iter().filter_map(|(id, row)| {
                let there = row.present.iter().any(|presence| presence.participant == gone);
                let rest = row.present.iter().filter(|presence| presence.participant != gone);
                let rest: Vec<Presence> = rest.cloned().collect();
                there.then_some(SessionEdit::Meetings((*id, Op::Set(MeetingEdit::Present(rest)))))
            }));
        }
        TableName::Session
        | TableName::Meetings
        | TableName::Recommendations
        | TableName::Decisions
        | TableName::Parking => {}
    }
    edits
}
