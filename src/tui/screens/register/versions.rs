//! What a version of a session says otherwise than the others: before one of them is chosen, it is seen what
//! is chosen between.

use ratatui::layout::Rect;

use super::columns::{GAP, gap, heads, left, rest};
use super::{below, empty, noted, say};
use crate::register::{Evidence, versions};
use crate::text::{Arg, Told, apart, apart_in, cut, pad};
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

/// Where the version of a source differs from each of the others: the other's file, and what it is.
pub(in crate::tui) fn rows(app: &App, doc: &RegisterDoc, source: u32) -> Vec<(String, Told)> {
    let evidence = |at: u32| doc.register.evidence.get(at as usize);
    let Some(own) = evidence(source) else { return Vec::new() };
    let others = doc.views.conflicts.iter().filter(|at| **at != source);
    let others = others.filter_map(|at| evidence(*at)).filter(|it| {
        it.session == own.session && it.municipality.number == own.municipality.number
    });
    others
        .flat_map(|other| {
            let told = versions(&app.texts, own, other).into_iter();
            told.map(|told| (file(other).to_owned(), told))
        })
        .collect()
}

pub(super) fn view(
    app: &App,
    doc: &RegisterDoc,
    pen: &mut Pen<'_>,
    area: Rect,
    (source, rows, at): (u32, &[(String, Told)], Cursor),
) {
    let Some(own) = doc.register.evidence.get(source as usize) else { return };
    let title = format!("{} {} {}", own.municipality.called(), app.glyphs.dot, &*own.title);
    pen.text(area.x + 1, area.y, area.width - 2, &title, app.theme.strong);
    let area = below(area, 2);
    if rows.is_empty() {
        return empty(app, pen, area, "differs-elsewhere");
    }
    let (area, note) = noted(pen, area, 1 + 2 * WHOLE);
    let this = app.texts.tv("differs-this", &[("file", Arg::from(file(own)))]);
    let chosen = at.at(rows.len()).and_then(|at| rows.get(at));
    let other = chosen.map(|(file, _)| file.as_str()).unwrap_or_default();
    let other = app.texts.tv("differs-other", &[("file", Arg::from(other))]);
    let room = usize::from(area.width).saturating_sub(4 + 2 * GAP.len());
    let place = room * 2 / 5;
    let value = (room - place) / 2;
    let columns = [
        left(app.t("compare-place"), place),
        gap(),
        left(this.clone(), value),
        gap(),
        rest(other.clone()),
    ];
    let inner = heads(app, pen, area, &columns);
    let cursor = (at, rows.len());
    list(pen, inner, ListName::Register(0), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some((_, told)) = rows.get(index) else { return Line::new(Vec::new()) };
        let (mine, theirs) = apart(&told.mine, &told.theirs, value);
        Line::new(vec![
            (pad(&cut(&told.place, place), place), style),
            (GAP.to_owned(), style),
            (pad(&mine, value), style),
            (GAP.to_owned(), style),
            (theirs, style),
        ])
    });
    let Some((_, told)) = chosen else { return };
    let wide = usize::from(note.width).saturating_sub(2);
    let whole = [&told.place, &told.about].map(String::as_str);
    let whole: Vec<&str> = whole.into_iter().filter(|it| !it.is_empty()).collect();
    let mine = format!("{this}: {}", told.mine);
    let theirs = format!("{other}: {}", told.theirs);
    let (mine, theirs) = apart_in(&mine, &theirs, wide, usize::from(WHOLE));
    let said = [(cut(&whole.join(": "), wide), app.theme.dim)].into_iter();
    let values = mine.into_iter().chain(theirs).map(|line| (line, app.theme.text));
    say(pen, note, &said.chain(values).collect::<Vec<_>>());
}
