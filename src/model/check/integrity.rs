//! A file edited by hand may point at rows or levels that are not there.

use chrono::NaiveDate;
use std::collections::BTreeMap;

use crate::model::{
    Assessment, Finding, FindingKind, Id, Key, Place, Rating, Session, Severity, TableName,
};

pub(super) fn references(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    let mut want = |table, id, field: &str, ids: &[Id], has: &dyn Fn(&Id) -> bool| {
        out.extend(ids.iter().filter(|missing| !has(missing)).map(|missing| Finding {
            place: Place::row(table, id, field),
            severity: Severity::Error,
            kind: FindingKind::BrokenReference { missing: *missing },
        }));
    };
    let asset = |id: &Id| session.assets.contains_key(id);
    let threat = |id: &Id| session.threats.contains_key(id);
    let vulnerability = |id: &Id| session.vulnerabilities.contains_key(id);
    let scenario = |id: &Id| session.scenarios.contains_key(id);
    let measure = |id: &Id| session.measures.contains_key(id);
    for (id, row) in &session.scenarios {
        want(TableName::Scenarios, *id, "assets", &row.assets, &asset);
        want(TableName::Scenarios, *id, "threats", &row.threats, &threat);
        want(TableName::Scenarios, *id, "vulnerabilities", &row.vulnerabilities, &vulnerability);
    }
    for (id, row) in &session.measures {
        want(TableName::Measures, *id, "scenarios", &row.scenarios, &scenario);
    }
    for (id, row) in &session.recommendations {
        want(TableName::Recommendations, *id, "scenarios", &row.scenarios, &scenario);
        want(TableName::Recommendations, *id, "measures", &row.measures, &measure);
    }
    for (id, row) in &session.decisions {
        want(TableName::Decisions, *id, "scenarios", &row.scenarios, &scenario);
    }
}

pub(super) fn numbers(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    let scenarios = session.scenarios.iter().map(|(id, row)| (TableName::Scenarios, *id, row.no));
    let measures = session.measures.iter().map(|(id, row)| (TableName::Measures, *id, row.no));
    let mut seen: BTreeMap<(TableName, u32), Id> = BTreeMap::new();
    for (table, id, no) in scenarios.chain(measures) {
        if seen.insert((table, no), id).is_some() {
            out.push(Finding {
                place: Place::row(table, id, "no"),
                severity: Severity::Error,
                kind: FindingKind::DoubleNumber { no },
            });
        }
    }
}

pub(super) fn levels(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    if session.relevant.is_empty() {
        out.push(Finding {
            place: Place::session("relevant"),
            severity: Severity::Warning,
            kind: FindingKind::NoRelevantTypes,
        });
    }
    for (id, row) in &session.scenarios {
        for (field, assessment) in [("current", &row.current), ("residual", &row.residual)] {
            out.extend(unknown_levels(session, assessment).map(|level| Finding {
                place: Place::row(TableName::Scenarios, *id, field),
                severity: Severity::Error,
                kind: FindingKind::UnknownLevel { level },
            }));
        }
    }
}

fn unknown_levels<'a>(
    session: &'a Session,
    assessment: &'a Assessment,
) -> impl Iterator<Item = Key> + 'a {
    let scale = &session.scale;
    let likelihood =
        assessment.likelihood.iter().filter(|id| scale.likelihood_index(id).is_none()).cloned();
    let consequence = assessment.consequence.values().filter_map(|rating| match rating {
        Rating::Level(level) if scale.level_index(level).is_none() => Some(level.clone()),
        Rating::Level(_) | Rating::NotRelevant => None,
    });
    likelihood.chain(consequence)
}
