//! What a merge has to tell a person, one line each.

use super::Outcome;
use super::intake::{BY_HAND, Content, Input};
use super::reject::{sentence, what};
use crate::cli::region_check::told;
use crate::register::{Claim, Fate, Rejection, Ruling};
use crate::store::StoreError;
use crate::text::{Arg, Texts, excerpt};

/// Notes on single files, then what needs a person.
pub(super) fn findings(texts: &Texts, outcome: &Outcome) -> Vec<String> {
    let mut lines: Vec<String> = outcome.inputs.iter().flat_map(|it| notes(texts, it)).collect();
    for (at, claim, ruling) in outcome.rows() {
        if matches!(ruling.fate, Fate::Rejected | Fate::Conflict) {
            let path = path(outcome, claim);
            let what = message(texts, outcome, at, claim, ruling);
            // `file:line:column: what` is what editors jump to.
            let gap = if is_placed(&what) { "" } else { " " };
            lines.push(format!("{path}:{gap}{what}"));
            let error = outcome.input(claim).and_then(|it| it.error.as_ref());
            if let Some(StoreError::Read { error, .. }) = error {
                lines.extend(excerpt(error));
            }
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
        let shared = outcome.claims.iter().filter(of).any(is_redacted);
        let id = if shared { "merge-copied-shared" } else { "merge-copied" };
        lines.push(format!("{}: {}", paths.join(", "), texts.tv(id, &args)));
    }
    let region = outcome.region_path.display();
    let problem = |it| format!("{region}: {}", told(texts, it));
    lines.extend(outcome.problems.iter().map(problem));
    lines
}

/// What is worth knowing of a file.
fn notes(texts: &Texts, input: &Input) -> Vec<String> {
    let path = input.path.display().to_string();
    let note = |(id, n): &(&'static str, usize)| match *id {
        BY_HAND => format!("{path}: {}", texts.t(BY_HAND)),
        id => texts.tv(id, &[("path", Arg::from(path.as_str())), ("n", (*n).into())]),
    };
    input.notes.iter().map(note).collect()
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
    let file = other.map(|claim| path(outcome, claim)).unwrap_or_default();
    let say = |id| {
        let title = claim.evidence.as_ref().map(|it| it.title.to_string()).unwrap_or_default();
        let args = [("file", Arg::from(file.as_str())), ("title", title.into())];
        texts.tv(id, &args)
    };
    match ruling.fate {
        Fate::Merged => String::new(),
        Fate::Duplicate if is_redacted(claim) && !other.is_some_and(is_redacted) => {
            say("merge-redacted")
        }
        Fate::Duplicate => say("merge-duplicate"),
        Fate::Superseded if outcome.is_set_aside(at, ruling) => say("merge-set-aside"),
        Fate::Superseded => say("merge-superseded"),
        Fate::Conflict => say("merge-conflict"),
        Fate::Rejected => rejected(texts, outcome, at, claim),
    }
}

/// A copy made for others to merge, and nothing else.
fn is_redacted(claim: &Claim) -> bool {
    let given = claim.evidence.as_ref();
    given.is_some_and(|it| it.versions.iter().all(|version| version.shared_from.is_some()))
}

/// Rejections stand last among an input's claims, in the order of its sentences.
fn rejected(texts: &Texts, outcome: &Outcome, at: usize, claim: &Claim) -> String {
    let Some(input) = outcome.input(claim) else { return String::new() };
    match (&input.content, &input.error) {
        (Content::Rejected(_), Some(error)) => what(texts, error),
        (Content::Rejected(rejection), None) => sentence(texts, rejection),
        (Content::Register(register), _) => {
            let place = outcome.places.get(at).copied().unwrap_or_default();
            let rejection = register.rejections.get(place.wrapping_sub(register.evidence.len()));
            let said = |it: &Rejection| format!("{}: {}", &*it.name, sentence(texts, it));
            rejection.map(said).unwrap_or_default()
        }
        (Content::Session(_), _) => String::new(),
    }
}
