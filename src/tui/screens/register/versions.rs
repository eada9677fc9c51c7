//! What a version of a session says otherwise than the others: before one of them is chosen, it is seen what
//! is chosen between.

use ratatui::layout::Rect;

use super::columns::{GAP, gap, heads, left, rest};
use super::{below, empty, noted, say};
use crate::register::{Evidence, versions};
use crate::text::{Arg, Told, apart, apart_in, cut, pad, short_date};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

/// Lines for each of the two values under the list.
const WHOLE: u16 = 2;

/// The file a version was met in.
pub(super) fn file(evidence: &Evidence) -> &str {
    let source = evidence.latest().and_then(|it| it.sources.first());
    source.map_or("", |it| &*it.name)
}

/// What tells a version from the others: its file, when it was saved and by whom.
pub(in crate::tui) fn called(app: &App, evidence: &Evidence) -> String {
    let latest = evidence.latest();
    let at = latest.and_then(|it| it.at).map(|at| {
        let (date, time) = app.now.local(at);
        format!("{} {time}", short_date(app.texts.lang(), date))
    });
    let by = latest.map(|it| it.by.to_string());
    let parts = [Some(file(evidence).to_owned()), at, by].into_iter().flatten();
    parts.filter(|it| !it.is_empty()).collect::<Vec<String>>().join(", ")
}

/// A difference, and the version it is a difference from.
pub(in crate::tui) struct Difference<'a> {
    pub other: &'a Evidence,
    pub told: Told,
}

/// Where the version of a source differs from each of the others.
pub(in crate::tui) fn rows<'a>(
    app: &App,
    doc: &'a RegisterDoc,
    source: u32,
) -> Vec<Difference<'a>> {
    let evidence = |at: u32| doc.register.evidence.get(at as usize);
    let Some(own) = evidence(source) else { return Vec::new() };
    let others = doc.views.conflicts.iter().filter(|at| **at != source);
    let others = others.filter_map(|at| evidence(*at)).filter(|it| {
        it.session == own.session && it.municipality.number == own.municipality.number
    });
    others
        .flat_map(|other| {
            let told = versions(&app.texts, own, other).into_iter();
            told.map(move |told| Difference { other, told })
        })
        .collect()
}

/// Cells for the file of the other version, where there are several.
const OTHER: usize = 16;

pub(super) fn view(
    app: &App,
    doc: &RegisterDoc,
    pen: &mut Pen<'_>,
    area: Rect,
    (source, at): (u32, Cursor),
) {
    let Some(own) = doc.register.evidence.get(source as usize) else { return };
    let rows = rows(app, doc, source);
    let title = format!("{} {} {}", own.municipality.called(), app.glyphs.dot, &*own.title);
    pen.text(area.x + 1, area.y, area.width - 2, &title, app.theme.strong);
    let this = app.texts.tv("differs-this", &[("version", Arg::from(called(app, own)))]);
    pen.text(area.x + 1, area.y + 1, area.width - 2, &this, app.theme.dim);
    let area = below(area, 3);
    if rows.is_empty() {
        return empty(app, pen, area, "differs-elsewhere");
    }
    let (area, note) = noted(pen, area, 2 + 2 * WHOLE);
    let several = rows.chunk_by(|a, b| std::ptr::eq(a.other, b.other)).count() > 1;
    let other = if several { OTHER } else { 0 };
    let room = usize::from(area.width).saturating_sub(4 + 2 * GAP.len() + other);
    let place = room * 2 / 5;
    let value = (room - place) / 2;
    let heads_are = [
        left(app.t("head-file"), other),
        left(app.t("compare-place"), place),
        gap(),
        left(app.t("differs-mine"), value),
        gap(),
        rest(app.t("differs-theirs")),
    ];
    let inner = heads(app, pen, area, heads_are.get(usize::from(!several)..).unwrap_or_default());
    let cursor = (at, rows.len());
    list(pen, inner, ListName::Register(0), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(it) = rows.get(index) else { return Line::new(Vec::new()) };
        let (mine, theirs) = apart(&it.told.mine, &it.told.theirs, value);
        let named = cut(file(it.other), other.saturating_sub(1));
        Line::new(vec![
            (pad(&named, other), app.theme.dim),
            (pad(&cut(&it.told.place, place), place), style),
            (GAP.to_owned(), style),
            (pad(&mine, value), style),
            (GAP.to_owned(), style),
            (theirs, style),
        ])
    });
    let Some(it) = at.at(rows.len()).and_then(|at| rows.get(at)) else { return };
    let wide = usize::from(note.width).saturating_sub(2);
    let whole = [&it.told.place, &it.told.about].map(String::as_str);
    let whole: Vec<&str> = whole.into_iter().filter(|it| !it.is_empty()).collect();
    let other = app.texts.tv("differs-other", &[("version", Arg::from(called(app, it.other)))]);
    let [mine, theirs] = [("differs-mine", &it.told.mine), ("differs-theirs", &it.told.theirs)]
        .map(|(id, value)| format!("{}: {value}", app.t(id)));
    let (mine, theirs) = apart_in(&mine, &theirs, wide, usize::from(WHOLE));
    let said = [(cut(&whole.join(": "), wide), app.theme.dim)].into_iter();
    let values = mine.into_iter().chain(theirs).map(|line| (line, app.theme.text));
    let last = std::iter::once((cut(&other, wide), app.theme.dim));
    say(pen, note, &said.chain(values).chain(last).collect::<Vec<_>>());
}
