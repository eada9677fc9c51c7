//! Step 2: assets on the left, the chosen one's facts on the right.

use super::act::moved;
use super::commit::commit;
use super::{form, pick, prompt};
use crate::model::{TableName, removal};
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::cursor::Cursor;
use crate::tui::doc::Pane;
use crate::tui::effect::Effect;
use crate::tui::form::fields;
use crate::tui::lists;
use crate::tui::overlay::PickFor;

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let rows = lists::assets(doc.session());
    let len = rows.len();
    let chosen = doc.asset.at(len).and_then(|at| rows.get(at)).map(|(id, _)| *id);
    let pane = doc.pane;
    match action {
        Action::New => {
            let title = app.t("pick-asset");
            pick::open(app, PickFor::Asset, &title);
            return Vec::new();
        }
        Action::NextPane | Action::PreviousPane => {
            turn(
                app,
                if pane == Pane::First && chosen.is_some() { Pane::Second } else { Pane::First },
            );
            return Vec::new();
        }
        Action::Back => {
            turn(app, Pane::First);
            return Vec::new();
        }
        Action::Delete => {
            let edits = chosen.map(|id| removal(doc.session(), TableName::Assets, id));
            return commit(app, edits.unwrap_or_default());
        }
        Action::Edit => {
            if let Some(id) = chosen
                && let Some(name) = fields(app, doc, TableName::Assets, id).first()
            {
                let name = name.clone();
                prompt::open_field(app, &name);
            }
            return Vec::new();
        }
        Action::Next | Action::Previous => {
            if let Some(doc) = &mut app.doc {
                doc.asset.step(if action == Action::Next { 1 } else { -1 }, len);
            }
            return Vec::new();
        }
        Action::Open if pane == Pane::First && chosen.is_some() => {
            turn(app, Pane::Second);
            return Vec::new();
        }
        _ => {}
    }
    if pane == Pane::First {
        if let Some(doc) = &mut app.doc {
            // One of the movements, or nothing to do here.
            let before = doc.asset;
            let _ = moved(action, &mut doc.asset, len, 8);
            if doc.asset != before {
                doc.asset_field = Cursor::default();
            }
        }
        return Vec::new();
    }
    let Some(id) = chosen else { return Vec::new() };
    let list = fields(app, doc, TableName::Assets, id);
    let mut at = doc.asset_field;
    let effects = form::on_field(app, action, &list, &mut at).unwrap_or_default();
    if let Some(doc) = &mut app.doc {
        doc.asset_field = at;
    }
    effects
}

fn turn(app: &mut App, pane: Pane) {
    if let Some(doc) = &mut app.doc {
        doc.pane = pane;
    }
}
