//! What a region asks of all together: what one event would hit, where it burns, and what to do about it
//! jointly.

use rosbenk::catalog::measure_row;
use rosbenk::model::{
    Asset, IdMaker, Key, Lang, Measure, Named, Rating, RoleHolder, Session, Status, Title, Triage,
    Verdict,
};
use rosbenk::register::index::{CauseKind, Index};
use rosbenk::register::merge;
use rosbenk::register::views::{Cost, Counts, causes, heat, joint_measures};

use super::{LIBRARY, file, saved, scenario, session};
use crate::common::{id, noon};

fn index(sessions: &[Session]) -> Index {
    Index::of(&merge(sessions.iter().map(|it| file(it, "x"))), None)
}

/// A session of a municipality with one entry, whose asset is changed.
fn leaning(n: u128, number: &str, change: impl Fn(&mut Asset)) -> Session {
    let mut session = session(n, number, &[("l4", "c4")]);
    session.assets.values_mut().for_each(change);
    saved(session)
}

fn on_service(n: u128, number: &str, service: &str) -> Session {
    leaning(n, number, |asset| asset.shared_service = Title::new(service))
}

fn supplied(n: u128, number: &str, role: &str, name: &str) -> Session {
    let role = Named { id: Key::new(role), ..Named::default() };
    let holder = RoleHolder { role, name: Title::new(name) };
    leaning(n, number, |asset| asset.roles.push(holder.clone()))
}

/// Name as first met, kind, municipalities and entries.
fn told(sessions: &[Session]) -> Vec<(String, CauseKind, String, usize)> {
    let row = |it: &rosbenk::register::views::Cause| {
        let numbers: Vec<&str> = it.municipalities.iter().map(|it| &**it).collect();
        (it.name.to_string(), it.kind, numbers.join(" "), it.rows.len())
    };
    causes(&index(sessions), |_| true).iter().map(row).collect()
}

#[test]
fn one_service_is_one_cause_however_it_is_written() {
    use CauseKind::{Service, Supplier};
    let same = ["Felles EPJ", "  FELLES   epj.", "felles-epj"];
    let sessions: Vec<Session> =
        (1..).zip(same).map(|(n, name)| on_service(n, &format!("990{n}"), name)).collect();
    let one = |kind, name: &str, numbers: &str, rows| {
        vec![(name.to_owned(), kind, numbers.to_owned(), rows)]
    };
    assert_eq!(told(&sessions), one(Service, "Felles EPJ", "9901 9902 9903", 3));
    // Letters two keyboards write differently.
    let sessions = [on_service(1, "9901", "Bjørnsky"), on_service(2, "9902", "BJÖRNSKY")];
    assert_eq!(told(&sessions), one(Service, "Bjørnsky", "9901 9902", 2));
    let table: &[(&str, [Session; 2])] = &[
        (
            "another one",
            [on_service(1, "9901", "Felles EPJ"), on_service(2, "9902", "Felles EPJ 2")],
        ),
        ("none", [on_service(1, "9901", ""), on_service(2, "9902", " . ")]),
        ("in one municipality", [on_service(1, "9901", "EPJ"), on_service(2, "9901", "EPJ")]),
        ("whoever that is", [on_service(1, "9901", "EPJ"), on_service(2, "", "EPJ")]),
        (
            "a service is no supplier",
            [on_service(1, "9901", "Skyen"), supplied(2, "9902", "supplier-contact", "Skyen")],
        ),
        (
            "nor is every role",
            [
                supplied(1, "9901", "system-owner", "Skyen"),
                supplied(2, "9902", "system-owner", "Skyen"),
            ],
        ),
    ];
    for (why, sessions) in table {
        assert_eq!(told(sessions), [], "{why}");
    }
    let sessions = [
        supplied(1, "9901", "supplier-contact", "Skyen AS"),
        supplied(2, "9902", "processor-contact", "skyen as"),
        supplied(3, "9903", "internal-provider", "Skyen, AS"),
    ];
    assert_eq!(told(&sessions), one(Supplier, "Skyen AS", "9901 9902 9903", 3));
}

