//! What becomes of each file, case by case.

use rosbenk::model::{Key, Session};
use std::sync::Arc;

use rosbenk::register::{Copied, Fate, Register, Rejection, Side, Tally, copied, merge};
use rosbenk::wire::{Kind, Problem, ReadError, Slip, from_bytes};

use super::{file, first_scenario, journaled, reworded, saved, session, tallied, with_measure};

fn outcome(files: &[Register]) -> (Register, Vec<Fate>, Tally) {
    let merged = merge(files.to_vec());
    let (rulings, tally) = tallied(files, &merged);
    (merged, rulings.iter().map(|it| it.fate).collect(), tally)
}

fn fates(files: &[Register]) -> Vec<Fate> {
    outcome(files).1
}

fn start() -> Session {
    session(1, "9901", &[("l4", "c4")])
}

#[test]
fn each_rule_gives_its_fate() {
    use Fate::{Conflict, Duplicate, Merged, Superseded};
    let a = start();
    let (b, c) = (reworded(&a, "Ny ordlyd"), reworded(&a, "En annen ordlyd"));
    let back = reworded(&b, "Hendelse 1");
    let other = session(2, "9902", &[("l1", "c1")]);
    // Two people made the same change in their own copies, at different times.
    let mut twin = c.clone();
    twin.revisions.last_mut().unwrap().id = Key::new("another-head");
    let mut unsaved = a.clone();
    unsaved.title = "Fra journalen".into();
    let mut unsaved_too = a.clone();
    unsaved_too.title = "Fra en annen journal".into();
    let mut shared = a.clone();
    shared.shared_from = a.revisions.last().map(|it| it.id.clone());
    shared.title = "Sladdet".into();
    let shared = saved(shared);
    let mut shared_later = shared.clone();
    shared_later.revisions.clone_from(&b.revisions);
    shared_later.shared_from = b.revisions.last().map(|it| it.id.clone());
    let shared_later = saved(shared_later);
    let mut moved = a.clone();
    moved.municipality.number = Key::new("9902");
    let mut without_head = a.clone();
    without_head.revisions.clear();
    let mut without_head_too = without_head.clone();
    without_head_too.title = "Uten lagring".into();

    let cases: &[(&str, Vec<Register>, &[Fate])] = &[
        ("two sessions", vec![file(&a, "a"), file(&other, "b")], &[Merged, Merged]),
        ("the same head", vec![file(&a, "a"), file(&a, "b")], &[Merged, Duplicate]),
        ("a descendant", vec![file(&a, "a"), file(&b, "b")], &[Superseded, Merged]),
        ("two descendants", vec![file(&b, "a"), file(&c, "b")], &[Conflict, Conflict]),
        (
            "diverged, with their parent and a copy",
            vec![file(&b, "a"), file(&c, "b"), file(&a, "c"), file(&c, "d")],
            &[Conflict, Conflict, Superseded, Duplicate],
        ),
        ("same content, other head", vec![file(&c, "a"), file(&twin, "b")], &[Merged, Duplicate]),
        (
            "there and back again is newer",
            vec![file(&a, "a"), file(&b, "b"), file(&back, "c")],
            &[Superseded, Superseded, Merged],
        ),
        ("a journal on top", vec![file(&a, "a"), journaled(&unsaved, "b")], &[Superseded, Merged]),
        (
            "a descendant of a journal's parent",
            vec![journaled(&unsaved, "a"), file(&b, "b")],
            &[Superseded, Merged],
        ),
        (
            "two journals on one head",
            vec![journaled(&unsaved, "a"), journaled(&unsaved_too, "b")],
            &[Conflict, Conflict],
        ),
        ("a redacted copy", vec![file(&shared, "a"), file(&a, "b")], &[Duplicate, Merged]),
        (
            "a redacted copy of an earlier revision",
            vec![file(&shared, "a"), file(&b, "b")],
            &[Duplicate, Merged],
        ),
        ("a redacted copy alone", vec![file(&shared, "a")], &[Merged]),
        (
            "two redacted copies",
            vec![file(&shared, "a"), file(&shared_later, "b")],
            &[Superseded, Merged],
        ),
        ("a copied file", vec![file(&a, "a"), file(&moved, "b")], &[Merged, Merged]),
        (
            "never saved, and different",
            vec![file(&without_head, "a"), file(&without_head_too, "b")],
            &[Conflict, Conflict],
        ),
    ];
    for (name, files, wanted) in cases {
        let (merged, fates, tally) = outcome(files);
        assert_eq!(fates, *wanted, "{name}");
        holds(name, &tally, &merged);
        let turned: Vec<Register> = files.iter().rev().cloned().collect();
        let count = |fates: &[Fate]| {
            let mut sorted = fates.to_vec();
            sorted.sort();
            sorted
        };
        assert_eq!(count(&self::fates(&turned)), count(&fates), "{name}, the other way round");
    }
}

