//! The regional matrix: it counts assessments that have a place there, and says how many have.

use ratatui::layout::Rect;

use super::{below, empty};
use crate::text::Arg;
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::widgets::{Board, Places, big_matrix, class_words};

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let Some(region) = &doc.region else { return empty(app, pen, area, "register-needs-region") };
    let matrix = &doc.views.matrix;
    let args = [("n", Arg::from(matrix.placed)), ("all", matrix.all.into())];
    let title = app.texts.tv("register-matrix", &args);
    let (up, across) = if doc.transposed {
        ("axis-consequence", "axis-likelihood")
    } else {
        ("axis-likelihood", "axis-consequence")
    };
    let axes = [app.t(up), app.glyphs.up.to_owned(), app.t(across), app.glyphs.arrow.to_owned()];
    let axes = format!("   {}", axes.join(" "));
    let spans = [(title.as_str(), app.theme.strong), (axes.as_str(), app.theme.dim)];
    pen.spans(area.x + 1, area.y, area.width - 2, &spans);
    let places = Places {
        counts: matrix.cells.clone(),
        unrated: matrix.unrated,
        current: None,
        residual: None,
    };
    let scale = &region.scale;
    let kind = scale.types.first().map_or("", |kind| &*kind.id);
    let (transposed, cursor) = (doc.transposed, doc.cell);
    let board = Board { scale, kind, transposed, places: &places, cursor };
    let notes = 3;
    let grid = below(area, 1);
    let grid = Rect {
        x: grid.x + 1,
        width: grid.width - 2,
        height: grid.height.saturating_sub(notes),
        ..grid
    };
    big_matrix(app, &board, pen, grid);
    let y = area.bottom().saturating_sub(notes);
    if let Some(class) = board.class(cursor) {
        let name = |names: Option<&crate::model::Localised>| {
            names.map(|names| app.texts.name(names)).unwrap_or_default()
        };
        let args = [
            ("class", Arg::from(class_words(app, class))),
            (
                "likelihood",
                name(scale.likelihood.get(cursor.likelihood).map(|it| &it.names)).into(),
            ),
            ("consequence", name(scale.levels.get(cursor.consequence).map(|it| &it.names)).into()),
        ];
        pen.text(
            area.x + 1,
            y,
            area.width - 2,
            &app.texts.tv("matrix-cell", &args),
            app.theme.strong,
        );
    }
    let unplaced = &matrix.unplaced;
    let args = [
        ("not", Arg::from(unplaced.not_acceptable)),
        ("tolerable", unplaced.tolerable.into()),
        ("acceptable", unplaced.acceptable.into()),
        ("unrated", matrix.unrated.into()),
    ];
    let line = app.texts.tv("register-unplaced", &args);
    for (line, y) in
        crate::text::wrap(&line, usize::from(area.width) - 2).iter().zip(y + 1..area.bottom())
    {
        pen.text(area.x + 1, y, area.width - 2, line, app.theme.dim);
    }
}