/// An entry leans on a service once, whichever of its assets do; what is no risk leans on nothing.
#[test]
fn an_entry_is_hit_once() {
    let mut first = on_service(1, "9901", "EPJ");
    let asset = first.assets.values().next().unwrap().clone();
    let other = id("0DG8M0000009");
    first.assets.insert(other, asset);
    first.scenarios.values_mut().for_each(|row| row.assets.push(other));
    let mut outside = on_service(3, "9903", "EPJ");
    outside.scenarios.values_mut().for_each(|row| row.triage = Triage::Outside);
    let sessions = [saved(first), on_service(2, "9902", "epj"), saved(outside)];
    assert_eq!(
        told(&sessions),
        [("EPJ".to_owned(), CauseKind::Service, "9901 9902".to_owned(), 2)]
    );
}

/// Those that hit most stand first, then the worst.
#[test]
fn causes_stand_in_the_order_of_what_they_would_do() {
    let mild = |n, number: &str, service: &str| {
        let mut session = on_service(n, number, service);
        let level = Rating::Level(Key::new("c1"));
        session.scenarios.values_mut().for_each(|row| {
            drop(row.current.consequence.insert(Key::new("privacy"), level.clone()));
        });
        saved(session)
    };
    let sessions = [
        mild(1, "9901", "A"),
        mild(2, "9902", "A"),
        on_service(3, "9901", "B"),
        on_service(4, "9902", "B"),
        mild(5, "9901", "C"),
        mild(6, "9902", "C"),
        mild(7, "9903", "C"),
    ];
    let names: Vec<String> = told(&sessions).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["C", "B", "A"]);
}

#[test]
fn heat_is_by_municipality_and_theme_in_a_fixed_order() {
    let with = |n: u128, number: &str, rows: &[(&str, &str, &str)]| {
        let mut session = session(n, number, &[]);
        let mut ids = IdMaker::new(n as u64);
        for (at, (threat, likelihood, consequence)) in rows.iter().enumerate() {
            let mut row = scenario(
                &session,
                at as u32 + 1,
                if threat.is_empty() { "malware" } else { threat },
            );
            if threat.is_empty() {
                row.threats.clear();
            }
            if !likelihood.is_empty() {
                row.current.likelihood = Some(Key::new(likelihood));
                let level = Rating::Level(Key::new(consequence));
                row.current.consequence.insert(Key::new("privacy"), level);
            }
            session.scenarios.insert(ids.next(noon()), row);
        }
        saved(session)
    };
    // The theme of pollution is met first, and its id comes after that of malware.
    let index = index(&[
        with(1, "9901", &[("", "l1", "c1"), ("pollution", "l5", "c5"), ("pollution", "l1", "c1")]),
        with(2, "9903", &[("malware", "", "")]),
        with(3, "9902", &[("malware", "l4", "c2"), ("disclosure", "l4", "c3")]),
    ]);
    let found = heat(&index, |_| true);
    let numbers: Vec<&str> = found
        .municipalities
        .iter()
        .map(|at| &*index.names.municipalities.get(*at).unwrap().number)
        .collect();
    assert_eq!(numbers, ["9901", "9902", "9903"]);
    let themes = &index.names.themes;
    let theme = |id: &str| themes.pairs().find(|it| **it.0 == *id).map(|it| it.1);
    let (information, damage) = (theme("compromise-of-information"), theme("physical-damage"));
    assert!(information.is_some() && damage < information, "met in the other order");
    assert_eq!(found.themes, [information, damage, None]);
    let counts = |acceptable, tolerable, not_acceptable, unrated| Counts {
        acceptable,
        tolerable,
        not_acceptable,
        unrated,
        provisional: unrated,
    };
    let table = [
        (0, damage, 2, Some(Verdict::NotAcceptable), counts(1, 0, 1, 0)),
        (0, None, 1, Some(Verdict::Acceptable), counts(1, 0, 0, 0)),
        (1, information, 2, Some(Verdict::NotAcceptable), counts(0, 1, 1, 0)),
        (2, information, 1, None, counts(0, 0, 0, 1)),
    ];
    assert_eq!(found.cells.len(), table.len());
    for (at, theme, entries, worst, counts) in table {
        let cell = found.cells[&(found.municipalities[at], theme)];
        assert_eq!(
            (cell.entries, cell.worst, cell.counts),
            (entries, worst, counts),
            "{at} {theme:?}"
        );
    }
    let only = heat(&index, |row| row.verdict == Some(Verdict::Acceptable));
    assert_eq!(
        (only.municipalities.len(), only.themes, only.cells.len()),
        (1, vec![damage, None], 2)
    );
}

