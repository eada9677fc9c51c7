//! The laws of the merge, through the real program and byte for byte; and that nothing is lost on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rosbenk::model::{Key, Session};
use rosbenk::register::Register;
use rosbenk::wire::{Kind, from_bytes};
use uuid::Uuid;

use super::room::Room;
use super::{reworded, saved, session, with_measure};

const REGION: &str = "region.ron";

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")
}

fn read(text: &str) -> Session {
    from_bytes(text.as_bytes(), Kind::Session).unwrap()
}

/// The example region by municipality (`all` of it, or what is small), with everything that may befall a file: a copy, an older version,
/// two that went apart, a redacted copy with and without its original, a file that was copied to another
/// municipality, one changed by hand and one that is broken.
fn region(all: bool) -> Room {
    let room = Room::new();
    for folder in if all { &["", "region"][..] } else { &["region"] } {
        for entry in std::fs::read_dir(examples().join(folder)).unwrap().flatten() {
            let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
            if text.starts_with("(\n  format: Session") {
                let number = read(&text).municipality.number;
                let name = entry.file_name().into_string().unwrap();
                room.put(&format!("inn/{}/{name}", &*number), &text);
            }
        }
    }
    let region = std::fs::read_to_string(examples().join("region/region.ron")).unwrap();
    room.put(REGION, &region);
    let a = with_measure(session(1, "9901", &[("l4", "c4"), ("l5", "c5")]));
    let (b, c) = (reworded(&a, "Her"), reworded(&a, "Der"));
    let mut shared = a.clone();
    shared.shared_from = a.revisions.last().map(|it| it.id.clone());
    shared.title = "Sladdet".into();
    let mut alone = shared.clone();
    alone.id = Uuid::from_u128(2);
    let mut copied = session(3, "9903", &[("l1", "c1")]);
    room.session("inn/9903/egen.ron", &copied);
    copied.municipality.number = Key::new("9904");
    let mut by_hand = session(4, "9905", &[("l2", "c2")]);
    by_hand.title = "Endret".into();
    for (name, session) in [
        ("9901/a.ron", &a),
        ("9901/b.ron", &b),
        ("9902/b.ron", &b),
        ("9906/c.ron", &c),
        ("9904/sladdet.ron", &saved(shared)),
        ("9905/sladdet.ron", &saved(alone)),
        ("9904/kopi.ron", &saved(copied)),
        ("9905/endret.ron", &by_hand),
    ] {
        room.session(&format!("inn/{name}"), session);
    }
    room.put("inn/9902/brutt.ron", "(format: Session(1),\n  title: 7)");
    room
}

/// Merges, and gives the bytes.
fn merged(room: &Room, region: bool, output: &str, inputs: &[&str]) -> Vec<u8> {
    let mut args = vec!["--quiet", "--force", "-o", output];
    args.extend(if region { &["--region", REGION][..] } else { &[] });
    args.extend(inputs);
    let told = room.merge(&args);
    assert!(told.status < 2, "{told:?}");
    std::fs::read(room.path(output)).unwrap()
}

