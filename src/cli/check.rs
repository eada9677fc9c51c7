//! `rosbenk check FILE…`: findings of sessions, problems of catalogues, region files and registers, one a line.

use std::path::Path;

use super::args::CheckArgs;
use super::{Exit, catalog_check, merge, region_check, world::World};
use crate::model::check::check;
use crate::text::{Worded as _, finding_sentence};
use crate::wire::Kind;

/// 0 when there is nothing to find, 1 with findings, 2 when a file cannot be read.
pub(super) fn run(args: &CheckArgs, world: &mut World) -> Exit {
    let mut exit = Exit::Done;
    for path in &args.files {
        // Told by the first field, never by the name.
        exit = exit.worse(match world.disk.kind_of(path) {
            Some(Kind::Catalog) => catalog_check::check_file(path, world),
            Some(Kind::Region) => region_check::check_file(path, world),
            Some(Kind::Register) => merge::check(path, world),
            _ => session(path, world),
        });
    }
    exit
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
