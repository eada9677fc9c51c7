//! What has happened between two registers: each kind of change, the laws, and the command.

use proptest::prelude::*;
use rosbenk::model::{
    Decision, IdMaker, Key, Measure, Outcome, Rating, Session, Status, Triage, Verdict,
};
use rosbenk::register::diff::{Diff, Shift, Turn, Yardstick, diff};
use rosbenk::register::region::{Choice, Region};
use rosbenk::register::{Register, merge};

use super::laws::files;
use super::{LIBRARY, by, file, reworded, saved, scenario, session};
use crate::common::{id, noon};

/// Rated H, L and M; number 4 is not rated and number 5 is outside. A measure and a decision of each kind.
pub(super) fn start() -> Session {
    let mut session = session(1, "9901", &[("l4", "c4"), ("l1", "c1"), ("l2", "c3")]);
    let (unrated, mut outside) =
        (scenario(&session, 4, "malware"), scenario(&session, 5, "malware"));
    outside.triage = Triage::Outside;
    session.scenarios.insert(id("0DG8M0000004"), unrated);
    session.scenarios.insert(id("0DG8M0000005"), outside);
    let mut ids = IdMaker::new(9);
    let statuses = [Status::Proposed, Status::UnderWay, Status::Done, Status::Established];
    for (at, status) in statuses.into_iter().enumerate() {
        let no = at as u32 + 1;
        let text = format!("Tiltak {no}").into();
        let measure = Measure { no, text, status, owner: "IT-leder".into(), ..Measure::default() };
        session.measures.insert(ids.next(noon()), measure);
    }
    for outcome in [Outcome::Proposed, Outcome::Accepted] {
        let decision = Decision { outcome, text: "Restrisiko".into(), ..Decision::default() };
        session.decisions.insert(ids.next(noon()), decision);
    }
    saved(session)
}

fn row(session: &mut Session, no: u32) -> &mut rosbenk::model::Scenario {
    session.scenarios.values_mut().find(|it| it.no == no).unwrap()
}

pub(super) fn rate(session: &mut Session, no: u32, likelihood: &str, consequence: &str) {
    let current = &mut row(session, no).current;
    current.likelihood = Some(Key::new(likelihood));
    current.consequence.insert(Key::new("privacy"), Rating::Level(Key::new(consequence)));
}

pub(super) fn measure(session: &mut Session, no: u32, status: Status) {
    session.measures.values_mut().find(|it| it.no == no).unwrap().status = status;
}

pub(super) fn decide(session: &mut Session, at: usize, outcome: Outcome) {
    session.decisions.values_mut().nth(at).unwrap().outcome = outcome;
}

fn of(sessions: &[&Session]) -> Register {
    merge(sessions.iter().map(|it| file(it, "x")))
}

fn between(old: &Session, new: &Session) -> Diff {
    diff(&of(&[old]), &of(&[new]))
}

/// `Up 2 H>K`; without a class there is a dash.
fn told(diff: &Diff) -> Vec<String> {
    let classes = |it: &Shift| {
        let letter = |class: &Option<rosbenk::register::diff::Class>| {
            class.as_ref().map_or_else(|| "-".to_owned(), |it| it.letter.to_string())
        };
        format!("{}>{}", letter(&it.from), letter(&it.to))
    };
    let regional = |it: &Shift| match (&it.from, &it.to) {
        (None, None) => String::new(),
        _ => format!(" [{}]", classes(it)),
    };
    let changed = diff.changed.iter().flat_map(|it| {
        let entries = it.entries.iter().map(|it| {
            format!("{:?} {} {}{}", it.turn, it.no, classes(&it.local), regional(&it.regional))
        });
        let decisions = it.decisions.iter().map(|it| format!("{:?}>{:?}", it.from, it.to));
        let measures = it.measures.iter().map(|it| format!("{:?} tiltak {}", it.step, it.no));
        let rescaled = it.rescaled.iter().map(|_| "rescaled".to_owned());
        let elsewhere = it.is_elsewhere().then(|| "elsewhere".to_owned());
        entries.chain(decisions).chain(measures).chain(rescaled).chain(elsewhere)
    });
    changed.collect()
}

