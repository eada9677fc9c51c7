//! `rosbenk register diff` as it is typed: exact words, exact status.

use rosbenk::model::{Named, Outcome, Session, Status, Triage};
use rosbenk::wire::to_ron;

use super::diff::{apart, decide, measure, rate, region, start};
use super::room::{Room, Said, said};
use super::{saved, scenario, session};
use crate::common::id;

pub(super) fn run(room: &Room, args: &[&str]) -> Said {
    room.run(&[args, &["--now", "2026-11-22T10:00:00Z"]].concat(), "")
}

/// Register `name` of these sessions.
pub(super) fn register(room: &Room, name: &str, sessions: &[&Session]) {
    let files: Vec<String> = (0..sessions.len()).map(|at| format!("{name}-{at}.ron")).collect();
    for (file, session) in files.iter().zip(sessions) {
        room.session(file, session);
    }
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let name = format!("{name}.ron");
    room.merge(&[&["--quiet", "-o", name.as_str()], files.as_slice()].concat());
    assert!(room.has(&name));
}

/// Something of each kind has happened to the first; the second is gone, the third is new.
fn since() -> Room {
    let room = Room::new();
    let (old, gone) = (start(), session(2, "9902", &[("l1", "c1")]));
    let mut new = old.clone();
    rate(&mut new, 1, "l5", "c5");
    rate(&mut new, 3, "l1", "c1");
    rate(&mut new, 4, "l2", "c3");
    new.relevant.push("service".into());
    for row in new.scenarios.values_mut().filter(|it| it.no == 2) {
        row.triage = Triage::Outside;
    }
    let row = scenario(&new, 6, "malware");
    new.scenarios.insert(id("0DG8M0000006"), row);
    decide(&mut new, 0, Outcome::Refused);
    for decision in new.decisions.values_mut().take(1) {
        decision.role = Named {
            id: "chief".into(),
            names: super::LIBRARY.roles().next().unwrap().entry.names.clone(),
        };
        decision.date = "2026-11-20".parse().ok();
        decision.scenarios = new.scenarios.keys().copied().take(2).collect();
    }
    measure(&mut new, 1, Status::Decided);
    measure(&mut new, 2, Status::Done);
    register(&room, "mars", &[&old, &gone]);
    register(&room, "mai", &[&saved(new), &session(3, "9903", &[("l1", "c1"), ("l5", "c5")])]);
    room
}

#[test]
fn all_that_has_happened_is_told() {
    let room = since();
    let told = run(&room, &["register", "diff", "mars.ron", "mai.ron"]);
    assert_eq!(told, said(0, NB, ""));
    let told = run(&room, &["register", "diff", "mars.ron", "mai.ron", "--lang", "en"]);
    assert_eq!(told, said(0, EN, ""));
    for lang in ["nb", "nn", "sv", "en"] {
        let told = run(&room, &["register", "diff", "mars.ron", "mai.ron", "--lang", lang]);
        assert!(!told.out.contains('‹'), "{}", told.out);
        for line in told.out.lines() {
            assert!(rosbenk::text::width(line) <= 80, "{line}");
        }
    }
}

const NB: &str = "\
Fra mars.ron til mai.ron
Vurderinger: 1 ny (2 hendelser), 1 borte (1 hendelse)
Hendelser: 1 flyttet opp, 1 flyttet ned, 1 vurdert for første gang, 1 ny, 1
sortert ut
Beslutninger: 1 avslått
Tiltak: 1 avsluttet, 1 vedtatt

Nye vurderinger
  9903 Kommune 9903: ROS Journalsystem (2 hendelser, lagret av kari 22.11.2026)

Vurderinger som er borte
  9902 Kommune 9902: ROS Journalsystem (1 hendelse, lagret av kari 22.11.2026)

Flyttet opp
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    nr. 1  Hendelse 1
      H (ikke akseptabel) → K* (ikke akseptabel)

Flyttet ned
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    nr. 3  Hendelse 3
      M (tiltak vurderes) → L* (akseptabel)

Vurdert for første gang
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    nr. 4  Hendelse 4
      ikke vurdert → M* (tiltak vurderes)

Nye hendelser
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    nr. 6  Hendelse 6
      ikke vurdert

Sortert ut
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    nr. 2  Hendelse 2
      L (akseptabel)

Beslutninger
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    Restrisiko
      foreslått → avslått: kommunestyre, 20.11.2026
      nr. 4, 5

Tiltak avsluttet
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    tiltak 2  Tiltak 2
      i gang → gjennomført, IT-leder

Tiltak vedtatt
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    tiltak 1  Tiltak 1
      foreslått → vedtatt, IT-leder

* ikke ferdig vurdert; klassen kan bli høyere
";
const EN: &str = "\
From mars.ron to mai.ron
Assessments: 1 new (2 events), 1 gone (1 event)
Events: 1 moved up, 1 moved down, 1 rated for the first time, 1 new, 1 sorted
out
Decisions: 1 refused
Measures: 1 closed, 1 decided

