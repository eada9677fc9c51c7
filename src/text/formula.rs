//! What makes a spreadsheet take a text for a formula.

const SIGNS: &[char] =
    &['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Whether a spreadsheet would take a cell for a formula. A leading TAB keeps it text in every one of them, also
/// after saving there.
pub fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(SIGNS)
}
