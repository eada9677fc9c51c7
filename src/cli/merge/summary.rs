//! The result of a merge for people, in 80 columns.

use super::{Outcome, aligned, say};
use crate::register::index::Index;
use crate::register::views::{Cost, Group, JointMeasure, groups, joint_measures};
use crate::register::{Claim, Fate, Ruling};
use crate::text::{Arg, Texts, Worded as _, cut, pad, safe, width, wrap};

pub(super) const WIDTH: usize = 80;
/// Risks of two municipalities shown; of what more have in common none is left out.
const GROUPS: usize = 15;
/// Joint measures shown.
const MEASURES: usize = 15;
/// Cells of a column with a count in it.
const COUNT: usize = 5;
/// Cells of a column with an amount in it.
const AMOUNT: usize = 10;
/// Most cells of the column with the worst verdict.
const WORST: usize = 26;

pub(super) fn lines(texts: &Texts, outcome: &Outcome) -> Vec<String> {
    let mut lines = sources(texts, outcome);
    lines.push(String::new());
    lines.extend(totals(texts, outcome));
    let index = &outcome.index;
    lines.extend(aligned::lines(texts, index));
    let groups = groups(index, false, |_| true);
    let shared: Vec<&Group> = groups.iter().filter(|group| group.is_shared()).collect();
    lines.extend(risks(texts, index, &shared));
    let joint = joint_measures(index, |_| true, |_| true);
    let shared: Vec<&JointMeasure> =
        joint.iter().filter(|it| it.municipalities.len() > 1).collect();
    let told = shared.iter().take(MEASURES).map(|it| measure(texts, index, it));
    lines.extend(section(texts, "merge-joint", told.chain(more(texts, shared.len(), MEASURES))));
    lines
}

/// How many of a list are left out, where any are.
fn more(texts: &Texts, all: usize, shown: usize) -> Option<String> {
    let left = all.checked_sub(shown).filter(|left| *left > 0)?;
    Some(texts.tv("merge-more", &[("n", Arg::from(left))]))
}

fn word(fate: Fate) -> &'static str {
    match fate {
        Fate::Merged => "fate-merged",
        Fate::Duplicate => "fate-duplicate",
        Fate::Superseded => "fate-superseded",
        Fate::Conflict => "fate-conflict",
        Fate::Rejected => "fate-rejected",
    }
}

/// One line per source: what became of it, whose it is, how many scenarios, and the file.
fn sources(texts: &Texts, outcome: &Outcome) -> Vec<String> {
    let word = |at, ruling: Ruling| {
        texts.t(if outcome.is_set_aside(at, ruling) { "fate-set-aside" } else { word(ruling.fate) })
    };
    let words = outcome.rows().map(|(at, _, ruling)| width(&word(at, ruling)));
    let verdict = words.max().unwrap_or(0);
    let line = |at, claim: &Claim, ruling| {
        let word = pad(&word(at, ruling), verdict);
        let given = claim.evidence.as_ref();
        let number = given.map(|it| safe(&it.municipality).to_string()).unwrap_or_default();
        let scenarios = given.map_or_else(|| "–".to_owned(), |it| it.scenarios.to_string());
        let title = given.filter(|_| is_register(outcome, at, claim)).map(|it| it.title.as_str());
        let start = format!("{word}  {}  {}  ", pad(&number, 4), right(&scenarios, COUNT));
        let file = name(&say::path(outcome, claim), title, WIDTH - width(&start));
        format!("{start}{file}")
    };
    outcome.rows().map(|(at, claim, ruling)| line(at, claim, ruling)).collect()
}

/// A register gives several sources, one after the other; their titles tell them apart.
fn is_register(outcome: &Outcome, at: usize, claim: &Claim) -> bool {
    let beside = [at.checked_sub(1), Some(at + 1)];
    let mut beside = beside.iter().flatten().filter_map(|at| outcome.claims.get(*at));
    beside.any(|it| it.input == claim.input)
}

/// A path in so many cells: folders go before the file's own name does.
fn name(path: &str, title: Option<&str>, cells: usize) -> String {
    let mut shown = safe(path).to_string();
    let title = title.map(|title| format!(": {}", safe(title))).unwrap_or_default();
    while width(&shown) + width(&title) > cells {
        let rest = shown.strip_prefix("…/").unwrap_or(&shown);
        let Some((_, rest)) = rest.split_once('/') else { break };
        shown = format!("…/{rest}");
    }
    cut(&format!("{shown}{title}"), cells)
}

