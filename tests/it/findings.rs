//! The rules a session is held against, each with a session that breaks it and one that does not.

use chrono::NaiveDate;
use rosbenk::model::check::check;
use rosbenk::model::{
    Agreement, Assessment, Asset, Decision, DpiaStatus, FindingKind, Id, Key, Measure, Named,
    Outcome, PersonalData, Rating, RoleHolder, Scenario, Session, Status, Treatment, Triage, Zone,
};

use crate::common::{id, library, prepared};

const TODAY: &str = "2026-11-22";

fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

fn asset() -> Id {
    id("0DG8M0000001")
}

fn event() -> Id {
    id("0DG8M0000002")
}

fn rated(likelihood: &str, privacy: &str, service: &str) -> Assessment {
    let level = |id: &str| Rating::Level(Key::new(id));
    Assessment {
        likelihood: Some(Key::new(likelihood)),
        consequence: [(Key::new("privacy"), level(privacy)), (Key::new("service"), level(service))]
            .into_iter()
            .collect(),
        ..Assessment::default()
    }
}

fn owner() -> RoleHolder {
    let role = Named { id: "system-owner".into(), ..Named::default() };
    RoleHolder { role, name: "Kommunalsjef".into() }
}

/// A session with nothing to find.
fn clean() -> Session {
    let mut session = prepared(&library());
    session.relevant = vec!["privacy".into(), "service".into()];
    session.assets.clear();
    let fine = Asset {
        name: "Journalsystem".into(),
        roles: vec![owner()],
        zone: Some(Zone::Secured),
        personal_data: PersonalData::Special,
        agreement: Agreement::Signed,
        ..Asset::default()
    };
    session.assets.insert(asset(), fine);
    let row = Scenario {
        no: 1,
        text: "Noe skjer".into(),
        assets: vec![asset()],
        current: rated("l2", "c3", "c2"),
        ..Scenario::default()
    };
    session.scenarios.insert(event(), row);
    session
}

fn found(session: &Session) -> Vec<FindingKind> {
    check(session, today()).into_iter().map(|finding| finding.kind).collect()
}

type Break = fn(&mut Session);

fn scenario(session: &mut Session) -> &mut Scenario {
    session.scenarios.get_mut(&event()).unwrap()
}
fn thing(session: &mut Session) -> &mut Asset {
    session.assets.get_mut(&asset()).unwrap()
}
fn measure(session: &mut Session) -> &mut Measure {
    let fine = Measure {
        no: 1,
        text: "Kurs".into(),
        owner: "Leder".into(),
        deadline: TODAY.parse().ok(),
        scenarios: vec![event()],
        ..Measure::default()
    };
    session.measures.insert(id("0DG8M0000003"), fine);
    session.measures.get_mut(&id("0DG8M0000003")).unwrap()
}

#[test]
fn a_clean_session_has_no_findings() {
    assert_eq!(found(&clean()), []);
}

#[test]
fn each_rule_is_broken_by_what_it_is_about() {
    let cases: &[(&str, Break, FindingKind)] = &[
        ("unrated", |s| scenario(s).current.likelihood = None, FindingKind::Unrated),
        (
            "one type of two",
            |s| drop(scenario(s).current.consequence.remove("service")),
            FindingKind::Unrated,
        ),
        ("no owner", |s| measure(s).owner = "".into(), FindingKind::MeasureWithoutOwner),
        ("no deadline", |s| measure(s).deadline = None, FindingKind::MeasureWithoutDeadline),
        (
            "likelihood up",
            |s| scenario(s).residual = rated("l3", "c3", "c2"),
            FindingKind::ResidualAboveCurrent,
        ),
        (
            "one type up",
            |s| scenario(s).residual = rated("l2", "c3", "c3"),
            FindingKind::ResidualAboveCurrent,
        ),
        (
            "one type down",
            |s| scenario(s).residual = rated("l2", "c3", "c1"),
            FindingKind::LoweredWithoutMeasure,
        ),
        (
            "likelihood down",
            |s| scenario(s).residual = rated("l1", "c3", "c2"),
            FindingKind::LoweredWithoutMeasure,
        ),
        (
            "privacy at the top",
            |s| scenario(s).current = rated("l1", "c4", "c2"),
            FindingKind::DpiaNotConsidered,
        ),
        ("asset without owner", |s| thing(s).roles.clear(), FindingKind::AssetWithoutOwner),
        (
            "wrong zone",
            |s| thing(s).zone = Some(Zone::Internal),
            FindingKind::SensitiveOutsideSecuredZone,
        ),
        (
            "exposed, no event",
            |s| {
                thing(s).internet = true;
                scenario(s).assets.clear();
            },
            FindingKind::ExposedWithoutScenario,
        ),
        (
            "cloud, no event",
            |s| {
                thing(s).cloud = true;
                scenario(s).assets.clear();
            },
            FindingKind::CloudWithoutScenario,
        ),
        (
            "cloud, no agreement",
            |s| {
                thing(s).cloud = true;
                thing(s).agreement = Agreement::Missing;
            },
            FindingKind::CloudWithoutAgreement,
        ),
        (
            "not acceptable, untreated",
            |s| {
                s.dpia.status = DpiaStatus::NotNeeded;
                scenario(s).current = rated("l4", "c4", "c1");
            },
            FindingKind::NotAcceptableWithoutMeasure,
        ),
        (
            "broken reference",
            |s| scenario(s).threats = vec![asset()],
            FindingKind::BrokenReference { missing: asset() },
        ),
        (
            "unknown level",
            |s| {
                s.relevant = vec!["privacy".into()];
                scenario(s).current.likelihood = Some("l9".into());
            },
            FindingKind::UnknownLevel { level: "l9".into() },
        ),
        ("no types", |s| s.relevant.clear(), FindingKind::NoRelevantTypes),
    ];
    for (name, break_it, kind) in cases {
        let mut session = clean();
        break_it(&mut session);
        assert!(found(&session).contains(kind), "{name}: {:?}", found(&session));
    }
}

