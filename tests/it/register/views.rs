//! Groups of common risks, and measures to carry out together.

use rosbenk::model::{Id, Key, Origin, Rating, Scenario, Session, Status, Triage, Verdict};
use rosbenk::register::index::{GroupKey, Index};
use rosbenk::register::views::{Counts, Group, groups, joint_measures};
use rosbenk::register::{Register, merge};

use super::{file, first_scenario, saved, scenario, session, with_measure};
use crate::common::id;

fn index(sessions: &[Session]) -> Index {
    folded(&merge(sessions.iter().map(|it| file(it, "x"))))
}

fn folded(register: &Register) -> Index {
    Index::of(register, None)
}

fn of(sessions: &[Session]) -> Vec<Group> {
    groups(&index(sessions), true, |_| true)
}

/// The key a group has, if it does not stand alone.
fn key<'a>(index: &'a Index, group: &Group) -> Option<&'a GroupKey> {
    index.keys.get(group.id? as usize)
}

fn with(mut session: Session, at: &str, row: Scenario) -> Session {
    session.scenarios.insert(id(at), row);
    saved(session)
}

fn numbers(group: &Group) -> Vec<&str> {
    group.municipalities.iter().map(|it| &**it).collect()
}

#[test]
fn the_same_asset_type_and_threat_are_one_risk_wherever_they_stand() {
    let index = index(&[
        session(3, "9903", &[("l1", "c1")]),
        session(1, "9901", &[("l4", "c4"), ("l5", "c5")]),
        session(2, "9902", &[("l2", "c3")]),
    ]);
    let groups = groups(&index, true, |_| true);
    let [group] = groups.as_slice() else { panic!("{groups:?}") };
    assert!(matches!(key(&index, group), Some(GroupKey::Catalog { .. })));
    assert_eq!(numbers(group), ["9901", "9902", "9903"]);
    assert!(group.is_common());
    let wanted = Counts { acceptable: 1, tolerable: 1, not_acceptable: 2, ..Counts::default() };
    assert_eq!(group.counts, wanted);
    assert_eq!(group.worst, Some(Verdict::NotAcceptable));
    // The worst of the one workshop that has any; its own letters, nobody else's.
    assert_eq!(group.worst_classes.iter().map(|it| &**it).collect::<Vec<_>>(), ["K"]);
}

#[test]
fn classes_are_never_compared_across_scales() {
    let mut other = session(2, "9902", &[("l4", "c4")]);
    for class in &mut other.scale.classes {
        class.letter = Key::from(format!("{}2", &*class.letter));
    }
    let groups = of(&[session(1, "9901", &[("l5", "c5")]), saved(other)]);
    let letters: Vec<&str> = groups[0].worst_classes.iter().map(|it| &**it).collect();
    assert_eq!(letters, ["H2", "K"], "each workshop's own worst, side by side");
}

