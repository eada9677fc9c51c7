//! Letters made comparable for search: `losepenge` finds `løsepenge`, `aerlig` finds `Ærlighet`.

use unicode_normalization::UnicodeNormalization as _;

/// A folded text, with the original character each folded character came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    pub text: String,
    pub origin: Vec<usize>,
}

/// æ/ä and friends, to one letter and to two: people type both.
const LETTERS: &[(char, &str, &str)] =
    &[('æ', "e", "ae"), ('ä', "e", "ae"), ('ø', "o", "oe"), ('ö', "o", "oe"), ('å', "a", "aa")];

/// NFC and lower case, then the one-letter (`wide: false`) or the two-letter key.
pub fn fold(text: &str, wide: bool) -> Folded {
    let mut folded = Folded { text: String::new(), origin: Vec::new() };
    for (at, original) in text.nfc().enumerate() {
        for c in original.to_lowercase() {
            let mut push = |c: char| {
                folded.text.push(c);
                folded.origin.push(at);
            };
            match LETTERS.iter().find(|(letter, ..)| *letter == c) {
                Some((_, one, two)) => if wide { two } else { one }.chars().for_each(&mut push),
                None => push(c),
            }
        }
    }
    folded
}

/// The key two texts share when they say the same: folded, with blanks and points evened out.
pub fn fold_key(text: &str) -> String {
    let folded = fold(text, false).text;
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A number that texts share when they share a [`fold_key`], made without a copy of the text: for
/// comparing many texts at every key. `text` is in NFC, as everything in a file is.
pub fn gist(text: &str) -> u64 {
    // FNV-1a, 64 bits.
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut sum = START;
    let mut within = false;
    let mut any = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let folded = LETTERS.iter().find(|(letter, ..)| *letter == c);
        let c = folded.and_then(|(_, one, _)| one.chars().next()).unwrap_or(c);
        if !c.is_alphanumeric() {
            within = false;
            continue;
        }
        if !within && any {
            sum = (sum ^ u64::from(b' ')).wrapping_mul(PRIME);
        }
        (within, any) = (true, true);
        sum = (sum ^ u64::from(c)).wrapping_mul(PRIME);
    }
    sum
}
