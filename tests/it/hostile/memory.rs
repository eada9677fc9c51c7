//! Files that are small on disk and large in memory: refused with a sentence, in a process that may not grow.

use std::process::{Command, Output};

use rosbenk::model::{Assessment, IdMaker, Key, Rating, Scenario, Session};
use rosbenk::wire::{Kind, from_bytes, to_ron};

use crate::common::{library, noon, prepared};
use crate::run::{folder, text};

use super::rounds;

/// Megabytes of the files, and MiB of address space the program gets: stack, libraries and the file are in it.
/// With rounds asked for, near the largest a session may be.
fn scale() -> (usize, usize) {
    if rounds() > 1 { (30, 320) } else { (5, 128) }
}

const ID: &str = "00000000-0000-0000-0000-000000000001";

/// A piece over and over.
fn fill(piece: &str) -> String {
    piece.repeat(scale().0 * 1_000_000 / piece.len())
}

/// Rows of a table, each with a list of pieces that is as long as a list may be.
fn rows(before: &str, piece: &str, after: &str) -> String {
    let list = piece.repeat(10_000);
    (0..scale().0 * 1_000_000 / list.len())
        .map(|n| format!("\"{n:012}\":{before}{list}{after},"))
        .collect()
}

fn session(fields: &str) -> String {
    format!("(format: Session(1), id: \"{ID}\", {fields})")
}

fn register(fields: &str) -> String {
    format!("(format: Register(1), {fields})")
}

fn catalog(fields: &str) -> String {
    format!(
        "(format: Catalog(1), id: \"x\", version: \"1\", names: {{}}, source: \"\", licence: \"\", {fields})"
    )
}

fn attempt(content: &str, args: &[&str]) -> Output {
    attempt_on("x.ron", content, args)
}

fn attempt_on(name: &str, content: &str, args: &[&str]) -> Output {
    let run = folder().file(name, content);
    Command::new("sh")
        .args(["-c", &format!("ulimit -v {}; exec \"$0\" \"$@\"", scale().1 * 1024)])
        .arg(env!("CARGO_BIN_EXE_rosbenk"))
        .args(args)
        .current_dir(run.folder.path())
        .env_clear()
        .env("HOME", run.folder.path().join("home"))
        .output()
        .unwrap()
}

#[track_caller]
fn refused(name: &str, content: &str, args: &[&str]) {
    let output = attempt(content, args);
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(2), "{name}: {:?} {stderr}", output.status);
    assert_eq!(stdout, "", "{name}");
    let first = stderr.lines().next().unwrap_or_default();
    assert!(first.starts_with("x.ron:"), "{name}: {stderr}");
    assert!(first.chars().count() <= 240, "{name}: {first}");
    assert!(stderr.lines().count() < 10 && stderr.len() < 2_000, "{name}: {stderr}");
}

#[test]
fn sessions() {
    let cases: &[(&str, String)] = &[
        ("empty rows", session(&format!("scenarios: {{{}}}", fill("(),")))),
        ("lists of empty rows", session(&format!("assets: {{{}}}", rows("(roles:[", "(),", "])")))),
        (
            "lists of empty texts",
            session(&format!("assets: {{{}}}", rows("(roles:[", "(name:\"\"),", "])"))),
        ),
        ("lists of names", session(&format!("norms: [{}]", fill("(names:{nb:\"\"}),")))),
        (
            "lists of keys",
            session(&format!("threats: {{{}}}", rows("(attributes:[", "\"a\",", "])"))),
        ),
        ("open brackets", session(&format!("norms: {}", fill("[")))),
        ("open parentheses", session(&format!("scale: {}", fill("(")))),
        ("one long text", session(&format!("title: \"{}\"", fill("x")))),
        ("one long text of escapes", session(&format!("aim: \"{}\"", fill("\\u{41}")))),
        ("one raw text", session(&format!("aim: r{}\"x", fill("#")))),
        ("one long name", session(&format!("{}: 1", fill("x")))),
        ("one long number", session(&format!("next_no: (scenario: {})", fill("9")))),
        ("comments in comments", session(&fill("/*"))),
        (
            "revisions",
            session(&format!(
                "revisions: [{}]",
                fill(&format!(
                    "(id:\"a\",parents:[{}],at:\"2026-11-22T10:00:00Z\",by:\"\",seq:1),",
                    "\"\",".repeat(10_000)
                ),)
            )),
        ),
        ("too large", session(&" ".repeat(34_000_000))),
        ("blanks and no end", format!("(format: Session(1),{}", fill(" "))),
    ];
    for (name, content) in cases {
        refused(name, content, &["check", "x.ron"]);
    }
}

