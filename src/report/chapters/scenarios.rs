//! The unwanted events, one section each. Numbers are the ones the room used.

use super::Report;
use super::front::day;
use super::rating::rating;
use crate::model::{Id, Measure, Scenario, Session, Shielding, Status, Triage};
use crate::report::Block;
use crate::report::words::{asset_names, label, threat_names};
use crate::text::{Arg, Texts, Worded as _, capital};

pub(super) fn chapter(report: &mut Report<'_>) {
    report.chapter("report-scenarios");
    let session = report.session;
    let mut none = true;
    for (id, scenario) in session.scenarios_by_no() {
        // Those sorted out stand in a chapter of their own, with the reason.
        if scenario.triage != Triage::Outside {
            none = false;
            section(report, id, scenario);
        }
    }
    if none {
        report.none("report-no-scenarios");
    }
}

fn section(report: &mut Report<'_>, id: Id, scenario: &Scenario) {
    let (session, texts) = (report.session, report.texts);
    let args = [("no", Arg::from(scenario.no)), ("text", Arg::from(scenario.text.as_str()))];
    report.blocks.push(Block::Heading(3, texts.tv("report-scenario", &args)));
    report.paragraph(scenario.description.to_string());
    let measures = session.measures_for(id);
    report.facts(vec![
        (
            texts.t("report-shielded"),
            scenario.shielding.as_ref().map(|it| shielding(texts, it)).unwrap_or_default(),
        ),
        (label(texts, "scenarios", "assets"), asset_names(session, &scenario.assets)),
        (label(texts, "scenarios", "threats"), threat_names(texts, session, &scenario.threats)),
        (label(texts, "scenarios", "vulnerabilities"), vulnerabilities(texts, session, scenario)),
        (label(texts, "scenarios", "attributes"), attributes(texts, session, scenario)),
        (texts.t("report-established"), listed(texts, &measures, true)),
    ]);
    rating(report, scenario);
    report.facts(vec![
        (
            label(texts, "scenarios", "treatment"),
            scenario.treatment.map(|it| capital(&texts.t(it.word()))).unwrap_or_default(),
        ),
        (label(texts, "session", "measures"), listed(texts, &measures, false)),
        (label(texts, "scenarios", "risk-owner"), scenario.risk_owner.to_string()),
        (label(texts, "scenarios", "note"), scenario.note.to_string()),
    ]);
}

fn shielding(texts: &Texts, shielding: &Shielding) -> String {
    let parts =
        [shielding.legal_basis.to_string(), shielding.role.to_string(), day(texts, shielding.date)];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(", ")
}

fn vulnerabilities(texts: &Texts, session: &Session, scenario: &Scenario) -> String {
    let rows = scenario.vulnerabilities.iter().filter_map(|id| session.vulnerabilities.get(id));
    let names: Vec<String> = rows.map(|row| texts.name(&row.names)).collect();
    names.join("; ")
}

fn attributes(texts: &Texts, session: &Session, scenario: &Scenario) -> String {
    let rows = session.attributes.iter().filter(|it| scenario.attributes.contains(&it.id));
    let names: Vec<String> = rows.map(|it| texts.name(&it.names)).collect();
    names.join(", ")
}

/// The measures in place already, or the others with their status.
fn listed(texts: &Texts, measures: &[(Id, &Measure)], established: bool) -> String {
    let wanted =
        measures.iter().filter(|(_, row)| (row.status == Status::Established) == established);
    let listed = wanted.map(|(_, row)| {
        let args = [
            ("no", Arg::from(row.no)),
            ("text", Arg::from(row.text.as_str())),
            ("status", texts.t(row.status.word()).into()),
        ];
        let id = if established { "report-measure-established" } else { "report-measure" };
        texts.tv(id, &args)
    });
    listed.collect::<Vec<_>>().join("; ")
}
