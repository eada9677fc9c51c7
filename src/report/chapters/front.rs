//! What the report is about: municipality, dates, people, aim, scope, scale, DPIA and norms.

use super::Report;
use crate::model::{Meeting, Named, Session};
use crate::report::words::label;
use crate::report::{Block, Table};
use crate::text::{Arg, Texts, Worded as _, capital, fold_key, long_date, short_date, yes_no};

/// Kinds of workshop that have a word; a kind of somebody's own shows itself.
const KINDS: &[(&str, &str)] = &[("information-security", "workshop-kind-information-security")];

/// What stands under the title.
pub(super) fn meta(report: &Report<'_>) -> Vec<(String, String)> {
    let (session, texts) = (report.session, report.texts);
    let mut meta = vec![
        (label(texts, "municipality", "name"), municipality(session)),
        (label(texts, "session", "kind"), kind(texts, session)),
        (texts.t("report-held"), held(texts, session)),
        (texts.t("report-made"), long_date(texts, report.now.today())),
        (texts.t("report-revision"), revision(session)),
    ];
    meta.retain(|(_, value)| !value.is_empty());
    meta
}

fn municipality(session: &Session) -> String {
    let row = &session.municipality;
    match (row.name.as_str(), row.number.as_str()) {
        ("", number) => number.to_owned(),
        (name, "") => name.to_owned(),
        (name, number) => format!("{name} ({number})"),
    }
}

fn kind(texts: &Texts, session: &Session) -> String {
    let known = KINDS.iter().find(|(kind, _)| session.kind == **kind);
    known.map_or_else(|| session.kind.to_string(), |(_, id)| texts.t(id))
}

/// The days it was held on, first to last.
fn held(texts: &Texts, session: &Session) -> String {
    let mut dates: Vec<_> = session.meetings.values().filter_map(|row| row.date).collect();
    dates.sort_unstable();
    dates.dedup();
    let dates: Vec<String> = dates.into_iter().map(|date| long_date(texts, date)).collect();
    dates.join(", ")
}

/// The newest revision, as people compare it.
fn revision(session: &Session) -> String {
    session.revisions.last().map(|head| head.id.chars().take(12).collect()).unwrap_or_default()
}

pub(super) fn chapter(report: &mut Report<'_>) {
    report.chapter("report-about");
    let (session, texts) = (report.session, report.texts);
    report.facts(vec![
        (label(texts, "session", "aim"), session.aim.to_string()),
        (label(texts, "session", "scope"), session.scope.to_string()),
        (label(texts, "session", "delimitation"), session.delimitation.to_string()),
        (label(texts, "session", "scale"), scale(texts, session)),
        (label(texts, "session", "norms"), names(texts, &session.norms)),
        (label(texts, "session", "attributes"), names(texts, &session.attributes)),
        (label(texts, "session", "uses-zones"), capital(&texts.t(yes_no(session.uses_zones)))),
        (label(texts, "dpia", "status"), capital(&texts.t(session.dpia.status.word()))),
        (label(texts, "dpia", "why"), session.dpia.why.to_string()),
        (label(texts, "dpia", "reference"), session.dpia.reference.to_string()),
        (
            label(texts, "dpia", "privacy-officer-asked"),
            date(texts, session.dpia.privacy_officer_asked),
        ),
        (label(texts, "review", "date"), date(texts, session.next_review.date)),
        (label(texts, "review", "triggers"), session.next_review.triggers.to_string()),
    ]);
    participants(report);
    meetings(report);
}

fn date(texts: &Texts, date: Option<chrono::NaiveDate>) -> String {
    date.map(|date| long_date(texts, date)).unwrap_or_default()
}

fn scale(texts: &Texts, session: &Session) -> String {
    let scale = &session.scale;
    if scale.id.is_empty() {
        return String::new();
    }
    texts.tv(
        "report-scale-used",
        &[
            ("name", Arg::from(texts.name(&scale.names))),
            ("id", Arg::from(scale.id.as_str())),
            ("version", Arg::from(scale.version.as_str())),
        ],
    )
}

fn names(texts: &Texts, named: &[Named]) -> String {
    let all: Vec<String> = named.iter().map(|it| texts.name(&it.names)).collect();
    all.join(", ")
}

fn participants(report: &mut Report<'_>) {
    let rows = &report.session.participants;
    report.blocks.push(Block::Heading(3, label(report.texts, "session", "participants")));
    if rows.is_empty() {
        report.none("report-no-participants");
        return;
    }
    let list = rows.values().map(|row| match row.role.as_str() {
        // Many a municipality writes down roles and no names.
        role if role.is_empty() || fold_key(role) == fold_key(&row.name) => row.name.to_string(),
        role => format!("{} ({role})", row.name.as_str()),
    });
    report.blocks.push(Block::List(list.collect()));
}

fn meetings(report: &mut Report<'_>) {
    let (session, texts) = (report.session, report.texts);
    let mut rows: Vec<&Meeting> = session.meetings.values().collect();
    rows.sort_by_key(|row| row.date);
    if rows.is_empty() {
        return;
    }
    let rows = rows.into_iter().map(|row| {
        vec![
            date(texts, row.date).into(),
            row.place.to_string().into(),
            present(session, row).into(),
            row.note.to_string().into(),
        ]
    });
    let rows = rows.collect();
    report.table(Table {
        caption: label(texts, "session", "meetings"),
        columns: vec![
            report.field("meetings", "date"),
            report.field("meetings", "place"),
            report.field("meetings", "present"),
            report.field("meetings", "note"),
        ],
        rows,
    });
}

/// Names, with from and to where somebody was not there the whole time.
fn present(session: &Session, meeting: &Meeting) -> String {
    let names = meeting.present.iter().filter_map(|it| {
        let name = session.participants.get(&it.participant)?.name.as_str();
        Some(match (it.from.as_str(), it.to.as_str()) {
            ("", "") => name.to_owned(),
            (from, to) => format!("{name} ({from}–{to})"),
        })
    });
    names.collect::<Vec<_>>().join("; ")
}

/// A short date, or nothing.
pub(super) fn day(texts: &Texts, date: Option<chrono::NaiveDate>) -> String {
    date.map(|date| short_date(texts.lang(), date)).unwrap_or_default()
}
