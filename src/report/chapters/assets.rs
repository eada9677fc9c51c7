//! The assets, with the facts that rules ask for.

use super::Report;
use crate::model::{Asset, PersonalData, Session};
use crate::report::Table;
use crate::text::{Texts, Worded as _, capital, yes_no};

pub(super) fn chapter(report: &mut Report<'_>) {
    report.chapter("report-assets");
    let (session, texts) = (report.session, report.texts);
    if session.assets.is_empty() {
        report.none("report-no-assets");
        return;
    }
    let rows = session.assets.values().map(|asset| {
        let zone = asset.zone.filter(|_| session.uses_zones);
        let personal = asset.personal_data != PersonalData::None;
        vec![
            asset.name.to_string().into(),
            kind(texts, asset).into(),
            roles(texts, asset).into(),
            classification(texts, session, asset).into(),
            zone.map(|zone| capital(&texts.t(zone.word()))).unwrap_or_default().into(),
            exposure(texts, asset).into(),
            capital(&texts.t(asset.personal_data.word())).into(),
            // Without personal data nobody asks for an agreement.
            if personal { capital(&texts.t(asset.agreement.word())) } else { String::new() }.into(),
            asset.shared_service.to_string().into(),
        ]
    });
    let rows = rows.collect();
    report.table(Table {
        caption: texts.t("report-assets-caption"),
        columns: vec![
            report.field("assets", "name"),
            report.field("assets", "kind"),
            report.field("assets", "roles"),
            report.field("assets", "classification"),
            report.field("assets", "zone"),
            report.column("report-exposure"),
            report.field("assets", "personal-data"),
            report.field("assets", "agreement"),
            report.field("assets", "shared-service"),
        ],
        rows,
    });
}

/// The catalogue's type, else the group it belongs to.
fn kind(texts: &Texts, asset: &Asset) -> String {
    let own = asset.kind.as_ref().map(|kind| texts.name(&kind.names));
    capital(&own.unwrap_or_else(|| texts.t(asset.category.word())))
}

fn roles(texts: &Texts, asset: &Asset) -> String {
    let roles = asset.roles.iter().filter(|it| !it.name.is_empty());
    let roles = roles.map(|it| match texts.name(&it.role.names) {
        role if role.is_empty() => it.name.to_string(),
        role => format!("{role}: {}", it.name.as_str()),
    });
    roles.collect::<Vec<_>>().join("; ")
}

/// `konfidensialitet 4, integritet 3`, in the order of the session's attributes.
fn classification(texts: &Texts, session: &Session, asset: &Asset) -> String {
    let rated = session.attributes.iter().filter_map(|attribute| {
        let level = asset.classification.get(&attribute.id)?;
        Some(format!("{} {level}", texts.name(&attribute.names)))
    });
    rated.collect::<Vec<_>>().join(", ")
}

fn exposure(texts: &Texts, asset: &Asset) -> String {
    let exposed = [(asset.internet, "report-internet"), (asset.cloud, "report-cloud")];
    let words: Vec<String> =
        exposed.iter().filter(|(yes, _)| *yes).map(|(_, id)| texts.t(id)).collect();
    capital(&if words.is_empty() { texts.t(yes_no(false)) } else { words.join(", ") })
}
