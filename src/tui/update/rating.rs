//! Steps 5 and 7, the heart: digits answer, Enter goes on.

use super::commit::commit;
use super::{form, pick, prompt};
use crate::model::{
    Assessment, AssessmentEdit, Editable as _, Id, Key, Knowledge, Op, Place, Question, Rating,
    Scale, Scenario, ScenarioEdit, Session, SessionEdit, Stage, Status, TableName,
};
use crate::text::Arg;
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::doc::{Doc, Pass, RatingPlace};
use crate::tui::effect::Effect;
use crate::tui::lists::{answer, questions, to_rate};
use crate::tui::overlay::PickFor;
use crate::workshop::Rated;

/// Where the room is in a stage's rating.
pub(in crate::tui) fn place(doc: &Doc, stage: Stage) -> &RatingPlace {
    if stage == Stage::Residual { &doc.residual } else { &doc.rating }
}

fn place_mut(doc: &mut Doc, stage: Stage) -> &mut RatingPlace {
    if stage == Stage::Residual { &mut doc.residual } else { &mut doc.rating }
}

/// The scenario being rated: the one chosen, else the first that is not finished, else the first.
pub(in crate::tui) fn chosen(doc: &Doc, stage: Stage) -> Option<Id> {
    let rows = to_rate(doc, stage);
    let kept = place(doc, stage).scenario.filter(|id| rows.iter().any(|row| row.id == *id));
    let open = || rows.iter().find(|row| !row.evaluation.complete).or_else(|| rows.first());
    kept.or_else(|| open().map(|row| row.id))
}

/// Comes to the step: stays where the room was.
pub(super) fn enter(app: &mut App, stage: Stage) {
    let Some(doc) = &mut app.doc else { return };
    let Some(id) = chosen(doc, stage) else { return };
    let known = place(doc, stage).question <= questions(doc, stage).len();
    if place(doc, stage).scenario != Some(id) || !known {
        go_to(doc, stage, id);
    }
}

/// The answer an edit is about, and whether it gives one or takes one away.
fn answer_edited(edit: &SessionEdit) -> Option<(Id, Stage, Question, bool)> {
    let SessionEdit::Scenarios((id, Op::Set(edit))) = edit else { return None };
    let (stage, edit) = match edit {
        ScenarioEdit::Current(edit) => (Stage::Current, edit),
        ScenarioEdit::Residual(edit) => (Stage::Residual, edit),
        _ => return None,
    };
    let (question, given) = match edit {
        AssessmentEdit::Likelihood(level) => (Question::Likelihood, level.is_some()),
        AssessmentEdit::Consequence((kind, rating)) => {
            (Question::Consequence(kind.clone()), rating.is_some())
        }
        _ => return None,
    };
    Some((*id, stage, question, given))
}

/// Brings the room to the answer an edit was about: after undo the correcting digit goes there.
pub(super) fn follow(doc: &mut Doc, edit: &SessionEdit) {
    let Some((id, stage, question, _)) = answer_edited(edit) else { return };
    let at = questions(doc, stage).iter().position(|asked| *asked == question);
    if let Some(question) = at {
        *place_mut(doc, stage) = RatingPlace { scenario: Some(id), question };
    }
}

/// The same, and past the answer it gave, as its digit went.
pub(super) fn follow_past(doc: &mut Doc, edit: &SessionEdit) {
    follow(doc, edit);
    if let Some((_, stage, _, true)) = answer_edited(edit) {
        place_mut(doc, stage).question += 1;
    }
}

/// Shows a scenario at its first open question.
pub(super) fn go_to(doc: &mut Doc, stage: Stage, id: Id) {
    let questions = questions(doc, stage);
    let open =
        doc.session().scenarios.get(&id).map(|row| {
            questions.iter().position(|question| answer(row, stage, question).is_none())
        });
    let question = open.flatten().unwrap_or(questions.len());
    *place_mut(doc, stage) = RatingPlace { scenario: Some(id), question };
}

