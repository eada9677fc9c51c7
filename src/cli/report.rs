//! `rosbenk report FILE --format F -o OUT`.

use std::path::Path;

use super::args::{ReportArgs, ReportFormat};
use super::{Exit, world::World};
use crate::report::{document, to_csv, to_html, to_markdown};
use crate::store::StoreError;

/// 0 when the report is written, 2 when nothing is.
pub(super) fn run(args: &ReportArgs, world: &mut World) -> Exit {
    let opened = match world.look(&args.file) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let session = opened.history.session();
    let texts = world.texts(Some(session.language));
    let now = world.now();
    let made = match args.format {
        ReportFormat::Md => Ok(to_markdown(&document(session, &texts, now)).into_bytes()),
        ReportFormat::Html => Ok(to_html(&document(session, &texts, now)).into_bytes()),
        ReportFormat::Csv => to_csv(session, &texts),
    };
    let Ok(bytes) = made else {
        return world.unwritten(&StoreError::Unwritable { path: args.output.clone() });
    };
    if args.output == Path::new("-") {
        world.out.bytes(&bytes);
        return Exit::Done;
    }
    if let Err(error) = world.disk.write_output(&args.output, &bytes, args.force) {
        return world.unwritten(&error);
    }
    world.written(&args.output);
    Exit::Done
}
