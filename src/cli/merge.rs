//! `rosbenk merge`.

use super::args::MergeArgs;
use super::{Exit, world::World};

pub(super) fn run(_args: &MergeArgs, _world: &mut World) -> Exit {
    Exit::Nothing
}
