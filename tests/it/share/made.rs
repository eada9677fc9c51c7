//! Sessions that say something in every field people write in, and say it in no other way.

use proptest::prelude::*;
use rosbenk::catalog::{OWN, asset_row, measure_row, vulnerability_row};
use rosbenk::model::{
    Adapted, Assessment, Asset, Copied, Decision, Dpia, DpiaStatus, Id, IdMaker, Key, Knowledge,
    Lang, Localised, Measure, Meeting, Municipality, Named, Outcome, Parked, Participant, Presence,
    Question, Rating, Recommendation, Review, RoleHolder, Scenario, Session, Shielding, Stage,
    Status, Threat, Title, Treatment, VotingRound, Vulnerability, snapshot,
};
use rosbenk::wire::Str;

use crate::common::{library, noon, prepared};

/// What every marker begins with; no catalogue and no scale has it.
pub(super) const MARK: &str = "zqx";

/// A row comes from a catalogue, from one's own, or from nowhere.
#[derive(Clone, Copy, Debug)]
pub(super) enum From {
    Catalog,
    Own,
    Nowhere,
}

#[derive(Clone, Debug)]
pub(super) struct Shape {
    /// One each for an asset, a threat, a vulnerability and a measure.
    pub(super) from: Vec<[From; 4]>,
    /// Shielded or not, and which rows of `from` it is about.
    pub(super) scenarios: Vec<(bool, Vec<usize>)>,
}

pub(super) fn shapes() -> impl Strategy<Value = Shape> {
    let from = prop_oneof![Just(From::Catalog), Just(From::Own), Just(From::Nowhere)];
    let four = [from.clone(), from.clone(), from.clone(), from];
    let scenario = (any::<bool>(), prop::collection::vec(0..4_usize, 0..3));
    (prop::collection::vec(four, 4), prop::collection::vec(scenario, 0..6))
        .prop_map(|(from, scenarios)| Shape { from, scenarios })
}

/// One of each.
pub(super) fn plain() -> Shape {
    let from = vec![[From::Catalog; 4], [From::Own; 4], [From::Nowhere; 4], [From::Nowhere; 4]];
    Shape { from, scenarios: vec![(false, vec![0, 1]), (false, vec![2]), (true, vec![0, 3])] }
}

/// Makes markers, each another.
struct Marks {
    next: u32,
    ids: IdMaker,
}

impl Marks {
    fn id(&mut self) -> Id {
        self.ids.next(noon())
    }

    fn text<const MAX: usize>(&mut self) -> Str<MAX> {
        self.next += 1;
        Str::from(format!("{MARK}{} \"Håkon\\ \u{2028}æ\nog flere", self.next))
    }

    fn names(&mut self) -> Localised {
        [(Lang::Nb, &*self.text::<500>()), (Lang::Sv, &*self.text::<500>())].into_iter().collect()
    }

    fn named(&mut self) -> Named {
        Named { id: self.text(), names: self.names() }
    }

    /// A source of one's own or none, in the place of the catalogue's.
    fn source(&mut self, from: From, catalog: Option<Copied>) -> Option<Copied> {
        match from {
            From::Catalog => catalog,
            From::Own => Some(Copied {
                catalog: Key::from(format!("{OWN}{}", &*self.text::<60>())),
                version: self.text(),
                entry: self.text(),
                names: self.names(),
            }),
            From::Nowhere => None,
        }
    }

    fn asset(&mut self, from: From) -> Asset {
        let library = library();
        let kind = library.asset_types().next().unwrap();
        let row = asset_row(&kind, Lang::Nb);
        let role = library.roles().find(|it| it.entry.id == "system-owner").unwrap();
        let known = Named { id: role.entry.id.clone(), names: self.names() };
        Asset {
            name: self.text(),
            kind: self.source(from, row.kind),
            roles: vec![
                RoleHolder { role: known, name: self.text() },
                RoleHolder { role: self.named(), name: self.text() },
            ],
            classification: [(Key::new("integrity"), 3), (self.text(), 4)].into_iter().collect(),
            shared_service: self.text(),
            note: self.text(),
            ..row
        }
    }

    fn threat(&mut self, from: From, like: &Threat) -> Threat {
        Threat {
            names: self.names(),
            source: self.source(from, like.source.clone()),
            theme: if matches!(from, From::Catalog) { like.theme.clone() } else { self.named() },
            attributes: vec![Key::new("integrity"), self.text()],
            reason: self.text(),
            ..like.clone()
        }
    }

    fn vulnerability(&mut self, from: From) -> Vulnerability {
        let row = vulnerability_row(&library().vulnerabilities().next().unwrap());
        let source = self.source(from, row.source);
        Vulnerability { names: self.names(), source, note: self.text() }
    }

    fn measure(&mut self, no: u32, from: From, scenarios: Vec<Id>) -> Measure {
        let row = measure_row(&library().measures().next().unwrap(), Lang::Nb);
        Measure {
            no,
            text: self.text(),
            source: self.source(from, row.source),
            references: [row.references, vec![self.text()]].concat(),
            owner: self.text(),
            deadline: "2027-01-31".parse().ok(),
            cost_once: Some(125_000),
            cost_yearly: Some(7_000),
            status: Status::Decided,
            note: self.text(),
            scenarios,
            ..row
        }
    }

