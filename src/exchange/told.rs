//! What is told of an import: where, and why. Sentences are made in the command line, from a text id and values.

/// Where something stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    /// In the file as a whole.
    File,
    /// The record of that number, from 1.
    Record(usize),
    /// The line of that number, from 1.
    Line(usize),
}

/// One thing to tell: the text id, the values its sentence takes, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Which file, by its place in the input.
    pub file: usize,
    pub at: At,
    pub id: &'static str,
    pub values: Vec<(&'static str, String)>,
    /// How many records it stands for.
    pub records: usize,
}

/// A place in the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Origin {
    pub(super) file: usize,
    pub(super) at: At,
}

impl Origin {
    pub(super) fn new(file: usize, at: At) -> Self {
        Self { file, at }
    }

    pub(super) fn tell(self, id: &'static str, values: &[(&'static str, &str)]) -> Told {
        let values = values.iter().map(|(name, value)| (*name, cut(value))).collect();
        Told { file: self.file, at: self.at, id, values, records: 1 }
    }
}

/// Longest value quoted from a file.
const QUOTED: usize = 80;

fn cut(value: &str) -> String {
    if value.chars().nth(QUOTED).is_none() {
        return value.to_owned();
    }
    value.chars().take(QUOTED - 1).chain(['…']).collect()
}
