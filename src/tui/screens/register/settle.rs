//! What only a person can settle: diverged copies, free text that may be the same risk, and levels that
//! mean nothing on the regional scale until somebody says what.

use ratatui::layout::Rect;

use super::{empty, heads};
use crate::register::Side;
use crate::register::matches::{Proposal, Why};
use crate::text::{Arg, Worded as _, pad, wrap_to};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::{Asked, Axis, RegisterDoc, entry_of};
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    match doc.pane() {
        0 => conflicts(app, doc, pen, area),
        1 => matches(app, doc, pen, area),
        _ => levels(app, doc, pen, area),
    }
}

/// Each head a line: what it has that the others have not is said below.
fn conflicts(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let rows = &doc.views.conflicts;
    if rows.is_empty() {
        return empty(app, pen, area, "register-no-conflicts");
    }
    let head = format!(
        "{}{}{}",
        pad(&app.t("head-municipality"), 5),
        pad(&app.t("head-revision"), 22),
        app.t("head-source"),
    );
    let note = 6;
    let inner = heads(app, pen, area, &head);
    let inner = Rect { height: inner.height.saturating_sub(note), ..inner };
    let cursor = doc.cursor_in(0);
    list(
        pen,
        inner,
        ListName::Register(0),
        (cursor, rows.len()),
        app.overlays.is_empty(),
        |index, here| {
            let style = if here { app.theme.strong } else { app.theme.text };
            let source = rows.get(index).and_then(|at| {
                let at = *at as usize;
                doc.index.sources.get(at).zip(doc.register.evidence.get(at))
            });
            let Some((source, evidence)) = source else { return Line::new(Vec::new()) };
            let called: String = Side::from(evidence).called().chars().take(8).collect();
            let head = evidence.versions.iter().max_by_key(|it| it.age());
            let by = head.map_or("", |it| &*it.by);
            let (state, colour) = match (source.aside, source.conflict) {
                (true, _) => ("source-aside", app.theme.dim),
                (false, true) => ("source-conflict", app.theme.warning),
                (false, false) => ("source-chosen", app.theme.good),
            };
            let spans = vec![
                (pad(&evidence.municipality.number, 5), app.theme.dim),
                (pad(&format!("{called} {by}"), 22), app.theme.text),
                (source.title.to_string(), style),
            ];
            Line { spans, right: Some((app.t(state), colour)) }
        },
    );
    let y = area.bottom().saturating_sub(note);
    let lines = differences(app, doc, cursor.at(rows.len()).unwrap_or(0));
    pen.rule(area, y);
    for (line, y) in lines.iter().zip(y + 1..area.bottom()) {
        pen.text(area.x + 1, y, area.width - 2, line, app.theme.text);
    }
}

/// What the head under the cursor says otherwise than the others of its session.
fn differences(app: &App, doc: &RegisterDoc, at: usize) -> Vec<String> {
    let evidence = |at: usize| {
        let source = *doc.views.conflicts.get(at)? as usize;
        doc.register.evidence.get(source)
    };
    let Some(own) = evidence(at) else { return Vec::new() };
    let others = (0..doc.views.conflicts.len()).filter(|it| *it != at).filter_map(evidence);
    let others = others.filter(|it| {
        it.session == own.session && it.municipality.number == own.municipality.number
    });
    let mut lines = Vec::new();
    for other in others {
        for (id, entry) in &own.entries {
            let args = [("no", Arg::from(entry.no as usize)), ("text", (&*entry.text).into())];
            match other.entries.get(id) {
                None => lines.push(app.texts.tv("differs-only-here", &args)),
                Some(theirs) if theirs != entry => {
                    lines.push(app.texts.tv("differs-otherwise", &args));
                }
                Some(_) => {}
            }
        }
        for (_, entry) in other.entries.iter().filter(|(id, _)| !own.entries.contains_key(id)) {
            let args = [("no", Arg::from(entry.no as usize)), ("text", (&*entry.text).into())];
            lines.push(app.texts.tv("differs-only-there", &args));
        }
        if own.measures != other.measures {
            lines.push(app.t("differs-measures"));
        }
        if own.decisions != other.decisions {
            lines.push(app.t("differs-decisions"));
        }
    }
    lines
}

fn matches(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let all = doc.views.matches.as_deref().unwrap_or_default();
    if all.is_empty() {
        return empty(app, pen, area, "register-no-matches");
    }
    let note = 6;
    let head = format!("{:>4}  {}", app.t("head-score"), app.t("head-pair"));
    let inner = heads(app, pen, area, &head);
    let inner = Rect { height: inner.height.saturating_sub(note), ..inner };
    let cursor = doc.cursor_in(1);
    list(
        pen,
        inner,
        ListName::Register(1),
        (cursor, all.len()),
        app.overlays.is_empty(),
        |index, here| {
            let style = if here { app.theme.strong } else { app.theme.text };
            let Some(pair) = all.get(index) else { return Line::new(Vec::new()) };
            let text = entry_of(doc, pair.rows.0).map(|(_, entry, _)| entry.text.to_string());
            let (state, colour) = match pair.joining {
                Some(joining) => (app.t(joining.word()), app.theme.dim),
                None => (app.t("joining-open"), app.theme.warning),
            };
            let spans = vec![
                (format!("{:>4}  ", pair.score), app.theme.accent),
                (text.unwrap_or_default(), style),
            ];
            Line { spans, right: Some((state, colour)) }
        },
    );
    let pair = cursor.at(all.len()).and_then(|at| all.get(at));
    let y = area.bottom().saturating_sub(note);
    pen.rule(area, y);
    if let Some(pair) = pair {
        beside(app, doc, pair, pen, Rect { y: y + 1, height: note - 1, ..area });
    }
}

