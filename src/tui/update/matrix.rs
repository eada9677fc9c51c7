//! The full-screen matrix: choose a cell, see what is in it.

use super::act::go_step;
use super::{measures, rating};
use crate::model::{Cell, Stage, evaluate};
use crate::tui::Action;
use crate::tui::app::{App, Screen};
use crate::tui::doc::MatrixPlace;
use crate::tui::effect::Effect;
use crate::tui::lists;
use crate::workshop::Step;

/// Opens the matrix at the scenario the room is talking about.
pub(super) fn open(app: &mut App) {
    let Some(doc) = &mut app.doc else { return };
    let stage = if doc.step == Step::Residual { Stage::Residual } else { Stage::Current };
    let chosen = match doc.step {
        Step::Measures => measures::chosen(doc),
        _ => rating::chosen(doc, stage),
    };
    let session = doc.session();
    let cell = chosen
        .and_then(|id| session.scenarios.get(&id))
        .and_then(|row| evaluate(&session.scale, &session.relevant, row.assessment(stage)).cell);
    doc.matrix = MatrixPlace { cell: cell.unwrap_or(doc.matrix.cell), stage };
    app.screen = Screen::Matrix;
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &mut app.doc else { return Vec::new() };
    let scale = &doc.session().scale;
    let (rows, columns) = (scale.likelihood.len(), scale.levels.len());
    let Cell { likelihood, consequence } = doc.matrix.cell;
    // On screen: up is more likely, right is worse; transposed, the axes change places.
    let (mut up, mut right) = (0, 0);
    match action {
        Action::Up => up = 1,
        Action::Down => up = -1,
        Action::Left => right = -1,
        Action::Right => right = 1,
        Action::Transpose => doc.transposed = !doc.transposed,
        Action::Stage => {
            doc.matrix.stage = match doc.matrix.stage {
                Stage::Residual => Stage::Current,
                Stage::Current | Stage::Inherent => Stage::Residual,
            };
        }
        Action::Open if lists::is_empty_cell(doc) => {
            app.tell(app.t("matrix-empty-cell"));
            return Vec::new();
        }
        Action::Open => {
            doc.filter = Some(doc.matrix);
            go_step(app, Step::Events.number());
            if let Some(doc) = &mut app.doc {
                doc.pane = crate::tui::doc::Pane::Second;
                doc.registered = crate::tui::cursor::Cursor::default();
            }
            return Vec::new();
        }
        Action::Back | Action::Matrix => {
            app.screen = Screen::Step;
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    if doc.transposed {
        (up, right) = (right, up);
    }
    let clamp = |value: usize, by: isize, len: usize| {
        value.saturating_add_signed(by).min(len.saturating_sub(1))
    };
    doc.matrix.cell = Cell {
        likelihood: clamp(likelihood, up, rows),
        consequence: clamp(consequence, right, columns),
    };
    Vec::new()
}
