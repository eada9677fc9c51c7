//! Bounded RON bytes to values and back. Knows no domain, no file and no language.
//!
//! In: bytes of at most the kind's limit. Out: a value, or a [`ReadError`] with line and column.
//! The one writer ([`to_ron`]) gives the same bytes for the same value, always.

mod error;
mod foreign;
mod format;
mod guest;
mod hex;
pub mod limits;
mod read;
mod room;
mod slip;
mod spot;
mod str;
mod strings;
mod table;
mod write;

pub use self::str::Str;
pub use error::{Problem, ReadError, Spot};
pub use foreign::Foreign;
pub use format::{Format, Kind, head};
pub use guest::{Loose, Record, Several, Words, from_json, from_yaml, without_nul};
pub use hex::hex;
pub use read::{compact_from, from_bytes, kind_of, list, long_list};
pub use slip::Slip;
pub use strings::strings;
pub use table::Table;
pub use write::{WriteError, is_default, to_compact, to_ron, to_rows};
