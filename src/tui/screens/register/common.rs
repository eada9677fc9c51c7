//! What three municipalities or more have in common, and what one event would hit at once.

use ratatui::layout::Rect;

use super::risks::groups;
use super::{empty, heads, verdict_style};
use crate::text::{Worded as _, pad};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    if doc.pane() == 0 {
        return groups(app, doc, pen, area, &doc.views.common);
    }
    let causes = &doc.views.causes;
    if causes.is_empty() {
        return empty(app, pen, area, "register-no-causes");
    }
    let verdicts = app.t("head-verdict-counts");
    let head = format!(
        "{:>4}{:>5}  {}{}",
        app.t("head-municipalities"),
        app.t("head-entries"),
        pad(&verdicts, 20),
        app.t("head-cause"),
    );
    let inner = heads(app, pen, area, &head);
    let cursor = (doc.cursor_in(1), causes.len());
    list(pen, inner, ListName::Register(1), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(cause) = causes.get(index) else { return Line::new(Vec::new()) };
        let counts = &cause.counts;
        let all = [counts.not_acceptable, counts.tolerable, counts.acceptable, counts.unrated];
        let all = all.map(|n| n.to_string()).join(" / ");
        let spans = vec![
            (format!("{:>4}{:>5}  ", cause.municipalities.len(), cause.rows.len()), style),
            (pad(&format!(" {all} "), 19), verdict_style(app, cause.worst)),
            (" ".to_owned(), style),
            (cause.name.to_string(), style),
        ];
        Line { spans, right: Some((app.t(cause.kind.word()), app.theme.dim)) }
    });
}
