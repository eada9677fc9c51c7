//! The laws of joining two versions of one session.

use std::slice::from_ref;

use proptest::prelude::*;
use rosbenk::model::{
    AssessmentEdit, Difference, History, Id, Key, Measure, Op, Place, Relation, Scenario,
    ScenarioEdit, Session, SessionEdit, Side, TableName, Title, canonical, common_base,
    differences, is_ancestor, joined, reconcile, relation, removal, snapshot,
};

use rosbenk::model::Lang;
use rosbenk::text::{Texts, apart, apart_in, told};

use crate::common::{at, id, noon};
use crate::example::example;
use crate::history::{answer, change, content, edits, row};

/// Plays changes on a session; those that do not fit leave no trace.
fn played(start: &Session, changes: &[Vec<SessionEdit>]) -> Session {
    let mut history = History::new(start.clone(), 0);
    for edits in changes {
        drop(history.commit(change(edits.clone())));
    }
    history.session().clone()
}

/// Every row with a number of its own, the same in every version.
fn numbered(mut session: Session) -> Session {
    let no = |id: &Id| u32::from(id.to_string().as_bytes()[11]);
    for (id, row) in session.scenarios.iter_mut() {
        row.no = no(id);
    }
    for (id, row) in session.measures.iter_mut() {
        row.no = no(id);
    }
    session
}

fn all(found: &[Difference], side: Side) -> impl Iterator<Item = (&Difference, Side)> + Clone {
    found.iter().map(move |difference| (difference, side))
}

/// What is decided stays; the rest goes to a side.
fn decided(found: &[Difference], open: Side) -> impl Iterator<Item = (&Difference, Side)> + Clone {
    found.iter().map(move |difference| (difference, difference.side.unwrap_or(open)))
}

fn doubles(session: &Session) -> usize {
    let mut scenarios: Vec<u32> = session.scenarios.values().map(|row| row.no).collect();
    let mut measures: Vec<u32> = session.measures.values().map(|row| row.no).collect();
    let before = scenarios.len() + measures.len();
    for numbers in [&mut scenarios, &mut measures] {
        numbers.sort_unstable();
        numbers.dedup();
    }
    before - scenarios.len() - measures.len()
}

/// Edits of what is said about an event, and edits of how it is judged.
fn said() -> impl Strategy<Value = SessionEdit> {
    (row(), "[a-z]{1,5}").prop_map(|(id, text)| {
        SessionEdit::Scenarios((id, Op::Set(ScenarioEdit::Text(text.as_str().into()))))
    })
}

