//! Whole kroner.

use super::number::grouped;
use crate::model::Lang;

/// `12 500 000`, grouped as the language does.
pub fn kroner(lang: Lang, amount: u64) -> String {
    grouped(lang, &amount.to_string())
}

/// What an amount may end in, and what it is then multiplied by.
const FACTORS: &[(&[&str], u64)] = &[
    (
        &["mill", "millioner", "million", "mnok", "mkr", "mnkr", "mn", "milj", "miljoner", "m"],
        1_000_000,
    ),
    (&["tusen", "tkr", "t", "k"], 1_000),
    (&["kr", "kroner", "kronor", "sek", "nok", "-", ""], 1),
];

/// What a person types: `12500`, `12 500`, `12.500,-`, `12 k`, `1,5 mill`, `25 tkr`.
pub fn parse_kroner(text: &str) -> Option<u64> {
    let text = text.trim().to_lowercase();
    let number = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = text.strip_prefix(number)?.trim_matches(|c: char| !c.is_alphabetic() && c != '-');
    let factor = FACTORS.iter().find(|(words, _)| words.contains(&unit))?.1;
    if factor == 1 {
        return whole(number);
    }
    let number = number.replace(',', ".");
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    let whole: u64 = whole.trim().parse().ok()?;
    let mut rest = 0;
    let mut unit = factor;
    for digit in part.chars() {
        unit /= 10;
        rest += u64::from(digit.to_digit(10)?) * unit;
    }
    whole.checked_mul(factor)?.checked_add(rest)
}

/// Whole kroner: what stands behind the last mark is a group of three, or nothing but noughts.
fn whole(number: &str) -> Option<u64> {
    let number = ["kr", "nok", "sek"]
        .into_iter()
        .find_map(|unit| number.strip_prefix(unit))
        .map_or(number, |number| number.trim_start_matches('.'));
    let number: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let number = match number.rsplit_once(['.', ',']) {
        Some((number, part)) if part.len() != 3 => {
            part.bytes().all(|byte| byte == b'0').then_some(number)?
        }
        _ => &number,
    };
    number.replace(['.', ','], "").parse().ok()
}
