//! `rosbenk scale list|show|check`.

use std::path::{Path, PathBuf};

use super::args::{Global, ScaleArgs, ScaleCommand};
use super::catalog_check::read;
use super::columns::{Columns, Side};
use super::new::known_scales;
use super::scale_check::check;
use super::scale_draw::{Frame, draw};
use super::{Exit, world::World};
use crate::model::{Lang, Scale};
use crate::text::Arg;
use crate::wire::Kind;

pub(super) fn run(args: &ScaleArgs, global: &Global, world: &mut World) -> Exit {
    world.tell_library();
    match &args.command {
        ScaleCommand::List => list(world),
        ScaleCommand::Show { id } => show(id, Frame::of(global), world),
        ScaleCommand::Check { scales } => check(scales, world),
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
    for scale in world.library().scales().map(|it| it.entry) {
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

/// The scales a name on the command line stands for.
pub(super) struct Found {
    /// The file they came from; none for a scale known by its id.
    pub file: Option<PathBuf>,
    /// A session's own language.
    pub lang: Option<Lang>,
    pub scales: Vec<Scale>,
}

/// A scale by id, the one a session carries, or those of a catalogue; `None` when there is no such thing.
pub(super) fn found(name: &str, world: &mut World) -> Result<Option<Found>, Exit> {
    if let Some(scale) = world.library().scale(name).cloned() {
        return Ok(Some(Found { file: None, lang: None, scales: vec![scale] }));
    }
    let path = Path::new(name);
    if !world.disk.is_there(path) {
        return Ok(None);
    }
    // Told by the first field, never by the name.
    let (lang, scales) = if world.disk.kind_of(path) == Some(Kind::Catalog) {
        (None, read(path, world)?.scales.clone())
    } else {
        let opened = world.look(path)?;
        let session = opened.history.session();
        (Some(session.language), vec![session.scale.clone()])
    };
    Ok(Some(Found { file: Some(path.to_owned()), lang, scales }))
}

/// Tells that no scale or file has the name.
pub(super) fn unknown(name: &str, world: &mut World) -> Exit {
    let known = known_scales(world);
    let args = [("scale", Arg::from(name)), ("known", known.into())];
    let sentence = world.texts(None).tv("unknown-scale", &args);
    world.out.note(&sentence);
    Exit::Nothing
}

fn show(name: &str, frame: Frame, world: &mut World) -> Exit {
    let found = match found(name, world) {
        Ok(Some(found)) => found,
        Ok(None) => return unknown(name, world),
        Err(exit) => return exit,
    };
    let texts = world.texts(found.lang);
    for (at, scale) in found.scales.iter().enumerate() {
        if at > 0 {
            world.out.data("");
        }
        for line in draw(&texts, scale, frame) {
            world.out.data(&line);
        }
    }
    Exit::Done
}