fn judged() -> impl Strategy<Value = SessionEdit> {
    (row(), answer())
        .prop_map(|(id, edit)| SessionEdit::Scenarios((id, Op::Set(ScenarioEdit::Current(edit)))))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_from_one_side_is_that_side(start in edits(), a in edits(), b in edits(), with in any::<bool>()) {
        let base = played(&Session::default(), &start);
        let (mine, theirs) = (numbered(played(&base, &a)), numbered(played(&base, &b)));
        let base = numbered(base);
        let found = differences(&mine, &theirs, with.then_some(&base));
        let merged = reconcile(&mine, &theirs, all(&found, Side::Mine));
        prop_assert_eq!(content(&merged.session), content(&mine));
        let merged = reconcile(&mine, &theirs, all(&found, Side::Theirs));
        prop_assert_eq!(content(&merged.session), content(&theirs));
        prop_assert_eq!(merged.edits, vec![]);
    }

    #[test]
    fn the_edits_are_one_change_of_theirs_and_no_number_stands_twice(start in edits(), a in edits(), b in edits()) {
        let base = played(&Session::default(), &start);
        let (mine, theirs) = (played(&base, &a), played(&base, &b));
        let found = differences(&mine, &theirs, Some(&base));
        let merged = reconcile(&mine, &theirs, decided(&found, Side::Mine));
        prop_assert_eq!(doubles(&merged.session), 0);
        prop_assert!(merged.session.next_no.scenario >= mine.next_no.scenario.max(theirs.next_no.scenario));
        let mut history = History::new(theirs.clone(), 0);
        let committed = history.commit(change(merged.edits.clone())).is_ok();
        prop_assert_eq!(committed, !merged.edits.is_empty());
        prop_assert_eq!(content(history.session()), content(&merged.session));
    }

    #[test]
    fn sides_swapped_choices_swapped(start in edits(), a in edits(), b in edits(), with in any::<bool>()) {
        let base = played(&Session::default(), &start);
        let (mine, theirs) = (played(&base, &a), played(&base, &b));
        let base = with.then_some(&base);
        let (one, two) = (differences(&mine, &theirs, base), differences(&theirs, &mine, base));
        let swapped: Vec<Difference> = two.iter().cloned().map(|it| Difference {
            place: it.place, mine: it.theirs, theirs: it.mine, side: it.side.map(Side::other),
        }).collect();
        prop_assert_eq!(&one, &swapped);
        let left = reconcile(&mine, &theirs, decided(&one, Side::Mine));
        let right = reconcile(&theirs, &mine, decided(&two, Side::Theirs));
        prop_assert_eq!(left.session.next_no, right.session.next_no);
        prop_assert_eq!(content(&left.session), content(&right.session));
    }

    #[test]
    fn edits_apart_are_both_there_and_nobody_is_asked(
        a in prop::collection::vec(said(), 1..6), b in prop::collection::vec(judged(), 1..6),
    ) {
        let rows = (0..6).map(|n| {
            let row = Scenario { no: n + 1, ..Scenario::default() };
            SessionEdit::Scenarios((id(&format!("0DG8M000000{n}")), Op::Insert(Box::new(row))))
        });
        let base = played(&Session::default(), &[rows.collect()]);
        let (mine, theirs) = (played(&base, from_ref(&a)), played(&base, from_ref(&b)));
        let found = differences(&mine, &theirs, Some(&base));
        prop_assert!(found.iter().all(|it| it.side.is_some()));
        let merged = reconcile(&mine, &theirs, decided(&found, Side::Theirs));
        prop_assert_eq!(content(&merged.session), content(&played(&base, &[a, b])));
    }

    #[test]
    fn places_are_told_once_and_nothing_is_found_where_nothing_differs(a in edits(), b in edits()) {
        let (mine, theirs) = (played(&Session::default(), &a), played(&Session::default(), &b));
        let found = differences(&mine, &theirs, None);
        let mut places: Vec<&Place> = found.iter().map(|it| &it.place).collect();
        places.sort();
        places.dedup();
        prop_assert_eq!(places.len(), found.len());
        prop_assert_eq!(differences(&mine, &mine, None), vec![]);
    }
}

const FIRST: &str = "0DG8M0000001";
const SECOND: &str = "0DG8M0000002";
const ASSET: &str = "0DG8M0000003";

fn scenario(at: &str, no: u32, text: &str) -> SessionEdit {
    let row = Scenario { no, text: text.into(), ..Scenario::default() };
    SessionEdit::Scenarios((id(at), Op::Insert(Box::new(row))))
}

fn set(at: &str, edit: ScenarioEdit) -> SessionEdit {
    SessionEdit::Scenarios((id(at), Op::Set(edit)))
}

/// One event and one asset, saved once.
fn start() -> Session {
    let asset = SessionEdit::Assets((id(ASSET), Op::Insert(Box::default())));
    let row = scenario(FIRST, 1, "Strømmen går");
    saved(played(&Session::default(), &[vec![asset, row]]), "2026-11-22T08:00:00Z")
}

fn saved(mut session: Session, when: &str) -> Session {
    session.revisions = snapshot(&session, at(when), &Title::new("kari"), 3).unwrap();
    session
}

#[test]
fn a_row_removed_by_one_and_changed_by_the_other_is_for_a_person() {
    let base = start();
    let gone = removal(&base, TableName::Scenarios, id(FIRST));
    let theirs = played(&base, &[gone]);
    let found = differences(&base, &theirs, Some(&base));
    assert_eq!(found[0].side, Some(Side::Theirs), "left alone by mine: gone");
    let mine = played(&base, &[vec![set(FIRST, ScenarioEdit::Text("Kabelen ryker".into()))]]);
    let found = differences(&mine, &theirs, Some(&base));
    assert_eq!((found.len(), found[0].side), (1, None));
    assert!(found[0].is_row());
    // What referred to it is for the same person.
    let mut base = base;
    base.measures.insert(id(SECOND), Measure { scenarios: vec![id(FIRST)], ..Measure::default() });
    let theirs = played(&base, &[removal(&base, TableName::Scenarios, id(FIRST))]);
    let sides = |mine: &Session| -> Vec<_> {
        differences(mine, &theirs, Some(&base)).iter().map(|it| it.side).collect()
    };
    assert_eq!(sides(&base), [Some(Side::Theirs); 2]);
    let mine = played(&base, &[vec![set(FIRST, ScenarioEdit::Text("Kabelen ryker".into()))]]);
    assert_eq!(sides(&mine), [None, None]);
    let kept = differences(&mine, &theirs, None);
    assert_eq!(kept[0].side, Some(Side::Mine), "without a base nothing is dropped");
}

