//! What only a person can settle: diverged copies, free text that may be the same risk, and levels that
//! mean nothing on the regional scale until somebody says what.

use std::collections::BTreeSet;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::columns::{GAP, count, gap, heads, left, rest, right};
use super::versions::{self, Difference};
use super::{empty, noted, say};
use crate::register::matches::{Proposal, Why};
use crate::register::region::Joining;
use crate::text::{Arg, Worded as _, apart, cut, pad, short_date, width};
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

/// Cells for the file a head is in, for when and by whom it was saved, and for a score.
const FILE: usize = 18;
const HEAD: usize = 22;
const SCORE: usize = 6;
/// Cells for how many events were rated by a level.
const RATED: usize = 7;

/// Each head a line; what it says otherwise than the others is told below.
fn conflicts(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let rows = &doc.views.conflicts;
    if rows.is_empty() {
        return empty(app, pen, area, "register-no-conflicts");
    }
    let (area, note) = noted(pen, area, 6);
    let columns = [
        left(app.t("head-municipality"), 6),
        left(app.t("head-file"), FILE),
        left(app.t("head-revision"), HEAD),
        rest(app.t("head-source")),
    ];
    let inner = heads(app, pen, area, &columns);
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
            let head = evidence.latest();
            let file = versions::file(evidence);
            let at = head.and_then(|it| it.at).map(|at| at.utc().date_naive());
            let at = at.map(|it| short_date(app.texts.lang(), it)).unwrap_or_default();
            let by = head.map_or("", |it| &*it.by);
            let (state, colour) = match (source.aside, source.conflict) {
                (true, _) => ("source-aside", app.theme.dim),
                (false, true) => ("source-conflict", app.theme.warning),
                (false, false) => ("source-chosen", app.theme.good),
            };
            let spans = vec![
                (pad(&evidence.municipality.number, 6), app.theme.dim),
                (pad(&cut(file, FILE - 1), FILE), app.theme.text),
                (pad(&cut(&format!("{at} {by}"), HEAD - 1), HEAD), app.theme.text),
                (source.title.to_string(), style),
            ];
            Line { spans, right: Some((app.t(state), colour)) }
        },
    );
    let source = cursor.at(rows.len()).and_then(|at| rows.get(at));
    let found = source.map(|source| versions::rows(app, doc, *source)).unwrap_or_default();
    say(pen, note, &first_of(app, &found, note));
}

/// The first of what differs, a line each, and how much more there is.
fn first_of(app: &App, found: &[Difference<'_>], note: Rect) -> Vec<(String, Style)> {
    if found.is_empty() {
        return vec![(app.t("differs-elsewhere"), app.theme.text)];
    }
    let room = usize::from(note.height);
    let shown = if found.len() > room { room.saturating_sub(1) } else { found.len() };
    let wide = usize::from(note.width).saturating_sub(2);
    let tell = |place: &str, mine: &str, theirs: &str| {
        let args = [("place", place), ("mine", mine), ("theirs", theirs)];
        app.texts.tv("differs-line", &args.map(|(name, value)| (name, Arg::from(value))))
    };
    let line = |it: &Difference<'_>| {
        let whole = tell(&it.told.place, &it.told.mine, &it.told.theirs);
        if width(&whole) <= wide && !whole.contains('\n') {
            return (whole, app.theme.text);
        }
        let room = wide.saturating_sub(width(&tell(&it.told.place, "", ""))) / 2;
        let (mine, theirs) = apart(&it.told.mine, &it.told.theirs, room);
        (cut(&tell(&it.told.place, &mine, &theirs), wide), app.theme.text)
    };
    let left = found.len() - shown;
    let more = app.texts.tv("differs-more", &[("n", Arg::from(left))]);
    let more = (left > 0).then_some((more, app.theme.dim));
    found.iter().take(shown).map(line).chain(more).collect()
}

