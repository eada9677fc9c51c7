//! A copy that leaves the municipality: what is in it, field by field, and what is not.

mod command;
mod leaks;
mod made;
mod merging;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use rosbenk::model::check::check;
use rosbenk::model::{
    Editable, Id, Key, Relation, Scenario, Session, Severity, edited_by_hand, evaluate, relation,
    snapshot,
};
use rosbenk::wire::{Table, strings, to_ron};
use rosbenk::workshop::{Common, Refused, Shared, pseudonym, share};

use crate::common::{at, library, noon};
use made::{MARK, STAGES, plain, session, shapes};

/// What the catalogues say, gathered once.
static COMMON: LazyLock<Common> = LazyLock::new(|| Common::of(&library()).unwrap());

fn shared(session: &Session, code: Option<&str>) -> Shared {
    share(session, code.map(Key::new).as_ref(), &library(), noon()).unwrap()
}

/// Names of the fields that are another in the copy.
fn changed<R: Editable>(original: &R, copy: &R) -> BTreeSet<&'static str> {
    original.diff(copy).iter().map(R::field).collect()
}

/// Of a table, in all rows that are in both.
fn changed_rows<R: Editable>(
    original: &Table<Id, R>,
    copy: &Table<Id, R>,
) -> BTreeSet<&'static str> {
    assert!(!copy.is_empty());
    copy.iter().flat_map(|(id, row)| changed(original.get(id).unwrap(), row)).collect()
}