#[test]
fn a_row_removed_by_one_and_newly_used_by_the_other_is_for_a_person() {
    let base = start();
    let theirs = played(&base, &[removal(&base, TableName::Assets, id(ASSET))]);
    let mine = played(&base, &[vec![set(FIRST, ScenarioEdit::Assets(vec![id(ASSET)]))]]);
    let found = differences(&mine, &theirs, Some(&base));
    let sides: Vec<_> = found.iter().map(|it| (it.place.table, it.side)).collect();
    assert_eq!(sides, [(TableName::Assets, None), (TableName::Scenarios, Some(Side::Mine))]);
    // Let go all the same: what refers to it goes too.
    let merged = reconcile(&mine, &theirs, decided(&found, Side::Theirs)).session;
    assert!(merged.scenarios[&id(FIRST)].assets.is_empty());
    let merged = reconcile(&mine, &theirs, decided(&found, Side::Mine)).session;
    assert_eq!(merged.scenarios[&id(FIRST)].assets, [id(ASSET)]);
}

#[test]
fn of_two_events_with_one_number_the_later_gets_the_next() {
    let base = start();
    let mine = played(&base, &[vec![scenario(SECOND, 2, "Mine")]]);
    let other = "0DG8M0000009";
    let theirs =
        played(&base, &[vec![scenario(other, 2, "Deres"), scenario("0DG8M000000A", 3, "")]]);
    let found = differences(&mine, &theirs, Some(&base));
    let merged = reconcile(&mine, &theirs, decided(&found, Side::Mine));
    let numbers: Vec<u32> = merged.session.scenarios.values().map(|row| row.no).collect();
    assert_eq!(numbers, [1, 2, 4, 3]);
    assert_eq!(merged.session.next_no.scenario, 5);
    let told = &merged.renumbered[0];
    assert_eq!((told.place.id, told.from, told.to), (Some(id(other)), 2, 4));
}

#[test]
fn answers_are_told_at_their_grain() {
    let base = start();
    let answer = |kind: &str, level: &str| {
        let rating = rosbenk::model::Rating::Level(Key::from(level));
        set(
            FIRST,
            ScenarioEdit::Current(AssessmentEdit::Consequence((Key::from(kind), Some(rating)))),
        )
    };
    let mine = played(&base, &[vec![answer("privacy", "c3"), answer("service", "c2")]]);
    let theirs = played(&base, &[vec![answer("privacy", "c4")]]);
    let found = differences(&mine, &theirs, Some(&base));
    let told: Vec<_> = found.iter().map(|it| (it.place.field.as_str(), it.side)).collect();
    let service = ("current.consequence.service", Some(Side::Mine));
    assert_eq!(told, [("current.consequence.privacy", None), service]);
}

#[test]
fn versions_are_told_apart_by_their_revisions() {
    let base = start();
    assert_eq!(relation(&base, &base), Relation::Same);
    let edit =
        |session: &Session, text: &str| played(session, &[vec![SessionEdit::Title(text.into())]]);
    let loose = edit(&base, "Løs");
    assert_eq!(relation(&base, &loose), Relation::Older, "changed since its newest revision");
    assert_eq!(relation(&loose, &base), Relation::Newer);
    let (mine, theirs) = (saved(edit(&base, "Min"), "2026-11-22T09:00:00Z"), edit(&base, "Deres"));
    assert_eq!(relation(&base, &mine), Relation::Older);
    assert_eq!(relation(&mine, &theirs), Relation::Diverged);
    // Neither a stranger's list nor content nobody saved makes a base.
    assert!(is_ancestor(&base, &mine) && !is_ancestor(&loose, &mine));
    assert_eq!(common_base(&mine, &theirs, &loose), None);
    assert_eq!(common_base(&mine, &theirs, &base), Some(&base));
    assert_eq!(common_base(&mine, &base, &mine), Some(&base), "an old version put back");
    let again = edit(&mine, "Deres");
    assert_eq!(relation(&saved(again, "2026-11-22T10:00:00Z"), &theirs), Relation::Same);
}

