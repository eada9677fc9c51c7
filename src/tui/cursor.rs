//! A place in a list, and the window that shows it.

/// Which row of a list is chosen. The list may have changed since: read it through [`Cursor::at`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor(pub usize);

impl Cursor {
    /// The row chosen in a list of this length; `None` when it is empty.
    pub fn at(self, len: usize) -> Option<usize> {
        len.checked_sub(1).map(|last| self.0.min(last))
    }

    /// Moves by rows, stopping at the ends.
    pub fn step(&mut self, by: isize, len: usize) {
        let here = self.at(len).unwrap_or(0);
        self.0 = here.saturating_add_signed(by).min(len.saturating_sub(1));
    }
}

/// First row shown in a window of `height`: moves half a window at a time, so that a key
/// seldom repaints more than two short spans. Needs no memory.
pub(super) fn first_shown(at: usize, len: usize, height: usize) -> usize {
    if len <= height || height == 0 {
        return 0;
    }
    let half = (height / 2).max(1);
    let first = (at / half * half).saturating_sub(half / 2);
    first.min(len - height)
}
