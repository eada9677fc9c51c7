//! The check: nothing that was held back may stand in what is written.

use std::collections::{BTreeMap, BTreeSet};

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

/// What tells nothing of a municipality, as [`fold_key`] has it: what the program's catalogues say.
#[derive(Clone, Debug)]
pub struct Common {
    texts: BTreeSet<String>,
    words: BTreeSet<String>,
}

impl Common {
    pub fn of(shipped: &Library) -> Result<Self, WriteError> {
        let mut common = Self { texts: BTreeSet::new(), words: BTreeSet::new() };
        for catalog in &shipped.catalogs {
            let said = strings(&to_ron(catalog.as_ref())?);
            common.add(said.iter().map(|(_, text)| text.as_str()));
        }
        Ok(common)
    }

    fn add<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        for key in texts.map(fold_key) {
            self.words.extend(key.split(' ').map(str::to_owned));
            self.texts.insert(key);
        }
    }

    /// Where `copy`, the very text of the file, says what was held back.
    ///
    /// Each text is sought whole, and each word of a name; letters and digits count, not how they are
    /// written. What [`super::share`] put there itself is no leak.
    pub fn leaks(mut self, copy: &str, shared: &Shared) -> Vec<Leak> {
        self.add(shared.said.iter().map(String::as_str));
        let suspects: Vec<(Vec<String>, String)> = strings(copy)
            .into_iter()
            .map(|(path, text)| (path, fold_key(&text)))
            .filter(|(_, key)| !key.is_empty() && !self.texts.contains(key))
            .collect();
        // Most words stand nowhere: they need not be sought.
        let words: BTreeSet<&str> = suspects.iter().flat_map(|(_, key)| key.split(' ')).collect();
        let there = |key: &str| key.split(' ').all(|word| words.contains(word));
        let sought: BTreeMap<String, &str> = shared
            .withheld
            .iter()
            .flat_map(|it| self.tells(it))
            .filter(|(key, _)| there(key))
            .collect();
        let leak = |(path, text): &(Vec<String>, String)| {
            let text = format!(" {text} ");
            let stands = |(key, _): &(&String, &&str)| text.contains(&format!(" {key} "));
            // The longest says enough of the rest.
            let (_, found) = sought.iter().filter(stands).max_by_key(|(key, _)| key.len())?;
            Some(Leak { path: path.clone(), found: (*found).to_owned() })
        };
        suspects.iter().filter_map(leak).collect()
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
