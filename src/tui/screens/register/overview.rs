//! Where the register stands: its sources and how they lie to the regional scale, who has sent what,
//! and what the region has set itself.

use ratatui::layout::Rect;

use super::{empty, heads};
use crate::register::index::SourceRow;
use crate::register::views::Counts;
use crate::text::{pad, short_date};
use crate::tui::app::App;
use crate::tui::pen::Pen;
use crate::tui::register::RegisterDoc;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    match doc.pane() {
        0 => sources(app, doc, pen, area),
        1 => municipalities(app, doc, pen, area),
        _ => milestones(app, doc, pen, area),
    }
}

/// Cells for one count of a fit.
const FIT: usize = 7;
/// Short names of the fits, in their order.
const FITS: [&str; 6] = [
    "short-exact",
    "short-inside",
    "short-range",
    "short-open-end",
    "short-judged",
    "short-not-aligned",
];

fn sources(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let fits: String =
        FITS.iter().map(|id| format!("{:>FIT$}", crate::text::cut(&app.t(id), FIT - 1))).collect();
    let head = format!("{}{fits}  {}", pad(&app.t("head-municipality"), 5), app.t("head-source"));
    let inner = heads(app, pen, area, &head);
    let focused = app.overlays.is_empty();
    let rows = &doc.views.sources;
    let cursor = (doc.cursor_in(0), rows.len());
    list(pen, inner, ListName::Register(0), cursor, focused, |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let source = rows.get(index).and_then(|at| doc.index.sources.get(*at as usize));
        source.map_or_else(|| Line::new(Vec::new()), |source| source_line(app, doc, source, style))
    });
}

fn source_line(
    app: &App,
    doc: &RegisterDoc,
    source: &SourceRow,
    style: ratatui::style::Style,
) -> Line {
    let number = doc.index.names.municipalities.get(source.municipality);
    let number = pad(number.map_or("", |it| &*it.number), 5);
    let count = |n: &u32| if doc.region.is_some() { n.to_string() } else { "–".to_owned() };
    let fits: String = source.fits.iter().map(|n| format!("{:>FIT$}", count(n))).collect();
    let spans = vec![
        (number, app.theme.dim),
        (fits, app.theme.text),
        ("  ".to_owned(), style),
        (source.title.to_string(), style),
    ];
    Line { spans, right: state(app, source).map(|id| (app.t(id), app.theme.warning)) }
}

/// What there is to know of a source, if anything.
fn state(_: &App, source: &SourceRow) -> Option<&'static str> {
    let states = [
        (source.aside, "source-aside"),
        (source.conflict, "source-conflict"),
        (source.provisional, "source-provisional"),
        (source.shared, "source-shared"),
    ];
    states.into_iter().find(|(holds, _)| *holds).map(|(_, id)| id)
}

fn municipalities(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let name = usize::from(area.width / 3).max(16);
    let head = format!(
        "{}{}{:>6}{:>6}  {}",
        pad(&app.t("head-municipality"), 5),
        pad(&app.t("head-name"), name),
        app.t("head-sources"),
        app.t("head-entries"),
        app.t("head-verdict-counts"),
    );
    let inner = heads(app, pen, area, &head);
    let rows = &doc.views.municipalities;
    let cursor = (doc.cursor_in(1), rows.len());
    list(pen, inner, ListName::Register(1), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some((number, called, at)) = rows.get(index) else { return Line::new(Vec::new()) };
        let own = |source: u32| {
            doc.index.sources.get(source as usize).map(|it| it.municipality) == *at && at.is_some()
        };
        let sources = doc.views.sources.iter().filter(|it| own(**it)).count();
        let mine = || doc.index.rows.iter().filter(|row| row.counts() && own(row.source));
        let counts = Counts::of(mine());
        let told = if at.is_none() {
            app.t("register-silent")
        } else {
            let all = [counts.not_acceptable, counts.tolerable, counts.acceptable, counts.unrated];
            all.map(|n| n.to_string()).join(" / ")
        };
        let spans = vec![
            (pad(number, 5), app.theme.dim),
            (pad(called, name), style),
            (format!("{sources:>6}{:>6}  ", mine().count()), app.theme.text),
            (told, app.theme.dim),
        ];
        Line::new(spans)
    });
}

fn milestones(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    let milestones = doc.region.as_ref().map_or(&[][..], |region| region.milestones.as_slice());
    if milestones.is_empty() {
        return empty(app, pen, area, "register-no-milestones");
    }
    let head = format!("{}{}", pad(&app.t("head-deadline"), 12), app.t("head-milestone"));
    let inner = heads(app, pen, area, &head);
    let cursor = (doc.cursor_in(2), milestones.len());
    list(pen, inner, ListName::Register(2), cursor, app.overlays.is_empty(), |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some(milestone) = milestones.get(index) else { return Line::new(Vec::new()) };
        let date = |date| short_date(app.texts.lang(), date);
        let late = milestone.deadline.is_some_and(|it| it < app.now.today());
        let (state, colour) = match milestone.done {
            Some(done) => {
                (app.texts.tv("milestone-done", &[("date", date(done).into())]), app.theme.good)
            }
            None if late => (app.t("milestone-late"), app.theme.alarm),
            None => (app.t("milestone-open"), app.theme.dim),
        };
        let deadline = milestone.deadline.map(date).unwrap_or_default();
        let spans = vec![(pad(&deadline, 12), app.theme.dim), (milestone.text.to_string(), style)];
        Line { spans, right: Some((state, colour)) }
    });
}
