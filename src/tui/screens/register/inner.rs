//! What was gone into: entries under what they are together, or one entry.

use ratatui::layout::Rect;

use super::{below, measures, risks};
use crate::model::Municipality;
use crate::text::{Arg, wrap, wrap_to};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::pen::Pen;
use crate::tui::register::{About, RegisterDoc, group_name, joint_name};
use crate::tui::widgets::cell_words;

/// Lines the entries keep, with their heads.
const ENTRIES: usize = 7;
/// Lines a heading may take.
const TITLE: usize = 2;

pub(super) fn entries(
    app: &App,
    doc: &RegisterDoc,
    pen: &mut Pen<'_>,
    area: Rect,
    (about, rows, at): (About, &[u32], Cursor),
) {
    let wide = usize::from(area.width).saturating_sub(2);
    let title = wrap_to(&title(app, doc, about), wide, TITLE);
    let told = told(app, doc, about, wide);
    let lines = title.iter().map(|line| (line, app.theme.strong));
    let lines = lines.chain(told.iter().map(|line| (line, app.theme.dim)));
    // The entries keep some lines of the screen; what there is no room for is counted.
    let all = title.len() + told.len();
    let room = usize::from(area.height).saturating_sub(ENTRIES).max(1);
    let left = all.saturating_sub(room);
    let more = app.texts.tv("list-more", &[("n", Arg::from(left + 1))]);
    let shown = if left > 0 { room - 1 } else { all };
    let rest = (left > 0).then_some((&more, app.theme.warning));
    let lines: Vec<_> = lines.take(shown).chain(rest).collect();
    for ((line, style), y) in lines.iter().zip(area.y..) {
        pen.text(area.x + 1, y, area.width - 2, line, *style);
    }
    risks::entries(app, doc, pen, below(area, lines.len() as u16 + 1), (rows, at));
}

fn title(app: &App, doc: &RegisterDoc, about: About) -> String {
    let views = &doc.views;
    match about {
        About::Source(at) => {
            let source = doc.register.evidence.get(at as usize);
            source.map_or_else(String::new, |it| {
                format!("{} {} {}", it.municipality.called(), app.glyphs.dot, &*it.title)
            })
        }
        About::Cell(cell) => {
            let scale = doc.region.as_ref().map(|region| &region.scale);
            scale.map_or_else(String::new, |scale| {
                let kind = scale.types.first().map_or("", |kind| &*kind.id);
                let class = scale.cell(kind, cell.likelihood, cell.consequence);
                cell_words(app, scale, class, cell)
            })
        }
        About::Theme(municipality, theme) => theme_words(app, doc, municipality, theme),
        About::Group(at) => {
            let group = views.groups.get(at);
            group.map(|it| group_name(&app.texts, doc, it)).unwrap_or_default()
        }
        About::Cause(at) => views.causes.get(at).map(|it| it.name.to_string()).unwrap_or_default(),
        About::Joint(at) => {
            let joint = views.joint.get(at);
            joint.map(|it| joint_name(&app.texts, doc, it)).unwrap_or_default()
        }
        About::Pair => app.t("register-pair"),
    }
}

/// `9901 Fjelldal · Bortfall av strøm, nett og tjenester`.
pub(super) fn theme_words(
    app: &App,
    doc: &RegisterDoc,
    municipality: u32,
    theme: Option<u32>,
) -> String {
    let whose = doc.index.names.municipalities.get(municipality);
    let whose = whose.map(Municipality::called).unwrap_or_default();
    format!("{whose} {} {}", app.glyphs.dot, theme_name(app, doc, theme))
}

pub(super) fn theme_name(app: &App, doc: &RegisterDoc, theme: Option<u32>) -> String {
    let names = theme.and_then(|theme| doc.index.names.themes.get(theme));
    names.map_or_else(|| app.t("heat-no-theme"), |names| app.texts.name(names))
}

/// What is told of them together.
fn told(app: &App, doc: &RegisterDoc, about: About, wide: usize) -> Vec<String> {
    match about {
        About::Group(at) => {
            let group = doc.views.groups.get(at);
            group.map_or_else(Vec::new, |group| risks::told(app, doc, group, wide))
        }
        About::Joint(at) => {
            let joint = doc.views.joint.get(at);
            let lines = joint.map_or_else(Vec::new, |it| measures::members(app, doc, it));
            lines.iter().flat_map(|line| wrap(line, wide)).collect()
        }
        About::Cause(at) => {
            let cause = doc.views.causes.get(at);
            let line = cause.map(|it| {
                risks::verdicts_told(app, (it.municipalities.len(), it.rows.len()), &it.counts)
            });
            line.iter().flat_map(|line| wrap(line, wide)).collect()
        }
        About::Source(_) | About::Cell(_) | About::Theme(..) | About::Pair => Vec::new(),
    }
}
