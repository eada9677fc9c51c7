//! `rosbenk catalog list|show`; the other commands have files of their own.

use super::args::{CatalogArgs, CatalogCommand};
use super::catalog_check::check;
use super::columns::{Columns, Side, hang, pad_at_least};
use super::{Exit, catalog_export, catalog_import, world::World};
use crate::catalog::Catalog;
use crate::model::{Key, Lang, Localised};
use crate::text::{Arg, Texts, section_word, width};

pub(super) fn run(args: &CatalogArgs, world: &mut World) -> Exit {
    match &args.command {
        CatalogCommand::List => list(world),
        CatalogCommand::Show { id } => show(id, world),
        CatalogCommand::Check { files } => check(files, world),
        CatalogCommand::Import(args) => catalog_import::run(args, world),
        CatalogCommand::Export(args) => catalog_export::run(args, world),
    }
}

/// The sections of a catalogue: text id, and id and names of each entry.
pub(super) type Entries<'a> = Vec<(&'a Key, &'a Localised)>;

pub(super) fn sections(catalog: &Catalog) -> Vec<(&'static str, Entries<'_>)> {
    let sections = catalog.sections().into_iter().filter(|(_, entries)| !entries.is_empty());
    sections
        .map(|(section, entries)| {
            let named = entries.into_iter().map(|it| (it.id(), it.names())).collect();
            (section_word(section), named)
        })
        .collect()
}

/// Every section of every catalogue: how many entries, and how many of them in each language.
fn list(world: &mut World) -> Exit {
    world.tell_library();
    let texts = world.texts(None);
    let mut columns = vec![
        (texts.t("catalog-id"), Side::Left),
        (texts.t("catalog-version"), Side::Left),
        (texts.t("catalog-section"), Side::Left),
        (texts.t("catalog-count"), Side::Right),
    ];
    columns.extend(Lang::ALL.map(|lang| (lang.code().to_owned(), Side::Right)));
    let mut table = Columns::new(columns);
    for catalog in &world.library().catalogs {
        for (section, entries) in sections(catalog) {
            let mut row = vec![
                catalog.id.to_string(),
                catalog.version.to_string(),
                texts.t(section),
                entries.len().to_string(),
            ];
            row.extend(Lang::ALL.map(|lang| {
                entries.iter().filter(|(_, names)| names.has(lang)).count().to_string()
            }));
            table.row(row, Vec::new());
        }
    }
    for line in table.lines(world.out.width()) {
        world.out.data(&line);
    }
    Exit::Done
}

/// The entries of a catalogue in use or of a file, by section: id and name.
fn show(id: &str, world: &mut World) -> Exit {
    world.tell_library();
    let texts = world.texts(None);
    let catalog = match catalog_export::found(id, world) {
        Ok(catalog) => catalog,
        Err(exit) => return exit,
    };
    for line in entries(&texts, &catalog) {
        world.out.data(&line);
    }
    Exit::Done
}

/// Tells which catalogues there are.
pub(super) fn unknown(id: &str, world: &mut World) -> Exit {
    let known: Vec<&str> = world.library().catalogs.iter().map(|it| it.id.as_str()).collect();
    let args = [("id", Arg::from(id)), ("known", known.join(", ").into())];
    let sentence = world.texts(None).tv("unknown-catalog", &args);
    world.out.note(&sentence);
    Exit::Nothing
}

fn entries(texts: &Texts, catalog: &Catalog) -> Vec<String> {
    let mut lines = vec![
        texts.name(&catalog.names),
        texts.tv(
            "catalog-about",
            &[
                ("id", Arg::from(catalog.id.as_str())),
                ("version", Arg::from(catalog.version.as_str())),
                ("licence", Arg::from(catalog.licence.as_str())),
            ],
        ),
    ];
    lines.extend(hang(
        "",
        &texts.tv("catalog-source", &[("source", catalog.source.as_str().into())]),
    ));
    for (section, entries) in sections(catalog) {
        lines.push(String::new());
        lines.push(format!("{} ({})", texts.t(section), entries.len()));
        let cells = entries.iter().map(|(id, _)| width(id)).max().unwrap_or(0).min(28);
        for (id, names) in entries {
            lines.extend(hang(&format!("  {}  ", pad_at_least(id, cells)), &texts.name(names)));
        }
    }
    lines
}