/// The equation, and conservation of scenarios.
pub(super) fn holds(name: &str, tally: &Tally, merged: &Register) {
    let parts =
        tally.merged + tally.duplicates + tally.superseded + tally.conflicts + tally.rejected;
    assert_eq!(tally.sources, parts, "{name}: {tally:?}");
    assert_eq!(tally.merged + tally.conflicts, merged.evidence.len(), "{name}: {tally:?}");
    assert_eq!(tally.scenarios_in, tally.scenarios_out, "{name}: {tally:?}");
}

#[test]
fn two_provenances_of_one_evidence_are_kept_and_one_counted_once() {
    let a = start();
    let merged = merge([file(&a, "b.ron"), file(&a, "a.ron"), file(&a, "a.ron")]);
    let [evidence] = merged.evidence.as_slice() else { panic!("{merged:?}") };
    let [version] = evidence.versions.as_slice() else { panic!("{evidence:?}") };
    let names: Vec<&str> = version.sources.iter().map(|it| &*it.name).collect();
    assert_eq!(names, ["a.ron", "b.ron"]);
}

#[test]
fn conflicts_keep_every_scenario_and_measure_of_both() {
    let a = with_measure(start());
    let (b, c) = (reworded(&a, "Ny ordlyd"), reworded(&a, "En annen ordlyd"));
    let (merged, _, tally) = outcome(&[file(&b, "b"), file(&c, "c")]);
    let texts: Vec<&str> =
        merged.evidence.iter().flat_map(|it| it.entries.values()).map(|it| &*it.text).collect();
    assert_eq!(texts.len(), 2);
    assert!(texts.contains(&"Ny ordlyd") && texts.contains(&"En annen ordlyd"));
    assert!(merged.evidence.iter().all(|it| it.measures == a.measures));
    assert_eq!((tally.conflicts, tally.scenarios_out), (2, 2));
    let [conflict] = merged.conflicts.as_slice() else { panic!("{:?}", merged.conflicts) };
    assert_eq!(conflict.heads.len(), 2);
}

#[test]
fn a_file_that_lies_about_its_past_cannot_make_everything_vanish() {
    let (mut a, mut b) = (start(), reworded(&start(), "Ny ordlyd"));
    let heads = |session: &Session| session.revisions.clone();
    let (of_a, of_b) = (heads(&a), heads(&b));
    b.revisions = vec![of_b[0].clone(), of_b[1].clone()];
    a.revisions = vec![of_b[1].clone(), of_a[0].clone()];
    assert_eq!(fates(&[file(&a, "a"), file(&b, "b")]), [Fate::Conflict, Fate::Conflict]);
}