#[test]
fn municipality_by_municipality_is_all_at_once() {
    let room = region(false);
    for region in [false, true] {
        let all = merged(&room, region, "alt.ron", &["inn"]);
        let numbers: Vec<String> = (1..=7).map(|n| format!("990{n}")).collect();
        for number in &numbers {
            let (output, input) = (format!("{number}.ron"), format!("inn/{number}"));
            merged(&room, region, &output, &[input.as_str()]);
        }
        merged(&room, region, "nord.ron", &["9901.ron", "9905.ron", "9904.ron"]);
        // What some of them met before, they meet again.
        merged(&room, region, "sør.ron", &["9906.ron", "9902.ron", "9907.ron", "inn/9901"]);
        let county = merged(&room, region, "fylke.ron", &["sør.ron", "9903.ron", "nord.ron"]);
        assert!(county == all, "region: {region}");
        for inputs in [&["fylke.ron"][..], &["fylke.ron", "nord.ron", "inn"], &["alt.ron", "inn"]] {
            assert!(merged(&room, region, "igjen.ron", inputs) == all, "{inputs:?}");
        }
        // Its own output among its inputs: found in the folder, named, and as the file it replaces.
        for inputs in [&["inn"][..], &["inn", "inn/alt.ron"], &["inn/alt.ron"]] {
            assert!(merged(&room, region, "inn/alt.ron", inputs) == all, "{inputs:?}");
        }
        std::fs::remove_file(room.path("inn/alt.ron")).unwrap();
    }
    // A register without a region holds the same evidence, and what it was made by is not in the way.
    let with = merged(&room, true, "med.ron", &["inn"]);
    let without = merged(&room, false, "uten.ron", &["med.ron"]);
    assert!(without == merged(&room, false, "uten.ron", &["inn"]));
    assert!(with == merged(&room, true, "med.ron", &["uten.ron"]));
}

/// One way of saying the same.
struct Way<'a> {
    name: &'a str,
    folder: &'a str,
    env: &'a [(&'a str, &'a str)],
    args: &'a [&'a str],
    list: &'a str,
}

const PLAIN: Way<'_> =
    Way { name: "", folder: "", env: &[], args: &["--threads", "1", "inn"], list: "" };

fn by(room: &Room, way: &Way<'_>) -> Vec<u8> {
    let output = room.path("ut.ron");
    drop(std::fs::remove_file(&output));
    let mut child = Command::new(env!("CARGO_BIN_EXE_rosbenk"))
        .args(["merge", "--quiet", "--region"])
        .arg(room.path(REGION))
        .arg("-o")
        .arg(&output)
        .args(way.args)
        .env_clear()
        .env("HOME", room.path(""))
        .envs(way.env.iter().copied())
        .current_dir(room.path(way.folder))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(way.list.as_bytes()).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1), "{}", way.name);
    std::fs::read(output).unwrap()
}

#[test]
fn nothing_from_outside_is_in_the_bytes() {
    let room = region(false);
    // The troubles are enough to go through in so many ways.
    for name in ["9902/9902-vestvik", "9903/9903-solnes", "9906/9906-storasen", "9907/9907-lilleoy"]
    {
        std::fs::remove_file(room.path(&format!("inn/{name}.ron"))).unwrap();
    }
    std::os::unix::fs::symlink(room.path("inn"), room.path("lenke")).unwrap();
    std::fs::create_dir(room.path("a")).unwrap();
    let whole = room.path("inn").display().to_string();
    let mut files: Vec<String> = rosbenk::store::Disk::default()
        .ron_files(&room.path("inn"))
        .unwrap()
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    let list = files.join("\n");
    files.reverse();
    let turned = files.join("\r\n\n");
    let named: Vec<&str> = files.iter().map(String::as_str).collect();
    let twice: Vec<&str> = named.iter().flat_map(|it| [*it, *it]).chain(["inn"]).collect();
    let wanted = by(&room, &PLAIN);
    let ways = [
        Way { name: "two threads", args: &["--threads", "2", "inn"], ..PLAIN },
        Way { name: "seven threads", args: &["--threads", "7", "inn"], ..PLAIN },
        Way { name: "no threads", args: &["--threads", "0", "inn"], ..PLAIN },
        Way { name: "Swedish", env: &[("LC_ALL", "sv_SE.UTF-8"), ("LANG", "C")], ..PLAIN },
        Way { name: "Turkish", env: &[("LANG", "tr_TR.UTF-8"), ("TZ", "Asia/Kathmandu")], ..PLAIN },
        Way {
            name: "English",
            args: &["--lang", "en", "inn"],
            env: &[("TZ", "Pacific/Apia")],
            ..PLAIN
        },
        Way { name: "another time", args: &["--now", "1999-12-31T23:59:59Z", "inn"], ..PLAIN },
        Way { name: "dotted", args: &["./a/../inn/./"], ..PLAIN },
        Way { name: "from beside", folder: "a", args: &["../inn"], ..PLAIN },
        Way { name: "from inside", folder: "inn", args: &["."], ..PLAIN },
        Way { name: "whole", args: &[&whole], ..PLAIN },
        Way { name: "by a link", args: &["lenke/"], ..PLAIN },
        Way { name: "both ways", args: &["lenke", "inn", "./inn"], ..PLAIN },
        Way { name: "one by one, backwards", args: &named, ..PLAIN },
        Way { name: "twice", args: &twice, ..PLAIN },
        Way { name: "as a list", args: &["-"], list: &list, ..PLAIN },
        Way { name: "as a list, backwards", args: &["-", "inn/9901"], list: &turned, ..PLAIN },
    ];
    for way in &ways {
        assert!(by(&room, way) == wanted, "{}", way.name);
    }
}

