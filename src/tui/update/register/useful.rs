//! Which keys are worth telling of: the footer leaves out what would do nothing here.

use super::open;
use crate::tui::Action;
use crate::tui::app::{App, Screen};
use crate::tui::register::{Inner, Page};

/// Everything is, on other screens.
pub(in crate::tui) fn is_useful(app: &App, action: Action) -> bool {
    let doc = app.register.as_ref();
    let Some(doc) = doc.filter(|_| app.screen == Screen::Register && app.overlays.is_empty())
    else {
        return true;
    };
    let on_page = doc.inner.is_empty();
    let in_entry = matches!(doc.inner.last(), Some(Inner::Entry { .. }));
    match action {
        Action::Open if on_page && doc.page == Page::Settle => doc.len() > 0,
        // What stands in a cell is counted in it: nothing is looked up for a hint.
        Action::Open if on_page && doc.page == Page::Matrix => {
            doc.views.matrix.cells.contains_key(&doc.cell)
        }
        Action::Open if on_page && doc.page == Page::Heat => doc.len() > 0,
        Action::Open if doc.is_choosing() => true,
        Action::Open => !in_entry && open::leads_on(doc),
        Action::Next | Action::Previous if in_entry => doc.beside().len() > 1,
        Action::NextPane => on_page && doc.page.info().panes.len() > 1,
        Action::Back => !on_page,
        Action::SameRisk | Action::OtherRisk | Action::PutOff => doc.len() > 0,
        Action::Undo => !doc.decided.is_empty(),
        Action::Older => doc.page == Page::Changes,
        _ => true,
    }
}