#[test]
fn a_session_under_two_municipalities_is_told_of() {
    let a = start();
    let mut moved = reworded(&a, "Ny ordlyd");
    moved.municipality.number = Key::new("9902");
    let moved = saved(moved);
    let merged = merge([file(&a, "a"), file(&moved, "b")]);
    assert_eq!(merged.evidence.len(), 2);
    let told = |register: &Register| -> Vec<Copied> {
        copied(register.evidence.iter().map(|it| (Side::from(it), &it.title)))
    };
    let [copy] = &told(&merged)[..] else { panic!("not told") };
    assert_eq!(copy.municipalities, [Key::new("9901"), Key::new("9902")]);
    assert_eq!(told(&merge([file(&a, "a")])), []);
}

#[test]
fn the_workshops_own_judgement_is_kept_word_for_word() {
    let a = with_measure(session(1, "9901", &[("l4", "c4")]));
    let merged = merge([file(&a, "a")]);
    let evidence = &merged.evidence[0];
    let id = first_scenario(&a);
    let entry = &evidence.entries[&id];
    let class = evidence.class(&entry.current).unwrap();
    assert_eq!((&*class.letter, &*class.id), ("H", "high"));
    assert_eq!(entry.current.likelihood.as_deref(), Some("l4"));
    assert!(entry.current.complete && !entry.residual.complete);
    assert_eq!(entry.current.governing.as_deref(), Some("privacy"));
    assert_eq!(*evidence.scale.0, a.scale);
    assert_eq!(evidence.measures_for(id).len(), 1);
    assert!(evidence.primary_asset(entry).unwrap().kind.is_some());
    assert!(evidence.primary_threat(entry).unwrap().source.is_some());
    assert_eq!(evidence.threats.len(), 1, "only the threats in use");
}

#[test]
fn rejections_are_codes_and_survive_a_merge_of_registers() {
    let error = |problem| ReadError { line: Some(4), column: Some(2), problem, spot: None };
    let syntax = error(Problem::Syntax(Slip::Other("Unexpected `passord`".to_owned())));
    let rejection = Rejection::of("b.ron".into(), Some(Key::new("ab")), &syntax);
    assert_eq!(&*rejection.code, "syntax");
    let args: Vec<_> = rejection.args.iter().map(|(name, value)| (&**name, &**value)).collect();
    assert_eq!(args, [("line", "4"), ("column", "2")], "the parser may quote the file: not kept");
    let first = merge([Register::without(rejection), file(&start(), "a")]);
    let (again, fates, tally) = outcome(&[first.clone(), first.clone()]);
    assert_eq!(again, first);
    let wanted = [Fate::Merged, Fate::Rejected, Fate::Duplicate, Fate::Rejected];
    assert_eq!(fates, wanted);
    holds("rejections", &tally, &again);
}

#[test]
fn a_register_says_nothing_of_paths_and_reads_back_to_the_same_bytes() {
    let a = start();
    let merged =
        merge([file(&a, "a"), file(&reworded(&a, "x"), "b"), file(&reworded(&a, "y"), "c")]);
    let text = merged.text().unwrap();
    assert!(text.starts_with("(\n  format: Register(1),\n"), "{text}");
    let read: Register = from_bytes(text.as_bytes(), Kind::Register).unwrap();
    let read = read.linked().unwrap();
    assert_eq!(merge([read]).text().unwrap(), text);
}

#[test]
fn a_register_that_contradicts_itself_is_found_out() {
    type Spoil = fn(&mut Register);
    let good = merge([file(&start(), "a")]);
    let spoil: &[(&str, Spoil)] = &[
        ("scale changed", |it| {
            it.scales.values_mut().for_each(|it| Arc::make_mut(it).classes.clear());
        }),
        ("no scale", |it| it.scales.clear()),
        ("no version", |it| it.evidence[0].versions.clear()),
        ("no session", |it| it.evidence[0].session = uuid::Uuid::nil()),
        ("twice", |it| it.evidence.push(it.evidence[0].clone())),
    ];
    assert!(good.clone().linked().is_ok());
    for (name, spoil) in spoil {
        let mut bad = good.clone();
        spoil(&mut bad);
        assert!(bad.linked().is_err(), "{name}");
    }
}
