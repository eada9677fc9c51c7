//! The rules a session is held against. Each gives findings; none stops anybody.

mod assets;
mod integrity;
mod measures;
mod scenarios;

use chrono::NaiveDate;

use super::{Finding, Session};

/// A rule: session and today's date in, findings out.
type Rule = fn(&Session, NaiveDate, &mut Vec<Finding>);

const RULES: &[Rule] = &[
    integrity::references,
    integrity::numbers,
    integrity::levels,
    scenarios::unrated,
    scenarios::residual,
    scenarios::acceptance,
    scenarios::privacy,
    scenarios::untreated,
    measures::open_measures,
    assets::owner,
    assets::zones,
    assets::exposure,
    assets::cloud,
];

/// All findings, most severe first, then in file order.
pub fn check(session: &Session, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        rule(session, today, &mut findings);
    }
    findings.sort_by(|a, b| (a.severity, &a.place).cmp(&(b.severity, &b.place)));
    findings
}
