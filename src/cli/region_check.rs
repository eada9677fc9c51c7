//! What `rosbenk check` says of a region file, and a merge of the one it compares by.

use std::path::Path;

use super::scale_check::told as scale_told;
use super::{Exit, world::World};
use crate::catalog::scale_problems;
use crate::register::region_check::{RegionFault, RegionProblem, region_problems};
use crate::text::{Arg, Texts};

const SENTENCES: &[(RegionFault, &str)] = &[
    (RegionFault::NoScale, "region-no-scale"),
    (RegionFault::NoLevel, "region-no-level"),
    (RegionFault::NoType, "region-no-type"),
    (RegionFault::TypeNowhere, "region-type-nowhere"),
    (RegionFault::NoReason, "region-no-reason"),
    (RegionFault::NoOwnLevel, "region-no-own-level"),
    (RegionFault::NoOwnType, "region-no-own-type"),
    (RegionFault::SameEntry, "region-same-entry"),
    (RegionFault::JoinedAnyway, "region-joined-anyway"),
    (RegionFault::NoEntry, "region-no-entry"),
    (RegionFault::NoHead, "region-no-head"),
    (RegionFault::UnmetScale, "region-unmet-scale"),
    (RegionFault::UnmetSessions, "region-unmet-sessions"),
];

/// 0 when there is nothing to mend, 1 with problems, 2 unreadable. A reason nobody has given is told.
pub(super) fn check_file(path: &Path, world: &mut World) -> Exit {
    let texts = world.texts(None);
    let region = match world.disk.region(path) {
        Ok(region) => region,
        Err(error) => {
            world.unreadable(&error);
            return Exit::Nothing;
        }
    };
    let found = region_problems(&region);
    // A scale that is not there has more wrong with it than anyone wants to hear.
    let is_there = found.iter().all(|it| it.fault != RegionFault::NoScale);
    let scale = if is_there { scale_problems(&region.scale) } else { Vec::new() };
    let scale_is_amiss = !scale.is_empty();
    let lines = found.iter().map(|it| told(&texts, it));
    let lines = lines.chain(scale.iter().map(|it| format!("scale/{}", scale_told(&texts, it))));
    let lines: Vec<String> = lines.collect();
    for line in &lines {
        world.out.data(&format!("{}: {line}", path.display()));
    }
    let amiss = scale_is_amiss || found.iter().any(|it| it.fault != RegionFault::NoReason);
    if amiss { Exit::Attention } else { Exit::Done }
}

/// `scales/020bcd34/likelihood/l3: regionens skala har ikke nivået «x»`.
pub(super) fn told(texts: &Texts, problem: &RegionProblem) -> String {
    let sentence = SENTENCES.iter().find(|(fault, _)| *fault == problem.fault);
    let sentence = sentence.map_or("", |(_, id)| *id);
    let args = [("what", Arg::from(problem.what.as_str()))];
    let ids: Vec<&str> = problem.known.iter().map(|it| &**it).collect();
    let known = texts.tv("region-known", &[("ids", Arg::from(ids.join(", ")))]);
    let known = if ids.is_empty() { String::new() } else { format!(". {known}") };
    format!("{}: {}{known}", problem.place, texts.tv(sentence, &args))
}
