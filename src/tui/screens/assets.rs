//! Step 2: assets on the left, the chosen one's facts on the right.

use ratatui::layout::Rect;

use super::{question, split_right};
use crate::model::TableName;
use crate::text::Worded as _;
use crate::tui::app::App;
use crate::tui::doc::{Doc, Pane};
use crate::tui::form::fields;
use crate::tui::lists;
use crate::tui::pen::Pen;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, field_lines, list};
use crate::workshop::Step;

pub(in crate::tui) fn view(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let area = question(pen, area, &app.t(Step::Assets.info().question));
    let rows = lists::assets(doc.session());
    if rows.is_empty() {
        pen.text(area.x + 1, area.y, area.width - 2, &app.t("assets-empty"), app.theme.dim);
        pen.focus(area.x, area.y);
        return;
    }
    let (left, right) = split_right(pen, area, area.width * 3 / 5);
    let free = app.overlays.is_empty();
    let inner = Rect { x: left.x + 1, width: left.width - 1, ..left };
    let first = doc.pane == Pane::First;
    list(pen, inner, ListName::Assets, (doc.asset, rows.len()), first && free, |index, here| {
        let Some((_, asset)) = rows.get(index) else { return Line::new(Vec::new()) };
        let style = if here { app.theme.strong } else { app.theme.text };
        let category = app.t(asset.category.word());
        Line {
            spans: vec![(asset.name.to_string(), style)],
            right: (inner.width > 40).then_some((category, app.theme.dim)),
        }
    });
    let chosen = doc.asset.at(rows.len()).and_then(|at| rows.get(at));
    if let Some((id, _)) = chosen {
        let fields = fields(app, doc, TableName::Assets, *id);
        field_lines(
            app,
            pen,
            right,
            ListName::AssetFields,
            &fields,
            (doc.asset_field, !first && free),
        );
    }
}
