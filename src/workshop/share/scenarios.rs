//! Scenarios with their assessments: levels and votes stay, grounds go.

use super::sieve::Sieve;
use super::stays::Stays;
use crate::model::{Assessment, Id, Scenario, Session, Shielding, Title, VotingRound};
use crate::text::{Arg, capital};
use crate::wire::Table;

pub(super) fn scenarios(
    session: &Session,
    stays: &Stays,
    sieve: &mut Sieve,
) -> Table<Id, Scenario> {
    let mut shared = |(id, row): (&Id, &Scenario)| {
        let told = event(session, row, sieve);
        let row = scenario(row, told, sieve);
        stays.scenario(*id).then_some((*id, row))
    };
    session.scenarios.iter().filter_map(&mut shared).collect()
}

/// What may happen to what, as catalogues name it: `Skadevare: Pasientjournal (EPJ)`.
fn event(session: &Session, row: &Scenario, sieve: &mut Sieve) -> Title {
    let asset = row.assets.first().and_then(|id| session.assets.get(id)?.kind.as_ref());
    let asset = sieve.copied(asset);
    let threat = row.threats.first().and_then(|id| session.threats.get(id)?.source.as_ref());
    let threat = sieve.copied(threat);
    match (sieve.called(threat.as_ref()), sieve.called(asset.as_ref())) {
        (Some(threat), Some(asset)) => {
            let values = [("threat", Arg::from(capital(&threat))), ("asset", asset.into())];
            sieve.say("share-event", &values)
        }
        (Some(threat), None) => sieve.saying(capital(&threat)),
        (None, _) => sieve.numbered("share-scenario", row.no),
    }
}

fn scenario(row: &Scenario, told: Title, sieve: &mut Sieve) -> Scenario {
    let Scenario {
        no,
        text,
        description,
        assets,
        threats,
        vulnerabilities,
        attributes,
        origin_id,
        triage,
        triage_why,
        inherent,
        current,
        residual,
        risk_owner,
        treatment,
        shielding,
        flags,
        note,
    } = row;
    sieve.text(text);
    if let Some(Shielding { legal_basis, role, date: _ }) = shielding {
        sieve.text(legal_basis);
        sieve.name(role);
    }
    for flag in flags {
        sieve.text(flag);
    }
    Scenario {
        no: *no,
        text: told,
        description: sieve.text(description),
        assets: assets.clone(),
        threats: threats.clone(),
        vulnerabilities: vulnerabilities.clone(),
        attributes: sieve.attributes(attributes),
        origin_id: origin_id.clone(),
        triage: *triage,
        triage_why: sieve.text(triage_why),
        inherent: assessment(inherent, sieve),
        current: assessment(current, sieve),
        residual: assessment(residual, sieve),
        risk_owner: sieve.name(risk_owner),
        treatment: *treatment,
        shielding: None,
        flags: Vec::new(),
        note: sieve.text(note),
    }
}

fn assessment(row: &Assessment, sieve: &mut Sieve) -> Assessment {
    let Assessment { likelihood, consequence, rationale, knowledge, knowledge_why, votes } = row;
    Assessment {
        likelihood: likelihood.clone(),
        consequence: consequence.clone(),
        rationale: sieve.text(rationale),
        knowledge: *knowledge,
        knowledge_why: sieve.text(knowledge_why),
        votes: votes.iter().map(round).collect(),
    }
}

/// A distribution: who voted what was never in it.
fn round(row: &VotingRound) -> VotingRound {
    let VotingRound { at, question, votes, abstained } = row;
    VotingRound { at: *at, question: question.clone(), votes: votes.clone(), abstained: *abstained }
}
