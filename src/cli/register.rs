//! `rosbenk register`: a region's register, and what has happened since an earlier one.

mod diff;
mod json;

use super::args::{Global, RegisterArgs, RegisterCommand};
use super::{Exit, workbench, world::World};
use crate::wire::Kind;

pub(super) fn run(args: &RegisterArgs, global: &Global, world: &mut World) -> Exit {
    match (&args.command, &args.file) {
        (Some(RegisterCommand::Diff(args)), _) => diff::run(args, world),
        (None, Some(path)) => {
            // What is no register is told as such before a screen is taken.
            if world.disk.kind_of(path) != Some(Kind::Register)
                && let Err(exit) = world.register(path)
            {
                return exit;
            }
            workbench::run(Some(path), args.region.as_deref(), global, world)
        }
        // Not let through by the command line.
        (None, None) => Exit::Nothing,
    }
}