fn totals(texts: &Texts, outcome: &Outcome) -> Vec<String> {
    let tally = outcome.tally;
    let aside = outcome.rows().filter(|(at, _, ruling)| outcome.is_set_aside(*at, *ruling)).count();
    let equation = [
        ("sources", Arg::from(tally.sources)),
        ("merged", tally.merged.into()),
        ("duplicates", tally.duplicates.into()),
        ("older", (tally.superseded - aside).into()),
        ("aside", aside.into()),
        ("conflicts", tally.conflicts.into()),
        ("rejected", tally.rejected.into()),
    ];
    let scenarios = [("in", Arg::from(tally.scenarios_in)), ("out", tally.scenarios_out.into())];
    let mut lines = wrap(&texts.tv("merge-equation", &equation), WIDTH);
    lines.push(texts.tv("merge-scenarios", &scenarios));
    if outcome.passed_over > 0 {
        lines.push(texts.tv("merge-passed-over", &[("n", Arg::from(outcome.passed_over))]));
    }
    lines
}

/// A heading and its lines; nothing at all where there are none.
fn section(texts: &Texts, heading: &str, rows: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = rows.collect();
    if !lines.is_empty() {
        let heading = wrap(&texts.t(heading), WIDTH);
        lines.splice(0..0, std::iter::once(String::new()).chain(heading));
    }
    lines
}

/// Risks of three municipalities or more, then those of two.
fn risks(texts: &Texts, index: &Index, shared: &[&Group]) -> Vec<String> {
    if shared.is_empty() {
        return vec![String::new(), texts.t("merge-none-common")];
    }
    let verdicts = shared.iter().map(|group| width(&worst(texts, group)));
    let cells = verdicts.max().unwrap_or(0).min(WORST);
    let of = |common: bool| {
        let groups = shared.iter().filter(move |group| group.is_common() == common);
        groups.map(|it| group(texts, index, it, cells))
    };
    let two = shared.iter().filter(|group| !group.is_common()).count();
    let mut lines = section(texts, "merge-common", of(true));
    let told = of(false).take(GROUPS).chain(more(texts, two, GROUPS));
    lines.extend(section(texts, "merge-by-two", told));
    if shared.iter().any(|group| group.worst_provisional) {
        lines.push(texts.t("merge-provisional"));
    }
    lines
}

/// The verdict in words, with the letters the workshops gave.
fn worst(texts: &Texts, group: &Group) -> String {
    let Some(verdict) = group.worst else { return texts.t("value-unrated") };
    let letters: Vec<&str> = group.worst_classes.iter().map(|it| &**it).collect();
    let mark = if group.worst_provisional { "*" } else { "" };
    format!("{} {}{mark}", texts.t(verdict.word()), safe(&letters.join(",")))
}

fn group(texts: &Texts, index: &Index, group: &Group, cells: usize) -> String {
    let municipalities = group.municipalities.len().to_string();
    let members = group.rows.len().to_string();
    let what = group_name(texts, index, group);
    let worst = pad(&worst(texts, group), cells);
    row(&[right(&municipalities, COUNT), right(&members, COUNT), worst], &what)
}

/// Asset type and threat, as far as a catalogue has them.
fn group_name(texts: &Texts, index: &Index, group: &Group) -> String {
    let first = group.rows.first();
    let row = first.and_then(|at| index.rows.get(*at as usize));
    let joined = || first.and_then(|at| index.words.get(at)).map(|words| words.to_string());
    // A template's own row may have one of the two.
    let half = || {
        let (row, names) = (row?, &index.names);
        let asset = row.asset().and_then(|at| names.assets.get(at));
        let threat = row.threat().and_then(|at| names.threats.get(at));
        asset.or(threat).map(|it| texts.name(it))
    };
    let name = row.and_then(|row| index.pair_name(texts, row));
    name.or_else(joined).or_else(half).unwrap_or_default()
}

fn measure(texts: &Texts, index: &Index, joint: &JointMeasure) -> String {
    let municipalities = joint.municipalities.len().to_string();
    let members = joint.members.len().to_string();
    let cost = |it: &Cost| {
        let words = it.words(texts, joint.members.len());
        right(&words.unwrap_or_else(|| "–".to_owned()), AMOUNT)
    };
    let cells = [
        right(&municipalities, COUNT),
        right(&members, COUNT),
        right(&joint.lifted.to_string(), COUNT),
        cost(&joint.once),
        cost(&joint.yearly),
    ];
    let names = joint.reference.and_then(|at| index.names.measures.get(at));
    row(&cells, &names.map(|names| texts.name(names)).unwrap_or_default())
}

fn row(cells: &[String], last: &str) -> String {
    let start = format!("{}  ", cells.join("  "));
    format!("{start}{}", cut(safe(last).as_str(), WIDTH - width(&start)))
}

pub(super) fn right(text: &str, cells: usize) -> String {
    format!("{text:>cells$}")
}
