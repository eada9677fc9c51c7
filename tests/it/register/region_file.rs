//! The region file: drafted, and told of where it leads nowhere.

use std::sync::LazyLock;

use rosbenk::model::{Id, Key, Session};
use rosbenk::register::region::{
    Choice, EntryRef, Join, Joining, Judgement, Judgements, Member, Region, TypeJudgements,
};
use rosbenk::register::scale_hash;
use rosbenk::wire::to_ron;
use uuid::Uuid;

use super::room::{Room, Said, said};
use super::{LIBRARY, by, first_scenario, reworded, saved, session};
use crate::common::noon;

/// Rated on another scale than the region's: words align with nothing there.
fn local() -> Session {
    let mut session = session(1, "9901", &[("l3", "c3")]);
    session.scale = LIBRARY.scale("municipal-4x4").unwrap().clone();
    saved(session)
}

fn judged(to: &str) -> Judgement {
    Judgement {
        to: Some(Key::new(to)),
        by: by(),
        why: "Samme ordlyd".into(),
        ..Judgement::default()
    }
}

static HASH: LazyLock<Key> = LazyLock::new(|| scale_hash(&local().scale).unwrap());

/// A region on the default scale, with nothing wrong in it.
fn region() -> Region {
    let levels = [(Key::new("c3"), judged("c4"))].into_iter().collect();
    let kind = TypeJudgements { levels, ..TypeJudgements::default() };
    let judgements = Judgements {
        id: Key::new("municipal-4x4"),
        likelihood: [(Key::new("l3"), judged("l3"))].into_iter().collect(),
        types: [(Key::new("privacy"), kind)].into_iter().collect(),
        ..Judgements::default()
    };
    let member = Member { name: "Fjelldal".into(), population: Some(7), net_budget: None };
    Region {
        id: Uuid::from_u128(9),
        name: "Fjordregionen".into(),
        municipalities: [(Key::new("9901"), member)].into_iter().collect(),
        scales: [(HASH.clone(), judgements)].into_iter().collect(),
        scale: LIBRARY.scale("infosec-5x5").unwrap().clone(),
        ..Region::default()
    }
}

fn entry(session: u128, scenario: Id) -> EntryRef {
    EntryRef { session: Uuid::from_u128(session), scenario }
}

fn join(one: EntryRef, other: EntryRef) -> Join {
    Join { one, other, joining: Joining::Accepted, by: by(), at: noon() }
}

fn choice(session: u128, chosen: &str) -> Choice {
    Choice {
        session: Uuid::from_u128(session),
        municipality: Key::new("9901"),
        chosen: Key::new(chosen),
        by: by(),
        at: noon(),
    }
}

fn judgements(region: &mut Region) -> &mut Judgements {
    region.scales.get_mut(&*HASH).unwrap()
}

fn kind(region: &mut Region) -> &mut TypeJudgements {
    judgements(region).types.get_mut(&Key::new("privacy")).unwrap()
}

fn room(region: &Region) -> Room {
    let room = Room::new();
    room.session("inn/a.ron", &local());
    let two = session(2, "9901", &[("l1", "c1")]);
    room.session("inn/b.ron", &reworded(&two, "Her"));
    room.session("inn/c.ron", &reworded(&two, "Der"));
    room.put("region.ron", &to_ron(region).unwrap());
    room
}

/// Any command, in the folder.
fn run(room: &Room, args: &[&str]) -> Said {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_rosbenk"))
        .args(args)
        .args(["--now", "2026-11-22T10:00:00Z", "--seed", "1"])
        .current_dir(room.path(""))
        .env_clear()
        .env("HOME", room.path(""))
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said {
        out: text(output.stdout),
        err: text(output.stderr),
        status: output.status.code().unwrap(),
    }
}

type Spoil = fn(&mut Region);

