//! What is left to do, what was parked or left out, and how the file came to be.

use super::Report;
use crate::model::{Triage, check::check};
use crate::report::words::label;
use crate::report::{Block, Cell, Table};
use crate::text::{Arg, Worded as _, finding_sentence, short_date};

pub(super) fn findings(report: &mut Report<'_>) {
    report.chapter("report-findings");
    let (session, texts) = (report.session, report.texts);
    let found = check(session, report.now.today());
    if found.is_empty() {
        report.none("report-no-findings");
        return;
    }
    let list = found.iter().map(|finding| {
        let severity = texts.t(finding.severity.word());
        format!("{severity}: {}", finding_sentence(texts, session, finding))
    });
    report.blocks.push(Block::List(list.collect()));
}

pub(super) fn parking(report: &mut Report<'_>) {
    let (session, texts) = (report.session, report.texts);
    if session.parking.is_empty() {
        return;
    }
    report.chapter("report-parking");
    let list = session.parking.values().map(|row| {
        if row.done {
            texts.tv("report-parked-done", &[("text", Arg::from(row.text.as_str()))])
        } else {
            row.text.to_string()
        }
    });
    report.blocks.push(Block::List(list.collect()));
}

/// Threats and events that were considered and left out: that, too, is a choice to account for.
pub(super) fn left_out(report: &mut Report<'_>) {
    let (session, texts) = (report.session, report.texts);
    let threats = session.threats.values().filter(|row| !row.in_scope);
    let threats: Vec<Vec<Cell>> = threats
        .map(|row| vec![texts.name(&row.names).into(), row.reason.to_string().into()])
        .collect();
    let scenarios = session.scenarios_by_no().into_iter();
    let scenarios: Vec<Vec<Cell>> = scenarios
        .filter(|(_, row)| row.triage == Triage::Outside)
        .map(|(_, row)| {
            let args = [("no", Arg::from(row.no)), ("text", Arg::from(row.text.as_str()))];
            vec![texts.tv("report-scenario", &args).into(), row.triage_why.to_string().into()]
        })
        .collect();
    if threats.is_empty() && scenarios.is_empty() {
        return;
    }
    report.chapter("report-left-out");
    for (rows, caption, title) in [
        (threats, "report-threats-left-out", label(texts, "session", "threats")),
        (scenarios, "report-scenarios-left-out", label(texts, "session", "scenarios")),
    ] {
        if !rows.is_empty() {
            let mut columns = vec![report.column("report-reason")];
            columns.insert(0, crate::report::Column { title, ..Default::default() });
            report.table(Table { caption: texts.t(caption), columns, rows });
        }
    }
}

/// Newest last, as in the file.
pub(super) fn revisions(report: &mut Report<'_>) {
    let (session, texts) = (report.session, report.texts);
    if session.revisions.is_empty() {
        return;
    }
    report.chapter("report-revisions");
    let rows = session.revisions.iter().map(|revision| {
        let (date, time) = report.now.local(revision.at);
        vec![
            format!("{} {time}", short_date(texts.lang(), date)).into(),
            revision.by.to_string().into(),
            revision.id.chars().take(12).collect::<String>().into(),
        ]
    });
    let rows = rows.collect();
    report.table(Table {
        caption: texts.t("report-revisions-caption"),
        columns: vec![
            report.column("report-revision-at"),
            report.column("report-revision-by"),
            report.column("report-revision"),
        ],
        rows,
    });
}
