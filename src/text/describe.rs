//! What a change did, in one sentence: for undo, redo and recovery.

use super::{Arg, RowName, Texts, Worded as _, cut, field_name};
use crate::model::{
    AssessmentEdit, AssetEdit, Editable, Key, MeasureEdit, Op, Rating, ScenarioEdit, Session,
    SessionEdit, ThreatEdit,
};

/// Longest value quoted in a sentence.
const QUOTED: usize = 28;

/// A sentence about edits that were just taken back (or made again): what holds now, and what held before.
/// `was[i]` is what `edits[i]` replaced; `session` is the state now.
pub fn undone(
    texts: &Texts,
    lead: &str,
    session: &Session,
    edits: &[SessionEdit],
    was: &[SessionEdit],
) -> String {
    let lead = texts.t(lead);
    let Some((edit, before)) = edits.first().zip(was.first()) else { return lead };
    let sentence = describe(texts, session, edit, before);
    match edits.len() - 1 {
        0 => format!("{lead} {sentence}"),
        more => {
            let and = texts.tv("change-and-more", &[("n", Arg::from(more))]);
            format!("{lead} {sentence} {and}")
        }
    }
}

/// One edit as it stands now, beside what it replaced.
pub fn describe(
    texts: &Texts,
    session: &Session,
    edit: &SessionEdit,
    before: &SessionEdit,
) -> String {
    let (touch, row) = touch(texts, session, edit, before);
    match touch {
        Touch::Added => texts.tv("change-added", &[("row", row.into())]),
        Touch::Removed => texts.tv("change-removed", &[("row", row.into())]),
        Touch::Set(field) => {
            let values = value(texts, session, edit).zip(value(texts, session, before));
            let mut args = vec![("field", Arg::from(field)), ("row", Arg::from(row))];
            let Some((now, then)) = values else { return texts.tv("change-set", &args) };
            args.extend([("now", Arg::from(now)), ("then", Arg::from(then))]);
            texts.tv("change-set-from", &args)
        }
    }
}

enum Touch {
    Added,
    Removed,
    Set(String),
}

fn touch(
    texts: &Texts,
    session: &Session,
    edit: &SessionEdit,
    before: &SessionEdit,
) -> (Touch, String) {
    macro_rules! tables {
        ($($variant:ident $table:ident),*) => {
            match (edit, before) {
                $((SessionEdit::$variant((id, op)), SessionEdit::$variant((_, back))) => {
                    row_touch(texts, stringify!($table), session.$table.get(id), op, back)
                })*
                (edit, _) => {
                    let field = field_name(texts, "session", Session::field(edit));
                    (Touch::Set(field), texts.t("place-session"))
                }
            }
        };
    }
    let (touch, row) = tables!(
        Participants participants, Meetings meetings, Assets assets, Threats threats,
        Vulnerabilities vulnerabilities, Scenarios scenarios, Measures measures,
        Recommendations recommendations, Decisions decisions, Parking parking
    );
    match answer(edit).map(|answer| answer_name(texts, session, answer)) {
        Some(Some(name)) => (Touch::Set(name), row),
        _ => (touch, row),
    }
}

fn row_touch<R: Editable + RowName>(
    texts: &Texts,
    table: &str,
    row: Option<&R>,
    op: &Op<R>,
    back: &Op<R>,
) -> (Touch, String) {
    let name = match (row, op, back) {
        (Some(row), ..) => row.row_name(texts),
        (None, _, Op::Insert(row)) | (None, Op::Insert(row), _) => row.row_name(texts),
        (None, ..) => String::new(),
    };
    let touch = match op {
        Op::Insert(_) => Touch::Added,
        Op::Remove => Touch::Removed,
        Op::Set(edit) => Touch::Set(field_name(texts, table, R::field(edit))),
    };
    (touch, name)
}

/// The assessment edit inside a session edit, if it is one.
pub(super) fn answer(edit: &SessionEdit) -> Option<&AssessmentEdit> {
    match edit {
        SessionEdit::Scenarios((
            _,
            Op::Set(
                ScenarioEdit::Inherent(edit)
                | ScenarioEdit::Current(edit)
                | ScenarioEdit::Residual(edit),
            ),
        )) => Some(edit),
        _ => None,
    }
}

