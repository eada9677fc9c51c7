//! Measures to carry out together, and what each municipality has to do.

use ratatui::layout::Rect;

use super::columns::{GAP, count, gap, heads, place_head, place_text, rest, right};
use super::{empty, noted, say};
use crate::model::Status;
use crate::register::views::JointMeasure;
use crate::text::{Worded as _, kroner, short_date};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::{RegisterDoc, joint_name};
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    if doc.pane() == 0 { joint(app, doc, pen, area) } else { follow_up(app, doc, pen, area) }
}

/// Cells for a number of entries or municipalities, and for an amount.
const FIGURE: usize = 8;
const AMOUNT: usize = 11;

fn joint(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let rows = &doc.views.joint;
    if rows.is_empty() {
        let filtered = !doc.filter.is_empty();
        let id = if filtered { "register-none-kept" } else { "register-no-joint" };
        return empty(app, pen, area, id);
    }
    let (area, note) = noted(pen, area, 2);
    say(pen, note, &[(app.t("joint-legend"), app.theme.dim)]);
    let columns = [
        right(app.t("head-lifted"), FIGURE),
        right(app.t("head-bettered"), FIGURE),
        right(app.t("head-municipalities"), FIGURE),
        right(app.t("head-once"), AMOUNT),
        right(app.t("head-yearly"), AMOUNT),
        gap(),
        rest(app.t("head-measure")),
    ];
    let inner = heads(app, pen, area, &columns);
    let cursor = (doc.cursor_in(0), rows.len());
    list(pen, inner, ListName::Register(0), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(joint) = rows.get(index) else { return Line::new(Vec::new()) };
        let amounts = [&joint.once, &joint.yearly].map(|it| {
            it.words(&app.texts, joint.members.len()).unwrap_or_else(|| app.glyphs.dash.to_owned())
        });
        Line::new(vec![
            count(app, joint.lifted, FIGURE, app.theme.text),
            count(app, joint.bettered, FIGURE, app.theme.text),
            count(app, joint.municipalities.len(), FIGURE, app.theme.text),
            (amounts.map(|it| format!("{it:>AMOUNT$}")).concat(), app.theme.text),
            (GAP.to_owned(), style),
            (joint_name(&app.texts, doc, joint), style),
        ])
    });
}

/// The measures themselves, each with what its municipality says of it.
pub(super) fn members(app: &App, doc: &RegisterDoc, joint: &JointMeasure) -> Vec<String> {
    let member = |at: &u32| {
        let row = doc.index.measures.get(*at as usize)?;
        let evidence = doc.register.evidence.get(row.source as usize)?;
        let measure = evidence.measures.get(&row.id)?;
        let due = measure.deadline.map(|it| short_date(app.texts.lang(), it));
        let amount = |figure: Option<u64>, id: &str| {
            figure.map(|it| app.texts.tv(id, &[("amount", kroner(app.texts.lang(), it).into())]))
        };
        let owner = (!measure.owner.is_empty()).then(|| measure.owner.to_string());
        let facts = [
            Some(app.t(measure.status.word())),
            owner,
            due,
            amount(measure.cost_once, "cost-once"),
            amount(measure.cost_yearly, "cost-yearly"),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        let whose = evidence.municipality.called();
        Some(format!("{whose}: {}", facts.join(", ")))
    };
    joint.members.iter().filter_map(member).collect()
}

fn follow_up(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    /// With the cells each has; the words of four languages fit them.
    const STATUSES: [(Status, &str, usize); 5] = [
        (Status::Proposed, "short-proposed", 11),
        (Status::Decided, "short-decided", 10),
        (Status::UnderWay, "short-under-way", 7),
        (Status::Done, "short-done", 7),
        (Status::Rejected, "short-rejected", 9),
    ];
    const LACKS: [(&str, usize); 3] =
        [("head-overdue", 9), ("head-without-owner", 7), ("head-without-deadline", 9)];
    let rows = &doc.views.follow_up;
    if rows.is_empty() {
        let filtered = !doc.filter.is_empty();
        let id = if filtered { "register-none-kept" } else { "register-no-measures" };
        return empty(app, pen, area, id);
    }
    let statuses = STATUSES.iter().map(|(_, id, wide)| right(app.t(id), *wide));
    let lacks = LACKS.iter().map(|(id, wide)| right(app.t(id), *wide));
    let columns: Vec<_> =
        std::iter::once(place_head(app, area)).chain(statuses).chain(lacks).collect();
    let inner = heads(app, pen, area, &columns);
    let cursor = (doc.cursor_in(1), rows.len());
    list(pen, inner, ListName::Register(1), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(row) = rows.get(index) else { return Line::new(Vec::new()) };
        let whose = doc.index.names.municipalities.get(row.municipality);
        let statuses = STATUSES.iter().map(|(status, _, wide)| {
            let n = row.statuses.get(status).copied().unwrap_or(0);
            count(app, n, *wide, app.theme.text)
        });
        let lacks = [
            (row.overdue, app.theme.alarm),
            (row.without_owner, app.theme.text),
            (row.without_deadline, app.theme.text),
        ];
        let lacks = lacks.iter().zip(LACKS);
        let lacks = lacks.map(|((n, style), (_, wide))| count(app, *n, wide, *style));
        let lead = std::iter::once((place_text(area, whose), style));
        Line::new(lead.chain(statuses).chain(lacks).collect())
    });
}