#[test]
fn the_joined_list_comes_after_both() {
    let base = start();
    let title = |text: &str| vec![SessionEdit::Title(text.into())];
    let mine = played(&base, &[title("Min")]);
    let theirs = saved(played(&base, &[title("Deres")]), "2026-11-22T09:00:00Z");
    let theirs = saved(played(&theirs, &[title("Igjen")]), "2026-11-22T10:00:00Z");
    let mut merged = theirs.clone();
    merged.revisions = joined(&merged, (&theirs, &mine), noon(), &Title::new("ola"), 9).unwrap();
    assert_eq!(merged.revisions.len(), 5, "one, two of theirs, one of mine, the new one");
    assert_eq!(merged.revisions[..3], theirs.revisions[..]);
    let head = merged.revisions.last().unwrap();
    assert_eq!((head.parents.len(), head.seq, head.by.as_str()), (2, 9, "ola"));
    // What was saved of mine is known, whenever it was saved.
    let mine = saved(mine, "2026-11-22T23:00:00Z");
    assert_eq!(relation(&mine, &merged), Relation::Older);
    assert_eq!(relation(&theirs, &merged), Relation::Older);
    // It reads as its own newest revision, and a snapshot adds nothing.
    assert_eq!(snapshot(&merged, noon(), &Title::default(), 0).unwrap(), merged.revisions);
    assert!(!canonical(&merged).unwrap().contains("ola"));
}

/// The same rows, with nothing said in them.
fn emptied(mut session: Session) -> Session {
    macro_rules! empty {
        ($($table:ident),*) => {
            $(for row in session.$table.values_mut() {
                *row = Default::default();
            })*
        };
    }
    empty!(
        participants,
        meetings,
        assets,
        threats,
        vulnerabilities,
        scenarios,
        measures,
        recommendations,
        decisions,
        parking
    );
    Session { id: session.id, ..emptied_fields(session) }
}

fn emptied_fields(session: Session) -> Session {
    Session {
        participants: session.participants,
        meetings: session.meetings,
        assets: session.assets,
        threats: session.threats,
        vulnerabilities: session.vulnerabilities,
        scenarios: session.scenarios,
        measures: session.measures,
        recommendations: session.recommendations,
        decisions: session.decisions,
        parking: session.parking,
        ..Session::default()
    }
}

#[test]
fn every_field_is_said_in_words() {
    let mut mine = example();
    let threat = mine.threats.keys().nth(1).copied();
    mine.threats.retain(|id, _| Some(*id) <= threat);
    let theirs = emptied(mine.clone());
    for lang in [Lang::Nb, Lang::En] {
        let texts = Texts::new(lang, &[]);
        let found = differences(&mine, &theirs, None);
        let lines = found.iter().map(|it| {
            let told = told(&texts, &mine, &theirs, it);
            let (a, b) = apart(&told.mine, &told.theirs, 40);
            format!("{} | {a} | {b}", told.place)
        });
        let lines: Vec<String> = lines.collect();
        assert!(lines.iter().all(|line| !line.contains('‹') && !line.contains("Some(")));
        if lang == Lang::Nb {
            insta::assert_snapshot!(lines.join("\n"));
        }
    }
}

#[test]
fn long_texts_are_shown_from_where_they_part() {
    let (a, b) = (
        "Ansatte leser journal uten tjenstlig behov i dag",
        "Ansatte leser journal uten tjenstlig behov i går",
    );
    assert_eq!(apart("3", "4", 10), ("3".into(), "4".into()));
    assert_eq!(apart(a, b, 60), (a.into(), b.into()));
    assert_eq!(apart(a, b, 20), ("…lig behov i dag".into(), "…lig behov i går".into()));
    assert_eq!(apart("a\nb", "a\nc", 9), ("a b".into(), "a c".into()), "on one line");
    let (one, two) = apart_in(a, b, 12, 2);
    assert_eq!(
        (one, two),
        (vec!["…lig behov i".into(), "dag".into()], vec!["…lig behov i".into(), "går".to_owned()])
    );
}
