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
/// Entries in a register.
pub const ENTRIES: usize = 500_000;

const MIB: u64 = 1024 * 1024;

/// Largest file of a kind, in bytes.
pub const fn bytes(kind: Kind) -> u64 {
    match kind {
        Kind::Session => 32 * MIB,
        Kind::Register => 256 * MIB,
        Kind::Catalog => 16 * MIB,
        Kind::Region | Kind::Theme | Kind::Keys | Kind::Config => MIB,
    }
}

/// Most memory what a file says may take. Files of ours, even with every limit reached, stay below.
pub const fn memory(kind: Kind) -> usize {
    let times = match kind {
        Kind::Register => 2,
        _ => 4,
    };
    times * bytes(kind) as usize
}

/// Most memory one record of a journal may take, by its length in bytes.
pub const fn record_memory(length: usize) -> usize {
    64 * 1024 + 8 * length
}
