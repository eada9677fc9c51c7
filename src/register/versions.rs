//! What two versions of a session say otherwise, told as it is where two copies of a session meet.

use super::{AssetFacts, Entry, Evidence, Judged, ThreatFacts};
use crate::model::{
    Assessment, Asset, Named, Place, RoleHolder, Scenario, Session, TableName, Threat, Title,
    differences,
};
use crate::text::{Texts, Told, place_name, told};

/// Every place where the two differ: fields in the order of the session's file, then the classes that came
/// out otherwise. `mine` is what `own` has there.
pub fn versions(texts: &Texts, own: &Evidence, other: &Evidence) -> Vec<Told> {
    let (mine, theirs) = (session(own), session(other));
    let fields = differences(&mine, &theirs, None);
    let mut all: Vec<Told> = fields.iter().map(|it| told(texts, &mine, &theirs, it)).collect();
    for (id, entry) in &own.entries {
        let Some(known) = other.entries.get(id) else { continue };
        let (class, known) = (class(texts, own, entry), class(texts, other, known));
        if class != known {
            let place = Place::row(TableName::Scenarios, *id, "");
            all.push(Told {
                place: format!(
                    "{}: {}",
                    place_name(texts, &mine, &place),
                    texts.t("differs-class")
                ),
                about: entry.text.to_string(),
                mine: class,
                theirs: known,
            });
        }
    }
    all
}

fn class(texts: &Texts, evidence: &Evidence, entry: &Entry) -> String {
    let class = evidence.class(&entry.current);
    class.map_or_else(|| texts.t("value-unrated"), |it| texts.level(&it.letter, &it.names))
}

/// A session that says what the register has kept of it.
fn session(evidence: &Evidence) -> Session {
    Session {
        id: evidence.session,
        kind: evidence.kind.clone(),
        title: evidence.title.clone(),
        language: evidence.language,
        municipality: evidence.municipality.clone(),
        relevant: evidence.relevant.clone(),
        assets: evidence.assets.iter().map(|(id, it)| (*id, asset(it))).collect(),
        threats: evidence.threats.iter().map(|(id, it)| (*id, threat(it))).collect(),
        scenarios: evidence.entries.iter().map(|(id, it)| (*id, scenario(it))).collect(),
        measures: evidence.measures.clone(),
        recommendations: evidence.recommendations.clone(),
        decisions: evidence.decisions.clone(),
        scale: (*evidence.scale.0).clone(),
        ..Session::default()
    }
}

fn asset(facts: &AssetFacts) -> Asset {
    let supplier = |name: &Title| RoleHolder { role: Named::default(), name: name.clone() };
    Asset {
        name: facts.name.clone(),
        kind: facts.kind.clone(),
        shared_service: facts.shared_service.clone(),
        roles: facts.suppliers.iter().map(supplier).collect(),
        ..Asset::default()
    }
}

fn threat(facts: &ThreatFacts) -> Threat {
    let ThreatFacts { names, source, theme } = facts.clone();
    Threat { names, source, theme, ..Threat::default() }
}

fn scenario(entry: &Entry) -> Scenario {
    Scenario {
        no: entry.no,
        text: entry.text.clone(),
        description: entry.description.clone(),
        assets: entry.assets.clone(),
        threats: entry.threats.clone(),
        origin_id: entry.origin_id.clone(),
        triage: entry.triage,
        current: assessment(&entry.current),
        residual: assessment(&entry.residual),
        risk_owner: entry.risk_owner.clone(),
        treatment: entry.treatment,
        shielding: entry.shielding.clone(),
        ..Scenario::default()
    }
}

fn assessment(judged: &Judged) -> Assessment {
    let Judged { likelihood, consequence, rationale, knowledge, knowledge_why, votes, .. } =
        judged.clone();
    Assessment { likelihood, consequence, rationale, knowledge, knowledge_why, votes }
}
