//! The regional matrix: it counts assessments that have a place there, and says how many have.

use ratatui::layout::Rect;

use super::{below, empty, say};
use crate::text::Arg;
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::widgets::{Board, Places, big_matrix, cell_words};

/// Lines over the cells, where the columns are named.
const HEADS: u16 = 2;
/// Most lines under the matrix.
const NOTES: u16 = 4;

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let Some(region) = &doc.region else { return empty(app, pen, area, "register-needs-region") };
    let (scale, matrix) = (&region.scale, &doc.views.matrix);
    let args = [("n", Arg::from(matrix.placed)), ("all", matrix.all.into())];
    let title = app.texts.tv("register-matrix", &args);
    pen.text(area.x + 1, area.y, area.width - 2, &title, app.theme.strong);
    let rows = if doc.transposed { scale.levels.len() } else { scale.likelihood.len() };
    // The matrix is whole; what is told around it has what it leaves.
    let spare = area.height.saturating_sub(1 + HEADS + rows as u16);
    let (axes, notes) = (spare.min(1), spare.saturating_sub(1).min(NOTES));
    if axes > 0 {
        let (up, across) = if doc.transposed {
            ("axis-consequence", "axis-likelihood")
        } else {
            ("axis-likelihood", "axis-consequence")
        };
        let line =
            format!("{} {}   {} {}", app.t(up), app.glyphs.up, app.t(across), app.glyphs.arrow);
        pen.text(area.x + 1, area.y + 1, area.width - 2, &line, app.theme.dim);
    }
    let grid = below(area, 1 + axes);
    let grid = Rect {
        x: grid.x + 1,
        width: grid.width - 2,
        height: grid.height.saturating_sub(notes),
        ..grid
    };
    let places = Places {
        counts: matrix.cells.clone(),
        unrated: matrix.unrated,
        current: None,
        residual: None,
    };
    let kind = scale.types.first().map_or("", |kind| &*kind.id);
    let (transposed, cursor) = (doc.transposed, doc.cell);
    let board = Board { scale, kind, transposed, places: &places, cursor };
    big_matrix(app, &board, pen, grid);
    let unplaced = &matrix.unplaced;
    let args = [
        ("not", Arg::from(unplaced.not_acceptable)),
        ("tolerable", unplaced.tolerable.into()),
        ("acceptable", unplaced.acceptable.into()),
        ("unrated", matrix.unrated.into()),
    ];
    let told = [
        (cell_words(app, scale, board.class(cursor), cursor), app.theme.strong),
        (app.texts.tv("register-unplaced", &args), app.theme.dim),
    ];
    let note = Rect { y: area.bottom().saturating_sub(notes), height: notes, ..area };
    say(pen, note, &told);
}