#[test]
fn each_kind_of_change_is_told() {
    type Edit = fn(&mut Session);
    let cases: &[(&str, Edit, &[&str])] = &[
        ("nothing", |_| {}, &[]),
        ("up", |it| rate(it, 2, "l3", "c3"), &["Up 2 L>M"]),
        ("down", |it| rate(it, 1, "l1", "c1"), &["Down 1 H>L"]),
        ("the same class in another cell", |it| rate(it, 3, "l3", "c2"), &["elsewhere"]),
        ("for the first time", |it| rate(it, 4, "l5", "c5"), &["Rated 4 ->K"]),
        (
            "no longer",
            |it| row(it, 1).current = rosbenk::model::Assessment::default(),
            &["Unrated 1 H>-"],
        ),
        (
            "new",
            |it| {
                let row = scenario(it, 6, "malware");
                it.scenarios.insert(id("0DG8M0000006"), row);
            },
            &["New 6 ->-"],
        ),
        (
            "new and sorted out at once",
            |it| {
                let mut row = scenario(it, 6, "malware");
                row.triage = Triage::Outside;
                it.scenarios.insert(id("0DG8M0000006"), row);
            },
            &["elsewhere"],
        ),
        ("gone", |it| it.scenarios.retain(|_, row| row.no != 1), &["Gone 1 H>-"]),
        ("sorted out", |it| row(it, 1).triage = Triage::Outside, &["Outside 1 H>H"]),
        (
            "gone after it was sorted out",
            |it| it.scenarios.retain(|_, row| row.no != 5),
            &["elsewhere"],
        ),
        ("taken back in", |it| row(it, 5).triage = Triage::Important, &["Back 5 ->-"]),
        ("reworded", |it| row(it, 1).text = "Ny ordlyd".into(), &["elsewhere"]),
        ("accepted", |it| decide(it, 0, Outcome::Accepted), &["Proposed>Some(Accepted)"]),
        ("needs more", |it| decide(it, 0, Outcome::NeedsMore), &["Proposed>Some(NeedsMore)"]),
        ("taken back", |it| decide(it, 1, Outcome::Proposed), &["Accepted>Some(Proposed)"]),
        ("a decision taken out", |it| drop(it.decisions.pop_last()), &["Accepted>None"]),
        ("a proposal taken out", |it| drop(it.decisions.pop_first()), &["elsewhere"]),
        ("measure decided", |it| measure(it, 1, Status::Decided), &["Adopted tiltak 1"]),
        ("done", |it| measure(it, 2, Status::Done), &["Closed tiltak 2"]),
        ("rejected", |it| measure(it, 1, Status::Rejected), &["Closed tiltak 1"]),
        (
            "an open measure taken out",
            |it| it.measures.retain(|_, it| it.no != 2),
            &["Closed tiltak 2"],
        ),
        ("an ended measure taken out", |it| it.measures.retain(|_, it| it.no != 3), &["elsewhere"]),
        ("to be done after all", |it| measure(it, 3, Status::UnderWay), &["Reopened tiltak 3"]),
        (
            "proposed",
            |it| {
                it.measures.insert(id("0DG8M0000009"), Measure { no: 9, ..Measure::default() });
            },
            &["Planned tiltak 9"],
        ),
    ];
    let old = start();
    for (name, edit, wanted) in cases {
        let mut new = old.clone();
        edit(&mut new);
        assert_eq!(told(&between(&old, &saved(new))), *wanted, "{name}");
    }
}

