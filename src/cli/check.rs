//! `rosbenk check FILE…`: findings of sessions, one a line.

use super::args::CheckArgs;
use super::{Exit, world::World};
use crate::model::check::check;
use crate::text::{Worded as _, finding_sentence};

/// 0 when there is nothing to find, 1 with findings, 2 when a file cannot be read.
pub(super) fn run(args: &CheckArgs, world: &mut World) -> Exit {
    let mut exit = Exit::Done;
    for path in &args.files {
        let opened = match world.look(path) {
            Ok(opened) => opened,
            Err(failed) => {
                exit = failed;
                continue;
            }
        };
        let session = opened.history.session();
        let texts = world.texts(Some(session.language));
        let findings = opened.findings.iter().cloned().chain(check(session, world.now().today()));
        for finding in findings {
            let severity = texts.t(finding.severity.word());
            let sentence = finding_sentence(&texts, session, &finding);
            world.out.data(&format!("{}: {severity}: {sentence}", path.display()));
            if exit == Exit::Done {
                exit = Exit::Attention;
            }
        }
    }
    exit
}