#[test]
fn registers_and_catalogues() {
    let evidence = |fields: &str| register(&format!("evidence: [{fields}]"));
    let cases: &[(&str, String)] = &[
        ("evidence", evidence(&fill("(),"))),
        ("evidence with rows", evidence(&fill("(entries:{\"000000000001\":()}),"))),
        ("versions", evidence(&format!("(versions:[{}])", fill("(sources:[()]),")))),
        ("sources", evidence(&format!("(versions:[(sources:[{}])])", fill("(),")))),
        ("rejections", register(&format!("rejections: [{}]", fill("(args:[(\"\",\"\")]),")))),
        ("conflicts", register(&format!("conflicts: [{}]", fill("(heads:[\"a\"]),")))),
        (
            "scales",
            register(&format!(
                "scales: {{{}}}",
                rows("(types:[", "(texts:{\"\":{nb:\"\"}}),", "])")
            )),
        ),
        ("region", register(&format!("region: (joins: [{}])", fill("(),")))),
    ];
    for (name, content) in cases {
        refused(name, content, &["show", "x.ron"]);
    }
    let events = format!("(id:\"t\",events:[{}]),", "{nb:\"\"},".repeat(10_000));
    let cases: &[(&str, String)] = &[
        ("entries", catalog(&format!("threats: [{}]", fill("(),")))),
        ("events", catalog(&format!("threats: [{}]", fill(&events)))),
        ("brackets", catalog(&format!("threats: {}", fill("[")))),
    ];
    for (name, content) in cases {
        refused(name, content, &["check", "x.ron"]);
    }
}

/// Files of other programs: taken in, listed or refused, but never more than there is room for.
#[test]
fn imports() {
    let threats = "objects:\n  threats:\n";
    let long = format!("x: &x {}\n{threats}", "y".repeat(1_000_000));
    let object = "{\"uuid\":\"a\",\"code\":\"b\",\"label\":\"c\"},";
    let own = "section;id;format.Catalog;references.1";
    let cases: &[(&str, String)] = &[
        ("x.json", format!("[{}{{\"uuid\":1}}]", fill("{},"))),
        ("x.json", format!("[{}{{\"uuid\":1}}]", fill(object))),
        ("x.json", format!("[{}{{\"uuid\":1}}]", fill("{\"a\":[[],[]]},"))),
        ("x.json", format!("[{{{}\"uuid\":1}}]", fill("\"a\":1,"))),
        ("x.json", fill("[")),
        ("x.yaml", format!("{threats}{}", fill("  - {}\n"))),
        ("x.yaml", format!("{threats}{}", fill("  - {urn: a, ref_id: b}\n"))),
        ("x.yaml", format!("{long}{}", fill("  - {urn: a, name: *x}\n"))),
        ("x.yaml", format!("{threats}  - {{translations: {{{}}}}}\n", fill("a: {},"))),
        ("x.yaml", fill("- ")),
        ("x.yaml", fill("[")),
        ("x.yaml", fill("&a ")),
        ("x.csv", format!("Trussel\n{}", fill("a\n"))),
        ("x.csv", format!("Trussel{}\na\n", fill(";"))),
        ("x.csv", format!("Trussel;Id\n{}", fill("a;"))),
        ("x.csv", format!("Trussel;Id\n{}", fill(";\n"))),
        ("x.csv", format!("Trussel;Id\n{}", fill("\""))),
        ("x.csv", format!("{own}{}\nroles;r;;{}\n", fill(";references.2"), "a;".repeat(9_000))),
    ];
    for (name, content) in cases {
        let output = attempt_on(name, content, &["catalog", "import", name, "-o", "k.ron"]);
        let said = text(&output.stderr);
        let start: String = content.chars().take(60).collect();
        assert!(
            output.status.code().is_some_and(|it| it <= 2),
            "{start}: {:?} {said}",
            output.status
        );
    }
}

/// As many events as there may be, with tens of assets, threats and answers each.
fn full() -> Session {
    let mut ids = IdMaker::new(1);
    let mut session = prepared(&library());
    let known: Vec<_> = (0..10_000).map(|_| ids.next(noon())).collect();
    let rated = Assessment {
        likelihood: Some(Key::new("l3")),
        consequence: ["privacy", "service", "health", "economy", "reputation"]
            .map(|kind| (Key::new(kind), Rating::Level(Key::new("c4"))))
            .into_iter()
            .collect(),
        rationale: "Slik har det vært før, og slik kan det bli igjen.".into(),
        ..Assessment::default()
    };
    for (no, id) in (1..).zip(&known) {
        let row = Scenario {
            no,
            text: format!("Hendelse {no} rammer tjenesten").into(),
            assets: known.iter().copied().take(15).collect(),
            threats: known.iter().copied().take(10).collect(),
            attributes: vec![Key::new("confidentiality"); 3],
            current: rated.clone(),
            residual: rated.clone(),
            ..Scenario::default()
        };
        session.scenarios.insert(*id, row);
    }
    session
}

#[test]
fn a_session_with_everything_it_may_have_still_reads() {
    let session = full();
    // As tightly as it can be written: that leaves the least room.
    let tight: String = to_ron(&session).unwrap().lines().map(str::trim_start).collect();
    let read = from_bytes::<Session>(tight.as_bytes(), Kind::Session);
    assert!(read.as_ref().is_ok_and(|it| *it == session), "{:?}", read.err());
}
