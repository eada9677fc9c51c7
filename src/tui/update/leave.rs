//! Leaving a session: for the list of sessions, or for good. It is written whole first.

use super::commit::snapshot;
use crate::tui::app::{App, Goal, Leaving, Screen};
use crate::tui::effect::Effect;

/// Leaves for a goal. A save that failed asks for the same key once more; drafts wait in the journal.
pub(super) fn leave(app: &mut App, goal: Goal) -> Vec<Effect> {
    // Both versions are on disk as they are.
    if app.compare.is_some() {
        return arrive(app, goal);
    }
    let Some(doc) = &app.doc else { return arrive(app, goal) };
    if doc.read_only || app.leaving == Leaving::Refused {
        app.unsaved = doc.trouble.as_ref().map(|_| doc.path.clone());
        return arrive(app, goal);
    }
    app.leaving = Leaving::Saving(goal);
    snapshot(app)
}

/// Nothing is held back any more.
pub(super) fn arrive(app: &mut App, goal: Goal) -> Vec<Effect> {
    match goal {
        Goal::Quit => {
            app.leaving = Leaving::Now;
            Vec::new()
        }
        Goal::Start => {
            app.leaving = Leaving::No;
            app.doc = None;
            app.register = None;
            app.overlays.clear();
            app.present = false;
            app.screen = Screen::Start;
            vec![Effect::Close, Effect::Find]
        }
    }
}
