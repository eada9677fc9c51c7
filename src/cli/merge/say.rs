//! What a merge has to tell a person, one line each.

use super::Outcome;
use crate::register::{Claim, Fate, Ruling};
use crate::text::{Arg, Texts};

/// Notes on single files, then what needs a person.
pub(super) fn findings(texts: &Texts, outcome: &Outcome) -> Vec<String> {
    let mut lines: Vec<String> =
        outcome.inputs.iter().flat_map(|input| input.notes.iter().cloned()).collect();
    for (at, claim, ruling) in outcome.rows() {
        if matches!(ruling.fate, Fate::Rejected | Fate::Conflict) {
            let path = path(outcome, claim);
            let what = message(texts, outcome, at, claim, ruling);
            // `file:line:column: what` is what editors jump to.
            let gap = if is_placed(&what) { "" } else { " " };
            lines.push(format!("{path}:{gap}{what}"));
            lines.extend(outcome.input(claim).into_iter().flat_map(|it| it.excerpt.clone()));
        }
    }
    for copy in &outcome.copied {
        let numbers: Vec<&str> = copy.municipalities.iter().map(|it| &**it).collect();
        let args =
            [("title", Arg::from(&*copy.title)), ("municipalities", numbers.join(", ").into())];
        let of =
            |claim: &&Claim| claim.evidence.as_ref().is_some_and(|it| it.session == copy.session);
        let mut paths: Vec<String> =
            outcome.claims.iter().filter(of).map(|claim| path(outcome, claim)).collect();
        paths.dedup();
        lines.push(format!("{}: {}", paths.join(", "), texts.tv("merge-copied", &args)));
    }
    lines
}

fn is_placed(what: &str) -> bool {
    what.split(':').take(2).all(|part| part.parse::<usize>().is_ok())
}

pub(super) fn path(outcome: &Outcome, claim: &Claim) -> String {
    outcome.input(claim).map(|input| input.path.display().to_string()).unwrap_or_default()
}

/// What became of a claim; empty where there is nothing to say.
pub(super) fn message(
    texts: &Texts,
    outcome: &Outcome,
    at: usize,
    claim: &Claim,
    ruling: Ruling,
) -> String {
    let other = ruling.because.and_then(|at| outcome.claims.get(at));
    let other = other.map(|claim| path(outcome, claim)).unwrap_or_default();
    let say = |id| {
        let title = claim.evidence.as_ref().map(|it| it.title.to_string()).unwrap_or_default();
        let args = [("file", Arg::from(other.as_str())), ("title", title.into())];
        texts.tv(id, &args)
    };
    match ruling.fate {
        Fate::Merged => String::new(),
        Fate::Duplicate => say("merge-duplicate"),
        Fate::Superseded => say("merge-superseded"),
        Fate::Conflict => say("merge-conflict"),
        Fate::Rejected => rejected(outcome, at, claim),
    }
}

/// Rejections stand last among an input's claims, in the order of its sentences.
fn rejected(outcome: &Outcome, at: usize, claim: &Claim) -> String {
    let Some(input) = outcome.input(claim) else { return String::new() };
    let before = outcome.claims.iter().take(at);
    let before = before.filter(|it| it.input == claim.input && it.evidence.is_none()).count();
    input.rejected.get(before).cloned().unwrap_or_default()
}
