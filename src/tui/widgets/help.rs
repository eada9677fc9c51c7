//! All keys that apply where the room is.

use ratatui::layout::Rect;

use crate::text::{pad, width};
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::lookup::{SCOPES, bindings, key_label};
use crate::tui::overlay::Overlay;
use crate::tui::pen::Pen;
use crate::tui::{Action, Scope};

/// The scopes under the help, not those of the help itself.
fn scopes(app: &App) -> Vec<Scope> {
    match app.overlays.iter().rev().nth(1) {
        Some(Overlay::Form(_)) => vec![Scope::Form, Scope::Session, Scope::Everywhere],
        _ => app.screen_scopes(),
    }
}

enum HelpLine {
    Heading(String),
    Key(String, String),
}

/// There and back: one line tells of both.
const PAIRS: &[(Action, Action, &str)] = &[
    (Action::Up, Action::Down, "help-up-down"),
    (Action::PageUp, Action::PageDown, "help-pages"),
    (Action::First, Action::Last, "help-ends"),
];

fn lines(app: &App) -> Vec<HelpLine> {
    let scopes = scopes(app);
    let shown = bindings(&scopes);
    let mut lines = Vec::new();
    for scope in &scopes {
        let name = SCOPES.iter().find(|(known, _)| known == scope).map_or("", |(_, name)| *name);
        lines.push(HelpLine::Heading(app.t(name)));
        let mut before = Action::Help;
        for binding in shown.iter().filter(|it| it.scope == *scope && !it.keys.is_empty()) {
            let keys: Vec<String> =
                binding.keys.iter().map(|keys| key_label(&app.texts, keys)).collect();
            let (keys, text) = (keys.join(", "), app.t(binding.text));
            let pair =
                PAIRS.iter().find(|(one, other, _)| (*one, *other) == (before, binding.action));
            match lines.last_mut().zip(pair) {
                Some((HelpLine::Key(there, what), (.., both))) => {
                    *there = format!("{there}, {keys}");
                    *what = app.t(both);
                }
                _ => lines.push(HelpLine::Key(keys, text)),
            }
            before = binding.action;
        }
    }
    lines
}

/// How far the help can be scrolled.
pub(in crate::tui) fn help_len(app: &App) -> usize {
    lines(app).len()
}

pub(in crate::tui) fn help(app: &App, at: Cursor, pen: &mut Pen<'_>, body: Rect) {
    let mut lines = lines(app);
    pen.clear(body);
    let column = lines.iter().map(|line| match line {
        HelpLine::Key(keys, _) => width(keys),
        HelpLine::Heading(_) => 0,
    });
    let column = column.max().unwrap_or(0).min(24);
    // Two columns where there is room: the whole help then fits 80x24.
    let height = usize::from(body.height);
    let columns = if lines.len() > height && body.width >= 76 { 2 } else { 1 };
    let room = body.width / columns as u16;
    // A heading stays with what it heads.
    if columns == 2 && matches!(lines.get(height - 1), Some(HelpLine::Heading(_))) {
        lines.insert(height - 1, HelpLine::Key(String::new(), String::new()));
    }
    let first = at.0.min(lines.len().saturating_sub(height * columns));
    for (index, line) in lines.iter().skip(first).take(height * columns).enumerate() {
        let x = body.x + 1 + (index / height) as u16 * room;
        let y = body.y + (index % height) as u16;
        match line {
            HelpLine::Heading(text) => {
                pen.text(x, y, room - 2, text, app.theme.accent);
            }
            HelpLine::Key(keys, text) => {
                let keys = pad(keys, column);
                let spans = [
                    (keys.as_str(), app.theme.strong),
                    ("  ", app.theme.text),
                    (text, app.theme.text),
                ];
                pen.spans(x + 1, y, room - 3, &spans);
            }
        }
    }
    pen.focus(body.x, body.y);
}
