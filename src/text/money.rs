//! Whole kroner.

/// `12 500 000`, grouped by no-break spaces.
pub fn kroner(amount: u64) -> String {
    let digits = amount.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// What a person types: `12500`, `12 500`, `12.500,-`, `12 k`, `1,5 mill`.
pub fn parse_kroner(text: &str) -> Option<u64> {
    let text = text.trim().to_lowercase();
    let factor = match text.trim_end_matches('.') {
        words if words.ends_with("mill") || words.ends_with('m') => 1_000_000,
        words if words.ends_with('k') || words.ends_with("tusen") => 1_000,
        _ => 1,
    };
    let number = text.trim_end_matches(",-").trim_end_matches(|c: char| !c.is_ascii_digit());
    if factor == 1 {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        return digits.parse().ok();
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
