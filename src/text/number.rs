//! Numbers as a reader of the language writes them.

use fluent_bundle::FluentValue;

use crate::model::Lang;

/// What parts thousands, and what parts decimals off: a thin no-break space and a comma in the
/// Nordic languages (Språkrådet; Svenska skrivregler), comma and point in English.
const fn marks(lang: Lang) -> (char, char) {
    match lang {
        Lang::Nb | Lang::Nn | Lang::Sv => ('\u{202f}', ','),
        Lang::En => (',', '.'),
    }
}

/// Digits in groups of three.
pub(super) fn grouped(lang: Lang, digits: &str) -> String {
    let (thousands, _) = marks(lang);
    let mut out = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    out
}

/// A number in a sentence; of whole ones those with five digits or more are grouped, as is usual
/// where a year or a case number may stand beside them.
pub(super) fn shown(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let text = number.as_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", &*text), |digits| ("-", digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = if whole.len() < 5 { whole.to_owned() } else { grouped(lang, whole) };
    let (_, decimal) = marks(lang);
    let part = if part.is_empty() { String::new() } else { format!("{decimal}{part}") };
    Some(format!("{sign}{whole}{part}"))
}