/// Puts a measure of the catalogue into a session, the `nth`, answering its entries.
fn measured(mut session: Session, nth: usize, change: impl Fn(&mut Measure)) -> Session {
    let entry = LIBRARY.measures().nth(nth).unwrap();
    let mut measure = measure_row(&entry, Lang::Nb);
    measure.no = session.measures.len() as u32 + 1;
    measure.scenarios = session.scenarios.keys().copied().collect();
    change(&mut measure);
    session.measures.insert(id(&format!("0DG8M00000{nth:02}")), measure);
    saved(session)
}

/// A session whose one entry, high as it is, is left with this likelihood when all is done.
fn left_with(n: u128, number: &str, likelihood: &str) -> Session {
    let mut session = session(n, number, &[("l4", "c4")]);
    for row in session.scenarios.values_mut() {
        row.residual = row.current.clone();
        row.residual.likelihood = Some(Key::new(likelihood));
    }
    saved(session)
}

#[test]
fn joint_measures_stand_by_what_they_lift_and_add_up_what_is_known() {
    let cost =
        |once, yearly| move |it: &mut Measure| (it.cost_once, it.cost_yearly) = (once, yearly);
    // With privacy c4: l4 high; l1 moderate and tolerable; l3 high still.
    let sessions = [
        measured(
            measured(left_with(1, "9901", "l1"), 0, cost(Some(100), None)),
            1,
            cost(None, None),
        ),
        measured(
            measured(left_with(2, "9902", "l1"), 0, cost(None, Some(7))),
            1,
            cost(Some(5), Some(1)),
        ),
        measured(
            measured(left_with(3, "9903", "l3"), 1, cost(Some(u64::MAX), None)),
            2,
            cost(None, None),
        ),
        measured(left_with(4, "9904", "l3"), 2, cost(Some(u64::MAX), None)),
        // Done, turned down and there before: nothing left to do together.
        measured(left_with(5, "9905", "l1"), 2, |it| it.status = Status::Done),
        measured(left_with(6, "9906", "l1"), 2, |it| it.status = Status::Rejected),
        measured(left_with(7, "9907", "l1"), 2, |it| it.status = Status::Established),
    ];
    let index = index(&sessions);
    let found = joint_measures(&index, |_| true, |_| true);
    let nth = |reference: u32| {
        let number = |nth: usize| {
            let source = measure_row(&LIBRARY.measures().nth(nth).unwrap(), Lang::Nb).source;
            let reference = source.unwrap().reference();
            index.names.measures.pairs().find(|it| *it.0 == reference).map(|it| it.1)
        };
        (0..3_usize).find(|nth| number(*nth) == Some(reference)).unwrap()
    };
    let cost = |sum, given| Cost { sum, given };
    let told: Vec<_> = found
        .iter()
        .map(|it| {
            (
                nth(it.reference.unwrap()),
                it.municipalities.len(),
                it.lifted,
                it.bettered,
                it.once,
                it.yearly,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            // Two lifted, with one more municipality.
            (1, 3, 2, 2, cost(u128::from(u64::MAX) + 5, 2), cost(1, 1)),
            (0, 2, 2, 2, cost(100, 1), cost(7, 1)),
            (2, 2, 0, 0, cost(u128::from(u64::MAX), 1), cost(0, 0)),
        ]
    );
    assert!(found.iter().all(|it| it.common.len() == 1 && it.answers.len() == it.members.len()));
}

/// What one municipality alone means to do counts where the risk is one of many.
#[test]
fn a_measure_of_one_is_joint_where_the_risk_is_common() {
    let alone =
        |n: u128, number: &str| measured(left_with(n, number, "l1"), 0, |it| it.source = None);
    let others = |last: u128| (2..=last).map(|n| left_with(n, &format!("990{n}"), "l1"));
    for (municipalities, joint) in [(1, 0), (2, 0), (3, 1)] {
        let sessions: Vec<Session> =
            [alone(1, "9901")].into_iter().chain(others(municipalities)).collect();
        let found = joint_measures(&index(&sessions), |_| true, |_| true);
        assert_eq!(found.len(), joint, "{municipalities}");
        assert!(found.iter().all(|it| it.reference.is_none() && it.municipalities.len() == 1));
    }
}
