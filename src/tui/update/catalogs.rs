//! The screen of catalogues: on and off, hidden and shown, in other words, kept for the next time.

use super::act::moved;
use super::commit::commit;
use super::{pick, prompt};
use crate::catalog::{Library, OWN, Own};
use crate::model::{
    CatalogRef, Copied, Id, Key, MeasureEdit, Op, SessionEdit, TableName, ThreatEdit, Title,
    VulnerabilityEdit,
};
use crate::text::Arg;
use crate::tui::Action;
use crate::tui::app::{App, Screen};
use crate::tui::cursor::Cursor;
use crate::tui::doc::{Pane, ShelfPlace};
use crate::tui::effect::Effect;
use crate::tui::form::{REWORDED, Reworded, rewording};
use crate::tui::overlay::{PickFor, PromptFor};
use crate::tui::shelf::{Shelf, ShelfLine, shelf, shelf_lines, shelves};

pub(super) fn open(app: &mut App) {
    app.overlays.clear();
    app.present = false;
    app.screen = Screen::Catalogs;
}

/// The same with the cursor on an entry.
pub(super) fn open_at(app: &mut App, path: &str) {
    open(app);
    let is_here = |it: &Shelf<'_>| match it {
        Shelf::Session => false,
        Shelf::Catalog(catalog) => CatalogRef::entry_of(path, &catalog.id).is_some(),
    };
    let catalog = shelves(app).iter().position(is_here);
    let (Some(doc), Some(at)) = (&mut app.doc, catalog) else { return };
    doc.shelf = ShelfPlace { catalog: Cursor(at), pane: Pane::Second, ..ShelfPlace::default() };
    let Some(doc) = &app.doc else { return };
    let is_it =
        |line: &ShelfLine<'_>| matches!(line, ShelfLine::Entry { path: it, .. } if **it == *path);
    let entry = shelf_lines(app, doc).iter().position(is_it);
    if let (Some(doc), Some(at)) = (&mut app.doc, entry) {
        doc.shelf.entry = Cursor(at);
    }
}

/// What the cursor is on.
enum Here {
    Nothing,
    Catalog(Key),
    Entry(Title),
    Row(TableName, Id),
}

fn here(app: &App) -> Here {
    let Some(doc) = &app.doc else { return Here::Nothing };
    if doc.shelf.pane == Pane::First {
        return match shelf(app, doc) {
            Shelf::Session => Here::Nothing,
            Shelf::Catalog(catalog) => Here::Catalog(catalog.id.clone()),
        };
    }
    let lines = shelf_lines(app, doc);
    match doc.shelf.entry.at(lines.len()).and_then(|at| lines.get(at)) {
        Some(ShelfLine::Entry { path, .. }) => Here::Entry(path.clone()),
        Some(ShelfLine::Row { table, id }) => Here::Row(*table, *id),
        Some(ShelfLine::Section(..)) | None => Here::Nothing,
    }
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let (catalogs, lines) = (shelves(app).len(), shelf_lines(app, doc).len());
    let Some(doc) = &mut app.doc else { return Vec::new() };
    let place = &mut doc.shelf;
    let len = if place.pane == Pane::First { catalogs } else { lines };
    match (action, place.pane) {
        (Action::NextPane | Action::PreviousPane, pane) => {
            place.pane = if pane == Pane::First { Pane::Second } else { Pane::First };
        }
        (Action::Open, Pane::First) => place.pane = Pane::Second,
        (Action::Back, Pane::Second) => place.pane = Pane::First,
        (Action::Back, Pane::First) => app.screen = Screen::Step,
        (action, Pane::First) if moved(action, &mut place.catalog, len, 9).is_some() => {
            place.entry = Cursor::default();
        }
        (action, Pane::Second) if moved(action, &mut place.entry, len, 9).is_some() => {}
        (Action::Mark, _) => {
            let edit = toggle(app);
            step(app, len);
            return edit.map(|edit| commit(app, vec![edit])).unwrap_or_default();
        }
        (Action::Open, _) => {
            if let Here::Entry(path) = here(app) {
                let title = app.t("pick-wording");
                pick::open(app, PickFor::Wording(path), &title);
            }
        }
        (Action::Edit, _) => match here(app) {
            Here::Entry(path) => reword(app, &path, Reworded::Name),
            Here::Row(..) | Here::Catalog(_) | Here::Nothing => {
                app.tell(app.t("told-choose-entry"));
            }
        },
        (Action::KeepOwn, _) => match here(app) {
            Here::Entry(path) => return keep_words(app, path),
            Here::Row(table, id) => return keep_row(app, table, id),
            Here::Catalog(_) | Here::Nothing => app.tell(app.t("told-choose-entry")),
        },
        _ => {}
    }
    Vec::new()
}

/// Marking moves down, as everywhere.
fn step(app: &mut App, len: usize) {
    let Some(doc) = &mut app.doc else { return };
    match doc.shelf.pane {
        Pane::First => doc.shelf.catalog.step(1, len),
        Pane::Second => doc.shelf.entry.step(1, len),
    }
}

