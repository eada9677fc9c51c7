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

use super::beside_matrix;
use super::levels::{LevelLine, asked, digit_and_label, level_lines, question_name};
use super::verdict::verdict_lines;
use crate::model::{Id, Question, Scenario, Stage, Status};
use crate::text::{width, wrap, wrap_to};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::lists::{answer, questions};
use crate::tui::pen::Pen;
use crate::tui::update::{chosen_scenario, rating_place};
use crate::tui::view::Hit;

pub(in crate::tui) fn view(app: &App, doc: &Doc, stage: Stage, pen: &mut Pen<'_>, area: Rect) {
    let session = doc.session();
    let chosen = chosen_scenario(doc, stage);
    let left = beside_matrix(app, doc, stage, chosen, pen, area);
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
    for (index, line) in wrap_to(&row.text, usize::from(area.width) - 6, 2).iter().enumerate() {
        if index == 0 {
            pen.text(area.x, y, 4, &number, app.theme.dim);
        }
        pen.text(area.x + 4, y, area.width - 4, line, app.theme.strong);
        y += 1;
    }
    let assets =
        row.assets.iter().filter_map(|id| session.assets.get(id)).map(|it| it.name.to_string());
    let threats = row.threats.iter().filter_map(|id| session.threats.get(id));
    let threats = threats.map(|it| app.texts.name(&it.names));
    let about: Vec<String> = assets.chain(threats).collect();
    pen.text(area.x + 4, y, area.width - 4, &about.join(" · "), app.theme.dim);
    y += 1;
    let established = stage != Stage::Residual;
    let measures: Vec<String> = session
        .measures_for(id)
        .into_iter()
        .filter(|(_, it)| {
            (it.status == Status::Established) == established && it.status != Status::Rejected
        })
        .map(|(_, it)| it.text.to_string())
        .collect();
    let label = app.t(if established { "rating-in-place" } else { "residual-measures" });
    let text = if measures.is_empty() { app.t("rating-nothing") } else { measures.join(" · ") };
    for line in &wrap_to(&format!("{label}: {text}"), usize::from(area.width) - 5, 2) {
        pen.text(area.x + 4, y, area.width - 4, line, app.theme.text);
        y += 1;
    }
    y + 1
}

/// How much room the questions take: lines a level text may have, and the other questions on a line
/// each or all on one; tighter until it fits.
const FITS: &[(usize, bool)] =
    &[(3, true), (2, true), (3, false), (2, false), (1, true), (1, false)];

/// All questions: the one at hand with its levels, the others on a line each, or all on one.
fn ask(app: &App, doc: &Doc, stage: Stage, row: &Scenario, pen: &mut Pen<'_>, area: Rect) {
    let questions = questions(doc, stage);
    let here = rating_place(doc, stage).question;
    let room = usize::from(area.width) - 2;
    let at_hand = questions.get(here);
    let mut title =
        at_hand.map_or_else(Vec::new, |question| wrap(&asked(app, doc, question), room - 4));
    let lines = at_hand.map_or_else(Vec::new, |question| level_lines(app, doc, question));
    let others = questions.len() - usize::from(at_hand.is_some());
    // Wrapped once; what a tighter fit leaves of it is counted.
    let tall: Vec<usize> =
        lines.iter().map(|line| level_text(line, &lines, room, usize::MAX).len()).collect();
    let height = |(most, apart): (usize, bool)| {
        let levels: usize = tall.iter().map(|lines| (*lines).min(most)).sum();
        title.len() + levels + if apart { others } else { others.min(1) }
    };
    let fit = FITS.iter().find(|fit| height(**fit) <= usize::from(area.height));
    let (most, apart) = fit.copied().unwrap_or((1, false));
    if fit.is_none() {
        // The levels matter more than the whole question.
        title = at_hand.map(|question| question_name(app, doc, question)).into_iter().collect();
    }
    let mut y = area.y;
    let single = |pen: &mut Pen<'_>, question: &Question, y: u16| {
        compact(app, doc, (stage, row), question, pen, Rect { y, height: 1, ..area });
    };
    if apart {
        for question in questions.iter().take(here) {
            single(pen, question, y);
            y += 1;
        }
    }
    match at_hand {
        None => pen.focus(area.x, area.y),
        Some(question) => {
            for (index, line) in title.iter().enumerate() {
                pen.text(area.x + 1, y, area.width - 2, line, app.theme.accent);
                if index == 0 && questions.len() > 1 {
                    let at = format!("{}/{}", here + 1, questions.len());
                    pen.right(area.right(), y, &at, app.theme.dim);
                }
                y += 1;
            }
            let given = (answer(row, stage, question), stage, row);
            y = levels(
                app,
                (question, &lines),
                given,
                most,
                pen,
                Rect { y, height: area.bottom().saturating_sub(y), ..area },
            );
        }
    }
    if apart {
        for question in questions.iter().skip(here + 1) {
            single(pen, question, y);
            y += 1;
        }
    } else {
        let rest: Vec<String> = questions
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != here)
            .map(|(_, question)| {
                format!(
                    "{} {}",
                    question_name(app, doc, question),
                    short(app, doc, row, stage, question)
                )
            })
            .collect();
        let left = usize::from(area.bottom().saturating_sub(y));
        let rest = wrap_to(&rest.join(" · "), usize::from(area.width) - 3, left);
        for (line, y) in rest.iter().zip(y..area.bottom()) {
            pen.text(area.x + 3, y, area.width - 3, line, app.theme.dim);
        }
    }
}

