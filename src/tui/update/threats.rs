//! Step 3: what is in scope, by theme with one key, single ones by exception.

use super::act::moved;
use super::commit::commit;
use super::{catalogs, prompt};
use crate::model::{
    Id, Localised, Op, Place, Session, SessionEdit, TableName, Threat, ThreatEdit, removal,
};
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::lists::{ThreatLine, themes, threat_lines};
use crate::tui::overlay::PromptFor;

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &mut app.doc else { return Vec::new() };
    let lines = threat_lines(doc.session());
    if moved(action, &mut doc.threat, lines.len(), 9).is_some() {
        doc.left_out = None;
        return Vec::new();
    }
    let line = doc.threat.at(lines.len()).and_then(|at| lines.get(at)).cloned();
    match (action, line) {
        (Action::Digit(digit), _) => {
            let themes = themes(doc.session());
            let theme = usize::from(digit).checked_sub(1).and_then(|at| themes.get(at));
            let edits = theme.map(|theme| toggle_theme(doc.session(), &theme.id));
            commit(app, edits.unwrap_or_default())
        }
        (Action::Mark, Some(line)) => {
            let edits = match &line {
                ThreatLine::Theme { theme, .. } => toggle_theme(doc.session(), &theme.id),
                ThreatLine::Threat(id) => {
                    // Space moves on; the reason asked for next is for this one.
                    doc.left_out = Some(*id);
                    toggle(doc.session(), *id)
                }
            };
            doc.threat.step(1, lines.len());
            commit(app, edits)
        }
        (Action::Reason, line) => {
            give_reason(app, line.as_ref());
            Vec::new()
        }
        (Action::New, _) => {
            let title = app.t("prompt-threat");
            prompt::open(app, PromptFor::Threat, title, "hint-text", "");
            Vec::new()
        }
        (Action::Edit, Some(ThreatLine::Threat(id))) => {
            let name = doc.session().threats.get(&id).map(|row| app.texts.name(&row.names));
            let (title, place) = (app.t("entry-name"), Place::row(TableName::Threats, id, "names"));
            let name = name.unwrap_or_default();
            prompt::open(app, PromptFor::Field(place), title, "hint-text", &name);
            Vec::new()
        }
        (Action::KeepOwn, Some(ThreatLine::Threat(id))) => {
            catalogs::keep_row(app, TableName::Threats, id)
        }
        (Action::Delete, Some(ThreatLine::Threat(id))) => {
            let edits = removal(doc.session(), TableName::Threats, id);
            commit(app, edits)
        }
        _ => Vec::new(),
    }
}

/// Asks why a threat is left out: the one just taken out, else the one at hand.
fn give_reason(app: &mut App, line: Option<&ThreatLine>) {
    let Some(doc) = &mut app.doc else { return };
    let just = doc.left_out.take();
    let here = match line {
        Some(ThreatLine::Threat(id)) => Some(*id),
        Some(ThreatLine::Theme { .. }) | None => None,
    };
    let out = |id: &Id| doc.session().threats.get(id).is_some_and(|row| !row.in_scope);
    let Some(id) = just.filter(out).or_else(|| here.filter(out)) else {
        app.tell(app.t("told-only-left-out"));
        return;
    };
    let Some(row) = doc.session().threats.get(&id) else { return };
    let reason = row.reason.to_string();
    let name = app.texts.name(&row.names);
    let title = app.texts.tv("prompt-threat-reason", &[("threat", name.into())]);
    let purpose = PromptFor::Field(Place::row(TableName::Threats, id, "reason"));
    prompt::open(app, purpose, title, "hint-text", &reason);
}

/// Opens the line a draft about a threat was left in.
pub(super) fn open_draft(app: &mut App, id: Id, field: &str) {
    let Some(doc) = &mut app.doc else { return };
    let lines = threat_lines(doc.session());
    let here = |line: &ThreatLine| matches!(line, ThreatLine::Threat(it) if *it == id);
    let Some(at) = lines.iter().position(here) else { return };
    doc.threat.0 = at;
    drop(act(app, if field == "names" { Action::Edit } else { Action::Reason }));
}

fn set(id: Id, in_scope: bool) -> SessionEdit {
    SessionEdit::Threats((id, Op::Set(ThreatEdit::InScope(in_scope))))
}

fn toggle(session: &Session, id: Id) -> Vec<SessionEdit> {
    session.threats.get(&id).map(|row| set(id, !row.in_scope)).into_iter().collect()
}

/// All out when all are in; otherwise all in.
fn toggle_theme(session: &Session, theme: &str) -> Vec<SessionEdit> {
    let of = || session.threats.iter().filter(|(_, row)| row.theme.id == *theme);
    let all_in = of().all(|(_, row)| row.in_scope);
    of().filter(|(_, row)| row.in_scope == all_in).map(|(id, _)| set(*id, !all_in)).collect()
}

/// A threat in the group's own words.
pub(super) fn add_own(app: &mut App, text: &str) -> Vec<Effect> {
    if text.is_empty() {
        return Vec::new();
    }
    let id = app.ids.next(app.now.stamp());
    let Some(doc) = &app.doc else { return Vec::new() };
    let row = Threat {
        names: Localised::new(doc.session().language, text),
        in_scope: true,
        ..Threat::default()
    };
    let effects = commit(app, vec![SessionEdit::Threats((id, Op::Insert(Box::new(row))))]);
    // The cursor goes where it was put: under the themes, last.
    if let Some(doc) = &mut app.doc {
        let lines = threat_lines(doc.session());
        if let Some(at) = lines.iter().position(|line| *line == ThreatLine::Threat(id)) {
            doc.threat.0 = at;
        }
    }
    effects
}
