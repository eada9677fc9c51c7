//! Whatever a text says, it is written so that it reads back as it was.

use proptest::prelude::*;
use rosbenk::model::{Asset, Key, Lang, Localised, Parked, Rating, Scenario, Session, Threat};
use rosbenk::wire::{Kind, compact_from, from_bytes, to_compact, to_ron};

use super::rounds;
use super::strings::strings;

/// Pieces that look like something else when they stand in a file.
const PIECES: &[&str] = &[
    "\"",
    "\\",
    "\\\"",
    "\\u{41}",
    "\\x41",
    "r#\"",
    "\"#",
    "r\"",
    "##",
    "'",
    "/*",
    "*/",
    "//",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "(",
    ")",
    ",",
    ":",
    "{",
    "}",
    "#![enable(implicit_some)]",
    "Some(1)",
    "👩‍👩‍👧",
    "🇳🇴",
    "1️⃣",
    "e\u{301}",
    "\u{301}",
    "Å",
    "A\u{30a}",
    "ﬁ",
    "각",
    "\u{1100}\u{1161}",
    "\u{202e}",
    "\u{feff}",
    "\u{10ffff}",
    "\u{d7ff}",
    "<<<<<<< HEAD\n",
    "format: Session(1)",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PIECES), 0..12).prop_map(|it| it.concat()),
        2 => prop::sample::select(strings()),
        2 => any::<String>(),
        1 => (prop::sample::select(PIECES), 0..20_000_usize)
            .prop_map(|(piece, times)| piece.repeat(times / piece.len())),
    ]
}

fn session() -> impl Strategy<Value = Session> {
    prop::collection::vec(text(), 14).prop_map(|texts| {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        let id = |n: u8| format!("0DG8M000000{n}").parse().unwrap();
        let mut session =
            Session { title: next().into(), aim: next().into(), ..Session::default() };
        session.municipality.name = next().into();
        session.municipality.number = next().into();
        session.relevant = vec![Key::from(next())];
        let mut scenario = Scenario { no: 1, text: next().into(), ..Scenario::default() };
        scenario.description = next().into();
        scenario.current.rationale = next().into();
        let level = Rating::Level(Key::from(next()));
        scenario.current.consequence = [(Key::from(next()), level)].into_iter().collect();
        session.scenarios.insert(id(1), scenario);
        session.assets.insert(id(2), Asset { name: next().into(), ..Asset::default() });
        let names = Localised::new(Lang::Nb, &next());
        session.threats.insert(id(3), Threat { names, reason: next().into(), ..Threat::default() });
        session.parking.insert(id(4), Parked { text: next().into(), done: true });
        session
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100 * rounds() as u32, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn any_text_reads_back_as_it_was_written(session in session()) {
        let file = to_ron(&session).unwrap();
        let line = to_compact(&session).unwrap();
        // Nothing hidden is written as it is; a journal record is one line.
        prop_assert!(!file.chars().any(|c| c.is_control() && c != '\n'));
        prop_assert!(!line.chars().any(char::is_control));
        let read: Session = from_bytes(file.as_bytes(), Kind::Session).unwrap();
        prop_assert!(read == session);
        prop_assert!(compact_from::<Session>(&line).unwrap() == session);
        prop_assert!(to_ron(&read).unwrap() == file);
        // Windows line ends in the file change no text.
        let windows: Session = from_bytes(file.replace('\n', "\r\n").as_bytes(), Kind::Session).unwrap();
        prop_assert!(windows == session);
    }
}
