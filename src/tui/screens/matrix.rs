//! The matrix over the whole screen: move among the cells, Enter shows what is in one.

use ratatui::layout::Rect;

use crate::model::{Stage, evaluate};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::pen::Pen;
use crate::tui::update::{chosen_risk, chosen_scenario};
use crate::tui::widgets::{Board, Places, big_matrix, cell_words};
use crate::workshop::{Step, rated};

pub(in crate::tui) fn view(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let session = doc.session();
    let stage = doc.matrix.stage;
    let chosen = match doc.step {
        Step::Measures => chosen_risk(doc),
        Step::Residual => chosen_scenario(doc, Stage::Residual),
        _ => chosen_scenario(doc, Stage::Current),
    };
    let places = Places::of(session, stage, chosen);
    let title = if stage == Stage::Residual { "matrix-residual" } else { "matrix-current" };
    let (up, across) = if doc.transposed {
        ("axis-consequence", "axis-likelihood")
    } else {
        ("axis-likelihood", "axis-consequence")
    };
    let axes = [app.t(up), app.glyphs.up.to_owned(), app.t(across), app.glyphs.arrow.to_owned()];
    let title = app.t(title);
    let axes = format!("   {}", axes.join(" "));
    let spans = [(title.as_str(), app.theme.strong), (axes.as_str(), app.theme.dim)];
    pen.spans(area.x + 1, area.y, area.width * 3 / 4, &spans);
    let unrated = app.texts.tv("matrix-unrated", &[("n", places.unrated.into())]);
    pen.right(area.right() - 1, area.y, &unrated, app.theme.dim);
    let below = 3;
    let grid = Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width - 2,
        height: area.height.saturating_sub(1 + below),
    };
    let board = Board::of(doc, &places);
    big_matrix(app, &board, pen, grid);
    cell_note(app, doc, &board, pen, Rect { y: area.bottom() - below, height: below, ..area });
}

/// What the cell under the cursor means, and the first events in it.
fn cell_note(app: &App, doc: &Doc, board: &Board<'_>, pen: &mut Pen<'_>, area: Rect) {
    let session = doc.session();
    let cell = doc.matrix.cell;
    let Some(class) = board.class(cell) else { return };
    let words = cell_words(app, &session.scale, Some(class), cell);
    pen.text(area.x + 1, area.y, area.width - 2, &words, app.theme.strong);
    let inside: Vec<String> = rated(session, doc.matrix.stage)
        .iter()
        .filter(|row| {
            evaluate(&session.scale, &session.relevant, row.scenario.assessment(doc.matrix.stage))
                .cell
                == Some(cell)
        })
        .map(|row| format!("{}. {}", row.scenario.no, row.scenario.text.as_str()))
        .collect();
    let text = if inside.is_empty() { app.t("matrix-empty-cell") } else { inside.join("   ") };
    let lines = crate::text::wrap(&text, usize::from(area.width) - 2);
    for (line, y) in lines.iter().zip(area.y + 1..area.bottom()) {
        pen.text(area.x + 1, y, area.width - 2, line, app.theme.text);
    }
}
