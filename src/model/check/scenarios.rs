//! Rules about how scenarios are judged, treated and accepted.

use chrono::NaiveDate;

use crate::model::{
    DpiaStatus, Finding, FindingKind, Id, Outcome, Place, Rating, Scenario, Session, Severity,
    Stage, Status, TableName, Title, Treatment, Triage, Verdict, evaluate,
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

/// Residual risk may not exceed current risk, and is not lower by itself.
pub(super) fn residual(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    let scale = &session.scale;
    for (id, row) in in_scope(session) {
        let current = evaluate(scale, &session.relevant, &row.current);
        let residual = evaluate(scale, &session.relevant, &row.residual);
        let (Some(before), Some(after)) = (current.settled(), residual.settled()) else { continue };
        if scale.class_rank(after) > scale.class_rank(before) {
            out.push(finding(id, "residual", Severity::Error, FindingKind::ResidualAboveCurrent));
        }
        let lowered = current.cell.zip(residual.cell).is_some_and(|(before, after)| {
            after.likelihood < before.likelihood || after.consequence < before.consequence
        });
        let answered = session.measures.values().any(|measure| {
            measure.scenarios.contains(&id)
                && !matches!(measure.status, Status::Established | Status::Rejected)
        });
        if lowered && !answered {
            out.push(finding(id, "residual", Severity::Error, FindingKind::LoweredWithoutMeasure));
        }
    }
}

/// An acceptance needs a role with authority for the class, and does not last for ever.
pub(super) fn acceptance(session: &Session, today: NaiveDate, out: &mut Vec<Finding>) {
    for (decision_id, decision) in &session.decisions {
        if decision.outcome != Outcome::Accepted {
            continue;
        }
        let place = |field: &str| Place::row(TableName::Decisions, *decision_id, field);
        for scenario in decision.scenarios.iter().filter_map(|id| session.scenarios.get(id)) {
            if scenario.treatment != Some(Treatment::Accept) {
                continue;
            }
            let stage = if scenario.residual.is_empty() { Stage::Current } else { Stage::Residual };
            let evaluation =
                evaluate(&session.scale, &session.relevant, scenario.assessment(stage));
            let Some(class) = evaluation.risk_class(&session.scale) else { continue };
            if !class.authority.iter().any(|role| role.id == decision.role.id) {
                out.push(Finding {
                    place: place("role"),
                    severity: Severity::Error,
                    kind: FindingKind::AcceptedWithoutAuthority {
                        role: Title::new(decision.role.names.get(session.language)),
                        class: class.id.clone(),
                    },
                });
            }
        }
        if decision.valid_until.is_some_and(|until| until < today) {
            out.push(Finding {
                place: place("valid_until"),
                severity: Severity::Error,
                kind: FindingKind::AcceptanceExpired,
            });
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