fn set(names: &[&'static str]) -> BTreeSet<&'static str> {
    names.iter().copied().collect()
}

#[test]
fn these_fields_change_and_no_others() {
    let original = session(&plain());
    let Shared { session: copy, .. } = shared(&original, Some("K7"));
    let rows = [
        (
            changed_rows(&original.assets, &copy.assets),
            set(&["name", "kind", "roles", "classification", "shared_service", "note"]),
        ),
        (
            changed_rows(&original.threats, &copy.threats),
            set(&["names", "source", "theme", "attributes", "reason"]),
        ),
        (
            changed_rows(&original.vulnerabilities, &copy.vulnerabilities),
            set(&["names", "source", "note"]),
        ),
        (
            changed_rows(&original.scenarios, &copy.scenarios),
            set(&[
                "text",
                "description",
                "attributes",
                "triage_why",
                "inherent",
                "current",
                "residual",
                "risk_owner",
                "flags",
                "note",
            ]),
        ),
        (
            changed_rows(&original.measures, &copy.measures),
            set(&["text", "source", "references", "owner", "scenarios", "note"]),
        ),
        (
            changed_rows(&original.recommendations, &copy.recommendations),
            set(&["text", "to", "scenarios"]),
        ),
        (
            changed_rows(&original.decisions, &copy.decisions),
            set(&["text", "scenarios", "role", "name", "case_reference"]),
        ),
        (changed(&original.dpia, &copy.dpia), set(&["why", "reference"])),
        (changed(&original.next_review, &copy.next_review), set(&["triggers"])),
        (changed(&original.municipality, &copy.municipality), set(&["number", "name"])),
        (
            changed(&original, &copy)
                .difference(&set(&[
                    "assets",
                    "threats",
                    "vulnerabilities",
                    "scenarios",
                    "measures",
                    "recommendations",
                    "decisions",
                    "dpia",
                    "next_review",
                    "municipality",
                ]))
                .copied()
                .collect(),
            set(&[
                "title",
                "aim",
                "scope",
                "delimitation",
                "norms",
                "attributes",
                "catalogs_off",
                "adapted",
                "shared_from",
                "participants",
                "meetings",
                "parking",
            ]),
        ),
    ];
    for (found, wanted) in rows {
        assert_eq!(found, wanted);
    }
    let assessments = copy.scenarios.iter().flat_map(|(id, row)| {
        STAGES.map(|stage| changed(original.scenarios[id].assessment(stage), row.assessment(stage)))
    });
    assert_eq!(
        assessments.flatten().collect::<BTreeSet<_>>(),
        set(&["rationale", "knowledge_why"])
    );
    assert_eq!(copy.id, original.id);
    assert_eq!(copy.next_no, original.next_no);
    assert!(copy.participants.is_empty() && copy.meetings.is_empty() && copy.parking.is_empty());
}

#[test]
fn what_catalogues_name_keeps_its_name_and_the_rest_gets_a_number() {
    let Shared { session: copy, .. } = shared(&session(&plain()), None);
    let texts = |texts: Vec<&str>| texts.join(" | ");
    assert_eq!(copy.title, "Risikovurdering, delt kopi");
    let assets = copy.assets.values().map(|row| &*row.name).collect();
    assert_eq!(texts(assets), "E-post og kontorstøtte | Verdi 1 | Verdi 2");
    let own = copy.threats.values().filter(|row| row.source.is_none());
    let own = own.map(|row| row.names.get(copy.language)).collect();
    assert_eq!(texts(own), "Trussel 1 | Trussel 2 | Trussel 3");
    let scenarios = copy.scenarios.values().map(|row| &*row.text).collect();
    assert_eq!(texts(scenarios), "Feil mottaker: E-post og kontorstøtte | Hendelse 2");
    let measures = copy.measures.values().map(|row| &*row.text).collect();
    assert_eq!(
        texts(measures),
        "Innfør tofaktor for alle eksterne pålogginger | Tiltak 2 | Tiltak 90"
    );
    let decided = copy.decisions.values().map(|row| &*row.text).collect();
    assert_eq!(texts(decided), "Beslutning 1 | Beslutning 2 | Beslutning 3");
    assert_eq!(
        copy.decisions.values().next().unwrap().role.names.get(copy.language),
        "annen rolle"
    );
}

#[test]
fn assets_of_one_type_are_told_apart() {
    let mut shape = plain();
    shape.from[1][0] = made::From::Catalog;
    let Shared { session: copy, .. } = shared(&session(&shape), None);
    let names: Vec<&str> = copy.assets.values().map(|row| &*row.name).collect();
    assert_eq!(names, ["E-post og kontorstøtte 1", "E-post og kontorstøtte 2", "Verdi 1"]);
}

#[test]
fn the_shielded_stay_at_home_with_what_would_tell_of_them() {
    let original = session(&plain());
    let Shared { session: copy, gone, .. } = shared(&original, None);
    assert_eq!(copy.scenarios.len(), 2);
    assert!(copy.scenarios.values().all(|row| row.shielding.is_none()));
    // Asset, vulnerability, measure, recommendation and decision of the third scenario alone.
    assert_eq!((gone.scenarios, gone.with_them), (1, 5));
    assert_eq!(copy.threats.len(), original.threats.len(), "a hole would tell which one it was");
    let gone: Vec<&Id> =
        original.scenarios.keys().filter(|id| !copy.scenarios.contains_key(id)).collect();
    let text = to_ron(&copy).unwrap();
    assert!(gone.iter().all(|id| !text.contains(&id.to_string())));
}

#[test]
fn only_what_was_saved_and_is_no_copy_is_shared() {
    let refused = |session: &Session| share(session, None, &library(), noon()).unwrap_err();
    let original = session(&plain());
    let Shared { session: copy, .. } = shared(&original, None);
    assert!(matches!(refused(&copy), Refused::Copy));
    let changed = Session { uses_zones: false, ..original.clone() };
    assert!(matches!(refused(&changed), Refused::Unsaved));
    let never = Session { revisions: Vec::new(), ..original };
    assert!(matches!(refused(&never), Refused::Unsaved));
}

#[test]
fn a_pseudonym_is_no_municipality_number() {
    let table = [
        ("K7", true),
        ("a", true),
        ("12345678", false),
        ("9902", false),
        ("", false),
        ("K7K7K7K7", true),
        ("K7K7K7K7K", false),
        ("K 7", false),
        ("Ås", false),
    ];
    for (code, wanted) in table {
        assert_eq!(pseudonym(code).is_some(), wanted, "{code}");
    }
}

#[test]
fn the_same_session_gives_the_same_copy_but_for_the_moment() {
    let original = session(&plain());
    let early = shared(&original, None).session;
    let late = share(&original, None, &library(), at("2027-01-01T00:00:00Z")).unwrap().session;
    assert_eq!(early.revisions.last().unwrap().id, late.revisions.last().unwrap().id);
    assert!(early.revisions.iter().all(|it| it.by.is_empty()));
}

#[test]
fn a_copy_is_older_than_its_original_and_never_takes_its_place() {
    let original = session(&plain());
    let copy = shared(&original, None).session;
    assert_eq!(relation(&copy, &original), Relation::Older);
    assert_eq!(relation(&original, &copy), Relation::Newer);
    // Worked on, it has something the original has not.
    let mut worked = copy;
    worked.uses_zones = false;
    worked.revisions = snapshot(&worked, noon(), &"region".into(), 13).unwrap();
    assert_eq!(relation(&worked, &original), Relation::Diverged);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_people_wrote_is_in_the_copy(shape in shapes()) {
        let original = session(&shape);
        let copy = shared(&original, Some("K7"));
        let text = to_ron(&copy.session).unwrap();
        prop_assert!(!text.contains(MARK), "{:?}", text.lines().find(|it| it.contains(MARK)));
        // All of it is known to the check, and the check finds none of it.
        let said = to_ron(&original).unwrap();
        let marks = strings(&said).into_iter().filter(|(_, it)| it.contains(MARK));
        let unknown = |path: &[String]| ["adapted", "catalogs_off"].contains(&&*path[0]) || path.last().is_some_and(|it| it == "catalog" || it == "version");
        for (path, mark) in marks {
            prop_assert!(unknown(&path) || copy.withheld.iter().any(|it| it.text == mark), "{path:?}");
        }
        prop_assert_eq!(COMMON.clone().leaks(&text, &copy), []);
        prop_assert!(!edited_by_hand(&copy.session).unwrap());
    }

    #[test]
    fn every_scenario_that_leaves_is_judged_as_it_was(shape in shapes()) {
        let original = session(&shape);
        let copy = shared(&original, None).session;
        for (id, row) in &copy.scenarios {
            let before = &original.scenarios[id];
            for stage in STAGES {
                let judged = |session: &Session, row: &Scenario| {
                    evaluate(&session.scale, &session.relevant, row.assessment(stage))
                };
                prop_assert_eq!(judged(&copy, row), judged(&original, before));
            }
        }
        let errors = |session: &Session| -> Vec<String> {
            let found = check(session, "2026-11-22".parse().unwrap());
            let errors = found.iter().filter(|it| it.severity == Severity::Error);
            errors.map(|it| format!("{:?} {:?}", it.place, it.kind)).collect()
        };
        let before = errors(&original);
        for error in errors(&copy) {
            prop_assert!(before.contains(&error), "{error}");
        }
    }
}
