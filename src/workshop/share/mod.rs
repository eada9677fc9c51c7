//! A redacted copy of a session, made before it leaves the municipality.
//!
//! An allow-list: every record is taken apart field by field, so that a field added later does not
//! compile until someone has decided whether it leaves. What stays are ids, fixed choices, levels, votes, dates,
//! costs, the scale, and names that catalogues give; what people have written goes.

mod assets;
mod leaks;
mod left;
mod measures;
mod people;
mod scenarios;
mod sieve;
mod stays;
mod threats;

use std::collections::BTreeSet;

use crate::catalog::Library;
use crate::model::{Key, Municipality, Revision, Session, Stamp, Title, edited_by_hand, snapshot};
use crate::wire::{Table, WriteError};
pub use leaks::{Common, Leak};
use sieve::Sieve;
use stays::Stays;

/// A copy, and what it is without.
#[derive(Clone, Debug)]
pub struct Shared {
    pub session: Session,
    /// What people had written, each once.
    pub withheld: BTreeSet<Withheld>,
    /// Texts that were put in their place, and names that stay because a catalogue or the scale gives them.
    pub said: BTreeSet<String>,
    /// Catalogues whose names are in the copy.
    pub catalogs: BTreeSet<Key>,
    pub gone: Gone,
}

/// A text that does not leave.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Withheld {
    pub text: String,
    /// Of a person, a place or a system: each of its words tells something.
    pub is_name: bool,
}

/// Rows that are not in the copy at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// Shielded scenarios.
    pub scenarios: usize,
    /// Rows that were about those only.
    pub with_them: usize,
}

/// Why there is no copy.
#[derive(Debug)]
pub enum Refused {
    /// Something is not in the newest revision: the copy could not say what it is a copy of.
    Unsaved,
    /// It is such a copy already.
    Copy,
    Unwritable(WriteError),
}

impl From<WriteError> for Refused {
    fn from(error: WriteError) -> Self {
        Self::Unwritable(error)
    }
}

/// Most characters of a pseudonym.
const PSEUDONYM: usize = 8;

/// A made-up name for a municipality; `None` unless it is one to eight letters and digits, at least one of them
/// a letter, so that it is never taken for another municipality's number.
pub fn pseudonym(code: &str) -> Option<Key> {
    let plain = code.chars().all(|c| c.is_ascii_alphanumeric());
    let named = code.chars().any(char::is_alphabetic);
    (plain && named && code.len() <= PSEUDONYM).then(|| Key::new(code))
}

/// Makes the copy.
///
/// In: a session as it was saved, a name to put for the municipality's, the catalogues of the program
/// itself (what others say may be the municipality's own words), and the moment. Out: the copy with a
/// revision of its own after those of the original, without who made them. Fails where there is nothing
/// to be a copy of.
pub fn share(
    session: &Session,
    pseudonym: Option<&Key>,
    shipped: &Library,
    at: Stamp,
) -> Result<Shared, Refused> {
    if session.shared_from.is_some() {
        return Err(Refused::Copy);
    }
    let head = session.revisions.last().ok_or(Refused::Unsaved)?;
    if edited_by_hand(session)? {
        return Err(Refused::Unsaved);
    }
    let mut sieve = Sieve::new(session, shipped);
    let stays = Stays::of(session);
    let mut copy = sieved(session, pseudonym, &head.id, &stays, &mut sieve);
    copy.revisions = snapshot(&copy, at, &Title::default(), head.seq)?;
    let gone = Gone {
        scenarios: stays.shielded(),
        with_them: rows(session).saturating_sub(rows(&copy) + stays.shielded()),
    };
    let Sieve { withheld, said, catalogs, .. } = sieve;
    Ok(Shared { session: copy, withheld, said, catalogs, gone })
}

/// The session field by field.
fn sieved(
    session: &Session,
    pseudonym: Option<&Key>,
    head: &Key,
    stays: &Stays,
    sieve: &mut Sieve,
) -> Session {
    let Session {
        format,
        id,
        next_no,
        kind,
        title,
        language,
        municipality,
        aim,
        scope,
        delimitation,
        uses_zones,
        norms,
        attributes,
        relevant,
        catalogs_off: _,
        adapted,
        dpia,
        next_review,
        template_id,
        follows,
        shared_from: _,
        participants,
        meetings,
        assets,
        threats,
        vulnerabilities,
        scenarios: _,
        measures,
        recommendations,
        decisions,
        parking,
        scale,
        revisions,
    } = session;
    people::away(sieve, participants, meetings, parking);
    left::away(sieve, adapted);
    sieve.name(title);
    Session {
        format: *format,
        id: *id,
        next_no: *next_no,
        kind: kind.clone(),
        title: sieve.say("share-title", &[]),
        language: *language,
        municipality: whose(municipality, pseudonym, sieve),
        aim: sieve.text(aim),
        scope: sieve.text(scope),
        delimitation: sieve.text(delimitation),
        uses_zones: *uses_zones,
        norms: sieve.known("norms", norms),
        attributes: sieve.known("attributes", attributes),
        relevant: relevant.clone(),
        catalogs_off: Vec::new(),
        adapted: Table::default(),
        dpia: left::dpia(dpia, sieve),
        next_review: left::review(next_review, sieve),
        template_id: *template_id,
        follows: *follows,
        shared_from: Some(head.clone()),
        participants: Table::default(),
        meetings: Table::default(),
        assets: assets::assets(assets, stays, sieve),
        threats: threats::threats(threats, sieve),
        vulnerabilities: threats::vulnerabilities(vulnerabilities, stays, sieve),
        scenarios: scenarios::scenarios(session, stays, sieve),
        measures: measures::measures(measures, stays, sieve),
        recommendations: left::recommendations(recommendations, stays, sieve),
        decisions: left::decisions(decisions, stays, sieve),
        parking: Table::default(),
        scale: scale.clone(),
        revisions: revisions.iter().map(|it| revision(it, sieve)).collect(),
    }
}

fn whose(row: &Municipality, pseudonym: Option<&Key>, sieve: &mut Sieve) -> Municipality {
    let Municipality { number, name } = row;
    match pseudonym {
        Some(code) => {
            sieve.name(number);
            Municipality { number: code.clone(), name: sieve.name(name) }
        }
        None => Municipality { number: sieve.keep(number), name: sieve.keep(name) },
    }
}

fn revision(row: &Revision, sieve: &mut Sieve) -> Revision {
    let Revision { id, parents, at, by, seq } = row;
    Revision { id: id.clone(), parents: parents.clone(), at: *at, by: sieve.name(by), seq: *seq }
}

/// Rows of the tables that shielding can empty.
fn rows(session: &Session) -> usize {
    let tables = [
        session.assets.len(),
        session.vulnerabilities.len(),
        session.scenarios.len(),
        session.measures.len(),
        session.recommendations.len(),
        session.decisions.len(),
    ];
    tables.iter().sum()
}
