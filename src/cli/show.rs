//! `rosbenk show`.

use super::args::ShowArgs;
use super::{Exit, world::World};

pub(super) fn run(_args: &ShowArgs, _world: &mut World) -> Exit {
    Exit::Nothing
}