pub(super) fn act(app: &mut App, action: Action, stage: Stage) -> Vec<Effect> {
    let Some(doc) = &mut app.doc else { return Vec::new() };
    let Some(id) = chosen(doc, stage) else {
        return nothing_to_rate(app, action);
    };
    // The one shown is the one the keys act on.
    if place(doc, stage).scenario != Some(id) {
        go_to(doc, stage, id);
    }
    let questions = questions(doc, stage);
    let at = place(doc, stage).question;
    match action {
        Action::Digit(digit) => return digit_pressed(app, stage, id, digit),
        Action::NotRelevant => return not_relevant(app, stage, id),
        Action::Right => return shift(app, stage, id, 1),
        Action::Left => return shift(app, stage, id, -1),
        Action::Up => place_mut(doc, stage).question = at.saturating_sub(1),
        Action::Down => place_mut(doc, stage).question = (at + 1).min(questions.len()),
        Action::First => place_mut(doc, stage).question = 0,
        Action::Last => place_mut(doc, stage).question = questions.len(),
        Action::ClearAnswer => return clear(app, stage, id),
        Action::Open => next_open(app, stage, id),
        Action::Next => step(app, stage, id, 1),
        Action::Previous => step(app, stage, id, -1),
        Action::PageDown => step(app, stage, id, 10),
        Action::PageUp => step(app, stage, id, -10),
        Action::Rationale => rationale(app, stage, id),
        Action::Knowledge => return knowledge(app, stage, id),
        Action::AddEstablished => {
            let title = app.t("pick-established");
            let purpose = PickFor::Measure { scenario: id, status: Status::Established };
            pick::open(app, purpose, &title);
        }
        Action::Edit => form::open(app, TableName::Scenarios, id, 0),
        Action::Order => {
            doc.likelihood_first = !doc.likelihood_first;
            let first = doc.likelihood_first;
            go_to(doc, stage, id);
            app.tell(app.t(if first { "told-likelihood-first" } else { "told-consequence-first" }));
        }
        Action::Pass => next_pass(app, stage, id),
        Action::Present => app.present = !app.present,
        Action::Back if app.present => app.present = false,
        Action::Back => doc.filter = None,
        Action::CopyCurrent => return copy_current(app, id),
        _ => {}
    }
    Vec::new()
}

fn nothing_to_rate(app: &mut App, action: Action) -> Vec<Effect> {
    if action == Action::Back
        && let Some(doc) = &mut app.doc
    {
        doc.filter = None;
        app.present = false;
    }
    Vec::new()
}

/// The level a digit means for a question.
fn level<'a>(scale: &'a Scale, question: &Question, digit: u8) -> Option<&'a Key> {
    match question {
        Question::Likelihood => {
            let at = scale.likelihood_digits().iter().position(|known| *known == digit)?;
            scale.likelihood.get(at).map(|level| &level.id)
        }
        Question::Consequence(kind) => {
            scale.answers(kind).find(|(known, _)| *known == digit).map(|(_, level)| &level.id)
        }
    }
}

fn set(id: Id, stage: Stage, edit: AssessmentEdit) -> SessionEdit {
    SessionEdit::Scenarios((id, Op::Set(Scenario::staged(stage, edit))))
}

fn level_edit(question: &Question, level: Key) -> AssessmentEdit {
    match question {
        Question::Likelihood => AssessmentEdit::Likelihood(Some(level)),
        Question::Consequence(kind) => {
            AssessmentEdit::Consequence((kind.clone(), Some(Rating::Level(level))))
        }
    }
}

/// Why a digit answers nothing: the scale has no such level, or the type does not go that far.
fn no_level(app: &App, scale: &Scale, question: &Question, digit: u8) -> String {
    match question {
        Question::Consequence(kind) if scale.level_digits().contains(&digit) => {
            let kind = scale.consequence_type(kind).map(|kind| app.texts.name(&kind.names));
            let args = [("digit", Arg::from(digit)), ("type", kind.unwrap_or_default().into())];
            app.texts.tv("told-level-not-used", &args)
        }
        _ => app.texts.tv("told-no-level", &[("digit", Arg::from(digit))]),
    }
}

