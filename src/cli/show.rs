//! `rosbenk show FILE`: the report as plain text, for a screen reader, a pager or a mail.

use super::args::ShowArgs;
use super::{Exit, world::World};
use crate::report::{document, to_plain};

pub(super) fn run(args: &ShowArgs, world: &mut World) -> Exit {
    let opened = match world.look(&args.file) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let session = opened.history.session();
    let texts = world.texts(Some(session.language));
    for line in to_plain(&document(session, &texts, world.now())) {
        world.out.data(&line);
    }
    Exit::Done
}
