//! The regional matrix. It counts assessments: rates are neither scaled by population nor summed.

use std::collections::BTreeMap;

use super::Counts;
use crate::model::Cell;
use crate::register::index::{Index, Place, Row};

/// How many stand where, and how many have no place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    pub cells: BTreeMap<Cell, usize>,
    pub placed: usize,
    /// Rated in their workshop, but their levels mean nothing on the regional scale: they stand under
    /// their local verdict.
    pub unplaced: Counts,
    pub unrated: usize,
    /// All of them.
    pub all: usize,
}

pub fn matrix(index: &Index, keep: impl Fn(&Row) -> bool) -> Matrix {
    let mut matrix = Matrix::default();
    let mut unplaced: Vec<&Row> = Vec::new();
    for row in index.rows.iter().filter(|row| row.counts() && keep(row)) {
        matrix.all += 1;
        match row.place {
            Place::On(spot) => {
                let cell = Cell {
                    likelihood: spot.likelihood.into(),
                    consequence: spot.consequence.into(),
                };
                *matrix.cells.entry(cell).or_default() += 1;
                matrix.placed += 1;
            }
            Place::Unrated => matrix.unrated += 1,
            Place::NoRegion | Place::NoLikelihood | Place::NoConsequence => unplaced.push(row),
        }
    }
    matrix.unplaced = Counts::of(unplaced.into_iter());
    matrix
}
