//! Groups of risks and single entries, the worst first.

use ratatui::layout::Rect;

use super::columns::{
    GAP, count, gap, heads, left, place_head, place_text, rest, right, verdict_counts,
    verdict_heads, verdict_style,
};
use super::{WIDE, empty, letter, local_class, regional};
use crate::register::views::{Counts, Group};
use crate::text::{Arg, Worded as _, cut, pad, safe, width, wrap};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::pen::Pen;
use crate::tui::register::{RegisterDoc, entry_of, group_name};
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, class_words, list};

/// Cells for the local letters of a group.
const LETTERS: usize = 7;
/// Cells for the regional class.
const REGIONAL: usize = 7;
/// Cells for how well a group is known.
const KNOWING: usize = 22;

pub(super) fn view(app: &App, doc: &RegisterDoc, pen: &mut Pen<'_>, area: Rect) {
    if doc.pane() == 0 {
        groups(app, doc, pen, area, (doc.views.groups.len(), "register-no-risks"), Some);
    } else {
        entries(app, doc, pen, area, (&doc.views.rows, doc.cursor_in(1)));
    }
}

/// A group in sentences: who has it, what they say, how far apart they are and how well they know it.
pub(super) fn told(app: &App, doc: &RegisterDoc, group: &Group, wide: usize) -> Vec<String> {
    let sizes = (group.municipalities.len(), group.rows.len());
    let mut said = vec![verdicts_told(app, sizes, &group.counts)];
    let words = |class| regional(doc, class).map(|it| class_words(app, it)).unwrap_or_default();
    if group.placed > 0 {
        let args = [
            ("best", Arg::from(words(group.regional_best))),
            ("rank", words(group.regional).into()),
            ("worst", words(group.regional_worst).into()),
            ("n", group.placed.into()),
        ];
        let one = group.regional_best == group.regional_worst;
        said.push(app.texts.tv(if one { "group-one-class" } else { "group-spread" }, &args));
    }
    let knowing = &group.knowing;
    let args = [
        ("low", Arg::from(knowing.low)),
        ("medium", knowing.medium.into()),
        ("high", knowing.high.into()),
        ("split", knowing.split.into()),
    ];
    said.push(app.texts.tv("group-knowing", &args));
    said.iter().flat_map(|line| wrap(line, wide)).collect()
}

/// How many municipalities and entries there are, and what the workshops came to.
pub(super) fn verdicts_told(
    app: &App,
    (municipalities, entries): (usize, usize),
    counts: &Counts,
) -> String {
    let args = [
        ("municipalities", Arg::from(municipalities)),
        ("entries", entries.into()),
        ("not", counts.not_acceptable.into()),
        ("tolerable", counts.tolerable.into()),
        ("acceptable", counts.acceptable.into()),
        ("unrated", counts.unrated.into()),
    ];
    app.texts.tv("group-verdicts", &args)
}

/// Some of the groups: how many, what is said where there is none, and the position of each.
pub(super) fn groups(
    app: &App,
    doc: &RegisterDoc,
    pen: &mut Pen<'_>,
    area: Rect,
    (len, none): (usize, &str),
    at: impl Fn(usize) -> Option<usize>,
) {
    if len == 0 {
        return empty(app, pen, area, none);
    }
    let wide = area.width >= WIDE;
    let mut columns = vec![
        left(app.t("head-local"), LETTERS),
        right(app.t("head-municipalities"), 5),
        right(app.t("head-entries"), 7),
        gap(),
        left(app.t("head-regional"), REGIONAL),
    ];
    if wide {
        columns.extend(verdict_heads().chain([gap(), left(app.t("head-knowing"), KNOWING)]));
    }
    columns.push(rest(app.t("head-risk")));
    let inner = heads(app, pen, area, &columns);
    let pane = doc.pane();
    let focused = app.overlays.is_empty();
    let cursor = (doc.cursor_in(pane), len);
    list(pen, inner, ListName::Register(pane), cursor, focused, |index, here| {
        let group = at(index).and_then(|at| doc.views.groups.get(at));
        group.map_or_else(|| Line::new(Vec::new()), |group| group_line(app, doc, group, here, wide))
    });
}

