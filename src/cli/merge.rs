//! `rosbenk merge`: sessions and registers into one register.
//!
//! Everything is read before anything is written, and a bad file never stops the others.

mod intake;
mod json;
mod reject;
mod say;
mod summary;
mod wanted;

use std::path::Path;

use super::args::MergeArgs;
use super::{
    Exit,
    world::{World, unwritten},
};
use crate::register::{
    Claim, Copied, Fate, Register, Ruling, Tally, claims, copied, merge, rule, tally,
};
use crate::store::{Disk, StoreError, store_error};
use crate::text::{Arg, Texts};
use crate::wire::{Kind, limits, to_ron};
use intake::Input;

/// All there is to tell of a merge.
struct Outcome {
    inputs: Vec<Input>,
    claims: Vec<Claim>,
    rulings: Vec<Ruling>,
    tally: Tally,
    copied: Vec<Copied>,
    /// Files in folders that are of other kinds.
    passed_over: usize,
    register: Register,
}

impl Outcome {
    fn needs_a_person(&self) -> bool {
        self.tally.rejected > 0 || self.tally.conflicts > 0 || !self.copied.is_empty()
    }

    /// Claims with what became of them.
    fn rows(&self) -> impl Iterator<Item = (usize, &Claim, Ruling)> {
        let rows = self.claims.iter().zip(&self.rulings).enumerate();
        rows.map(|(at, (claim, ruling))| (at, claim, *ruling))
    }

    fn input(&self, claim: &Claim) -> Option<&Input> {
        self.inputs.get(claim.input)
    }

    fn has_evidence(&self) -> bool {
        self.rulings.iter().any(|ruling| ruling.fate != Fate::Rejected)
    }
}

pub(super) fn run(args: &MergeArgs, world: &mut World) -> Exit {
    let texts = world.texts(None);
    let to_write = !args.dry_run;
    if to_write && !args.force && world.disk.is_there(&args.output) {
        let error = StoreError::Exists { path: args.output.clone() };
        world.out.note(&store_error(&texts, &error));
        return Exit::Nothing;
    }
    let outcome = match gather(args, world, &texts) {
        Ok(outcome) => outcome,
        Err(sentence) => {
            world.out.note(&sentence);
            return Exit::Nothing;
        }
    };
    for line in say::findings(&texts, &outcome) {
        world.out.note(&line);
    }
    let refused = if !outcome.has_evidence() {
        Some(texts.t("merge-nothing"))
    } else if args.strict && outcome.needs_a_person() {
        Some(texts.t("merge-strict"))
    } else if to_write {
        write(&world.disk, args, &outcome.register, &texts).err()
    } else {
        None
    };
    if args.json {
        world.out.exact(&json::text(&texts, &outcome));
    } else if refused.is_none() && !args.quiet {
        for line in summary::lines(&texts, &outcome) {
            world.out.data(&line);
        }
    }
    if let Some(sentence) = refused {
        world.out.note(&sentence);
        return Exit::Nothing;
    }
    if !args.quiet {
        let path = Arg::from(args.output.display().to_string());
        let id = if to_write { "merge-written" } else { "merge-dry-run" };
        world.out.note(&texts.tv(id, &[("path", path)]));
    }
    if outcome.needs_a_person() { Exit::Attention } else { Exit::Done }
}

/// What a register holds, as the merge that made it told.
pub(super) fn show(path: &Path, world: &mut World) -> Exit {
    let texts = world.texts(None);
    let args = MergeArgs { inputs: vec![path.to_owned()], quiet: true, ..MergeArgs::default() };
    match gather(&args, world, &texts) {
        Ok(outcome) => {
            for line in say::findings(&texts, &outcome) {
                world.out.note(&line);
            }
            if !outcome.has_evidence() {
                return Exit::Nothing;
            }
            for line in summary::lines(&texts, &outcome) {
                world.out.data(&line);
            }
            if outcome.needs_a_person() { Exit::Attention } else { Exit::Done }
        }
        Err(sentence) => {
            world.out.note(&sentence);
            Exit::Nothing
        }
    }
}

/// Reads everything and merges it.
fn gather(args: &MergeArgs, world: &mut World, texts: &Texts) -> Result<Outcome, String> {
    let wanted = wanted::wanted(&world.disk, &args.inputs, &args.output, texts)?;
    let failed = wanted.failed.iter();
    let mut inputs: Vec<Input> =
        failed.map(|(path, error)| Input::failed(texts, path, None, error)).collect();
    let mut passed_over = wanted.passed_over;
    for (at, it) in wanted.files.iter().enumerate() {
        if !args.quiet {
            let numbers = [("n", Arg::from(at + 1)), ("total", wanted.files.len().into())];
            world.out.progress(&texts.tv("merge-reading", &numbers));
        }
        match intake::read(&world.disk, texts, &it.path, it.named) {
            Some(input) => inputs.push(input),
            None => passed_over += 1,
        }
    }
    world.out.progress("");
    // The same table whatever order the files were named in.
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    let registers = inputs.iter_mut().map(|input| std::mem::take(&mut input.register));
    let registers: Vec<Register> = registers.collect();
    let claims: Vec<Claim> =
        registers.iter().enumerate().flat_map(|(at, it)| claims(at, it)).collect();
    let register = merge(registers);
    let rulings = rule(&claims, &register);
    Ok(Outcome {
        tally: tally(&claims, &rulings, &register),
        copied: copied(&register),
        inputs,
        claims,
        rulings,
        passed_over,
        register,
    })
}

fn write(disk: &Disk, args: &MergeArgs, register: &Register, texts: &Texts) -> Result<(), String> {
    let said = |error| unwritten(texts, &error);
    let Ok(text) = to_ron(register) else {
        return Err(said(StoreError::Unwritable { path: args.output.clone() }));
    };
    // What is written must be readable again.
    if text.len() as u64 > limits::bytes(Kind::Register) || register.is_too_large() {
        let scenarios = Arg::from(register.scenarios());
        return Err(texts.tv("merge-too-large", &[("n", scenarios)]));
    }
    disk.write_output(&args.output, text.as_bytes(), args.force).map_err(said)
}