/// A name that leads to the file is one of its names: which it is called by is not for the order to say.
#[test]
fn a_link_and_its_file_are_one_whichever_comes_first() {
    let room = Room::new();
    room.session("a.ron", &session(1, "9901", &[("l4", "c4")]));
    for name in ["0.ron", "b.ron"] {
        std::os::unix::fs::symlink(room.path("a.ron"), room.path(name)).unwrap();
    }
    let orders =
        [["0.ron", "a.ron", "b.ron"], ["b.ron", "a.ron", "0.ron"], ["a.ron", "b.ron", "0.ron"]];
    let all: BTreeSet<Vec<u8>> =
        orders.iter().map(|order| merged(&room, false, "ut.ron", order)).collect();
    assert_eq!(all.len(), 1);
}

#[test]
fn every_event_measure_and_decision_of_every_head_is_there() {
    let room = region(true);
    let args = ["--json", "--quiet", "--region", REGION, "-o", "ut.ron", "inn"];
    let told: serde_json::Value = serde_json::from_str(&room.merge(&args).out).unwrap();
    let count = |name: &str| told[name].as_u64().unwrap();
    let parts = ["merged", "duplicates", "superseded", "conflicts", "rejected"];
    assert_eq!(count("sources"), parts.iter().map(|it| count(it)).sum::<u64>());
    assert_eq!(count("sources"), told["files"].as_array().unwrap().len() as u64);
    assert_eq!(parts.map(count), [15, 2, 1, 2, 1]);
    assert_eq!(count("scenarios_in"), count("scenarios_out"));

    let register: Register = room.register("ut.ron");
    assert_eq!(register.scenarios() as u64, count("scenarios_out"));
    assert_eq!(register.evidence.len() as u64, count("merged") + count("conflicts"));
    let heads: BTreeMap<String, &str> = told["files"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| ["merged", "conflict"].contains(&it["verdict"].as_str().unwrap()))
        .map(|it| (it["file"].as_str().unwrap().to_owned(), it["sha256"].as_str().unwrap()))
        .collect();
    let (mut events, mut measures, mut decisions) = (0, 0, 0);
    for (path, sha256) in heads {
        let session = read(&std::fs::read_to_string(room.path(&path)).unwrap());
        let of = |it: &&rosbenk::register::Evidence| {
            it.versions.iter().any(|it| it.sources.iter().any(|it| it.sha256 == sha256))
        };
        let it = register.evidence.iter().find(of).unwrap();
        assert_eq!((it.session, &it.municipality), (session.id, &session.municipality));
        assert_eq!((&it.measures, &it.decisions), (&session.measures, &session.decisions));
        assert_eq!(it.recommendations, session.recommendations);
        assert!(it.entries.keys().eq(session.scenarios.keys()), "{path}");
        for (entry, row) in it.entries.values().zip(session.scenarios.values()) {
            assert_eq!((entry.no, &entry.text), (row.no, &row.text), "{path}");
            assert_eq!(entry.description, row.description);
            assert_eq!(entry.current.likelihood, row.current.likelihood);
            assert_eq!(entry.current.consequence, row.current.consequence);
            assert_eq!(entry.residual.consequence, row.residual.consequence);
        }
        events += session.scenarios.len();
        measures += session.measures.len();
        decisions += session.decisions.len();
    }
    assert_eq!(events, register.scenarios());
    let all = |count: fn(&rosbenk::register::Evidence) -> usize| -> usize {
        register.evidence.iter().map(count).sum()
    };
    assert_eq!((measures, decisions), (all(|it| it.measures.len()), all(|it| it.decisions.len())));
    assert!(measures > 50 && decisions > 5, "{measures} {decisions}: the example says too little");
}

