//! One screen a file, each a pure function from state to cells.

pub(super) mod assets;
pub(super) mod events;
pub(super) mod form;
pub(super) mod frame;
mod levels;
pub(super) mod matrix;
pub(super) mod measures;
pub(super) mod new;
pub(super) mod present;
pub(super) mod rating;
pub(super) mod recap;
pub(super) mod start;
pub(super) mod summary;
pub(super) mod threats;
mod verdict;

use ratatui::layout::Rect;

use super::pen::Pen;

/// The guiding question on top of a step, and what is left below it.
fn question(pen: &mut Pen<'_>, area: Rect, text: &str) -> Rect {
    pen.text(area.x + 1, area.y, area.width - 2, text, pen.theme.strong);
    Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }
}

/// Splits off `width` columns at the right, with a rule between.
fn split_right(pen: &mut Pen<'_>, area: Rect, width: u16) -> (Rect, Rect) {
    let width = width.min(area.width);
    let left = Rect { width: area.width.saturating_sub(width + 3), ..area };
    pen.bar(left.right() + 1, area);
    (left, Rect { x: left.right() + 3, width, ..area })
}
