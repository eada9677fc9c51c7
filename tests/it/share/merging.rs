//! A copy in a register: its original counts before it, a later copy after it.

use rosbenk::model::{Key, Session, Title, snapshot};
use rosbenk::register::{Fate, Register, Side, Source, copied, evidence, hash, merge};

use super::made::{plain, session};
use super::shared;
use crate::common::noon;
use crate::register::tallied;

fn file(session: &Session, name: &str) -> Register {
    let source = Source { name: Title::new(name), sha256: hash(name.as_bytes()) };
    Register::of(evidence(session, false, source).unwrap())
}

fn copy(session: &Session, code: Option<&str>) -> Session {
    shared(session, code).session
}

/// The same session after a meeting.
fn later(session: &Session) -> Session {
    let mut later = session.clone();
    later.uses_zones = !later.uses_zones;
    later.revisions = snapshot(&later, noon(), &Title::new("ola"), 20).unwrap();
    later
}

#[test]
fn a_copy_counts_once_with_its_original_and_gives_way_to_a_later_one() {
    use Fate::{Conflict, Duplicate, Merged, Superseded};
    let first = session(&plain());
    let second = later(&first);
    let mut other = second.clone();
    other.revisions.clone_from(&first.revisions);
    other.next_review.triggers = "noe annet".into();
    let other = later(&other);
    let cases: &[(&str, [Session; 2], [Fate; 2])] = &[
        ("with its original", [first.clone(), copy(&first, None)], [Merged, Duplicate]),
        ("with a later original", [second.clone(), copy(&first, None)], [Merged, Duplicate]),
        ("a later copy", [copy(&first, None), copy(&second, None)], [Superseded, Merged]),
        // It holds more than the original there is, but is no original: a person decides.
        ("an older original", [first.clone(), copy(&second, None)], [Conflict, Conflict]),
        ("grown apart", [copy(&second, None), copy(&other, None)], [Conflict, Conflict]),
        ("under another name", [first.clone(), copy(&first, Some("K7"))], [Merged, Merged]),
    ];
    for (what, files, fates) in cases {
        for turned in [false, true] {
            let mut given: Vec<(Register, Fate)> =
                files.iter().zip(["a", "b"]).map(|(it, name)| file(it, name)).zip(*fates).collect();
            if turned {
                given.reverse();
            }
            let (registers, fates): (Vec<Register>, Vec<Fate>) = given.into_iter().unzip();
            let merged = merge(registers.clone());
            let (rulings, _) = tallied(&registers, &merged);
            let found: Vec<Fate> = rulings.iter().map(|it| it.fate).collect();
            assert_eq!(found, fates, "{what}, turned: {turned}");
        }
    }
}

#[test]
fn a_copy_made_twice_is_one() {
    let original = session(&plain());
    let merged = merge([file(&copy(&original, None), "a"), file(&copy(&original, None), "b")]);
    assert_eq!(merged.evidence.len(), 1);
}

#[test]
fn a_pseudonym_beside_the_name_it_stands_for_is_told() {
    let original = session(&plain());
    let merged = merge([file(&original, "a"), file(&copy(&original, Some("K7")), "b")]);
    let sides = merged.evidence.iter().map(|it| (Side::from(it), &it.title));
    let numbers = &copied(sides)[0].municipalities;
    assert_eq!(*numbers, [Key::new("9901"), Key::new("K7")]);
}
