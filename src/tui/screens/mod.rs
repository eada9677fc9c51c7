//! One screen a file, each a pure function from state to cells.

pub(super) mod assets;
pub(super) mod catalogs;
pub(super) mod compare;
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
pub(super) mod register;
pub(super) mod start;
pub(super) mod summary;
pub(super) mod threats;
mod verdict;

use ratatui::layout::Rect;

use super::app::App;
use super::doc::Doc;
use super::pen::Pen;
use super::widgets::{Places, side_matrix, side_width};
use crate::model::{Id, Stage};

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

/// Below this width a screen has the room for itself; the matrix is one key away.
const ROOM_FOR_MATRIX: u16 = 72;

/// Draws the matrix at the right, and gives what is left beside it.
fn beside_matrix(
    app: &App,
    doc: &Doc,
    stage: Stage,
    chosen: Option<Id>,
    pen: &mut Pen<'_>,
    area: Rect,
) -> Rect {
    if area.width < ROOM_FOR_MATRIX {
        return area;
    }
    let (left, right) = split_right(pen, area, side_width(app, doc));
    side_matrix(app, doc, &Places::of(doc.session(), stage, chosen), pen, right);
    left
}

/// From this width on the matrix stands beside screens that are lists.
const WIDE: u16 = 112;

/// The same for a screen of lists, which needs more room for itself.
fn beside_matrix_if_wide(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) -> Rect {
    if area.width < WIDE {
        return area;
    }
    beside_matrix(app, doc, Stage::Current, None, pen, area)
}