/// What `check` can tell, and a merge too.
const ALONE: &[(Spoil, &str)] = &[
    (
        |it| judgements(it).likelihood.values_mut().for_each(|it| it.to = Some(Key::new("l9"))),
        "scales/SCALE/likelihood/l3: regionens skala har ikke nivået «l9». Mulige id-er: l1, l2, l3, l4, l5",
    ),
    (
        |it| kind(it).levels.values_mut().for_each(|it| it.to = Some(Key::new("c9"))),
        "scales/SCALE/types/privacy/levels/c3: regionens skala har ikke nivået «c9». Mulige id-er: c1, c2, c3, c4, c5",
    ),
    (
        |it| kind(it).to = Some(Key::new("weather")),
        "scales/SCALE/types/privacy: regionens skala har ikke konsekvenstypen «weather». Mulige id-er: life-and-health, privacy, service, economy, reputation",
    ),
    (
        |it| it.scale.types.retain(|kind| kind.id != "privacy"),
        "scales/SCALE/types/privacy: regionens skala har ikke konsekvenstypen «privacy», så nivåene under gjelder ikke. Velg en av regionens med «to». Mulige id-er: life-and-health, service, economy, reputation",
    ),
    (
        |it| it.joins.push(join(entry(1, Id::default()), entry(1, Id::default()))),
        "joins/1: hendelsen 000000000000 er slått sammen med seg selv",
    ),
];

/// What only shows when everything is there; and whether it is for a person to settle.
const TOGETHER: &[(Spoil, bool, &str)] = &[
    (
        |it| drop(judgements(it).likelihood.insert(Key::new("l7"), judged("l3"))),
        true,
        "scales/SCALE/likelihood/l7: skalaen som er vurdert, har ikke nivået «l7». Mulige id-er: l1, l2, l3, l4",
    ),
    (
        |it| drop(kind(it).levels.insert(Key::new("c7"), judged("c3"))),
        true,
        "scales/SCALE/types/privacy/levels/c7: skalaen som er vurdert, har ikke nivået «c7». Mulige id-er: c1, c2, c3, c4",
    ),
    (
        |it| {
            let kind =
                TypeJudgements { to: Some(Key::new("privacy")), ..TypeJudgements::default() };
            judgements(it).types.insert(Key::new("weather"), kind);
        },
        true,
        "scales/SCALE/types/weather: skalaen som er vurdert, har ikke konsekvenstypen «weather». Mulige id-er: privacy, service, economy, reputation",
    ),
    (
        |it| it.joins.push(join(entry(1, first_scenario(&local())), entry(2, Id::default()))),
        true,
        "joins/00000000-0000-0000-0000-000000000002: vurderingen har ingen hendelse 000000000000",
    ),
    (
        |it| it.chosen.push(choice(2, "0123456789")),
        true,
        "chosen/1: «01234567» er ikke én av utgavene som står mot hverandre. Velg på nytt",
    ),
    (
        |it| {
            let judged = judgements(it).clone();
            it.scales.insert(Key::new("0123456789abcdef"), judged);
        },
        false,
        "scales/01234567: ingen av vurderingene bruker denne utgaven av skalaen «municipal-4x4»",
    ),
    (
        |it| {
            it.chosen.push(choice(7, "x"));
            it.joins.push(join(entry(7, Id::default()), entry(1, first_scenario(&local()))));
        },
        false,
        "joins: avgjørelser om vurderinger som ikke er med: 2",
    ),
    // Nothing is left to choose, or a later choice holds.
    (|it| it.chosen.push(choice(1, "x")), false, ""),
];

fn spoiled(spoil: Spoil) -> Region {
    let mut region = region();
    spoil(&mut region);
    region
}

fn lines(sentence: &str) -> String {
    match sentence {
        "" => String::new(),
        it => format!("region.ron: {}\n", it.replace("SCALE", HASH.get(..8).unwrap())),
    }
}

/// What a merge says of the two heads that stand against each other.
const HEADS: usize = 2;

#[test]
fn what_leads_nowhere_is_told_in_a_sentence() {
    let good = room(&region());
    assert_eq!(run(&good, &["check", "region.ron"]), said(0, "", ""));
    let merge =
        ["merge", "--quiet", "--region", "region.ron", "--force", "-o", "ut.ron", "inn/a.ron"];
    assert_eq!(run(&good, &merge), said(0, "", ""));
    for (spoil, sentence) in ALONE {
        let room = room(&spoiled(*spoil));
        let told = run(&room, &["check", "region.ron"]);
        let scale = |line: &&str| !line.starts_with("region.ron: scale/");
        let out: Vec<&str> = told.out.lines().filter(scale).collect();
        assert_eq!((told.status, out.join("\n") + "\n"), (1, lines(sentence)), "{told:?}");
        let told = run(&room, &merge);
        assert_eq!(told, said(1, "", &lines(sentence)));
        // The register has it, and tells it again.
        assert_eq!(
            run(&room, &["check", "ut.ron"]).out,
            lines(sentence).replace("region.ron", "ut.ron")
        );
        std::fs::remove_file(room.path("ut.ron")).unwrap();
        assert_eq!(run(&room, &[&merge[..], &["--strict"]].concat()).status, 2);
        assert!(!room.has("ut.ron"));
    }
}