fn matches(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let all = doc.views.matches.as_deref().unwrap_or_default();
    if all.is_empty() {
        return empty(app, pen, area, "register-no-matches");
    }
    let (area, note) = noted(pen, area, 6);
    // Each of the two has half of what the score and the answer leave.
    let answers: BTreeSet<Option<Joining>> = all.iter().map(|it| it.joining).collect();
    let state = answers.into_iter().map(|it| width(&answer(app, it))).max().unwrap_or(0) + 2;
    let half = usize::from(area.width).saturating_sub(3 + SCORE + 2 * GAP.len() + state) / 2;
    let columns = [
        right(app.t("head-score"), SCORE),
        gap(),
        left(app.t("head-pair"), half),
        gap(),
        rest(app.t("head-like")),
    ];
    let inner = heads(app, pen, area, &columns);
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
            let text = |row| entry_of(doc, row).map_or("", |(_, entry, _)| &*entry.text);
            let (one, other) = (text(pair.rows.0), text(pair.rows.1));
            let colour = if pair.joining.is_some() { app.theme.dim } else { app.theme.warning };
            let spans = vec![
                (format!("{:>SCORE$}{GAP}", pair.score), app.theme.accent),
                (pad(&cut(one, half), half), style),
                (GAP.to_owned(), style),
                (cut(other, half), style),
            ];
            Line { spans, right: Some((answer(app, pair.joining), colour)) }
        },
    );
    let pair = cursor.at(all.len()).and_then(|at| all.get(at));
    if let Some(pair) = pair {
        say(pen, note, &beside(app, doc, pair));
    }
}

fn answer(app: &App, joining: Option<Joining>) -> String {
    app.t(joining.map_or("joining-open", |it| it.word()))
}

/// Why it was proposed, and the pair in full.
fn beside(app: &App, doc: &RegisterDoc, pair: &Proposal) -> Vec<(String, Style)> {
    let said = |row: u32| {
        let (evidence, entry, _) = entry_of(doc, row)?;
        let whose = evidence.municipality.called();
        Some((format!("{whose}: {}. {}", entry.no, &*entry.text), app.theme.text))
    };
    let reason = |why: &Why| match why.adds() {
        0 => reason(app, *why),
        adds => format!("{} (+{adds})", reason(app, *why)),
    };
    let why: Vec<String> = pair.why.iter().map(reason).collect();
    let why = app.texts.tv("match-why", &[("why", Arg::from(why.join(", ")))]);
    let pair = [pair.rows.0, pair.rows.1].into_iter().filter_map(said);
    std::iter::once((why, app.theme.dim)).chain(pair).collect()
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
    let (area, note) = noted(pen, area, 5);
    let scale = usize::from(area.width) / 4;
    let columns = [
        left(app.t("head-scale"), scale),
        right(app.t("head-entries"), RATED),
        gap(),
        rest(app.t("head-level")),
    ];
    let inner = heads(app, pen, area, &columns);
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
                (pad(&cut(&app.texts.name(&asked.names), scale - 1), scale), app.theme.dim),
                count(app, asked.entries, RATED, app.theme.text),
                (GAP.to_owned(), style),
                (level(app, asked), style),
            ];
            let (state, colour) = match (asked.aligned.is_placed(), asked.is_settled) {
                (true, _) => (format!("{} {}", app.glyphs.arrow, to(doc, asked)), app.theme.good),
                (false, true) => {
                    (format!("{} {}", app.glyphs.arrow, app.glyphs.dash), app.theme.dim)
                }
                (false, false) => (app.t("joining-open"), app.theme.warning),
            };
            Line { spans, right: Some((state, colour)) }
        },
    );
    let Some(asked) = cursor.at(all.len()).and_then(|at| all.get(at)) else { return };
    let whole = format!("{}: {}", app.texts.name(&asked.names), level(app, asked));
    let known = doc.region.as_ref().and_then(|region| asked.judgement(region));
    let said = match known {
        Some(it) => {
            let args = [("by", Arg::from(&*it.by)), ("why", (&*it.why).into())];
            app.texts.tv("judged-by", &args)
        }
        None => app.t("judge-how"),
    };
    say(pen, note, &[(whole, app.theme.text), (said, app.theme.dim)]);
}

/// `sannsynlighet 2: hvert tiende år`.
fn level(app: &App, asked: &Asked) -> String {
    format!("{}: {}", asked.called(&app.texts), app.texts.name(&asked.words))
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
