//! What the workshop recommends, and what has been decided by whom.

use super::Report;
use super::front::day;
use crate::model::{Id, Session};
use crate::report::Table;
use crate::report::words::{numbers, scenario_numbers};
use crate::text::{Worded as _, capital};

pub(super) fn recommendations(report: &mut Report<'_>) {
    report.chapter("report-recommendations");
    let (session, texts) = (report.session, report.texts);
    if session.recommendations.is_empty() {
        report.none("report-no-recommendations");
        return;
    }
    let rows = session.recommendations.values().map(|row| {
        vec![
            row.text.to_string().into(),
            texts.name(&row.to.names).into(),
            numbers(texts, &scenario_numbers(session, &row.scenarios)).into(),
            numbers(texts, &measure_numbers(session, &row.measures)).into(),
        ]
    });
    let rows = rows.collect();
    report.table(Table {
        caption: texts.t("report-recommendations-caption"),
        columns: vec![
            report.field("recommendations", "text"),
            report.field("recommendations", "to"),
            report.field("recommendations", "scenarios"),
            report.field("recommendations", "measures"),
        ],
        rows,
    });
}

fn measure_numbers(session: &Session, ids: &[Id]) -> Vec<u32> {
    let mut found: Vec<u32> =
        ids.iter().filter_map(|id| session.measures.get(id)).map(|row| row.no).collect();
    found.sort_unstable();
    found
}

pub(super) fn decisions(report: &mut Report<'_>) {
    report.chapter("report-decisions");
    let (session, texts) = (report.session, report.texts);
    if session.decisions.is_empty() {
        report.none("report-no-decisions");
        return;
    }
    let rows = session.decisions.values().map(|row| {
        vec![
            row.text.to_string().into(),
            numbers(texts, &scenario_numbers(session, &row.scenarios)).into(),
            capital(&texts.t(row.outcome.word())).into(),
            capital(&texts.name(&row.role.names)).into(),
            row.name.to_string().into(),
            day(texts, row.date).into(),
            day(texts, row.valid_until).into(),
            row.case_reference.to_string().into(),
        ]
    });
    let rows = rows.collect();
    report.table(Table {
        caption: texts.t("report-decisions-caption"),
        columns: vec![
            report.field("decisions", "text"),
            report.field("decisions", "scenarios"),
            report.field("decisions", "outcome"),
            report.field("decisions", "role"),
            report.field("decisions", "name"),
            report.field("decisions", "date"),
            report.field("decisions", "valid-until"),
            report.field("decisions", "case-reference"),
        ],
        rows,
    });
}
