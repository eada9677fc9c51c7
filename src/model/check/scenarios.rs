//! Rules about how scenarios are judged, treated and accepted.

use chrono::{Months, NaiveDate};

use crate::model::{
    DpiaStatus, Finding, FindingKind, Id, Outcome, Place, Rating, RiskClass, Scenario, Session,
    Severity, Stage, Status, TableName, Title, Treatment, Triage, Verdict, evaluate,
};

/// The consequence type that is rated for the data subject.
const PRIVACY: &str = "privacy";

fn finding(id: Id, field: &str, severity: Severity, kind: FindingKind) -> Finding {
    Finding { place: Place::row(TableName::Scenarios, id, field), severity, kind }
}

/// Scenarios that are part of this assessment.
fn in_scope(session: &Session) -> impl Iterator<Item = (Id, &Scenario)> {
    session
        .scenarios
        .iter()
        .filter(|(_, row)| row.triage != Triage::Outside)
        .map(|(id, row)| (*id, row))
}

pub(super) fn unrated(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    for (id, row) in in_scope(session) {
        if !evaluate(&session.scale, &session.relevant, &row.current).complete {
            out.push(finding(id, "current", Severity::Warning, FindingKind::Unrated));
        }
    }
}

/// Residual risk may not exceed current risk, and is not lower by itself: in class, in likelihood
/// and in every consequence type.
pub(super) fn residual(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    let scale = &session.scale;
    for (id, row) in in_scope(session) {
        let class = |stage| {
            let evaluation = evaluate(scale, &session.relevant, row.assessment(stage));
            evaluation.settled().and_then(|class| scale.class_rank(class))
        };
        let classes = class(Stage::Current).zip(class(Stage::Residual));
        let steps: Vec<(usize, usize)> = levels(session, row).into_iter().chain(classes).collect();
        if steps.iter().any(|(before, after)| after > before) {
            out.push(finding(id, "residual", Severity::Error, FindingKind::ResidualAboveCurrent));
        }
        let answered = session.measures.values().any(|measure| {
            measure.scenarios.contains(&id)
                && !matches!(measure.status, Status::Established | Status::Rejected)
        });
        if steps.iter().any(|(before, after)| after < before) && !answered {
            out.push(finding(id, "residual", Severity::Error, FindingKind::LoweredWithoutMeasure));
        }
    }
}

/// Each answer today beside the same answer afterwards, as positions on the scale.
fn levels(session: &Session, row: &Scenario) -> Vec<(usize, usize)> {
    let scale = &session.scale;
    let likelihood = |stage| {
        let level = row.assessment(stage).likelihood.as_ref()?;
        scale.likelihood_index(level)
    };
    let consequence = |stage, kind: &str| match row.assessment(stage).consequence.get(kind)? {
        Rating::Level(level) => scale.level_index(level),
        Rating::NotRelevant => None,
    };
    let kinds = session
        .relevant
        .iter()
        .map(|kind| consequence(Stage::Current, kind).zip(consequence(Stage::Residual, kind)));
    let likelihood = likelihood(Stage::Current).zip(likelihood(Stage::Residual));
    std::iter::once(likelihood).chain(kinds).flatten().collect()
}

/// The class a decision accepts: the risk as it will be where that is settled, else as it is.
/// A plan for a risk that is to be treated accepts nothing before its residual risk is settled.
fn accepted<'a>(session: &'a Session, row: &Scenario) -> Option<&'a RiskClass> {
    let class = |stage| {
        let evaluation = evaluate(&session.scale, &session.relevant, row.assessment(stage));
        evaluation.settled().and_then(|class| session.scale.class(class))
    };
    let today = || class(Stage::Current).filter(|_| row.treatment == Some(Treatment::Accept));
    class(Stage::Residual).or_else(today)
}

/// An acceptance needs a role with authority for the class, and does not last for ever.
pub(super) fn acceptance(session: &Session, today: NaiveDate, out: &mut Vec<Finding>) {
    for (id, decision) in &session.decisions {
        if decision.outcome != Outcome::Accepted {
            continue;
        }
        let mut found = |field: &str, kind| {
            let place = Place::row(TableName::Decisions, *id, field);
            out.push(Finding { place, severity: Severity::Error, kind });
        };
        let rows = decision.scenarios.iter().filter_map(|id| session.scenarios.get(id));
        let classes: Vec<&RiskClass> = rows.filter_map(|row| accepted(session, row)).collect();
        let beyond = classes
            .iter()
            .filter(|class| class.authority.iter().all(|role| role.id != decision.role.id))
            .max_by_key(|class| session.scale.class_rank(&class.id));
        let nobody = decision.role.id.is_empty() && decision.role.names.is_empty();
        if nobody {
            found("role", FindingKind::AcceptedByNobody);
        }
        if let Some(class) = beyond.filter(|_| !nobody) {
            let role = Title::new(decision.role.names.get(session.language));
            let class = class.id.clone();
            found("role", FindingKind::AcceptedWithoutAuthority { role, class });
        }
        let months = classes.iter().filter_map(|class| class.valid_months).min();
        let lapses = decision
            .date
            .zip(months)
            .and_then(|(date, months)| date.checked_add_months(Months::new(months)));
        if decision.valid_until.or(lapses).is_some_and(|until| until < today) {
            found("valid_until", FindingKind::AcceptanceExpired);
        }
    }
}

/// Privacy in the top two levels asks for a considered DPIA (GDPR article 35).
pub(super) fn privacy(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    if session.dpia.status != DpiaStatus::NotConsidered {
        return;
    }
    let top = session.scale.levels.len().saturating_sub(2);
    let severe = |row: &Scenario| match row.current.consequence.get(PRIVACY) {
        Some(Rating::Level(level)) => session.scale.level_index(level).is_some_and(|at| at >= top),
        Some(Rating::NotRelevant) | None => false,
    };
    if in_scope(session).any(|(_, row)| severe(row)) {
        out.push(Finding {
            place: Place::session("dpia"),
            severity: Severity::Error,
            kind: FindingKind::DpiaNotConsidered,
        });
    }
}

/// A risk that is not acceptable needs a measure, or a choice to avoid or share it.
pub(super) fn untreated(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    for (id, row) in in_scope(session) {
        let current = evaluate(&session.scale, &session.relevant, &row.current);
        let bad = current
            .settled()
            .and_then(|class| session.scale.class(class))
            .is_some_and(|class| class.verdict == Verdict::NotAcceptable);
        let open = |status: Status| status != Status::Established && status != Status::Rejected;
        let answered = session
            .measures
            .values()
            .any(|measure| measure.scenarios.contains(&id) && open(measure.status));
        let chosen =
            matches!(row.treatment, Some(Treatment::Avoid | Treatment::Share | Treatment::Accept));
        if bad && !answered && !chosen {
            let kind = FindingKind::NotAcceptableWithoutMeasure;
            out.push(finding(id, "treatment", Severity::Warning, kind));
        }
    }
}
