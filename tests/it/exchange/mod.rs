//! Catalogues of others taken in, and ours given out as tables.

mod command;
mod foreign;
mod generated;
mod monarc;
mod sheet;
mod spoiled;
mod table;

use rosbenk::catalog::Catalog;
use rosbenk::exchange::{At, Outcome, Source, Wishes, import};

use crate::common::library;

/// A few objects of monarc-objects (<https://github.com/monarc-project/monarc-objects>, CC0 1.0).
pub(crate) const MONARC: &str = include_str!("monarc.json");
/// A library in CISO Assistant's format; the content is ours.
pub(crate) const CISO: &str = include_str!("library.yaml");

/// Takes files in as they are; the sums always add up, and what is made passes the check.
fn taken(files: &[(&str, &[u8])]) -> Outcome {
    with(files, &Wishes::default())
}

fn with(files: &[(&str, &[u8])], wishes: &Wishes) -> Outcome {
    let sources: Vec<Source<'_>> =
        files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let outcome = import(&sources, wishes, &library());
    assert!(outcome.holds(), "{outcome:?}");
    assert_eq!(outcome.listed, outcome.list.iter().map(|told| told.records).sum::<usize>());
    assert_eq!(outcome.files.iter().map(|file| file.records).sum::<usize>(), outcome.read);
    assert_eq!(outcome.unwritten, None);
    outcome
}

fn made(outcome: &Outcome) -> &Catalog {
    &outcome.made.as_ref().unwrap_or_else(|| panic!("{outcome:?}")).0
}

/// Read, out, merged and listed.
fn sums(outcome: &Outcome) -> (usize, usize, usize, usize) {
    (outcome.read, outcome.out, outcome.merged, outcome.listed)
}

/// Where and why, for what was listed and what was left out.
fn told(outcome: &Outcome) -> Vec<(usize, &'static str)> {
    let told = outcome.list.iter().chain(&outcome.remarks);
    told.map(|it| match it.at {
        At::File => (0, it.id),
        At::Line(at) | At::Record(at) => (at, it.id),
    })
    .collect()
}
