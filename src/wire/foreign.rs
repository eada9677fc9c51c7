//! What a file is that is none of ours: told by how it begins.

/// Files people open by mistake, and files something else has spoiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    Empty,
    Utf16,
    Gzip,
    /// Also Word, Excel and the like of today.
    Zip,
    /// Word, Excel and the like of the years before 2007.
    Office,
    Pdf,
    Html,
    Xml,
    Json,
    /// Git could not join two versions, and nobody has yet.
    Conflict,
    /// Bytes that are zero, as a power cut leaves them.
    Nul,
    Unknown,
}

impl Foreign {
    /// The name a rejected file's kind is kept under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Utf16 => "utf16",
            Self::Gzip => "gzip",
            Self::Zip => "zip",
            Self::Office => "office",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Json => "json",
            Self::Conflict => "git-conflict",
            Self::Nul => "nul",
            Self::Unknown => "foreign",
        }
    }
}

/// First bytes, as they are.
const MAGIC: &[(&[u8], Foreign)] = &[
    (b"\xff\xfe", Foreign::Utf16),
    (b"\xfe\xff", Foreign::Utf16),
    (b"(\0", Foreign::Utf16),
    (b"\0(", Foreign::Utf16),
    (b"\x1f\x8b", Foreign::Gzip),
    (b"PK\x03\x04", Foreign::Zip),
    (b"PK\x05\x06", Foreign::Zip),
    (b"\xd0\xcf\x11\xe0", Foreign::Office),
    (b"%PDF", Foreign::Pdf),
];

/// First letters, whatever their case, after blanks.
const OPENINGS: &[(&str, Foreign)] = &[
    ("<!doctype html", Foreign::Html),
    ("<html", Foreign::Html),
    ("<?xml", Foreign::Xml),
    ("{", Foreign::Json),
    ("[", Foreign::Json),
    ("<<<<<<< ", Foreign::Conflict),
];

/// Lines git puts around what it could not join.
const CONFLICT: &[&str] = &["<<<<<<< ", ">>>>>>> ", "||||||| "];

/// What bytes look like that do not begin as a file of ours.
pub(super) fn recognise(bytes: &[u8]) -> Foreign {
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return *what;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bytes.is_empty() {
        return Foreign::Empty;
    }
    let opens = |opening: &str| {
        bytes.get(..opening.len()).is_some_and(|it| it.eq_ignore_ascii_case(opening.as_bytes()))
    };
    let opening = OPENINGS.iter().find(|(opening, _)| opens(opening)).map(|(_, what)| *what);
    let rest = || if bytes.contains(&0) { Foreign::Nul } else { Foreign::Unknown };
    opening.unwrap_or_else(rest)
}

/// The line, from 1, where git's marks begin.
pub(super) fn conflict(text: &str) -> Option<usize> {
    let marked = |line: &str| CONFLICT.iter().any(|mark| line.starts_with(mark));
    text.lines().position(marked).map(|at| at + 1)
}
