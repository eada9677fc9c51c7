//! `rosbenk catalog export ID|FILE`.

use std::path::Path;
use std::sync::Arc;

use super::args::{ExportArgs, ExportFormat};
use super::catalog::unknown;
use super::catalog_check::read;
use super::{Exit, world::World};
use crate::catalog::Catalog;
use crate::exchange::{NotSheet, to_sheet};
use crate::text::Arg;

/// 0 when the table is written, 2 when nothing is.
pub(super) fn run(args: &ExportArgs, world: &mut World) -> Exit {
    let catalog = match found(&args.catalog, world) {
        Ok(catalog) => catalog,
        Err(exit) => return exit,
    };
    let made = match args.format {
        ExportFormat::Csv => to_sheet(&catalog),
    };
    let bytes = match made {
        Ok(bytes) => bytes,
        Err(error) => {
            let name = [("name", Arg::from(args.catalog.as_str()))];
            let texts = world.texts(None);
            let sentence = match error {
                NotSheet::TooLarge => texts.tv("exchange-sheet-too-large", &name),
                NotSheet::WouldChange => texts.tv("exchange-sheet-would-change", &name),
            };
            world.out.note(&sentence);
            return Exit::Nothing;
        }
    };
    let Some(output) = args.output.as_deref().filter(|it| *it != Path::new("-")) else {
        world.out.bytes(&bytes);
        return Exit::Done;
    };
    if let Err(error) = world.disk.write_output(output, &bytes, args.force) {
        return world.unwritten(&error);
    }
    world.written(output);
    Exit::Done
}

/// The catalogue in use under that id, else the file of that name.
pub(super) fn found(name: &str, world: &mut World) -> Result<Arc<Catalog>, Exit> {
    if let Some(catalog) = world.library().catalogs.iter().find(|it| it.id == name) {
        return Ok(catalog.clone());
    }
    let path = Path::new(name);
    if !world.disk.is_there(path) {
        world.tell_library();
        return Err(unknown(name, world));
    }
    read(path, world)
}