/// A is B and B is C, but A is not C.
#[test]
fn decisions_that_contradict_each_other_are_told() {
    let mut region = region();
    let [a, b, c] = [1, 2, 3].map(|n| entry(n, Id::default()));
    let apart = Join { joining: Joining::Rejected, ..join(a, c) };
    region.joins = vec![join(a, b), apart];
    assert_eq!(run(&room(&region), &["check", "region.ron"]), said(0, "", ""));
    region.joins.push(join(b, c));
    let told = "joins/2: 000000000000, 000000000000 er avgjort som ulike risikoer, men er samme risiko gjennom andre par. Endre en av avgjørelsene";
    assert_eq!(run(&room(&region), &["check", "region.ron"]), said(1, &lines(told), ""));
}

/// A merge is not held up by it; whoever checks the file before a steering group does wants to know.
#[test]
fn what_nobody_has_given_a_reason_for_is_told() {
    let mut region = region();
    judgements(&mut region).likelihood.values_mut().for_each(|it| it.why = "".into());
    kind(&mut region).levels.values_mut().for_each(|it| it.by = "".into());
    let room = room(&region);
    let told = "scales/SCALE: nivåer avgjort uten at det står både hvem og hvorfor: 2";
    assert_eq!(run(&room, &["check", "region.ron"]), said(0, &lines(told), ""));
    let merge = ["merge", "--quiet", "--region", "region.ron", "-o", "ut.ron", "inn/a.ron"];
    assert_eq!(run(&room, &merge), said(0, "", &lines(told)));
}

#[test]
fn what_is_not_there_is_told_once_everything_is_met() {
    for (spoil, for_a_person, sentence) in TOGETHER {
        let room = room(&spoiled(*spoil));
        assert_eq!(run(&room, &["check", "region.ron"]), said(0, "", ""), "{sentence}");
        let told =
            run(&room, &["merge", "--quiet", "--region", "region.ron", "-o", "ut.ron", "inn"]);
        let err: Vec<&str> = told.err.lines().skip(HEADS).collect();
        assert_eq!(err.join("\n"), lines(sentence).trim_end());
        // Without the two that stand against each other it is this alone that decides.
        std::fs::remove_file(room.path("inn/c.ron")).unwrap();
        if sentence.starts_with("chosen") {
            continue;
        }
        let strict =
            ["merge", "--quiet", "--strict", "--region", "region.ron", "-o", "to.ron", "inn"];
        let told = run(&room, &strict);
        assert_eq!(told.status, if *for_a_person { 2 } else { 0 }, "{told:?}");
        assert_eq!(room.has("to.ron"), !for_a_person, "{sentence}");
    }
}

#[test]
fn a_region_that_cannot_be_read_stops_the_merge_before_it_begins() {
    let twice = "(format: Region(1), municipalities: { \"9901\": (), \"9901\": () })";
    let nowhere = "(format: Region(1), scale: (basis: Weather))";
    for text in [twice, nowhere, "(format: Region(2))", "(format: Session(1))", "", "ikke ron"] {
        let room = room(&region());
        room.put("region.ron", text);
        let told = run(&room, &["merge", "--region", "region.ron", "-o", "ut.ron", "inn"]);
        assert_eq!((told.status, told.out.as_str()), (2, ""), "{told:?}");
        assert!(told.err.starts_with("region.ron:"), "{told:?}");
        assert!(!room.has("ut.ron"));
        assert_eq!(run(&room, &["check", "region.ron"]).status, 2);
    }
    let room = room(&region());
    let told = run(&room, &["merge", "--region", "ingen.ron", "-o", "ut.ron", "inn"]);
    assert_eq!(told, said(2, "", "ingen.ron: filen finnes ikke\n"));
}

