//! What has happened between two registers, for programs.

use serde::Serialize;
use uuid::Uuid;

use crate::cli::harmless::harmless;
use crate::model::{Id, Stamp};
use crate::register::diff::{
    About, Changes, Class, DecisionChange, Diff, EntryChange, MeasureChange, Step, Turn, Yardstick,
};
use crate::text::Worded;

#[derive(Serialize)]
struct Result<'a> {
    /// Which regional classes there are: `none`, `same` or `changed` scale and mappings.
    region: &'static str,
    sessions_new: Vec<SessionRow<'a>>,
    sessions_gone: Vec<SessionRow<'a>>,
    /// In both, and changed.
    sessions_changed: Vec<SessionRow<'a>>,
    entries: Vec<EntryRow<'a>>,
    decisions: Vec<DecisionRow<'a>>,
    measures: Vec<MeasureRow<'a>>,
}

#[derive(Serialize)]
struct SessionRow<'a> {
    municipality: &'a str,
    municipality_name: &'a str,
    session: Uuid,
    title: &'a str,
    entries: usize,
    by: &'a str,
    at: Option<Stamp>,
    moved_from: Option<&'a str>,
    scale_changed: bool,
    diverged: bool,
    older: bool,
}

/// Which session something happened in.
#[derive(Serialize)]
struct Place<'a> {
    municipality: &'a str,
    session: Uuid,
    title: &'a str,
    by: &'a str,
    at: Option<Stamp>,
}

#[derive(Serialize)]
struct EntryRow<'a> {
    change: &'static str,
    about: Place<'a>,
    scenario: Id,
    no: u32,
    text: &'a str,
    from: Option<Rated<'a>>,
    to: Option<Rated<'a>>,
    regional_from: Option<Rated<'a>>,
    regional_to: Option<Rated<'a>>,
}

#[derive(Serialize)]
struct Rated<'a> {
    class: &'a str,
    verdict: &'static str,
    complete: bool,
}

#[derive(Serialize)]
struct DecisionRow<'a> {
    about: Place<'a>,
    decision: Id,
    scenarios: &'a [u32],
    text: &'a str,
    from: &'static str,
    to: Option<&'static str>,
    role: &'a str,
    name: &'a str,
    date: Option<chrono::NaiveDate>,
    case_reference: &'a str,
}

#[derive(Serialize)]
struct MeasureRow<'a> {
    change: &'static str,
    about: Place<'a>,
    measure: Id,
    no: u32,
    text: &'a str,
    owner: &'a str,
    from: Option<&'static str>,
    to: Option<&'static str>,
}

pub(super) fn text(diff: &Diff) -> String {
    let result = Result {
        region: yardstick(diff.yardstick),
        sessions_new: diff
            .arrived
            .iter()
            .map(|it| SessionRow { moved_from: it.moved_from.as_deref(), ..session(&it.about) })
            .collect(),
        sessions_gone: diff.gone.iter().map(session).collect(),
        sessions_changed: diff
            .changed
            .iter()
            .map(|it| SessionRow {
                scale_changed: it.rescaled.is_some(),
                diverged: it.diverged,
                older: it.older,
                ..session(&it.about)
            })
            .collect(),
        entries: each(diff, |it| &it.entries, entry),
        decisions: each(diff, |it| &it.decisions, decision),
        measures: each(diff, |it| &it.measures, measure),
    };
    // Strings and whole numbers only: it cannot fail.
    harmless(&serde_json::to_string_pretty(&result).unwrap_or_default())
}

fn each<'a, T, R>(
    diff: &'a Diff,
    of: fn(&'a Changes) -> &'a [T],
    row: fn(Place<'a>, &'a T) -> R,
) -> Vec<R> {
    diff.changed.iter().flat_map(|it| of(it).iter().map(|one| row(place(&it.about), one))).collect()
}

fn session(about: &About) -> SessionRow<'_> {
    SessionRow {
        municipality: &about.municipality.number,
        municipality_name: &about.municipality.name,
        session: about.session,
        title: &about.title,
        entries: about.entries,
        by: &about.by,
        at: about.at,
        moved_from: None,
        scale_changed: false,
        diverged: false,
        older: false,
    }
}

fn place(about: &About) -> Place<'_> {
    Place {
        municipality: &about.municipality.number,
        session: about.session,
        title: &about.title,
        by: &about.by,
        at: about.at,
    }
}

fn entry<'a>(place: Place<'a>, it: &'a EntryChange) -> EntryRow<'a> {
    EntryRow {
        change: turn(it.turn),
        about: place,
        scenario: it.scenario,
        no: it.no,
        text: &it.text,
        from: it.local.from.as_ref().map(rated),
        to: it.local.to.as_ref().map(rated),
        regional_from: it.regional.from.as_ref().map(rated),
        regional_to: it.regional.to.as_ref().map(rated),
    }
}

fn rated(class: &Class) -> Rated<'_> {
    Rated { class: &class.letter, verdict: code(class.verdict), complete: class.complete }
}

fn decision<'a>(place: Place<'a>, it: &'a DecisionChange) -> DecisionRow<'a> {
    DecisionRow {
        about: place,
        decision: it.id,
        scenarios: &it.nos,
        text: &it.decision.text,
        from: code(it.from),
        to: it.to.map(code),
        role: &it.decision.role.id,
        name: &it.decision.name,
        date: it.decision.date,
        case_reference: &it.decision.case_reference,
    }
}

fn measure<'a>(place: Place<'a>, it: &'a MeasureChange) -> MeasureRow<'a> {
    MeasureRow {
        change: step(it.step),
        about: place,
        measure: it.id,
        no: it.no,
        text: &it.text,
        owner: &it.owner,
        from: it.from.map(code),
        to: it.to.map(code),
    }
}

/// A value as it is called in any language: its text id without what it is a value of.
fn code<W: Worded>(value: W) -> &'static str {
    value.word().split_once('-').map_or("", |(_, code)| code)
}

fn yardstick(yardstick: Yardstick) -> &'static str {
    match yardstick {
        Yardstick::None => "none",
        Yardstick::Same => "same",
        Yardstick::Changed => "changed",
    }
}

fn turn(turn: Turn) -> &'static str {
    match turn {
        Turn::New => "new",
        Turn::Back => "back",
        Turn::Gone => "gone",
        Turn::Outside => "outside",
        Turn::Rated => "rated",
        Turn::Unrated => "unrated",
        Turn::Up => "up",
        Turn::Down => "down",
        Turn::RegionalUp => "regional-up",
        Turn::RegionalDown => "regional-down",
    }
}

fn step(step: Step) -> &'static str {
    match step {
        Step::Planned => "planned",
        Step::Adopted => "adopted",
        Step::Closed => "closed",
        Step::Reopened => "reopened",
    }
}
