//! How far a session has come, and its scenarios by how they are judged.

use crate::model::{Evaluation, Id, Scenario, Session, Stage, Triage, evaluate};

/// Counts for the step bar and the start screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub assets: usize,
    pub threats: usize,
    /// Scenarios that are part of the assessment (not sorted out as outside).
    pub scenarios: usize,
    /// Of those: likelihood and every relevant consequence type rated.
    pub rated: usize,
    pub measures: usize,
    /// Scenarios with a complete residual assessment.
    pub residual: usize,
}

/// A scenario with its evaluation at one stage.
#[derive(Clone, Debug)]
pub struct Rated<'a> {
    pub id: Id,
    pub scenario: &'a Scenario,
    pub evaluation: Evaluation,
}

/// The scenarios of the assessment at a stage, by number. Those sorted as outside are left out.
pub fn rated(session: &Session, stage: Stage) -> Vec<Rated<'_>> {
    session
        .scenarios_by_no()
        .into_iter()
        .filter(|(_, scenario)| scenario.triage != Triage::Outside)
        .map(|(id, scenario)| Rated {
            id,
            scenario,
            evaluation: evaluate(&session.scale, &session.relevant, scenario.assessment(stage)),
        })
        .collect()
}

pub fn progress(session: &Session) -> Progress {
    let current = rated(session, Stage::Current);
    let complete = |rated: &[Rated<'_>]| rated.iter().filter(|it| it.evaluation.complete).count();
    Progress {
        assets: session.assets.len(),
        threats: session.threats.values().filter(|threat| threat.in_scope).count(),
        scenarios: current.len(),
        rated: complete(&current),
        measures: session.measures.values().filter(|measure| measure.status.is_open()).count(),
        residual: complete(&rated(session, Stage::Residual)),
    }
}
