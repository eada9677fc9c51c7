//! Why bytes could not be read. Sentences for people are made in `text`.

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not one of our files at all.
    Foreign,
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
    /// The parser's own words, cut to a sane length.
    Syntax(String),
}

/// A problem, and where it is when that is known (both from 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub problem: Problem,
}

impl ReadError {
    pub fn whole(problem: Problem) -> Self {
        Self { line: None, column: None, problem }
    }
}
