//! What people have decided in the region file: which entries are one risk, and which version counts.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use rosbenk::model::{Id, Key, Session};
use rosbenk::register::index::{Index, Row};
use rosbenk::register::region::{Choice, EntryRef, Join, Joining, Region};
use rosbenk::register::views::{follow_up, groups, heat, matrix};
use rosbenk::register::{Evidence, Register, Side, conflicts, merge, set_aside};
use uuid::Uuid;

use super::{
    by, file, first_scenario, journaled, reworded, saved, scenario, session, with_measure,
};
use crate::common::{id, noon};

fn register(sessions: &[Session]) -> Register {
    merge(sessions.iter().map(|it| file(it, "x")))
}

fn index(register: &Register, region: &Region) -> Index {
    Index::of(register, Some(Arc::new(region.clone())))
}

fn join(one: EntryRef, other: EntryRef, joining: Joining) -> Join {
    Join { one, other, joining, by: by(), at: noon() }
}

fn joins(joins: Vec<Join>) -> Region {
    Region { joins, ..Region::default() }
}

/// The first entry of session `n`.
fn entry(n: u128, session: &Session) -> EntryRef {
    EntryRef { session: Uuid::from_u128(n), scenario: first_scenario(session) }
}

/// A session whose one entry has no threat of a catalogue.
fn free(n: u128, number: &str) -> Session {
    let mut session = session(n, number, &[("l4", "c4")]);
    session.scenarios.values_mut().for_each(|row| row.threats.clear());
    saved(session)
}

/// Entries of each group, each group's in order; those that stand alone are left out.
fn grouped(index: &Index) -> BTreeSet<Vec<EntryRef>> {
    let found = groups(index, false, |_| true);
    let entry = |at: &u32| {
        let row = &index.rows[*at as usize];
        EntryRef { session: index.sources[row.source as usize].session, scenario: row.scenario }
    };
    let of = |rows: &[u32]| {
        let mut entries: Vec<EntryRef> = rows.iter().map(entry).collect();
        entries.sort();
        entries
    };
    found.iter().map(|it| of(&it.rows)).collect()
}

#[test]
fn the_last_that_was_decided_about_a_pair_holds() {
    use Joining::{Accepted, Deferred, Rejected};
    let sessions = [free(1, "9901"), free(2, "9902")];
    let register = register(&sessions);
    let (a, b) = (entry(1, &sessions[0]), entry(2, &sessions[1]));
    let table: &[(&[Joining], bool)] = &[
        (&[], false),
        (&[Accepted], true),
        (&[Rejected], false),
        (&[Deferred], false),
        (&[Deferred, Accepted], true),
        (&[Accepted, Rejected], false),
        (&[Accepted, Deferred], false),
        (&[Rejected, Accepted], true),
    ];
    for (decided, joined) in table {
        for (one, other) in [(a, b), (b, a)] {
            let region = joins(decided.iter().map(|it| join(one, other, *it)).collect());
            let wanted = if *joined { BTreeSet::from([vec![a, b]]) } else { BTreeSet::new() };
            assert_eq!(grouped(&index(&register, &region)), wanted, "{decided:?}");
            assert_eq!(region.joining(a, b), decided.last().copied());
            assert_eq!(region.joining(b, a), decided.last().copied());
        }
    }
}

#[test]
fn half_a_join_is_none() {
    let sessions = [free(1, "9901"), free(2, "9902")];
    let register = register(&sessions);
    let here = entry(1, &sessions[0]);
    let gone = EntryRef { session: Uuid::from_u128(9), scenario: Id::default() };
    for region in [vec![(here, gone)], vec![(gone, here)], vec![(here, here)]] {
        let region = region.into_iter().map(|(a, b)| join(a, b, Joining::Accepted)).collect();
        let index = index(&register, &joins(region));
        assert_eq!(grouped(&index), BTreeSet::new());
        assert!(index.rows.iter().all(|row| row.group().is_none()));
    }
}

/// Ten entries of five sessions: two share each of two threats, the others are free text.
static TEN: LazyLock<Register> = LazyLock::new(|| {
    let sessions: Vec<Session> = (1..=5_u128)
        .map(|n| {
            let mut session = session(n, &format!("990{n}"), &[]);
            for (at, threat) in ["malware", "pollution"].iter().enumerate() {
                let mut row = scenario(&session, at as u32 + 1, threat);
                if n > 2 {
                    row.threats.clear();
                }
                session.scenarios.insert(id(&format!("0DG8M000000{at}")), row);
            }
            saved(session)
        })
        .collect();
    register(&sessions)
});

