//! `rosbenk register diff OLD NEW`: what has happened in a region since last time.

use super::json;
use crate::cli::args::DiffArgs;
use crate::cli::{Exit, world::World};
use crate::register::diff::{Changes, Diff, Yardstick, diff};
use crate::report::{sections, summary};
use crate::text::{Arg, Texts};

/// 0 also when much has happened, 2 when a register cannot be read.
pub(super) fn run(args: &DiffArgs, world: &mut World) -> Exit {
    work(args, world).unwrap_or_else(|exit| exit)
}

fn work(args: &DiffArgs, world: &mut World) -> Result<Exit, Exit> {
    let texts = world.texts(None);
    let mut old = world.register(&args.old)?;
    let mut new = world.register(&args.new)?;
    if let Some(path) = &args.region {
        let region = world.region(path).map_err(|sentence| {
            world.out.notes(sentence.lines());
            Exit::Nothing
        })?;
        old.region = Some(region.clone());
        new.region = Some(region);
    }
    let found = diff(&old, &new);
    world.out.notes(notes(&texts, &found));
    if args.json {
        world.out.exact(&json::text(&found));
        return Ok(Exit::Done);
    }
    let now = world.now();
    let [before, after] = [&args.old, &args.new].map(|path| path.display().to_string());
    let sum = summary(&texts, &found, &before, &after);
    for line in sum.into_iter().chain(sections(&texts, now, &found)) {
        world.out.data(&line);
    }
    Ok(Exit::Done)
}

/// What must be known to read the rest right.
fn notes(texts: &Texts, diff: &Diff) -> Vec<String> {
    let of = |id: &'static str, holds: fn(&Changes) -> bool| {
        diff.changed.iter().filter(move |it| holds(it)).map(move |it| {
            let number = Arg::from(&*it.about.municipality.number);
            texts.tv(id, &[("number", number), ("title", Arg::from(&*it.about.title))])
        })
    };
    let region = (diff.yardstick == Yardstick::Changed).then(|| texts.t("diff-other-region"));
    let older = of("diff-older", |it| it.older);
    older.chain(of("diff-diverged", |it| it.diverged)).chain(region).collect()
}
