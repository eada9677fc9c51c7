//! `rosbenk register`: a region's register, and what has happened since an earlier one.

mod diff;
mod json;
mod kinds;
mod sections;
mod sum;
mod told;

use super::args::{RegisterArgs, RegisterCommand};
use super::{Exit, merge, world::World};

pub(super) fn run(args: &RegisterArgs, world: &mut World) -> Exit {
    match (&args.command, &args.file) {
        (Some(RegisterCommand::Diff(args)), _) => diff::run(args, world),
        (None, Some(path)) => match world.register(path) {
            Ok(_) => merge::show(path, world),
            Err(exit) => exit,
        },
        // Not let through by the command line.
        (None, None) => Exit::Nothing,
    }
}
