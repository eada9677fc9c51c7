//! The one way text gets onto the screen: made safe, measured in cells, cut to its room.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::app::App;
use super::glyphs::Glyphs;
use super::theme::Theme;
use super::view::Hit;
use crate::text::{cut, safe, width};

/// Draws into a frame, and remembers where the cursor goes and what can be clicked.
pub(super) struct Pen<'a> {
    pub buffer: &'a mut Buffer,
    pub theme: &'a Theme,
    pub glyphs: Glyphs,
    pub cursor: Option<(u16, u16)>,
    pub hits: Vec<(Rect, Hit)>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(app: &'a App, buffer: &'a mut Buffer) -> Self {
        let area = buffer.area;
        buffer.set_style(area, app.theme.text);
        Self { buffer, theme: &app.theme, glyphs: app.glyphs, cursor: None, hits: Vec::new() }
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place, and it makes text safe")]
    /// Writes within `room` cells from (x, y); gives the x after it. Too long is cut with an ellipsis.
    pub(super) fn text(&mut self, x: u16, y: u16, room: u16, text: &str, style: Style) -> u16 {
        let area = self.buffer.area;
        if y >= area.bottom() || x >= area.right() || room == 0 {
            return x;
        }
        let room = room.min(area.right() - x);
        let shown = safe(text);
        let shown = cut(shown.as_str(), usize::from(room));
        let (end, _) = self.buffer.set_stringn(x, y, shown, usize::from(room), style);
        end
    }

    /// Writes spans one after the other; gives the x after the last.
    pub(super) fn spans(&mut self, x: u16, y: u16, room: u16, spans: &[(&str, Style)]) -> u16 {
        let end = x.saturating_add(room);
        spans
            .iter()
            .fold(x, |x, (text, style)| self.text(x, y, end.saturating_sub(x), text, *style))
    }

    /// Writes so that the text ends at `right`; gives where it begins.
    pub(super) fn right(&mut self, right: u16, y: u16, text: &str, style: Style) -> u16 {
        let x = right.saturating_sub(width(safe(text).as_str()) as u16);
        self.text(x, y, right - x, text, style);
        x
    }

    /// A horizontal rule.
    pub(super) fn rule(&mut self, area: Rect, y: u16) {
        let line = self.glyphs.rule.repeat(usize::from(area.width));
        self.text(area.x, y, area.width, &line, self.theme.dim);
    }

    /// A vertical rule over the height of an area.
    pub(super) fn bar(&mut self, x: u16, area: Rect) {
        for y in area.top()..area.bottom() {
            self.text(x, y, 1, self.glyphs.bar, self.theme.dim);
        }
    }

    /// Puts the real cursor on the focused element: what screen readers and magnifiers follow.
    pub(super) fn focus(&mut self, x: u16, y: u16) {
        self.cursor = Some((x, y));
    }

    pub(super) fn hit(&mut self, area: Rect, hit: Hit) {
        self.hits.push((area, hit));
    }

    /// Clears an area to the plain ground.
    pub(super) fn clear(&mut self, area: Rect) {
        for y in area.top()..area.bottom() {
            let blank = " ".repeat(usize::from(area.width));
            self.text(area.x, y, area.width, &blank, self.theme.text);
        }
    }
}
