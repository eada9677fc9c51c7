//! `rosbenk merge`: sessions and registers into one register.
//!
//! Everything is read once to settle what counts, and what counts is read once more to be written: a bad
//! file never stops the others, and no more than a few are held at a time.

mod aligned;
mod compose;
mod gather;
mod intake;
mod json;
mod progress;
mod reject;
mod say;
mod scales;
mod summary;
mod wanted;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::MergeArgs;
use super::interrupt::Interrupt;
use super::{
    Exit, Out, pool,
    world::{World, unwritten},
};
use crate::register::index::Index;
use crate::register::region::Region;
use crate::register::region_check::{RegionProblem, region_problems, unmet};
use crate::register::{
    Claim, Copied, Fate, Folded, Rejection, Ruling, Side, Tally, copied, fold, rule, tally, title,
};
use crate::store::{Output, StoreError};
use crate::text::{Arg, Texts};
use crate::wire::{Kind, limits};
use compose::{First, Stop, body_of};
use gather::gather;
use intake::{Content, Input};
use progress::Progress;
use scales::Scales;
use wanted::wanted;

/// All there is to tell of a merge.
struct Outcome {
    inputs: Vec<Input>,
    claims: Vec<Claim>,
    /// For each claim, its place among those of its input.
    places: Vec<usize>,
    folded: Folded,
    rulings: Vec<Ruling>,
    tally: Tally,
    copied: Vec<Copied>,
    /// Files in folders that are of other kinds.
    passed_over: usize,
    scales: Scales,
    region: Option<Arc<Region>>,
    /// The file the region is in.
    region_path: PathBuf,
    /// What leads nowhere in it.
    problems: Vec<RegionProblem>,
    /// What the views are drawn from; empty until the second pass.
    index: Index,
}

impl Outcome {
    fn needs_a_person(&self) -> bool {
        let amiss = self.problems.iter().any(|it| !it.fault.is_note());
        self.tally.rejected > 0 || self.tally.conflicts > 0 || !self.copied.is_empty() || amiss
    }

    /// Claims with what became of them.
    fn rows(&self) -> impl Iterator<Item = (usize, &Claim, Ruling)> {
        let rows = self.claims.iter().zip(&self.rulings).enumerate();
        rows.map(|(at, (claim, ruling))| (at, claim, *ruling))
    }

    /// It was kept, and another version was chosen before it: it is not an older one.
    fn is_set_aside(&self, at: usize, ruling: Ruling) -> bool {
        let kept = self.folded.of.get(at).is_some_and(Option::is_some);
        kept && ruling.fate == Fate::Superseded
    }

    fn input(&self, claim: &Claim) -> Option<&Input> {
        self.inputs.get(claim.input)
    }

    fn has_evidence(&self) -> bool {
        self.rulings.iter().any(|ruling| ruling.fate != Fate::Rejected)
    }

    /// Every rejected file once: those met now, and those of earlier merges.
    fn rejections(&self) -> Vec<Rejection> {
        let of = |input: &Input| match &input.content {
            Content::Register(register) => register.rejections.clone(),
            Content::Rejected(rejection) => vec![rejection.clone()],
            Content::Session(_) => Vec::new(),
        };
        let mut all: Vec<Rejection> = self.inputs.iter().flat_map(of).collect();
        all.sort();
        all.dedup();
        all
    }

    /// Decides what counts of what was read.
    fn settle(&mut self, world: &World) {
        let each = self.inputs.iter().enumerate().map(|(at, input)| input.claims(at));
        let each: Vec<Vec<Claim>> = each.collect();
        self.places = each.iter().flat_map(|claims| 0..claims.len()).collect();
        self.claims = each.into_iter().flatten().collect();
        let known = (&world.disk, &self.scales, &*self.inputs, &*self.claims, &*self.places);
        self.folded = fold(&self.claims, |claim| body_of(known, claim));
        self.rulings = rule(&self.claims, &self.folded, self.region.as_deref());
        let kept = self.folded.kept.iter();
        let written = self.folded.kept.iter().map(|kept| kept.scenarios).sum();
        self.tally = tally(&self.claims, &self.rulings, &self.folded, written);
        let kept = kept.filter_map(|it| Some((Side::from(it), title(it, &self.claims)?)));
        self.copied = copied(kept);
        self.problems = self.region.as_deref().map(region_problems).unwrap_or_default();
    }

