//! A line being typed, at the bottom of the screen:
//!
//! ```text
//! ── Ny hendelse ───────────────────────────── én linje, én hendelse ──
//!  Løsepengevirus stanser jour▏
//! ```

use ratatui::layout::Rect;

use crate::text::{safe, width, wrap};
use crate::tui::app::App;
use crate::tui::overlay::Prompt;
use crate::tui::pen::Pen;

/// Most lines of typed text in sight.
const MOST: usize = 8;

pub(in crate::tui) fn prompt(app: &App, prompt: &Prompt, pen: &mut Pen<'_>, body: Rect) {
    let room = usize::from(body.width).saturating_sub(3);
    let shown = shown(prompt, room);
    let height = shown.lines.len().clamp(1, MOST);
    let first = shown.cursor.1.saturating_sub(height - 1);
    let area = Rect {
        y: body.bottom().saturating_sub(height as u16 + 2),
        height: height as u16 + 2,
        ..body
    };
    pen.clear(area);
    pen.rule(area, area.y);
    let (note, style) = match &prompt.error {
        Some(error) => (error, app.theme.alarm),
        None => (&prompt.hint, app.theme.dim),
    };
    let left = pen.right(area.right() - 2, area.y, &format!(" {note} "), style);
    let title = format!(" {} ", prompt.title);
    let room = left.saturating_sub(area.x + 3);
    pen.text(area.x + 2, area.y, room, &title, app.theme.accent);
    for (line, y) in shown.lines.iter().skip(first).take(height).zip(area.y + 1..) {
        pen.text(area.x + 2, y, area.width - 2, line, app.theme.strong);
    }
    let (x, y) = shown.cursor;
    pen.focus(area.x + 2 + x as u16, area.y + 1 + (y - first) as u16);
}

struct Shown {
    lines: Vec<String>,
    /// Column and row of the cursor among the wrapped lines.
    cursor: (usize, usize),
}

/// The typed lines wrapped to the room, and where the cursor falls.
fn shown(prompt: &Prompt, room: usize) -> Shown {
    let ratatui_textarea::DataCursor(row, column) = prompt.area.cursor();
    let mut lines = Vec::new();
    let mut cursor = (0, 0);
    for (at, line) in prompt.area.lines().iter().enumerate() {
        let clean = safe(line);
        if at == row {
            let before: String = line.chars().take(column).collect();
            let before = safe(&before).to_string();
            // A trailing blank is typed but not wrapped: keep the cursor after it.
            let wrapped = wrap(&before, room);
            let last = wrapped.last().map_or(0, |line| width(line));
            let blanks = before.len() - before.trim_end_matches(' ').len();
            let blanks = if before.trim().is_empty() { before.len() } else { blanks };
            cursor = ((last + blanks).min(room), lines.len() + wrapped.len() - 1);
        }
        lines.extend(wrap(clean.as_str(), room));
    }
    Shown { lines, cursor }
}
