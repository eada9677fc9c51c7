//! Hostile texts through every screen: the cells, and the bytes a terminal would be sent.

use ratatui::backend::{Backend as _, CrosstermBackend};
use rosbenk::tui::{Script, Signs};

use super::rounds;
use super::spoiled::spoiled;
use super::strings::{is_marked, raw_in, strings};
use crate::example::example;
use crate::workbench::{Look, NB, bench};

/// Ways through the workbench: every screen, list, form, prompt and layer.
const WALKS: &[&str] = &[
    "<enter>",
    "g1<down><down><enter><esc>",
    "g1<pgdn><pgdn>n",
    "g2<tab><down><down><enter>",
    "g2n",
    "g3<down><down><down>b",
    "g3<home><down>n",
    "g4<tab><enter>",
    "g4<tab>v",
    "g4<tab>t",
    "g4<tab>x",
    "g4<tab>e",
    "g5<f5>",
    "g5<f4><enter>",
    "g5<f4>t",
    "g53b",
    "g5v",
    "g5.e",
    "g5..<f1>",
    "g5<c-p>",
    "g5s",
    "g6<enter>",
    "g6h",
    "g6n",
    "g6r",
    "g6.<down>",
    "g7<f5>",
    "g7.e",
    "g8",
    "g8<tab><down>",
    "g8<tab><tab>",
    "g8<tab><tab><tab><enter>",
    "g8<tab><tab><tab><tab><enter>",
    "g8<s-tab><s-tab>",
    "g8<s-tab><enter>",
    "g5+",
    "g",
    "u",
    "<f8>",
    "<f9>",
    "gs",
    "n",
];

/// Bytes as the terminal would get them for a whole frame.
fn sent(script: &Script) -> String {
    let (buffer, _) = script.drawn();
    let mut bytes = Vec::new();
    let cells = buffer.content.iter().enumerate().map(|(at, cell)| {
        let (x, y) = buffer.pos_of(at);
        (x, y, cell)
    });
    CrosstermBackend::new(&mut bytes).draw(cells).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Takes out what the backend itself says: `ESC [` figures `H` or `m`. What is left is text.
fn without_own_sequences(sent: &str) -> String {
    let mut out = String::new();
    let mut rest = sent;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        out.push_str(before);
        let end = after.find(|c: char| !(c.is_ascii_digit() || c == ';')).unwrap_or(after.len());
        match after[end..].chars().next() {
            Some('H' | 'm') => rest = &after[end + 1..],
            _ => {
                out.push('\u{1b}');
                rest = after;
            }
        }
    }
    out + rest
}

#[track_caller]
fn holds(script: &Script, way: &str) -> bool {
    let frame = script.frame().lines.join("");
    assert_eq!(raw_in(&frame, &[]), None, "{way}");
    let sent = sent(script);
    for text in strings() {
        // A sequence of the backend's own may look like a piece, never like the whole.
        assert!(text.len() > 600 || !sent.contains(&text), "{way}: {text:?}");
    }
    assert!(!sent.contains("\u{1b}[5;41m"), "{way}");
    assert_eq!(raw_in(&without_own_sequences(&sent), &[]), None, "{way}");
    is_marked(&frame)
}

#[test]
fn no_screen_lets_them_through_and_each_shows_a_mark() {
    let looks = [
        NB,
        Look { signs: Signs::Plain, size: (120, 40), ..NB },
        Look { signs: Signs::Ascii, size: (60, 16), ..NB },
    ];
    let turns = 3 * rounds();
    let mut marked = 0;
    for turn in 0..turns {
        let session = spoiled(&example(), turn * 11);
        for (at, ways) in WALKS.chunks(6).enumerate() {
            let mut bench = bench(Some(&session), &looks[(turn + at) % looks.len()]);
            assert!(holds(&bench.script, "opened"));
            for way in ways {
                bench.keys(way);
                marked += usize::from(holds(&bench.script, way));
                bench.keys("<esc><esc><esc>");
            }
        }
    }
    // Help, menu and blank screen may cover everything.
    assert!(marked >= WALKS.len() * turns * 8 / 10, "{marked} of {}", WALKS.len() * turns);
}

#[test]
fn what_is_typed_and_pasted_is_shown_for_what_it_is() {
    for text in strings() {
        let mut bench = bench(Some(&example()), &NB);
        for way in ["g4n", "g1<enter>", "g5s", "g53b"] {
            bench.keys(way).paste(&text);
            holds(&bench.script, way);
            bench.keys("<enter>");
            holds(&bench.script, way);
            bench.keys("<esc><esc><esc>");
        }
    }
}
