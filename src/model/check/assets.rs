//! The rules of source S5: owners, zones, exposure, cloud and agreements.

use chrono::NaiveDate;

use crate::model::{
    Agreement, Asset, Finding, FindingKind, Id, PersonalData, Place, Session, Severity, TableName,
    Zone,
};

fn finding(id: Id, field: &str, severity: Severity, kind: FindingKind) -> Finding {
    Finding { place: Place::row(TableName::Assets, id, field), severity, kind }
}

fn has_scenario(session: &Session, id: Id) -> bool {
    session.scenarios.values().any(|scenario| scenario.assets.contains(&id))
}

fn each(session: &Session, mut rule: impl FnMut(Id, &Asset)) {
    for (id, asset) in &session.assets {
        rule(*id, asset);
    }
}

/// Holds where names are: a redacted copy has none.
pub(super) fn owner(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    if session.shared_from.is_some() {
        return;
    }
    each(session, |id, asset| {
        if asset.owner().is_none() {
            out.push(finding(id, "roles", Severity::Warning, FindingKind::AssetWithoutOwner));
        }
    });
}

/// Sensitive personal data only in the secured zone; holds where the municipality uses zones.
pub(super) fn zones(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    if !session.uses_zones {
        return;
    }
    each(session, |id, asset| {
        let sensitive = asset.personal_data > PersonalData::Ordinary;
        if sensitive && asset.zone != Some(Zone::Secured) {
            let kind = FindingKind::SensitiveOutsideSecuredZone;
            out.push(finding(id, "zone", Severity::Error, kind));
        }
    });
}

pub(super) fn exposure(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    each(session, |id, asset| {
        if asset.internet && !has_scenario(session, id) {
            let kind = FindingKind::ExposedWithoutScenario;
            out.push(finding(id, "internet", Severity::Warning, kind));
        }
    });
}

pub(super) fn cloud(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    each(session, |id, asset| {
        if !asset.cloud {
            return;
        }
        if !has_scenario(session, id) {
            let kind = FindingKind::CloudWithoutScenario;
            out.push(finding(id, "cloud", Severity::Warning, kind));
        }
        let personal = asset.personal_data != PersonalData::None;
        let unsigned = matches!(asset.agreement, Agreement::Missing | Agreement::NotAnswered);
        if personal && unsigned {
            let kind = FindingKind::CloudWithoutAgreement;
            out.push(finding(id, "agreement", Severity::Error, kind));
        }
    });
}
