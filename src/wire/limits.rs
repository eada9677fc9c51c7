//! The one table of limits, enforced while reading (`spec` of the file formats, README "Limits").

use super::Kind;

/// Largest number of rows in one table or list.
pub const ROWS: usize = 10_000;
/// Largest number of characters in a title or name.
pub const TITLE: usize = 500;
/// Largest number of characters in a running text.
pub const BODY: usize = 20_000;
/// Largest number of characters in an id from a catalogue or scale.
pub const KEY: usize = 80;
/// Deepest nesting of parentheses and brackets.
pub const DEPTH: usize = 64;
/// Longest message passed on from the parser: with our own words around it a line or two.
pub const MESSAGE: usize = 140;
/// Entries in a catalogue that is made from other files.
pub const CATALOG: usize = 20_000;
/// Items in one list of a file that others made.
pub const GUESTS: usize = 500_000;
/// Entries in a register.
pub const ENTRIES: usize = 2_000_000;

const MIB: u64 = 1024 * 1024;

/// Largest file of a kind, in bytes.
pub const fn bytes(kind: Kind) -> u64 {
    match kind {
        Kind::Session => 32 * MIB,
        Kind::Register => 2048 * MIB,
        Kind::Catalog => 16 * MIB,
        Kind::Region | Kind::Theme | Kind::Keys | Kind::Config => MIB,
    }
}

/// Most memory that what a file of so many bytes says may take. Sessions and registers as we write them take
/// two to three times their length; a bare one written by hand takes more, but is small.
pub const fn memory(kind: Kind, length: usize) -> usize {
    let (most, own) = (4 * bytes(kind) as usize, 32 * MIB as usize + 4 * length);
    if own < most { own } else { most }
}

/// The same for one record of a journal.
pub const fn record_memory(length: usize) -> usize {
    64 * 1024 + 8 * length
}
