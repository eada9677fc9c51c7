//! Two classes held against each other.

use std::cmp::Ordering;

use crate::model::{Key, RiskClass, Scale, Verdict};

/// A class as it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Among the classes of its own scale, mildest first.
    pub rank: usize,
    pub letter: Key,
    pub verdict: Verdict,
    /// Everything was rated; until then it can only rise.
    pub complete: bool,
}

impl Class {
    pub(super) fn new(scale: &Scale, class: &RiskClass, complete: bool) -> Option<Self> {
        let rank = scale.class_rank(&class.id)?;
        Some(Self { rank, letter: class.letter.clone(), verdict: class.verdict, complete })
    }
}

/// A class before and now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    pub from: Option<Class>,
    pub to: Option<Class>,
    /// Both are of one scale. Letters of two scales say nothing about each other: their verdicts do.
    pub same_scale: bool,
}

impl Shift {
    /// `Greater` where it is worse now; equal where one of them is missing.
    pub fn order(&self) -> Ordering {
        match (&self.from, &self.to) {
            (Some(from), Some(to)) if self.same_scale => to.rank.cmp(&from.rank),
            (Some(from), Some(to)) => to.verdict.cmp(&from.verdict),
            _ => Ordering::Equal,
        }
    }
}