#[test]
fn a_new_decision_counts_when_it_is_made() {
    let old = start();
    let mut new = old.clone();
    let nos = new.scenarios.keys().copied().collect();
    let decision = Decision { outcome: Outcome::Refused, scenarios: nos, ..Decision::default() };
    new.decisions.insert(id("0DG8M0000009"), decision);
    let found = between(&old, &saved(new));
    assert_eq!(told(&found), ["Proposed>Some(Refused)"]);
    assert_eq!(found.changed[0].decisions[0].nos, [1, 2, 3, 4, 5]);
}

#[test]
fn sessions_come_and_go_as_one() {
    let (a, b, c) = (start(), session(2, "9902", &[("l1", "c1")]), session(3, "9903", &[]));
    let found = diff(&of(&[&a, &b]), &of(&[&a, &c]));
    let [arrival] = found.arrived.as_slice() else { panic!("{found:?}") };
    assert_eq!((&*arrival.about.municipality.number, arrival.about.entries), ("9903", 0));
    let [gone] = found.gone.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        (&*gone.municipality.number, &*gone.title, gone.entries),
        ("9902", "ROS Journalsystem", 1)
    );
    assert_eq!((&gone.by, gone.at), (&by(), Some(noon())));
    assert_eq!(found.changed, []);
}

#[test]
fn a_session_under_another_number_is_gone_there_and_new_here() {
    let old = start();
    let mut new = old.clone();
    new.municipality.number = Key::new("9908");
    let found = between(&old, &saved(new));
    assert_eq!(found.gone.len(), 1);
    assert_eq!(found.arrived[0].moved_from, Some(Key::new("9901")));
}

#[test]
fn classes_of_another_scale_are_compared_by_verdict_alone() {
    let old = start();
    let mut new = old.clone();
    for class in &mut new.scale.classes {
        class.letter = Key::from(format!("{}2", &*class.letter));
        // H may be lived with now; M and L are judged as they were.
        if class.verdict == Verdict::NotAcceptable && &*class.id == "high" {
            class.verdict = Verdict::Tolerable;
        }
    }
    let found = between(&old, &saved(new));
    assert_eq!(told(&found), ["Down 1 H>H2", "rescaled"]);
    assert!(!found.changed[0].entries[0].local.same_scale);
}

/// Two edits of one session, of which the second has come further.
pub(super) fn apart() -> (Session, Session, Session) {
    let base = start();
    let (mut near, mut far) = (base.clone(), reworded(&base, "Ny ordlyd"));
    rate(&mut near, 2, "l3", "c3");
    rate(&mut far, 2, "l4", "c4");
    (base, saved(near), saved(far))
}

#[test]
fn of_a_session_that_went_two_ways_the_one_furthest_on_is_compared() {
    let (base, near, far) = apart();
    let (old, new) = (of(&[&base]), of(&[&near, &far]));
    assert_eq!(new.evidence.len(), 2);
    let found = diff(&old, &new);
    assert_eq!(told(&found), ["Up 2 L>H"]);
    assert!(found.changed[0].diverged);
    assert!(diff(&new, &new).is_empty());
    let mut turned = new.clone();
    turned.evidence.reverse();
    assert_eq!(diff(&old, &turned), found);
    // That it went two ways is worth telling, though what is compared is the same.
    let found = diff(&of(&[&far]), &new);
    assert_eq!((told(&found), found.changed[0].diverged), (vec!["elsewhere".to_owned()], true));
    assert!(diff(&new, &of(&[&far])).is_empty());
}

#[test]
fn what_the_region_has_chosen_goes_before_what_has_come_furthest() {
    let (base, near, far) = apart();
    let mut new = of(&[&near, &far]);
    let choice = Choice {
        session: base.id,
        municipality: Key::new("9901"),
        chosen: near.revisions.last().unwrap().id.clone(),
        by: by(),
        at: noon(),
    };
    new.region = Some(Region { chosen: vec![choice], ..Region::default() });
    let found = diff(&of(&[&base]), &new);
    assert_eq!(told(&found), ["Up 2 L>M"]);
    assert!(!found.changed[0].diverged);
}

