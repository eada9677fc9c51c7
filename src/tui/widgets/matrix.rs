//! The risk matrix: every cell has its class letter, the number of scenarios in it, and its colour.
//!
//! The chosen scenario stands in `[ ]`, where its residual risk lies in `( )`.

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::model::{Cell, Id, RiskClass, Scale, Session, Stage, Triage, evaluate};
use crate::text::wrap_to;
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::pen::Pen;
use crate::tui::view::Hit;
use crate::workshop::rated;

/// What stands where.
pub(in crate::tui) struct Places {
    pub counts: BTreeMap<Cell, usize>,
    pub unrated: usize,
    /// The chosen scenario today.
    pub current: Option<Cell>,
    /// The chosen scenario with its measures done.
    pub residual: Option<Cell>,
}

impl Places {
    /// Counts a stage's scenarios, and finds the chosen one's places.
    pub(in crate::tui) fn of(session: &Session, stage: Stage, chosen: Option<Id>) -> Self {
        let chosen = chosen
            .and_then(|id| session.scenarios.get(&id))
            .filter(|scenario| scenario.triage != Triage::Outside);
        let find = |stage| {
            let assessment = chosen?.assessment(stage);
            evaluate(&session.scale, &session.relevant, assessment).cell
        };
        let mut places = Self {
            counts: BTreeMap::new(),
            unrated: 0,
            current: find(Stage::Current),
            residual: find(Stage::Residual),
        };
        for row in rated(session, stage) {
            match row.evaluation.cell.filter(|_| row.evaluation.complete) {
                Some(cell) => *places.counts.entry(cell).or_default() += 1,
                None => places.unrated += 1,
            }
        }
        places
    }
}

/// A matrix as it is drawn: whose scale, and what stands in it.
pub(in crate::tui) struct Board<'a> {
    pub scale: &'a Scale,
    /// The consequence type whose grid is drawn, where types have grids of their own.
    pub kind: &'a str,
    pub transposed: bool,
    pub places: &'a Places,
    /// The cell under the cursor.
    pub cursor: Cell,
}

impl<'a> Board<'a> {
    pub(in crate::tui) fn of(doc: &'a Doc, places: &'a Places) -> Self {
        let session = doc.session();
        let kind = session.relevant.first().map_or("", |kind| kind.as_str());
        let (transposed, cursor) = (doc.transposed, doc.matrix.cell);
        Self { scale: &session.scale, kind, transposed, places, cursor }
    }

    /// A cell's class. A consequence type may have a grid of its own; the first one asked for is drawn.
    pub(in crate::tui) fn class(&self, cell: Cell) -> Option<&'a RiskClass> {
        self.scale.cell(self.kind, cell.likelihood, cell.consequence)
    }
}

/// The grid's shape on screen: which axis goes up.
struct Shape {
    transposed: bool,
    rows: usize,
    columns: usize,
}

impl Shape {
    fn new(scale: &Scale, transposed: bool) -> Self {
        let (likelihood, consequence) = (scale.likelihood.len(), scale.levels.len());
        let (rows, columns) =
            if transposed { (consequence, likelihood) } else { (likelihood, consequence) };
        Self { transposed, rows, columns }
    }

    /// The cell at a screen row (from the top) and column.
    fn cell(&self, row: usize, column: usize) -> Cell {
        let up = self.rows - 1 - row;
        if self.transposed {
            Cell { likelihood: column, consequence: up }
        } else {
            Cell { likelihood: up, consequence: column }
        }
    }

    fn row_label(&self, scale: &Scale, row: usize) -> String {
        let up = self.rows - 1 - row;
        if self.transposed { level_label(scale, up) } else { likelihood_label(scale, up) }
    }

    fn column_label(&self, scale: &Scale, column: usize) -> String {
        if self.transposed { likelihood_label(scale, column) } else { level_label(scale, column) }
    }
}

fn likelihood_label(scale: &Scale, at: usize) -> String {
    scale.likelihood.get(at).map_or_else(String::new, |level| level.label.to_string())
}

