//! Files made to harm: refused or listed, in little time and room, and never shown as they are.

use std::time::{Duration, Instant};

use rosbenk::exchange::{NotTaken, Outcome};
use rosbenk::wire::{Problem, ReadError};

use super::{CISO, sums, taken, told};
use crate::hostile::hostile_texts;
use crate::run::{folder, text};

/// Takes one file in, soon.
#[track_caller]
fn soon(name: &str, content: impl AsRef<[u8]>) -> Outcome {
    let start = Instant::now();
    let outcome = taken(&[(name, content.as_ref())]);
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    outcome
}

#[track_caller]
fn refused(name: &str, content: impl AsRef<[u8]>) -> ReadError {
    let outcome = soon(name, content);
    assert_eq!(sums(&outcome), (0, 0, 0, 0));
    match outcome.files.into_iter().next().unwrap().failed {
        Some(NotTaken::Unreadable(error)) => error,
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn aliases_are_counted_for_what_they_unpack_to() {
    let mut bomb = String::from("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for at in 1..12 {
        let before = format!("*a{}", at - 1);
        bomb.extend([format!("a{at}: &a{at} [{}]\n", vec![before; 9].join(", "))]);
    }
    bomb.push_str("objects: {threats: *a11}\n");
    refused("x.yaml", &bomb);
    // One long text, said over and over.
    let long = format!("x: &x {}\nobjects:\n  threats:\n", "y".repeat(1_000_000));
    let many = format!("{long}{}", "  - {urn: a, name: *x}\n".repeat(5_000));
    assert!(matches!(
        refused("x.yaml", &many).problem,
        Problem::TooMuch { .. } | Problem::Syntax(_)
    ));
    refused("x.yaml", "objects: &o {threats: *o}\n");
}

#[test]
fn depth_is_bounded() {
    for open in ["[", "{\"a\":", "[[{\"label\":"] {
        refused("x.json", open.repeat(1_000_000));
        refused("x.json", format!("[{{\"uuid\":{}", open.repeat(100_000)));
    }
    for open in ["[", "{a: ", "- ", "? ", "!t [", "&a [", "'", "|\n", "a:\n "] {
        let deep = format!("objects: {}", open.repeat(200_000));
        let outcome = soon("x.yaml", deep);
        assert_eq!(sums(&outcome), (0, 0, 0, 0), "{open:?}");
    }
    let stairs: Vec<String> = (0..2_000).map(|at| format!("{}a:\n", " ".repeat(at))).collect();
    refused("x.yaml", stairs.concat());
}

#[test]
fn broken_files_are_told_with_line_and_column() {
    let place = |error: &ReadError| (error.line.unwrap_or(0), error.column.unwrap_or(0));
    assert_eq!(place(&refused("x.json", "[\n {\"uuid\": \"æ\" \"x\"}]")), (2, 15));
    assert_eq!(place(&refused("x.json", "[\n {\"uuid\": 1e999999}]")), (2, 18));
    assert_eq!(place(&refused("x.json", "5")), (1, 1));
    assert_eq!(place(&refused("x.yaml", "objects:\n  threats: 5\n")), (2, 3));
    assert_eq!(place(&refused("x.yaml", "objects: {}\nobjects: {}\n")).0, 2);
    assert_eq!(place(&refused("x.csv", "Navn;Id\na\0b;c\n")), (2, 2));
    assert_eq!(place(&refused("x.json", "[\"\0\"]")), (1, 3));
}

#[test]
fn what_is_no_text_of_ours_is_named() {
    let utf16: Vec<u8> = "Navn;Id\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused("x.csv", &utf16);
    for content in
        [&b"PK\x03\x04rest"[..], b"%PDF-1.7", b"", b"\x1f\x8bzz", b"<html>", b"\xd0\xcf\x11\xe0"]
    {
        assert!(matches!(refused("x.csv", content).problem, Problem::Recognised(_)));
    }
    let unknown = |name: &str, content: &str| {
        let outcome = soon(name, content);
        match outcome.files[0].failed {
            Some(NotTaken::Unknown(id)) => id,
            ref other => panic!("{name}: {other:?}"),
        }
    };
    assert_eq!(unknown("x.json", "{\"a\": [1, 2]}"), "exchange-unknown-json");
    assert_eq!(unknown("x.json", "[]"), "exchange-unknown-json");
    assert_eq!(unknown("x.yaml", "a: b\n"), "exchange-unknown-yaml");
    refused(
        "x.yaml",
        "just words
",
    );
    assert_eq!(unknown("x.txt", "Hei, dette er et brev.\nHilsen oss\n"), "exchange-unknown-table");
    assert_eq!(unknown("x.csv", "(format: Catalog(1), id: \"x\")"), "exchange-unknown-ours");
}

#[test]
fn much_of_anything_is_bounded() {
    refused("x.json", vec![b' '; 16 * 1024 * 1024 + 1]);
    refused("x.json", format!("[{}{{}}]", "{},".repeat(1_000_000)));
    let cell = format!(
        "Trussel;Beskrivelse;Id\n{};x;a\nKort;{0};b\nKort;x;{0}\nTre;;c\n",
        "y".repeat(1_000_000)
    );
    let outcome = soon("x.csv", cell);
    assert_eq!(sums(&outcome), (4, 2, 0, 2));
    assert_eq!(
        told(&outcome),
        [(2, "exchange-long-name"), (4, "exchange-bad-id"), (3, "exchange-cut")]
    );
    assert!(
        outcome
            .list
            .iter()
            .all(|told| told.values.iter().all(|(_, value)| value.chars().count() <= 80))
    );
    let wide = format!("Trussel{}\nBrann\n", ";Beskrivelse".repeat(16_000));
    assert_eq!(sums(&soon("x.csv", wide)).1, 1);
    let rows: Vec<String> = (0..10_050).map(|at| format!("Brann {at}\n")).collect();
    let outcome = soon("x.csv", format!("Trussel\n{}", rows.concat()));
    assert_eq!(sums(&outcome), (10_050, 10_000, 0, 50));
    assert_eq!(outcome.list[0].id, "exchange-full");
    let own = format!("section;id;format.Catalog{}\ncatalog;x;1\n", ";a.b".repeat(16_000));
    soon("x.csv", own);
    soon(
        "x.csv",
        format!("section;id;format.Catalog;names{}\nroles;x;;y\n", ".nb".repeat(100_000)),
    );
    soon("x.csv", "\"".repeat(1_000_001));
    let wide = soon("x.csv", format!("Trussel{}\nBrann\n", ";".repeat(200_000)));
    assert_eq!(wide.files[0].failed, Some(NotTaken::Unknown("exchange-many-cells")));
    for cells in ["a\n", "a;", "a;a;a;a;a;a;\n"] {
        let outcome = soon("x.csv", format!("Trussel;Id\n{}", cells.repeat(1_000_000)));
        assert_eq!(outcome.files[0].failed, Some(NotTaken::Unknown("exchange-many-cells")));
    }
}

#[test]
fn duplicate_headings_of_our_own_are_not_guessed_between() {
    let own = "section;id;format.Catalog;name.nb;name.nb\ncatalog;x;1;a;b\nroles;r;;Leder;Sjef\n";
    let outcome = soon("x.csv", own);
    assert!(outcome.files[0].mapped[3].to.is_none() && outcome.files[0].mapped[4].to.is_none());
    let both = "section;id;format.Catalog;references;references.1\nroles;r;;a;b\nroles;q;;a\n";
    assert_eq!(told(&soon("x.csv", both)), [(2, "exchange-two-ways")]);
}

/// Every hostile text through every format and command, in names, ids, headings and files.
#[test]
fn nothing_steers_the_terminal() {
    for (at, hostile) in hostile_texts().into_iter().enumerate() {
        let json = serde_json::to_string(&hostile).unwrap();
        let yaml = CISO
            .replace("name: Flood", &format!("name: {json}"))
            .replace("ref_id: T2", &format!("ref_id: {json}"));
        let quoted = hostile.replace('"', "\"\"").replace('\0', "");
        let files = [
            (
                "m.json",
                format!(
                    "[{{\"uuid\": {json}, \"code\": \"a\", \"label\": {json}}}, {{\"uuid\": \"u\", \"code\": {json}, \"label\": {json}}}]"
                ),
            ),
            ("l.yaml", yaml),
            (
                "t.csv",
                format!("Trussel;Id;\"{quoted}\"\n\"{quoted}\";;x\nBrann;\"{quoted}\";\nFlom;b;\n"),
            ),
        ];
        // Every text through one of them, or through all.
        let step = if crate::hostile::rounds() > 1 { 1 } else { files.len() };
        for (name, content) in files.into_iter().skip(at % step).step_by(step) {
            let run = folder().file(name, &content);
            let import = [name, "-o", "x.ron", "--force", "--id", "x"];
            for more in [&[][..], &["--json"]] {
                let args = [&["catalog", "import"][..], &import, more].concat();
                let output = run.start(&args);
                for said in [text(&output.stdout), text(&output.stderr)] {
                    assert_eq!(crate::hostile::raw(&said, &['\n']), None, "{args:?}");
                }
                assert!(output.status.code().is_some_and(|code| code < 3), "{args:?}");
            }
            let exported = run.start(&["catalog", "export", "x.ron"]);
            assert_eq!(
                crate::hostile::raw(&text(&exported.stdout), &['\n', '\r', '\t', '\u{feff}']),
                None
            );
        }
    }
}
