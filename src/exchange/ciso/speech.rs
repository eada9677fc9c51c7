//! Texts of a library in the languages we have, and a count of those we have not.

use std::collections::BTreeMap;

use super::library::{Translation, said};
use crate::exchange::text::{description, line, name};
use crate::model::{Lang, Localised, Title};
use crate::wire::{Table, Words};

/// The language a library is in, and what is left behind of others.
#[derive(Debug)]
pub(super) struct Speech {
    locale: String,
    left: BTreeMap<String, usize>,
    cut: usize,
}

impl Speech {
    /// A library that names no language is in English, as theirs are.
    pub(super) fn new(locale: &str) -> Self {
        let locale = if locale.is_empty() { "en" } else { locale };
        Self { locale: locale.to_lowercase(), left: BTreeMap::new(), cut: 0 }
    }

    /// Names; those too long for one are left out and counted as cut.
    pub(super) fn texts(
        &mut self,
        base: &str,
        translations: Option<&Table<Words, Option<Translation>>>,
        pick: impl Fn(&Translation) -> Option<&Words>,
    ) -> Localised {
        let mut found: BTreeMap<Lang, Title> = BTreeMap::new();
        for (language, text) in self.all(base, translations, pick) {
            match (lang(&language), name(&text)) {
                (None, _) => *self.left.entry(language).or_default() += 1,
                (Some(lang), Some(name)) => drop(found.entry(lang).or_insert(name)),
                (Some(_), None) => self.cut += usize::from(!line(&text).is_empty()),
            }
        }
        found.iter().map(|(lang, text)| (*lang, text.as_str())).collect()
    }

    /// Descriptions; a name in the same language has been counted already.
    pub(super) fn described(
        &mut self,
        base: &str,
        translations: Option<&Table<Words, Option<Translation>>>,
    ) -> Localised {
        let mut found: BTreeMap<Lang, Title> = BTreeMap::new();
        for (language, text) in self.all(base, translations, |it| it.description.as_ref()) {
            let (text, is_cut) = description(&text);
            if let (Some(lang), false) = (lang(&language), text.is_empty()) {
                self.cut += usize::from(is_cut);
                found.entry(lang).or_insert(text);
            }
        }
        found.iter().map(|(lang, text)| (*lang, text.as_str())).collect()
    }

    /// How many texts did not fit.
    pub(super) fn cut(&self) -> usize {
        self.cut
    }

    pub(super) fn left(self) -> BTreeMap<String, usize> {
        self.left
    }

    fn all(
        &self,
        base: &str,
        translations: Option<&Table<Words, Option<Translation>>>,
        pick: impl Fn(&Translation) -> Option<&Words>,
    ) -> Vec<(String, String)> {
        let mut all = vec![(self.locale.clone(), base.to_owned())];
        for (Words(language), translation) in translations.into_iter().flatten() {
            let text = translation.as_ref().and_then(&pick);
            all.push((language.to_lowercase(), said(text).to_owned()));
        }
        all.retain(|(_, text)| !text.is_empty());
        all
    }
}

/// A language as CISO Assistant writes it: `en`, `sv`, `no`, `nb-NO`.
fn lang(code: &str) -> Option<Lang> {
    match code.split(['-', '_']).next().unwrap_or_default() {
        "no" => Some(Lang::Nb),
        code => Lang::from_code(code),
    }
}