fn level_label(scale: &Scale, at: usize) -> String {
    scale.levels.get(at).map_or_else(String::new, |level| level.label.to_string())
}

/// Cells a side matrix takes across, its axis included.
pub(in crate::tui) fn side_width(app: &App, doc: &Doc) -> u16 {
    let shape = Shape::new(&doc.session().scale, doc.transposed);
    (3 + shape.columns * cell_size(app, &shape).0) as u16
}

/// Cells across and lines down of one place in the side matrix: larger on a large screen.
fn cell_size(app: &App, shape: &Shape) -> (usize, u16) {
    let roomy = app.size.0 >= 112 && app.size.1 >= 36;
    match (roomy, shape.columns > 5) {
        (true, false) => (8, 3),
        (true, true) => (6, 2),
        (false, false) => (5, 1),
        (false, true) => (4, 1),
    }
}

/// Draws a cell in its colour, its letter and count on the middle line. Gives its style.
fn paint(app: &App, board: &Board<'_>, cell: Cell, pen: &mut Pen<'_>, area: Rect) -> Style {
    let (class, places) = (board.class(cell), board.places);
    let letter = class.map_or("", |class| class.letter.as_str());
    let count = match places.counts.get(&cell) {
        Some(n) => n.to_string(),
        None => String::new(),
    };
    let (open, close) = match (places.current == Some(cell), places.residual == Some(cell)) {
        (true, _) => ("[", "]"),
        (false, true) => ("(", ")"),
        (false, false) => (" ", " "),
    };
    let text = format!("{open}{letter}{count}{close}");
    let wide = usize::from(area.width);
    let style = class.map_or(app.theme.text, |class| app.theme.class(class.colour));
    let middle = area.y + area.height / 2;
    for y in area.y..area.bottom() {
        let line = if y == middle { text.as_str() } else { "" };
        pen.text(area.x, y, area.width, &format!("{line:^wide$}"), style);
    }
    style
}

/// The matrix beside a screen, with a legend below it as far as there is room.
pub(in crate::tui) fn side_matrix(
    app: &App,
    doc: &Doc,
    places: &Places,
    pen: &mut Pen<'_>,
    area: Rect,
) {
    let board = Board::of(doc, places);
    let scale = board.scale;
    let shape = Shape::new(scale, doc.transposed);
    let (wide, tall) = cell_size(app, &shape);
    let (dim, text) = (app.theme.dim, app.theme.text);
    let (across, up) = if shape.transposed {
        ("axis-likelihood", "axis-consequence")
    } else {
        ("axis-consequence", "axis-likelihood")
    };
    pen.text(
        area.x + 3,
        area.y,
        area.width.saturating_sub(3),
        &format!("{} {}", app.t(across), app.glyphs.arrow),
        dim,
    );
    for column in 0..shape.columns {
        let label = format!("{:^wide$}", shape.column_label(scale, column));
        pen.text(area.x + 3 + (column * wide) as u16, area.y + 1, wide as u16, &label, dim);
    }
    for row in 0..shape.rows {
        let y = area.y + 2 + row as u16 * tall;
        if y + tall > area.bottom() {
            return;
        }
        let middle = y + tall / 2;
        pen.text(area.x, middle, 2, &format!("{:>2}", shape.row_label(scale, row)), dim);
        for column in 0..shape.columns {
            let cell = shape.cell(row, column);
            let x = area.x + 3 + (column * wide) as u16;
            let place = Rect { x, y, width: wide as u16, height: tall };
            paint(app, &board, cell, pen, place);
        }
    }
    let mut y = area.y + 2 + shape.rows as u16 * tall;
    pen.text(
        area.x + 3,
        y,
        area.width.saturating_sub(3),
        &format!("{} {}", app.t(up), app.glyphs.up),
        dim,
    );
    y += 2;
    for class in scale.classes.iter().rev() {
        if y >= area.bottom() {
            return;
        }
        let count: usize = counted(&board, &class.id);
        let letter = format!(" {} ", class.letter.as_str());
        let name = format!(" {} ", app.texts.name(&class.names));
        let count = count.to_string();
        let spans = [
            (letter.as_str(), app.theme.class(class.colour)),
            (name.as_str(), text),
            (count.as_str(), text),
        ];
        pen.spans(area.x, y, area.width, &spans);
        y += 1;
    }
    if y < area.bottom() {
        let unrated = app.texts.tv("matrix-unrated", &[("n", places.unrated.into())]);
        pen.text(area.x + 1, y, area.width, &format!("{} {unrated}", app.glyphs.dash), dim);
    }
    let legend = match (places.current, places.residual) {
        (Some(_), Some(_)) => "matrix-legend-both",
        (Some(_), None) => "matrix-legend",
        (None, _) => return,
    };
    if y + 2 < area.bottom() {
        pen.text(area.x, y + 2, area.width, &app.t(legend), dim);
    }
}

