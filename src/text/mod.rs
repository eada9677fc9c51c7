//! Every sentence a person reads, and the ways text is made fit to be shown.
//!
//! Words live in `*.ftl` (Fluent). May use `model`; `model` never uses this.

mod capital;
mod collate;
mod compare;
mod date;
mod describe;
mod excerpt;
mod finding;
mod fold;
mod money;
mod names;
mod number;
mod reading;
mod safe;
mod spreadsheet;
mod texts;
mod value;
mod wrap;

pub use capital::capital;
pub use collate::sort_by_name;
pub use compare::{Told, apart, apart_in, renumbered, told};
pub use date::{Now, long_date, parse_date, short_date};
pub use describe::{describe, undone, yes_no};
pub use excerpt::excerpt;
pub use finding::{RowName, RowText, field_name, finding_sentence, incident_sentence, place_name};
pub use fold::{Folded, fold, fold_key, gist};
pub use money::{kroner, parse_kroner};
pub use names::*;
pub use reading::read_error;
pub use safe::{Safe, safe};
pub use spreadsheet::{is_formula, spreadsheet};
pub use texts::{Arg, Texts, builtin};
pub use value::value;
pub use wrap::{cut, hang, pad, width, wrap, wrap_to};
