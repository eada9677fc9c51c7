//! The second pass: what counts is fetched once more, told apart from what has changed since, written in
//! order, and folded into the index the views are drawn from.

use std::path::Path;
use std::sync::Arc;

use super::intake::{Content, Input, again};
use super::scales::Scales;
use crate::cli::interrupt::Interrupt;
use crate::cli::pool;
use crate::model::Key;
use crate::register::index::{Index, standings};
use crate::register::region::Region;
use crate::register::{
    Claim, Evidence, Folded, Kept, Register, Rejection, Side, body, conflicts, row_text,
};
use crate::store::{Disk, StoreError};
use crate::wire::WriteError;

/// Everything the first pass left.
pub(super) struct First<'a> {
    pub(super) disk: &'a Disk,
    pub(super) inputs: &'a [Input],
    pub(super) claims: &'a [Claim],
    /// For each claim, its place among those of its input.
    pub(super) places: &'a [usize],
    pub(super) folded: &'a Folded,
    pub(super) scales: &'a Scales,
    pub(super) region: Option<&'a Arc<Region>>,
    pub(super) threads: usize,
    pub(super) interrupt: &'a Interrupt,
}

/// Why the second pass ended before its time.
pub(super) enum Stop {
    /// The input with this number is no longer what it was.
    Changed(usize),
    Interrupted,
    Unwritten(StoreError),
    Unwritable,
    TooLarge,
}

impl From<WriteError> for Stop {
    fn from(_: WriteError) -> Self {
        Self::Unwritable
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Unwritten(error)
    }
}

/// The evidence of a claim; `Err` with the input's number where it is no longer the same.
pub(super) fn fetch(
    disk: &Disk,
    scales: &Scales,
    inputs: &[Input],
    claim: &Claim,
    place: usize,
) -> Result<Evidence, usize> {
    let input = inputs.get(claim.input).ok_or(claim.input)?;
    match (&input.content, &claim.evidence) {
        (Content::Session(_), Some(given)) => again(disk, scales, Path::new(&input.path), given),
        (Content::Register(register), _) => register.evidence.get(place).cloned(),
        _ => None,
    }
    .ok_or(claim.input)
}

/// What tells two contents under one hash apart.
pub(super) fn body_of(
    first: (&Disk, &Scales, &[Input], &[Claim], &[usize]),
    claim: usize,
) -> Option<Key> {
    let (disk, scales, inputs, claims, places) = first;
    let evidence = fetch(disk, scales, inputs, claims.get(claim)?, *places.get(claim)?).ok()?;
    body(&evidence)
}

impl First<'_> {
    fn evidence(&self, kept: &Kept) -> Result<Evidence, Stop> {
        let claim = self.claims.get(kept.claim);
        let place = self.places.get(kept.claim).copied().unwrap_or_default();
        let claim = claim.ok_or(Stop::Unwritable)?;
        let evidence =
            fetch(self.disk, self.scales, self.inputs, claim, place).map_err(Stop::Changed)?;
        Ok(Evidence { versions: kept.versions.clone(), ..evidence })
    }

    /// The register without its evidence.
    fn frame(&self, rejections: Vec<Rejection>) -> Register {
        let kept = &self.folded.kept;
        let sides: Vec<Side<'_>> = kept.iter().map(Side::from).collect();
        let scales =
            kept.iter().filter_map(|it| Some((it.scale.clone(), self.scales.get(&it.scale)?)));
        Register {
            region: self.region.map(|it| (**it).clone()),
            conflicts: conflicts(&sides, self.region.map(|it| &**it)),
            rejections,
            scales: scales.collect(),
            ..Register::default()
        }
    }

    /// Hands the register's bytes to `sink` piece by piece, and gives its index and how many scenarios
    /// were written. `told` hears how far it has come.
    pub(super) fn compose(
        &self,
        rejections: Vec<Rejection>,
        mut sink: impl FnMut(&str) -> Result<(), Stop>,
        mut told: impl FnMut(usize),
    ) -> Result<(Index, usize), Stop> {
        let frame = self.frame(rejections);
        let mut index = Index::new(self.region.cloned());
        index.rows.reserve_exact(self.folded.kept.iter().map(|kept| kept.scenarios).sum());
        let kept = &self.folded.kept;
        if kept.is_empty() {
            sink(&frame.text()?)?;
            return Ok((index, 0));
        }
        let (head, tail) = frame.frame()?;
        drop(frame);
        sink(&head)?;
        let sides: Vec<Side<'_>> = kept.iter().map(Side::from).collect();
        let standings = standings(&sides, self.region.map(|it| &**it));
        let mut written = 0;
        let work = |kept: &Kept| {
            let evidence = self.evidence(kept)?;
            let text = row_text(&evidence)?;
            Ok::<_, Stop>((evidence, text))
        };
        pool::each(self.threads, kept, work, |at, answer| {
            let (evidence, text) = answer?;
            if self.interrupt.is_heard() {
                return Err(Stop::Interrupted);
            }
            sink(&text)?;
            written += evidence.entries.len();
            index.add(&evidence, standings.get(at).copied().unwrap_or_default());
            told(at + 1);
            Ok(())
        })?;
        sink(tail.as_str())?;
        index.finish();
        Ok((index, written))
    }
}
