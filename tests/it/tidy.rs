//! The invariants of the design, held against the source text itself.

use std::collections::BTreeMap;

use crate::source::{SOURCES, Source, files, is_rust};

/// Which rooms a room may use. A new room is put here, below all that use it.
const ROOMS: &[(&str, &[&str])] = &[
    ("wire", &["wire"]),
    ("model", &["model", "wire"]),
    ("text", &["text", "model", "wire"]),
    ("catalog", &["catalog", "model", "text", "wire"]),
    ("workshop", &["workshop", "catalog", "model", "text", "wire"]),
    ("register", &["register", "workshop", "catalog", "model", "text", "wire"]),
    ("report", &["report", "register", "workshop", "catalog", "model", "text", "wire"]),
    ("exchange", &["exchange", "catalog", "model", "text", "wire"]),
    ("store", &["store", "register", "catalog", "model", "text", "wire"]),
    (
        "tui",
        &["tui", "store", "report", "register", "workshop", "catalog", "model", "text", "wire"],
    ),
    (
        "cli",
        &[
            "cli", "tui", "store", "exchange", "report", "register", "workshop", "catalog",
            "model", "text", "wire",
        ],
    ),
];

/// Floors one and two, and the reports: values in, values out.
const PURE: &[&str] =
    &["model", "text", "wire", "catalog", "workshop", "register", "report", "exchange"];

/// Words for what is outside the program.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::os",
    "directories",
    "signal_hook",
    "SystemTime",
    "Instant",
    "Utc::now",
    "Local::now",
    "Uuid::new_v4",
    "Uuid::now_v7",
    "Rng::new",
];

/// Where the outside may be met, besides `store/` and `cli/`: `main.rs` only names its exit code.
const DOORS: &[&str] =
    &["tui/run.rs", "tui/shell.rs", "tui/farewell.rs", "tui/terminal.rs", "main.rs"];

fn sources(keep: impl Fn(&Source) -> bool) -> impl Iterator<Item = &'static Source> {
    SOURCES.iter().filter(move |source| keep(source))
}

