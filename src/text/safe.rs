//! The one way text from outside reaches a screen, a log, a title or a report.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use unicode_normalization::char::is_combining_mark;

/// Most combining marks kept on one letter; more would overprint the neighbours.
const MARKS: usize = 4;

/// Stands in for the letter where a mark has none, as in a table of marks.
const BASE: char = '◌';

/// Text in which nothing is hidden and nothing can steer a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Safe<'a>(Cow<'a, str>);

impl Safe<'_> {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Safe<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Turns control, bidirectional, zero-width and tag characters into visible marks; never deletes silently.
/// What is safe already comes out as it was.
pub fn safe(text: &str) -> Safe<'_> {
    if text.chars().all(is_plain) {
        return Safe(Cow::Borrowed(text));
    }
    let mut out = String::with_capacity(text.len() + 8);
    // The letter that marks would stand on, and how many do.
    let (mut base, mut marks) = (None, 0_usize);
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        if is_mark(c) {
            if base.is_none() {
                out.push(BASE);
                base = Some(BASE);
            }
            marks += 1;
            if marks <= MARKS {
                out.push(c);
            } else if !letters.peek().copied().is_some_and(is_mark) {
                told(&mut out, format_args!("+{}", marks - MARKS));
            }
            continue;
        }
        let before = base.replace(c);
        marks = 0;
        if is_plain(c) || (is_picture_form(c) && before.is_some_and(has_picture_form)) {
            out.push(c);
            continue;
        }
        base = None;
        match c {
            '\0'..='\u{1f}' => out.push(char::from_u32(0x2400 + c as u32).unwrap_or('?')),
            '\u{7f}' => out.push('\u{2421}'),
            c => told(&mut out, format_args!("U+{:04X}", c as u32)),
        }
    }
    Safe(Cow::Owned(out))
}

/// What cannot be shown, between brackets that hardly anyone types.
fn told(out: &mut String, what: fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = write!(out, "⟦{what}⟧");
}

/// Stands on the letter before it, and is seen.
fn is_mark(c: char) -> bool {
    is_combining_mark(c) && !is_hidden(c)
}

/// Chooses between the text form and the picture form of a sign.
fn is_picture_form(c: char) -> bool {
    matches!(c, '\u{fe0e}' | '\u{fe0f}')
}

/// Signs that have both forms; anywhere else the choice is a hidden letter.
fn has_picture_form(c: char) -> bool {
    matches!(c, '©' | '®' | '\u{203c}'..='\u{3299}' | '\u{1f000}'..='\u{1faff}')
}

fn is_plain(c: char) -> bool {
    // Most of what people write and what screens are drawn with, first.
    matches!(
        c,
        ' '..='~'
            | '\u{a0}'..='\u{ac}'
            | '\u{ae}'..='\u{2ff}'
            | '\u{2010}'..='\u{2027}'
            | '\u{2190}'..='\u{25ff}'
    ) || !(c.is_control() || is_hidden(c) || is_combining_mark(c))
}

/// Takes no room of its own, steers the text around it, or means nothing to others.
fn is_hidden(c: char) -> bool {
    matches!(
        c,
        // Soft hyphen, joiners and fillers without a shape.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{ffa0}'
        // Zero-width, separators, direction, invisible operators.
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        // Private use, variation selectors, byte-order mark, noncharacters.
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fdd0}'..='\u{fdef}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{fffe}'..='\u{ffff}'
        // How hieroglyphs, shorthand and notes are laid out.
        | '\u{13430}'..='\u{1345f}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{1fffe}'..='\u{1ffff}'
        | '\u{2fffe}'..='\u{2ffff}'
        // Planes nobody has filled, tags, more selectors, more private use.
        | '\u{323b0}'..='\u{10ffff}'
    )
}