/// A catalogue on or off, an entry hidden or shown.
fn toggle(app: &mut App) -> Option<SessionEdit> {
    let here = here(app);
    let session = app.doc.as_ref()?.session();
    match here {
        Here::Catalog(id) => {
            let mut off = session.catalogs_off.clone();
            match off.iter().position(|it| *it == id) {
                Some(at) => drop(off.remove(at)),
                None => off.push(id),
            }
            off.sort();
            Some(SessionEdit::CatalogsOff(off))
        }
        Here::Entry(path) => {
            if let Some((catalog, names)) = app.library.twin(&path) {
                let (name, catalog) = (app.texts.name(names), app.texts.name(&catalog.names));
                let args = [("name", Arg::from(name)), ("catalog", catalog.into())];
                app.tell(app.texts.tv("told-covered", &args));
                return None;
            }
            let mut with = session.adapted.get(&path).cloned().unwrap_or_default();
            with.hidden = !with.hidden;
            let with = (!with.is_nothing()).then_some(with);
            Some(SessionEdit::Adapted((path, with)))
        }
        Here::Row(..) | Here::Nothing => None,
    }
}

/// Opens the line for other words.
pub(super) fn reword(app: &mut App, path: &str, what: Reworded) {
    let Some(text) = what.of(&app.library, path) else { return };
    let label = REWORDED.iter().find(|(it, ..)| *it == what).map_or("", |(_, _, label)| *label);
    let (title, text) = (app.t(label), text.get(app.texts.lang()).to_owned());
    prompt::open(app, PromptFor::Field(rewording(path, what)), title, "hint-wording", &text);
}

/// A list of the entries, to find one by name.
pub(super) fn find(app: &mut App) {
    let title = app.t("pick-entry");
    pick::open(app, PickFor::Entry, &title);
}

/// Puts the cursor on a line of the list.
pub(super) fn go_to(app: &mut App, line: &str) {
    if let (Some(doc), Ok(at)) = (&mut app.doc, line.parse()) {
        doc.shelf.pane = Pane::Second;
        doc.shelf.entry = Cursor(at);
    }
}

/// The words an entry has here are kept for all sessions to come.
fn keep_words(app: &mut App, path: Title) -> Vec<Effect> {
    let with = app.doc.as_ref().and_then(|doc| doc.session().adapted.get(&path)).cloned();
    // Hidden is for this session: what nobody sees is forgotten.
    let with = with.map(|with| crate::model::Adapted { hidden: false, ..with });
    match with.filter(|with| !with.is_nothing()) {
        Some(with) => keep(app, Own::Words(path, with), None),
        None => {
            app.tell(app.t("told-words-as-catalog"));
            Vec::new()
        }
    }
}

/// A row of the group's own becomes an entry.
pub(super) fn keep_row(app: &mut App, table: TableName, id: Id) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let session = doc.session();
    let new = Key::from(app.ids.next(app.now.stamp()).to_string());
    let source = match table {
        TableName::Threats => session.threats.get(&id).map(|row| &row.source),
        TableName::Vulnerabilities => session.vulnerabilities.get(&id).map(|row| &row.source),
        TableName::Measures => session.measures.get(&id).map(|row| &row.source),
        _ => None,
    };
    if let Some(Some(source)) = source {
        let name = app.texts.name(&source.names);
        let catalog = app.shelf.catalogs.iter().find(|it| it.id == source.catalog);
        let catalog = catalog
            .map_or_else(|| source.catalog.to_string(), |catalog| app.texts.name(&catalog.names));
        let args = [("name", Arg::from(name)), ("catalog", catalog.into())];
        app.tell(app.texts.tv("told-in-catalog", &args));
        return Vec::new();
    }
    let what = match table {
        TableName::Threats => session.threats.get(&id).map(|row| Own::threat(new, row)),
        TableName::Vulnerabilities => {
            session.vulnerabilities.get(&id).map(|row| Own::vulnerability(new, row))
        }
        TableName::Measures => session.measures.get(&id).map(|row| {
            let scenarios = row.scenarios.iter().filter_map(|id| session.scenarios.get(id));
            let threats = scenarios.flat_map(|it| &it.threats);
            let sources = threats.filter_map(|id| session.threats.get(id)?.source.as_ref());
            let mut answers: Vec<Key> = sources.map(|source| source.entry.clone()).collect();
            answers.sort();
            answers.dedup();
            Own::measure(new, row, session.language, answers)
        }),
        _ => None,
    };
    what.map(|what| keep(app, what, Some((table, id)))).unwrap_or_default()
}

fn keep(app: &mut App, what: Own, row: Option<(TableName, Id)>) -> Vec<Effect> {
    let id = Key::from(format!("{OWN}{}", app.ids.next(app.now.stamp())));
    vec![Effect::KeepOwn { id, what: Box::new(what), row }]
}

/// It is kept: what is offered follows, and the row says where it is to be found.
pub(super) fn kept(
    app: &mut App,
    library: Library,
    row: Option<(TableName, Id, Copied)>,
) -> Vec<Effect> {
    app.set_library(library);
    let edit = row.and_then(|(table, id, copied)| {
        let source = Some(copied);
        Some(match table {
            TableName::Threats => SessionEdit::Threats((id, Op::Set(ThreatEdit::Source(source)))),
            TableName::Vulnerabilities => {
                SessionEdit::Vulnerabilities((id, Op::Set(VulnerabilityEdit::Source(source))))
            }
            TableName::Measures => {
                SessionEdit::Measures((id, Op::Set(MeasureEdit::Source(source))))
            }
            _ => return None,
        })
    });
    let effects = edit.map(|edit| commit(app, vec![edit])).unwrap_or_default();
    app.tell(app.t("told-kept-own"));
    effects
}
