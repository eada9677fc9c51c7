//! What whoever decides reads first: counts, the gravest risks, the matrix, and who may accept what.

use super::Report;
use super::matrix::matrices;
use crate::model::{Id, RiskClass, Stage};
use crate::report::words::{class_name, class_words, label};
use crate::report::{Align, Block, Cell, Column, Table};
use crate::text::{Arg, Worded as _, capital};
use crate::workshop::{Rated, progress, rated};

/// How many of the gravest risks are shown.
const TOP: usize = 10;

pub(super) fn chapter(report: &mut Report<'_>) {
    report.chapter("report-summary");
    let progress = progress(report.session);
    report.paragraph(report.texts.tv(
        "report-counts",
        &[
            ("scenarios", Arg::from(progress.scenarios)),
            ("rated", Arg::from(progress.rated)),
            ("assets", Arg::from(progress.assets)),
            ("measures", Arg::from(progress.measures)),
        ],
    ));
    if progress.rated > 0 {
        top(report);
    }
    report.blocks.push(Block::Heading(3, report.texts.t("report-matrix-heading")));
    matrices(report, Stage::Current);
    if progress.residual > 0 {
        matrices(report, Stage::Residual);
    } else {
        report.none("report-no-residual");
    }
    legend(report);
}

/// The order of gravity: class, then consequence, then likelihood, then number.
fn gravest<'a>(report: &Report<'a>) -> Vec<Rated<'a>> {
    let scale = &report.session.scale;
    let mut rows = rated(report.session, Stage::Current);
    rows.retain(|row| row.evaluation.complete);
    rows.sort_by_key(|row| {
        let rank = row.evaluation.settled().and_then(|class| scale.class_rank(class));
        let cell = row.evaluation.cell.map(|cell| (cell.consequence, cell.likelihood));
        (std::cmp::Reverse((rank, cell)), row.scenario.no)
    });
    rows
}

fn top(report: &mut Report<'_>) {
    let (session, texts) = (report.session, report.texts);
    let residual = rated(session, Stage::Residual);
    let class = |evaluation: &crate::model::Evaluation| Cell {
        text: class_words(texts, &session.scale, evaluation),
        colour: evaluation.risk_class(&session.scale).map(|class| class.colour),
    };
    let after = |id: Id| {
        let row = residual.iter().find(|row| row.id == id && row.evaluation.cell.is_some());
        row.map_or_else(Cell::default, |row| class(&row.evaluation))
    };
    let rows = gravest(report).into_iter().take(TOP).map(|row| {
        vec![
            row.scenario.no.to_string().into(),
            row.scenario.text.to_string().into(),
            class(&row.evaluation),
            after(row.id),
            row.scenario
                .treatment
                .map(|it| capital(&texts.t(it.word())))
                .unwrap_or_default()
                .into(),
            row.scenario.risk_owner.to_string().into(),
        ]
    });
    let rows = rows.collect();
    report.table(Table {
        caption: texts.t("report-top"),
        columns: vec![
            Column { title: texts.t("report-no"), align: Align::Right },
            report.field("scenarios", "text"),
            report.field("scenarios", "current"),
            report.field("scenarios", "residual"),
            report.field("scenarios", "treatment"),
            report.field("scenarios", "risk-owner"),
        ],
        rows,
    });
}

/// Every class, worst first: how many, what it means, who may accept it and for how long.
fn legend(report: &mut Report<'_>) {
    let (session, texts) = (report.session, report.texts);
    let count = |stage: Stage, class: &RiskClass| {
        let rows = rated(session, stage);
        rows.iter().filter(|row| row.evaluation.settled() == Some(&class.id)).count().to_string()
    };
    let rows = session.scale.classes.iter().rev().map(|class| {
        let roles: Vec<String> = class.authority.iter().map(|it| texts.name(&it.names)).collect();
        let nobody = roles.is_empty();
        let valid = class.valid_months.map_or_else(
            || texts.t("report-valid-always"),
            |months| texts.tv("report-valid-months", &[("n", Arg::from(months))]),
        );
        vec![
            Cell { text: class_name(texts, class), colour: Some(class.colour) },
            count(Stage::Current, class).into(),
            count(Stage::Residual, class).into(),
            capital(&texts.t(class.verdict.word())).into(),
            if nobody { texts.t("report-nobody") } else { roles.join(", ") }.into(),
            if nobody { String::new() } else { valid }.into(),
        ]
    });
    let rows = rows.collect();
    let right = |title: String| Column { title, align: Align::Right };
    report.table(Table {
        caption: texts.t("report-legend"),
        columns: vec![
            report.column("report-class"),
            right(label(texts, "scenarios", "current")),
            right(label(texts, "scenarios", "residual")),
            report.column("report-verdict"),
            report.column("report-authority"),
            report.column("report-validity"),
        ],
        rows,
    });
}
