//! The laws of edits: inverse after apply is identity, diff makes equal, undo never forces.

use proptest::prelude::*;
use rosbenk::model::{
    AssessmentEdit, AssetEdit, Cause, Change, Editable as _, History, IdMaker, Key, Knowledge,
    MeasureEdit, NextNo, Op, Rating, Refusal, Rejected, Scenario, ScenarioEdit, Session,
    SessionEdit, Status, Title, Triage,
};

use crate::common::{id, library, noon, prepared};

pub(crate) fn change(edits: Vec<SessionEdit>) -> Change {
    Change { at: noon(), by: Title::new("kari"), cause: Cause::Do, edits }
}

/// Everything but the numbers people say, which only grow.
pub(crate) fn content(session: &Session) -> Session {
    Session { next_no: NextNo::default(), ..session.clone() }
}

pub(crate) fn row() -> impl Strategy<Value = rosbenk::model::Id> {
    (0..6_u8).prop_map(|n| id(&format!("0DG8M000000{n}")))
}

pub(crate) fn answer() -> impl Strategy<Value = AssessmentEdit> {
    let level = prop::option::of((1..6_u8).prop_map(|n| Key::from(format!("l{n}"))));
    let rating = prop::option::of(prop_oneof![
        Just(Rating::NotRelevant),
        (1..6_u8).prop_map(|n| Rating::Level(Key::from(format!("c{n}")))),
    ]);
    prop_oneof![
        level.prop_map(AssessmentEdit::Likelihood),
        ("[ab]", rating)
            .prop_map(|(kind, rating)| AssessmentEdit::Consequence((Key::from(kind), rating))),
        "\\PC{0,12}".prop_map(|text| AssessmentEdit::Rationale(text.into())),
        Just(AssessmentEdit::Knowledge(Some(Knowledge::Low))),
    ]
}

fn scenario_op() -> impl Strategy<Value = Op<Scenario>> {
    let fresh = (1..50_u32, "\\PC{0,20}").prop_map(|(no, text)| {
        Op::Insert(Box::new(Scenario { no, text: text.into(), ..Scenario::default() }))
    });
    prop_oneof![
        fresh,
        Just(Op::Remove),
        "[a-zæøå\"\\\\#\n]{0,12}".prop_map(|text| Op::Set(ScenarioEdit::Text(text.into()))),
        answer().prop_map(|edit| Op::Set(ScenarioEdit::Current(edit))),
        answer().prop_map(|edit| Op::Set(ScenarioEdit::Residual(edit))),
        Just(Op::Set(ScenarioEdit::Triage(Triage::Later))),
        prop::collection::vec(row(), 0..3).prop_map(|ids| Op::Set(ScenarioEdit::Assets(ids))),
    ]
}

fn edit() -> impl Strategy<Value = SessionEdit> {
    prop_oneof![
        6 => (row(), scenario_op()).prop_map(SessionEdit::Scenarios),
        1 => (row(), prop_oneof![
            Just(Op::Insert(Box::default())),
            Just(Op::Remove),
            Just(Op::Set(MeasureEdit::Status(Status::Decided))),
        ]).prop_map(SessionEdit::Measures),
        1 => (row(), prop_oneof![
            Just(Op::Insert(Box::default())),
            "[a-z]{1,4}".prop_map(|name| Op::Set(AssetEdit::Name(name.into()))),
            (0..4_u8).prop_map(|n| Op::Set(AssetEdit::Classification((Key::new("integrity"), Some(n))))),
        ]).prop_map(SessionEdit::Assets),
        1 => "\\PC{0,10}".prop_map(|title| SessionEdit::Title(title.into())),
    ]
}

pub(crate) fn edits() -> impl Strategy<Value = Vec<Vec<SessionEdit>>> {
    prop::collection::vec(prop::collection::vec(edit(), 1..4), 0..20)
}

fn play(changes: &[Vec<SessionEdit>]) -> History {
    let mut history = History::new(Session::default(), 0);
    for edits in changes {
        let before = content(history.session());
        if history.commit(change(edits.clone())).is_err() {
            assert_eq!(content(history.session()), before, "a refused change left a trace");
        }
    }
    history
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_all_is_the_start_and_redo_all_the_end(changes in edits()) {
        let mut history = play(&changes);
        let end = content(history.session());
        let mut steps = 0;
        while history.undo(noon(), Title::default()).is_ok() { steps += 1; }
        prop_assert_eq!(content(history.session()), content(&Session::default()));
        for _ in 0..steps { history.redo(noon(), Title::default()).unwrap(); }
        prop_assert_eq!(content(history.session()), end);
    }

    #[test]
    fn applying_a_difference_makes_equal(a in edits(), b in edits()) {
        let (a, b) = (play(&a), play(&b));
        let mut made = a.session().clone();
        for edit in a.session().diff(b.session()) { made.apply(edit).unwrap(); }
        prop_assert_eq!(content(&made), content(b.session()));
    }

    #[test]
    fn a_session_reads_back_as_it_was_written(changes in edits()) {
        let history = play(&changes);
        let text = rosbenk::wire::to_ron(history.session()).unwrap();
        let back: Session = rosbenk::wire::compact_from(&text).unwrap();
        prop_assert_eq!(&back, history.session());
        prop_assert_eq!(rosbenk::wire::to_ron(&back).unwrap(), text);
    }

    #[test]
    fn a_journal_replayed_gives_state_undo_and_redo_back(changes in edits(), undos in 0..5_usize) {
        let mut history = History::new(Session::default(), 0);
        let mut journal = Vec::new();
        for edits in changes {
            journal.extend(history.commit(change(edits)));
        }
        for _ in 0..undos {
            journal.extend(history.undo(noon(), Title::default()).map(|turn| turn.record));
        }
        let mut again = History::new(Session::default(), 0);
        for record in journal {
            let line = rosbenk::wire::to_compact(&record).unwrap();
            prop_assert!(!line.contains('\n'));
            again.replay(rosbenk::wire::compact_from(&line).unwrap()).unwrap();
        }
        prop_assert_eq!(again.session(), history.session());
        prop_assert_eq!(again.seq(), history.seq());
        let redo = (again.redo(noon(), Title::default()).is_ok(), history.redo(noon(), Title::default()).is_ok());
        prop_assert_eq!(redo.0, redo.1);
        prop_assert_eq!(again.session(), history.session());
    }
}

#[test]
fn an_empty_change_is_refused() {
    let mut history = History::new(Session::default(), 0);
    assert_eq!(history.commit(change(vec![])).unwrap_err(), Rejected::Nothing);
    assert_eq!(history.undo(noon(), Title::default()).unwrap_err(), Refusal::Nothing);
}

#[test]
fn numbers_are_never_used_again() {
    let mut history = History::new(prepared(&library()), 0);
    let mut ids = IdMaker::new(3);
    let scenario = Scenario { no: 1, text: "En".into(), ..Scenario::default() };
    let insert = SessionEdit::Scenarios((ids.next(noon()), Op::Insert(Box::new(scenario))));
    history.commit(change(vec![insert])).unwrap();
    history.undo(noon(), Title::default()).unwrap();
    assert_eq!(history.session().next_no.scenario, 2);
}

#[test]
fn ids_grow_within_a_second_and_over_seconds() {
    let mut ids = IdMaker::new(11);
    let first: Vec<_> = (0..50).map(|_| ids.next(noon())).collect();
    let later = ids.next(crate::common::at("2026-11-22T11:00:01Z"));
    assert!(first.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(first[49] < later);
    assert_eq!(later.to_string().len(), 12);
    assert_eq!(later.to_string().parse(), Ok(later));
}
