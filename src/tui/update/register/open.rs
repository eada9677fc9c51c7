//! Going into what the cursor is on.

use super::decide;
use crate::model::Cell;
use crate::register::index::Row;
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::effect::Effect;
use crate::tui::register::{About, Inner, Page, RegisterDoc};
use crate::tui::screens::register::version_rows;

/// What lies under the cursor.
enum Under {
    Inner(Inner),
    /// All that a municipality has.
    Municipality(u32),
    Nothing,
}

pub(super) fn open(app: &mut App) -> Vec<Effect> {
    let Some(doc) = &app.register else { return Vec::new() };
    let source = doc.cursor().at(doc.len()).and_then(|at| doc.views.conflicts.get(at)).copied();
    match (doc.inner.last(), doc.page, doc.pane()) {
        (Some(Inner::Versions { source, .. }), ..) => return decide::choose(app, *source),
        (None, Page::Settle, 0) => {
            let inner = source.map(|source| Inner::Versions {
                source,
                rows: version_rows(app, doc, source).len(),
                at: Cursor::default(),
            });
            if let Some(doc) = &mut app.register {
                doc.inner.extend(inner);
            }
            return Vec::new();
        }
        (None, Page::Settle, 2) => return decide::ask(app),
        _ => {}
    }
    let Some(doc) = &mut app.register else { return Vec::new() };
    match under(doc) {
        Under::Inner(inner) => doc.inner.push(inner),
        Under::Municipality(at) => {
            doc.filter.municipality = Some(at);
            doc.go(Page::Risks);
            doc.refilter();
        }
        Under::Nothing if matches!(doc.page, Page::Matrix | Page::Heat) && doc.inner.is_empty() => {
            app.tell(app.t("matrix-empty-cell"));
        }
        Under::Nothing => {}
    }
    Vec::new()
}

fn under(doc: &RegisterDoc) -> Under {
    let at = doc.cursor().at(doc.len()).unwrap_or(0);
    match doc.inner.last() {
        Some(Inner::Entries { rows, .. }) => return one(rows.get(at)),
        Some(Inner::Measures { of, .. }) => return answered(doc, *of, at),
        Some(Inner::Versions { .. } | Inner::Entry { .. }) => return Under::Nothing,
        None => {}
    }
    let views = &doc.views;
    let municipality = |at: Option<u32>| at.map_or(Under::Nothing, Under::Municipality);
    match (doc.page, doc.pane()) {
        (Page::Overview, 0) => views.sources.get(at).map_or(Under::Nothing, |(at, _)| {
            let source = doc.index.sources.get(*at as usize);
            let rows = source.map(|source| source.rows.clone()).unwrap_or_default();
            let rows = rows.filter(|at| keeps(doc, *at)).collect();
            together(About::Source(*at), rows)
        }),
        (Page::Overview, 1) => municipality(views.senders.get(at).and_then(|it| it.known)),
        (Page::Matrix, _) => together(About::Cell(doc.cell), kept(doc, |row| is_in(row, doc.cell))),
        (Page::Risks, 0) => group(doc, at),
        (Page::Risks, _) => one(views.rows.get(at)),
        (Page::Heat, _) => {
            let heat = &views.heat;
            let theme = doc.theme.at(heat.themes.len()).and_then(|at| heat.themes.get(at));
            let here = heat.municipalities.get(at).zip(theme);
            here.map_or(Under::Nothing, |(at, theme)| {
                let own =
                    |row: &Row| doc.index.source(row).is_some_and(|it| it.municipality == *at);
                let rows = kept(doc, |row| row.theme() == *theme && own(row));
                together(About::Theme(*at, *theme), rows)
            })
        }
        (Page::Common, 0) => views.common.get(at).map_or(Under::Nothing, |at| group(doc, *at)),
        (Page::Common, _) => {
            let rows = views.causes.get(at).map(|it| it.rows.clone()).unwrap_or_default();
            together(About::Cause(at), rows)
        }
        (Page::Measures, 0) => views.joint.get(at).map_or(Under::Nothing, |joint| {
            let (about, rows) = (About::Joint(at), joint.answers.iter().copied().collect());
            Under::Inner(Inner::Entries { about, rows, at: Cursor::default() })
        }),
        (Page::Measures, _) => match views.follow_up.get(at) {
            Some(row) if !row.measures.is_empty() => {
                Under::Inner(Inner::Measures { of: at, at: Cursor::default() })
            }
            _ => Under::Nothing,
        },
        (Page::Settle, 1) => {
            let pair = views.matches.as_ref().and_then(|all| all.get(at));
            let rows = pair.map(|it| vec![it.rows.0, it.rows.1]).unwrap_or_default();
            together(About::Pair, rows)
        }
        (Page::Settle | Page::Changes | Page::Overview, _) => Under::Nothing,
    }
}

/// Entries the filter keeps, the worst first.
fn kept(doc: &RegisterDoc, keep: impl Fn(&Row) -> bool) -> Vec<u32> {
    let here = |at: &u32| doc.index.rows.get(*at as usize).is_some_and(&keep);
    doc.views.rows.iter().copied().filter(here).collect()
}

fn keeps(doc: &RegisterDoc, at: u32) -> bool {
    let row = doc.index.rows.get(at as usize);
    row.is_some_and(|row| doc.filter.keeps(&doc.index, row))
}

fn is_in(row: &Row, cell: Cell) -> bool {
    let spot = row.place.spot();
    spot.is_some_and(|it| {
        (usize::from(it.likelihood), usize::from(it.consequence))
            == (cell.likelihood, cell.consequence)
    })
}

/// The event a measure answers, the worst of several.
fn answered(doc: &RegisterDoc, of: usize, at: usize) -> Under {
    let measure = doc.views.follow_up.get(of).and_then(|it| it.measures.get(at));
    let measure = measure.and_then(|at| doc.index.measures.get(*at as usize));
    let rows = measure.into_iter().flat_map(|it| doc.index.answered(it));
    let rows = rows.filter(|(at, _)| keeps(doc, *at));
    let worst = rows.max_by_key(|(_, row)| (row.verdict, row.class));
    one(worst.map(|(at, _)| at).as_ref())
}

fn group(doc: &RegisterDoc, at: usize) -> Under {
    let rows = doc.views.groups.get(at).map(|group| group.rows.clone());
    together(About::Group(at), rows.unwrap_or_default())
}

/// A list of them; of one, that one itself.
fn together(about: About, rows: Vec<u32>) -> Under {
    match rows.as_slice() {
        [] => Under::Nothing,
        [row] => one(Some(row)),
        _ => Under::Inner(Inner::Entries { about, rows, at: Cursor::default() }),
    }
}

fn one(row: Option<&u32>) -> Under {
    row.map_or(Under::Nothing, |row| Under::Inner(entry(*row)))
}

fn entry(row: u32) -> Inner {
    Inner::Entry { row, at: Cursor::default() }
}

/// Whether Enter would lead anywhere.
pub(super) fn leads_on(doc: &RegisterDoc) -> bool {
    !matches!(under(doc), Under::Nothing)
}

/// Shows an entry, from wherever the room is.
pub(in crate::tui::update) fn go_to(app: &mut App, row: &str) {
    if let (Some(doc), Ok(row)) = (&mut app.register, row.parse()) {
        doc.inner.push(entry(row));
    }
}
