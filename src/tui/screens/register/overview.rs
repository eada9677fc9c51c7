//! Where the register stands: its sources and how they lie to the regional scale, who has sent what,
//! and what the region has set itself.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::columns::{
    GAP, count, gap, heads, left, place_head, place_text, rest, right, verdict_counts,
    verdict_heads,
};
use super::{empty, noted, say};
use crate::model::Municipality;
use crate::register::SHORT_FITS;
use crate::register::align::Fit;
use crate::register::index::{Fits, SourceRow};
use crate::text::{Arg, Worded as _, pad, short_date};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    match doc.pane() {
        0 => sources(app, doc, pen, area),
        1 => municipalities(app, doc, pen, area),
        _ => milestones(app, doc, pen, area),
    }
}

/// Cells for one count of a fit.
const FIT: usize = 7;

fn sources(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let rows = &doc.views.sources;
    if rows.is_empty() {
        return empty(app, pen, area, "register-none-kept");
    }
    let (area, note) = noted(pen, area, 3);
    let fits = SHORT_FITS.iter().map(|id| right(app.t(id), FIT));
    let named = [gap(), rest(app.t("head-source"))];
    let columns: Vec<_> = std::iter::once(place_head(app, area)).chain(fits).chain(named).collect();
    let inner = heads(app, pen, area, &columns);
    let cursor = (doc.cursor_in(0), rows.len());
    let source = |index: usize| {
        let (at, fits) = rows.get(index)?;
        Some((doc.index.sources.get(*at as usize)?, fits))
    };
    list(pen, inner, ListName::Register(0), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        source(index).map_or_else(
            || Line::new(Vec::new()),
            |(source, fits)| source_line(app, doc, (source, fits), (area, style)),
        )
    });
    if let Some((source, fits)) = cursor.0.at(cursor.1).and_then(source) {
        let whose = doc.index.names.municipalities.get(source.municipality);
        let whose = whose.map(Municipality::called).unwrap_or_default();
        let full = format!("{whose} {} {}", app.glyphs.dot, &*source.title);
        let moves = doc.index.moves(source, fits);
        let args = [("moves", Arg::from(moves.join(", ")))];
        let differing =
            if moves.is_empty() { String::new() } else { app.texts.tv("register-moves", &args) };
        let told = [(fits_told(app, doc, fits), app.theme.dim), (differing, app.theme.dim)];
        say(pen, note, &[&[(full, app.theme.text)], &told[..]].concat());
    }
}

fn source_line(
    app: &App,
    doc: &RegisterDoc,
    (source, fits): (&SourceRow, &Fits),
    (area, style): (Rect, Style),
) -> Line {
    let whose = doc.index.names.municipalities.get(source.municipality);
    let fits = fits.counts.iter().map(|n| count(app, *n as usize, FIT, app.theme.text));
    let lead = std::iter::once((place_text(area, whose), app.theme.dim));
    let title = (format!("{GAP}{}", &*source.title), style);
    let spans = lead.chain(fits).chain([title]).collect();
    Line { spans, right: state(source).map(|id| (app.t(id), app.theme.warning)) }
}

/// How a source's entries lie to the regional scale, in words.
fn fits_told(app: &App, doc: &RegisterDoc, fits: &Fits) -> String {
    if doc.region.is_none() {
        return app.t("register-no-scale");
    }
    let fits = Fit::WORDS.iter().map(|(_, id)| app.t(id)).zip(fits.counts);
    let fits: Vec<String> =
        fits.filter(|(_, n)| *n > 0).map(|(word, n)| format!("{n} {word}")).collect();
    if fits.is_empty() {
        return app.t("register-no-fits");
    }
    app.texts.tv("register-fits", &[("fits", Arg::from(fits.join(", ")))])
}

/// What there is to know of a source, if anything.
fn state(source: &SourceRow) -> Option<&'static str> {
    let states = [
        (source.aside, "source-aside"),
        (source.conflict, "source-conflict"),
        (source.provisional, "source-provisional"),
        (source.shared, "source-shared"),
    ];
    states.into_iter().find(|(holds, _)| *holds).map(|(_, id)| id)
}

fn municipalities(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let (area, note) = noted(pen, area, 1);
    say(pen, note, &[(app.t("verdict-legend"), app.theme.dim)]);
    let name = usize::from(area.width / 3).max(16);
    let lead = [
        left(app.t("head-municipality"), 5),
        left(app.t("head-name"), name),
        right(app.t("head-sources"), 8),
        right(app.t("head-entries"), 7),
    ];
    let columns: Vec<_> = lead.into_iter().chain(verdict_heads()).collect();
    let inner = heads(app, pen, area, &columns);
    let rows = &doc.views.senders;
    let cursor = (doc.cursor_in(1), rows.len());
    list(pen, inner, ListName::Register(1), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(it) = rows.get(index) else { return Line::new(Vec::new()) };
        let counts = &it.counts;
        let all = counts.not_acceptable + counts.tolerable + counts.acceptable + counts.unrated;
        let mut spans = vec![
            (pad(&it.number, 5), app.theme.dim),
            (format!("{} ", pad(&crate::text::cut(&it.name, name - 1), name - 1)), style),
        ];
        if it.known.is_none() {
            spans.push((format!("{GAP}{}", app.t("register-silent")), app.theme.warning));
            return Line::new(spans);
        }
        spans.push(count(app, it.sources, 8, app.theme.text));
        spans.push(count(app, all, 7, app.theme.text));
        spans.extend(verdict_counts(app, counts));
        Line::new(spans)
    });
}

fn milestones(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let milestones = doc.region.as_ref().map_or(&[][..], |region| region.milestones.as_slice());
    if milestones.is_empty() {
        return empty(app, pen, area, "register-no-milestones");
    }
    let columns = [left(app.t("head-deadline"), 12), rest(app.t("head-milestone"))];
    let inner = heads(app, pen, area, &columns);
    let cursor = (doc.cursor_in(2), milestones.len());
    list(pen, inner, ListName::Register(2), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(milestone) = milestones.get(index) else { return Line::new(Vec::new()) };
        let date = |date| short_date(app.texts.lang(), date);
        let late = milestone.deadline.is_some_and(|it| it < app.now.today());
        let (state, colour) = match milestone.done {
            Some(done) => {
                (app.texts.tv("milestone-done", &[("date", date(done).into())]), app.theme.good)
            }
            None if late => (app.t("milestone-late"), app.theme.alarm),
            None => (app.t("milestone-open"), app.theme.dim),
        };
        let deadline = milestone.deadline.map(date).unwrap_or_default();
        let spans = vec![(pad(&deadline, 12), app.theme.dim), (milestone.text.to_string(), style)];
        Line { spans, right: Some((state, colour)) }
    });
}
