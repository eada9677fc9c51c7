//! A session as a report: one format-neutral document, and writers that put it in Markdown, HTML or plain text.
//!
//! The risk list as CSV is made from the session itself, since a spreadsheet wants rows, not chapters.
//! No file, clock or terminal: bytes are handed back to whoever asked.

mod changes;
mod chapters;
mod csv;
mod document;
mod html;
mod md;
mod plain;
mod words;

pub use self::csv::to_csv;
pub use changes::{sections, summary};
pub use chapters::document;
pub use document::{Align, Block, Cell, Column, Document, Matrix, MatrixCell, MatrixRow, Table};
pub use html::to_html;
pub use md::to_markdown;
pub use plain::to_plain;
