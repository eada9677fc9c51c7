//! `rosbenk report`.

use super::args::ReportArgs;
use super::{Exit, world::World};

pub(super) fn run(_args: &ReportArgs, _world: &mut World) -> Exit {
    Exit::Nothing
}