New assessments
  9903 Kommune 9903: ROS Journalsystem (2 events, saved by kari 2026-11-22)

Assessments that are gone
  9902 Kommune 9902: ROS Journalsystem (1 event, saved by kari 2026-11-22)

Moved up
  9901 Kommune 9901: ROS Journalsystem (saved by kari 2026-11-22)
    no. 1  Hendelse 1
      H (not acceptable) → K* (not acceptable)

Moved down
  9901 Kommune 9901: ROS Journalsystem (saved by kari 2026-11-22)
    no. 3  Hendelse 3
      M (consider measures) → L* (acceptable)

Rated for the first time
  9901 Kommune 9901: ROS Journalsystem (saved by kari 2026-11-22)
    no. 4  Hendelse 4
      not rated → M* (consider measures)

New events
  9901 Kommune 9901: ROS Journalsystem (saved by kari 2026-11-22)
    no. 6  Hendelse 6
      not rated

Sorted out
  9901 Kommune 9901: ROS Journalsystem (saved by kari 2026-11-22)
    no. 2  Hendelse 2
      L (acceptable)

Decisions
  9901 Kommune 9901: ROS Journalsystem (saved by kari 2026-11-22)
    Restrisiko
      proposed → refused: municipal council, 2026-11-20
      no. 4, 5

Measures closed
  9901 Kommune 9901: ROS Journalsystem (saved by kari 2026-11-22)
    measure 2  Tiltak 2
      under way → done, IT-leder

Measures decided
  9901 Kommune 9901: ROS Journalsystem (saved by kari 2026-11-22)
    measure 1  Tiltak 1
      proposed → decided, IT-leder

* not fully rated; the class may get higher
";

#[test]
fn nothing_has_happened_between_a_register_and_itself() {
    let room = since();
    let told = run(&room, &["register", "diff", "mars.ron", "mars.ron"]);
    assert_eq!(told, said(0, "Ingenting er endret fra mars.ron til mars.ron\n", ""));
}

#[test]
fn the_regions_class_is_a_second_line() {
    let room = Room::new();
    let old = start();
    let mut new = old.clone();
    rate(&mut new, 1, "l1", "c1");
    rate(&mut new, 3, "l1", "c4");
    register(&room, "mars", &[&old]);
    register(&room, "mai", &[&saved(new)]);
    room.put("region.ron", &to_ron(&region()).unwrap());
    let args = ["register", "diff", "mars.ron", "mai.ron", "--region", "region.ron"];
    let out = "\
Fra mars.ron til mai.ron
Hendelser: 1 flyttet ned, 1 flyttet opp bare regionalt

Flyttet ned
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    nr. 1  Hendelse 1
      H (ikke akseptabel) → L (akseptabel)
      regionalt: H (ikke akseptabel) → L (akseptabel)

Flyttet opp bare på regionens skala
  9901 Kommune 9901: ROS Journalsystem (lagret av kari 22.11.2026)
    nr. 3  Hendelse 3
      M (tiltak vurderes) som før
      regionalt: M (tiltak vurderes) → H (ikke akseptabel)
";
    assert_eq!(run(&room, &args), said(0, out, ""));
    room.put("region.ron", "(format: Region(1), tull: 1)");
    let told = run(&room, &args);
    assert_eq!((told.status, told.out.as_str()), (2, ""));
    assert!(told.err.starts_with("region.ron:1:21:"), "{}", told.err);
}

#[test]
fn what_makes_the_rest_doubtful_is_told_first() {
    let room = Room::new();
    let (base, near, far) = apart();
    register(&room, "mars", &[&near]);
    register(&room, "mai", &[&base]);
    register(&room, "juni", &[&near, &far]);
    let told = run(&room, &["register", "diff", "mars.ron", "mai.ron"]);
    let err = "9901 «ROS Journalsystem»: utgaven i det nye registeret er eldre enn den i det gamle. Er en gammel fil slått sammen, eller har registrene byttet plass?\n";
    assert_eq!((told.status, told.err.as_str()), (0, err));
    let told = run(&room, &["register", "diff", "mai.ron", "juni.ron"]);
    let err = "9901 «ROS Journalsystem» finnes i flere utgaver. Den som er valgt eller har kommet lengst, er sammenlignet\n";
    assert_eq!((told.status, told.err.as_str()), (0, err));
    assert_eq!(told.out.matches("nr. 2  ").count(), 1, "{}", told.out);
}

