//! A scale held against another: what each level means there, and what nobody may claim it means.

mod amounts;
mod laws;
mod places;
mod rules;
mod table;

use rosbenk::model::{Fraction, Key, LikelihoodLevel, Rate, Scale};
use rosbenk::register::align::{Aligned, Alignment, Fit, Ratio, Reach, align, rate_reach};
use rosbenk::register::region::{Judgement, Region};
use rosbenk::register::scale_hash;

use super::LIBRARY;

/// The contract's regional scale: rarer than every 5 years, every 1-5 years, yearly, monthly, weekly.
const WEEKLY: &str = "<1/5 1/5-1 1-12 12-52 >52";

/// What a level covers, as the tables write it: `<1/20`, `1/20-1/5`, `>12`, `=12`, `?`; `0-5` says that
/// it starts at nothing.
fn rate(text: &str) -> Rate {
    let number = |text: &str| {
        let (times, years) = text.split_once('/').unwrap_or((text, "1"));
        Fraction(times.parse().unwrap(), years.parse().unwrap())
    };
    match (text.split_at(1), text.split_once('-')) {
        (("?", _), _) => Rate::Unstated,
        (("=", at), _) => Rate::Point(number(at)),
        (("<", hi), _) => Rate::Between { lo: None, hi: Some(number(hi)) },
        ((">", lo), _) => Rate::Between { lo: Some(number(lo)), hi: None },
        (_, Some((lo, hi))) => Rate::Between { lo: Some(number(lo)), hi: Some(number(hi)) },
        (_, None) => panic!("{text}"),
    }
}

fn axis(text: &str) -> Vec<Option<Reach>> {
    text.split(' ').map(|level| rate_reach(rate(level))).collect()
}

/// A scale of likelihoods alone; its levels are called 1, 2, 3.
fn likelihoods(text: &str) -> Scale {
    let level = |(at, text): (usize, &str)| {
        let id = Key::from((at + 1).to_string());
        LikelihoodLevel { id, rate: rate(text), ..LikelihoodLevel::default() }
    };
    let likelihood = text.split(' ').enumerate().map(level).collect();
    Scale { likelihood, ..Scale::default() }
}

fn shipped(id: &str) -> Scale {
    LIBRARY.scale(id).unwrap_or_else(|| panic!("no scale {id}")).clone()
}

fn region(scale: &Scale) -> Region {
    Region { scale: scale.clone(), ..Region::default() }
}

fn judged(to: &str) -> Judgement {
    Judgement { to: Some(Key::new(to)), ..Judgement::default() }
}

/// The alignment of a scale in a region, for a municipality that has given no figures.
fn aligned(local: &Scale, region: &Region) -> Alignment {
    align(local, &scale_hash(local).unwrap(), region, None)
}

/// As the tables write it, levels counted from 1: `1..5, rank 2, open end, closed 1/2`.
fn told(aligned: &Aligned) -> String {
    let fit = match aligned.fit {
        Fit::Judged => "judged",
        Fit::Exact => "exact",
        Fit::OpenEnd => "open end",
        Fit::Inside => "inside",
        Fit::Range => "range",
        Fit::NotAligned => return "not aligned".to_owned(),
    };
    let [first, last, rank] =
        [aligned.first, aligned.last, aligned.rank].map(|at| u32::from(at) + 1);
    let closed = aligned.closed.map_or_else(String::new, |at| format!(", closed {}", number(at)));
    format!("{first}..{last}, rank {rank}, {fit}{closed}")
}

fn number(ratio: Ratio) -> String {
    match ratio.parts() {
        (over, 1) => over.to_string(),
        (over, under) => format!("{over}/{under}"),
    }
}

fn all_told(levels: &[Aligned]) -> String {
    levels.iter().map(told).collect::<Vec<_>>().join(" | ")
}
