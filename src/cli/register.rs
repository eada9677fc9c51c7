//! `rosbenk register`: a region's register, and what has happened since an earlier one.

mod diff;
mod json;

use std::path::Path;

use super::args::{Global, RegisterArgs, RegisterCommand};
use super::{Exit, workbench, world::World};
use crate::wire::Kind;

pub(super) fn run(args: &RegisterArgs, global: &Global, world: &mut World) -> Exit {
    match (&args.command, &args.file) {
        (Some(RegisterCommand::Diff(args)), _) => diff::run(args, world),
        (None, Some(path)) => {
            let region = args.region.as_deref();
            match readable(path, region, global, world) {
                Ok(()) => workbench::run(Some(path), region, global, world),
                Err(exit) => exit,
            }
        }
        // Not let through by the command line.
        (None, None) => Exit::Nothing,
    }
}

/// What is no register, or no region, is told as such before a screen is taken. On a terminal a register is
/// read once, by the workbench; a script has no screen to be told on.
fn readable(
    path: &Path,
    region: Option<&Path>,
    global: &Global,
    world: &mut World,
) -> Result<(), Exit> {
    let scripted = global.print || global.keys.is_some();
    if scripted || world.disk.kind_of(path) != Some(Kind::Register) {
        world.register(path)?;
    }
    if let Some(Err(error)) = region.map(|path| world.disk.region(path)) {
        world.unreadable(&error);
        return Err(Exit::Nothing);
    }
    Ok(())
}