pub(super) fn answer_name(
    texts: &Texts,
    session: &Session,
    edit: &AssessmentEdit,
) -> Option<String> {
    match edit {
        AssessmentEdit::Consequence((kind, _)) => {
            let kind = session.scale.consequence_type(kind)?;
            let name = texts.name(&kind.names);
            Some(texts.tv("change-consequence", &[("type", name.into())]))
        }
        other => {
            let field = crate::model::Assessment::field(other);
            Some(field_name(texts, "assessment", field))
        }
    }
}

/// A value short enough to be quoted; `None` where a sentence is better without.
fn value(texts: &Texts, session: &Session, edit: &SessionEdit) -> Option<String> {
    if let Some(edit) = answer(edit) {
        return answer_value(texts, session, edit);
    }
    match edit {
        SessionEdit::Scenarios((
            _,
            Op::Set(ScenarioEdit::Text(text) | ScenarioEdit::RiskOwner(text)),
        ))
        | SessionEdit::Measures((_, Op::Set(MeasureEdit::Text(text) | MeasureEdit::Owner(text))))
        | SessionEdit::Assets((
            _,
            Op::Set(AssetEdit::Name(text) | AssetEdit::SharedService(text)),
        ))
        | SessionEdit::Title(text)
            if !text.is_empty() =>
        {
            Some(texts.tv("quoted", &[("text", Arg::from(cut(text, QUOTED)))]))
        }
        SessionEdit::Scenarios((
            _,
            Op::Set(
                ScenarioEdit::Text(_)
                | ScenarioEdit::RiskOwner(_)
                | ScenarioEdit::Triage(_)
                | ScenarioEdit::Treatment(_),
            ),
        ))
        | SessionEdit::Measures((
            _,
            Op::Set(
                MeasureEdit::Text(_)
                | MeasureEdit::Owner(_)
                | MeasureEdit::Status(_)
                | MeasureEdit::Deadline(_)
                | MeasureEdit::CostOnce(_)
                | MeasureEdit::CostYearly(_),
            ),
        ))
        | SessionEdit::Assets((
            _,
            Op::Set(
                AssetEdit::Name(_)
                | AssetEdit::SharedService(_)
                | AssetEdit::Category(_)
                | AssetEdit::Zone(_)
                | AssetEdit::PersonalData(_)
                | AssetEdit::Agreement(_)
                | AssetEdit::Internet(_)
                | AssetEdit::Cloud(_),
            ),
        ))
        | SessionEdit::Threats((_, Op::Set(ThreatEdit::InScope(_))))
        | SessionEdit::Title(_) => Some(super::value(texts, session, edit)),
        _ => None,
    }
}

/// The text id of an answer to a yes-or-no question.
pub fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn answer_value(texts: &Texts, session: &Session, edit: &AssessmentEdit) -> Option<String> {
    let scale = &session.scale;
    let open = || texts.t("value-unrated");
    Some(match edit {
        AssessmentEdit::Likelihood(level) => level.as_ref().map_or_else(open, |id| {
            digit(id, scale.likelihood.iter().map(|level| (&level.id, &level.label)))
        }),
        AssessmentEdit::Consequence((_, rating)) => match rating {
            None => open(),
            Some(Rating::NotRelevant) => texts.t("value-not-relevant"),
            Some(Rating::Level(id)) => {
                digit(id, scale.levels.iter().map(|level| (&level.id, &level.label)))
            }
        },
        AssessmentEdit::Knowledge(knowledge) => {
            knowledge.map_or_else(|| texts.t("value-empty"), |it| texts.t(it.word()))
        }
        _ => return None,
    })
}

/// The label people know a level by.
fn digit<'a>(id: &Key, levels: impl Iterator<Item = (&'a Key, &'a Key)>) -> String {
    let mut levels = levels;
    levels
        .find(|(level, _)| *level == id)
        .map_or_else(|| id.to_string(), |(_, label)| label.to_string())
}
