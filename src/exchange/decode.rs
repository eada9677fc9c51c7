//! Bytes to text, in whatever encoding a spreadsheet wrote them.

use encoding_rs::{Encoding as Known, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How a file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    /// What Excel writes in Western Europe when it is not told otherwise.
    Windows1252,
}

impl Encoding {
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// Marks at the beginning of a file that say how it is written.
const MARKS: &[(&[u8], &Known, Encoding)] = &[
    (b"\xef\xbb\xbf", UTF_8, Encoding::Utf8),
    (b"\xff\xfe", UTF_16LE, Encoding::Utf16),
    (b"\xfe\xff", UTF_16BE, Encoding::Utf16),
];

/// The text, without a mark. What is neither marked nor UTF-8 is Windows-1252, where every byte is a letter.
///
/// The last tells whether something could not be read and stands as U+FFFD.
pub(super) fn decode(bytes: &[u8]) -> (String, Encoding, bool) {
    let marked = MARKS.iter().find(|(mark, ..)| bytes.starts_with(mark));
    let (known, encoding) = match marked {
        Some((_, known, encoding)) => (*known, *encoding),
        None if str::from_utf8(bytes).is_ok() => (UTF_8, Encoding::Utf8),
        None => (WINDOWS_1252, Encoding::Windows1252),
    };
    let (text, unreadable) = known.decode_with_bom_removal(bytes);
    (text.into_owned(), encoding, unreadable)
}