/// Every place where one of the words stands, in files that are kept.
#[track_caller]
fn nowhere(words: &[&str], keep: impl Fn(&Source) -> bool) {
    let found: Vec<String> = sources(keep)
        .flat_map(|source| words.iter().flat_map(|word| source.find_word(word)))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_lower_floors_know_no_terminal_file_clock_chance_or_thread() {
    let words: Vec<&str> =
        OUTSIDE.iter().chain(&["ratatui", "crossterm", "rustix", "std::io"]).copied().collect();
    nowhere(&words, |source| PURE.contains(&source.room()));
}

#[test]
fn the_outside_is_met_only_at_its_doors() {
    let door = |source: &Source| {
        ["store", "cli"].contains(&source.room()) || DOORS.contains(&source.path.as_str())
    };
    nowhere(OUTSIDE, |source| !door(source));
    nowhere(&["std::fs", "File::open", "File::create", "OpenOptions"], |source| {
        source.room() != "store"
    });
}

#[test]
fn arrows_point_downward() {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    for source in sources(|source| !source.room().is_empty()) {
        let may = rooms
            .get(source.room())
            .unwrap_or_else(|| panic!("{}: put it in ROOMS", source.room()));
        for (at, _) in source.code.match_indices("crate::") {
            let rest = source.after(at, "crate::");
            let room = rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap();
            assert!(
                may.contains(&room),
                "{}: {} may not use `crate::{room}` (one `use` a room)",
                source.place(at),
                source.room()
            );
        }
    }
}

#[test]
fn nobody_climbs_out_of_a_room_by_super() {
    for source in SOURCES.iter() {
        let parts = source.path.trim_end_matches("/mod.rs").split('/').count();
        let climb = "super::".repeat(parts);
        let found = source.find(&climb);
        assert!(source.room().is_empty() || found.is_empty(), "{found:?}");
    }
}

#[test]
fn files_are_small() {
    let mut lengths: Vec<usize> = Vec::new();
    for (path, text) in files("src") {
        let lines = text.lines().count();
        assert!(lines <= 400, "src/{path} has {lines} lines: split it by subject");
        if is_rust(&path) {
            lengths.push(lines);
        }
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= 140, "the median file has {median} lines");
}

#[test]
fn nothing_is_left_for_later_or_printed_past_the_printer() {
    for source in SOURCES.iter() {
        for mark in ["FIXME", "XXX", "TODO"] {
            assert!(!source.text.contains(mark), "src/{}: {mark}", source.path);
        }
    }
    let macros = ["todo!", "unimplemented!", "dbg!", "println!", "eprintln!", "print!", "eprint!"];
    nowhere(&macros, |_| true);
    let printers = ["cli/out.rs", "tui/farewell.rs", "tui/terminal.rs", "tui/run.rs"];
    nowhere(&["io::stdout", "io::stderr"], |it| !printers.contains(&it.path.as_str()));
    // Commands that send their text as it is; lints see only the types, not what makes one.
    nowhere(&["SetTitle", "Print", "PrintStyledContent", "CopyToClipboard"], |_| true);
}

#[test]
fn nothing_panics_on_purpose() {
    let found: Vec<String> = SOURCES
        .iter()
        .flat_map(|source| {
            [".unwrap()", ".expect(", "panic!(", "unreachable!("].map(|it| source.find(it))
        })
        .flatten()
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_colour_has_one_room() {
    // `script.rs` names the type to write a frame's colours down; it makes none.
    let painting: Vec<String> = sources(|source| source.path != "tui/theme.rs")
        .flat_map(|source| ["Color::", "Stylize", ".fg(", ".bg("].map(|it| source.find(it)))
        .flatten()
        .collect();
    assert!(painting.is_empty(), "{}", painting.join("\n"));
}

#[test]
fn a_key_has_one_room() {
    // The words of the keymap are made keys of in `key.rs`; `lookup.rs` names them to a person.
    let rooms = ["tui/key.rs", "tui/lookup.rs"];
    nowhere(&["KeyCode", "KeyEvent"], |source| !rooms.contains(&source.path.as_str()));
}

#[test]
fn a_sentence_has_one_room() {
    for source in sources(|source| ["tui", "cli"].contains(&source.room())) {
        for (at, text) in &source.strings {
            let place = source.place(*at);
            // Why a lint is told to look away is said to the next builder.
            if source.code.get(..*at).unwrap_or_default().ends_with("reason = ") {
                continue;
            }
            assert!(
                !text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']),
                "{place}: {text:?} is for .ftl"
            );
            // Why a lint is set aside is for those who read the code.
            if source.code.get(..*at).unwrap_or_default().ends_with("reason = ") {
                continue;
            }
            // Two words in a row are prose; clap's own line about the program is the one exception.
            let words: Vec<&str> = text.split(' ').collect();
            let letters = |word: &&str| word.len() > 1 && word.chars().all(char::is_alphabetic);
            let prose = words.windows(2).any(|pair| pair.iter().all(letters));
            assert!(!prose || source.path == "cli/args.rs", "{place}: {text:?} is for .ftl");
        }
    }
}

#[test]
fn update_asks_for_effects_and_does_none() {
    // From the store only values, and what turns them into words or names.
    let may = [
        "Opened",
        "Recovered",
        "Found",
        "Report",
        "Written",
        "Snapshot",
        "Hold",
        "store_error",
        "store_reason",
        "builtin_themes",
    ];
    for source in sources(|source| source.path.starts_with("tui/update/")) {
        for (at, _) in source.code.match_indices("crate::store::") {
            let rest = source.after(at, "crate::store::");
            let used = rest.split(';').next().unwrap();
            let used = used.split(|c: char| !(c.is_alphanumeric() || c == '_'));
            let first = if rest.starts_with('{') { usize::MAX } else { 1 };
            for name in used.filter(|name| !name.is_empty()).take(first) {
                assert!(may.contains(&name), "{}: crate::store::{name}", source.place(at));
            }
        }
    }
    nowhere(&["Writer", "SessionFile", "Journal", "std::io"], |source| {
        source.path.starts_with("tui/update/")
    });
}

#[test]
fn drawing_changes_nothing() {
    let drawing = |source: &Source| {
        source.path.starts_with("tui/screens/") || source.path.starts_with("tui/widgets/")
    };
    let found: Vec<String> = sources(drawing)
        .flat_map(|source| ["&mut App", "&mut Doc", "&mut Session"].map(|it| source.find(it)))
        .flatten()
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_session_is_changed_in_its_model_only() {
    let found: Vec<String> = sources(|source| source.room() != "model")
        .flat_map(|source| source.find_word("&mut Session"))
        .chain(sources(|source| source.room() != "model").flat_map(|it| it.find("session_mut")))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
