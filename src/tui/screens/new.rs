//! The form for a new session.

use ratatui::layout::Rect;

use super::question;
use crate::text::{Worded as _, pad};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::update::{NEW_FIELDS, NewField};
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

pub(in crate::tui) fn view(app: &App, pen: &mut Pen<'_>, area: Rect) {
    let area = question(pen, area, &app.t("new-question"));
    let inner = Rect { x: area.x + 1, width: area.width - 2, ..area };
    let cursor = (app.new.at, NEW_FIELDS.len());
    list(pen, inner, ListName::New, cursor, app.overlays.is_empty(), |index, here| {
        let Some((field, label)) = NEW_FIELDS.get(index) else { return Line::new(Vec::new()) };
        let strong = if here { app.theme.strong } else { app.theme.text };
        if *field == NewField::Create {
            return Line::new(vec![(
                app.t(label),
                if here { app.theme.accent } else { app.theme.text },
            )]);
        }
        let value = value(app, *field);
        let value = if value.is_empty() {
            (app.glyphs.dash.to_owned(), app.theme.dim)
        } else {
            (value, strong)
        };
        Line::new(vec![(pad(&app.t(label), 18), app.theme.dim), ("  ".to_owned(), strong), value])
    });
}

fn value(app: &App, field: NewField) -> String {
    match field {
        NewField::Title => app.new.title.clone(),
        NewField::Municipality => app.new.municipality.clone(),
        NewField::Number => app.new.number.clone(),
        NewField::Scale => app
            .library
            .scale(&app.new.scale)
            .map(|it| app.texts.name(&it.names))
            .unwrap_or_default(),
        NewField::Language => app.t(app.new.language.word()),
        NewField::File => app.new.file.clone(),
        NewField::Create => String::new(),
    }
}
