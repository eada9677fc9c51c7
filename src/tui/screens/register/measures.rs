//! Measures to carry out together, and what each municipality has to do.

use ratatui::layout::Rect;

use super::{empty, heads};
use crate::model::Status;
use crate::register::views::{Cost, JointMeasure};
use crate::text::{Worded as _, kroner, pad, short_date};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::{RegisterDoc, joint_name};
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    if doc.pane() == 0 { joint(app, doc, pen, area) } else { follow_up(app, doc, pen, area) }
}

/// Cells for an amount.
const AMOUNT: usize = 13;

fn joint(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let rows = &doc.views.joint;
    if rows.is_empty() {
        return empty(app, pen, area, "register-no-joint");
    }
    let head = format!(
        "{:>5}{:>5}{:>5}{:>AMOUNT$}{:>AMOUNT$}  {}",
        app.t("head-lifted"),
        app.t("head-bettered"),
        app.t("head-municipalities"),
        app.t("head-once"),
        app.t("head-yearly"),
        app.t("head-measure"),
    );
    let inner = heads(app, pen, area, &head);
    let cursor = (doc.cursor_in(0), rows.len());
    list(pen, inner, ListName::Register(0), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(joint) = rows.get(index) else { return Line::new(Vec::new()) };
        let figures = format!(
            "{:>5}{:>5}{:>5}{:>AMOUNT$}{:>AMOUNT$}  ",
            joint.lifted,
            joint.bettered,
            joint.municipalities.len(),
            cost(app, &joint.once, joint.members.len()),
            cost(app, &joint.yearly, joint.members.len()),
        );
        Line::new(vec![(figures, app.theme.text), (joint_name(&app.texts, doc, joint), style)])
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
        let whose = format!("{} {}", &*evidence.municipality.number, &*evidence.municipality.name);
        Some(format!("{whose}: {}", facts.join(", ")))
    };
    joint.members.iter().filter_map(member).collect()
}

/// The sum, with a `+` where a member has given no figure: it can only be more.
fn cost(app: &App, cost: &Cost, members: usize) -> String {
    if cost.given == 0 {
        return app.glyphs.dash.to_owned();
    }
    let sum = u64::try_from(cost.sum).unwrap_or(u64::MAX);
    let more = if cost.given < members { "+" } else { "" };
    format!("{}{more}", kroner(app.texts.lang(), sum))
}

fn follow_up(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    const STATUSES: [(Status, &str); 5] = [
        (Status::Proposed, "short-proposed"),
        (Status::Decided, "short-decided"),
        (Status::UnderWay, "short-under-way"),
        (Status::Done, "short-done"),
        (Status::Rejected, "short-rejected"),
    ];
    let rows = &doc.views.follow_up;
    if rows.is_empty() {
        return empty(app, pen, area, "register-no-measures");
    }
    let statuses: String = STATUSES.iter().map(|(_, id)| format!("{:>9}", app.t(id))).collect();
    let head = format!(
        "{}{statuses}{:>9}{:>11}{:>11}",
        pad(&app.t("head-municipality"), 5),
        app.t("head-overdue"),
        app.t("head-without-owner"),
        app.t("head-without-deadline"),
    );
    let inner = heads(app, pen, area, &head);
    let cursor = (doc.cursor_in(1), rows.len());
    list(pen, inner, ListName::Register(1), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(row) = rows.get(index) else { return Line::new(Vec::new()) };
        let number = doc.index.names.municipalities.get(row.municipality);
        let of = |status| row.statuses.get(&status).copied().unwrap_or(0);
        let counts: String = STATUSES.iter().map(|(it, _)| format!("{:>9}", of(*it))).collect();
        let late = if row.overdue > 0 { app.theme.alarm } else { app.theme.text };
        let spans = vec![
            (pad(number.map_or("", |it| &*it.number), 5), style),
            (counts, app.theme.text),
            (format!("{:>9}", row.overdue), late),
            (format!("{:>11}{:>11}", row.without_owner, row.without_deadline), app.theme.text),
        ];
        Line::new(spans)
    });
}
