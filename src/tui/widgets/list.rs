//! A list: only the rows in sight are built; the chosen one has a mark and a short restyled span.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::tui::cursor::{Cursor, first_shown};
use crate::tui::pen::Pen;
use crate::tui::view::{Hit, ListName};

/// One row as spans.
pub(in crate::tui) struct Line {
    pub spans: Vec<(String, Style)>,
    /// Written at the right edge.
    pub right: Option<(String, Style)>,
}

impl Line {
    pub(in crate::tui) fn new(spans: Vec<(String, Style)>) -> Self {
        Self { spans, right: None }
    }
}

/// Draws the rows in sight. `focused` lists carry the real cursor; others show their choice dimly.
pub(in crate::tui) fn list(
    pen: &mut Pen<'_>,
    area: Rect,
    name: ListName,
    (cursor, len): (Cursor, usize),
    focused: bool,
    mut row: impl FnMut(usize, bool) -> Line,
) {
    let Some(at) = cursor.at(len) else { return };
    let height = usize::from(area.height);
    let first = first_shown(at, len, height);
    for (index, y) in (first..len.min(first + height)).zip(area.y..) {
        let here = index == at;
        let line = row(index, here && focused);
        // A list without the keys shows its choice by a dot: one arrow at a time on screen.
        let mark = match (here, focused) {
            (true, true) => pen.glyphs.here,
            (true, false) => pen.glyphs.dot,
            (false, _) => " ",
        };
        pen.text(area.x, y, 1, mark, if focused { pen.theme.accent } else { pen.theme.dim });
        let mut end = area.right();
        if let Some((text, style)) = &line.right {
            end = pen.right(end, y, text, *style).saturating_sub(1);
        }
        let spans: Vec<(&str, Style)> =
            line.spans.iter().map(|(text, style)| (text.as_str(), *style)).collect();
        pen.spans(area.x + 2, y, end.saturating_sub(area.x + 2), &spans);
        pen.hit(Rect { y, height: 1, ..area }, Hit::Row { list: name, at: index });
        if here && focused {
            pen.focus(area.x, y);
        }
    }
    scroll_note(pen, area, first, height, len);
}

/// Tells that there is more than can be seen, in the gap between mark and text.
fn scroll_note(pen: &mut Pen<'_>, area: Rect, first: usize, height: usize, len: usize) {
    let (dim, up, down) = (pen.theme.dim, pen.glyphs.up, pen.glyphs.down);
    if first > 0 {
        pen.text(area.x + 1, area.y, 1, up, dim);
    }
    if first + height < len {
        pen.text(area.x + 1, area.bottom() - 1, 1, down, dim);
    }
}
