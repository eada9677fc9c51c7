//! `rosbenk show FILE`: the report as plain text, for a screen reader, a pager or a mail.

use super::args::ShowArgs;
use super::{Exit, merge, world::World};
use crate::report::{document, to_plain};
use crate::wire::Kind;

pub(super) fn run(args: &ShowArgs, world: &mut World) -> Exit {
    if world.disk.kind_of(&args.file) == Some(Kind::Register) {
        return merge::show(&args.file, world);
    }
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
