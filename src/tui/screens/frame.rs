//! Step 1: the frame, as a form.

use ratatui::layout::Rect;

use super::question;
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::form::frame_fields;
use crate::tui::pen::Pen;
use crate::tui::view::ListName;
use crate::tui::widgets::field_lines;
use crate::workshop::Step;

pub(in crate::tui) fn view(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let area = question(pen, area, &app.t(Step::Frame.info().question));
    let inner = Rect { x: area.x + 1, width: area.width - 2, ..area };
    let fields = frame_fields(app, doc);
    field_lines(app, pen, inner, ListName::Frame, &fields, (doc.frame, app.overlays.is_empty()));
}
