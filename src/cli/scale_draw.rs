//! A scale drawn in at most 80 columns: levels, the words of each type, the grid, the classes.

use super::columns::{hang, pad_at_least};
use crate::model::{ConsequenceType, Grid, Scale};
use crate::text::{Arg, Texts, Worded as _, field_name, rate, width};

/// A lead wider than this has its text on the next line.
const LEAD: usize = 44;

pub(super) fn draw(texts: &Texts, scale: &Scale) -> Vec<String> {
    let about = [("id", Arg::from(scale.id.as_str())), ("version", scale.version.as_str().into())];
    let mut lines = vec![texts.name(&scale.names), texts.tv("scale-about", &about)];
    lines.extend(hang("", &texts.name(&scale.purpose)));
    let sources = [
        ("scale-source", scale.source.to_string()),
        ("scale-grid-source", texts.name(&scale.grid_source)),
    ];
    for (id, text) in sources {
        if !text.is_empty() {
            lines.extend(hang("", &texts.tv(id, &[("source", Arg::from(text))])));
        }
    }
    lines.extend(likelihood(texts, scale));
    lines.extend(consequence(texts, scale));
    for grid in &scale.grids {
        lines.extend(matrix(texts, scale, grid));
    }
    lines.extend(classes(texts, scale));
    lines
}

/// Beside the lead where there is room, under it where there is not.
fn beside(lead: &str, text: &str) -> Vec<String> {
    if width(lead) <= LEAD {
        return hang(lead, text);
    }
    let mut lines = hang("", lead.trim_end());
    lines.extend(hang("       ", text));
    lines
}

/// The widest of some texts.
fn widest(texts: impl Iterator<Item = String>) -> usize {
    texts.map(|text| width(&text)).max().unwrap_or(0)
}

fn likelihood(texts: &Texts, scale: &Scale) -> Vec<String> {
    let basis = [("basis", Arg::from(texts.t(scale.basis.word())))];
    let mut lines = vec![String::new()];
    lines.extend(hang("", &texts.tv("scale-likelihood", &basis)));
    let levels = || scale.likelihood.iter();
    let label = widest(levels().map(|level| level.label.to_string()));
    let name = widest(levels().map(|level| texts.name(&level.names)));
    let times = widest(levels().map(|level| rate(texts, level.rate)));
    for level in levels() {
        let lead = format!(
            "  {}  {}  {}  ",
            pad_at_least(&level.label, label),
            pad_at_least(&texts.name(&level.names), name),
            pad_at_least(&rate(texts, level.rate), times),
        );
        lines.extend(beside(&lead, &texts.name(&level.texts)));
    }
    lines
}

fn consequence(texts: &Texts, scale: &Scale) -> Vec<String> {
    let mut lines = vec![String::new(), texts.t("scale-consequence")];
    let name = widest(scale.levels.iter().map(|level| texts.name(&level.names)));
    let label = widest(scale.levels.iter().map(|level| level.label.to_string()));
    if scale.types.iter().all(|kind| kind.texts.is_empty()) {
        lines.extend(scale.levels.iter().map(|level| {
            format!("  {}  {}", pad_at_least(&level.label, label), texts.name(&level.names))
        }));
    }
    for kind in &scale.types {
        lines.push(String::new());
        lines.extend(hang("  ", &texts.name(&kind.names)));
        lines.extend(
            hang("  ", &texts.name(&kind.questions)).into_iter().filter(|it| !it.is_empty()),
        );
        lines.extend(levels(texts, scale, kind, label, name));
    }
    lines
}

fn levels(
    texts: &Texts,
    scale: &Scale,
    kind: &ConsequenceType,
    label: usize,
    name: usize,
) -> Vec<String> {
    let said = scale.levels.iter().filter_map(|level| Some((level, kind.texts.get(&level.id)?)));
    said.flat_map(|(level, words)| {
        let lead = format!(
            "    {}  {}  ",
            pad_at_least(&level.label, label),
            pad_at_least(&texts.name(&level.names), name),
        );
        beside(&lead, &texts.name(words))
    })
    .collect()
}

/// The most likely row on top, as on the screen and in the report.
fn matrix(texts: &Texts, scale: &Scale, grid: &Grid) -> Vec<String> {
    let kinds = grid.types.iter().filter_map(|id| scale.consequence_type(id));
    let kinds: Vec<String> = kinds.map(|kind| texts.name(&kind.names)).collect();
    let mut lines = vec![String::new()];
    lines.extend(if kinds.is_empty() {
        vec![texts.t("scale-matrix")]
    } else {
        hang("", &texts.tv("scale-matrix-for", &[("types", kinds.join(", ").into())]))
    });
    let likelihood = field_name(texts, "assessment", "likelihood");
    let label = widest(scale.likelihood.iter().map(|level| level.label.to_string()));
    let lead = width(&likelihood) + label + 4;
    let cell = widest(scale.levels.iter().map(|level| level.label.to_string()))
        .max(widest(scale.classes.iter().map(|class| class.letter.to_string())));
    let row = |cells: Vec<&str>| {
        let cells: Vec<String> = cells.into_iter().map(|it| pad_at_least(it, cell + 2)).collect();
        cells.concat().trim_end().to_owned()
    };
    let blank = " ".repeat(lead);
    lines.push(format!("{blank}{}", field_name(texts, "assessment", "consequence")));
    let labels = scale.levels.iter().map(|level| level.label.as_str()).collect();
    lines.push(format!("{blank}{}", row(labels)));
    for (at, level) in scale.likelihood.iter().rev().enumerate() {
        let letters = grid.rows.get(&level.id).into_iter().flat_map(|row| &row.0);
        let letters = letters.map(|id| scale.class(id).map_or("?", |class| class.letter.as_str()));
        let side = if at == 0 { likelihood.as_str() } else { "" };
        lines.push(format!(
            "{}  {}  {}",
            pad_at_least(side, width(&likelihood)),
            pad_at_least(&level.label, label),
            row(letters.collect()),
        ));
    }
    lines
}

/// Worst first: verdict, who may accept and for how long, and the class's own words.
fn classes(texts: &Texts, scale: &Scale) -> Vec<String> {
    let mut lines = vec![String::new(), texts.t("scale-classes")];
    let name = |class: &crate::model::RiskClass| {
        format!("{} {}", class.letter.as_str(), texts.name(&class.names))
    };
    let cells = widest(scale.classes.iter().map(name));
    for class in scale.classes.iter().rev() {
        let roles: Vec<String> = class.authority.iter().map(|it| texts.name(&it.names)).collect();
        let valid = class.valid_months.map_or_else(
            || texts.t("report-valid-always"),
            |months| texts.tv("report-valid-months", &[("n", Arg::from(months))]),
        );
        let verdict = texts.t(class.verdict.word());
        lines.push(format!("  {}  {verdict}", pad_at_least(&name(class), cells)));
        let indent = " ".repeat(cells + 4);
        let args = [("roles", Arg::from(roles.join(", "))), ("valid", valid.into())];
        let authority = if roles.is_empty() { "scale-no-authority" } else { "scale-authority" };
        lines.extend(hang(&indent, &texts.tv(authority, &args)));
        let words = texts.name(&class.texts);
        if !words.is_empty() {
            lines.extend(hang(&indent, &words));
        }
    }
    lines
}
