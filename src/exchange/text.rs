//! Texts of other files as ours are: one line, of the length a field has.

use crate::model::{Key, Title};
use crate::text::{fold_key, safe};
use crate::wire::limits;

/// One line: blanks and line breaks become one blank.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name, if it is one and fits.
pub(super) fn name(text: &str) -> Option<Title> {
    let name = line(text);
    (!name.is_empty() && fits(&name, limits::TITLE)).then(|| Title::from(name))
}

/// A description, and whether its end had to be cut off.
pub(super) fn description(text: &str) -> (Title, bool) {
    let text = line(text);
    if fits(&text, limits::TITLE) {
        return (Title::from(text), false);
    }
    let cut = text.chars().take(limits::TITLE - 1).chain(['…']).collect::<String>();
    (Title::from(cut), true)
}

/// An id as it was given: one word or several, none of it hidden.
pub(super) fn key(text: &str) -> Option<Key> {
    let key = line(text);
    let usable = !key.is_empty() && fits(&key, limits::KEY) && safe(&key).as_str() == key;
    usable.then(|| Key::from(key))
}

/// An id made of a name: `Tap av strøm` gives `tap-av-strom`.
pub(super) fn slug(text: &str) -> Option<Key> {
    let words = fold_key(text).replace(' ', "-");
    let short: String = words.chars().take(limits::KEY).collect();
    key(short.trim_end_matches('-'))
}

pub(super) fn fits(text: &str, most: usize) -> bool {
    // In NFC a text has at most as many characters as before.
    text.chars().nth(most).is_none()
}