fn digit_pressed(app: &mut App, stage: Stage, id: Id, digit: u8) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let questions = questions(doc, stage);
    let Some(question) = questions.get(place(doc, stage).question) else {
        app.tell(app.t("told-all-answered"));
        return Vec::new();
    };
    let scale = &doc.session().scale;
    let Some(level) = level(scale, question, digit).cloned() else {
        app.warn(no_level(app, scale, question, digit));
        return Vec::new();
    };
    let edit = set(id, stage, level_edit(question, level));
    answered(app, stage, edit)
}

/// Commits an answer that changes something, and goes to the next question.
fn answered(app: &mut App, stage: Stage, edit: SessionEdit) -> Vec<Effect> {
    let new = app.doc.as_ref().is_some_and(|doc| !form::holds(doc.session(), &edit));
    let read_only = app.doc.as_ref().is_some_and(|doc| doc.read_only);
    let effects = if new { commit(app, vec![edit]) } else { Vec::new() };
    if let Some(doc) = &mut app.doc
        && !read_only
    {
        place_mut(doc, stage).question += 1;
    }
    effects
}

fn not_relevant(app: &mut App, stage: Stage, id: Id) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let questions = questions(doc, stage);
    match questions.get(place(doc, stage).question) {
        Some(Question::Consequence(kind)) => {
            let rating = (kind.clone(), Some(Rating::NotRelevant));
            answered(app, stage, set(id, stage, AssessmentEdit::Consequence(rating)))
        }
        Some(Question::Likelihood) | None => {
            app.tell(app.t("told-likelihood-is-relevant"));
            Vec::new()
        }
    }
}

/// One level up or down on the question at hand; nothing when all are answered.
fn shift(app: &mut App, stage: Stage, id: Id, by: isize) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let (session, questions) = (doc.session(), questions(doc, stage));
    let at = place(doc, stage).question;
    let (Some(question), Some(row)) = (questions.get(at), session.scenarios.get(&id)) else {
        return Vec::new();
    };
    let ids: Vec<&Key> = match question {
        Question::Likelihood => session.scale.likelihood.iter().map(|level| &level.id).collect(),
        Question::Consequence(kind) => {
            session.scale.answers(kind).map(|(_, level)| &level.id).collect()
        }
    };
    let now = match answer(row, stage, question) {
        Some(Ok(level)) => ids.iter().position(|id| id.as_str() == level),
        _ => None,
    };
    let wanted = match now {
        Some(now) => now.saturating_add_signed(by).min(ids.len().saturating_sub(1)),
        None if by > 0 => 0,
        None => ids.len().saturating_sub(1),
    };
    match ids.get(wanted) {
        Some(level) if now != Some(wanted) => {
            commit(app, vec![set(id, stage, level_edit(question, (*level).clone()))])
        }
        _ => Vec::new(),
    }
}

/// Takes an answer away; with all answered, the last one.
fn clear(app: &mut App, stage: Stage, id: Id) -> Vec<Effect> {
    let Some(doc) = &mut app.doc else { return Vec::new() };
    let questions = questions(doc, stage);
    let at = place(doc, stage).question.min(questions.len().saturating_sub(1));
    place_mut(doc, stage).question = at;
    let Some(question) = questions.get(at) else { return Vec::new() };
    let there = doc.session().scenarios.get(&id).and_then(|row| answer(row, stage, question));
    if there.is_none() {
        return Vec::new();
    }
    let edit = match question {
        Question::Likelihood => AssessmentEdit::Likelihood(None),
        Question::Consequence(kind) => AssessmentEdit::Consequence((kind.clone(), None)),
    };
    commit(app, vec![set(id, stage, edit)])
}

fn step(app: &mut App, stage: Stage, id: Id, by: isize) {
    let Some(doc) = &mut app.doc else { return };
    let rows: Vec<Id> = to_rate(doc, stage).iter().map(|row| row.id).collect();
    let here = rows.iter().position(|row| *row == id).unwrap_or(0);
    let wanted = here.saturating_add_signed(by).min(rows.len().saturating_sub(1));
    if let Some(id) = rows.get(wanted).copied() {
        go_to(doc, stage, id);
    }
}

