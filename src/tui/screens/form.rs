//! A row's form, over the screen that lists the rows.

use ratatui::layout::Rect;

use crate::model::Place;
use crate::text::{capital, place_name, wrap};
use crate::tui::app::App;
use crate::tui::form::{FieldInput, fields};
use crate::tui::overlay::{FormOver, Overlay};
use crate::tui::pen::Pen;
use crate::tui::view::ListName;
use crate::tui::widgets::field_lines;

pub(in crate::tui) fn view(app: &App, form: &FormOver, pen: &mut Pen<'_>, area: Rect) {
    let Some(doc) = &app.doc else { return };
    let list = fields(app, doc, form.table, form.id);
    pen.clear(area);
    let place = Place::row(form.table, form.id, "");
    let name = place_name(&app.texts, doc.session(), &place);
    pen.text(area.x + 1, area.y, area.width - 2, &capital(&name), app.theme.accent);
    let on_top = matches!(app.overlays.last(), Some(Overlay::Form(_)));
    let chosen = form.at.at(list.len()).and_then(|at| list.get(at));
    // A long text is shown whole below the lines.
    let long = chosen.filter(|field| matches!(field.input, FieldInput::Typed(_)));
    let long =
        long.map(|field| wrap(&field.value, usize::from(area.width) - 4)).unwrap_or_default();
    let below = if long.len() > 1 { (long.len() as u16 + 1).min(area.height / 3) } else { 0 };
    let inner = Rect {
        x: area.x + 1,
        y: area.y + 2,
        width: area.width - 2,
        height: area.height.saturating_sub(2 + below),
    };
    field_lines(app, pen, inner, ListName::Form, &list, (form.at, on_top));
    for (line, y) in long.iter().zip(inner.bottom() + 1..area.bottom()).take(usize::from(below)) {
        pen.text(area.x + 3, y, area.width - 4, line, app.theme.text);
    }
}
