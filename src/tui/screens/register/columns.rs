//! Columns over a list: heads in the columns' own widths, and figures that several lists have.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::below;
use crate::model::{Colour, Municipality, Verdict};
use crate::register::views::Counts;
use crate::text::{cut, pad, wrap_to};
use crate::tui::app::App;
use crate::tui::pen::Pen;

/// A column: what stands over it, how many cells it has, and on which side of them its text stands.
pub(super) struct Head {
    text: String,
    wide: usize,
    right: bool,
}

pub(super) fn left(text: String, wide: usize) -> Head {
    Head { text, wide, right: false }
}

pub(super) fn right(text: String, wide: usize) -> Head {
    Head { text, wide, right: true }
}

/// Cells between two columns of which one stands at its right and the next at its left.
pub(super) fn gap() -> Head {
    left(String::new(), GAP.len())
}

pub(super) const GAP: &str = "  ";

/// The last column has what is left.
pub(super) fn rest(text: String) -> Head {
    left(text, usize::MAX)
}

/// Lines a head may take.
const LINES: usize = 2;

/// Heads over a list, standing on it; what is left for the list.
pub(super) fn heads(app: &App, pen: &mut Pen<'_>, area: Rect, columns: &[Head]) -> Rect {
    let mut x = area.x + 3;
    let end = area.right().saturating_sub(1);
    let mut placed = Vec::new();
    for column in columns {
        let wide = column.wide.min(usize::from(end.saturating_sub(x)));
        let lines = wrap_to(&column.text, wide.saturating_sub(1), LINES);
        placed.push((x, wide as u16, lines, column.right));
        x += wide as u16;
    }
    let tall = placed.iter().map(|(_, _, lines, _)| lines.len()).max().unwrap_or(1);
    for (x, wide, lines, right) in placed {
        for (line, y) in lines.iter().zip(area.y + (tall - lines.len()) as u16..) {
            if right {
                pen.right(x + wide, y, line, app.theme.dim);
            } else {
                pen.text(x, y, wide, line, app.theme.dim);
            }
        }
    }
    let area = below(area, tall as u16);
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// Cells of a count among four.
const COUNT: usize = 5;
/// Worst first, with the sign of each, so that colour is never the only one.
const VERDICTS: [(Option<Verdict>, &str); 4] = [
    (Some(Verdict::NotAcceptable), "!"),
    (Some(Verdict::Tolerable), "~"),
    (Some(Verdict::Acceptable), "+"),
    (None, "?"),
];

pub(super) fn sign(verdict: Option<Verdict>) -> &'static str {
    VERDICTS.iter().find(|(it, _)| *it == verdict).map_or("?", |(_, sign)| sign)
}

pub(super) fn verdict_heads() -> impl Iterator<Item = Head> {
    VERDICTS.iter().map(|(_, sign)| right((*sign).to_owned(), COUNT))
}

pub(super) fn verdict_counts(app: &App, counts: &Counts) -> Vec<(String, Style)> {
    let all = [counts.not_acceptable, counts.tolerable, counts.acceptable, counts.unrated];
    all.iter().map(|n| count(app, *n, COUNT, app.theme.text)).collect()
}

/// A number at the right of its column; nothing is a dot, so that the eye finds what there is.
pub(super) fn count(app: &App, n: usize, wide: usize, style: Style) -> (String, Style) {
    if n == 0 {
        return (format!("{:>wide$}", app.glyphs.dot), app.theme.dim);
    }
    (format!("{n:>wide$}"), style)
}

/// Cells of a municipality: its number, and its name where there is room.
pub(super) fn place_width(area: Rect) -> usize {
    if area.width >= super::WIDE { 26 } else { 6 }
}

pub(super) fn place_head(app: &App, area: Rect) -> Head {
    let id = if area.width >= super::WIDE { "head-name" } else { "head-municipality" };
    left(app.t(id), place_width(area))
}

pub(super) fn place_text(area: Rect, whose: Option<&Municipality>) -> String {
    let wide = place_width(area);
    let whose =
        whose.map(|it| if area.width >= super::WIDE { it.called() } else { it.number.to_string() });
    format!("{} ", pad(&cut(&whose.unwrap_or_default(), wide - 1), wide - 1))
}

pub(super) fn verdict_style(app: &App, verdict: Option<Verdict>) -> Style {
    match verdict {
        Some(Verdict::Acceptable) => app.theme.class(Colour::Low),
        Some(Verdict::Tolerable) => app.theme.class(Colour::Moderate),
        Some(Verdict::NotAcceptable) => app.theme.class(Colour::High),
        None => app.theme.dim,
    }
}
