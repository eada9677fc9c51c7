//! The result of a merge for programs.

use serde::Serialize;

use super::{Outcome, say};
use crate::cli::harmless::harmless;
use crate::register::Fate;
use crate::text::Texts;

#[derive(Serialize)]
struct Result<'a> {
    sources: usize,
    merged: usize,
    duplicates: usize,
    superseded: usize,
    conflicts: usize,
    rejected: usize,
    passed_over: usize,
    scenarios_in: usize,
    scenarios_out: usize,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    #[serde(rename = "file")]
    path: String,
    sha256: Option<&'a str>,
    session: Option<String>,
    revision: Option<&'a str>,
    verdict: &'static str,
    message: Option<String>,
}

fn verdict(fate: Fate) -> &'static str {
    match fate {
        Fate::Merged => "merged",
        Fate::Duplicate => "duplicate",
        Fate::Superseded => "superseded",
        Fate::Conflict => "conflict",
        Fate::Rejected => "rejected",
    }
}

pub(super) fn text(texts: &Texts, outcome: &Outcome) -> String {
    let files = outcome.rows().map(|(at, claim, ruling)| {
        let message = say::message(texts, outcome, at, claim, ruling);
        let given = claim.evidence.as_ref();
        File {
            path: say::path(outcome, claim),
            sha256: outcome.input(claim).and_then(|input| input.sha256.as_deref()),
            session: given.map(|it| it.session.to_string()),
            revision: given.and_then(|it| it.head.as_deref()),
            verdict: verdict(ruling.fate),
            message: (!message.is_empty()).then_some(message),
        }
    });
    let tally = outcome.tally;
    let result = Result {
        sources: tally.sources,
        merged: tally.merged,
        duplicates: tally.duplicates,
        superseded: tally.superseded,
        conflicts: tally.conflicts,
        rejected: tally.rejected,
        passed_over: outcome.passed_over,
        scenarios_in: tally.scenarios_in,
        scenarios_out: tally.scenarios_out,
        files: files.collect(),
    };
    // Strings and whole numbers only: it cannot fail.
    harmless(&serde_json::to_string_pretty(&result).unwrap_or_default())
}
