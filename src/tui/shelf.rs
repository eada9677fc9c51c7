//! What the screen of catalogues lists: the catalogues, and the entries of the one at hand.

use std::sync::Arc;

use super::app::App;
use super::doc::Doc;
use crate::catalog::{Catalog, Listed};
use crate::model::{CatalogRef, Id, Session, TableName, Title};

/// A line on the left.
#[derive(Clone, Copy)]
pub(super) enum Shelf<'a> {
    /// What the group has written itself.
    Session,
    Catalog(&'a Arc<Catalog>),
}

/// The catalogues as they are offered here, and before them what is the group's own.
pub(super) fn shelves(app: &App) -> Vec<Shelf<'_>> {
    std::iter::once(Shelf::Session).chain(app.library.catalogs.iter().map(Shelf::Catalog)).collect()
}

pub(super) fn shelf<'a>(app: &'a App, doc: &Doc) -> Shelf<'a> {
    let all = shelves(app);
    let at = doc.shelf.catalog.at(all.len());
    at.and_then(|at| all.get(at)).copied().unwrap_or(Shelf::Session)
}

/// A line on the right.
pub(super) enum ShelfLine<'a> {
    /// Section and how many are in it.
    Section(&'static str, usize),
    Entry {
        path: Title,
        entry: &'a dyn Listed,
        offered: bool,
    },
    /// A row of the session.
    Row {
        table: TableName,
        id: Id,
    },
}

pub(super) fn shelf_lines<'a>(app: &'a App, doc: &Doc) -> Vec<ShelfLine<'a>> {
    match shelf(app, doc) {
        Shelf::Session => own_rows(doc.session()),
        Shelf::Catalog(catalog) => entries(app, catalog),
    }
}

fn entries<'a>(app: &'a App, catalog: &'a Catalog) -> Vec<ShelfLine<'a>> {
    let sections = catalog.sections().into_iter().map(|(section, entries)| match section {
        "scales" => (section, scales(app, catalog)),
        _ => (section, entries.into_iter().map(|it| (it, !it.is_retired())).collect()),
    });
    sections
        .filter(|(_, entries)| !entries.is_empty())
        .flat_map(|(section, entries)| {
            let head = ShelfLine::Section(section, entries.len());
            let lines = entries.into_iter().map(|(entry, offered)| {
                let named = CatalogRef { catalog: catalog.id.clone(), entry: entry.id().clone() };
                ShelfLine::Entry { path: named.path_in(section), entry, offered }
            });
            std::iter::once(head).chain(lines)
        })
        .collect()
}

/// The scales, those too that are left out here: what is hidden is shown again from where it stood.
fn scales<'a>(app: &'a App, catalog: &'a Catalog) -> Vec<(&'a dyn Listed, bool)> {
    let whole = app.shelf.catalogs.iter().find(|it| it.id == catalog.id);
    let scales = whole.into_iter().flat_map(|whole| &whole.scales).map(|scale| {
        let here = catalog.scales.iter().find(|it| it.id == scale.id);
        (here.unwrap_or(scale) as &dyn Listed, here.is_some())
    });
    scales.collect()
}

/// Threats, vulnerabilities and measures that come from no catalogue.
fn own_rows(session: &Session) -> Vec<ShelfLine<'static>> {
    let Session { threats, vulnerabilities, measures, .. } = session;
    let threats = threats.iter().filter(|(_, it)| it.source.is_none()).map(|(id, _)| *id);
    let weak = vulnerabilities.iter().filter(|(_, it)| it.source.is_none()).map(|(id, _)| *id);
    let measures = measures.iter().filter(|(_, it)| it.source.is_none()).map(|(id, _)| *id);
    let tables: [(&'static str, TableName, Vec<Id>); 3] = [
        ("threats", TableName::Threats, threats.collect()),
        ("vulnerabilities", TableName::Vulnerabilities, weak.collect()),
        ("measures", TableName::Measures, measures.collect()),
    ];
    let tables = tables.into_iter().filter(|(_, _, ids)| !ids.is_empty());
    tables
        .flat_map(|(section, table, ids)| {
            let head = ShelfLine::Section(section, ids.len());
            std::iter::once(head).chain(ids.into_iter().map(move |id| ShelfLine::Row { table, id }))
        })
        .collect()
}
