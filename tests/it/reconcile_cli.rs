//! `rosbenk reconcile`: two copies edited apart, compared exactly as it is printed.

use rosbenk::model::{
    AssessmentEdit, History, Key, MeasureEdit, Op, Rating, Relation, Scenario, ScenarioEdit,
    Session, SessionEdit, Status, TableName, Title, relation, removal, snapshot,
};
use rosbenk::wire::{Kind, from_bytes};

use crate::common::{at, id};
use crate::example::example;
use crate::history::change;
use crate::run::{Run, folder, text};

fn saved(session: &Session, hour: u8, edits: Vec<SessionEdit>) -> Session {
    let mut history = History::new(session.clone(), 0);
    if !edits.is_empty() {
        history.commit(change(edits)).unwrap();
    }
    let mut session = history.session().clone();
    let when = at(&format!("2026-11-22T{hour:02}:00:00Z"));
    session.revisions = snapshot(&session, when, &Title::new("kari"), 0).unwrap();
    session
}

fn event(at: &str, text: &str) -> SessionEdit {
    let row = Scenario { no: 4, text: text.into(), ..Scenario::default() };
    SessionEdit::Scenarios((id(at), Op::Insert(Box::new(row))))
}

fn privacy(session: &Session, level: usize) -> SessionEdit {
    let row = session.scenarios_by_no()[0].0;
    let level = session.scale.levels[level - 1].id.clone();
    let answer = (Key::new("privacy"), Some(Rating::Level(level)));
    SessionEdit::Scenarios((
        row,
        Op::Set(ScenarioEdit::Current(AssessmentEdit::Consequence(answer))),
    ))
}

/// A base and two that came of it: each has an event nr. 4, and both have rated nr. 1 anew.
fn versions() -> [Session; 3] {
    let base = saved(&example(), 8, vec![]);
    let measure = base.measures.iter().find(|(_, row)| row.no == 3).map(|(id, _)| *id).unwrap();
    let set = |edit| SessionEdit::Measures((measure, Op::Set(edit)));
    let a = saved(
        &base,
        9,
        vec![
            privacy(&base, 2),
            event("7DG8M0000001", "Vår"),
            set(MeasureEdit::Owner("Enhetsleder".into())),
        ],
    );
    let b = saved(
        &base,
        10,
        vec![
            privacy(&base, 5),
            event("7DG8M0000002", "Deres"),
            set(MeasureEdit::Status(Status::Decided)),
        ],
    );
    [base, a, b]
}

fn files() -> Run {
    let [base, a, b] = versions();
    folder().session("o.ron", &base).session("a.ron", &a).session("b.ron", &b)
}

fn read(run: &Run, name: &str) -> Session {
    from_bytes(run.read(name).as_bytes(), Kind::Session).unwrap()
}

#[test]
fn what_only_one_changed_is_taken_and_the_rest_is_for_a_person() {
    let run = files()
        .stdout(concat!(
            "sted                              A: a.ron     B: b.ron       tas fra\n",
            "nr. 1: konsekvens for personvern  2 mindre     5 katastrofal  A, må avgjøres\n",
            "nr. 4                             Vår          ikke her       A\n",
            "nr. 4                             ikke her     Deres          B\n",
            "tiltak 3: ansvarlig               Enhetsleder  tomt           A\n",
            "tiltak 3: status                  foreslått    vedtatt        B\n",
        ))
        .stderr(concat!(
            "5 forskjeller: 2 tas fra A, 2 fra B, 1 må avgjøres\n",
            "Nr. 4 «Deres» er nå nr. 5\n",
            "c.ron er skrevet\n"
        ))
        .status(1)
        .run(&["reconcile", "a.ron", "b.ron", "--base", "o.ron", "-o", "c.ron"]);
    let [_, a, b] = versions();
    let merged = read(&run, "c.ron");
    for version in [&a, &b] {
        assert_eq!(relation(version, &merged), Relation::Older);
    }
    let texts: Vec<_> = merged.scenarios.values().map(|row| (row.no, row.text.as_str())).collect();
    assert!(texts.ends_with(&[(4, "Vår"), (5, "Deres")]), "{texts:?}");
    let first = |session: &Session| session.scenarios_by_no()[0].1.current.clone();
    assert_eq!(first(&merged), first(&a), "A's answer stands until somebody decides");
    assert_eq!((read(&run, "a.ron"), read(&run, "b.ron")), (a, b));
    assert_eq!(run.names(), ["a.ron", "b.ron", "c.ron", "o.ron"]);
}

