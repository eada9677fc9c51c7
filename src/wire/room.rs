//! How much memory a file may still ask for while it is read.
//!
//! `(),(),…` is two bytes a row in the file and hundreds in memory: neither the size of the file nor the
//! length of one list holds that back. Lists, tables and texts take what they need from here first.

use std::cell::Cell;

use serde::de::Error;

thread_local! {
    /// Reading is one call on one thread; outside it there is no limit.
    static LEFT: Cell<usize> = const { Cell::new(usize::MAX) };
}

/// Least a text of its own takes of the heap.
const TEXT: usize = 32;
/// Rows in a node of a `BTreeMap`; a table of one row has room for so many.
const NODE: usize = 11;
/// Rows at least half a node holds when rows come in order.
const HALF: usize = 6;

/// Reads with so many bytes to give; tells also whether more was asked for.
pub(super) fn within<T>(bytes: usize, read: impl FnOnce() -> T) -> (T, bool) {
    LEFT.set(bytes);
    let read = read();
    let spent = LEFT.replace(usize::MAX) == 0;
    (read, spent)
}

/// Takes bytes; what is refused once is refused from then on.
fn take<E: Error>(bytes: usize) -> Result<(), E> {
    let left = LEFT.get().checked_sub(bytes).filter(|left| *left > 0);
    LEFT.set(left.unwrap_or(0));
    left.map(drop).ok_or_else(|| E::custom("it unpacks to more than a file may"))
}

pub(super) fn text<E: Error>(text: &str) -> Result<(), E> {
    if text.is_empty() { Ok(()) } else { take(text.len() + TEXT) }
}

/// Room for one item more, doubled as a list does it: the list then grows no further by itself.
pub(super) fn item<T, E: Error>(items: &mut Vec<T>) -> Result<(), E> {
    if items.len() < items.capacity() {
        return Ok(());
    }
    let more = items.len().max(4);
    take(more.saturating_mul(size_of::<T>().max(1)))?;
    items.reserve_exact(more);
    Ok(())
}

/// Room for one row more in a table that has `rows`.
pub(super) fn row<K, V, E: Error>(rows: usize) -> Result<(), E> {
    if !rows.is_multiple_of(HALF) {
        return Ok(());
    }
    take(NODE * (size_of::<K>() + size_of::<V>()))
}
