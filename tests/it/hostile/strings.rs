//! Texts that would steer a terminal, hide something or grow, and what of them must never come out.

use unicode_normalization::char::is_combining_mark;

/// One of each way we know.
pub(super) fn strings() -> Vec<String> {
    let plain = [
        "\u{1b}]0;tittel\u{7}",
        "\u{1b}]52;c;aGVp\u{1b}\\",
        "\u{1b}[2J\u{1b}[1;1H",
        "\u{1b}[5;41mrød\u{1b}[0m",
        "\u{1b}P+q544e\u{1b}\\",
        "\u{1b}c",
        "\u{1b}[6n",
        "\u{1b}]8;;http://ond.example\u{7}lenke\u{1b}]8;;\u{7}",
        "a\0b",
        "a\u{7}b\u{8}\u{8}c",
        "a\rb",
        "a\nb",
        "a\r\nb",
        "a\tb",
        "a\u{b}b\u{c}c",
        "a\u{e}b\u{f}c",
        "a\u{7f}b",
        "a\u{85}b\u{84}c",
        "a\u{9b}5mb",
        "a\u{9d}0;x\u{9c}b",
        "a\u{90}b\u{98}c",
        "a\u{202e}cba\u{202c}",
        "a\u{2066}b\u{2069}\u{200f}c\u{61c}",
        "a\u{200b}b\u{200d}c\u{2060}d",
        "a\u{feff}b\u{ad}c",
        "a\u{e0041}\u{e007f}b",
        "a\u{e000}b\u{fff9}c",
        "a\u{2028}b\u{2029}c",
        "a\u{fe0f}b\u{e0100}c\u{34f}d",
    ];
    let mut all: Vec<String> = plain.map(str::to_owned).to_vec();
    all.push(format!("z{}y", "\u{335}".repeat(500)));
    all
}

/// A character that nothing may send to a terminal; written anew here, apart from the program's own table.
fn is_raw(c: char) -> bool {
    let code = c as u32;
    let ranges = [
        (0x00, 0x1f),
        (0x7f, 0x9f),
        (0xad, 0xad),
        (0x34f, 0x34f),
        (0x61c, 0x61c),
        (0x180b, 0x180f),
        (0x200b, 0x200f),
        (0x2028, 0x202e),
        (0x2060, 0x206f),
        (0xe000, 0xf8ff),
        (0xfdd0, 0xfdef),
        (0xfe00, 0xfe0f),
        (0xfeff, 0xfeff),
        (0xfff9, 0xfffb),
        (0xe0000, 0x10_ffff),
    ];
    ranges.iter().any(|(from, to)| (*from..=*to).contains(&code))
}

/// The first raw character outside what is allowed, or a heap of marks, with what stands around it.
pub(super) fn raw_in(text: &str, allowed: &[char]) -> Option<String> {
    let mut marks = 0;
    for (at, c) in text.char_indices() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if (is_raw(c) && !allowed.contains(&c)) || marks > 4 {
            let before: String = text[..at].chars().rev().take(60).collect();
            let before: String = before.chars().rev().collect();
            return Some(format!("U+{:04X} after {before:?}", c as u32));
        }
    }
    None
}

/// True where a reader is shown that something was there.
pub(super) fn is_marked(text: &str) -> bool {
    text.contains('⟦') || text.chars().any(|c| ('\u{2400}'..='\u{2421}').contains(&c))
}

#[test]
fn the_check_finds_what_it_looks_for() {
    for text in strings() {
        assert!(raw_in(&text, &[]).is_some(), "{text:?}");
        let safe = rosbenk::text::safe(&text).to_string();
        assert_eq!(raw_in(&safe, &[]), None, "{text:?}");
        assert!(is_marked(&safe), "{text:?}");
    }
    assert!(strings().len() >= 30);
}
