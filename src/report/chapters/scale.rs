//! The scale, so that a reader years later knows what a 4 meant.

use super::Report;
use crate::model::Rate;
use crate::report::words::label;
use crate::report::{Cell, Column, Table};
use crate::text::{Arg, Worded as _, capital, rate};

pub(super) fn chapter(report: &mut Report<'_>) {
    report.chapter("report-scale");
    let (session, texts) = (report.session, report.texts);
    report.paragraph(texts.name(&session.scale.purpose));
    report.facts(vec![
        (texts.t("report-scale-source"), session.scale.source.to_string()),
        (texts.t("report-scale-grid-source"), texts.name(&session.scale.grid_source)),
        (texts.t("report-scale-basis"), capital(&texts.t(session.scale.basis.word()))),
    ]);
    likelihood(report);
    consequence(report);
}

fn likelihood(report: &mut Report<'_>) {
    let (session, texts) = (report.session, report.texts);
    let rows = session.scale.likelihood.iter().rev().map(|level| {
        let stated = level.rate != Rate::Unstated;
        vec![
            texts.level(&level.label, &level.names).into(),
            if stated { rate(texts, level.rate) } else { String::new() }.into(),
            texts.name(&level.texts).into(),
        ]
    });
    let rows = rows.collect();
    report.table(Table {
        caption: label(texts, "assessment", "likelihood"),
        columns: vec![
            report.column("report-level"),
            report.column("report-rate"),
            report.column("report-meaning"),
        ],
        rows,
    });
}

/// One table per type that was rated: five columns of sentences side by side fit no page.
fn consequence(report: &mut Report<'_>) {
    let (session, texts) = (report.session, report.texts);
    let scale = &session.scale;
    for kind in session.relevant.iter().filter_map(|id| scale.consequence_type(id)) {
        let rows = scale.levels.iter().rev().map(|level| {
            let words = kind.texts.get(&level.id).map(|words| texts.name(words));
            let name = texts.level(&level.label, &level.names);
            vec![Cell::from(name), words.unwrap_or_default().into()]
        });
        let rows = rows.collect();
        let caption =
            texts.tv("report-consequence-for", &[("type", Arg::from(texts.name(&kind.names)))]);
        let columns: Vec<Column> =
            vec![report.column("report-level"), report.column("report-meaning")];
        report.table(Table { caption, columns, rows });
    }
}
