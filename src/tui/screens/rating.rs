//! Steps 5 and 7: one scenario large on screen, the matrix beside it.
//!
//! ```text
//!  7.  Ansatt leser journal uten tjenstlig behov     │   Konsekvens
//!      Journalsystem · misbruk av egne tilganger     │  1  2  3  4  5
//!  På plass  Tilgang etter rolle · logg              │
//!
//!  Konsekvens for personvern        spørsmål 1 av 2
//!  ▸ 4 svært alvorlig  varig belastning
//! ```

use ratatui::layout::Rect;

use super::split_right;
use crate::model::{Id, Question, Scenario, Stage, Status, evaluate};
use crate::text::{Arg, Worded as _, rate, wrap};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::lists::{answer, questions};
use crate::tui::pen::Pen;
use crate::tui::update::{chosen_scenario, rating_place};
use crate::tui::view::Hit;
use crate::tui::widgets::{Places, class_words, side_matrix, side_width};

pub(in crate::tui) fn view(app: &App, doc: &Doc, stage: Stage, pen: &mut Pen<'_>, area: Rect) {
    let session = doc.session();
    let chosen = chosen_scenario(doc, stage);
    let (left, right) = split_right(pen, area, side_width(&session.scale, doc.transposed));
    let places = Places::of(session, stage, chosen);
    side_matrix(app, doc, &places, pen, right);
    let row = chosen.and_then(|id| session.scenarios.get(&id).map(|row| (id, row)));
    let Some((id, row)) = row else {
        let empty = if stage == Stage::Residual { "residual-empty" } else { "rating-empty" };
        for (line, y) in wrap(&app.t(empty), usize::from(left.width) - 2).iter().zip(left.y..) {
            pen.text(left.x + 1, y, left.width - 1, line, app.theme.dim);
        }
        pen.focus(left.x, left.y);
        return;
    };
    let y = heading(app, doc, stage, (id, row), pen, left);
    let bottom = left.bottom();
    let verdict = verdict_lines(app, doc, stage, row, usize::from(left.width) - 2);
    let kept = (verdict.len() as u16 + 1).min(bottom.saturating_sub(y));
    let middle = Rect { y, height: bottom.saturating_sub(y + kept), ..left };
    ask(app, doc, stage, row, pen, middle);
    for ((text, style), y) in verdict.into_iter().zip(bottom.saturating_sub(kept - 1)..) {
        pen.text(left.x + 1, y, left.width - 1, &text, style);
    }
}

/// The event, what it hits, and what is in place; gives the next free row.
fn heading(
    app: &App,
    doc: &Doc,
    stage: Stage,
    (id, row): (Id, &Scenario),
    pen: &mut Pen<'_>,
    area: Rect,
) -> u16 {
    let session = doc.session();
    let number = format!("{:>2}. ", row.no);
    let mut y = area.y;
    for (index, line) in wrap(&row.text, usize::from(area.width) - 6).iter().take(2).enumerate() {
        if index == 0 {
            pen.text(area.x, y, 4, &number, app.theme.dim);
        }
        pen.text(area.x + 4, y, area.width - 4, line, app.theme.strong);
        y += 1;
    }
    let assets = row.assets.iter().filter_map(|id| session.assets.get(id)).map(|it| it.name.to_string());
    let threats = row.threats.iter().filter_map(|id| session.threats.get(id));
    let threats = threats.map(|it| app.texts.name(&it.names));
    let about: Vec<String> = assets.chain(threats).collect();
    pen.text(area.x + 4, y, area.width - 4, &about.join(" · "), app.theme.dim);
    y += 1;
    let established = stage != Stage::Residual;
    let measures: Vec<String> = session
        .measures_for(id)
        .into_iter()
        .filter(|(_, it)| (it.status == Status::Established) == established && it.status != Status::Rejected)
        .map(|(_, it)| it.text.to_string())
        .collect();
    let label = app.t(if established { "rating-in-place" } else { "residual-measures" });
    let text = if measures.is_empty() { app.t("rating-nothing") } else { measures.join(" · ") };
    let lines = wrap(&format!("{label}: {text}"), usize::from(area.width) - 5);
    for line in lines.iter().take(2) {
        pen.text(area.x + 4, y, area.width - 4, line, app.theme.text);
        y += 1;
    }
    y + 1
}