#[test]
fn without_a_name_it_is_only_listed_and_without_a_base_every_field_is_open() {
    let run = files()
        .stdout(concat!(
            "place                           A: a.ron     B: b.ron        taken from\n",
            "no. 1: consequence for privacy  2 minor      5 catastrophic  to be decided\n",
            "no. 4                           Vår          not here        A\n",
            "no. 4                           not here     Deres           B\n",
            "measure 3: owner                Enhetsleder  empty           to be decided\n",
            "measure 3: status               proposed     decided         to be decided\n",
        ))
        .stderr("5 differences: 1 taken from A, 1 from B, 3 to be decided\n")
        .status(1)
        .run(&["reconcile", "a.ron", "b.ron", "--lang", "en"]);
    assert_eq!(run.names(), ["a.ron", "b.ron", "o.ron"]);
}

#[test]
fn a_narrow_terminal_gets_narrow_columns() {
    let output = files().env("COLUMNS", "60").start(&["reconcile", "a.ron", "b.ron"]);
    let shown = text(&output.stdout);
    assert!(shown.lines().all(|line| rosbenk::text::width(line) <= 60), "{shown}");
}

#[test]
fn a_row_one_removed_and_the_other_changed_is_open() {
    let base = saved(&example(), 8, vec![]);
    let gone = base.scenarios_by_no()[0].0;
    let a = saved(&base, 9, removal(&base, TableName::Scenarios, gone));
    let b = saved(&base, 10, vec![privacy(&base, 5)]);
    folder()
        .session("o.ron", &base)
        .session("a.ron", &a)
        .session("b.ron", &b)
        .stdout(concat!(
"sted                              A: a.ron  B: b.ron                           tas fra\n",
"nr. 1                             ikke her  Ansatt leser journalen til naboen  må avgjøres\n",
"tiltak 1: gjelder hendelser       tomt      nr. 1                              må avgjøres\n",
"tiltak 2: gjelder hendelser       tomt      nr. 1                              må avgjøres\n",
"tiltak 3: gjelder hendelser       nr. 2     nr. 1, nr. 2                       må avgjøres\n",
"innstillingen: gjelder hendelser  tomt      nr. 1                              må avgjøres\n",
"beslutningen: gjelder hendelser   tomt      nr. 1                              må avgjøres\n",
))
        .stderr("6 forskjeller: 0 tas fra A, 0 fra B, 6 må avgjøres\n")
        .status(1)
        .run(&["reconcile", "a.ron", "b.ron", "--base", "o.ron"]);
}

#[test]
fn one_that_holds_the_other_leaves_nothing_to_choose() {
    let run = files()
        .stdout("b.ron er nyere enn o.ron: ingenting å velge\n")
        .run(&["reconcile", "o.ron", "b.ron"])
        .stderr("c.ron er skrevet\n")
        .run(&["reconcile", "b.ron", "o.ron", "-o", "c.ron"]);
    assert_eq!(run.read("c.ron"), run.read("b.ron"));
    run.stdout("b.ron and c.ron have the same content: nothing to choose\n").stderr("").run(&[
        "reconcile",
        "b.ron",
        "c.ron",
        "--lang",
        "en",
    ]);
}

#[test]
fn a_journal_counts_as_changes() {
    let run = files();
    let output = run.start(&["o.ron", "--keys", "g4nMer<enter><esc>", "--print"]);
    assert_eq!(output.status.code(), Some(0));
    run.stdout("o.ron er nyere enn c.ron: ingenting å velge\n")
        .stderr("o.ron: 1 endring er hentet fra journalen\n")
        .session("c.ron", &versions()[0])
        .run(&["reconcile", "o.ron", "c.ron"]);
}

#[test]
fn what_cannot_be_reconciled_is_told_and_nothing_is_written() {
    let other = crate::workbench::shipped("forberedt.ron");
    let files = || files().session("x.ron", &other).status(2);
    let cases: &[(&[&str], &str)] = &[
        (&["a.ron", "x.ron"], "a.ron og x.ron er ikke utgaver av samme vurdering\n"),
        (&["a.ron", "borte.ron"], "borte.ron: filen finnes ikke\n"),
        (
            &["o.ron", "b.ron", "--base", "a.ron"],
            "a.ron er ikke en utgave som begge bygger på. Uten --base vises alle forskjeller\n",
        ),
        (
            &["a.ron", "b.ron", "-o", "b.ron"],
            "b.ron: filen finnes fra før. Bruk et annet navn (rapporter og registre kan erstattes med --force)\n",
        ),
    ];
    for (args, sentence) in cases {
        let run = files().stderr(sentence).run(&[&["reconcile"], *args].concat());
        assert_eq!(run.names(), ["a.ron", "b.ron", "o.ron", "x.ron"]);
    }
}
