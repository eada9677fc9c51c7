//! A measure nobody owns is not done.

use chrono::NaiveDate;

use crate::model::{Finding, FindingKind, Place, Session, Severity, TableName};

pub(super) fn open_measures(session: &Session, _: NaiveDate, out: &mut Vec<Finding>) {
    for (id, measure) in &session.measures {
        if !measure.status.is_open() {
            continue;
        }
        let mut found = |field: &str, kind| {
            out.push(Finding {
                place: Place::row(TableName::Measures, *id, field),
                severity: Severity::Warning,
                kind,
            });
        };
        // A redacted copy has no names.
        if measure.owner.is_empty() && session.shared_from.is_none() {
            found("owner", FindingKind::MeasureWithoutOwner);
        }
        if measure.deadline.is_none() {
            found("deadline", FindingKind::MeasureWithoutDeadline);
        }
    }
}
