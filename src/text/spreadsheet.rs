//! Tables as spreadsheets in Norway and Sweden open them, and what one takes for a formula.

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

const SIGNS: &[char] =
    &['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Whether a spreadsheet would take a cell for a formula. A leading TAB keeps it text in every one of them, also
/// after saving there.
pub fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(SIGNS)
}

/// A writer of a table: UTF-8 with its mark, semicolons. Text is always quoted: a cell that begins
/// with TAB is otherwise trimmed by some readers.
pub fn spreadsheet(bytes: &mut Vec<u8>) -> Writer<&mut Vec<u8>> {
    bytes.extend([0xef, 0xbb, 0xbf]);
    WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::NonNumeric)
        .from_writer(bytes)
}
