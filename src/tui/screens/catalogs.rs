//! Which catalogues give suggestions here, and what is in them.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{question, split_right};
use crate::catalog::{Catalog, Listed};
use crate::model::{Adapted, Session, TableName};
use crate::text::{RowText as _, section_word, wrap_to};
use crate::tui::app::App;
use crate::tui::doc::{Doc, Pane};
use crate::tui::pen::Pen;
use crate::tui::shelf::{Shelf, ShelfLine, shelf_lines, shelves};
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

/// Lines for what the entry at hand says.
const ABOUT: u16 = 6;

pub(in crate::tui) fn view(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let area = question(pen, area, &app.t("catalogs-question"));
    let (left, right) = split_right(pen, area, area.width * 55 / 100);
    let keys = app.overlays.is_empty();
    let place = doc.shelf;
    let inner = Rect { x: left.x + 1, width: left.width - 1, ..left };
    let rows = shelves(app);
    let cursor = (place.catalog, rows.len());
    let focused = keys && place.pane == Pane::First;
    list(pen, inner, ListName::Catalogs, cursor, focused, |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        match rows.get(index) {
            Some(Shelf::Session) => {
                Line::new(vec![(format!("  {}", app.t("catalogs-own-rows")), style)])
            }
            Some(Shelf::Catalog(catalog)) => shelf(app, doc.session(), catalog, style),
            None => Line::new(Vec::new()),
        }
    });
    let lines = shelf_lines(app, doc);
    let upper = Rect { height: right.height.saturating_sub(ABOUT), ..right };
    let cursor = (place.entry, lines.len());
    let focused = keys && place.pane == Pane::Second;
    if lines.is_empty() {
        pen.text(right.x + 2, right.y, right.width - 2, &app.t("catalogs-nothing"), app.theme.dim);
    }
    list(pen, upper, ListName::Entries, cursor, focused, |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        match lines.get(index) {
            Some(ShelfLine::Section(section, n)) => {
                let name = app.t(section_word(section));
                Line {
                    spans: vec![(name, app.theme.accent)],
                    right: Some((n.to_string(), app.theme.dim)),
                }
            }
            Some(ShelfLine::Entry { path, entry, offered }) => {
                let with = doc.session().adapted.get(path);
                let hidden = with.is_some_and(|with| with.hidden);
                let covered = !offered && !hidden && app.library.twin(path).is_some();
                line(app, with, *entry, (*offered, covered), style)
            }
            Some(ShelfLine::Row { table, id }) => {
                Line::new(vec![(row_text(app, doc.session(), *table, *id), style)])
            }
            None => Line::new(Vec::new()),
        }
    });
    if let Some(ShelfLine::Entry { entry, .. }) =
        place.entry.at(lines.len()).and_then(|at| lines.get(at))
    {
        about(
            app,
            *entry,
            pen,
            Rect { y: upper.bottom(), height: right.height.min(ABOUT), ..right },
        );
    }
}

fn sign(app: &App, on: bool) -> (String, Style) {
    if on {
        (format!("{} ", app.glyphs.marked), app.theme.accent)
    } else {
        (format!("{} ", app.glyphs.unmarked), app.theme.dim)
    }
}

fn shelf(app: &App, session: &Session, catalog: &Catalog, style: Style) -> Line {
    let on = !session.catalogs_off.contains(&catalog.id);
    let count: usize = catalog.sections().iter().map(|(_, entries)| entries.len()).sum();
    let name = (app.texts.name(&catalog.names), if on { style } else { app.theme.dim });
    let right = if on { count.to_string() } else { app.t("catalog-off") };
    Line { spans: vec![sign(app, on), name], right: Some((right, app.theme.dim)) }
}

fn line(
    app: &App,
    with: Option<&Adapted>,
    entry: &dyn Listed,
    (offered, covered): (bool, bool),
    style: Style,
) -> Line {
    let reworded =
        with.is_some_and(|with| *with != Adapted { hidden: with.hidden, ..Adapted::default() });
    let right = match (offered, reworded) {
        (false, _) if covered => app.t("entry-covered"),
        (false, _) => app.t("entry-hidden"),
        (true, true) => app.t("entry-reworded"),
        (true, false) => String::new(),
    };
    let name = (app.texts.name(entry.names()), if offered { style } else { app.theme.dim });
    Line { spans: vec![sign(app, offered), name], right: Some((right, app.theme.dim)) }
}

fn row_text(app: &App, session: &Session, table: TableName, id: crate::model::Id) -> String {
    let text = match table {
        TableName::Threats => session.threats.get(&id).map(|row| row.row_text(&app.texts)),
        TableName::Vulnerabilities => {
            session.vulnerabilities.get(&id).map(|row| row.row_text(&app.texts))
        }
        TableName::Measures => session.measures.get(&id).map(|row| row.row_text(&app.texts)),
        _ => None,
    };
    text.unwrap_or_default()
}

/// Its name whole, what it is, and where it is written of.
fn about(app: &App, entry: &dyn Listed, pen: &mut Pen<'_>, area: Rect) {
    pen.rule(area, area.y);
    let (wide, high) = (usize::from(area.width), usize::from(area.height).saturating_sub(1));
    let name = wrap_to(&app.texts.name(entry.names()), wide, 2);
    let text = wrap_to(&app.texts.name(entry.texts()), wide, high.saturating_sub(name.len()));
    let lines = name.iter().map(|line| (line, app.theme.strong));
    let lines = lines.chain(text.iter().map(|line| (line, app.theme.text)));
    for ((line, style), y) in lines.zip(area.y + 1..area.bottom()) {
        pen.text(area.x, y, area.width, line, style);
    }
}
