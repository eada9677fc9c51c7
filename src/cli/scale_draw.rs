//! A scale drawn in at most 80 columns: levels, the words of each type, the grid, the classes, the sources.

use super::args::Global;
use super::columns::{hang, pad_at_least};
use crate::model::{ConsequenceLevel, ConsequenceType, Grid, Rate, RiskClass, Scale};
use crate::text::{Arg, Texts, Worded as _, anchor, cut, field_name, rate, safe, width};

const WIDTH: usize = 80;
/// Digits answer no more: of a longer axis only the names are drawn, or a file could fill the memory.
const AXIS: usize = 9;
/// A lead wider than this has its text on the next line.
const LEAD: usize = 44;
/// Room for the label of a likelihood level beside the matrix.
const LABEL: usize = 12;

/// The lines around the matrix; none for those who have it read aloud.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    top: [&'static str; 3],
    bottom: [&'static str; 3],
    rule: &'static str,
    bar: &'static str,
    /// Signs of figures, and what stands for them.
    signs: &'static [(&'static str, &'static str)],
}

const UNICODE: Frame =
    Frame {
        top: ["┌", "┬", "┐"], bottom: ["└", "┴", "┘"], rule: "─", bar: "│", signs: &[]
    };
const SIGNS: &[(&str, &str)] = &[("≈", "~"), ("–", "-"), ("‰", "o/oo")];
const ASCII: Frame = Frame { top: ["+"; 3], bottom: ["+"; 3], rule: "-", bar: "|", signs: SIGNS };
const PLAIN: Frame = Frame { top: [""; 3], bottom: [""; 3], rule: "", bar: "", signs: &[] };

impl Frame {
    pub(super) fn of(global: &Global) -> Self {
        match (global.plain, global.ascii) {
            (true, true) => Self { signs: SIGNS, ..PLAIN },
            (true, false) => PLAIN,
            (false, true) => ASCII,
            (false, false) => UNICODE,
        }
    }

    fn figures(self, text: String) -> String {
        self.signs.iter().fold(text, |text, (sign, instead)| text.replace(sign, instead))
    }
}

pub(super) fn draw(texts: &Texts, scale: &Scale, frame: Frame) -> Vec<String> {
    let about = [("id", Arg::from(scale.id.as_str())), ("version", scale.version.as_str().into())];
    let mut lines = hang("", &texts.name(&scale.names));
    lines.extend(hang("", &texts.tv("scale-about", &about)));
    lines.extend(said(&texts.name(&scale.purpose)));
    lines.extend(likelihood(texts, scale, frame));
    lines.extend(consequence(texts, scale, frame));
    let axes = [("likelihood", scale.likelihood.len()), ("consequence", scale.levels.len())];
    if axes.iter().all(|(_, levels)| *levels <= AXIS) {
        for grid in &scale.grids {
            lines.extend(matrix(texts, scale, grid, frame));
        }
    }
    for (axis, levels) in axes.into_iter().filter(|(_, levels)| *levels > AXIS) {
        let what = [("what", Arg::from(levels.to_string()))];
        let name = field_name(texts, "assessment", axis);
        lines.extend(said(&format!("{name}: {}", texts.tv("scale-fault-length", &what))));
    }
    lines.extend(classes(texts, scale));
    let sources = [
        ("scale-source", scale.source.to_string()),
        ("scale-grid-source", texts.name(&scale.grid_source)),
    ];
    for (id, text) in sources.into_iter().filter(|(_, text)| !text.is_empty()) {
        lines.push(String::new());
        lines.extend(hang("", &texts.tv(id, &[("source", Arg::from(text))])));
    }
    lines
}

/// A paragraph, with a line before it; nothing for nothing.
fn said(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new()];
    lines.extend(hang("", text));
    lines
}

/// Beside the lead where there is room, under it where there is not.
fn beside(lead: &str, text: &str) -> Vec<String> {
    if width(lead) <= LEAD {
        return hang(lead, text);
    }
    let mut lines = hang("", lead.trim_end());
    if !text.is_empty() {
        lines.extend(hang("       ", text));
    }
    lines
}

/// The widest of some texts.
fn widest(texts: impl Iterator<Item = String>) -> usize {
    texts.map(|text| width(safe(&text).as_str())).max().unwrap_or(0)
}

fn likelihood(texts: &Texts, scale: &Scale, frame: Frame) -> Vec<String> {
    let basis = [("basis", Arg::from(texts.t(scale.basis.word())))];
    let mut lines = said(&texts.tv("scale-likelihood", &basis));
    let levels = || scale.likelihood.iter();
    // A column that says "not stated" all the way says nothing.
    let stated = levels().any(|level| level.rate != Rate::Unstated);
    let often = |at: Rate| if stated { frame.figures(rate(texts, at)) } else { String::new() };
    let label = widest(levels().map(|level| level.label.to_string()));
    let name = widest(levels().map(|level| texts.name(&level.names)));
    let times = widest(levels().map(|level| often(level.rate)));
    for level in levels() {
        let mut lead = format!(
            "  {}  {}  ",
            pad_at_least(&level.label, label),
            pad_at_least(&texts.name(&level.names), name),
        );
        if stated {
            lead.push_str(&pad_at_least(&often(level.rate), times));
            lead.push_str("  ");
        }
        lines.extend(beside(&lead, &texts.name(&level.texts)));
    }
    lines
}

