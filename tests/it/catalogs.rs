//! The catalogues that come with the program.

use std::collections::BTreeSet;

use rosbenk::catalog::{BUILTIN, events_for, load, problems, search};
use rosbenk::model::Lang;

use crate::common::{library, prepared};

#[test]
fn every_builtin_catalogue_loads() {
    let (library, failed) = load(BUILTIN.iter().map(|(name, text)| (*name, text.as_bytes())));
    assert_eq!(failed, []);
    assert_eq!(library.catalogs.len(), BUILTIN.len());
}

#[test]
fn builtin_catalogues_hold_together_in_bokmal_and_english() {
    let library = library();
    for catalog in &library.catalogs {
        assert_eq!(problems(catalog, &library, &[Lang::Nb, Lang::En]), [], "{:?}", catalog.id);
    }
}

#[test]
fn the_first_set_is_as_large_as_promised() {
    let library = library();
    assert_eq!(library.threats().count(), 30);
    assert!(library.asset_types().filter(|it| !it.entry.primary).count() >= 38);
    assert!(library.measures().count() >= 40);
    assert_eq!(library.principles().count(), 21);
    for threat in library.threats() {
        assert!(!threat.entry.events.is_empty(), "{:?} suggests nothing", threat.entry.id);
        assert!(!threat.entry.same_as.is_empty(), "{:?} lost its MONARC id", threat.entry.id);
    }
    for principle in library.principles() {
        let answered = library.measures().any(|it| it.entry.nsm.contains(&principle.entry.id));
        assert!(answered, "no measure for NSM {:?}", principle.entry.id);
    }
}

#[test]
fn monarc_triples_are_all_counted() {
    let library = library();
    let of_monarc: BTreeSet<_> = library
        .threats()
        .filter(|it| !it.entry.same_as.is_empty())
        .map(|it| it.entry.id.clone())
        .collect();
    assert_eq!(of_monarc.len(), 30);
    let monarc: u32 = library
        .asset_types()
        .filter(|it| !it.entry.primary && !it.entry.same_as.is_empty())
        .flat_map(|it| it.entry.threats.iter())
        .filter(|threat| of_monarc.contains(&threat.id))
        .map(|threat| threat.weight)
        .sum();
    assert_eq!(monarc, 1938);
}

#[test]
fn a_bad_catalogue_is_told_with_its_place_and_the_rest_load() {
    let good = BUILTIN[3].1.as_bytes();
    let bad = b"(\n  format: Catalog(1),\n  id: \"x\",\n  versjon: \"1\",\n)";
    let (library, failed) = load([("bad.ron", bad.as_slice()), ("good.ron", good)]);
    assert_eq!(library.catalogs.len(), 1);
    let [(name, error)] = failed.as_slice() else { panic!("{failed:?}") };
    assert_eq!((name.as_str(), error.line, error.column), ("bad.ron", Some(4), Some(3)));
}

#[test]
fn suggestions_come_by_strength_and_never_repeat_what_is_there() {
    let library = library();
    let mut session = prepared(&library);
    let asset = session.assets.values().next().unwrap().clone();
    let before: Vec<String> = events_for(&library, &session, Some(&asset), Lang::Nb)
        .iter()
        .map(|event| event.text.to_owned())
        .collect();
    assert!(before.len() > 20);
    let mut ids = rosbenk::model::IdMaker::new(1);
    let scenario = rosbenk::model::Scenario {
        text: format!("  {}.", before[0].to_uppercase()).as_str().into(),
        ..Default::default()
    };
    session.scenarios.insert(ids.next(crate::common::noon()), scenario);
    let after: Vec<String> = events_for(&library, &session, Some(&asset), Lang::Nb)
        .iter()
        .map(|event| event.text.to_owned())
        .collect();
    assert_eq!(after, before[1..]);
}

#[test]
fn threats_out_of_scope_suggest_nothing() {
    let library = library();
    let mut session = prepared(&library);
    for threat in session.threats.values_mut() {
        threat.in_scope = false;
    }
    assert_eq!(events_for(&library, &session, None, Lang::Nb).len(), 0);
}

#[test]
fn search_finds_norwegian_letters_typed_without_them() {
    let texts = ["Løsepengevirus", "På innboksen", "Ærlighet", "Ålesund", "Ma\u{30a}l"];
    let table: &[(&str, usize)] = &[
        ("løse", 0),
        ("losepenge", 0),
        ("loesepenge", 0),
        ("lösepenge", 0),
        ("pa innb", 1),
        ("ærl", 2),
        ("aerl", 2),
        ("erlig", 2),
        ("aalesund", 3),
        ("mål", 4),
        ("mal", 4),
    ];
    for (query, wanted) in table {
        let hits = search(query, &texts);
        assert_eq!(hits.first().map(|hit| hit.index), Some(*wanted), "{query}");
    }
}

#[test]
fn search_marks_the_letters_that_matched_in_the_original() {
    let hits = search("aerl", &["En Ærlig sak"]);
    assert_eq!(hits[0].marks, [3, 4, 5]);
}