/// The pair in full, and why it was proposed.
fn beside(app: &App, doc: &RegisterDoc, pair: &Proposal, pen: &mut Pen<'_>, area: Rect) {
    let wide = usize::from(area.width) - 2;
    let said = |row: u32| {
        let (evidence, entry, _) = entry_of(doc, row)?;
        let whose = format!("{} {}", &*evidence.municipality.number, &*evidence.municipality.name);
        Some(format!("{whose}: {}. {}", entry.no, &*entry.text))
    };
    let mut y = area.y;
    for row in [pair.rows.0, pair.rows.1] {
        for line in wrap_to(&said(row).unwrap_or_default(), wide, 2) {
            pen.text(area.x + 1, y, area.width - 2, &line, app.theme.text);
            y += 1;
        }
    }
    let why: Vec<String> = pair.why.iter().map(|why| reason(app, *why)).collect();
    let why = app.texts.tv("match-why", &[("why", Arg::from(why.join(", ")))]);
    pen.text(area.x + 1, area.bottom() - 1, area.width - 2, &why, app.theme.dim);
}

fn reason(app: &App, why: Why) -> String {
    match why {
        Why::SameWords => app.t("why-same-words"),
        Why::Alike(percent) => app.texts.tv("why-alike", &[("n", usize::from(percent).into())]),
        Why::SameAsset => app.t("why-same-asset"),
        Why::SameThreat => app.t("why-same-threat"),
        Why::SameTheme => app.t("why-same-theme"),
        Why::SameCause => app.t("why-same-cause"),
    }
}

fn levels(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let all = &doc.views.asked;
    if doc.region.is_none() {
        return empty(app, pen, area, "register-needs-region");
    }
    if all.is_empty() {
        return empty(app, pen, area, "register-no-levels");
    }
    let note = 3;
    let scale = usize::from(area.width) / 4;
    let head = format!("{}{}", pad(&app.t("head-scale"), scale), app.t("head-level"));
    let inner = heads(app, pen, area, &head);
    let inner = Rect { height: inner.height.saturating_sub(note), ..inner };
    let cursor = doc.cursor_in(2);
    list(
        pen,
        inner,
        ListName::Register(2),
        (cursor, all.len()),
        app.overlays.is_empty(),
        |index, here| {
            let style = if here { app.theme.strong } else { app.theme.text };
            let Some(asked) = all.get(index) else { return Line::new(Vec::new()) };
            let spans = vec![
                (pad(&app.texts.name(&asked.names), scale - 1), app.theme.dim),
                (" ".to_owned(), style),
                (
                    format!(
                        "{} {}: {}",
                        axis(app, asked),
                        &*asked.label,
                        app.texts.name(&asked.words)
                    ),
                    style,
                ),
            ];
            let (state, colour) = if asked.aligned.is_placed() {
                (format!("{} {}", app.glyphs.arrow, to(doc, asked)), app.theme.good)
            } else {
                (app.t("joining-open"), app.theme.warning)
            };
            Line { spans, right: Some((state, colour)) }
        },
    );
    let asked = cursor.at(all.len()).and_then(|at| all.get(at));
    let judgement = asked.and_then(|asked| judgement(doc, asked));
    let y = area.bottom().saturating_sub(note);
    pen.rule(area, y);
    if let Some(it) = judgement {
        let args = [("by", Arg::from(&*it.by)), ("why", (&*it.why).into())];
        let said = app.texts.tv("judged-by", &args);
        pen.text(area.x + 1, y + 1, area.width - 2, &said, app.theme.dim);
    } else {
        pen.text(area.x + 1, y + 1, area.width - 2, &app.t("judge-how"), app.theme.dim);
    }
}

fn axis(app: &App, asked: &Asked) -> String {
    match &asked.axis {
        Axis::Likelihood => app.t("axis-likelihood"),
        Axis::Consequence(_, names) => app.texts.name(names),
    }
}

/// The label of the regional level it was said to mean.
fn to(doc: &RegisterDoc, asked: &Asked) -> String {
    let Some(region) = &doc.region else { return String::new() };
    let at = usize::from(asked.aligned.rank);
    let label = match asked.axis {
        Axis::Likelihood => region.scale.likelihood.get(at).map(|it| it.label.to_string()),
        Axis::Consequence(..) => region.scale.levels.get(at).map(|it| it.label.to_string()),
    };
    label.unwrap_or_default()
}

fn judgement<'a>(
    doc: &'a RegisterDoc,
    asked: &Asked,
) -> Option<&'a crate::register::region::Judgement> {
    let scale = doc.region.as_ref()?.scales.get(&asked.scale)?;
    let levels = match &asked.axis {
        Axis::Likelihood => &scale.likelihood,
        Axis::Consequence(id, _) => &scale.types.get(id)?.levels,
    };
    levels.get(&asked.level).filter(|it| it.to.is_some())
}
