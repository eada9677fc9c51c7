//! `rosbenk measures`.

use super::args::MeasuresArgs;
use super::{Exit, world::World};

pub(super) fn run(_args: &MeasuresArgs, _world: &mut World) -> Exit {
    Exit::Nothing
}
