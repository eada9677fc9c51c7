//! From typed text to an edit, and from a field to the text that is edited.

use chrono::NaiveDate;

use super::Field;
use super::wording::wording;
use crate::catalog::Library;
use crate::model::{
    Asset, AssetEdit, DecisionEdit, DpiaEdit, Id, Key, Lang, Localised, MeasureEdit, MeetingEdit,
    Named, Op, ParkedEdit, ParticipantEdit, Place, RecommendationEdit, ReviewEdit, RoleHolder,
    ScenarioEdit, Session, SessionEdit, Shielding, TableName, ThreatEdit, Title,
};
use crate::text::{parse_date, parse_kroner};

/// What an edit needs to know beside the text.
pub(in crate::tui) struct Around<'a> {
    pub session: &'a Session,
    pub library: &'a Library,
    /// The catalogues before the session changed them.
    pub shelf: &'a Library,
    /// The language texts are shown in.
    pub lang: Lang,
    pub today: NaiveDate,
}

/// The edits that set a field to typed text. The error is the id of a sentence saying what is wrong.
pub(in crate::tui) fn text_edit(
    around: &Around<'_>,
    place: &Place,
    text: &str,
) -> Result<Vec<SessionEdit>, &'static str> {
    let text = text.trim();
    let Some(id) = place.id else { return session_edit(around, &place.field, text) };
    let one = |edit| Ok(vec![edit]);
    match place.table {
        TableName::Assets => {
            let edit = asset_edit(around, id, &place.field, text)?;
            one(SessionEdit::Assets((id, Op::Set(edit))))
        }
        TableName::Scenarios => {
            one(SessionEdit::Scenarios((id, Op::Set(scenario_edit(around, &place.field, text)?))))
        }
        TableName::Measures => {
            one(SessionEdit::Measures((id, Op::Set(measure_edit(around, &place.field, text)?))))
        }
        TableName::Participants => one(SessionEdit::Participants((
            id,
            Op::Set(match place.field.as_str() {
                "name" => ParticipantEdit::Name(needed(text)?),
                "role" => ParticipantEdit::Role(text.into()),
                _ => return Err("error-not-text"),
            }),
        ))),
        TableName::Meetings => one(SessionEdit::Meetings((
            id,
            Op::Set(match place.field.as_str() {
                "date" => MeetingEdit::Date(date(around, text)?),
                "place" => MeetingEdit::Place(text.into()),
                "note" => MeetingEdit::Note(text.into()),
                _ => return Err("error-not-text"),
            }),
        ))),
        TableName::Threats => one(SessionEdit::Threats((
            id,
            Op::Set(match place.field.as_str() {
                "reason" => ThreatEdit::Reason(text.into()),
                "names" => {
                    let row = around.session.threats.get(&id).ok_or("error-not-text")?;
                    ThreatEdit::Names(row.names.with(around.lang, &needed(text)?))
                }
                _ => return Err("error-not-text"),
            }),
        ))),
        TableName::Recommendations => one(SessionEdit::Recommendations((
            id,
            Op::Set(match place.field.as_str() {
                "text" => RecommendationEdit::Text(text.into()),
                "to" => RecommendationEdit::To(role(around, text)),
                _ => return Err("error-not-text"),
            }),
        ))),
        TableName::Decisions => {
            one(SessionEdit::Decisions((id, Op::Set(decision_edit(around, &place.field, text)?))))
        }
        TableName::Parking => {
            one(SessionEdit::Parking((id, Op::Set(ParkedEdit::Text(needed(text)?)))))
        }
        TableName::Session | TableName::Vulnerabilities => Err("error-not-text"),
    }
}

fn session_edit(
    around: &Around<'_>,
    field: &str,
    text: &str,
) -> Result<Vec<SessionEdit>, &'static str> {
    if let Some(edits) = wording(around, field, text) {
        return Ok(edits);
    }
    Ok(vec![match field {
        "title" => SessionEdit::Title(needed(text)?),
        "municipality" => {
            use crate::model::MunicipalityEdit::{Name, Number};
            let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
            let name = text.trim_start_matches(|c: char| c.is_ascii_digit()).trim();
            if !digits.is_empty() && digits.len() != 4 {
                return Err("error-municipality-number");
            }
            return Ok(vec![
                SessionEdit::Municipality(Number(Key::from(digits))),
                SessionEdit::Municipality(Name(name.into())),
            ]);
        }
        "aim" => SessionEdit::Aim(text.into()),
        "scope" => SessionEdit::Scope(text.into()),
        "delimitation" => SessionEdit::Delimitation(text.into()),
        "dpia:why" => SessionEdit::Dpia(DpiaEdit::Why(text.into())),
        "dpia:reference" => SessionEdit::Dpia(DpiaEdit::Reference(text.into())),
        "dpia:privacy_officer_asked" => {
            SessionEdit::Dpia(DpiaEdit::PrivacyOfficerAsked(date(around, text)?))
        }
        "review:date" => SessionEdit::NextReview(ReviewEdit::Date(date(around, text)?)),
        "review:triggers" => SessionEdit::NextReview(ReviewEdit::Triggers(text.into())),
        _ => return Err("error-not-text"),
    }])
}

