//! What a municipality has to do: each measure with its deadline, status and owner, the first due first.

use ratatui::layout::Rect;

use super::columns::{heads, left, rest};
use super::{below, noted, say};
use crate::model::Municipality;
use crate::register::views::is_overdue;
use crate::text::{Worded as _, cut, pad, short_date};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

/// Cells for a deadline, and for a status.
const DATE: usize = 13;
const STATUS: usize = 13;
/// Most cells for an owner: what is to be done comes first.
const OWNER: usize = 20;

pub(super) fn view(
    app: &App,
    doc: &RegisterDoc,
    pen: &mut Pen<'_>,
    area: Rect,
    (of, at): (usize, Cursor),
) {
    let Some(row) = doc.views.follow_up.get(of) else { return };
    let whose = doc.index.names.municipalities.get(row.municipality);
    let whose = whose.map(Municipality::called).unwrap_or_default();
    pen.text(area.x + 1, area.y, area.width - 2, &whose, app.theme.strong);
    let columns = [
        left(app.t("head-deadline"), DATE),
        left(app.t("head-status"), STATUS),
        rest(app.t("head-measure")),
    ];
    let (area, note) = noted(pen, below(area, 2), 1);
    say(pen, note, &[(app.t("todo-legend"), app.theme.dim)]);
    let inner = heads(app, pen, area, &columns);
    let cursor = (at, row.measures.len());
    list(pen, inner, ListName::Register(1), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let known = row.measures.get(index).and_then(|at| {
            let known = doc.index.measures.get(*at as usize)?;
            let evidence = doc.register.evidence.get(known.source as usize)?;
            Some((known, evidence.measures.get(&known.id)?))
        });
        let Some((known, measure)) = known else { return Line::new(Vec::new()) };
        let late = is_overdue(known, app.now.today());
        let due = measure.deadline.map(|it| short_date(app.texts.lang(), it));
        // A sign beside the colour.
        let due = format!("{}{}", due.unwrap_or_default(), if late { " !" } else { "" });
        let colour = if late { app.theme.alarm } else { app.theme.dim };
        let owner = if measure.owner.is_empty() {
            app.t("head-without-owner")
        } else {
            measure.owner.to_string()
        };
        let spans = vec![
            (pad(&due, DATE), colour),
            (pad(&app.t(measure.status.word()), STATUS), app.theme.dim),
            (measure.text.to_string(), style),
        ];
        Line { spans, right: Some((cut(&owner, OWNER), app.theme.dim)) }
    });
}