#[test]
fn an_older_version_in_the_new_register_is_told_of() {
    let (base, near, _) = apart();
    assert!(between(&near, &base).changed[0].older);
    assert!(!between(&base, &near).changed[0].older);
}

/// A region on the sessions' scale, where what hardly ever happens to many is graver than the workshops say.
pub(super) fn region() -> Region {
    let mut scale = LIBRARY.scale("infosec-5x5").unwrap().clone();
    let high = Key::new("high");
    for grid in &mut scale.grids {
        if let Some(row) = grid.rows.get_mut("l1") {
            row.0[3] = high.clone();
        }
    }
    Region { scale, ..Region::default() }
}

fn under(region: &Region, session: &Session) -> Register {
    Register { region: Some(region.clone()), ..of(&[session]) }
}

#[test]
fn the_regions_class_stands_beside_the_workshops_own() {
    let old = start();
    let mut new = old.clone();
    rate(&mut new, 1, "l1", "c1");
    rate(&mut new, 3, "l1", "c4");
    let new = saved(new);
    let region = region();
    let found = diff(&under(&region, &old), &under(&region, &new));
    assert_eq!(found.yardstick, Yardstick::Same);
    assert_eq!(told(&found), ["Down 1 H>L [H>L]", "RegionalUp 3 M>M [M>H]"]);
    let back = diff(&under(&region, &new), &under(&region, &old));
    assert_eq!(told(&back), ["Up 1 L>H [L>H]", "RegionalDown 3 M>M [H>M]"]);
    // One region is none to compare by.
    let half = diff(&of(&[&old]), &under(&region, &new));
    assert_eq!((half.yardstick, told(&half)), (Yardstick::None, vec!["Down 1 H>L".to_owned()]));
}

#[test]
fn a_region_that_was_changed_is_told_of_and_compared_by_verdict() {
    let session = start();
    let mut milder = region();
    for class in &mut milder.scale.classes {
        class.verdict = Verdict::Acceptable;
    }
    let found = diff(&under(&region(), &session), &under(&milder, &session));
    assert_eq!(found.yardstick, Yardstick::Changed);
    assert_eq!(told(&found), ["RegionalDown 1 H>H [H>H]", "RegionalDown 3 M>M [M>M]"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_register_and_itself_have_nothing_between_them(files in files()) {
        let register = merge(files);
        prop_assert!(diff(&register, &register).is_empty());
    }

    #[test]
    fn the_order_of_a_register_makes_no_difference(
        (old, new, turned) in (files(), files().prop_flat_map(|files| {
            let new = merge(files);
            let turned = Just(new.evidence.clone()).prop_shuffle();
            (Just(new), turned)
        })).prop_map(|(old, (new, turned))| (merge(old), new, turned)),
    ) {
        let turned = Register { evidence: turned, ..new.clone() };
        prop_assert_eq!(diff(&old, &turned), diff(&old, &new));
        prop_assert_eq!(diff(&turned, &old), diff(&new, &old));
    }

    #[test]
    fn what_comes_one_way_goes_the_other(old in files(), new in files()) {
        let (old, new) = (merge(old), merge(new));
        let (there, back) = (diff(&old, &new), diff(&new, &old));
        let arrived: Vec<_> = there.arrived.iter().map(|it| it.about.clone()).collect();
        prop_assert_eq!(arrived, back.gone.clone());
        let turns = |diff: &Diff, turn| diff.entries().filter(|it| it.turn == turn).count();
        for (one, other) in [(Turn::New, Turn::Gone), (Turn::Up, Turn::Down), (Turn::Back, Turn::Outside)] {
            prop_assert_eq!(turns(&there, one), turns(&back, other));
            prop_assert_eq!(turns(&there, other), turns(&back, one));
        }
    }
}
