//! What the writer reports: only now is anything called saved.

use crate::store::{Report, store_error};
use crate::text::Arg;
use crate::tui::app::{App, Leaving};
use crate::tui::effect::Effect;

pub(super) fn stored(app: &mut App, report: Report) -> Vec<Effect> {
    let clock = app.now.local(app.now.stamp()).1;
    let Some(doc) = &mut app.doc else {
        // The session is let go of already; that it was not written must be told all the same.
        if let Report::Failed(error) = report {
            app.warn(store_error(&app.texts, &error));
        }
        return Vec::new();
    };
    match report {
        Report::Durable(seq) => {
            doc.durable = doc.durable.max(seq);
            doc.saved_at = clock;
        }
        Report::Snapshotted { seq, revisions } => {
            doc.history.snapshotted(revisions);
            doc.durable = doc.durable.max(seq);
            doc.in_file = seq;
            doc.saved_at.clone_from(&clock);
            doc.trouble = None;
            if app.leaving == Leaving::AfterSave {
                app.leaving = Leaving::Now;
            } else {
                let path = doc.path.file_name().map(|name| name.to_string_lossy().into_owned());
                let path = path.unwrap_or_default();
                app.tell(app.texts.tv("told-saved", &[("path", Arg::from(path))]));
            }
        }
        Report::Failed(error) => {
            let sentence = store_error(&app.texts, &error);
            doc.trouble = Some(sentence);
            if app.leaving == Leaving::AfterSave {
                app.warn(app.t("told-quit-unsaved"));
            }
        }
    }
    Vec::new()
}
