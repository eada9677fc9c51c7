//! What the writer reports: only now is anything called saved.

use super::{commit, compare, leave};
use crate::store::{Report, Written, store_reason};
use crate::text::Arg;
use crate::tui::app::{App, Leaving};
use crate::tui::doc::{Trouble, file_name};
use crate::tui::effect::Effect;

pub(super) fn stored(app: &mut App, report: Report) -> Vec<Effect> {
    let clock = app.now.local(app.now.stamp()).1;
    let Some(doc) = &mut app.doc else { return Vec::new() };
    match report {
        Report::DraftKept => {}
        Report::Durable(seq) => {
            doc.durable = doc.durable.max(seq);
            doc.saved_at = clock;
        }
        Report::Snapshotted { seq, written: Written::Here(revisions), lost_drafts } => {
            doc.history.snapshotted(revisions);
            doc.durable = doc.durable.max(seq);
            doc.saved_at = clock;
            // An answer given in the meantime is not in it: the next snapshot, already asked for, has it.
            if !doc.is_saved() && doc.answers_fail() {
                return Vec::new();
            }
            doc.trouble = None;
            if let Some(error) = lost_drafts {
                doc.journaled.clear();
                doc.trouble = Some(Trouble::Answers(store_reason(&app.texts, &error)));
                refuse_to_leave(app);
                return Vec::new();
            }
            if let Leaving::Saving(goal) = app.leaving {
                return leave::arrive(app, goal);
            }
            if !std::mem::take(&mut doc.asked) {
                return Vec::new();
            }
            let path = file_name(&doc.path);
            app.tell(app.texts.tv("told-saved", &[("path", Arg::from(path))]));
        }
        Report::Snapshotted { seq, written: Written::Theirs, .. } => {
            doc.trouble = None;
            return match app.leaving {
                // An answer was given in the meantime: now there is something of ours.
                _ if doc.history.seq() > seq => commit::snapshot(app),
                Leaving::Saving(goal) => leave::arrive(app, goal),
                _ => compare::adopt(app),
            };
        }
        Report::Snapshotted {
            seq,
            written: Written::Beside { ours, revisions, base, theirs },
            ..
        } => {
            doc.history.snapshotted(revisions);
            doc.durable = doc.durable.max(seq);
            doc.saved_at = clock;
            return match theirs {
                Some(theirs) => compare::diverged(app, ours, &base, *theirs),
                // Whatever it is now, it cannot be compared.
                None => compare::go_on_in(app, ours),
            };
        }
        Report::NotAppended(error) => {
            // Nor has it what was being typed.
            doc.journaled.clear();
            doc.trouble = Some(Trouble::Answers(store_reason(&app.texts, &error)));
            // The session written whole is the way out, now and every while until it succeeds.
            return commit::snapshot(app);
        }
        Report::NotSnapshotted(error) => {
            let why = store_reason(&app.texts, &error);
            // With the journal gone too, nothing is safe; otherwise the answers are.
            let trouble = if doc.answers_fail() { Trouble::Answers } else { Trouble::File };
            doc.trouble = Some(trouble(why));
            refuse_to_leave(app);
        }
    }
    Vec::new()
}

/// Who is leaving is told that not all is saved, and asked for the same key once more.
fn refuse_to_leave(app: &mut App) {
    if matches!(app.leaving, Leaving::Saving(_)) {
        app.leaving = Leaving::Refused;
        app.warn(app.t("told-leave-unsaved"));
    }
}
