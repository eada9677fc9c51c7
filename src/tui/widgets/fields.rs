//! A form's fields as lines: label, value, the chosen one marked.

use ratatui::layout::Rect;

use super::{Line, list};
use crate::text::{pad, width};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::form::{Field, FieldInput};
use crate::tui::pen::Pen;
use crate::tui::view::ListName;

/// Widest column of labels.
const LABELS: usize = 26;

pub(in crate::tui) fn field_lines(
    app: &App,
    pen: &mut Pen<'_>,
    area: Rect,
    name: ListName,
    fields: &[Field],
    (at, focused): (Cursor, bool),
) {
    let labels = fields.iter().map(|field| width(&field.label)).max().unwrap_or(0);
    let labels = labels.clamp(8, LABELS);
    let (text, dim, selected) = (app.theme.text, app.theme.dim, app.theme.selected);
    list(pen, area, name, (at, fields.len()), focused, |index, here| {
        let Some(field) = fields.get(index) else { return Line::new(Vec::new()) };
        let label = pad(&field.label, labels);
        let draft = app.doc.as_ref().and_then(|doc| doc.drafts.get(&field.place));
        let value = match (&field.input, field.value.as_str()) {
            _ if draft.is_some() => {
                let text = draft.map_or("", |draft| draft.text.as_str());
                (app.texts.tv("draft-value", &[("text", text.into())]), app.theme.warning)
            }
            (_, "") => (app.glyphs.dash.to_owned(), dim),
            (FieldInput::Choice(_), value) => {
                (format!("‹{value}›"), if here { selected } else { text })
            }
            (_, value) => (value.to_owned(), if here { selected } else { text }),
        };
        Line::new(vec![
            (label, if here { app.theme.strong } else { dim }),
            ("  ".to_owned(), text),
            value,
        ])
    });
}
