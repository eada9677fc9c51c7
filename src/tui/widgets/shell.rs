//! What stands around every screen:
//!
//! ```text
//!  title · municipality                         ● lagret 11:07
//!  1 Ramme ✓  2 Verdier 6  3 Trusler 27  4 Hendelser 9  5 6 7 8
//! ────────────────────────────────────────────────────────────
//!  (the screen)
//! ───────── news ─────────────────────────────────────────────
//!  what the keys do here
//! ```

use ratatui::layout::Rect;

use super::map::{Part, map};
use crate::model::{Question, Stage};
use crate::text::{Arg, capital, width};
use crate::tui::app::{App, Screen};
use crate::tui::doc::{Doc, Trouble};
use crate::tui::lists::{questions, themes};
use crate::tui::lookup::{bindings, key_label};
use crate::tui::overlay::Overlay;
use crate::tui::pen::Pen;
use crate::tui::screens::register;
use crate::tui::update::{hold_sentence, is_useful, rating_place};
use crate::tui::{Action, Scope};
use crate::workshop::{Progress, STEPS, Step, StepInfo, progress};

/// Draws it and gives what is left for the screen.
pub(in crate::tui) fn shell(app: &App, pen: &mut Pen<'_>, area: Rect) -> Rect {
    if let (Screen::Register, Some(doc)) = (app.screen, &app.register) {
        register::header(app, doc, pen, area);
        register::pages(app, doc, pen, Rect { y: area.y + 1, ..area });
        return framed(app, pen, area, area.y + 2);
    }
    header(app, pen, area);
    let mut top = area.y + 1;
    // Without steps to go to there is no map.
    let alone = matches!(app.screen, Screen::New | Screen::Start | Screen::Compare);
    if let Some(doc) = app.doc.as_ref().filter(|_| !alone) {
        steps(app, doc, pen, Rect { y: top, ..area });
        top += 1;
        let (banner, style) = banner(app, doc);
        for line in banner {
            let line = format!(" {line}");
            pen.clear(Rect { y: top, height: 1, ..area });
            pen.text(
                area.x,
                top,
                area.width,
                &crate::text::pad(&line, usize::from(area.width)),
                style,
            );
            top += 1;
        }
    }
    framed(app, pen, area, top)
}

/// The rule under what stands on top, the news and the footer; gives what is left between.
fn framed(app: &App, pen: &mut Pen<'_>, area: Rect, top: u16) -> Rect {
    pen.rule(area, top);
    let bottom = area.bottom().saturating_sub(2);
    news(app, pen, area, bottom);
    footer(app, pen, Rect { y: area.bottom().saturating_sub(1), height: 1, ..area });
    Rect { y: top + 1, height: bottom.saturating_sub(top + 1), ..area }
}

/// What stays in sight until it is mended: saving fails, or somebody else has the session.
fn banner(app: &App, doc: &Doc) -> (Vec<String>, ratatui::style::Style) {
    let (id, why) = match &doc.trouble {
        Some(Trouble::Answers(why)) => ("banner-not-saved", why),
        Some(Trouble::File(why)) => ("banner-not-in-file", why),
        None => {
            let denied = doc.denied.as_ref().map(|why| [capital(why), app.t("banner-denied")]);
            let lines = denied.into_iter().flatten().chain(hold_sentence(app, doc));
            return (lines.collect(), app.theme.selected);
        }
    };
    let what = app.texts.tv(id, &[("why", Arg::from(why.as_str()))]);
    (vec![what, app.t("banner-way-out")], app.theme.alarm)
}

fn header(app: &App, pen: &mut Pen<'_>, area: Rect) {
    let Some(doc) = &app.doc else {
        pen.text(area.x + 1, area.y, area.width, "rosbenk", pen.theme.strong);
        pen.right(area.right() - 1, area.y, &app.t("tagline"), pen.theme.dim);
        return;
    };
    let session = doc.session();
    let (sign, text, style) = saved(app, doc);
    let status = format!("{sign} {text}");
    let x = pen.right(area.right() - 1, area.y, &status, style);
    let room = x.saturating_sub(area.x + 2);
    let place = format!(" {} {}", pen.glyphs.dot, session.municipality.name.as_str());
    let place = if session.municipality.name.is_empty() { "" } else { place.as_str() };
    let (strong, dim) = (pen.theme.strong, pen.theme.dim);
    let title: &str = &session.title;
    pen.spans(area.x + 1, area.y, room, &[(title, strong), (place, dim)]);
}

/// Typed, saving, saved, or not: always a sign and a word.
fn saved(app: &App, doc: &Doc) -> (&'static str, String, ratatui::style::Style) {
    let typing =
        matches!(app.overlays.last(), Some(Overlay::Prompt(prompt)) if !prompt.text().is_empty());
    if doc.read_only {
        return (app.glyphs.unmarked, app.t("state-read-only"), app.theme.warning);
    }
    if doc.answers_fail() {
        return (app.glyphs.outside, app.t("state-not-saved"), app.theme.alarm);
    }
    if !doc.is_saved() {
        return (app.glyphs.saving, app.t("state-saving"), app.theme.warning);
    }
    if typing {
        return (app.glyphs.saving, app.t("state-typing"), app.theme.warning);
    }
    let text = if doc.saved_at.is_empty() {
        app.t("state-saved")
    } else {
        app.texts.tv("state-saved-at", &[("time", Arg::from(doc.saved_at.as_str()))])
    };
    (app.glyphs.saved, text, app.theme.good)
}

