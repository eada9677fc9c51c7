//! `rosbenk keys`: every key and what it does, from the keymap itself.

use super::args::KeysArgs;
use super::{Exit, world::World};
use crate::tui::markdown;

pub(super) fn run(args: &KeysArgs, world: &mut World) -> Exit {
    let texts = world.texts(None);
    for line in markdown(&texts, !args.markdown).lines() {
        // The plain table is tabbed; a tab is no hidden character here.
        world.out.exact(line);
    }
    Exit::Done
}
