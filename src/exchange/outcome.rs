//! What became of an import.

use std::collections::BTreeMap;

use super::decode::Encoding;
use super::table::Mapped;
use super::told::Told;
use crate::catalog::{Catalog, CatalogProblem};
use crate::wire::ReadError;

/// A file to take in.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its name without folders: the ending tells what it may be.
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Monarc,
    Ciso,
    Table,
    /// A table we wrote.
    Own,
}

impl Form {
    pub fn name(self) -> &'static str {
        match self {
            Self::Monarc => "monarc",
            Self::Ciso => "ciso-assistant",
            Self::Table => "csv",
            Self::Own => "rosbenk-csv",
        }
    }
}

/// Why nothing was taken from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    Unreadable(ReadError),
    /// It can be read but is not known: the id of the text that says what was expected.
    Unknown(&'static str),
}

/// A file as it was taken in.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    pub form: Option<Form>,
    pub encoding: Option<Encoding>,
    /// What stands between the cells of a table.
    pub delimiter: Option<char>,
    /// How its columns were understood.
    pub mapped: Vec<Mapped>,
    pub records: usize,
    pub failed: Option<NotTaken>,
    /// Kinds of object in it that are not taken over.
    pub others: Vec<String>,
}

/// Why there is no catalogue although there are entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// Larger than a catalogue may be.
    TooLarge,
    /// The sums do not add up, or it would not be read as it is: a fault of ours.
    Fault,
}

/// All there is to tell: `read = out + merged + listed`.
#[derive(Debug, Default)]
pub struct Outcome {
    pub files: Vec<Taken>,
    /// Records read.
    pub read: usize,
    /// Entries that a record made.
    pub out: usize,
    /// Records folded into an entry that another record made: languages, links, copies.
    pub merged: usize,
    /// Records that could not be placed.
    pub listed: usize,
    pub list: Vec<Told>,
    /// What was left out of records that were taken.
    pub remarks: Vec<Told>,
    /// Texts in languages there is no room for, by language.
    pub languages: BTreeMap<String, usize>,
    /// Entries without a text in a language of ours, which stand under their code.
    pub under_code: usize,
    /// Themes made on the way, since threats name them.
    pub themes: usize,
    /// Scales without rates and verdicts.
    pub scales: usize,
    /// Measures of a source that knows no cost.
    pub measures: usize,
    /// The licence is the one the source is known by.
    pub licence_assumed: bool,
    /// What `catalog check` would say of it.
    pub problems: Vec<CatalogProblem>,
    /// The catalogue and its bytes.
    pub made: Option<(Catalog, String)>,
    pub unwritten: Option<Unwritten>,
}

impl Outcome {
    /// Whether every record is accounted for.
    pub fn holds(&self) -> bool {
        self.read == self.out + self.merged + self.listed
    }

    /// Whether something was not taken over that a person may want to look at.
    pub fn needs_a_person(&self) -> bool {
        self.listed > 0
            || !self.remarks.is_empty()
            || !self.problems.is_empty()
            || self.files.iter().any(|file| file.failed.is_some())
    }
}
