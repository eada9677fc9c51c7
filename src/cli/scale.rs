//! `rosbenk scale`.

use super::args::ScaleArgs;
use super::{Exit, world::World};

pub(super) fn run(_args: &ScaleArgs, _world: &mut World) -> Exit {
    Exit::Nothing
}
