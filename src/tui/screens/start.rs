//! The start screen: sessions to go on with, and what else can be begun.

use ratatui::layout::Rect;

use crate::store::Found;
use crate::text::{Arg, Now, cut, pad, short_date};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::update::listed;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};
use crate::workshop::progress;

pub(in crate::tui) fn view(app: &App, pen: &mut Pen<'_>, area: Rect) {
    let rows = listed(app);
    let heading = if rows.is_empty() { "start-empty" } else { "start-continue" };
    pen.text(area.x + 2, area.y + 1, area.width - 4, &app.t(heading), app.theme.dim);
    let inner = Rect {
        x: area.x + 1,
        y: area.y + 3,
        width: area.width - 3,
        height: area.height.saturating_sub(5),
    };
    if rows.is_empty() {
        pen.text(
            area.x + 2,
            area.y + 3,
            area.width - 4,
            &app.t("start-empty-hint"),
            app.theme.text,
        );
        pen.focus(area.x + 2, area.y + 3);
        return;
    }
    let wide = usize::from(inner.width);
    list(pen, inner, ListName::Start, (app.start.at, rows.len()), true, |index, here| {
        let Some(found) = rows.get(index) else { return Line::new(Vec::new()) };
        let style = if here { app.theme.strong } else { app.theme.text };
        let title = pad(&found.session.title, (wide * 2 / 5).max(20));
        let place = cut(&found.session.municipality.name, wide / 4);
        let spans = vec![(title, style), ("  ".to_owned(), style), (place, app.theme.dim)];
        Line { spans, right: Some((status(app, found), app.theme.dim)) }
    });
}

/// `12/38 vurdert  22.11.2026`.
fn status(app: &App, found: &Found) -> String {
    let now = progress(&found.session);
    let done = now.scenarios > 0 && now.rated == now.scenarios;
    let progress = if now.scenarios == 0 {
        app.t("start-not-begun")
    } else if done {
        app.texts.tv("start-done", &[("n", Arg::from(now.scenarios))])
    } else {
        app.texts
            .tv("start-progress", &[("n", Arg::from(now.rated)), ("all", Arg::from(now.scenarios))])
    };
    let date = found.modified.map(|at| {
        let at = Now { utc: at.into(), offset: app.now.offset }.today();
        if at == app.now.today() { app.t("today") } else { short_date(app.texts.lang(), at) }
    });
    format!("{progress}  {}", pad(&date.unwrap_or_default(), 10))
}