fn group_line(app: &App, doc: &RegisterDoc, group: &Group, here: bool, wide: bool) -> Line {
    let style = if here { app.theme.strong } else { app.theme.text };
    let letters: Vec<&str> = group.worst_classes.iter().map(|it| &**it).collect();
    let star = if group.worst_provisional { "*" } else { "" };
    let letters = format!("{}{star}", safe(&letters.join(",")));
    let letters = if letters.is_empty() { app.glyphs.dash.to_owned() } else { letters };
    let mut spans = vec![
        (
            pad(&cut(&format!(" {letters} "), LETTERS - 1), LETTERS - 1),
            verdict_style(app, group.worst),
        ),
        (" ".to_owned(), style),
        count(app, group.municipalities.len(), 5, style),
        count(app, group.rows.len(), 7, style),
        (GAP.to_owned(), style),
        (pad(&ranked(app, doc, group), REGIONAL), app.theme.dim),
    ];
    if wide {
        let knowing = [group.knowing.low, group.knowing.medium, group.knowing.high];
        let knowing = knowing.map(|n| n.to_string()).join(" / ");
        spans.extend(verdict_counts(app, &group.counts));
        spans.push((format!("{GAP}{}", pad(&knowing, KNOWING)), app.theme.dim));
    }
    spans.push((group_name(&app.texts, doc, group), style));
    let right = group.is_disputed().then(|| (app.t("register-disputed"), app.theme.dim));
    Line { spans, right }
}

/// `H`, or `M–H` where it may be worse than it ranks; a dash where nobody has a place.
fn ranked(app: &App, doc: &RegisterDoc, group: &Group) -> String {
    let letter = |class| regional(doc, class).map(|it| it.letter.to_string());
    match (letter(group.regional), letter(group.regional_worst)) {
        (Some(rank), Some(worst)) if rank != worst => format!("{rank}{}{worst}", app.glyphs.dash),
        (Some(rank), _) => rank,
        (None, _) => app.glyphs.dash.to_owned(),
    }
}

/// Entries: what their own workshop said first, then where the region has them.
pub(super) fn entries(
    app: &App,
    doc: &RegisterDoc,
    pen: &mut Pen<'_>,
    area: Rect,
    (rows, at): (&[u32], Cursor),
) {
    if rows.is_empty() {
        return empty(app, pen, area, "register-no-risks");
    }
    let columns = [
        left(app.t("head-local"), 6),
        place_head(app, area),
        left(app.t("head-regional"), REGIONAL),
        rest(app.t("head-entry")),
    ];
    let inner = heads(app, pen, area, &columns);
    let focused = app.overlays.is_empty();
    list(pen, inner, ListName::Register(doc.pane()), (at, rows.len()), focused, |index, here| {
        let style = if here { app.theme.strong } else { app.theme.text };
        let Some((evidence, entry, row)) = rows.get(index).and_then(|at| entry_of(doc, *at)) else {
            return Line::new(Vec::new());
        };
        let (text, class) = letter(app, local_class(&doc.index, row), row.complete);
        let spot = row.place.spot();
        let place = match spot {
            Some(spot) => {
                let [rank, worst] = [spot.class, spot.worst]
                    .map(|class| regional(doc, Some(class)).map(|it| it.letter.to_string()));
                let worst = worst.filter(|worst| Some(worst) != rank.as_ref());
                let worst = worst.map(|it| format!("{}{it}", app.glyphs.dash));
                format!("{}{}", rank.unwrap_or_default(), worst.unwrap_or_default())
            }
            None => app.glyphs.dash.to_owned(),
        };
        let whose = &evidence.municipality;
        let spans = vec![
            (cut(&text, 5), class),
            (" ".repeat(6_usize.saturating_sub(width(&text).min(5))), style),
            (place_text(area, Some(whose)), app.theme.dim),
            (pad(&place, REGIONAL), app.theme.dim),
            (format!("{}. {}", entry.no, &*entry.text), style),
        ];
        let right = spot.map(|spot| (app.t(spot.fit.word()), app.theme.dim));
        Line { spans, right: right.filter(|_| area.width >= WIDE) }
    });
}
