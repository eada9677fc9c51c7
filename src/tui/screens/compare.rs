//! Two versions of the session side by side, a row for each difference; the chosen one whole below.
//!
//! ```text
//!  ros.ron er endret av noen andre. Hva skal gjelde?        1 av 3 må avgjøres
//!  Begge er lagret: deres i ros.ron, min i ros-2.ron
//!
//!     sted                          min utgave            deres utgave
//!  ▸ ? nr. 7: sannsynlighet         □ 3 mulig             □ 4 sannsynlig
//!      nr. 9: hendelse              ■ Nøkkelen blir …     □ Nøkler på avveie
//! ```

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::model::{Difference, Side};
use crate::text::{Arg, Told, apart, apart_in, pad, told, width};
use crate::tui::app::App;
use crate::tui::compare::Compare;
use crate::tui::doc::file_name;
use crate::tui::pen::Pen;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

/// Widest column of places.
const PLACES: usize = 48;
/// Sign and blank in front of a value.
const SIGN: usize = 2;
/// Between columns.
const GAP: usize = 2;

pub(in crate::tui) fn view(app: &App, compare: &Compare, pen: &mut Pen<'_>, area: Rect) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    title(app, compare, pen, inner);
    let whole = whole_height(inner);
    let rows = Rect { y: inner.y + 4, height: inner.height.saturating_sub(4 + whole), ..inner };
    let cells = Cells::of(rows);
    headings(app, &cells, pen, Rect { y: inner.y + 3, height: 1, ..inner });
    let focused = app.overlays.is_empty();
    list(pen, rows, ListName::Compare, (compare.at, compare.rows.len()), focused, |at, here| {
        row(app, compare, &cells, at, here).unwrap_or_else(|| Line::new(Vec::new()))
    });
    if let Some((difference, choice)) = compare.chosen() {
        let below = Rect { y: rows.bottom(), height: whole, ..inner };
        let told = told(&app.texts, &compare.mine, &compare.theirs, difference);
        whole_row(app, (&told, choice), pen, below);
    }
}

fn title(app: &App, compare: &Compare, pen: &mut Pen<'_>, area: Rect) {
    let (id, style) = match compare.open() {
        0 => ("compare-decided", app.theme.good),
        _ => ("compare-open", app.theme.warning),
    };
    let args = [("n", Arg::from(compare.open())), ("all", Arg::from(compare.rows.len()))];
    let x = pen.right(area.right(), area.y, &app.texts.tv(id, &args), style);
    let theirs = app.doc.as_ref().map(|doc| file_name(&doc.path)).unwrap_or_default();
    let args = [("path", Arg::from(theirs.as_str()))];
    let question = app.texts.tv("compare-question", &args);
    pen.text(area.x, area.y, x.saturating_sub(area.x + 2), &question, app.theme.strong);
    let args = [("theirs", Arg::from(theirs)), ("ours", file_name(&compare.ours).into())];
    let safe = app.texts.tv("compare-safe", &args);
    pen.text(area.x, area.y + 1, area.width, &safe, app.theme.dim);
}

/// Cells for the place, and for each of the two values without its sign.
struct Cells {
    place: usize,
    value: usize,
}

impl Cells {
    fn of(area: Rect) -> Self {
        // The list's own mark, and ours.
        let room = usize::from(area.width).saturating_sub(4);
        let place = (room * 2 / 5).min(PLACES);
        let value = (room.saturating_sub(place) / 2).saturating_sub(SIGN + GAP);
        Self { place, value }
    }
}

fn headings(app: &App, cells: &Cells, pen: &mut Pen<'_>, area: Rect) {
    let dim = app.theme.dim;
    let x =
        pen.text(area.x + 4, area.y, area.width, &pad(&app.t("compare-place"), cells.place), dim);
    let x = x + GAP as u16;
    let step = (SIGN + cells.value + GAP) as u16;
    for (at, id) in ["compare-mine", "compare-theirs"].into_iter().enumerate() {
        let x = x + at as u16 * step;
        pen.text(x, area.y, step.saturating_sub(1), &app.t(id), dim);
    }
}

fn row(app: &App, compare: &Compare, cells: &Cells, at: usize, here: bool) -> Option<Line> {
    let difference: &Difference = compare.rows.get(at)?;
    let choice = *compare.choices.get(at)?;
    let told = told(&app.texts, &compare.mine, &compare.theirs, difference);
    let (mine, theirs) = apart(&told.mine, &told.theirs, cells.value);
    let text = if here { app.theme.strong } else { app.theme.text };
    let open = match choice {
        None => ("? ".to_owned(), app.theme.warning),
        Some(_) => ("  ".to_owned(), text),
    };
    let gap = || (" ".repeat(GAP), app.theme.text);
    let value = |side, value: &str| {
        let (sign, style) = taken(app, choice, side, here);
        [(format!("{sign} "), style), (pad(value, cells.value), style)]
    };
    let mut spans = vec![open, (pad(&told.place, cells.place), text), gap()];
    spans.extend(value(Side::Mine, &mine));
    spans.push(gap());
    spans.extend(value(Side::Theirs, &theirs));
    Some(Line::new(spans))
}

/// Sign and style of a value that is taken, not taken, or not decided.
fn taken(app: &App, choice: Option<Side>, side: Side, here: bool) -> (&'static str, Style) {
    match choice {
        Some(chosen) if chosen == side && here => (app.glyphs.marked, app.theme.selected),
        Some(chosen) if chosen == side => (app.glyphs.marked, app.theme.strong),
        Some(_) => (app.glyphs.unmarked, app.theme.dim),
        None => (app.glyphs.unmarked, app.theme.text),
    }
}

/// Lines for the chosen row: a rule, its place, and both values; more where there is room.
fn whole_height(area: Rect) -> u16 {
    if area.height < 16 { 4 } else { area.height * 2 / 5 }
}

fn whole_row(app: &App, (told, choice): (&Told, Option<Side>), pen: &mut Pen<'_>, area: Rect) {
    pen.rule(area, area.y);
    let about = if told.about.is_empty() { String::new() } else { format!("  {}", told.about) };
    let spans = [(told.place.as_str(), app.theme.strong), (about.as_str(), app.theme.dim)];
    pen.spans(area.x, area.y + 1, area.width, &spans);
    let names = [app.t("compare-mine-is"), app.t("compare-theirs-is")];
    let lead = names.iter().map(|it| width(it)).max().unwrap_or(0) + 2;
    let cells = usize::from(area.width).saturating_sub(lead + SIGN);
    let each = area.height.saturating_sub(2) / 2;
    let (mine, theirs) = apart_in(&told.mine, &told.theirs, cells, usize::from(each));
    let mut y = area.y + 2;
    for ((side, name), lines) in
        [Side::Mine, Side::Theirs].into_iter().zip(names).zip([mine, theirs])
    {
        let (sign, style) = taken(app, choice, side, false);
        pen.spans(area.x, y, area.width, &[(sign, style), (" ", style), (&name, app.theme.dim)]);
        let x = area.x + (SIGN + lead) as u16;
        for line in &lines {
            pen.text(x, y, area.right().saturating_sub(x), line, style);
            y += 1;
        }
    }
}
