//! Who was there and what was set aside: all of it goes.

use super::sieve::Sieve;
use crate::model::{Id, Meeting, Parked, Participant, Presence};
use crate::wire::Table;

pub(super) fn away(
    sieve: &mut Sieve,
    participants: &Table<Id, Participant>,
    meetings: &Table<Id, Meeting>,
    parking: &Table<Id, Parked>,
) {
    for Participant { name, role } in participants.values() {
        sieve.name(name);
        sieve.name(role);
    }
    for Meeting { date: _, place, present, note } in meetings.values() {
        sieve.name(place);
        sieve.text(note);
        for Presence { participant: _, from, to } in present {
            sieve.text(from);
            sieve.text(to);
        }
    }
    for Parked { text, done: _ } in parking.values() {
        sieve.text(text);
    }
}