/// All questions: the one at hand with its levels, the others on a line each.
fn ask(app: &App, doc: &Doc, stage: Stage, row: &Scenario, pen: &mut Pen<'_>, area: Rect) {
    let questions = questions(doc);
    let here = rating_place(doc, stage).question;
    let mut y = area.y;
    if here >= questions.len() {
        pen.focus(area.x, area.y);
    }
    for (index, question) in questions.iter().enumerate() {
        if y >= area.bottom() {
            return;
        }
        if index != here {
            compact(app, doc, stage, row, question, pen, Rect { y, height: 1, ..area });
            y += 1;
            continue;
        }
        let args = [("n", Arg::from(index + 1)), ("all", Arg::from(questions.len()))];
        let at = app.texts.tv("rating-question", &args);
        let end = pen.right(area.right(), y, &at, app.theme.dim);
        let title = asked(app, doc, question);
        pen.text(area.x + 1, y, end.saturating_sub(area.x + 2), &title, app.theme.accent);
        y += 1;
        let left_over = (questions.len() - index - 1) as u16;
        let room = area.bottom().saturating_sub(y + left_over);
        y += levels(app, doc, stage, row, question, pen, Rect { y, height: room, ..area });
    }
}

/// The question in words: the scale's own, or `Konsekvens for personvern`.
pub(super) fn asked(app: &App, doc: &Doc, question: &Question) -> String {
    let scale = &doc.session().scale;
    match question {
        Question::Likelihood => {
            let basis = app.t(scale.basis.word());
            app.texts.tv("rating-likelihood", &[("basis", basis.into())])
        }
        Question::Consequence(kind) => {
            let kind = scale.consequence_type(kind);
            let asked = kind.map(|kind| app.texts.name(&kind.questions)).unwrap_or_default();
            if asked.is_empty() { name(app, doc, question) } else { asked }
        }
    }
}

fn name(app: &App, doc: &Doc, question: &Question) -> String {
    match question {
        Question::Likelihood => app.t("field-assessment-likelihood"),
        Question::Consequence(kind) => {
            let kind = doc.session().scale.consequence_type(kind);
            kind.map(|kind| app.texts.name(&kind.names)).unwrap_or_default()
        }
    }
}

/// One level as shown: digit, id, name, explanation.
pub(super) struct LevelLine {
    pub digit: u8,
    pub id: String,
    pub label: String,
    pub name: String,
    pub text: String,
}

/// The levels a question can be answered with, lowest first.
pub(super) fn level_lines(app: &App, doc: &Doc, question: &Question) -> Vec<LevelLine> {
    let scale = &doc.session().scale;
    match question {
        Question::Likelihood => scale
            .likelihood
            .iter()
            .zip(scale.likelihood_digits())
            .map(|(level, digit)| LevelLine {
                digit,
                id: level.id.to_string(),
                label: level.label.to_string(),
                name: app.texts.name(&level.names),
                text: format!("{}  {}", rate(&app.texts, level.rate), app.texts.name(&level.texts)),
            })
            .collect(),
        Question::Consequence(kind) => {
            let texts = scale.consequence_type(kind).map(|kind| &kind.texts);
            scale
                .levels
                .iter()
                .zip(scale.level_digits())
                .map(|(level, digit)| LevelLine {
                    digit,
                    id: level.id.to_string(),
                    label: level.label.to_string(),
                    name: app.texts.name(&level.names),
                    text: texts
                        .and_then(|texts| texts.get(&level.id))
                        .map(|text| app.texts.name(text))
                        .unwrap_or_default(),
                })
                .collect()
        }
    }
}

fn levels(
    app: &App,
    doc: &Doc,
    stage: Stage,
    row: &Scenario,
    question: &Question,
    pen: &mut Pen<'_>,
    area: Rect,
) -> u16 {
    let given = answer(row, stage, question);
    let before = if stage == Stage::Residual { answer(row, Stage::Current, question) } else { None };
    let lines = level_lines(app, doc, question);
    let names = lines.iter().map(|line| crate::text::width(&line.name)).max().unwrap_or(0);
    let mut y = area.y;
    for line in &lines {
        if y >= area.bottom() {
            break;
        }
        let on = given == Some(Ok(line.id.as_str()));
        let was = before == Some(Ok(line.id.as_str()));
        let mark = if on { app.glyphs.here } else { " " };
        let style = if on { app.theme.selected } else { app.theme.text };
        let key = digit_and_label(line);
        let name = crate::text::pad(&line.name, names);
        let tail = if was { app.t("residual-was") } else { String::new() };
        let end = if was { pen.right(area.right(), y, &tail, app.theme.warning) } else { area.right() };
        let spans = [
            (mark, app.theme.accent),
            (" ", app.theme.text),
            (key.as_str(), app.theme.strong),
            (" ", app.theme.text),
            (name.as_str(), style),
            ("  ", app.theme.text),
            (line.text.as_str(), app.theme.dim),
        ];
        pen.spans(area.x + 1, y, end.saturating_sub(area.x + 2), &spans);
        pen.hit(Rect { y, height: 1, ..area }, Hit::Digit(line.digit));
        if on || y == area.y {
            pen.focus(area.x + 1, y);
        }
        y += 1;
    }
    if given == Some(Err(())) && y < area.bottom() {
        pen.text(area.x + 3, y, area.width - 3, &app.t("value-not-relevant"), app.theme.selected);
        y += 1;
    }
    y - area.y
}

