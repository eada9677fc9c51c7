//! Reading is bounded and says where; writing is one and the same.

use rosbenk::model::Session;
use rosbenk::register::region::Region;
use rosbenk::wire::{Foreign, Kind, Problem, ReadError, Slip, from_bytes, head, to_ron};

use crate::common::{library, prepared};

fn read(text: &str) -> Result<Session, ReadError> {
    from_bytes(text.as_bytes(), Kind::Session)
}

#[test]
fn a_session_starts_with_its_format_and_stands_one_field_a_line() {
    let text = to_ron(&prepared(&library())).unwrap();
    assert!(text.starts_with("(\n  format: Session(1),\n  id: \""));
    assert!(text.ends_with(")\n"));
    assert!(!text.contains('\r'));
}

#[test]
fn a_byte_order_mark_comments_and_crlf_are_taken() {
    let text = to_ron(&prepared(&library())).unwrap();
    let windows = format!("\u{feff}// kommentar\r\n{}", text.replace('\n', "\r\n"));
    assert_eq!(to_ron(&read(&windows).unwrap()).unwrap(), text);
}

#[test]
fn what_is_refused_and_why() {
    let uuid = "00000000-0000-0000-0000-000000000000";
    let cases: &[(&str, Problem)] = &[
        ("hei", Problem::Foreign),
        ("(title: \"x\")", Problem::Foreign),
        ("#![enable(implicit_some)]\n(format: Session(1))", Problem::Extensions),
        ("(format: Session(2))", Problem::Newer { kind: "Session", number: 2 }),
        ("(format: Catalog(1))", Problem::OtherKind { found: "Catalog", wanted: "Session" }),
    ];
    for (text, problem) in cases {
        assert_eq!(read(text).unwrap_err().problem, *problem, "{text}");
    }
    let places: &[(String, usize, &str)] = &[
        (format!("(format: Session(1), id: \"{uuid}\",\n  titel: \"x\")"), 2, "titel"),
        (
            format!(
                "(format: Session(1), id: \"{uuid}\",\nparking: {{\"0DG8M0000001\": (), \"0DG8M0000001\": ()}})"
            ),
            2,
            "stands twice",
        ),
        (
            format!("(format: Session(1), id: \"{uuid}\",\n\nparking: {{\"lol\": ()}})"),
            3,
            "12 characters",
        ),
        (
            format!("(format: Session(1), id: \"{uuid}\", title: \"{}\")", "å".repeat(501)),
            1,
            "501 characters",
        ),
    ];
    for (text, line, part) in places {
        let error = read(text).unwrap_err();
        assert_eq!(error.line, Some(*line), "{error:?}");
        let Problem::Syntax(message) = &error.problem else { panic!("{error:?}") };
        assert!(format!("{message:?}").contains(part), "{message:?}");
    }
}

/// What a hand slips on most is told as what to write, not as what a parser calls it.
#[test]
fn a_slip_is_told_as_what_to_mend() {
    let unknown = |found: &str, known: &str| {
        let (found, known) = (found.to_owned(), known.to_owned());
        Slip::UnknownValue { found, known }
    };
    let cases: &[(&str, Slip)] = &[
        ("municipalities: {\"9901\": (population: 12 345)}", Slip::Comma),
        ("municipalities: {\"9901\": (population: \"mange\")}", Slip::Number),
        ("municipalities: {\"9901\": (population: 99999999999999999999999)}", Slip::OutOfBounds),
        ("municipalities: {\"9901\" (population: 7)}", Slip::Sign(":")),
        ("municipalities: [\"9901\"]", Slip::Sign("{")),
        ("joins: 7", Slip::Sign("[")),
        ("scale: (basis: \"PerYear\")", Slip::Name),
        ("municipalities: {\"9901\": (population: 6480,5)}", Slip::Name),
        ("scale: 7", Slip::Sign("(")),
        ("name: Fjordregionen", Slip::Text),
        ("name: \"Fjordregionen\", name: \"x\"", Slip::Twice("name")),
        ("municipalities: {\"9901\": (population: 7", Slip::Comma),
        (
            "scale: (basis: Oftest)",
            unknown(
                "Oftest",
                "PerYear, PerSystem, PerUser, PerInhabitant, Probability, Ease, Words",
            ),
        ),
    ];
    for (fields, slip) in cases {
        let id = "00000000-0000-0000-0000-000000000001";
        let text = format!("(format: Region(1), id: \"{id}\", {fields})");
        let error = from_bytes::<Region>(text.as_bytes(), Kind::Region).unwrap_err();
        assert_eq!(error.problem, Problem::Syntax(slip.clone()), "{fields}");
    }
}

