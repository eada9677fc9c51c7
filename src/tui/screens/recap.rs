//! The one screen a workshop opens on: aim, delimitation, scale, acceptance, who is here.

use ratatui::layout::Rect;

use crate::text::wrap_to;
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::pen::Pen;
use crate::tui::widgets::class_words;
use crate::workshop::progress;

pub(in crate::tui) fn view(app: &App, doc: &Doc, pen: &mut Pen<'_>, area: Rect) {
    let session = doc.session();
    let room = usize::from(area.width).saturating_sub(20);
    let mut y = area.y;
    pen.text(area.x + 1, y, area.width - 2, &session.title, app.theme.accent);
    y += 2;
    let scale = format!("{} {}", app.texts.name(&session.scale.names), types(app, doc));
    let parts = [
        ("field-session-aim", session.aim.to_string()),
        ("field-session-scope", session.scope.to_string()),
        ("field-session-delimitation", session.delimitation.to_string()),
        ("field-session-scale", scale),
        ("recap-acceptance", acceptance(app, doc)),
        ("recap-here", people(doc)),
    ];
    let last = area.bottom().saturating_sub(2);
    for (label, text) in parts {
        if text.trim().is_empty() {
            continue;
        }
        for (index, line) in wrap_to(&text, room, 3).iter().enumerate() {
            if y >= last {
                break;
            }
            if index == 0 {
                pen.text(area.x + 1, y, 16, &app.t(label), app.theme.dim);
            }
            pen.text(area.x + 18, y, area.width - 19, line, app.theme.text);
            y += 1;
        }
    }
    let now = progress(session);
    let args = [
        ("assets", now.assets.into()),
        ("events", now.scenarios.into()),
        ("rated", now.rated.into()),
    ];
    pen.text(
        area.x + 1,
        area.bottom() - 1,
        area.width - 2,
        &app.texts.tv("recap-progress", &args),
        app.theme.strong,
    );
    pen.focus(area.x + 1, area.bottom() - 1);
}

fn types(app: &App, doc: &Doc) -> String {
    let session = doc.session();
    let types = session.relevant.iter().filter_map(|id| session.scale.consequence_type(id));
    let types: Vec<String> = types.map(|kind| app.texts.name(&kind.names)).collect();
    format!("({})", types.join(", "))
}

/// Who may accept what, the nearest role of each class: `H høy: kommunedirektør`.
fn acceptance(app: &App, doc: &Doc) -> String {
    let classes = doc.session().scale.classes.iter().map(|class| {
        let role = class.authority.first().map(|role| app.texts.name(&role.names));
        let role = role.unwrap_or_else(|| app.t("recap-nobody"));
        format!("{}: {role}", class_words(app, class))
    });
    classes.collect::<Vec<_>>().join(" · ")
}

fn people(doc: &Doc) -> String {
    let session = doc.session();
    let meeting = session.meetings.values().max_by_key(|meeting| meeting.date);
    let here: Vec<&str> = match meeting {
        Some(meeting) if !meeting.present.is_empty() => meeting
            .present
            .iter()
            .filter_map(|presence| session.participants.get(&presence.participant))
            .map(|person| person.name.as_str())
            .collect(),
        _ => session.participants.values().map(|person| person.name.as_str()).collect(),
    };
    here.join(" · ")
}
