//! What has happened between two registers, in words: the figures, then a section for each kind of change.

mod kinds;
mod sections;
mod sum;
mod told;

pub use sections::sections;
pub use sum::summary;

/// Widest line.
const WIDTH: usize = 80;
