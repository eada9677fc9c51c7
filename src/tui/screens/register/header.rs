//! What stands on top of a register: its name, how much of it is placed, and the map of its pages.

use ratatui::layout::Rect;

use crate::text::Arg;
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::{PAGES, Page, RegisterDoc};
use crate::tui::widgets::{Part, map};

pub(in crate::tui) fn header(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let name = doc.region.as_ref().map(|region| region.name.to_string()).unwrap_or_default();
    let name = if name.is_empty() {
        doc.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    } else {
        name
    };
    let args = [("n", Arg::from(doc.views.matrix.placed)), ("all", doc.views.matrix.all.into())];
    let placed = match &doc.region {
        // Until somebody chooses, what has two versions stands in every figure twice.
        Some(_) if doc.index.sources.iter().any(|it| it.conflict) => app.t("register-twice"),
        Some(_) => app.texts.tv("register-placed", &args),
        None => app.t("register-no-region"),
    };
    let x = pen.right(area.right() - 1, area.y, &placed, app.theme.dim);
    let kind = format!(" {} {}", pen.glyphs.dot, app.t("register-title"));
    let spans = [(name.as_str(), pen.theme.strong), (kind.as_str(), pen.theme.dim)];
    pen.spans(area.x + 1, area.y, x.saturating_sub(area.x + 2), &spans);
}

/// The map of the pages; what waits for a person is counted there.
pub(in crate::tui) fn pages(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let waits = doc.views.open().iter().sum::<usize>();
    // Pairs that may be one risk are looked for when that page is opened.
    let more = if doc.views.matches.is_none() { "+" } else { "" };
    let parts: Vec<Part> = PAGES
        .iter()
        .zip(1_u8..)
        .map(|(info, number)| {
            let count = match info.page {
                Page::Settle if waits > 0 => format!("{waits}{more}"),
                Page::Common => doc.views.common.len().to_string(),
                _ => String::new(),
            };
            let named = [number.to_string(), app.t(info.name), count];
            let named = named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let named = named.join(" ");
            // Where somebody is waited for keeps its name.
            let waits = info.page == Page::Settle && waits > 0;
            let bare = if waits { named.clone() } else { number.to_string() };
            Part { number, named, bare }
        })
        .collect();
    let here = doc.page as usize;
    map(pen, area, &parts, (here, Some(here)));
}
