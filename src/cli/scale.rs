//! `rosbenk scale list|show`.

use std::path::Path;

use super::args::{ScaleArgs, ScaleCommand};
use super::columns::{Columns, Side};
use super::new::known_scales;
use super::scale_draw::draw;
use super::{Exit, world::World};
use crate::text::Arg;

pub(super) fn run(args: &ScaleArgs, world: &mut World) -> Exit {
    world.tell_library();
    match &args.command {
        ScaleCommand::List => list(world),
        ScaleCommand::Show { id } => show(id, world),
    }
}

/// The scales there are: id, size of the matrix, name.
fn list(world: &mut World) -> Exit {
    let texts = world.texts(None);
    let mut table = Columns::new(vec![
        (texts.t("catalog-id"), Side::Left),
        (texts.t("scale-size"), Side::Left),
        (texts.t("scale-types"), Side::Right),
    ]);
    table.tail(vec![texts.t("scale-name")]);
    for scale in world.library.scales().map(|it| it.entry) {
        table.row(
            vec![
                scale.id.to_string(),
                format!("{}×{}", scale.likelihood.len(), scale.levels.len()),
                scale.types.len().to_string(),
            ],
            vec![texts.name(&scale.names)],
        );
    }
    for line in table.lines(world.out.width()) {
        world.out.data(&line);
    }
    Exit::Done
}

/// A scale by id, or the one a session carries.
fn show(id: &str, world: &mut World) -> Exit {
    if let Some(scale) = world.library.scale(id).cloned() {
        let texts = world.texts(None);
        for line in draw(&texts, &scale) {
            world.out.data(&line);
        }
        return Exit::Done;
    }
    let path = Path::new(id);
    if !world.disk.is_there(path) {
        let known = known_scales(world);
        let args = [("scale", Arg::from(id)), ("known", known.into())];
        let sentence = world.texts(None).tv("unknown-scale", &args);
        world.out.note(&sentence);
        return Exit::Nothing;
    }
    let opened = match world.look(path) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let session = opened.history.session();
    let texts = world.texts(Some(session.language));
    for line in draw(&texts, &session.scale) {
        world.out.data(&line);
    }
    Exit::Done
}