/// A level's explanation, wrapped to the room beside the names.
fn level_text(line: &LevelLine, lines: &[LevelLine], room: usize, most: usize) -> Vec<String> {
    let names = lines.iter().map(|line| width(&line.name)).max().unwrap_or(0);
    let key = width(&digit_and_label(line));
    let room = room.saturating_sub(names + key + 5).max(12);
    wrap_to(&line.text, room, most)
}

type Given<'a> = (Option<Result<&'a str, ()>>, Stage, &'a Scenario);

/// The levels of the question at hand; gives the next free row.
fn levels(
    app: &App,
    (question, lines): (&Question, &[LevelLine]),
    (given, stage, row): Given<'_>,
    most: usize,
    pen: &mut Pen<'_>,
    area: Rect,
) -> u16 {
    let before =
        if stage == Stage::Residual { answer(row, Stage::Current, question) } else { None };
    let names = lines.iter().map(|line| width(&line.name)).max().unwrap_or(0);
    let mut y = area.y;
    for line in lines {
        if y >= area.bottom() {
            break;
        }
        let on = given == Some(Ok(line.id.as_str()));
        let mark = if on { app.glyphs.here } else { " " };
        let style = if on { app.theme.selected } else { app.theme.text };
        let key = digit_and_label(line);
        let name = crate::text::pad(&line.name, names);
        let was = before == Some(Ok(line.id.as_str()));
        let end = if was {
            pen.right(area.right(), y, &app.t("residual-was"), app.theme.warning)
        } else {
            area.right()
        };
        let spans = [
            (mark, app.theme.accent),
            (" ", app.theme.text),
            (key.as_str(), app.theme.strong),
            (" ", app.theme.text),
            (name.as_str(), style),
            ("  ", app.theme.text),
        ];
        let x = pen.spans(area.x + 1, y, end.saturating_sub(area.x + 2), &spans);
        if on || y == area.y {
            pen.focus(area.x + 1, y);
        }
        let text = level_text(line, lines, usize::from(area.width) - 2, most);
        let top = y;
        for part in &text {
            pen.text(x, y, end.saturating_sub(x + 1), part, app.theme.dim);
            y += 1;
        }
        pen.hit(Rect { y: top, height: y - top, ..area }, Hit::Digit(line.digit));
    }
    if given == Some(Err(())) && y < area.bottom() {
        pen.text(area.x + 3, y, area.width - 3, &app.t("value-not-relevant"), app.theme.selected);
        y += 1;
    }
    y
}

/// Narrowest and widest column for the names of questions.
const NAMES: (usize, usize) = (18, 24);

/// The label of what was answered.
fn short(app: &App, doc: &Doc, row: &Scenario, stage: Stage, question: &Question) -> String {
    match answer(row, stage, question) {
        None => app.glyphs.dash.to_owned(),
        Some(Err(())) => "×".to_owned(),
        Some(Ok(id)) => {
            let lines = level_lines(app, doc, question);
            lines
                .iter()
                .find(|line| line.id == id)
                .map_or_else(|| format!("?{id}"), |line| line.label.clone())
        }
    }
}

/// A question that is not at hand: its name and what was answered.
fn compact(
    app: &App,
    doc: &Doc,
    (stage, row): (Stage, &Scenario),
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
    let all = questions(doc, stage);
    let widest = all.iter().map(|it| width(&question_name(app, doc, it))).max().unwrap_or(0);
    let name = crate::text::pad(&question_name(app, doc, question), widest.clamp(NAMES.0, NAMES.1));
    let mut value = words(answer(row, stage, question));
    if stage == Stage::Residual {
        let before = short(app, doc, row, Stage::Current, question);
        value = format!("{before} {} {value}", app.glyphs.arrow);
    }
    let spans =
        [(name.as_str(), app.theme.dim), (" ", app.theme.text), (value.as_str(), app.theme.text)];
    pen.spans(area.x + 3, area.y, area.width - 3, &spans);
}
