//! Catalogues of others taken in, and ours given out as tables: bytes in, values out.
//!
//! - in: MONARC objects (JSON), tables (CSV), libraries of CISO Assistant (YAML), our own tables;
//! - out: [`to_sheet`], which reads back without loss.
//!
//! An import is held to one equation, records read = entries out + merged + listed; see [`Outcome`]. It knows no
//! file, clock or language of its own: what is to be told are text ids with values ([`Told`]).

mod ciso;
mod decode;
mod facts;
mod gather;
mod monarc;
mod outcome;
mod piece;
mod settle;
mod sheet;
mod table;
mod text;
mod told;

pub use decode::Encoding;
pub use facts::Wishes;
pub use gather::import;
pub use outcome::{Form, NotTaken, Outcome, Source, Taken, Unwritten};
pub use sheet::{NotSheet, to_sheet};
pub use table::{Mapped, section};
pub use told::{At, Told};
