//! From a session to its evidence.

use std::collections::BTreeSet;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::{AssetFacts, Entry, Evidence, Judged, SharedScale, Source, ThreatFacts, Version};
use crate::model::{
    Assessment, Asset, Id, Key, Scale, Scenario, Session, Threat, Title, canonical, evaluate,
};
use crate::wire::{WriteError, hex, to_ron};

/// SHA-256 in hexadecimal.
pub fn hash(bytes: &[u8]) -> Key {
    Key::from(hex(&Sha256::digest(bytes)))
}

pub fn scale_hash(scale: &Scale) -> Result<Key, WriteError> {
    Ok(hash(to_ron(scale)?.as_bytes()))
}

/// The evidence of a session as it stands; `provisional` when its content has moved on from its head.
pub fn evidence(
    session: &Session,
    provisional: bool,
    source: Source,
) -> Result<Evidence, WriteError> {
    let content = hash(canonical(session)?.as_bytes());
    let scale = (scale_hash(&session.scale)?, Arc::new(session.scale.clone()));
    Ok(evidence_of(session, provisional, source, content, scale))
}

/// The same with what is known already: SHA-256 of the content, and of the scale with the scale itself.
pub fn evidence_of(
    session: &Session,
    provisional: bool,
    source: Source,
    content: Key,
    (scale_hash, scale): (Key, Arc<Scale>),
) -> Evidence {
    let used = |ids: fn(&Scenario) -> &[Id]| -> BTreeSet<Id> {
        session.scenarios.values().flat_map(ids).copied().collect()
    };
    let (assets, threats) = (used(|row| &row.assets), used(|row| &row.threats));
    let version = Version {
        revisions: session.revisions.iter().map(|revision| revision.id.clone()).collect(),
        provisional,
        shared_from: session.shared_from.clone(),
        by: session.revisions.last().map(|head| head.by.clone()).unwrap_or_default(),
        at: session.revisions.last().map(|head| head.at),
        sources: vec![source],
    };
    let assets = session.assets.iter().filter(|(id, _)| assets.contains(id));
    let threats = session.threats.iter().filter(|(id, _)| threats.contains(id));
    Evidence {
        session: session.id,
        municipality: session.municipality.clone(),
        title: session.title.clone(),
        kind: session.kind.clone(),
        language: session.language,
        content,
        versions: vec![version],
        relevant: session.relevant.clone(),
        entries: session.scenarios.iter().map(|(id, row)| (*id, entry(session, row))).collect(),
        assets: assets
            .map(|(id, row)| {
                let facts = AssetFacts {
                    name: row.name.clone(),
                    kind: row.kind.clone(),
                    shared_service: row.shared_service.clone(),
                    suppliers: suppliers(row),
                };
                (*id, facts)
            })
            .collect(),
        threats: threats
            .map(|(id, row)| {
                let Threat { names, source, theme, .. } = row.clone();
                (*id, ThreatFacts { names, source, theme })
            })
            .collect(),
        measures: session.measures.clone(),
        recommendations: session.recommendations.clone(),
        decisions: session.decisions.clone(),
        scale_hash,
        scale: SharedScale(scale),
    }
}

/// The roles of those who deliver.
const SUPPLIERS: &[&str] = &["supplier-contact", "processor-contact", "internal-provider"];

fn suppliers(asset: &Asset) -> Vec<Title> {
    let delivers = |id: &Key| SUPPLIERS.iter().any(|role| **role == **id);
    let holders = asset.roles.iter().filter(|it| delivers(&it.role.id) && !it.name.is_empty());
    holders.map(|it| it.name.clone()).collect()
}

fn entry(session: &Session, row: &Scenario) -> Entry {
    // A reference to a row that is not there would make the next one look primary; it stays as it is.
    Entry {
        no: row.no,
        text: row.text.clone(),
        description: row.description.clone(),
        assets: row.assets.clone(),
        threats: row.threats.clone(),
        origin_id: row.origin_id.clone(),
        triage: row.triage,
        current: judged(session, &row.current),
        residual: judged(session, &row.residual),
        risk_owner: row.risk_owner.clone(),
        treatment: row.treatment,
        shielding: row.shielding.clone(),
    }
}

fn judged(session: &Session, assessment: &Assessment) -> Judged {
    let found = evaluate(&session.scale, &session.relevant, assessment);
    let verdict = found.risk_class(&session.scale).map(|class| class.verdict);
    Judged {
        likelihood: assessment.likelihood.clone(),
        consequence: assessment.consequence.clone(),
        rationale: assessment.rationale.clone(),
        knowledge: assessment.knowledge,
        knowledge_why: assessment.knowledge_why.clone(),
        votes: assessment.votes.clone(),
        complete: found.complete,
        governing: found.governing,
        class: found.class,
        verdict,
    }
}