#[test]
fn what_is_no_file_of_ours_is_told_for_what_it_is() {
    let utf16 = |text: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    };
    let cases: &[(&[u8], Foreign)] = &[
        (b"", Foreign::Empty),
        (b"\xef\xbb\xbf \r\n", Foreign::Empty),
        (&utf16("\u{feff}(format: Session(1))", u16::to_le_bytes), Foreign::Utf16),
        (&utf16("\u{feff}(format: Session(1))", u16::to_be_bytes), Foreign::Utf16),
        (&utf16("(format: Session(1))", u16::to_le_bytes), Foreign::Utf16),
        (&utf16("(format: Session(1))", u16::to_be_bytes), Foreign::Utf16),
        (b"\x1f\x8b\x08\0\0\0\0\0", Foreign::Gzip),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", Foreign::Zip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::Office),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", Foreign::Pdf),
        (b"\n<!DOCTYPE html><title>x</title>", Foreign::Html),
        (b"<HTML>", Foreign::Html),
        (b"<?xml version=\"1.0\"?>", Foreign::Xml),
        (b"{\"format\": 1}", Foreign::Json),
        (b" [1, 2]", Foreign::Json),
        (b"<<<<<<< HEAD\n(", Foreign::Conflict),
        (b"(\n<<<<<<< HEAD\n", Foreign::Conflict),
        (b"(format: Session(1),\r\n<<<<<<< HEAD\r\n=======\r\n", Foreign::Conflict),
        (b"\0\0\0\0", Foreign::Nul),
        (b"(format: Session(1), title: \"a\0\")", Foreign::Nul),
        (b"(format: Session(1))\n\0\0", Foreign::Nul),
    ];
    for (bytes, what) in cases {
        let error = from_bytes::<Session>(bytes, Kind::Session).unwrap_err();
        assert_eq!(error.problem, Problem::Recognised(*what), "{bytes:?}");
    }
}

#[test]
fn an_error_shows_the_line_and_the_fields_that_lead_there() {
    let long = "x".repeat(400);
    let text = format!(
        "(format: Session(1),\r\n scenarios: {{\"0DG8M0000001\": (note: \"{long}\", \
         current: (likelihood: 3, rationale: \"{long}\"))}})"
    );
    let error = read(&text).unwrap_err();
    let spot = error.spot.clone().unwrap();
    assert_eq!(spot.path, ["scenarios", "0DG8M0000001", "current", "likelihood"]);
    assert_eq!((error.line, error.column), (Some(2), Some(463)), "{error:?}");
    assert!(spot.before.starts_with('…') && spot.after.ends_with('…'), "{spot:?}");
    assert!(spot.before.ends_with("current: (likelihood: "), "{spot:?}");
    assert!(rosbenk::text::excerpt(&error).iter().all(|line| rosbenk::text::width(line) < 130));
}

#[test]
fn small_files_that_unpack_to_much_are_refused_while_they_are_read() {
    let list = |item: &str| vec![item; 10_000].join(",");
    let rows = |start: usize, row: &str| {
        let rows: Vec<String> =
            (start..start + 3_000).map(|n| format!("\"{n:012}\":{row}")).collect();
        rows.join(",")
    };
    // Each list and each table is within its own limit; together they are not.
    let roles = rows(0, &format!("(roles:[{}])", list("()")));
    let names = rows(0, &format!("(roles:[{}])", list("(role:(names:{nb:\"\"}))")));
    for assets in [roles, names] {
        let mut text = format!("(format: Session(1), assets: {{{assets}}})");
        text.truncate(31 * 1024 * 1024);
        let error = read(&text).unwrap_err();
        assert!(matches!(error.problem, Problem::TooMuch { .. }), "{error:?}");
    }
}

#[test]
fn bytes_that_are_not_utf8_are_told_with_their_place() {
    let error = from_bytes::<Session>(b"(format: Session(1), title: \"\xe5\")", Kind::Session);
    assert_eq!(error.unwrap_err().problem, Problem::NotUtf8 { at: 29 });
}

#[test]
fn deep_nesting_is_refused_not_followed() {
    let text = format!("(format: Session(1), scale: {}", "(".repeat(100_000));
    assert!(read(&text).is_err());
}

#[test]
fn text_is_kept_in_composed_form() {
    let session = read("(format: Session(1), title: \"A\u{30a}\")").unwrap();
    assert_eq!(session.title, "Å");
}

#[test]
fn the_head_tells_the_kind_without_reading_on() {
    assert_eq!(head(" ( format : Register ( 1 ) , rubbish"), Ok((Kind::Register, 1)));
}

#[test]
fn every_text_is_kept_composed() {
    use unicode_normalization::UnicodeNormalization as _;
    for c in ('\0'..=char::MAX).take(0x3_0000) {
        let text = format!("e{c}\u{e5}");
        let composed: String = text.nfc().collect();
        assert_eq!(rosbenk::model::Title::new(&text).as_str(), composed, "U+{:04X}", c as u32);
    }
}
