//! Merging: the rules, the laws, the views, and the command.

mod align;
mod batch;
mod changing;
mod command;
mod diff;
mod diff_command;
mod laws;
mod measures;
mod outputs;
mod region_file;
mod regional;
mod room;
mod rules;
mod shared;
mod stopped;
mod versions;
mod views;

use std::sync::LazyLock;

use rosbenk::catalog::{Library, measure_row};
use rosbenk::model::{
    Id, IdMaker, Key, Lang, Municipality, Rating, Scenario, Session, Title, snapshot,
};
use rosbenk::register::{
    Claim, Evidence, Register, Ruling, Source, Tally, body, claims, evidence, fold, hash, rule,
    tally,
};
use uuid::Uuid;

use crate::common::{library, noon, prepared};

static LIBRARY: LazyLock<Library> = LazyLock::new(library);

fn by() -> Title {
    Title::new("kari")
}

/// A session of a municipality, saved once: one care-records asset, one scenario for each answer.
fn session(n: u128, number: &str, answers: &[(&str, &str)]) -> Session {
    let mut session = prepared(&LIBRARY);
    session.id = Uuid::from_u128(n);
    session.municipality =
        Municipality { number: Key::new(number), name: format!("Kommune {number}").into() };
    let mut ids = IdMaker::new(n as u64);
    for (at, (likelihood, consequence)) in answers.iter().enumerate() {
        let mut row = scenario(&session, at as u32 + 1, "malware");
        row.current.likelihood = Some(Key::new(likelihood));
        row.current.consequence.insert(Key::new("privacy"), Rating::Level(Key::new(consequence)));
        session.scenarios.insert(ids.next(noon()), row);
    }
    saved(session)
}

/// An unrated scenario on the session's asset and a catalogue threat.
fn scenario(session: &Session, no: u32, threat: &str) -> Scenario {
    let is = |source: &Option<rosbenk::model::Copied>| {
        source.as_ref().is_some_and(|it| it.entry == *threat)
    };
    let threat = session.threats.iter().find(|(_, row)| is(&row.source)).map(|(id, _)| *id);
    Scenario {
        no,
        text: format!("Hendelse {no}").into(),
        assets: session.assets.keys().copied().collect(),
        threats: vec![threat.expect("a threat of the catalogue")],
        ..Scenario::default()
    }
}

/// The catalogue's first measure, proposed.
fn with_measure(mut session: Session) -> Session {
    let entry = LIBRARY.measures().next().unwrap();
    let mut measure = measure_row(&entry, Lang::Nb);
    measure.no = 1;
    measure.scenarios = session.scenarios.keys().copied().collect();
    session.measures.insert(IdMaker::new(5).next(noon()), measure);
    saved(session)
}

/// The session after a snapshot.
fn saved(mut session: Session) -> Session {
    session.revisions = snapshot(&session, noon(), &by(), 0).unwrap();
    session
}

/// The session with its first scenario reworded, and saved.
fn reworded(session: &Session, text: &str) -> Session {
    let mut session = session.clone();
    session.scenarios.values_mut().next().unwrap().text = Title::new(text);
    saved(session)
}

fn first_scenario(session: &Session) -> Id {
    *session.scenarios.keys().next().unwrap()
}

fn taken(session: &Session, provisional: bool, name: &str) -> Evidence {
    let source = Source { name: Title::new(name), sha256: hash(name.as_bytes()) };
    evidence(session, provisional, source).unwrap()
}

/// Who says what, and what the merge made of it.
pub(crate) fn tallied(files: &[Register], merged: &Register) -> (Vec<Ruling>, Tally) {
    let claims: Vec<Claim> = files.iter().enumerate().flat_map(|(at, it)| claims(at, it)).collect();
    let evidence: Vec<Option<&Evidence>> = files
        .iter()
        .flat_map(|it| it.evidence.iter().map(Some).chain(it.rejections.iter().map(|_| None)))
        .collect();
    let folded = fold(&claims, |claim| body(evidence[claim]?));
    let rulings = rule(&claims, &folded, None);
    let tally = tally(&claims, &rulings, &folded, merged.scenarios());
    (rulings, tally)
}

/// The register of one file.
fn file(session: &Session, name: &str) -> Register {
    Register::of(taken(session, false, name))
}

fn journaled(session: &Session, name: &str) -> Register {
    Register::of(taken(session, true, name))
}
