//! `rosbenk register`: a region's register, and what has happened since an earlier one.

mod diff;
mod json;

use std::path::Path;

use super::args::{Global, RegisterArgs, RegisterCommand};
use super::{Exit, workbench, world::World};
use crate::store::StoreError;
use crate::wire::Kind;

pub(super) fn run(args: &RegisterArgs, global: &Global, world: &mut World) -> Exit {
    match (&args.command, &args.file) {
        (Some(RegisterCommand::Diff(args)), _) => diff::run(args, world),
        (None, Some(path)) => match readable(path, args.region.as_deref(), global, world) {
            Ok(()) => workbench::run(Some(path), args.region.as_deref(), global, world),
            Err(error) => {
                world.unreadable(&error);
                Exit::Nothing
            }
        },
        // Not let through by the command line.
        (None, None) => Exit::Nothing,
    }
}

/// Another kind of file is told of at the shell, and never opened as what it is; so is a region that is none.
/// On a terminal a register is read once, by the workbench; a script has no screen to be told on.
fn readable(
    path: &Path,
    region: Option<&Path>,
    global: &Global,
    world: &World,
) -> Result<(), StoreError> {
    let scripted = global.print || global.keys.is_some();
    if scripted || world.disk.kind_of(path) != Some(Kind::Register) {
        world.disk.register(path)?;
    }
    region.map_or(Ok(()), |path| world.disk.region(path).map(drop))
}
