//! Real files as words and brackets, and changes to them.

use std::sync::LazyLock;

use arbitrary::Arbitrary;

/// Which reader gets the text.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub enum File {
    Session,
    Catalog,
    Register,
    Record,
}

/// A file and what is done to it.
#[derive(Arbitrary, Debug)]
pub struct Spoiled {
    pub file: File,
    edits: Vec<Edit>,
}

#[derive(Arbitrary, Debug)]
enum Edit {
    Remove { at: u16, length: u8 },
    Double { at: u16, length: u8, times: u8 },
    Move { from: u16, length: u8, to: u16 },
    Put { at: u16, token: Token },
    Replace { at: u16, token: Token },
    /// A piece of another file.
    Graft { file: File, from: u16, length: u8, to: u16 },
}

#[derive(Arbitrary, Debug)]
enum Token {
    Word(u8),
    Text(String),
    Number(i64),
    Raw(String),
    Deep { bracket: u8, times: u8 },
}

/// What may stand in a file of ours, and what should not.
const WORDS: &[&str] = &[
    "(", ")", "[", "]", "{", "}", ",", ":", "Some", "None", "true", "false", "format", "Session",
    "Catalog", "Register", "id", "names", "nb", "en", "\"\"", "\"0DG8M0000001\"", "\"l1\"", "l1",
    "Level", "NotRelevant", "Insert", "Remove", "Set", "Text", "Scenarios", "#![enable(implicit_some)]",
    "#![enable(unwrap_newtypes)]", "//", "/*", "*/", "r#\"", "\"#", "'a'", "b\"x\"", "1e400", "NaN",
    "-0", "0x7f", "1_000", "\u{feff}", "\r\n", "\n", "\0", "\u{1b}[2J", "\u{202e}", "<<<<<<< HEAD\n",
    "\"\\u{1b}\"", "\"A\u{30a}\"", "\"2026-11-22\"", "\"2026-11-22T10:00:00Z\"", "\"+262143-01-01\"",
    "18446744073709551616", "unknown",
];

const BASES: [&str; 4] = [
    include_str!("base/session.ron"),
    include_str!("base/catalog.ron"),
    include_str!("base/register.ron"),
    include_str!("base/record.ron"),
];

static TOKENS: LazyLock<Vec<Vec<&'static str>>> =
    LazyLock::new(|| BASES.iter().map(|text| split(text)).collect());

fn tokens(file: File) -> &'static [&'static str] {
    &TOKENS[file as usize]
}

/// Words, texts, numbers and single signs.
fn split(text: &'static str) -> Vec<&'static str> {
    let mut out = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let inside = |c: char| c.is_alphanumeric() || "_.-".contains(c);
        let length = match first {
            '"' => 2 + rest[1..].find('"').unwrap_or(rest.len() - 2),
            c if inside(c) => rest.find(|c| !inside(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        out.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    out
}

fn span(length: usize, at: u16, count: u8) -> std::ops::Range<usize> {
    let from = usize::from(at) % (length + 1);
    from..length.min(from + usize::from(count))
}

impl Token {
    fn text(&self) -> String {
        match self {
            Self::Word(at) => WORDS[usize::from(*at) % WORDS.len()].to_owned(),
            Self::Text(text) => format!("{text:?}"),
            Self::Number(number) => number.to_string(),
            Self::Raw(text) => text.clone(),
            Self::Deep { bracket, times } => {
                WORDS[usize::from(*bracket) % 6].repeat(usize::from(*times))
            }
        }
    }
}

impl Spoiled {
    pub fn text(&self) -> String {
        let mut out: Vec<String> = tokens(self.file).iter().map(|it| (*it).to_owned()).collect();
        for edit in self.edits.iter().take(32) {
            apply(edit, &mut out);
        }
        out.join(" ")
    }
}

fn apply(edit: &Edit, out: &mut Vec<String>) {
    let to = |at: u16| usize::from(at) % (out.len() + 1);
    match edit {
        Edit::Remove { at, length } => drop(out.drain(span(out.len(), *at, *length))),
        Edit::Double { at, length, times } => {
            let span = span(out.len(), *at, *length);
            let piece = out[span.clone()].to_vec();
            let many = piece.iter().cycle().take(piece.len() * usize::from(*times % 16)).cloned();
            let many: Vec<String> = many.collect();
            out.splice(span.end..span.end, many);
        }
        Edit::Move { from, length, to } => {
            let piece: Vec<String> = out.drain(span(out.len(), *from, *length)).collect();
            let to = usize::from(*to) % (out.len() + 1);
            out.splice(to..to, piece);
        }
        Edit::Put { at, token } => out.insert(to(*at), token.text()),
        Edit::Replace { at, token } => {
            let at = to(*at);
            if let Some(old) = out.get_mut(at) {
                *old = token.text();
            }
        }
        Edit::Graft { file, from, length, to: at } => {
            let other = tokens(*file);
            let piece = other[span(other.len(), *from, *length)].iter().map(|it| (*it).to_owned());
            let (at, piece) = (to(*at), piece.collect::<Vec<String>>());
            out.splice(at..at, piece);
        }
    }
}