#[test]
fn what_is_no_register_is_told_with_what_to_do() {
    let room = since();
    let err = "\
mars-0.ron: filen er av typen Session, men her trengs Register
Lag et register av det først: rosbenk merge -o register.ron mars-0.ron
";
    assert_eq!(run(&room, &["register", "diff", "mars-0.ron", "mai.ron"]), said(2, "", err));
    assert_eq!(run(&room, &["register", "mars-0.ron"]), said(2, "", err));
    std::fs::create_dir(room.path("inn")).unwrap();
    let err = "\
inn: dette er ikke en vanlig fil
Lag et register av det først: rosbenk merge -o register.ron inn
";
    assert_eq!(run(&room, &["register", "diff", "mai.ron", "inn"]), said(2, "", err));
    let err = "borte.ron: filen finnes ikke\n";
    assert_eq!(run(&room, &["register", "diff", "mai.ron", "borte.ron"]), said(2, "", err));
    let text = std::fs::read_to_string(room.path("mai.ron")).unwrap();
    room.put("mai.ron", &text.replacen("verdict: NotAcceptable", "verdict: Acceptable", 3));
    let err = "mai.ron: registeret motsier seg selv om vurderingen 00000000-0000-0000-0000-000000000001. Det er trolig endret for hånd; lag det på nytt fra filene\n";
    assert_eq!(run(&room, &["register", "diff", "mars.ron", "mai.ron"]), said(2, "", err));
}

#[test]
fn a_register_and_a_subcommand_are_told_apart() {
    let room = since();
    let shown = run(&room, &["register", "mai.ron", "--print"]);
    assert!(shown.out.contains("regionalt register"), "{}", shown.out);
    assert_eq!(shown.status, 0);
    for args in
        [&["register"][..], &["register", "diff", "mai.ron"], &["register", "mai.ron", "diff"]]
    {
        let told = run(&room, args);
        assert_eq!((told.status, told.out.as_str()), (2, ""), "{args:?}");
    }
}

#[test]
fn json_is_for_programs() {
    let room = Room::new();
    let old = start();
    let mut new = old.clone();
    rate(&mut new, 2, "l3", "c3");
    decide(&mut new, 0, Outcome::NeedsMore);
    measure(&mut new, 2, Status::Done);
    register(&room, "mars", &[&old, &session(2, "9902", &[("l1", "c1")])]);
    register(&room, "mai", &[&saved(new)]);
    let told = run(&room, &["register", "diff", "mars.ron", "mai.ron", "--json"]);
    assert_eq!(told, said(0, JSON, ""));
}

const JSON: &str = r#"{
  "region": "none",
  "sessions_new": [],
  "sessions_gone": [
    {
      "municipality": "9902",
      "municipality_name": "Kommune 9902",
      "session": "00000000-0000-0000-0000-000000000002",
      "title": "ROS Journalsystem",
      "entries": 1,
      "by": "kari",
      "at": "2026-11-22T11:00:00Z",
      "moved_from": null,
      "scale_changed": false,
      "diverged": false,
      "older": false
    }
  ],
  "sessions_changed": [
    {
      "municipality": "9901",
      "municipality_name": "Kommune 9901",
      "session": "00000000-0000-0000-0000-000000000001",
      "title": "ROS Journalsystem",
      "entries": 5,
      "by": "kari",
      "at": "2026-11-22T11:00:00Z",
      "moved_from": null,
      "scale_changed": false,
      "diverged": false,
      "older": false
    }
  ],
  "entries": [
    {
      "change": "up",
      "about": {
        "municipality": "9901",
        "session": "00000000-0000-0000-0000-000000000001",
        "title": "ROS Journalsystem",
        "by": "kari",
        "at": "2026-11-22T11:00:00Z"
      },
      "scenario": "6FDTHGAGCXXT",
      "no": 2,
      "text": "Hendelse 2",
      "from": {
        "class": "L",
        "verdict": "acceptable",
        "complete": true
      },
      "to": {
        "class": "M",
        "verdict": "tolerable",
        "complete": true
      },
      "regional_from": null,
      "regional_to": null
    }
  ],
  "decisions": [
    {
      "about": {
        "municipality": "9901",
        "session": "00000000-0000-0000-0000-000000000001",
        "title": "ROS Journalsystem",
        "by": "kari",
        "at": "2026-11-22T11:00:00Z"
      },
      "decision": "6FDTHG9TXC0A",
      "scenarios": [],
      "text": "Restrisiko",
      "from": "proposed",
      "to": "needs-more",
      "role": "",
      "name": "",
      "date": null,
      "case_reference": ""
    }
  ],
  "measures": [
    {
      "change": "closed",
      "about": {
        "municipality": "9901",
        "session": "00000000-0000-0000-0000-000000000001",
        "title": "ROS Journalsystem",
        "by": "kari",
        "at": "2026-11-22T11:00:00Z"
      },
      "measure": "6FDTHG9TXC07",
      "no": 2,
      "text": "Tiltak 2",
      "owner": "IT-leder",
      "from": "under-way",
      "to": "done"
    }
  ]
}
"#;