    /// What only shows once everything has been met.
    fn hold_region(&mut self) {
        if let Some(region) = &self.region {
            let sides: Vec<Side<'_>> = self.folded.kept.iter().map(Side::from).collect();
            self.problems.extend(unmet(region, &sides, &self.index));
        }
    }
}

pub(super) fn run(args: &MergeArgs, world: &mut World) -> Exit {
    let texts = world.texts(None);
    let interrupt = Interrupt::default();
    let exit = work(args, world, &texts, &interrupt);
    if interrupt.is_heard() {
        world.out.progress("");
        if exit.is_err() {
            world.out.note(&texts.t("merge-interrupted"));
        }
        world.out.finish(Exit::Nothing);
        interrupt.end();
    }
    exit.unwrap_or_else(|sentence| {
        world.out.notes(sentence.lines());
        Exit::Nothing
    })
}

fn work(
    args: &MergeArgs,
    world: &mut World,
    texts: &Texts,
    interrupt: &Interrupt,
) -> Result<Exit, String> {
    let to_write = !args.dry_run;
    // Told before anything is read.
    let claim = || world.disk.claim_output(&args.output, Kind::Register, args.force);
    let claimed = to_write.then(claim).transpose();
    let _claimed = claimed.map_err(|error| unwritten(texts, &error))?;
    let wanted = wanted(&world.disk, &args.inputs, &args.output, texts)?;
    // Not before: whoever is asked for a list may go away from it.
    interrupt.listen(&world.disk);
    let mut outcome = gather(args, wanted, world, texts, interrupt)?;
    let refused = loop {
        outcome.settle(world);
        if interrupt.is_heard() {
            return Err(String::new());
        }
        if !outcome.has_evidence() {
            break Some(texts.t("merge-nothing"));
        }
        if args.strict && outcome.needs_a_person() {
            break Some(texts.t("merge-strict"));
        }
        match second_pass(args, world, &mut outcome, texts, interrupt) {
            Ok(()) => break None,
            // Nothing of it is used, as if it had been so from the start.
            Err(Stop::Changed(at)) => {
                if let Some(input) = outcome.inputs.get_mut(at) {
                    *input = input.changed();
                }
            }
            Err(Stop::Interrupted) => return Err(String::new()),
            Err(stop) => break Some(why(stop, args, &outcome, texts)),
        }
    };
    world.out.progress("");
    world.out.notes(say::findings(texts, &outcome));
    if args.json {
        world.out.exact(&json::text(texts, &outcome));
    } else if refused.is_none() && !args.quiet {
        for line in summary::lines(texts, &outcome) {
            world.out.data(&line);
        }
    }
    if let Some(sentence) = refused {
        return Err(sentence);
    }
    if !args.quiet {
        let path = Arg::from(args.output.display().to_string());
        let id = if to_write { "merge-written" } else { "merge-dry-run" };
        world.out.note(&texts.tv(id, &[("path", path)]));
    }
    Ok(if outcome.needs_a_person() { Exit::Attention } else { Exit::Done })
}

/// Goes through inputs without writing anything; by the region a register was made with, where it is
/// alone.
fn looked(inputs: &[PathBuf], world: &mut World, texts: &Texts) -> Result<Outcome, String> {
    let args = MergeArgs { inputs: inputs.to_vec(), dry_run: true, ..MergeArgs::default() };
    let interrupt = Interrupt::default();
    let wanted = wanted(&world.disk, inputs, &args.output, texts)?;
    let mut outcome = gather(&args, wanted, world, texts, &interrupt)?;
    if let [Input { path, content: Content::Register(register), .. }] = outcome.inputs.as_slice() {
        outcome.region = register.region.clone().map(Arc::new);
        outcome.region_path.clone_from(path);
    }
    outcome.settle(world);
    let done = second_pass(&args, world, &mut outcome, texts, &interrupt);
    world.out.progress("");
    done.map_err(|stop| why(stop, &args, &outcome, texts))?;
    Ok(outcome)
}

