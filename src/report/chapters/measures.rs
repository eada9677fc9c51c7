//! The plan of measures, and what it costs.

use super::Report;
use super::front::day;
use crate::model::{Id, Measure, Title};
use crate::report::words::{numbers, scenario_numbers};
use crate::report::{Align, Column, Table};
use crate::text::{Arg, Texts, Worded as _, capital, kroner};

pub(super) fn chapter(report: &mut Report<'_>) {
    report.chapter("report-measures");
    let (session, texts) = (report.session, report.texts);
    if session.measures.is_empty() {
        report.none("report-no-measures");
        return;
    }
    let mut rows: Vec<(&Id, &Measure)> = session.measures.iter().collect();
    rows.sort_by_key(|(id, row)| (row.no, **id));
    let table = rows.iter().map(|(_, row)| {
        let references: Vec<&str> = row.references.iter().map(Title::as_str).collect();
        let kind = format!("{}, {}", texts.t(row.kind.word()), texts.t(row.effect.word()));
        vec![
            row.no.to_string().into(),
            row.text.to_string().into(),
            numbers(texts, &scenario_numbers(session, &row.scenarios)).into(),
            capital(&kind).into(),
            row.owner.to_string().into(),
            day(texts, row.deadline).into(),
            cost(texts, row.cost_once, row.cost_yearly).into(),
            capital(&texts.t(row.status.word())).into(),
            references.join(", ").into(),
            row.note.to_string().into(),
        ]
    });
    let table = table.collect();
    report.table(Table {
        caption: texts.t("report-measures-caption"),
        columns: vec![
            Column { title: texts.t("report-no"), align: Align::Right },
            report.field("measures", "text"),
            report.field("measures", "scenarios"),
            report.field("measures", "kind"),
            report.field("measures", "owner"),
            report.field("measures", "deadline"),
            report.column("report-cost"),
            report.field("measures", "status"),
            report.field("measures", "references"),
            report.field("measures", "note"),
        ],
        rows: table,
    });
    sums(report);
}

/// `250 000 kr, 20 000 kr per år`.
fn cost(texts: &Texts, once: Option<u64>, yearly: Option<u64>) -> String {
    let said = [(once, "report-cost-once"), (yearly, "report-cost-yearly")];
    let said = said.iter().filter_map(|(amount, id)| {
        Some(texts.tv(id, &[("amount", Arg::from(kroner(texts.lang(), (*amount)?)))]))
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What the measures still to be carried out cost together, with how many of them nobody has priced.
fn sums(report: &mut Report<'_>) {
    let open: Vec<&Measure> =
        report.session.measures.values().filter(|row| row.status.is_open()).collect();
    let once: Vec<u64> = open.iter().filter_map(|row| row.cost_once).collect();
    let yearly: Vec<u64> = open.iter().filter_map(|row| row.cost_yearly).collect();
    if once.is_empty() && yearly.is_empty() {
        return;
    }
    let unpriced =
        open.iter().filter(|row| row.cost_once.is_none() && row.cost_yearly.is_none()).count();
    let sum = |amounts: &[u64]| {
        kroner(report.texts.lang(), amounts.iter().fold(0, |sum, it| sum.saturating_add(*it)))
    };
    report.paragraph(report.texts.tv(
        "report-cost-sum",
        &[
            ("once", Arg::from(sum(&once))),
            ("yearly", Arg::from(sum(&yearly))),
            ("unpriced", Arg::from(unpriced)),
        ],
    ));
}
