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

/// What is compared of a text: its letters and digits in lower case, folded to one letter, with one
/// blank between words.
fn keyed(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let (mut any, mut gap) = (false, false);
    text.flat_map(char::to_lowercase).flat_map(move |c| {
        let folded = LETTERS.iter().find(|(letter, ..)| *letter == c);
        let c = folded.and_then(|(_, one, _)| one.chars().next()).unwrap_or(c);
        let kept = c.is_alphanumeric();
        let blank = kept && any && gap;
        (any, gap) = (any || kept, !kept);
        [blank.then_some(' '), kept.then_some(c)].into_iter().flatten()
    })
}

/// The key two texts share when they say the same: folded, with blanks and points evened out.
pub fn fold_key(text: &str) -> String {
    keyed(text.nfc()).collect()
}

/// A number that texts share when they share a [`fold_key`], made without a copy of the text: for
/// comparing many texts at every key. `text` is in NFC, as everything in a file is.
pub fn gist(text: &str) -> u64 {
    // FNV-1a, 64 bits.
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    keyed(text.chars()).fold(START, |sum, c| (sum ^ u64::from(c)).wrapping_mul(PRIME))
}