/// What inputs hold, folded; for a command that makes something else of it. What needs a person is told.
pub(super) fn folded(
    inputs: &[PathBuf],
    world: &mut World,
    texts: &Texts,
) -> Result<(Index, bool), String> {
    let outcome = looked(inputs, world, texts)?;
    world.out.notes(say::findings(texts, &outcome));
    if !outcome.has_evidence() {
        return Err(texts.t("merge-nothing"));
    }
    let needs_a_person = outcome.needs_a_person();
    Ok((outcome.index, needs_a_person))
}

/// What a register holds, as the merge that made it told; by the region it was made with.
pub(super) fn show(path: &Path, world: &mut World) -> Exit {
    told(path, world, |texts, outcome, out| {
        out.notes(say::findings(texts, outcome));
        if outcome.has_evidence() {
            for line in summary::lines(texts, outcome) {
                out.data(&line);
            }
        }
    })
}

/// What in a register needs a person, or leads nowhere.
pub(super) fn check(path: &Path, world: &mut World) -> Exit {
    told(path, world, |texts, outcome, out| {
        for line in say::findings(texts, outcome) {
            out.data(&line);
        }
    })
}

fn told(path: &Path, world: &mut World, tell: impl FnOnce(&Texts, &Outcome, &mut Out)) -> Exit {
    let texts = world.texts(None);
    match looked(&[path.to_owned()], world, &texts) {
        Ok(outcome) => {
            tell(&texts, &outcome, &mut world.out);
            match (outcome.has_evidence(), outcome.needs_a_person()) {
                (false, _) => Exit::Nothing,
                (true, true) => Exit::Attention,
                (true, false) => Exit::Done,
            }
        }
        Err(sentence) => {
            world.out.notes(sentence.lines());
            Exit::Nothing
        }
    }
}

fn threads(args: &MergeArgs) -> usize {
    args.threads.unwrap_or_else(pool::cores)
}

/// Writes the register, or only goes through it where nothing is to be written.
fn second_pass(
    args: &MergeArgs,
    world: &mut World,
    outcome: &mut Outcome,
    texts: &Texts,
    interrupt: &Interrupt,
) -> Result<(), Stop> {
    if outcome.tally.scenarios_out > limits::ENTRIES {
        return Err(Stop::TooLarge);
    }
    let mut output: Option<Output> = if args.dry_run {
        None
    } else {
        Some(world.disk.begin_output(&args.output, Some(Kind::Register), args.force)?)
    };
    let mut bytes = 0;
    let sink = |text: &str| {
        bytes += text.len() as u64;
        // What is written must be readable again.
        if bytes > limits::bytes(Kind::Register) {
            return Err(Stop::TooLarge);
        }
        output.as_mut().map_or(Ok(()), |output| output.write(text.as_bytes()))?;
        Ok(())
    };
    let first = First {
        disk: &world.disk,
        inputs: &outcome.inputs,
        claims: &outcome.claims,
        places: &outcome.places,
        folded: &outcome.folded,
        scales: &outcome.scales,
        region: outcome.region.as_ref(),
        threads: threads(args),
        interrupt,
    };
    let mut progress = Progress::new(args.quiet, "merge-writing", outcome.folded.kept.len());
    let out = &mut world.out;
    let (index, written) =
        first.compose(outcome.rejections(), sink, |done| progress.tell(out, texts, done))?;
    outcome.index = index;
    outcome.tally.scenarios_out = written;
    outcome.hold_region();
    if args.strict && outcome.needs_a_person() {
        return Err(Stop::Strict);
    }
    if interrupt.is_heard() {
        return Err(Stop::Interrupted);
    }
    output.map_or(Ok(()), Output::finish)?;
    Ok(())
}

fn why(stop: Stop, args: &MergeArgs, outcome: &Outcome, texts: &Texts) -> String {
    match stop {
        Stop::TooLarge => {
            let scenarios = Arg::from(outcome.tally.scenarios_out);
            texts.tv("merge-too-large", &[("n", scenarios)])
        }
        Stop::Strict => texts.t("merge-strict"),
        Stop::Unwritten(error) => unwritten(texts, &error),
        Stop::Unwritable | Stop::Changed(_) | Stop::Interrupted => {
            unwritten(texts, &StoreError::Unwritable { path: args.output.clone() })
        }
    }
}