/// How many scenarios stand in cells of a class.
fn counted(board: &Board<'_>, class: &str) -> usize {
    board
        .places
        .counts
        .iter()
        .filter(|(cell, _)| board.class(**cell).is_some_and(|it| it.id == *class))
        .map(|(_, count)| count)
        .sum()
}

/// Lines the names of the columns may take.
const HEADS: u16 = 2;

/// The full-screen matrix: three rows a cell where there is room, names on the axes.
pub(in crate::tui) fn big_matrix(app: &App, board: &Board<'_>, pen: &mut Pen<'_>, area: Rect) {
    let scale = board.scale;
    let shape = Shape::new(scale, board.transposed);
    let label_width: u16 = 16;
    let columns = shape.columns.max(1) as u16;
    let wide = ((area.width.saturating_sub(label_width + 1)) / columns).clamp(5, 14);
    let tall = ((area.height.saturating_sub(HEADS)) / shape.rows.max(1) as u16).clamp(1, 3);
    let dim = app.theme.dim;
    for column in 0..shape.columns {
        let x = area.x + label_width + column as u16 * wide;
        let name = axis_name(app, scale, &shape, column, false);
        let label = format!("{} {name}", shape.column_label(scale, column));
        let lines = wrap_to(&label, usize::from(wide) - 1, usize::from(HEADS));
        for (line, y) in lines.iter().zip(area.y..) {
            pen.text(x, y, wide - 1, line, dim);
        }
    }
    for row in 0..shape.rows {
        let y = area.y + HEADS + row as u16 * tall;
        if y + tall > area.bottom() {
            return;
        }
        let middle = y + tall / 2;
        let name = axis_name(app, scale, &shape, row, true);
        let label = format!("{} {name}", shape.row_label(scale, row));
        let lines = wrap_to(&label, usize::from(label_width) - 2, usize::from(tall));
        let top = middle.saturating_sub(lines.len() as u16 / 2).max(y);
        for (line, y) in lines.iter().zip(top..) {
            pen.text(area.x, y, label_width - 1, line, dim);
        }
        for column in 0..shape.columns {
            let cell = shape.cell(row, column);
            let x = area.x + label_width + column as u16 * wide;
            let place = Rect { x, y, width: wide, height: tall };
            let style = paint(app, board, cell, pen, place);
            pen.hit(place, Hit::Cell(cell));
            if board.cursor == cell {
                pen.text(x, middle, 1, app.glyphs.here, style);
                pen.focus(x, middle);
            }
        }
    }
}

fn axis_name(app: &App, scale: &Scale, shape: &Shape, at: usize, vertical: bool) -> String {
    let likelihood = vertical != shape.transposed;
    let at = if vertical { shape.rows - 1 - at } else { at };
    let names = if likelihood {
        scale.likelihood.get(at).map(|level| &level.names)
    } else {
        scale.levels.get(at).map(|level| &level.names)
    };
    names.map(|names| app.texts.name(names)).unwrap_or_default()
}
