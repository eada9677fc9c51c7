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
