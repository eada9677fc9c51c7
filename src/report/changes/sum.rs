//! How much has happened, in figures.

use super::WIDTH;
use super::kinds::{STEPS, TURNS};
use crate::model::Outcome;
use crate::register::diff::{Changes, Diff, Step, Turn};
use crate::text::{Arg, Texts, Worded as _, safe, wrap};

/// Between which two, and a line each for what there is of sessions, scenarios, decisions and measures.
pub fn summary(texts: &Texts, diff: &Diff, old: &str, new: &str) -> Vec<String> {
    let [old, new] = [old, new].map(|name| safe(name).to_string());
    let paths = [("old", Arg::from(old)), ("new", Arg::from(new))];
    if diff.is_empty() {
        return wrap(&texts.tv("diff-nothing", &paths), WIDTH);
    }
    let turn = |turn: Turn| diff.entries().filter(move |it| it.turn == turn).count();
    let step = |step: Step| diff.measures().filter(move |it| it.step == step).count();
    let figures = [
        ("diff-sum-sessions", sessions(texts, diff)),
        (
            "diff-sum-entries",
            TURNS.iter().filter_map(|(it, id, _)| some(texts, id, turn(*it))).collect(),
        ),
        ("diff-sum-decisions", decisions(texts, diff)),
        (
            "diff-sum-measures",
            STEPS.iter().filter_map(|(it, id, _)| some(texts, id, step(*it))).collect(),
        ),
    ];
    let told =
        figures.iter().filter(|(_, figures)| !figures.is_empty()).flat_map(|(id, figures)| {
            let figures = [("figures", Arg::from(figures.join(", ")))];
            wrap(&texts.tv(id, &figures), WIDTH)
        });
    wrap(&texts.tv("diff-between", &paths), WIDTH).into_iter().chain(told).collect()
}

fn sessions(texts: &Texts, diff: &Diff) -> Vec<String> {
    let with = |id: &str, n: usize, entries: usize| {
        let args = [("n", Arg::from(n)), ("entries", Arg::from(entries))];
        (n > 0).then(|| texts.tv(id, &args))
    };
    let changed = |holds: fn(&Changes) -> bool| diff.changed.iter().filter(|it| holds(it)).count();
    let arrived = diff.arrived.iter().map(|it| it.about.entries).sum();
    let left = diff.gone.iter().map(|it| it.entries).sum();
    let figures = [
        with("diff-arrived", diff.arrived.len(), arrived),
        with("diff-left", diff.gone.len(), left),
        some(texts, "diff-rescaled", changed(|it| it.rescaled.is_some())),
        some(texts, "diff-elsewhere", changed(Changes::is_elsewhere)),
    ];
    figures.into_iter().flatten().collect()
}

/// By what came of them.
fn decisions(texts: &Texts, diff: &Diff) -> Vec<String> {
    let count = |to: Option<Outcome>| {
        diff.changed.iter().flat_map(|it| &it.decisions).filter(|it| it.to == to).count()
    };
    let words = Outcome::WORDS.iter().map(|(outcome, id)| (Some(*outcome), *id));
    let all = words.chain([(None, "diff-taken-out")]).map(|(to, id)| (count(to), id));
    all.filter(|(n, _)| *n > 0).map(|(n, id)| format!("{n} {}", texts.t(id))).collect()
}

/// What there is none of is left out.
fn some(texts: &Texts, id: &str, n: usize) -> Option<String> {
    (n > 0).then(|| texts.tv(id, &[("n", Arg::from(n))]))
}
