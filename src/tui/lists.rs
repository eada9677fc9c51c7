//! The lists screens show, derived from the state: used by view and update alike, so they agree.

use super::app::App;
use super::doc::{Doc, MatrixPlace, Pass};
use crate::catalog::{EventSuggestion, events_for};
use crate::model::{
    Asset, Finding, Id, Named, Question, Rating, Scenario, Session, Stage, TableName, Triage,
    check, evaluate,
};
use crate::workshop::{Rated, rated};

/// Assets in file order: the order they were named in.
pub(super) fn assets(session: &Session) -> Vec<(Id, &Asset)> {
    session.assets.iter().map(|(id, row)| (*id, row)).collect()
}

/// The asset events are being found for.
pub(super) fn about(doc: &Doc) -> Option<(Id, &Asset)> {
    let assets = assets(doc.session());
    assets.get(doc.about.at(assets.len())?).copied()
}

pub(super) fn suggestions<'a>(app: &'a App, doc: &Doc) -> Vec<EventSuggestion<'a>> {
    let asset = about(doc).map(|(_, asset)| asset);
    events_for(&app.library, doc.session(), asset, app.texts.lang())
}

/// All scenarios by number, those of the chosen matrix cell only when one is.
pub(super) fn registered(doc: &Doc) -> Vec<(Id, &Scenario)> {
    let session = doc.session();
    let rows = session.scenarios_by_no();
    match doc.filter {
        None => rows,
        Some(place) => rows.into_iter().filter(|(_, row)| in_cell(session, row, place)).collect(),
    }
}

fn in_cell(session: &Session, row: &Scenario, place: MatrixPlace) -> bool {
    let assessment = row.assessment(place.stage);
    evaluate(&session.scale, &session.relevant, assessment).cell == Some(place.cell)
}

/// True when no scenario stands in the cell under the matrix's cursor.
pub(super) fn is_empty_cell(doc: &Doc) -> bool {
    let session = doc.session();
    !session.scenarios.values().any(|row| in_cell(session, row, doc.matrix))
}

/// How soon a scenario is taken up: the important ones first, those for later last.
fn turn(row: &Scenario) -> u8 {
    match row.triage {
        Triage::Important => 0,
        Triage::Unsorted => 1,
        Triage::Later | Triage::Outside => 2,
    }
}

/// Scenarios to be rated at a stage: for the residual one, those whose current risk is settled.
pub(super) fn to_rate(doc: &Doc, stage: Stage) -> Vec<Rated<'_>> {
    let session = doc.session();
    let mut rows = rated(session, stage);
    rows.sort_by_key(|row| (turn(row.scenario), row.scenario.no));
    if stage == Stage::Residual {
        rows.retain(|row| {
            evaluate(&session.scale, &session.relevant, &row.scenario.current).complete
        });
    }
    rows
}

/// Risks with a class, worst first, then by number: the order they are treated in.
pub(super) fn risks(doc: &Doc) -> Vec<Rated<'_>> {
    let session = doc.session();
    let mut rows = to_rate(doc, Stage::Current);
    rows.retain(|row| row.evaluation.class.is_some());
    rows.sort_by_key(|row| {
        let class = row.evaluation.class.as_ref();
        let rank = class.and_then(|class| session.scale.class_rank(class)).unwrap_or(0);
        (std::cmp::Reverse(rank), row.scenario.no)
    });
    rows
}

/// The questions asked about each scenario, in order. One dimension at a time is for today's risk.
pub(super) fn questions(doc: &Doc, stage: Stage) -> Vec<Question> {
    let types = doc.session().relevant.iter().cloned().map(Question::Consequence);
    match &doc.pass {
        _ if stage == Stage::Residual => types.chain([Question::Likelihood]).collect(),
        Pass::Likelihood => vec![Question::Likelihood],
        Pass::Consequence(kind) => vec![Question::Consequence(kind.clone())],
        Pass::Whole if doc.likelihood_first => {
            std::iter::once(Question::Likelihood).chain(types).collect()
        }
        Pass::Whole => types.chain([Question::Likelihood]).collect(),
    }
}

/// What is answered to a question: a level, or `Err` for "not relevant".
pub(super) fn answer<'a>(
    scenario: &'a Scenario,
    stage: Stage,
    question: &Question,
) -> Option<Result<&'a str, ()>> {
    let assessment = scenario.assessment(stage);
    match question {
        Question::Likelihood => assessment.likelihood.as_deref().map(Ok),
        Question::Consequence(kind) => match assessment.consequence.get(kind)? {
            Rating::Level(level) => Some(Ok(level)),
            Rating::NotRelevant => Some(Err(())),
        },
    }
}

/// A line on the threats screen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ThreatLine {
    Theme { theme: Named, in_scope: usize, all: usize },
    Threat(Id),
}

/// Threats under their themes, in the order the themes first appear.
pub(super) fn threat_lines(session: &Session) -> Vec<ThreatLine> {
    let mut lines = Vec::new();
    for theme in themes(session) {
        let of = || session.threats.iter().filter(|(_, row)| row.theme.id == theme.id);
        lines.push(ThreatLine::Theme {
            in_scope: of().filter(|(_, row)| row.in_scope).count(),
            all: of().count(),
            theme: theme.clone(),
        });
        lines.extend(of().map(|(id, _)| ThreatLine::Threat(*id)));
    }
    lines
}

pub(super) fn themes(session: &Session) -> Vec<Named> {
    let mut themes: Vec<Named> = Vec::new();
    for threat in session.threats.values() {
        if themes.iter().all(|known| known.id != threat.theme.id) {
            themes.push(threat.theme.clone());
        }
    }
    themes
}

/// The parts of the summary, in the order they are gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Findings,
    TopRisks,
    Matrices,
    Recommendations,
    Decisions,
    Review,
    Parking,
}

pub(super) const SECTIONS: &[(Section, &str)] = &[
    (Section::Findings, "section-findings"),
    (Section::TopRisks, "section-top-risks"),
    (Section::Matrices, "section-matrices"),
    (Section::Recommendations, "section-recommendations"),
    (Section::Decisions, "section-decisions"),
    (Section::Review, "section-review"),
    (Section::Parking, "section-parking"),
];

pub(super) fn section(doc: &Doc) -> Section {
    SECTIONS.get(doc.section).map_or(Section::Findings, |(section, _)| *section)
}

pub(super) fn findings(app: &App, doc: &Doc) -> Vec<Finding> {
    let mut found = check::check(doc.session(), app.now.today());
    found.extend(doc.findings.iter().cloned());
    found
}

/// Rows of a section that can be chosen.
pub(super) fn section_len(app: &App, doc: &Doc) -> usize {
    let session = doc.session();
    match section(doc) {
        Section::Findings => findings(app, doc).len(),
        Section::TopRisks => risks(doc).len(),
        Section::Matrices => 0,
        Section::Recommendations => session.recommendations.len(),
        Section::Decisions => session.decisions.len(),
        Section::Review => super::form::review_fields(app, doc).len(),
        Section::Parking => session.parking.len(),
    }
}

/// The row of a table at a place in its list.
pub(super) fn nth_row(session: &Session, table: TableName, at: usize) -> Option<Id> {
    match table {
        TableName::Recommendations => session.recommendations.keys().nth(at).copied(),
        TableName::Decisions => session.decisions.keys().nth(at).copied(),
        TableName::Parking => session.parking.keys().nth(at).copied(),
        _ => None,
    }
}
