//! The risk matrix: one per grid that is in use, with the scenarios that are fully rated.

use std::collections::BTreeMap;

use super::Report;
use crate::model::{Cell, Key, LikelihoodLevel, Scale, Stage};
use crate::report::words::{class_name, label, numbers};
use crate::report::{Block, Matrix, MatrixCell, MatrixRow};
use crate::text::{Arg, Texts, capital};
use crate::workshop::{Rated, rated};

/// The consequence types that are judged by one grid; most scales have one grid for all.
fn by_grid<'a>(scale: &Scale, relevant: &'a [Key]) -> Vec<Vec<&'a Key>> {
    let mut groups: BTreeMap<usize, Vec<&Key>> = BTreeMap::new();
    for kind in relevant {
        let named = scale.grids.iter().position(|grid| grid.types.contains(kind));
        let grid = named.or_else(|| scale.grids.iter().position(|grid| grid.types.is_empty()));
        if let Some(grid) = grid {
            groups.entry(grid).or_default().push(kind);
        }
    }
    groups.into_values().collect()
}

/// The matrices of a stage, if any scenario is rated there.
pub(super) fn matrices(report: &mut Report<'_>, stage: Stage) {
    let (session, texts) = (report.session, report.texts);
    let rows = rated(session, stage);
    let groups = by_grid(&session.scale, &session.relevant);
    let title = match stage {
        Stage::Inherent => "inherent",
        Stage::Current => "current",
        Stage::Residual => "residual",
    };
    let title = label(texts, "scenarios", title);
    for kinds in &groups {
        let stage = Arg::from(title.as_str());
        let caption = if groups.len() == 1 {
            texts.tv("report-matrix", &[("stage", stage)])
        } else {
            let kinds = kinds.iter().filter_map(|id| session.scale.consequence_type(id));
            let kinds: Vec<String> = kinds.map(|kind| texts.name(&kind.names)).collect();
            let args = [("stage", stage), ("types", kinds.join(", ").into())];
            texts.tv("report-matrix-for", &args)
        };
        report.blocks.push(Block::Matrix(matrix(texts, &session.scale, kinds, &rows, caption)));
    }
}

fn matrix(
    texts: &Texts,
    scale: &Scale,
    kinds: &[&Key],
    rows: &[Rated<'_>],
    caption: String,
) -> Matrix {
    let mut placed: BTreeMap<Cell, Vec<u32>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.evaluation.complete) {
        let here = row.evaluation.governing.as_ref().is_some_and(|kind| kinds.contains(&kind));
        if let Some(cell) = row.evaluation.cell.filter(|_| here) {
            placed.entry(cell).or_default().push(row.scenario.no);
        }
    }
    let kind = kinds.first().map_or("", |kind| kind.as_str());
    let row = |(likelihood, level): (usize, &LikelihoodLevel)| MatrixRow {
        title: texts.level(&level.label, &level.names),
        cells: (0..scale.levels.len())
            .map(|consequence| {
                let at = Cell { likelihood, consequence };
                cell(texts, scale, kind, at, placed.get(&at).map_or(&[], Vec::as_slice))
            })
            .collect(),
    };
    Matrix {
        caption,
        likelihood: label(texts, "assessment", "likelihood"),
        consequence: label(texts, "assessment", "consequence"),
        columns: scale.levels.iter().map(|level| texts.level(&level.label, &level.names)).collect(),
        rows: scale.likelihood.iter().enumerate().rev().map(row).collect(),
        empty: texts.t("report-matrix-empty"),
    }
}

fn cell(texts: &Texts, scale: &Scale, kind: &str, at: Cell, placed: &[u32]) -> MatrixCell {
    let class = scale.cell(kind, at.likelihood, at.consequence);
    let which = numbers(texts, placed);
    let likelihood = scale.likelihood.get(at.likelihood);
    let consequence = scale.levels.get(at.consequence);
    let title = |label: Option<&Key>, names: Option<&crate::model::Localised>| {
        label.zip(names).map_or_else(String::new, |(label, names)| texts.level(label, names))
    };
    let spoken = texts.tv(
        "report-cell-spoken",
        &[
            ("class", class.map_or_else(String::new, |it| class_name(texts, it)).into()),
            (
                "likelihood",
                title(likelihood.map(|it| &it.label), likelihood.map(|it| &it.names)).into(),
            ),
            (
                "consequence",
                title(consequence.map(|it| &it.label), consequence.map(|it| &it.names)).into(),
            ),
            ("n", placed.len().into()),
            ("which", which.as_str().into()),
        ],
    );
    MatrixCell {
        letter: class.map_or_else(String::new, |class| class.letter.to_string()),
        colour: class.map(|class| class.colour),
        count: placed.len(),
        which,
        spoken: capital(&spoken),
    }
}