/// The next scenario that is not finished, from here round and back to this one.
fn next_open(app: &mut App, stage: Stage, id: Id) {
    let Some(doc) = &mut app.doc else { return };
    let asked = questions(doc, stage);
    let rows = to_rate(doc, stage);
    let here = rows.iter().position(|row| row.id == id).unwrap_or(0);
    let round = || rows.iter().skip(here + 1).chain(rows.iter().take(here + 1));
    let open = |row: &&Rated<'_>| {
        asked.iter().any(|question| answer(row.scenario, stage, question).is_none())
    };
    if let Some(next) = round().find(open).map(|row| row.id) {
        return go_to(doc, stage, next);
    }
    // All is answered; but where nothing is relevant there is no risk to show.
    let empty = round().find(|row| doc.pass == Pass::Whole && !row.evaluation.complete);
    let empty = empty.map(|row| (row.id, row.scenario.no));
    match empty {
        Some((id, no)) => {
            go_to(doc, stage, id);
            app.warn(app.texts.tv("told-nothing-relevant", &[("no", no.into())]));
        }
        None => app.tell(app.t("told-all-rated")),
    }
}

fn rationale(app: &mut App, stage: Stage, id: Id) {
    let Some(doc) = &app.doc else { return };
    let record = if stage == Stage::Residual { "residual" } else { "current" };
    let row = doc.session().scenarios.get(&id);
    let text = row.map(|row| row.assessment(stage).rationale.to_string()).unwrap_or_default();
    let place = Place::row(TableName::Scenarios, id, &format!("{record}:rationale"));
    let title = app.t("field-assessment-rationale");
    prompt::open(app, crate::tui::overlay::PromptFor::Field(place), title, "hint-rationale", &text);
}

/// Weak, medium, strong, not stated: round and round.
fn knowledge(app: &mut App, stage: Stage, id: Id) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let Some(row) = doc.session().scenarios.get(&id) else { return Vec::new() };
    let next = match row.assessment(stage).knowledge {
        None => Some(Knowledge::Low),
        Some(Knowledge::Low) => Some(Knowledge::Medium),
        Some(Knowledge::Medium) => Some(Knowledge::High),
        Some(Knowledge::High) => None,
    };
    commit(app, vec![set(id, stage, AssessmentEdit::Knowledge(next))])
}

/// All questions, then one dimension at a time through all scenarios.
fn next_pass(app: &mut App, stage: Stage, id: Id) {
    let Some(doc) = &mut app.doc else { return };
    let types: Vec<Key> = doc.session().relevant.clone();
    let passes: Vec<Pass> = [Pass::Whole, Pass::Likelihood]
        .into_iter()
        .chain(types.into_iter().map(Pass::Consequence))
        .collect();
    let here = passes.iter().position(|pass| *pass == doc.pass).unwrap_or(0);
    if let Some(pass) = passes.get((here + 1) % passes.len()) {
        doc.pass = pass.clone();
    }
    go_to(doc, stage, id);
    let name = match doc.pass.clone() {
        Pass::Whole => app.t("pass-whole"),
        Pass::Likelihood => app.t("pass-likelihood"),
        Pass::Consequence(kind) => pass_name(app, &kind),
    };
    app.tell(name);
}

fn pass_name(app: &App, kind: &str) -> String {
    let session: Option<&Session> = app.doc.as_ref().map(Doc::session);
    let kind = session.and_then(|session| session.scale.consequence_type(kind));
    let name = kind.map(|kind| app.texts.name(&kind.names)).unwrap_or_default();
    app.texts.tv("pass-consequence", &[("type", Arg::from(name))])
}

/// Residual risk as the risk is today: the answers are copied, to be changed where measures help.
fn copy_current(app: &mut App, id: Id) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let Some(row) = doc.session().scenarios.get(&id) else { return Vec::new() };
    let wanted = Assessment {
        likelihood: row.current.likelihood.clone(),
        consequence: row.current.consequence.clone(),
        ..row.residual.clone()
    };
    let edits: Vec<SessionEdit> =
        row.residual.diff(&wanted).into_iter().map(|edit| set(id, Stage::Residual, edit)).collect();
    let effects = commit(app, edits);
    if let Some(doc) = &mut app.doc {
        go_to(doc, Stage::Residual, id);
    }
    effects
}
