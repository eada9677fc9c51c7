//! `rosbenk [FILE]`: the workbench itself.

use std::path::Path;

use super::args::Global;
use super::{Exit, world::World};

pub(super) fn run(_file: Option<&Path>, _global: &Global, _world: &mut World) -> Exit {
    Exit::Nothing
}
