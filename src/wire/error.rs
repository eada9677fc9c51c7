//! Why bytes could not be read. Sentences for people are made in `text`.

use super::foreign::Foreign;
use super::slip::Slip;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not one of our files at all.
    Foreign,
    /// Nor this, but it can be told what it is.
    Recognised(Foreign),
    /// One of our files, but of another kind.
    OtherKind { found: &'static str, wanted: &'static str },
    /// Written by a newer program.
    Newer { kind: &'static str, number: u32 },
    /// `#![enable(..)]` in the file.
    Extensions,
    /// Not UTF-8 (byte offset of the first bad byte).
    NotUtf8 { at: usize },
    /// More bytes than the kind may have.
    TooLarge { limit: u64 },
    /// Few bytes, but they would unpack to more memory than the kind may take.
    TooMuch { limit: usize },
    /// Misspelt, or damaged.
    Syntax(Slip),
}

/// A problem, and where it is when that is known (both from 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub problem: Problem,
    /// What stands there; boxed, since most results hold no error.
    pub spot: Option<Box<Spot>>,
}

/// The place of a problem as it looks in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Fields, rows and places in lists that lead to it, outermost first.
    pub path: Vec<String>,
    /// The line, cut around the place: what stands before it, at it and after it.
    pub before: String,
    pub marked: String,
    pub after: String,
}

impl ReadError {
    pub fn whole(problem: Problem) -> Self {
        Self { line: None, column: None, problem, spot: None }
    }
}
