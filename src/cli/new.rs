//! `rosbenk new`.

use super::args::NewArgs;
use super::{Exit, world::World};

pub(super) fn run(_args: &NewArgs, _world: &mut World) -> Exit {
    Exit::Nothing
}
