//! The palette: every action by name and key. One that cannot be done now says why.

use super::{act, pick};
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::lookup::{SCOPES, key_label};
use crate::tui::overlay::{Overlay, PickFor, PickItem, Picker};
use crate::tui::{Action, KEYMAP, Scope};

/// Scopes of layers: their keys are told where they are, not in the palette.
const LAYERS: &[Scope] = &[Scope::Prompt, Scope::Picker, Scope::Several, Scope::Reading];

/// Actions that only move the cursor are left out.
fn is_movement(action: Action) -> bool {
    matches!(
        action,
        Action::Up
            | Action::Down
            | Action::Left
            | Action::Right
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::Palette
    )
}

/// Opens it: what applies here first, then the rest, with the screen it belongs to.
pub(super) fn open(app: &mut App) {
    let scopes = app.scopes();
    let mut items = Vec::new();
    let here = |scope: Scope| scopes.contains(&scope);
    let order = SCOPES.iter().filter(|(scope, _)| !LAYERS.contains(scope));
    let (near, far): (Vec<_>, Vec<_>) = order.partition(|(scope, _)| here(*scope));
    for &(scope, name) in near.into_iter().rev().chain(far) {
        for (at, binding) in KEYMAP.iter().enumerate() {
            if binding.scope != scope || is_movement(binding.action) {
                continue;
            }
            let keys: Vec<String> =
                binding.keys.iter().map(|keys| key_label(&app.texts, keys)).collect();
            let disabled = if here(scope) {
                act::applies(app, binding.action).err().map(|why| app.t(why))
            } else {
                Some(app.texts.tv("why-elsewhere", &[("where", app.t(name).into())]))
            };
            let takes_digit = matches!(binding.action, Action::Digit(_) | Action::GoStep(_));
            let disabled = disabled.or_else(|| takes_digit.then(|| app.t("why-press-digit")));
            items.push(PickItem {
                id: at.to_string(),
                label: app.t(binding.text),
                detail: keys.join(", "),
                disabled,
                ..PickItem::default()
            });
        }
    }
    let title = app.t("pick-command");
    app.overlays.push(Overlay::Picker(Picker::new(PickFor::Command, title, items)));
}

/// Does the chosen action, as its key would.
pub(super) fn run(app: &mut App, id: &str) -> Vec<Effect> {
    let binding = id.parse::<usize>().ok().and_then(|at| KEYMAP.get(at));
    match binding {
        Some(binding) => act::act(app, binding.action),
        None => {
            pick::close(app);
            Vec::new()
        }
    }
}
