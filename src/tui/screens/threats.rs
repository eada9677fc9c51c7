//! Step 3: threats under their themes, in scope or left out, with what to ask the group.

use ratatui::layout::Rect;

use super::{question, split_right};
use crate::model::{Id, Threat};
use crate::text::{Worded as _, wrap};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::lists::{ThreatLine, threat_lines};
use crate::tui::pen::Pen;
use crate::tui::view::ListName;
use crate::tui::widgets::{Line, list};
use crate::workshop::Step;

pub(in crate::tui) fn view(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let area = question(pen, area, &app.t(Step::Threats.info().question));
    let (left, right) = split_right(pen, area, area.width / 3);
    let lines = threat_lines(doc.session());
    let inner = Rect { x: left.x + 1, width: left.width - 1, ..left };
    let cursor = (doc.threat, lines.len());
    let mut number = 0;
    let numbers: Vec<usize> = lines
        .iter()
        .map(|line| {
            number += usize::from(matches!(line, ThreatLine::Theme { .. }));
            number
        })
        .collect();
    list(pen, inner, ListName::Threats, cursor, app.overlays.is_empty(), |index, here| {
        let text = if here { app.theme.strong } else { app.theme.text };
        match lines.get(index) {
            Some(ThreatLine::Theme { theme, in_scope, all }) => {
                let number = numbers.get(index).copied().unwrap_or(0);
                let name = app.texts.name(&theme.names);
                let name = if name.is_empty() { app.t("threats-own-theme") } else { name };
                let spans =
                    vec![(format!("{number}  "), app.theme.accent), (name, app.theme.strong)];
                Line { spans, right: Some((format!("{in_scope}/{all}"), app.theme.dim)) }
            }
            Some(ThreatLine::Threat(id)) => match doc.session().threats.get(id) {
                Some(row) => threat(app, row, text),
                None => Line::new(Vec::new()),
            },
            None => Line::new(Vec::new()),
        }
    });
    if let Some(ThreatLine::Threat(id)) = doc.threat.at(lines.len()).and_then(|at| lines.get(at)) {
        about(app, doc, *id, pen, right);
    }
}

fn threat(app: &App, row: &Threat, text: ratatui::style::Style) -> Line {
    let (sign, style) = if row.in_scope {
        (app.glyphs.marked, app.theme.accent)
    } else {
        (app.glyphs.unmarked, app.theme.dim)
    };
    let name = (app.texts.name(&row.names), if row.in_scope { text } else { app.theme.dim });
    let mut line = Line::new(vec![(format!("   {sign} "), style), name]);
    if !row.in_scope {
        let why = if row.reason.is_empty() { "threats-no-reason" } else { "threats-left-out" };
        line.right = Some((app.t(why), app.theme.dim));
    }
    line
}

/// What the threat is, what to ask the group, and why it is left out.
fn about(app: &App, doc: &Doc, id: Id, pen: &mut Pen<'_>, area: Rect) {
    let Some(row) = doc.session().threats.get(&id) else { return };
    let entry = row.source.as_ref().and_then(|source| app.library.threat(&source.reference()));
    let wide = usize::from(area.width);
    let intents: Vec<String> = row.intents.iter().map(|intent| app.t(intent.word())).collect();
    let mut parts =
        vec![(app.texts.name(&row.names), app.theme.strong), (intents.join(", "), app.theme.dim)];
    if let Some(entry) = entry {
        // What to say aloud comes before what is only read.
        let question = app.texts.name(&entry.entry.questions);
        if !question.is_empty() {
            let said = app.texts.tv("ask-the-group", &[("question", question.into())]);
            parts.insert(1, (said, app.theme.accent));
        }
        parts.push((app.texts.name(&entry.entry.texts), app.theme.text));
    }
    if !row.in_scope {
        let said = match row.reason.as_str() {
            "" => app.t("threats-press-reason"),
            reason => app.texts.tv("threats-reason", &[("reason", reason.into())]),
        };
        parts.insert(1, (said, app.theme.warning));
    }
    let mut y = area.y;
    for (text, style) in parts {
        for line in wrap(&text, wide) {
            if y >= area.bottom() {
                return;
            }
            pen.text(area.x, y, area.width, &line, style);
            y += 1;
        }
        y += 1;
    }
}