/// What must be one, by going on until nothing more is.
fn closed(named: &[EntryRef], pairs: &[(usize, usize)]) -> BTreeSet<Vec<EntryRef>> {
    // The entries of sessions 1 and 2 with one threat, and the joined.
    let pairs: Vec<(usize, usize)> = [(0, 2), (1, 3)].iter().chain(pairs).copied().collect();
    let mut part: Vec<usize> = (0..named.len()).collect();
    for _ in named {
        for (a, b) in &pairs {
            let least = part[*a].min(part[*b]);
            (part[*a], part[*b]) = (least, least);
        }
    }
    let of =
        |it: usize| (0..named.len()).filter(|at| part[*at] == it).map(|at| named[at]).collect();
    let all: BTreeSet<Vec<EntryRef>> = (0..named.len()).map(of).collect();
    all.into_iter().filter(|it| it.len() > 1).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_joined_is_one_whatever_came_first(
        (pairs, turned) in prop::collection::vec((0..10_usize, 0..10_usize), 0..8)
            .prop_flat_map(|pairs| (Just(pairs.clone()), Just(pairs).prop_shuffle())),
        order in Just((0..5_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let register = &*TEN;
        let rows = |it: &Evidence| it.entries.keys().map(|row| it.entry_ref(*row)).collect::<Vec<_>>();
        let named: Vec<EntryRef> = register.evidence.iter().flat_map(rows).collect();
        let region = |pairs: &[(usize, usize)]| {
            joins(pairs.iter().map(|(a, b)| join(named[*a], named[*b], Joining::Accepted)).collect())
        };
        let found = index(register, &region(&pairs));
        prop_assert_eq!(grouped(&found), closed(&named, &pairs));
        // The fold itself asks for no order.
        let evidence = order.iter().map(|at| register.evidence[*at].clone()).collect();
        let other = Register { evidence, ..register.clone() };
        let other = index(&other, &region(&turned));
        prop_assert_eq!(grouped(&other), grouped(&found));
        // Also the key a group goes by.
        let keys = |index: &Index| -> BTreeSet<String> {
            let used = index.rows.iter().filter_map(Row::group);
            used.map(|it| format!("{:?}", index.keys[it as usize])).collect()
        };
        prop_assert_eq!(keys(&other), keys(&found));
    }
}

#[test]
fn a_version_another_was_chosen_before_is_set_aside() {
    let a = with_measure(session(1, "9901", &[("l4", "c4")]));
    let (b, c) = (reworded(&a, "Ny ordlyd"), reworded(&a, "En annen ordlyd"));
    let register = merge([file(&b, "b"), file(&c, "c")]);
    let heads = [&b, &c].map(|it| it.revisions.last().unwrap().id.clone());
    let choice = |municipality: &str, chosen: &Key| Choice {
        session: a.id,
        municipality: Key::new(municipality),
        chosen: chosen.clone(),
        by: by(),
        at: noon(),
    };
    let region = |chosen: &[Choice]| Region { chosen: chosen.to_vec(), ..Region::default() };
    let sides: Vec<Side<'_>> = register.evidence.iter().map(Side::from).collect();
    let texts = |region: &Region| -> Vec<&str> {
        let kept = register.evidence.iter().zip(set_aside(&sides, Some(region)));
        let kept = kept.filter(|(_, aside)| !aside);
        kept.flat_map(|(it, _)| it.entries.values().map(|row| &*row.text)).collect()
    };
    let both = [
        ("no choice", region(&[])),
        ("a head of neither", region(&[choice("9901", &Key::new("x"))])),
        ("of another municipality", region(&[choice("9902", &heads[0])])),
    ];
    for (name, region) in &both {
        assert_eq!(texts(region).len(), 2, "{name}");
        assert_eq!(conflicts(&sides, Some(region)).len(), 1, "{name}");
        assert_eq!(matrix(&index(&register, region), |_| true).all, 2, "{name}");
        assert!(
            index(&register, region).sources.iter().all(|it| it.conflict && !it.aside),
            "{name}"
        );
    }
    let chosen = [
        ("the one", region(&[choice("9901", &heads[0])]), "Ny ordlyd"),
        ("the other", region(&[choice("9901", &heads[1])]), "En annen ordlyd"),
        (
            "first one, then the other",
            region(&[choice("9901", &heads[0]), choice("9901", &heads[1])]),
            "En annen ordlyd",
        ),
    ];
    for (name, region, text) in &chosen {
        assert_eq!(texts(region), [*text], "{name}");
        assert_eq!(conflicts(&sides, Some(region)), [], "{name}");
        let index = index(&register, region);
        assert!(index.sources.iter().all(|it| !it.conflict), "{name}");
        assert_eq!(index.sources.iter().filter(|it| it.aside).count(), 1, "{name}");
        assert_eq!(index.rows.len(), 2, "it is kept all the same");
        assert_eq!(matrix(&index, |_| true).all, 1, "{name}");
        assert_eq!(groups(&index, true, |_| true)[0].rows.len(), 1, "{name}");
        assert_eq!(heat(&index, |_| true).cells.values().map(|it| it.entries).sum::<usize>(), 1);
        let rows = follow_up(&index, "2027-01-01".parse().unwrap(), |_| true);
        assert_eq!(rows.iter().map(|it| it.open).sum::<usize>(), 1, "{name}");
    }
}

/// What has moved on from its head is called by its content: the head may be another one's too.
#[test]
fn an_unsaved_version_is_chosen_by_its_content() {
    let a = session(1, "9901", &[("l4", "c4")]);
    let unsaved = |text: &str| {
        let mut session = a.clone();
        session.title = text.into();
        session
    };
    let register = merge([journaled(&unsaved("en"), "a"), journaled(&unsaved("to"), "b")]);
    let sides: Vec<Side<'_>> = register.evidence.iter().map(Side::from).collect();
    for (at, side) in sides.iter().enumerate() {
        assert_eq!(*side.called(), register.evidence[at].content);
        let choice = |chosen: &Key| Choice {
            session: a.id,
            municipality: Key::new("9901"),
            chosen: chosen.clone(),
            by: by(),
            at: noon(),
        };
        let region = |chosen| Region { chosen: vec![choice(chosen)], ..Region::default() };
        let aside: Vec<bool> = (0..2).map(|it| it != at).collect();
        assert_eq!(set_aside(&sides, Some(&region(side.called()))), aside);
        // Their head is that of both, and chooses neither.
        let head = &a.revisions.last().unwrap().id;
        assert_eq!(set_aside(&sides, Some(&region(head))), [false, false]);
    }
}
