//! What is left of the frame, the recommendation and the decisions.

use super::sieve::Sieve;
use super::stays::Stays;
use crate::model::{Adapted, Decision, Dpia, Id, Recommendation, Review, Title};
use crate::wire::Table;

/// Entries of catalogues worded otherwise: a municipality's own ways.
pub(super) fn away(sieve: &mut Sieve, adapted: &Table<Title, Adapted>) {
    for Adapted { hidden: _, names, texts, questions } in adapted.values() {
        for words in [names, texts, questions] {
            sieve.texts(words);
        }
    }
}

pub(super) fn dpia(row: &Dpia, sieve: &mut Sieve) -> Dpia {
    let Dpia { status, why, reference, privacy_officer_asked } = row;
    Dpia {
        status: *status,
        why: sieve.text(why),
        reference: sieve.text(reference),
        privacy_officer_asked: *privacy_officer_asked,
    }
}

pub(super) fn review(row: &Review, sieve: &mut Sieve) -> Review {
    let Review { date, triggers } = row;
    Review { date: *date, triggers: sieve.text(triggers) }
}

pub(super) fn recommendations(
    rows: &Table<Id, Recommendation>,
    stays: &Stays,
    sieve: &mut Sieve,
) -> Table<Id, Recommendation> {
    let mut kept = Table::default();
    for (id, row) in rows {
        let Recommendation { text, to, scenarios, measures } = row;
        let mut shared = Recommendation {
            text: sieve.text(text),
            to: sieve.role(to),
            scenarios: stays.scenarios(scenarios),
            measures: stays.measures(measures),
        };
        if stays.about(scenarios, measures) {
            shared.text = sieve.numbered("share-recommendation", kept.len() + 1);
            kept.insert(*id, shared);
        }
    }
    kept
}

pub(super) fn decisions(
    rows: &Table<Id, Decision>,
    stays: &Stays,
    sieve: &mut Sieve,
) -> Table<Id, Decision> {
    let mut kept = Table::default();
    for (id, row) in rows {
        let Decision { text, scenarios, outcome, role, name, date, valid_until, case_reference } =
            row;
        let mut shared = Decision {
            text: sieve.text(text),
            scenarios: stays.scenarios(scenarios),
            outcome: *outcome,
            role: sieve.role(role),
            name: sieve.name(name),
            date: *date,
            valid_until: *valid_until,
            case_reference: sieve.text(case_reference),
        };
        if stays.about(scenarios, &[]) {
            shared.text = sieve.numbered("share-decision", kept.len() + 1);
            kept.insert(*id, shared);
        }
    }
    kept
}
