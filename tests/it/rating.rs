//! From answers to class: worked cases.

use rosbenk::model::{Assessment, Cell, Key, Rating, Scale, evaluate};

use crate::common::library;

fn scale() -> Scale {
    library().scale("infosec-5x5").unwrap().clone()
}

fn keys(ids: &[&str]) -> Vec<Key> {
    ids.iter().map(|id| Key::new(id)).collect()
}

fn assessment(likelihood: Option<&str>, answers: &[(&str, Option<&str>)]) -> Assessment {
    Assessment {
        likelihood: likelihood.map(Key::new),
        consequence: answers
            .iter()
            .map(|(kind, level)| {
                (
                    Key::new(kind),
                    level.map_or(Rating::NotRelevant, |id| Rating::Level(Key::new(id))),
                )
            })
            .collect(),
        ..Assessment::default()
    }
}

type Case<'a> = (&'a str, Option<&'a str>, &'a [(&'a str, Option<&'a str>)], bool, Option<&'a str>);

#[test]
fn class_and_completeness() {
    let scale = scale();
    let relevant = keys(&["privacy", "service"]);
    let cases: &[Case<'_>] = &[
        ("nothing", None, &[], false, None),
        ("only consequence", None, &[("privacy", Some("c3"))], false, None),
        ("only likelihood", Some("l3"), &[], false, None),
        ("one of two types", Some("l3"), &[("privacy", Some("c4"))], false, Some("high")),
        (
            "both",
            Some("l3"),
            &[("privacy", Some("c4")), ("service", Some("c1"))],
            true,
            Some("high"),
        ),
        (
            "one not relevant",
            Some("l1"),
            &[("privacy", None), ("service", Some("c1"))],
            true,
            Some("low"),
        ),
        (
            "none relevant is no answer",
            Some("l1"),
            &[("privacy", None), ("service", None)],
            false,
            None,
        ),
        (
            "a level the scale lacks",
            Some("l9"),
            &[("privacy", Some("c1")), ("service", Some("c1"))],
            false,
            None,
        ),
    ];
    for (name, likelihood, answers, complete, class) in cases {
        let found = evaluate(&scale, &relevant, &assessment(*likelihood, answers));
        assert_eq!((found.complete, found.class.as_deref()), (*complete, *class), "{name}");
    }
}

#[test]
fn the_type_with_the_highest_class_governs() {
    let relevant = keys(&["service", "privacy"]);
    let answers = assessment(Some("l2"), &[("privacy", Some("c5")), ("service", Some("c2"))]);
    let found = evaluate(&scale(), &relevant, &answers);
    assert_eq!(found.governing.as_deref(), Some("privacy"));
    assert_eq!(found.cell, Some(Cell { likelihood: 1, consequence: 4 }));
}

#[test]
fn a_grid_need_not_be_square() {
    let text = r#"(
        id: "t", likelihood: [(id: "a", label: "1"), (id: "b", label: "2")],
        levels: [(id: "x", label: "0"), (id: "y", label: "1"), (id: "z", label: "2")],
        types: [(id: "s")],
        grids: [(types: [], rows: {"a": "low low high", "b": "low high high"})],
        classes: [(id: "low", letter: "L"), (id: "high", letter: "H")],
    )"#;
    let scale: Scale = rosbenk::wire::compact_from(text).unwrap();
    let found = evaluate(&scale, &keys(&["s"]), &assessment(Some("b"), &[("s", Some("y"))]));
    assert_eq!(found.class.as_deref(), Some("high"));
    assert_eq!(scale.level_digits(), [0, 1, 2]);
    assert_eq!(scale.likelihood_digits(), [1, 2]);
}

#[test]
fn letters_are_answered_by_their_place() {
    let library = library();
    assert_eq!(library.scale("dsb-a-e").unwrap().likelihood_digits(), [1, 2, 3, 4, 5]);
}
