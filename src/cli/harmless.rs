//! JSON that may stand on a terminal.

use crate::text::safe;

/// What could steer a terminal or hide, escaped as JSON escapes it: the value stays the same.
pub(super) fn harmless(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        let mut letter = [0; 4];
        let letter: &str = c.encode_utf8(&mut letter);
        // Line breaks are JSON's own; a text's stand escaped already.
        if c == '\n' || safe(letter).as_str() == letter {
            out.push(c);
            continue;
        }
        let mut units = [0; 2];
        out.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
    }
    out
}
