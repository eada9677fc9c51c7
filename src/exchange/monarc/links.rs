//! Risks: an asset, a threat and a vulnerability that belong together become links of the entries.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::Folded;
use super::record::Kind;
use super::text;
use crate::catalog::RankedThreat;
use crate::exchange::piece::Intake;
use crate::exchange::text::key;
use crate::exchange::told::Origin;
use crate::model::Key;
use crate::wire::Record;

/// What the triples say, by asset and by vulnerability.
#[derive(Debug, Default)]
pub(super) struct Links {
    weights: BTreeMap<Key, BTreeMap<Key, u32>>,
    asset_types: BTreeMap<Key, BTreeSet<Key>>,
    threats: BTreeMap<Key, BTreeSet<Key>>,
}

/// Links of all risks whose ends are there; each triple counts once.
pub(super) fn links(folded: &Folded, risks: Vec<(Origin, Record)>, intake: &mut Intake) -> Links {
    let mut links = Links::default();
    let mut triples: BTreeSet<[Key; 3]> = BTreeSet::new();
    let mut ids: BTreeMap<Key, [Key; 3]> = BTreeMap::new();
    for (origin, record) in risks {
        let end = |field: &'static str, kind: Kind| {
            let said = text(&record, field).unwrap_or_default();
            key(said).filter(|id| folded.has(kind, id)).ok_or_else(|| (field, said.to_owned()))
        };
        let ends = end("asset", Kind::Asset).and_then(|asset| {
            let threat = end("threat", Kind::Threat)?;
            Ok((asset, threat, end("vulnerability", Kind::Vulnerability)?))
        });
        let (asset, threat, vulnerability) = match ends {
            Ok(ends) => ends,
            Err((field, said)) => {
                let values = [("field", field), ("value", said.as_str())];
                intake.listed.push(origin.tell("exchange-no-end", &values));
                continue;
            }
        };
        let triple = [asset.clone(), threat.clone(), vulnerability.clone()];
        if let Some(id) = text(&record, "uuid").and_then(key)
            && ids.insert(id.clone(), triple.clone()).is_some_and(|earlier| earlier != triple)
        {
            intake.listed.push(origin.tell("exchange-differs", &[("value", &id)]));
            continue;
        }
        intake.merged += 1;
        if triples.insert(triple) {
            *links.weights.entry(asset.clone()).or_default().entry(threat.clone()).or_default() +=
                1;
            links.asset_types.entry(vulnerability.clone()).or_default().insert(asset);
            links.threats.entry(vulnerability).or_default().insert(threat);
        }
    }
    links
}

impl Links {
    /// The threats of an asset type, the one with most triples first.
    pub(super) fn ranked(&self, asset: &Key) -> Vec<RankedThreat> {
        let weights = self.weights.get(asset).into_iter().flatten();
        let mut ranked: Vec<RankedThreat> =
            weights.map(|(id, weight)| RankedThreat { id: id.clone(), weight: *weight }).collect();
        ranked.sort_by_key(|it| std::cmp::Reverse(it.weight));
        ranked
    }

    pub(super) fn asset_types(&self, vulnerability: &Key) -> Vec<Key> {
        self.asset_types.get(vulnerability).into_iter().flatten().cloned().collect()
    }

    pub(super) fn threats(&self, vulnerability: &Key) -> Vec<Key> {
        self.threats.get(vulnerability).into_iter().flatten().cloned().collect()
    }
}
