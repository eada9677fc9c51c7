//! Municipality by threat theme: the worst verdict and how many, in the workshops' own words.

use ratatui::layout::Rect;

use super::columns::{place_text, place_width, sign, verdict_style};
use super::inner::{theme_name, theme_words};
use super::{below, empty, noted, say};
use crate::text::{cut, pad, wrap_to};
use crate::tui::app::App;
use crate::tui::cursor::first_shown;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::view::{Hit, ListName};
use crate::tui::widgets::{Line, list};

/// Lines the names of the themes may take.
const HEADS: usize = 3;
/// Fewest and most cells of a theme, the gap after it included.
const CELLS: (usize, usize) = (7, 16);

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let heat = &doc.views.heat;
    if heat.municipalities.is_empty() {
        return empty(app, pen, area, "register-no-risks");
    }
    let (area, note) = noted(pen, area, 2);
    let lead = place_width(area);
    let most = heat.cells.values().map(|cell| cell.entries).max().unwrap_or(0);
    let least = CELLS.0.max(most.to_string().len() + 4);
    let room = usize::from(area.width).saturating_sub(lead + 4);
    let wide = (room / heat.themes.len().max(1)).clamp(least, CELLS.1.max(least));
    let fits = (room / wide).max(1);
    let theme = doc.theme.at(heat.themes.len()).unwrap_or(0);
    let first = (theme + 1).saturating_sub(fits);
    let shown: Vec<(usize, Option<u32>)> =
        heat.themes.iter().copied().enumerate().skip(first).take(fits).collect();
    let column = |at: usize| area.x + 3 + (lead + (at - first) * wide) as u16;
    for (at, it) in &shown {
        let style = if *at == theme { app.theme.accent } else { app.theme.dim };
        let words = theme_name(app, doc, *it);
        // A long word is cut, never broken over two lines.
        let words: Vec<String> = words.split(' ').map(|word| cut(word, wide - 1)).collect();
        for (line, y) in wrap_to(&words.join(" "), wide - 1, HEADS).iter().zip(area.y..) {
            pen.text(column(*at), y, wide as u16 - 1, line, style);
        }
    }
    let rows = below(area, HEADS as u16);
    let rows = Rect { x: rows.x + 1, width: rows.width - 2, ..rows };
    let cursor = (doc.cursor_in(0), heat.municipalities.len());
    let focused = app.overlays.is_empty();
    list(pen, rows, ListName::Register(0), cursor, focused, |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(at) = heat.municipalities.get(index) else { return Line::new(Vec::new()) };
        let municipality = doc.index.names.municipalities.get(*at);
        let cells = shown.iter().flat_map(|(place, theme_at)| {
            let cell = heat.cells.get(&(*at, *theme_at));
            let text = cell.map_or_else(
                || app.glyphs.dot.to_owned(),
                |cell| format!("{} {}", sign(cell.worst), cell.entries),
            );
            let style = cell.map_or(app.theme.dim, |cell| verdict_style(app, cell.worst));
            let mark = if here && *place == theme { app.glyphs.here } else { " " };
            [(pad(&format!("{mark}{text}"), wide - 1), style), (" ".to_owned(), app.theme.text)]
        });
        let lead = std::iter::once((place_text(area, municipality), style));
        Line::new(lead.chain(cells).collect())
    });
    // The real cursor stands on the cell, and a click finds it.
    if let Some((_, y)) = pen.cursor.filter(|_| focused) {
        pen.focus(column(theme), y);
    }
    let at = cursor.0.at(cursor.1).unwrap_or(0);
    let top = first_shown(at, cursor.1, usize::from(rows.height));
    for (row, y) in (top..cursor.1).zip(rows.y..rows.bottom()) {
        for (theme, _) in &shown {
            let place = Rect { x: column(*theme), y, width: wide as u16, height: 1 };
            pen.hit(place, Hit::Theme { row, theme: *theme });
        }
    }
    let here = heat.municipalities.get(at).zip(heat.themes.get(theme));
    let here = here.map(|(at, theme)| theme_words(app, doc, *at, *theme)).unwrap_or_default();
    let hidden = heat.themes.len() - shown.len();
    let more = app.texts.tv("heat-more", &[("n", hidden.into())]);
    let here = if hidden > 0 { format!("{here}   {more}") } else { here };
    say(pen, note, &[(here, app.theme.text), (app.t("verdict-legend"), app.theme.dim)]);
}
