//! The first pass: reads every file to what must be known to settle it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::intake::{self, Content, Input};
use super::progress::Progress;
use super::wanted::{AllWanted, Wanted};
use super::{Outcome, threads};
use crate::cli::args::MergeArgs;
use crate::cli::interrupt::Interrupt;
use crate::cli::pool;
use crate::cli::world::World;
use crate::model::{Key, Scale};
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
    let mut scales: BTreeMap<Key, Arc<Scale>> = BTreeMap::new();
    let mut progress = Progress::new(args.quiet, "merge-reading", wanted.files.len());
    let (disk, out) = (&world.disk, &mut world.out);
    let read = |it: &Wanted| intake::read(disk, &it.path, it.named);
    let taken = pool::each(threads(args), &wanted.files, read, |at, input| {
        progress.tell(out, texts, at + 1);
        match input {
            None => passed_over += 1,
            Some(mut input) => {
                pooled(&mut input.content, &mut scales);
                inputs.push(input);
            }
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

/// Keeps one of each scale, whatever many files carry it.
fn pooled(content: &mut Content, scales: &mut BTreeMap<Key, Arc<Scale>>) {
    match content {
        Content::Session(given, scale) => {
            *scale = Arc::clone(scales.entry(given.scale.clone()).or_insert_with(|| scale.clone()));
        }
        Content::Register(register) => {
            for it in &mut register.evidence {
                let known =
                    scales.entry(it.scale_hash.clone()).or_insert_with(|| it.scale.0.clone());
                it.scale.0 = Arc::clone(known);
            }
        }
        Content::Rejected(_) => {}
    }
}
