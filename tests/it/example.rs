//! A small finished assessment: enough of everything for a report to have every chapter.

use rosbenk::model::{
    Assessment, Decision, Id, IdMaker, Key, Knowledge, Lang, Localised, Measure, Meeting, Named,
    Outcome, Parked, Participant, Presence, Rating, Recommendation, RoleHolder, Scenario, Session,
    Shielding, Status, Title, Treatment, Triage, snapshot,
};

use crate::common::{at, library, noon, prepared};

fn named(id: &str, nb: &str, en: &str) -> Named {
    Named { id: Key::new(id), names: [(Lang::Nb, nb), (Lang::En, en)].into_iter().collect() }
}

fn rated(likelihood: &str, privacy: &str, service: Option<&str>) -> Assessment {
    let level = |id: &str| Rating::Level(Key::new(id));
    Assessment {
        likelihood: Some(Key::new(likelihood)),
        consequence: [
            (Key::new("privacy"), level(privacy)),
            (Key::new("service"), service.map_or(Rating::NotRelevant, level)),
        ]
        .into_iter()
        .collect(),
        ..Assessment::default()
    }
}

/// The session of the reports and the command line.
pub(crate) fn example() -> Session {
    let mut ids = IdMaker::new(5);
    let mut next = || ids.next(noon());
    let mut session = prepared(&library());
    session.relevant = vec![Key::new("privacy"), Key::new("service")];
    session.aim = "Grunnlag for kommunedirektørens beslutning".into();
    session.norms = vec![named("gdpr", "Personvernforordningen (GDPR) art. 32", "GDPR article 32")];
    session.next_review.date = "2027-11-22".parse().ok();
    let (asset, row) = session.assets.iter_mut().next().map(|(id, row)| (*id, row)).unwrap();
    row.roles = vec![RoleHolder {
        role: named("system-owner", "systemeier", "system owner"),
        name: "Kommunalsjef helse".into(),
    }];
    row.classification = [(Key::new("confidentiality"), 4)].into_iter().collect();
    people(&mut session, &mut next);
    let threats: Vec<Id> = session.threats.keys().copied().take(2).collect();
    if let Some(threat) = session.threats.get_mut(&threats[1]) {
        threat.in_scope = false;
        threat.reason = "Dekkes av den felles vurderingen av nettet".into();
    }
    let (first, second) = (next(), next());
    session.scenarios.insert(
        first,
        Scenario {
            no: 1,
            text: "Ansatt leser journalen til naboen".into(),
            assets: vec![asset],
            threats: vec![threats[0]],
            attributes: vec![Key::new("confidentiality")],
            current: Assessment {
                rationale: "To treff i loggen i fjor.\nMange har vide tilganger.".into(),
                knowledge: Some(Knowledge::Medium),
                knowledge_why: "loggen gjennomgås én gang i året".into(),
                ..rated("l3", "c4", None)
            },
            residual: rated("l2", "c4", None),
            treatment: Some(Treatment::Reduce),
            risk_owner: "Kommunalsjef helse".into(),
            shielding: Some(Shielding {
                legal_basis: Key::new("offl. § 24"),
                role: "Arkivleder".into(),
                date: "2026-11-22".parse().ok(),
            }),
            ..Scenario::default()
        },
    );
    let mut unfinished = rated("l4", "c2", None);
    unfinished.consequence.remove("service");
    let scenario = |no, text: &str, current, triage, why: &str| Scenario {
        no,
        text: text.into(),
        current,
        triage,
        triage_why: why.into(),
        ..Scenario::default()
    };
    session.scenarios.insert(
        second,
        scenario(2, "Epikrise sendes til feil lege", unfinished, Triage::Important, ""),
    );
    session.scenarios.insert(
        next(),
        scenario(3, "Rådhuset brenner", Assessment::default(), Triage::Outside, "Egen brann-ROS"),
    );
    measures(&mut session, first, second, &mut next);
    session.revisions =
        snapshot(&session, at("2026-11-22T09:30:00Z"), &Title::new("kari"), 4).unwrap();
    session
}

