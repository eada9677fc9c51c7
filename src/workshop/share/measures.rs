//! Measures: what is known of them from a catalogue stays, with dates, costs and status.

use super::sieve::Sieve;
use super::stays::Stays;
use crate::model::{Id, Measure};
use crate::wire::Table;

pub(super) fn measures(
    rows: &Table<Id, Measure>,
    stays: &Stays,
    sieve: &mut Sieve,
) -> Table<Id, Measure> {
    let mut shared = |(id, row): (&Id, &Measure)| {
        let row = measure(row, stays, sieve);
        stays.measure(*id).then_some((*id, row))
    };
    rows.iter().filter_map(&mut shared).collect()
}

fn measure(row: &Measure, stays: &Stays, sieve: &mut Sieve) -> Measure {
    let Measure {
        no,
        text,
        source,
        kind,
        effect,
        references,
        owner,
        deadline,
        cost_once,
        cost_yearly,
        status,
        scenarios,
        note,
    } = row;
    let source = sieve.copied(source.as_ref());
    let told = match sieve.called(source.as_ref()) {
        Some(name) => sieve.saying(name),
        None => sieve.numbered("share-measure", *no),
    };
    sieve.text(text);
    Measure {
        no: *no,
        text: told,
        source,
        kind: *kind,
        effect: *effect,
        references: sieve.references(references),
        owner: sieve.name(owner),
        deadline: *deadline,
        cost_once: *cost_once,
        cost_yearly: *cost_yearly,
        status: *status,
        scenarios: stays.scenarios(scenarios),
        note: sieve.text(note),
    }
}
