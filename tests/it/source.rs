//! The source tree as data, for the tests that hold it to its rules: code apart from comments and strings.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// One Rust file of `src`.
pub(crate) struct Source {
    /// From `src` down, with `/`: `tui/keymap.rs`.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The text with comments and the inside of strings blanked; every byte keeps its place.
    pub(crate) code: String,
    /// Every string literal: where its first quote stands, and what it says as written.
    pub(crate) strings: Vec<(usize, String)>,
}

impl Source {
    /// The folder a file is in, which is the room it belongs to; empty for `main.rs` and `lib.rs`.
    pub(crate) fn room(&self) -> &str {
        self.path.split_once('/').map_or("", |(room, _)| room)
    }

    /// `path:line` of a byte.
    pub(crate) fn place(&self, at: usize) -> String {
        let line = self.text.get(..at).unwrap_or_default().matches('\n').count() + 1;
        format!("src/{}:{line}", self.path)
    }

    /// The code that follows a piece found at a byte.
    pub(crate) fn after(&self, at: usize, piece: &str) -> &str {
        self.code.get(at + piece.len()..).unwrap_or_default()
    }

    /// Where a piece of code stands, as `path:line: piece`.
    pub(crate) fn find(&self, piece: &str) -> Vec<String> {
        let found = self.code.match_indices(piece);
        found.map(|(at, _)| format!("{}: {piece}", self.place(at))).collect()
    }

    /// Like `find`, but the piece is a whole word: `Instant` is not in `Instantly`.
    pub(crate) fn find_word(&self, word: &str) -> Vec<String> {
        let part = |c: char| c.is_alphanumeric() || c == '_';
        let whole = |at: usize| {
            let (before, after) = (self.code.get(..at), self.code.get(at + word.len()..));
            !before.is_some_and(|it| it.ends_with(part))
                && !after.is_some_and(|it| it.starts_with(part))
        };
        let found = self.code.match_indices(word).filter(|(at, _)| whole(*at));
        found.map(|(at, _)| format!("{}: {word}", self.place(at))).collect()
    }
}

/// Every Rust file of `src`, in order.
pub(crate) static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let files = files("src").into_iter().filter(|(path, _)| is_rust(path));
    files
        .map(|(path, text)| {
            let (code, strings) = split(&text);
            Source { path, text, code, strings }
        })
        .collect()
});

/// Every file below a folder of the repository: its path from there, and its text.
pub(crate) fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                files.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

pub(crate) fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|it| it == "rs")
}

/// Takes comments and strings out of Rust, by the few rules that matter here.
fn split(text: &str) -> (String, Vec<(usize, String)>) {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut strings = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        // What is blanked, and what closes it.
        let (from, to, close) = if rest.starts_with(b"//") {
            (at, at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()), 0)
        } else if rest.starts_with(b"/*") {
            (at, at + text.get(at..).unwrap().find("*/").map_or(rest.len(), |end| end + 2), 0)
        } else if let Some(hashes) = raw_string(rest) {
            let quote = format!("\"{}", "#".repeat(hashes));
            let from = at + 2 + hashes;
            (from, from + text.get(from..).unwrap().find(&quote).unwrap(), quote.len())
        } else if rest[0] == b'"' {
            let mut end = at + 1;
            while bytes[end] != b'"' {
                end += if bytes[end] == b'\\' { 2 } else { 1 };
            }
            (at + 1, end, 1)
        } else if let Some(length) = text.get(at..).and_then(character) {
            (at + 1, at + 1 + length, 1)
        } else {
            at += 1;
            continue;
        };
        if bytes.get(to) == Some(&b'"') && close > 0 {
            strings.push((from - 1, text.get(from..to).unwrap().to_owned()));
        }
        for byte in code[from..to].iter_mut().filter(|byte| **byte != b'\n') {
            *byte = b' ';
        }
        at = to + close;
    }
    (String::from_utf8(code).unwrap(), strings)
}

/// How many hashes a raw string has that begins here.
fn raw_string(rest: &[u8]) -> Option<usize> {
    let after = rest.strip_prefix(b"r")?;
    let hashes = after.iter().take_while(|byte| **byte == b'#').count();
    (after.get(hashes) == Some(&b'"')).then_some(hashes)
}

/// The length of what is in a character literal that begins here; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    let from = if first == '\\' { 2 } else { first.len_utf8() };
    let end = from + inside.get(from..)?.find('\'')?;
    (first == '\\' || end == from).then_some(end)
}

#[test]
fn code_is_told_from_comments_and_strings() {
    let text =
        "let a = \"x // \\\" y\"; // \"no\"\nlet b = ('\"', '\\'', r#\"q\"q\"#); f::<'a>(/* c */);";
    let (code, strings) = split(text);
    let said: Vec<&str> = strings.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(said, ["x // \\\" y", "q\"q"]);
    assert_eq!(code.len(), text.len());
    let words: Vec<&str> = code.split_whitespace().collect();
    let wanted =
        ["let", "a", "=", "\"", "\";", "let", "b", "=", "('", "',", "'", "',", "r#\"", "\"#);"];
    assert_eq!(words[..14], wanted);
    assert_eq!(words[14..], ["f::<'a>(", ");"]);
}