/// `4`, or `4 D` where the scale's own label is not the digit that is pressed.
pub(super) fn digit_and_label(line: &LevelLine) -> String {
    let digit = line.digit.to_string();
    if line.label == digit || line.label.is_empty() { digit } else { format!("{digit} {}", line.label) }
}

/// A question that is not at hand: its name and what was answered.
fn compact(
    app: &App,
    doc: &Doc,
    stage: Stage,
    row: &Scenario,
    question: &Question,
    pen: &mut Pen<'_>,
    area: Rect,
) {
    let lines = level_lines(app, doc, question);
    let words = |given: Option<Result<&str, ()>>| match given {
        None => app.glyphs.dash.to_owned(),
        Some(Err(())) => app.t("value-not-relevant"),
        Some(Ok(id)) => match lines.iter().find(|line| line.id == id) {
            Some(line) => format!("{} {}", line.label, line.name),
            None => format!("?{id}"),
        },
    };
    let name = crate::text::pad(&name(app, doc, question), 18);
    let mut value = words(answer(row, stage, question));
    if stage == Stage::Residual {
        let before = words(answer(row, Stage::Current, question));
        value = format!("{before} {} {value}", app.glyphs.arrow);
    }
    let spans = [(name.as_str(), app.theme.dim), (" ", app.theme.text), (value.as_str(), app.theme.text)];
    pen.spans(area.x + 3, area.y, area.width - 3, &spans);
}

/// What it comes to: class, verdict, who may accept; knowledge and grounds.
fn verdict_lines(
    app: &App,
    doc: &Doc,
    stage: Stage,
    row: &Scenario,
    room: usize,
) -> Vec<(String, ratatui::style::Style)> {
    let session = doc.session();
    let assessment = row.assessment(stage);
    let evaluation = evaluate(&session.scale, &session.relevant, assessment);
    let mut lines = Vec::new();
    match evaluation.risk_class(&session.scale) {
        None => lines.push((app.t("rating-open"), app.theme.dim)),
        Some(class) => {
            let words = class_words(app, class);
            let style = if evaluation.complete { app.theme.class(class.colour) } else { app.theme.dim };
            let id = if evaluation.complete { "rating-class" } else { "rating-class-so-far" };
            let verdict = app.t(class.verdict.word());
            let args = [("class", Arg::from(words)), ("verdict", Arg::from(verdict))];
            lines.push((format!(" {} ", app.texts.tv(id, &args)), style));
            let roles: Vec<String> = class.authority.iter().map(|it| app.texts.name(&it.names)).collect();
            let roles = if roles.is_empty() { app.t("recap-nobody") } else { roles.join(", ") };
            let who = app.texts.tv("rating-who-accepts", &[("roles", roles.into())]);
            lines.extend(wrap(&who, room).into_iter().take(1).map(|line| (line, app.theme.dim)));
        }
    }
    let knowledge = assessment.knowledge.map(|it| {
        app.texts.tv("rating-knowledge", &[("strength", app.t(it.word()).into())])
    });
    let rationale = (!assessment.rationale.is_empty()).then(|| {
        app.texts.tv("rating-rationale", &[("text", Arg::from(assessment.rationale.as_str()))])
    });
    let notes: Vec<String> = [knowledge, rationale].into_iter().flatten().collect();
    if !notes.is_empty() {
        let notes = notes.join(" · ");
        lines.extend(wrap(&notes, room).into_iter().take(2).map(|line| (line, app.theme.dim)));
    }
    lines
}
