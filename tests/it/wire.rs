//! Reading is bounded and says where; writing is one and the same.

use rosbenk::model::Session;
use rosbenk::wire::{Kind, Problem, ReadError, from_bytes, head, to_ron};

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
        ("", Problem::Foreign),
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
        assert!(message.contains(part), "{message}");
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