#[test]
fn a_register_is_checked_like_what_it_was_made_of() {
    let room = room(&region());
    assert_eq!(run(&room, &["merge", "--quiet", "-o", "ren.ron", "inn/a.ron"]).status, 0);
    assert_eq!(run(&room, &["check", "ren.ron"]), said(0, "", ""));
    room.put("inn/brutt.ron", "(format: Session(1), title: 7)");
    assert_eq!(run(&room, &["merge", "--quiet", "-o", "ut.ron", "inn"]).status, 1);
    let told = run(&room, &["check", "--lang", "en", "ut.ron", "ren.ron"]);
    assert_eq!((told.status, told.err.as_str()), (1, ""));
    let starts = ["ut.ron: “ROS Journalsystem” was changed", "ut.ron: “ROS", "ut.ron: brutt.ron: "];
    assert_eq!(told.out.lines().count(), starts.len(), "{}", told.out);
    for (line, start) in told.out.lines().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
    // Its scale changed by hand: it says two things at once.
    let text = std::fs::read_to_string(room.path("ren.ron")).unwrap();
    room.put("ren.ron", &text.replacen("verdict: Tolerable", "verdict: Acceptable", 1));
    let told = run(&room, &["check", "ren.ron"]);
    assert_eq!(told.status, 2);
    assert!(told.out.starts_with("ren.ron: registeret motsier seg selv"), "{told:?}");
}

const DRAFTED: &str = "\
Skalaene vi møtte, holdt opp mot regionens skala: Informasjonssikkerhet 5×5

Kommunal 4×4 (1 vurdering, 1 kommune)
Nivå            Hendelser                   Dekker  Regionalt  Innpassing
1 sjelden               0                    <1/10  1 (1–2)    åpen ende, regnet til 1/100
2 av og til             0                   1/10–1  3 (2–3)    spenn
3 ofte                  1                     1–12  4          likt
4 svært ofte            0                      >12  5          likt
personvern 1–4          1              ikke angitt  –          ikke innpasset
økonomi 1               0              <100 000 kr  1          likt
økonomi 2               0     100 000–1 000 000 kr  2          likt
økonomi 3               1  1 000 000–10 000 000 kr  3 (3–4)    spenn
økonomi 4               0           >10 000 000 kr  5 (4–5)    åpen ende, regnet til 100 000 000 kr

4 nivåer trenger skjønn. Fyll ut «to» (id-en til regionens nivå, som \"c4\"), «by»
og «why» i regionfilen, eller velg på side 7 i registeret.
Folketall og budsjett står åpne for 1 kommune; de gjettes aldri.
";

#[test]
fn a_draft_says_what_nobody_can_know_once_and_never_overwrites() {
    let room = Room::new();
    let mut local = local();
    for row in local.scenarios.values_mut() {
        row.current
            .consequence
            .insert(Key::new("economy"), rosbenk::model::Rating::Level(Key::new("c3")));
    }
    room.session("a.ron", &saved(local));
    let args = ["region", "init", "--scale", "infosec-5x5", "-o", "region.ron", "a.ron"];
    let told = run(&room, &args);
    assert_eq!(told.out.replace('\u{202f}', " "), DRAFTED);
    assert_eq!((told.status, told.err.as_str()), (1, "region.ron er skrevet\n"));
    // What it drafted has nothing wrong in it, and is never written over.
    assert_eq!(run(&room, &["check", "region.ron"]), said(0, "", ""));
    let before = std::fs::read(room.path("region.ron")).unwrap();
    let told = run(&room, &args);
    assert_eq!((told.status, told.out.as_str()), (2, ""));
    assert!(told.err.starts_with("region.ron: filen finnes fra før"), "{told:?}");
    assert_eq!(std::fs::read(room.path("region.ron")).unwrap(), before);
    // In English, amounts as the English have them.
    let told = run(
        &room,
        &["region", "init", "--lang", "en", "--scale", "infosec-5x5", "-o", "en.ron", "a.ron"],
    );
    assert!(told.out.contains("taken to NOK 100,000,000\n"), "{}", told.out);
    // Its own scale aligns by itself: nothing to judge.
    let told = run(&room, &["region", "init", "-o", "egen.ron", "a.ron"]);
    assert_eq!(told.status, 0, "{told:?}");
    // Nothing to draft from: nothing is done.
    room.put("brutt.ron", "(format: Session(1), title: 7)");
    let told = run(&room, &["region", "init", "-o", "tom.ron", "brutt.ron"]);
    assert_eq!((told.status, room.has("tom.ron")), (2, false), "{told:?}");
    // Drafted all the same, but a file needs a person.
    let told = run(&room, &["region", "init", "-o", "delvis.ron", "a.ron", "brutt.ron"]);
    assert_eq!((told.status, room.has("delvis.ron")), (1, true), "{told:?}");
}
