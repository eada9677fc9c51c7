//! A text as it stands in a cell, and back: nothing hidden, nothing a spreadsheet would change.
//!
//! - what would steer or hide is written `\u{1b}`, and so is a backslash that would be read as such;
//! - a lone `\` is what is there but empty; an empty cell is what is not there;
//! - a TAB in front keeps a formula, a figure or a date the text it is, also after saving in a spreadsheet.

use crate::text::{is_formula, safe};

const EMPTY: &str = "\\";
const ESCAPE: &str = "\\u{";

/// A text as a cell.
pub(super) fn cell(text: &str) -> String {
    if text.is_empty() {
        return EMPTY.to_owned();
    }
    let shown = escaped(text);
    if is_formula(&shown) || is_changed(&shown) { format!("\t{shown}") } else { shown }
}

/// A cell as a text; `None` for what is not there.
pub(super) fn text(cell: &str) -> Option<String> {
    let shown = cell.strip_prefix('\t').unwrap_or(cell);
    match shown {
        "" => None,
        EMPTY => Some(String::new()),
        shown => Some(plain(shown)),
    }
}

fn escaped(text: &str) -> String {
    let text = match text {
        EMPTY => "\\u{5c}".to_owned(),
        text => text.replace(ESCAPE, "\\u{5c}u{"),
    };
    if is_shown(&text) {
        return text;
    }
    let some = letters(&text, |c| is_shown(&format!("a{c}")));
    // Marks heaped on one letter are each harmless.
    if is_shown(&some) { some } else { letters(&some, |c| c.is_ascii() && !c.is_control()) }
}

/// Safe as it is, but for the line breaks that may stand in a cell.
fn is_shown(text: &str) -> bool {
    let text = text.replace('\n', " ");
    safe(&text).as_str() == text
}

fn letters(text: &str, keep: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if keep(c) {
            out.push(c);
        } else {
            out.extend(c.escape_unicode());
        }
    }
    out
}

/// Takes the escapes away; what is none stays as it is.
pub(super) fn plain(shown: &str) -> String {
    let mut parts = shown.split(ESCAPE);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let escaped = part.split_once('}').and_then(|(digits, rest)| {
            let digits = Some(digits).filter(|it| (1..=6).contains(&it.len()))?;
            Some((char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, rest))
        });
        match escaped {
            Some((c, rest)) => {
                out.push(c);
                out.push_str(rest);
            }
            None => {
                out.push_str(ESCAPE);
                out.push_str(part);
            }
        }
    }
    out
}

/// How months begin in the languages here: `mai 21` is a date to a spreadsheet.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "mai", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct",
    "nov", "des", "dec",
];
/// Words that are values to a spreadsheet in one of the languages here.
const VALUES: &[&str] = &["true", "false", "sann", "usann", "sant", "falskt", "falsk"];

/// Whether a spreadsheet would take a text for a figure, a date or a truth value, and save it as one.
fn is_changed(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let dated = MONTHS.iter().any(|month| text.starts_with(month)) || text.starts_with("kr");
    let worded = text.starts_with(char::is_alphabetic);
    (has_digit && (dated || !worded)) || VALUES.contains(&text.as_str())
}
