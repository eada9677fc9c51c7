//! Vulnerabilities for a scenario: by its threats, the type of its assets, and the facts about them.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::super::{Condition, Entry, Library, VulnerabilityEntry};
use super::kin;
use crate::model::{Agreement, Asset, CatalogRef, Copied, Id, Key, PersonalData, Session, Zone};

/// What a fit counts for. A threat says most: a vulnerability is what lets it through.
const PRIMARY_THREAT: i32 = 8;
const OTHER_THREAT: i32 = 4;
const ASSET_TYPE: i32 = 6;
/// The weakness is in something the asset rests on.
const ASSET_PART: i32 = 3;
const CONDITION: i32 = 3;
/// Made for facts that do not hold here.
const NO_CONDITION: i32 = -2;
const ATTRIBUTE: i32 = 1;

/// How well a vulnerability fits a scenario, and whether it is suggested for it: when it lets one of its
/// threats through, or is made for such an asset and for a fact that holds here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    pub suggested: bool,
    pub points: i32,
}

/// Vulnerabilities, those that fit a scenario best first; equal ones in the order of their catalogues.
/// Those linked to it already are left out.
pub fn vulnerabilities_for<'a>(
    library: &'a Library,
    session: &Session,
    scenario: Id,
) -> Vec<(Fit, Entry<'a, VulnerabilityEntry>)> {
    let Some(row) = session.scenarios.get(&scenario) else { return Vec::new() };
    let threats = kin(library, session, row);
    let assets: Vec<&Asset> = row.assets.iter().filter_map(|id| session.assets.get(id)).collect();
    let kinds = assets.iter().filter_map(|asset| asset.kind.as_ref()).map(Copied::reference);
    let kinds: Vec<CatalogRef> = kinds.collect();
    let parts = kinds.iter().filter_map(|kind| library.asset_type(kind));
    let parts: BTreeSet<&Key> = parts.flat_map(|kind| &kind.entry.parts).collect();
    let weighty: BTreeSet<&Key> = assets
        .iter()
        .flat_map(|asset| &asset.classification)
        .filter(|(_, level)| **level >= 3)
        .map(|(attribute, _)| attribute)
        .chain(&row.attributes)
        .collect();
    let fit = |it: &VulnerabilityEntry| {
        let threat = threats.iter().position(|ids| it.threats.iter().any(|id| ids.contains(id)));
        let threat = match threat {
            Some(0) => PRIMARY_THREAT,
            Some(_) => OTHER_THREAT,
            None => 0,
        };
        let of_kind = it.asset_types.iter().any(|id| kinds.iter().any(|kind| kind.entry == *id));
        let asset = match of_kind {
            true => ASSET_TYPE,
            false if it.asset_types.iter().any(|id| parts.contains(id)) => ASSET_PART,
            false => 0,
        };
        let holding = it.when.iter().filter(|when| assets.iter().any(|asset| holds(**when, asset)));
        let condition = match (holding.count(), it.when.is_empty()) {
            (_, true) => 0,
            (0, false) => NO_CONDITION,
            (n, false) => CONDITION * i32::try_from(n).unwrap_or(1),
        };
        let attributes = it.attributes.iter().filter(|id| weighty.contains(id)).count();
        let attributes = ATTRIBUTE * i32::try_from(attributes).unwrap_or(0);
        let suggested = threat > 0 || asset > 0 && condition > 0;
        Fit { suggested, points: threat + asset + condition + attributes }
    };
    let linked = row.vulnerabilities.iter().filter_map(|id| session.vulnerabilities.get(id));
    let sources = linked.filter_map(|it| it.source.as_ref());
    let taken: BTreeSet<CatalogRef> = sources.map(Copied::reference).collect();
    let entries = library.vulnerabilities().filter(|it| !taken.contains(&it.reference()));
    let mut found: Vec<_> = entries.map(|it| (fit(it.entry), it)).collect();
    found.sort_by_key(|(fit, _)| Reverse(*fit));
    found
}

/// Whether a fact holds for an asset.
fn holds(when: Condition, asset: &Asset) -> bool {
    match when {
        Condition::Internet => asset.internet,
        Condition::Cloud => asset.cloud,
        Condition::Secured => asset.zone == Some(Zone::Secured),
        Condition::Internal => asset.zone == Some(Zone::Internal),
        Condition::Outside => asset.zone == Some(Zone::Outside),
        Condition::PersonalData => asset.personal_data != PersonalData::None,
        Condition::SensitiveData => asset.personal_data >= PersonalData::Special,
        Condition::Shared => !asset.shared_service.is_empty(),
        Condition::NoAgreement => asset.agreement == Agreement::Missing,
    }
}