    fn assessment(&mut self, likelihood: &str, consequence: &str) -> Assessment {
        let level = Rating::Level(Key::new(consequence));
        let likelihood = Key::new(likelihood);
        Assessment {
            likelihood: Some(likelihood.clone()),
            consequence: [(Key::new("privacy"), level)].into_iter().collect(),
            rationale: self.text(),
            knowledge: Some(Knowledge::Low),
            knowledge_why: self.text(),
            votes: vec![VotingRound {
                at: noon(),
                question: Question::Likelihood,
                votes: [(likelihood, 3)].into_iter().collect(),
                abstained: 1,
            }],
        }
    }

    fn scenario(&mut self, no: u32, shielded: bool, rows: [Vec<Id>; 3]) -> Scenario {
        let [assets, threats, vulnerabilities] = rows;
        let shielding = Shielding {
            legal_basis: self.text(),
            role: self.text(),
            date: "2026-11-22".parse().ok(),
        };
        let (l, c) = (format!("l{}", no % 5 + 1), format!("c{}", no * 2 % 5 + 1));
        Scenario {
            no,
            text: self.text(),
            description: self.text(),
            assets,
            threats,
            vulnerabilities,
            attributes: vec![Key::new("integrity"), self.text()],
            triage_why: self.text(),
            inherent: self.assessment("l5", "c5"),
            current: self.assessment(&l, &c),
            residual: self.assessment("l1", "c1"),
            risk_owner: self.text(),
            treatment: Some(Treatment::Reduce),
            shielding: shielded.then_some(shielding),
            flags: vec![self.text()],
            note: self.text(),
            ..Scenario::default()
        }
    }

    fn people(&mut self, session: &mut Session) {
        let who = self.id();
        let row = Participant { name: self.text(), role: self.text() };
        session.participants.insert(who, row);
        let present = vec![Presence { participant: who, from: self.text(), to: self.text() }];
        let (place, note) = (self.text(), self.text());
        let row = Meeting { date: None, place, present, note };
        session.meetings.insert(self.id(), row);
        session.parking.insert(self.id(), Parked { text: self.text(), done: false });
    }

    fn decided(&mut self, session: &mut Session, scenarios: &[Id], measures: &[Id]) {
        let row = Recommendation {
            text: self.text(),
            to: self.named(),
            scenarios: scenarios.to_vec(),
            measures: measures.to_vec(),
        };
        session.recommendations.insert(self.id(), row);
        let row = Decision {
            text: self.text(),
            scenarios: scenarios.to_vec(),
            outcome: Outcome::Refused,
            role: self.named(),
            name: self.text(),
            date: "2026-12-01".parse().ok(),
            valid_until: "2027-12-01".parse().ok(),
            case_reference: self.text(),
        };
        session.decisions.insert(self.id(), row);
    }

    fn frame(&mut self, session: &mut Session) {
        session.title = self.text();
        session.aim = self.text();
        session.scope = self.text();
        session.delimitation = self.text();
        session.norms = vec![self.named(), Named { id: Key::new("gdpr"), names: self.names() }];
        session.attributes.push(self.named());
        session.catalogs_off = vec![self.text()];
        let words = Adapted {
            hidden: false,
            names: self.names(),
            texts: self.names(),
            questions: self.names(),
        };
        session.adapted = [(self.text(), words)].into_iter().collect();
        session.dpia = Dpia {
            status: DpiaStatus::Done,
            why: self.text(),
            reference: self.text(),
            privacy_officer_asked: "2026-11-01".parse().ok(),
        };
        session.next_review = Review { date: "2027-11-22".parse().ok(), triggers: self.text() };
    }
}

/// A session of this shape, saved. Its municipality is marked too.
pub(super) fn session(shape: &Shape) -> Session {
    let mut session = prepared(&library());
    let mut marks = Marks { next: 0, ids: IdMaker::new(99) };
    marks.frame(&mut session);
    marks.people(&mut session);
    session.assets.clear();
    let like = session.threats.values().next().unwrap().clone();
    let rows: Vec<[Id; 3]> =
        shape.from.iter().map(|_| [marks.id(), marks.id(), marks.id()]).collect();
    for ([asset, threat, vulnerability], from) in rows.iter().zip(&shape.from) {
        session.assets.insert(*asset, marks.asset(from[0]));
        session.threats.insert(*threat, marks.threat(from[1], &like));
        session.vulnerabilities.insert(*vulnerability, marks.vulnerability(from[2]));
    }
    for (at, (shielded, about)) in shape.scenarios.iter().enumerate() {
        let no = at as u32 + 1;
        let of = |which: usize| about.iter().map(|at| rows[*at][which]).collect();
        let row = marks.scenario(no, *shielded, [of(0), of(1), of(2)]);
        let id = marks.id();
        session.scenarios.insert(id, row);
        let from = shape.from[at % shape.from.len()][3];
        let measure = marks.id();
        session.measures.insert(measure, marks.measure(no, from, vec![id]));
        marks.decided(&mut session, &[id], &[measure]);
    }
    let all: Vec<Id> = session.scenarios.keys().copied().collect();
    let last = marks.measure(90, From::Nowhere, all.clone());
    session.measures.insert(marks.id(), last);
    marks.decided(&mut session, &all, &[]);
    session.municipality = Municipality { number: Key::new("9901"), name: marks.text() };
    let by: Title = marks.text();
    session.revisions = snapshot(&session, noon(), &by, 12).unwrap();
    session
}

/// Every assessment of a scenario.
pub(super) const STAGES: [Stage; 3] = [Stage::Inherent, Stage::Current, Stage::Residual];
