//! What has happened, in 80 columns: a section for each kind of change, in it the sessions, and under each
//! what it is about.

use super::kinds::{STEPS, TURNS};
use super::told::Told;
use crate::register::diff::{Changes, Diff, EntryChange};
use crate::text::{Now, Texts};

/// Empty where nothing has happened.
pub fn sections(texts: &Texts, now: Now, diff: &Diff) -> Vec<String> {
    let told = Told { texts, now };
    let section = |heading: &str, rows: Vec<String>| {
        let heading = [String::new(), texts.t(heading)];
        if rows.is_empty() { rows } else { heading.into_iter().chain(rows).collect() }
    };
    let each = |heading: &str, rows: &dyn Fn(&Changes) -> Vec<String>| {
        let with_session = |it: &Changes| {
            let rows = rows(it);
            if rows.is_empty() { rows } else { [told.session(&it.about), rows].concat() }
        };
        section(heading, diff.changed.iter().flat_map(with_session).collect())
    };
    let mut lines =
        section("diff-head-arrived", diff.arrived.iter().flat_map(|it| told.arrival(it)).collect());
    lines
        .extend(section("diff-head-left", diff.gone.iter().flat_map(|it| told.left(it)).collect()));
    for (turn, _, heading) in TURNS {
        lines.extend(each(heading, &|it| {
            let of = it.entries.iter().filter(|entry| entry.turn == *turn);
            of.flat_map(|entry| told.entry(entry)).collect()
        }));
    }
    lines.extend(each("diff-head-decided", &|it| {
        it.decisions.iter().flat_map(|decision| told.decision(decision)).collect()
    }));
    for (step, _, heading) in STEPS {
        lines.extend(each(heading, &|it| {
            let of = it.measures.iter().filter(|measure| measure.step == *step);
            of.flat_map(|measure| told.measure(measure)).collect()
        }));
    }
    lines.extend(each("diff-head-rescaled", &|it| told.rescaled(it)));
    let elsewhere = diff.changed.iter().filter(|it| it.is_elsewhere());
    let elsewhere = elsewhere.flat_map(|it| told.session(&it.about)).collect();
    lines.extend(section("diff-head-elsewhere", elsewhere));
    if diff.entries().any(EntryChange::is_provisional) {
        lines.extend([String::new(), texts.t("merge-provisional")]);
    }
    lines
}