/// A register may say of one session's content what it is not. Both are kept, and what was written is read.
#[test]
fn two_contents_under_one_hash_are_both_kept_and_read_back() {
    let room = Room::new();
    room.session("a.ron", &session(1, "9901", &[("l4", "c4")]));
    merged(&room, false, "ekte.ron", &["a.ron"]);
    let text = std::fs::read_to_string(room.path("ekte.ron")).unwrap();
    for (name, text) in [("b.ron", "Falsk"), ("c.ron", "Falskere")] {
        let forged = std::fs::read_to_string(room.path("ekte.ron"))
            .unwrap()
            .replace("ROS Journalsystem", text);
        room.put(name, &forged);
    }
    assert!(!text.contains("Falsk"));
    let all = merged(&room, false, "ut.ron", &["a.ron", "b.ron", "c.ron"]);
    let titles = |name: &str| -> Vec<String> {
        room.register(name)
            .linked()
            .unwrap()
            .evidence
            .iter()
            .map(|it| it.title.to_string())
            .collect()
    };
    let mut sorted = titles("ut.ron");
    sorted.sort();
    assert_eq!(sorted, ["Falsk", "Falskere", "ROS Journalsystem"]);
    for inputs in [&["c.ron", "ekte.ron", "b.ron"][..], &["ut.ron"], &["ut.ron", "a.ron", "c.ron"]]
    {
        assert!(merged(&room, false, "igjen.ron", inputs) == all, "{inputs:?}");
    }
    // The same said twice is a contradiction all the same.
    let mut twice = room.register("ut.ron");
    twice.evidence.push(twice.evidence[0].clone());
    assert!(twice.linked().is_err());
}

/// Which file it was that has the newer version, and what a redacted copy is a copy of.
#[test]
fn each_file_is_told_by_the_one_that_holds_it() {
    let room = Room::new();
    let base = session(1, "9901", &[("l4", "c4")]);
    let (left, right) = (reworded(&base, "Her"), reworded(&base, "Der"));
    let (left_on, right_on) = (reworded(&left, "Her nå"), reworded(&right, "Der nå"));
    let mut shared = right.clone();
    shared.shared_from = right.revisions.last().map(|it| it.id.clone());
    shared.title = "Sladdet".into();
    for (name, session) in [
        ("a-left.ron", &left_on),
        ("b-right.ron", &right_on),
        ("c-left.ron", &left),
        ("d-right.ron", &right),
        ("e-shared.ron", &saved(shared)),
        ("f-same.ron", &right_on),
    ] {
        room.session(name, session);
    }
    let args = ["--json", "--dry-run", "--lang", "en", "-o", "x.ron"];
    let files =
        ["a-left.ron", "b-right.ron", "c-left.ron", "d-right.ron", "e-shared.ron", "f-same.ron"];
    let told = room.merge(&[&args[..], &files].concat());
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let rows = told["files"].as_array().unwrap().iter();
    let rows: Vec<(&str, &str)> = rows
        .map(|it| (it["verdict"].as_str().unwrap(), it["message"].as_str().unwrap()))
        .skip(2)
        .collect();
    let wanted = [
        ("superseded", "a-left.ron has a newer version"),
        ("superseded", "b-right.ron has a newer version"),
        ("duplicate", "redacted copy of b-right.ron"),
        ("duplicate", "same content as in b-right.ron"),
    ];
    assert_eq!(rows, wanted);
}
