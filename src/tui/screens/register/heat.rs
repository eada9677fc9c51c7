//! Municipality by threat theme: the worst verdict and how many, in the workshops' own words.

use ratatui::layout::Rect;

use super::{below, empty, verdict_style};
use crate::model::Verdict;
use crate::text::{pad, wrap_to};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

/// Lines the names of the themes may take.
const HEADS: u16 = 3;
/// Cells for a municipality's number and, where there is room, its name.
const NARROW: usize = 6;
const WIDE: usize = 24;

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let heat = &doc.views.heat;
    if heat.municipalities.is_empty() {
        return empty(app, pen, area, "register-no-risks");
    }
    let lead = if area.width >= 110 { WIDE } else { NARROW };
    let columns = heat.themes.len().max(1);
    let room = usize::from(area.width).saturating_sub(lead + 5);
    let wide = (room / columns).clamp(5, 16);
    let fits = (room / wide).max(1);
    let shown: Vec<Option<u32>> = heat.themes.iter().copied().take(fits).collect();
    for (at, theme) in shown.iter().enumerate() {
        let names = theme.and_then(|theme| doc.index.names.themes.get(theme));
        let name = names.map_or_else(|| app.t("heat-no-theme"), |names| app.texts.name(names));
        let x = area.x + 3 + (lead + at * wide) as u16;
        let lines = wrap_to(&name, wide - 1, usize::from(HEADS));
        for (line, y) in lines.iter().zip(area.y..) {
            pen.text(x, y, wide as u16 - 1, line, app.theme.dim);
        }
    }
    let inner = below(area, HEADS);
    let legend = 2;
    let inner = Rect {
        x: inner.x + 1,
        width: inner.width - 2,
        height: inner.height.saturating_sub(legend),
        ..inner
    };
    let cursor = (doc.cursor_in(0), heat.municipalities.len());
    list(pen, inner, ListName::Register(0), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(at) = heat.municipalities.get(index) else { return Line::new(Vec::new()) };
        let municipality = doc.index.names.municipalities.get(*at);
        let number = municipality.map_or("", |it| &*it.number);
        let name = municipality.map_or("", |it| &*it.name);
        let whose = if lead == WIDE { format!("{number} {name}") } else { number.to_owned() };
        let cells = shown.iter().flat_map(|theme| {
            let cell = heat.cells.get(&(*at, *theme));
            let text = cell
                .map_or_else(String::new, |cell| format!("{} {}", sign(cell.worst), cell.entries));
            let style = cell.map_or(app.theme.dim, |cell| verdict_style(app, cell.worst));
            let wide = wide - 1;
            let text = if text.is_empty() { app.glyphs.dot.to_owned() } else { text };
            [(format!("{text:^wide$}"), style), (" ".to_owned(), app.theme.text)]
        });
        let lead = std::iter::once((pad(&whose, lead), style));
        Line::new(lead.chain(cells).collect())
    });
    let hidden = heat.themes.len() - shown.len();
    let legend = app.t("heat-legend");
    let more =
        if hidden > 0 { app.texts.tv("heat-more", &[("n", hidden.into())]) } else { String::new() };
    pen.text(
        area.x + 1,
        area.bottom() - 1,
        area.width - 2,
        &format!("{legend}{more}"),
        app.theme.dim,
    );
}

/// A sign for a verdict, so that colour is never the only one.
fn sign(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::NotAcceptable) => "!",
        Some(Verdict::Tolerable) => "~",
        Some(Verdict::Acceptable) => "+",
        None => "?",
    }
}
