//! The first pass: reads every file to what must be known to settle it.

use std::sync::Arc;

use super::intake::{self, Input};
use super::progress::Progress;
use super::scales::Scales;
use super::wanted::{AllWanted, Wanted};
use super::{Outcome, threads};
use crate::cli::args::MergeArgs;
use crate::cli::interrupt::Interrupt;
use crate::cli::pool;
use crate::cli::world::World;
use crate::register::index::Index;
use crate::register::{Folded, Tally};
use crate::text::Texts;

/// Reads everything that is wanted.
pub(super) fn gather(
    args: &MergeArgs,
    wanted: AllWanted,
    world: &mut World,
    texts: &Texts,
    interrupt: &Interrupt,
) -> Result<Outcome, String> {
    let region = args.region.as_deref().map(|path| world.region(path)).transpose()?;
    let failed = wanted.failed.into_iter();
    let mut inputs: Vec<Input> =
        failed.map(|(path, error)| Input::failed(&path, None, error)).collect();
    let mut passed_over = wanted.passed_over;
    let scales = Scales::default();
    let mut progress = Progress::new(args.quiet, "merge-reading", wanted.files.len());
    let (disk, out) = (&world.disk, &mut world.out);
    let read = |it: &Wanted| intake::read(disk, &scales, &it.path, it.named);
    let taken = pool::each(threads(args), &wanted.files, read, |at, input| {
        progress.tell(out, texts, at + 1);
        match input {
            None => passed_over += 1,
            Some(input) => inputs.push(input),
        }
        if interrupt.is_heard() { Err(String::new()) } else { Ok(()) }
    });
    out.progress("");
    taken?;
    // The same table whatever order the files were named in.
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Outcome {
        inputs,
        claims: Vec::new(),
        places: Vec::new(),
        folded: Folded::default(),
        rulings: Vec::new(),
        tally: Tally::default(),
        copied: Vec::new(),
        passed_over,
        scales,
        region: region.map(Arc::new),
        region_path: args.region.clone().unwrap_or_default(),
        problems: Vec::new(),
        index: Index::default(),
    })
}