#[test]
fn free_text_stands_alone_and_a_common_template_joins() {
    let free = |n: u128, number: &str| {
        let base = session(n, number, &[]);
        let mut row = scenario(&base, 1, "malware");
        row.threats.clear();
        with(base, "0DG8M0000001", row)
    };
    let alone = of(&[free(1, "9901"), free(2, "9902")]);
    assert_eq!(alone.len(), 2);
    assert!(alone.iter().all(|it| it.id.is_none() && !it.is_shared()));
    let from_template = |mut session: Session| {
        let row = first_scenario(&session);
        let origin = Origin { session: uuid::Uuid::from_u128(99), row: Id::default() };
        session.scenarios.get_mut(&row).unwrap().origin_id = Some(origin);
        saved(session)
    };
    let joined = of(&[from_template(free(1, "9901")), from_template(free(2, "9902"))]);
    assert_eq!(joined.iter().map(|it| it.rows.len()).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_primary_threat_that_is_not_there_is_not_replaced_by_the_next() {
    let base = session(1, "9901", &[]);
    let mut row = scenario(&base, 1, "malware");
    row.threats.insert(0, Id::default());
    let groups = of(&[with(base, "0DG8M0000001", row)]);
    assert_eq!(groups[0].id, None);
}

#[test]
fn worst_verdict_goes_before_many_municipalities_before_many_entries() {
    let rated = |n: u128, number: &str, threat: &str, level: &str, times: usize| {
        let mut base = session(n, number, &[]);
        for at in 0..times {
            let mut row = scenario(&base, at as u32 + 1, threat);
            row.current.likelihood = Some(Key::new("l1"));
            row.current.consequence.insert(Key::new("privacy"), Rating::Level(Key::new(level)));
            base = with(base, &format!("0DG8M000000{at}"), row);
        }
        base
    };
    let unrated = |n, number: &str| {
        let base = session(n, number, &[]);
        let row = scenario(&base, 1, "pollution");
        with(base, "0DG8M0000001", row)
    };
    let index = index(&[
        unrated(1, "9901"),
        unrated(2, "9902"),
        rated(3, "9901", "malware", "c1", 3),
        rated(4, "9901", "disclosure", "c1", 1),
        rated(5, "9902", "disclosure", "c1", 1),
        rated(6, "9901", "power-failure", "c4", 1),
        rated(7, "9901", "software-malfunction", "c1", 3),
    ]);
    let groups = groups(&index, true, |_| true);
    let order: Vec<&str> = groups
        .iter()
        .map(|it| match key(&index, it) {
            Some(GroupKey::Catalog { threat, .. }) => &*threat.entry,
            _ => "",
        })
        .collect();
    assert_eq!(
        order,
        ["power-failure", "disclosure", "malware", "software-malfunction", "pollution"]
    );
}

#[test]
fn provisional_is_marked_and_what_is_outside_is_no_risk() {
    let mut base = session(1, "9901", &[("l5", "c5")]);
    base.relevant.push(Key::new("service"));
    let provisional = of(&[saved(base.clone())]);
    assert_eq!(provisional[0].counts.provisional, 1);
    assert_eq!(provisional[0].worst, Some(Verdict::NotAcceptable));
    assert!(provisional[0].worst_provisional);
    let settled = of(&[saved(base.clone()), session(2, "9902", &[("l5", "c5")])]);
    assert!(!settled[0].worst_provisional);
    for row in base.scenarios.values_mut() {
        row.triage = Triage::Outside;
    }
    let merged = merge([file(&saved(base), "x")]);
    assert_eq!(merged.scenarios(), 1, "kept in the register all the same");
    assert_eq!(groups(&folded(&merged), true, |_| true).len(), 0);
}

#[test]
fn a_session_without_a_number_does_not_make_a_risk_common() {
    let groups = of(&[session(1, "9901", &[("l1", "c1")]), session(2, "", &[("l1", "c1")])]);
    assert_eq!(numbers(&groups[0]), ["9901"]);
    assert_eq!(groups[0].rows.len(), 2);
}

#[test]
fn measures_are_joint_when_two_municipalities_still_have_them_to_do() {
    let status = |n, number: &str, status| {
        let mut session = with_measure(session(n, number, &[("l4", "c4")]));
        session.measures.values_mut().for_each(|it| it.status = status);
        file(&saved(session), "x")
    };
    let joint = |statuses: [(&str, Status); 2]| {
        let [a, b] = statuses;
        let index = folded(&merge([status(1, a.0, a.1), status(2, b.0, b.1)]));
        joint_measures(&index, |_| true, |_| true)
    };
    let found = joint([("9901", Status::Proposed), ("9902", Status::Decided)]);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].municipalities.len(), found[0].members.len()), (2, 2));
    assert_eq!(joint([("9901", Status::Proposed), ("9901", Status::Proposed)]).len(), 0);
    assert_eq!(joint([("9901", Status::Proposed), ("9902", Status::Done)]).len(), 0);
}
