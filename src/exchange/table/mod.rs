//! A table that people made, row by row: columns are known by what they are called.

mod columns;
mod grid;
mod rows;
mod vocabulary;

pub use columns::Mapped;
pub(super) use grid::{COLUMNS, FILLED, Grid, NoGrid, grid};

use super::piece::Intake;
use super::sheet::is_own;
use crate::model::Lang;
use vocabulary::{SECTIONS, To, value};

/// A table as it was understood.
pub(super) struct Table {
    pub(super) mapped: Vec<Mapped>,
}

/// Why a table cannot be used at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoTable {
    /// No heading is one of a name.
    NoName,
    /// Nothing tells what the rows are.
    NoSection,
}

/// What a header is worth when delimiters are compared.
pub(super) fn worth(header: &[String]) -> usize {
    if is_own(header) { usize::MAX } else { columns::worth(header) }
}

/// The section people mean by a word.
pub fn section(word: &str) -> Option<&'static str> {
    value(SECTIONS, word)
}

/// Takes the rows of a table in. `lang` is the language of columns that name none; `section` is what rows are
/// where neither they nor the columns say.
pub(super) fn take(
    grid: &Grid,
    lang: Lang,
    section: Option<&'static str>,
    file: usize,
    intake: &mut Intake,
) -> Result<Table, NoTable> {
    let mut columns = columns::columns(&grid.header, lang);
    columns.settle_type(grid);
    if !columns.has(To::Text("names")) {
        return Err(NoTable::NoName);
    }
    let section = section.or(columns.section);
    if section.is_none() && !columns.has(To::Section) {
        return Err(NoTable::NoSection);
    }
    rows::rows(grid, &columns, section, file, intake);
    Ok(Table { mapped: columns.mapped })
}