fn people(session: &mut Session, next: &mut impl FnMut() -> Id) {
    let (kari, it) = (next(), next());
    session
        .participants
        .insert(kari, Participant { name: "Kari Nordmann".into(), role: "fagperson".into() });
    session
        .participants
        .insert(it, Participant { name: "IT-leder".into(), role: "IT-leder".into() });
    session.meetings.insert(
        next(),
        Meeting {
            date: "2026-11-20".parse().ok(),
            place: "Rådhuset".into(),
            present: vec![
                Presence { participant: kari, ..Presence::default() },
                Presence { participant: it, from: Key::new("10:00"), to: Key::new("11:30") },
            ],
            ..Meeting::default()
        },
    );
}

fn measures(session: &mut Session, first: Id, second: Id, next: &mut impl FnMut() -> Id) {
    let mut put = |no, text: &str, status, owner: &str, deadline: &str, once, yearly| {
        let id = next();
        let measure = Measure {
            no,
            text: text.into(),
            status,
            owner: owner.into(),
            deadline: deadline.parse().ok(),
            cost_once: once,
            cost_yearly: yearly,
            references: vec!["NSM 2.6".into(), "ISO A.5.18".into()],
            scenarios: if no == 3 { vec![first, second] } else { vec![first] },
            ..Measure::default()
        };
        session.measures.insert(id, measure);
        id
    };
    put(1, "Tilgang etter rolle", Status::Established, "", "", None, None);
    let decided = put(
        2,
        "Kontroller loggen hver måned",
        Status::Decided,
        "IT-leder",
        "2026-11-01",
        Some(250_000),
        Some(20_000),
    );
    put(3, "Lær opp nye vikarer", Status::Proposed, "", "", None, None);
    let director = named("municipal-director", "kommunedirektør", "municipal director");
    session.recommendations.insert(
        next(),
        Recommendation {
            text: "Tiltak 2 gjennomføres før sommeren.".into(),
            to: director.clone(),
            scenarios: vec![first],
            measures: vec![decided],
        },
    );
    session.decisions.insert(
        next(),
        Decision {
            text: "Risikoen aksepteres til tiltaket virker".into(),
            scenarios: vec![first],
            outcome: Outcome::Accepted,
            role: director,
            name: "Ola Nordmann".into(),
            date: "2026-11-21".parse().ok(),
            valid_until: "2027-05-21".parse().ok(),
            case_reference: "26/0042-3".into(),
        },
    );
    session
        .parking
        .insert(next(), Parked { text: "Hvem eier skriveren på vaktrommet?".into(), done: true });
}

/// Texts that try to become something else: markup, formulas, escapes, hidden letters.
pub(crate) fn hostile() -> Session {
    let mut session = example();
    session.title =
        "<script>alert(1)</script> # \"ROS\" & `rm` *alt* [x](http://ond.example)".into();
    session.aim = "- punkt\n# tittel\n\u{1b}[2Jrydd \u{202e}snudd".into();
    session.municipality.name = "=HYPERLINK(\"http://ond.example\")".into();
    let texts = ["=1+1", "@SUM(A1)", "a | b `c` <img src=x onerror=alert(1)>"];
    for (row, text) in session.scenarios.values_mut().zip(texts) {
        row.text = text.into();
        row.risk_owner = "-2+3;\"x\"".into();
        row.current.rationale = "\u{ff1d}1+1".into();
        row.triage_why = "| --- |\n1. en".into();
    }
    for row in session.measures.values_mut() {
        row.text = "+47 555 ' || $(reboot)".into();
    }
    for row in session.threats.values_mut().filter(|row| !row.in_scope) {
        row.names = Localised::new(Lang::Nb, "</table><b onclick='x'>");
    }
    session
}
