//! Text measured in terminal cells: width, cut with an ellipsis, padded, wrapped at words.

use super::safe;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Cells a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// At most `cells` wide; what is cut off is shown by an ellipsis.
pub fn cut(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for letter in text.graphemes(true) {
        if used + letter.width() + 1 > cells {
            break;
        }
        used += letter.width();
        out.push_str(letter);
    }
    if cells > 0 {
        out.push('…');
    }
    out
}

/// Exactly `cells` wide, left-aligned.
pub fn pad(text: &str, cells: usize) -> String {
    let mut out = cut(text, cells);
    let used = width(&out);
    out.extend(std::iter::repeat_n(' ', cells.saturating_sub(used)));
    out
}

/// Lines of at most `cells`, broken at blanks; a longer word is broken where it must.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let gap = usize::from(!line.is_empty());
            if width(&line) + gap + width(word) <= cells {
                if gap == 1 {
                    line.push(' ');
                }
                line.push_str(word);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.graphemes(true) {
                if width(&line) + letter.width() > cells && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(letter);
            }
        }
        lines.push(line);
    }
    lines
}

/// The first `most` lines of the wrapped text; that there is more is shown by an ellipsis.
pub fn wrap_to(text: &str, cells: usize, most: usize) -> Vec<String> {
    let mut lines = wrap(text, cells);
    if lines.len() <= most {
        return lines;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        let mut kept = String::new();
        for letter in last.graphemes(true) {
            if width(&kept) + letter.width() + 2 > cells {
                break;
            }
            kept.push_str(letter);
        }
        *last = format!("{} …", kept.trim_end());
    }
    lines
}

/// A lead, and a text wrapped beside it; in so many cells; later lines stand under the text.
pub fn hang(lead: &str, text: &str, cells: usize) -> Vec<String> {
    let (lead, text) = (safe(lead).to_string(), safe(text).to_string());
    let indent = width(&lead);
    let lines = wrap(&text, cells.saturating_sub(indent)).into_iter().enumerate();
    lines
        .map(|(at, line)| match at {
            0 => format!("{lead}{line}").trim_end().to_owned(),
            _ => format!("{}{line}", " ".repeat(indent)),
        })
        .collect()
}
