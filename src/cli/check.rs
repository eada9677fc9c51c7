//! `rosbenk check FILE…`: findings of sessions and problems of catalogues, one a line.

use std::path::Path;

use super::args::CheckArgs;
use super::catalog_check::check_file;
use super::{Exit, world::World};
use crate::model::check::check;
use crate::store::read_bytes;
use crate::text::{Worded as _, finding_sentence};
use crate::wire::{Kind, head, limits};

/// 0 when there is nothing to find, 1 with findings, 2 when a file cannot be read.
pub(super) fn run(args: &CheckArgs, world: &mut World) -> Exit {
    let mut exit = Exit::Done;
    for path in &args.files {
        let found = if is_catalog(path) { check_file(path, world) } else { session(path, world) };
        exit = exit.worse(found);
    }
    exit
}

/// Told by the first field, never by the name. What cannot be read is left to the reader of sessions to tell.
fn is_catalog(path: &Path) -> bool {
    let bytes = read_bytes(path, limits::bytes(Kind::Catalog)).unwrap_or_default();
    let text = str::from_utf8(&bytes).unwrap_or_default();
    matches!(head(text), Ok((Kind::Catalog, _)))
}

fn session(path: &Path, world: &mut World) -> Exit {
    let opened = match world.look(path) {
        Ok(opened) => opened,
        Err(failed) => return failed,
    };
    let session = opened.history.session();
    let texts = world.texts(Some(session.language));
    let mut exit = Exit::Done;
    for finding in opened.findings.iter().cloned().chain(check(session, world.now().today())) {
        let severity = texts.t(finding.severity.word());
        let sentence = finding_sentence(&texts, session, &finding);
        world.out.data(&format!("{}: {severity}: {sentence}", path.display()));
        exit = Exit::Attention;
    }
    exit
}
