//! `rosbenk keys`.

use super::args::KeysArgs;
use super::{Exit, world::World};

pub(super) fn run(_args: &KeysArgs, _world: &mut World) -> Exit {
    Exit::Nothing
}