fn asset_edit(
    around: &Around<'_>,
    id: Id,
    field: &str,
    text: &str,
) -> Result<AssetEdit, &'static str> {
    Ok(match field {
        "name" => AssetEdit::Name(needed(text)?),
        "shared_service" => AssetEdit::SharedService(text.into()),
        "note" => AssetEdit::Note(text.into()),
        _ => {
            let role = field.strip_prefix("roles:").ok_or("error-not-text")?;
            let asset = around.session.assets.get(&id).ok_or("error-not-text")?;
            AssetEdit::Roles(with_role(around, asset, role, text))
        }
    })
}

/// The asset's roles with one holder set, or taken out when the text is empty.
fn with_role(around: &Around<'_>, asset: &Asset, role: &str, name: &str) -> Vec<RoleHolder> {
    let mut roles: Vec<RoleHolder> =
        asset.roles.iter().filter(|holder| holder.role.id != *role).cloned().collect();
    let entry = around.library.roles().find(|it| it.entry.id == *role);
    let names = entry.map(|it| it.entry.names.clone()).unwrap_or_default();
    if !name.is_empty() {
        roles.push(RoleHolder { role: Named { id: Key::new(role), names }, name: name.into() });
    }
    roles
}

fn scenario_edit(
    around: &Around<'_>,
    field: &str,
    text: &str,
) -> Result<ScenarioEdit, &'static str> {
    use crate::model::AssessmentEdit::{KnowledgeWhy, Rationale};
    Ok(match field {
        "text" => ScenarioEdit::Text(needed(text)?),
        "description" => ScenarioEdit::Description(text.into()),
        "triage_why" => ScenarioEdit::TriageWhy(text.into()),
        "risk_owner" => ScenarioEdit::RiskOwner(text.into()),
        "shielding" => ScenarioEdit::Shielding((!text.is_empty()).then(|| Shielding {
            legal_basis: text.into(),
            role: Title::default(),
            date: Some(around.today),
        })),
        "note" => ScenarioEdit::Note(text.into()),
        "current:rationale" => ScenarioEdit::Current(Rationale(text.into())),
        "residual:rationale" => ScenarioEdit::Residual(Rationale(text.into())),
        "current:knowledge_why" => ScenarioEdit::Current(KnowledgeWhy(text.into())),
        "residual:knowledge_why" => ScenarioEdit::Residual(KnowledgeWhy(text.into())),
        _ => return Err("error-not-text"),
    })
}

fn measure_edit(around: &Around<'_>, field: &str, text: &str) -> Result<MeasureEdit, &'static str> {
    let sum = || match text {
        "" => Ok(None),
        text => parse_kroner(text).map(Some).ok_or("error-kroner"),
    };
    Ok(match field {
        "text" => MeasureEdit::Text(needed(text)?),
        "owner" => MeasureEdit::Owner(text.into()),
        "deadline" => MeasureEdit::Deadline(date(around, text)?),
        "cost_once" => MeasureEdit::CostOnce(sum()?),
        "cost_yearly" => MeasureEdit::CostYearly(sum()?),
        "references" => {
            let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
            MeasureEdit::References(parts.map(Title::new).collect())
        }
        "note" => MeasureEdit::Note(text.into()),
        _ => return Err("error-not-text"),
    })
}

fn decision_edit(
    around: &Around<'_>,
    field: &str,
    text: &str,
) -> Result<DecisionEdit, &'static str> {
    Ok(match field {
        "text" => DecisionEdit::Text(text.into()),
        "role" => DecisionEdit::Role(role(around, text)),
        "name" => DecisionEdit::Name(text.into()),
        "date" => DecisionEdit::Date(date(around, text)?),
        "valid_until" => DecisionEdit::ValidUntil(date(around, text)?),
        "case_reference" => DecisionEdit::CaseReference(text.into()),
        _ => return Err("error-not-text"),
    })
}

/// A text that may not be empty.
fn needed(text: &str) -> Result<Title, &'static str> {
    if text.is_empty() { Err("error-needed") } else { Ok(text.into()) }
}

fn date(around: &Around<'_>, text: &str) -> Result<Option<NaiveDate>, &'static str> {
    match text {
        "" => Ok(None),
        text => parse_date(text, around.today).map(Some).ok_or("error-date"),
    }
}

/// A role of the catalogue by its name, or one in the group's own words.
fn role(around: &Around<'_>, text: &str) -> Named {
    let known = around
        .library
        .roles()
        .chain(around.library.forums())
        .find(|it| it.entry.names.all().any(|(_, name)| name == text));
    match known {
        Some(it) => Named { id: it.entry.id.clone(), names: it.entry.names.clone() },
        None if text.is_empty() => Named::default(),
        None => Named { id: Key::default(), names: Localised::new(around.session.language, text) },
    }
}

/// What is put in the editor for a field: its value, without what only display adds.
pub(in crate::tui) fn field_text(field: &Field) -> String {
    field.value.strip_suffix(" kr").unwrap_or(&field.value).replace("\u{202f}", " ")
}