/// How far a step has come, in a few characters.
fn tally(app: &App, doc: &Doc, step: Step, now: &Progress) -> String {
    let count = |n: usize| if n == 0 { String::new() } else { n.to_string() };
    let of = |n: usize, all: usize| if all == 0 { String::new() } else { format!("{n}/{all}") };
    match step {
        Step::Frame if !doc.session().aim.is_empty() => app.glyphs.done.to_owned(),
        Step::Frame | Step::Summary => String::new(),
        Step::Assets => count(now.assets),
        Step::Threats => count(now.threats),
        Step::Events => count(now.scenarios),
        Step::Rating => of(now.rated, now.scenarios),
        Step::Measures => count(now.measures),
        Step::Residual => of(now.residual, now.rated),
    }
}

/// The map of the steps.
fn steps(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let now = progress(doc.session());
    let part = |info: &StepInfo| {
        let (number, tally) = (info.step.number(), tally(app, doc, info.step, &now));
        let parts = [number.to_string(), app.t(info.name), tally.clone()];
        let named = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        // How many of how many is never left out: it says what is undone. Elsewhere a bare count would
        // read as one more number: a tick says there is something.
        let bare = if tally.contains('/') {
            format!("{number} {tally}")
        } else {
            format!("{number}{}", if tally.is_empty() { "" } else { app.glyphs.done })
        };
        Part { number: number as u8, named, bare }
    };
    let parts: Vec<Part> = STEPS.iter().map(part).collect();
    let near = doc.step.number() - 1;
    map(pen, area, &parts, (near, (app.screen == Screen::Step).then_some(near)));
}

/// The line above the footer: a rule, or the news until the next key.
fn news(app: &App, pen: &mut Pen<'_>, area: Rect, y: u16) {
    let Some(toast) = &app.toast else {
        pen.rule(area, y);
        return;
    };
    let style = if toast.alarm { pen.theme.alarm } else { pen.theme.selected };
    let line = format!(" {}", toast.text);
    pen.text(area.x, y, area.width, &crate::text::pad(&line, usize::from(area.width)), style);
}

/// The digits that answer the question at hand: `1–5`.
fn digits(app: &App) -> Option<String> {
    let doc = app.doc.as_ref()?;
    let scale = &doc.session().scale;
    let range = |digits: &[u8]| Some(format!("{}–{}", digits.first()?, digits.last()?));
    let stage = match doc.step {
        Step::Rating => Stage::Current,
        Step::Residual => Stage::Residual,
        Step::Threats => return range(&[1, themes(doc.session()).len().min(9) as u8]),
        _ => return None,
    };
    match questions(doc, stage).get(rating_place(doc, stage).question) {
        Some(Question::Likelihood) => range(&scale.likelihood_digits()),
        Some(Question::Consequence(kind)) => {
            let digits: Vec<u8> = scale.answers(kind).map(|(digit, _)| digit).collect();
            range(&digits)
        }
        None => None,
    }
}

/// What the keys do here, the most useful first, as many as there is room for.
fn footer(app: &App, pen: &mut Pen<'_>, area: Rect) {
    let scopes = app.scopes();
    let mut hints: Vec<_> = bindings(&scopes).into_iter().filter(|it| it.hint > 0).collect();
    hints.sort_by_key(|binding| binding.hint);
    let hints: Vec<(String, String)> = hints
        .into_iter()
        .filter_map(|binding| {
            let key = binding.keys.first().filter(|_| is_useful(app, binding.action))?;
            let label = match binding.action {
                // With all answered there is nothing a digit would do.
                Action::Digit(_) => digits(app)?,
                _ => key_label(&app.texts, key),
            };
            Some((label, app.t(binding.text)))
        })
        .collect();
    let cost = |(key, text): &(String, String)| (width(key) + width(text) + 3) as u16;
    // Help and palette keep their place at the end, whatever else is left out.
    let kept = hints.len().saturating_sub(2);
    let (most, last) = if scopes.contains(&Scope::Everywhere) {
        hints.split_at(kept)
    } else {
        (hints.as_slice(), [].as_slice())
    };
    let reserved: u16 = last.iter().map(cost).sum();
    let mut x = area.x + 1;
    let end = area.right().saturating_sub(reserved);
    let (strong, dim) = (pen.theme.strong, pen.theme.dim);
    for hint in most {
        if x + cost(hint) > end + 2 {
            break;
        }
        x = pen.spans(
            x,
            area.y,
            area.right() - x,
            &[(&hint.0, strong), (" ", dim), (&hint.1, dim)],
        ) + 2;
    }
    for hint in last {
        x = pen.spans(
            x,
            area.y,
            area.right().saturating_sub(x),
            &[(&hint.0, strong), (" ", dim), (&hint.1, dim)],
        ) + 2;
    }
}
