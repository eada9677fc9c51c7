//! A report before it has a format. Texts stand as they were said; each writer makes them safe.

use crate::model::{Colour, Lang};

/// A whole report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language of its words.
    pub lang: Lang,
    pub title: String,
    /// What stands under the title: label and value.
    pub meta: Vec<(String, String)>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Level 2 for a chapter, 3 and 4 below it; 1 is the title.
    Heading(u8, String),
    Paragraph(String),
    /// Label and value; what has no value is left out when it is built.
    Facts(Vec<(String, String)>),
    Table(Table),
    Matrix(Matrix),
    List(Vec<String>),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Left,
    Right,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    pub title: String,
    pub align: Align,
}

/// What stands in a table; a risk class brings its colour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub colour: Option<Colour>,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, colour: None }
    }
}

/// Rows under one header row; the first cell of a row names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

/// A risk matrix, the most likely row first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    pub caption: String,
    /// Names of the two axes.
    pub likelihood: String,
    pub consequence: String,
    pub columns: Vec<String>,
    pub rows: Vec<MatrixRow>,
    /// Said where no scenario is placed.
    pub empty: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixRow {
    pub title: String,
    pub cells: Vec<MatrixCell>,
}

/// One cell: the class by letter and colour, and the scenarios placed there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixCell {
    pub letter: String,
    pub colour: Option<Colour>,
    pub count: usize,
    /// The numbers of those scenarios, as `nr. 1, 4`.
    pub which: String,
    /// The cell in one sentence, for a reader who cannot see the table.
    pub spoken: String,
}
