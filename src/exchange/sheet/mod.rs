//! A catalogue as a table for a spreadsheet, and back without loss.
//!
//! One row an entry; the row `catalog` has what is said of the catalogue as a whole. Columns are the fields,
//! with the way to what is nested: `name.nb`, `likelihood.1.rate.Between.lo`. Nothing here knows the fields of
//! an entry: they are asked of the entries themselves, so what is added to one travels without a line here.

mod cell;
mod export;
mod flatten;
mod import;
mod node;
mod shape;
mod unfold;

pub use export::{NotSheet, to_sheet};
pub(super) use flatten::flatten;
pub(super) use import::{has_sections, is_own, rows};
pub(super) use node::Node;
pub(super) use shape::{catalog, check, head};
pub(super) use unfold::truth;

/// The column that says which section of the catalogue a row belongs in.
const SECTION: &str = "section";
/// The section of the row that speaks of the catalogue as a whole.
const HEAD: &str = "catalog";
/// The column that only our own tables have.
const OWN: &str = "format.Catalog";

/// Fields whose name is said in the singular where it heads a column.
const FRIENDLY: &[(&str, &str)] =
    &[("names", "name"), ("texts", "text"), ("questions", "question")];