#[test]
fn what_is_outside_or_answered_is_not_complained_of() {
    let fixes: &[(&str, Break)] = &[
        ("outside", |s| {
            let row = s.scenarios.get_mut(&event()).unwrap();
            row.triage = Triage::Outside;
            row.current = Assessment::default();
        }),
        ("zones are not used", |s| {
            s.uses_zones = false;
            s.assets.get_mut(&asset()).unwrap().zone = None;
        }),
        ("lowered by a measure", |s| {
            s.scenarios.get_mut(&event()).unwrap().residual = rated("l1", "c3", "c2");
            let measure = Measure {
                owner: "Leder".into(),
                deadline: TODAY.parse().ok(),
                status: Status::Decided,
                scenarios: vec![event()],
                ..Measure::default()
            };
            s.measures.insert(id("0DG8M0000003"), measure);
        }),
        ("accepted by choice", |s| {
            s.dpia.status = DpiaStatus::Done;
            let row = s.scenarios.get_mut(&event()).unwrap();
            row.current = rated("l4", "c4", "c1");
            row.treatment = Some(Treatment::Accept);
        }),
    ];
    for (name, fix) in fixes {
        let mut session = clean();
        fix(&mut session);
        assert_eq!(found(&session), [], "{name}");
    }
}

/// Role, treatment, residual risk, date, valid until, and what is found.
type Case<'a> =
    (&'a str, Option<Treatment>, Option<Assessment>, &'a str, Option<&'a str>, &'a [&'a str]);

#[test]
fn acceptance_asks_for_authority_and_lasts_only_so_long() {
    let moderate = || rated("l2", "c3", "c2");
    let cases: &[Case<'_>] = &[
        ("sector-director", Some(Treatment::Accept), None, "2026-10-01", None, &[]),
        ("unit-manager", Some(Treatment::Accept), None, "2026-10-01", None, &["authority"]),
        ("unit-manager", Some(Treatment::Reduce), None, "2026-10-01", None, &[]),
        (
            "unit-manager",
            Some(Treatment::Reduce),
            Some(moderate()),
            "2026-10-01",
            None,
            &["authority"],
        ),
        (
            "sector-director",
            Some(Treatment::Accept),
            None,
            "2026-10-01",
            Some("2026-11-21"),
            &["expired"],
        ),
        ("sector-director", Some(Treatment::Accept), None, "2020-10-01", None, &["expired"]),
        ("sector-director", Some(Treatment::Accept), None, "2020-10-01", Some("2026-11-22"), &[]),
    ];
    for (role, treatment, residual, date, until, wanted) in cases {
        let mut session = clean();
        let row = session.scenarios.get_mut(&event()).unwrap();
        row.treatment = *treatment;
        row.residual = residual.clone().unwrap_or_default();
        let decision = Decision {
            outcome: Outcome::Accepted,
            role: Named { id: Key::new(role), ..Named::default() },
            date: date.parse().ok(),
            valid_until: until.and_then(|until| until.parse().ok()),
            scenarios: vec![event()],
            ..Decision::default()
        };
        session.decisions.insert(id("0DG8M0000004"), decision);
        let found: Vec<&str> = found(&session)
            .into_iter()
            .map(|kind| match kind {
                FindingKind::AcceptedWithoutAuthority { .. } => "authority",
                FindingKind::AcceptanceExpired => "expired",
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(found, *wanted, "{role} {treatment:?} {date} {until:?}");
    }
}
