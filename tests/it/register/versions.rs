//! Two versions of a session: where they differ, and what each says there.

use rosbenk::model::{Key, Lang, Measure, Rating, Session, Status};
use rosbenk::register::versions;
use rosbenk::text::{Texts, Told};

use super::{file, first_scenario, saved, session, with_measure};

fn told(own: &Session, other: &Session) -> Vec<(String, String, String)> {
    let [own, other] = [own, other].map(|it| file(&saved(it.clone()), "x").evidence[0].clone());
    let all = versions(&Texts::new(Lang::Nb, &[]), &own, &other).into_iter();
    all.map(|Told { place, mine, theirs, .. }| (place, mine, theirs)).collect()
}

fn line(place: &str, mine: &str, theirs: &str) -> (String, String, String) {
    (place.to_owned(), mine.to_owned(), theirs.to_owned())
}

#[test]
fn the_same_says_nothing() {
    let own = with_measure(session(1, "9901", &[("l3", "c3")]));
    assert_eq!(told(&own, &own.clone()), []);
}

/// The levels by their words, and the class that came of them, on either side.
#[test]
fn levels_are_told_in_words_and_the_class_they_gave_after_them() {
    let own = session(1, "9901", &[("l2", "c2")]);
    let mut other = own.clone();
    let row = other.scenarios.get_mut(&first_scenario(&own)).unwrap();
    row.current.likelihood = Some(Key::new("l5"));
    let kind = row.current.consequence.keys().next().unwrap().clone();
    row.current.consequence.insert(kind, Rating::Level(Key::new("c5")));
    let wanted = [
        line("nr. 1: konsekvens for personvern", "2 mindre", "5 katastrofal"),
        line("nr. 1: sannsynlighet", "2 lite sannsynlig", "5 svært sannsynlig"),
        line("nr. 1: klasse", "L lav", "K kritisk"),
    ];
    assert_eq!(told(&own, &other), wanted);
}

#[test]
fn a_measure_that_moved_and_one_that_is_new_are_told() {
    let own = with_measure(session(1, "9901", &[("l3", "c3")]));
    let mut other = own.clone();
    other.measures.values_mut().for_each(|it| it.status = Status::Done);
    let new = Measure { no: 2, text: "Bytt lås".into(), ..Measure::default() };
    other.measures.insert(crate::common::id("000000000099"), new);
    let places: Vec<String> = told(&own, &other).into_iter().map(|(place, ..)| place).collect();
    assert_eq!(places, ["tiltak 2", "tiltak 1: status"]);
}
