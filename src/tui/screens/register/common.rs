//! What three municipalities or more have in common, and what one event would hit at once.

use ratatui::layout::Rect;

use super::columns::{GAP, count, gap, heads, rest, right, verdict_counts, verdict_heads};
use super::risks::groups;
use super::{empty, noted, say};
use crate::text::Worded as _;
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    if doc.pane() == 0 {
        let common = &doc.views.common;
        let at = |index: usize| common.get(index).copied();
        return groups(app, doc, pen, area, (common.len(), "register-no-common"), at);
    }
    let causes = &doc.views.causes;
    if causes.is_empty() {
        return empty(app, pen, area, "register-no-causes");
    }
    let (area, note) = noted(pen, area, 1);
    say(pen, note, &[(app.t("verdict-legend"), app.theme.dim)]);
    let sizes = [right(app.t("head-municipalities"), 5), right(app.t("head-entries"), 7)];
    let named = [gap(), rest(app.t("head-cause"))];
    let columns: Vec<_> = sizes.into_iter().chain(verdict_heads()).chain(named).collect();
    let inner = heads(app, pen, area, &columns);
    let cursor = (doc.cursor_in(1), causes.len());
    list(pen, inner, ListName::Register(1), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(cause) = causes.get(index) else { return Line::new(Vec::new()) };
        let sizes = [(cause.municipalities.len(), 5), (cause.rows.len(), 7)];
        let sizes = sizes.into_iter().map(|(n, wide)| count(app, n, wide, app.theme.text));
        let name = (format!("{GAP}{}", &*cause.name), style);
        let spans = sizes.chain(verdict_counts(app, &cause.counts)).chain([name]);
        Line { spans: spans.collect(), right: Some((app.t(cause.kind.word()), app.theme.dim)) }
    });
}
