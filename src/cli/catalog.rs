//! `rosbenk catalog`.

use super::args::CatalogArgs;
use super::{Exit, world::World};

pub(super) fn run(_args: &CatalogArgs, _world: &mut World) -> Exit {
    Exit::Nothing
}
