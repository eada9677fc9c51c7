//! The check: nothing that was held back may stand in what is written.

use std::collections::BTreeSet;

use super::{Shared, Withheld};
use crate::catalog::Library;
use crate::text::fold_key;
use crate::wire::{WriteError, strings, to_ron};

/// A text that was held back, where it still stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// The fields that lead there.
    pub path: Vec<String>,
    /// The name, the word of it or the text that was found.
    pub found: String,
}

/// Fewest letters of a word that tells something by itself.
const WORD: usize = 4;
/// Fewest words of a text that tells something though each of them is anybody's.
const SENTENCE: usize = 4;
/// Fewest digits of a number that is looked for: shorter ones are years and counts.
const NUMBER: usize = 5;

/// Where `copy`, the very text of the file, says what was held back.
///
/// Each text is sought whole, and each word of a name; letters count, not how they are written. What
/// the catalogues of the program say is anybody's, and so is what [`super::share`] put there itself.
pub fn leaks(copy: &str, shared: &Shared, shipped: &Library) -> Result<Vec<Leak>, WriteError> {
    let anybodys = Anybodys::of(shared, shipped)?;
    let suspects: Vec<(Vec<String>, String)> = strings(copy)
        .into_iter()
        .map(|(path, text)| (path, fold_key(&text)))
        .filter(|(_, key)| !key.is_empty() && !anybodys.texts.contains(key))
        .collect();
    // Most words stand nowhere: they need not be sought.
    let words: BTreeSet<&str> = suspects.iter().flat_map(|(_, key)| key.split(' ')).collect();
    let there = |key: &str| key.split(' ').all(|word| words.contains(word));
    let sought: BTreeSet<(String, &str)> = shared
        .withheld
        .iter()
        .flat_map(|it| anybodys.tells(it))
        .filter(|(key, _)| there(key))
        .collect();
    let suspects = suspects.iter().map(|(path, key)| (path, format!(" {key} ")));
    let found = suspects.flat_map(|(path, text)| {
        let stands = |(key, _): &&(String, &str)| text.contains(&format!(" {key} "));
        let leak =
            |(_, found): &(String, &str)| Leak { path: path.clone(), found: (*found).to_owned() };
        sought.iter().filter(stands).map(leak).collect::<Vec<_>>()
    });
    Ok(found.collect())
}

/// What tells nothing of a municipality, as [`fold_key`] has it.
struct Anybodys {
    texts: BTreeSet<String>,
    words: BTreeSet<String>,
}

impl Anybodys {
    fn of(shared: &Shared, shipped: &Library) -> Result<Self, WriteError> {
        let mut texts: BTreeSet<String> = shared.said.iter().map(|text| fold_key(text)).collect();
        for catalog in &shipped.catalogs {
            let said = strings(&to_ron(catalog.as_ref())?);
            texts.extend(said.iter().map(|(_, text)| fold_key(text)));
        }
        let words = texts.iter().flat_map(|text| text.split(' ')).map(str::to_owned).collect();
        Ok(Self { texts, words })
    }

    /// What to look for: the key, and the text it stands for.
    fn tells<'a>(&self, withheld: &'a Withheld) -> Vec<(String, &'a str)> {
        let Withheld { text, is_name } = withheld;
        let whole = fold_key(text);
        if whole.is_empty() || self.texts.contains(&whole) {
            return Vec::new();
        }
        let all: Vec<&str> = whole.split(' ').collect();
        let common = all.len() < SENTENCE && all.iter().all(|word| self.words.contains(*word));
        let number = whole.len() < NUMBER && whole.chars().all(|c| c.is_ascii_digit());
        let is_sought = !common && (*is_name || !number);
        let parts = text.split(|c: char| !c.is_alphanumeric()).map(|part| (fold_key(part), part));
        let parts = parts.filter(|(key, _)| {
            let letters = key.chars().filter(|c| c.is_alphabetic()).count();
            *is_name && letters >= WORD && !self.words.contains(key)
        });
        let parts: Vec<_> = parts.collect();
        let whole = is_sought.then(|| (whole.clone(), text.as_str()));
        parts.into_iter().chain(whole).collect()
    }
}
