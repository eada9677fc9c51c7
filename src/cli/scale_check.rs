//! `rosbenk scale check`, and the words for what is wrong within a scale.

use super::scale::{found, unknown};
use super::{Exit, world::World};
use crate::catalog::{ScaleFault, ScaleNote, ScaleProblem, scale_notes, scale_problems};
use crate::model::{Scale, Severity};
use crate::text::{Arg, Texts, Worded as _};

const SENTENCES: &[(ScaleFault, &str)] = &[
    (ScaleFault::Length, "scale-fault-length"),
    (ScaleFault::NoName, "scale-fault-no-name"),
    (ScaleFault::SameId, "scale-fault-same-id"),
    (ScaleFault::SameLabel, "scale-fault-same-label"),
    (ScaleFault::Gap, "scale-fault-gap"),
    (ScaleFault::Overlap, "scale-fault-overlap"),
    (ScaleFault::Order, "scale-fault-order"),
    (ScaleFault::Empty, "scale-fault-empty"),
    (ScaleFault::UnknownLevel, "scale-fault-unknown-level"),
    (ScaleFault::NoTypes, "scale-fault-no-types"),
    (ScaleFault::NoGrid, "scale-fault-no-grid"),
    (ScaleFault::GridType, "scale-fault-grid-type"),
    (ScaleFault::GridTwice, "scale-fault-grid-twice"),
    (ScaleFault::GridUnused, "scale-fault-grid-unused"),
    (ScaleFault::GridRow, "scale-fault-grid-row"),
    (ScaleFault::GridUnknownRow, "scale-fault-grid-unknown-row"),
    (ScaleFault::GridClass, "scale-fault-grid-class"),
    (ScaleFault::GridFalls, "scale-fault-grid-falls"),
    (ScaleFault::UnusedClass, "scale-fault-unused-class"),
    (ScaleFault::NoAuthority, "scale-fault-no-authority"),
    (ScaleFault::ClassOrder, "scale-fault-class-order"),
    (ScaleFault::NoSource, "scale-fault-no-source"),
    (ScaleFault::NoGridSource, "scale-fault-no-grid-source"),
];

/// 0 when there is nothing to find, 1 with findings, 2 when something cannot be read. Without names: all known.
pub(super) fn check(names: &[String], world: &mut World) -> Exit {
    let texts = world.texts(None);
    if names.is_empty() {
        let scales: Vec<Scale> = world.library().scales().map(|it| it.entry.clone()).collect();
        // A catalogue that could not be read has been told of; its scales were not checked.
        let read = world.library_errors().is_empty();
        let exit = if read { Exit::Done } else { Exit::Nothing };
        return exit.worse(tell(&texts, "", &scales, world));
    }
    let mut exit = Exit::Done;
    for name in names {
        exit = exit.worse(match found(name, world) {
            Ok(Some(found)) => {
                let file = found.file.map(|path| format!("{}: ", path.display()));
                tell(&texts, &file.unwrap_or_default(), &found.scales, world)
            }
            Ok(None) => unknown(name, world),
            Err(exit) => exit,
        });
    }
    exit
}

/// Findings, then what is good to know, one a line.
fn tell(texts: &Texts, file: &str, scales: &[Scale], world: &mut World) -> Exit {
    let mut exit = Exit::Done;
    for scale in scales {
        let id = scale.id.as_str();
        for problem in scale_problems(scale) {
            world.out.data(&format!("{file}{id}: {}", told(texts, &problem)));
            exit = Exit::Attention;
        }
        let severity = texts.t(Severity::Note.word());
        for note in scale_notes(scale) {
            world.out.data(&format!("{file}{id}: {severity}: {}", noted(texts, &note)));
        }
    }
    exit
}

/// `likelihood/l3: begynner ikke der «l2» slutter`.
pub(super) fn told(texts: &Texts, problem: &ScaleProblem) -> String {
    let sentence = SENTENCES.iter().find(|(fault, _)| *fault == problem.fault);
    let sentence = sentence.map_or("", |(_, id)| *id);
    let args = [("what", Arg::from(problem.what.as_str()))];
    format!("{}: {}", problem.place, texts.tv(sentence, &args))
}

fn noted(texts: &Texts, note: &ScaleNote) -> String {
    match note {
        ScaleNote::NoRate { levels, all } => {
            let args = [("levels", Arg::from(levels.as_str())), ("n", Arg::from(*all))];
            texts.tv("scale-note-no-rate", &args)
        }
        ScaleNote::NobodyAccepts { class } => {
            texts.tv("scale-note-nobody-accepts", &[("class", Arg::from(class.as_str()))])
        }
    }
}
