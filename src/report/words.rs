//! Pieces of sentences that several chapters and the risk list share.

use crate::model::{
    Assessment, ConsequenceType, Evaluation, Id, Knowledge, Rating, RiskClass, Scale, Session,
};
use crate::text::{Arg, Texts, Worded as _, capital, field_name};

/// A field's name as a label.
pub(super) fn label(texts: &Texts, table: &str, field: &str) -> String {
    capital(&field_name(texts, table, field))
}

/// `H høy`, with a mark where not everything is rated yet.
pub(super) fn class_words(texts: &Texts, scale: &Scale, evaluation: &Evaluation) -> String {
    let Some(class) = evaluation.risk_class(scale) else { return texts.t("value-unrated") };
    let name = class_name(texts, class);
    if evaluation.complete {
        name
    } else {
        texts.tv("report-provisional", &[("class", name.into())])
    }
}

/// Letter and name.
pub(super) fn class_name(texts: &Texts, class: &RiskClass) -> String {
    texts.level(&class.letter, &class.names)
}

/// `3 mulig`; the id itself where the scale has no such level.
pub(super) fn likelihood_words(texts: &Texts, scale: &Scale, assessment: &Assessment) -> String {
    let Some(id) = &assessment.likelihood else { return texts.t("value-unrated") };
    scale
        .likelihood
        .iter()
        .find(|level| level.id == *id)
        .map_or_else(|| id.to_string(), |level| texts.level(&level.label, &level.names))
}

/// `4 svært alvorlig – alvorlig krenkelse ..`, with the type's own words for the level.
pub(super) fn consequence_words(
    texts: &Texts,
    scale: &Scale,
    kind: &ConsequenceType,
    rating: Option<&Rating>,
) -> String {
    let name = level_name(texts, scale, rating);
    let Some(Rating::Level(id)) = rating else { return name };
    match kind.texts.get(id) {
        Some(words) => format!("{name} – {}", texts.name(words)),
        None => name,
    }
}

/// `4 svært alvorlig`.
pub(super) fn level_name(texts: &Texts, scale: &Scale, rating: Option<&Rating>) -> String {
    match rating {
        None => texts.t("value-unrated"),
        Some(Rating::NotRelevant) => texts.t("value-not-relevant"),
        Some(Rating::Level(id)) => scale
            .levels
            .iter()
            .find(|level| level.id == *id)
            .map_or_else(|| id.to_string(), |level| texts.level(&level.label, &level.names)),
    }
}

/// Strength of knowledge, with why.
pub(super) fn knowledge_words(texts: &Texts, assessment: &Assessment) -> String {
    let strength = assessment.knowledge.map(|it: Knowledge| texts.t(it.word()));
    match (strength, assessment.knowledge_why.trim()) {
        (None, why) => why.to_owned(),
        (Some(strength), "") => strength,
        (Some(strength), why) => format!("{strength} – {why}"),
    }
}

/// `nr. 1, 4 og 7` would need grammar; `nr. 1, 4, 7` needs none.
pub(super) fn numbers(texts: &Texts, numbers: &[u32]) -> String {
    if numbers.is_empty() {
        return String::new();
    }
    let list: Vec<String> = numbers.iter().map(u32::to_string).collect();
    texts.tv("report-numbers", &[("numbers", Arg::from(list.join(", ")))])
}

/// The numbers of scenarios given by id, in order; those that are gone are passed over.
pub(super) fn scenario_numbers(session: &Session, ids: &[Id]) -> Vec<u32> {
    let mut found: Vec<u32> =
        ids.iter().filter_map(|id| session.scenarios.get(id)).map(|row| row.no).collect();
    found.sort_unstable();
    found
}

/// The names of a scenario's assets, primary first.
pub(super) fn asset_names(session: &Session, ids: &[Id]) -> String {
    let names: Vec<&str> =
        ids.iter().filter_map(|id| session.assets.get(id)).map(|row| row.name.as_str()).collect();
    names.join("; ")
}

/// The names of a scenario's threats, primary first.
pub(super) fn threat_names(texts: &Texts, session: &Session, ids: &[Id]) -> String {
    let rows = ids.iter().filter_map(|id| session.threats.get(id));
    let names: Vec<String> = rows.map(|row| texts.name(&row.names)).collect();
    names.join("; ")
}
