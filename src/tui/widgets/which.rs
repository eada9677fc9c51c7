//! What may follow a key that begins several: shown while it is waited for.

use ratatui::layout::Rect;

use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::lookup::{bindings, key_label};
use crate::tui::pen::Pen;
use crate::workshop::STEPS;

pub(in crate::tui) fn which(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let typed: Vec<String> =
        app.pending.iter().filter_map(|key| key.typed()).map(String::from).collect();
    let prefix = format!("{} ", typed.join(" "));
    let mut lines: Vec<(String, String)> = Vec::new();
    for binding in bindings(&app.scopes()) {
        let Some(rest) = binding.keys.iter().find_map(|keys| keys.strip_prefix(prefix.as_str()))
        else {
            continue;
        };
        if matches!(binding.action, Action::GoStep(_)) {
            lines.extend(
                STEPS.iter().map(|info| (info.step.number().to_string(), app.t(info.name))),
            );
        } else {
            lines.push((key_label(&app.texts, rest), app.t(binding.text)));
        }
    }
    let height = (lines.len() as u16 + 1).min(body.height);
    let area = Rect { y: body.bottom() - height, height, ..body };
    pen.clear(area);
    pen.rule(area, area.y);
    pen.text(area.x + 2, area.y, 8, &format!(" {} … ", typed.join(" ")), app.theme.accent);
    for ((key, text), y) in lines.iter().zip(area.y + 1..area.bottom()) {
        let x = pen.text(area.x + 3, y, 12, key, app.theme.strong);
        pen.text(x + 2, y, area.width - 8, text, app.theme.text);
    }
}
