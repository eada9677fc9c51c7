//! What has happened since an older register.

use ratatui::layout::Rect;

use super::{below, empty};
use crate::text::Arg;
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let Some(older) = &doc.older else { return empty(app, pen, area, "register-no-older") };
    let title = app.texts.tv("register-since", &[("name", Arg::from(older.name.as_str()))]);
    pen.text(area.x + 1, area.y, area.width - 2, &title, app.theme.strong);
    let inner = below(area, 2);
    let inner = Rect { x: inner.x + 1, width: inner.width - 2, ..inner };
    let cursor = (doc.cursor_in(0), older.lines.len());
    list(pen, inner, ListName::Register(0), cursor, app.overlays.is_empty(), |index, here| {
        let Some((heading, line)) = older.lines.get(index) else { return Line::new(Vec::new()) };
        let style = match (heading, here) {
            (true, _) => app.theme.accent,
            (false, true) => app.theme.strong,
            (false, false) => app.theme.text,
        };
        Line::new(vec![(line.clone(), style)])
    });
}