/// Types that say the same of their levels stand together: the levels are drawn once.
fn consequence(texts: &Texts, scale: &Scale, frame: Frame) -> Vec<String> {
    let mut lines = vec![String::new(), texts.t("scale-consequence")];
    let alike =
        |a: &ConsequenceType, b: &ConsequenceType| a.texts == b.texts && a.anchors == b.anchors;
    let long = scale.levels.len() > AXIS;
    for kinds in scale.types.chunk_by(|a, b| long || alike(a, b)) {
        lines.push(String::new());
        for kind in kinds {
            lines.extend(hang("  ", &texts.name(&kind.names)));
            let asked = texts.name(&kind.questions);
            lines.extend(hang("    ", &asked).into_iter().filter(|_| !asked.is_empty()));
        }
        lines.extend(kinds.first().into_iter().flat_map(|kind| levels(texts, scale, kind, frame)));
    }
    lines
}

/// A type's levels: label, name, its own words, and the amount where there is one.
fn levels(texts: &Texts, scale: &Scale, kind: &ConsequenceType, frame: Frame) -> Vec<String> {
    let name = widest(scale.levels.iter().map(|level| texts.name(&level.names)));
    let label = widest(scale.levels.iter().map(|level| level.label.to_string()));
    let words = |level: &ConsequenceLevel| {
        if scale.levels.len() > AXIS {
            return String::new();
        }
        if !kind.uses(&level.id) {
            return texts.t("scale-level-unused");
        }
        let said = kind.texts.get(&level.id).map(|words| texts.name(words));
        let amount = kind.anchors.get(&level.id).map(|at| frame.figures(anchor(texts, at)));
        let amount = amount.map(|amount| format!("[{amount}]"));
        [said, amount].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let line = |level: &ConsequenceLevel| {
        let lead = format!(
            "    {}  {}  ",
            pad_at_least(&level.label, label),
            pad_at_least(&texts.name(&level.names), name),
        );
        beside(&lead, &words(level))
    };
    scale.levels.iter().flat_map(line).collect()
}

/// The most likely row on top, as on the screen and in the report.
fn matrix(texts: &Texts, scale: &Scale, grid: &Grid, frame: Frame) -> Vec<String> {
    let kinds = grid.types.iter().filter_map(|id| scale.consequence_type(id));
    let kinds: Vec<String> = kinds.map(|kind| texts.name(&kind.names)).collect();
    let mut lines = said(&if kinds.is_empty() {
        texts.t("scale-matrix")
    } else {
        texts.tv("scale-matrix-for", &[("types", kinds.join(", ").into())])
    });
    let clean = |text: &str| safe(text).to_string();
    let side = field_name(texts, "assessment", "likelihood");
    let label = widest(scale.likelihood.iter().map(|level| level.label.to_string())).min(LABEL);
    let lead = width(&side) + label + 4;
    let letters = scale.classes.iter().map(|class| class.letter.to_string());
    let widest = widest(scale.levels.iter().map(|level| level.label.to_string()).chain(letters));
    // As wide as the widest needs, or what the row has room for.
    let room = WIDTH.saturating_sub(lead + 1) / scale.levels.len().max(1);
    let cell = widest.min(room.saturating_sub(3)).max(1);
    let row = |start: String, bar: &str, cells: Vec<String>| {
        let cells = cells.iter().map(|it| format!(" {} {bar}", pad_at_least(&cut(it, cell), cell)));
        let line = format!("{start}{bar}{}", cells.collect::<String>());
        cut(line.trim_end(), WIDTH)
    };
    let blank = " ".repeat(lead);
    // The head stands over the cells, whose frame it has no part in.
    let gap = " ".repeat(width(frame.bar));
    lines.push(format!("{blank}{gap} {}", field_name(texts, "assessment", "consequence")));
    let labels = scale.levels.iter().map(|level| clean(&level.label)).collect();
    lines.push(row(blank.clone(), &gap, labels));
    let edge = |[left, between, right]: [&str; 3]| {
        let cells = vec![frame.rule.repeat(cell + 2); scale.levels.len()].join(between);
        cut(&format!("{blank}{left}{cells}{right}"), WIDTH)
    };
    if !frame.rule.is_empty() {
        lines.push(edge(frame.top));
    }
    for (at, level) in scale.likelihood.iter().rev().enumerate() {
        let classes = grid.rows.get(&level.id).into_iter().flat_map(|row| &row.0);
        let letter = |class: Option<&RiskClass>| {
            class.map_or_else(|| "?".to_owned(), |it| clean(&it.letter))
        };
        let letters = classes.take(AXIS).map(|id| letter(scale.class(id))).collect();
        let start = format!(
            "{}  {}  ",
            pad_at_least(if at == 0 { &side } else { "" }, width(&side)),
            pad_at_least(&cut(&clean(&level.label), label), label),
        );
        lines.push(row(start, frame.bar, letters));
    }
    if !frame.rule.is_empty() {
        lines.push(edge(frame.bottom));
    }
    lines
}

/// Worst first: verdict, who may accept and for how long, and the class's own words.
fn classes(texts: &Texts, scale: &Scale) -> Vec<String> {
    let mut lines = vec![String::new(), texts.t("scale-classes")];
    let letter = widest(scale.classes.iter().map(|class| class.letter.to_string()));
    for class in scale.classes.iter().rev() {
        let roles: Vec<String> = class.authority.iter().map(|it| texts.name(&it.names)).collect();
        let valid = class.valid_months.map_or_else(
            || texts.t("report-valid-always"),
            |months| texts.tv("report-valid-months", &[("n", Arg::from(months))]),
        );
        let (name, verdict) = (texts.name(&class.names), texts.t(class.verdict.word()));
        let lead = format!("  {}  ", pad_at_least(&class.letter, letter));
        let indent = " ".repeat(width(&lead));
        lines.extend(hang(&lead, &format!("{name}: {verdict}")));
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
