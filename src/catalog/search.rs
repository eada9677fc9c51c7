//! Fuzzy search behind our own letter folding.

use std::cmp::Reverse;

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use unicode_normalization::UnicodeNormalization as _;

use crate::text::{Folded, fold};

/// A text that matches, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub index: usize,
    pub place: Place,
    pub score: i64,
}

/// Where the words of a query were found, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Their letters, one here and one there.
    Scattered,
    /// Whole, in what is said about the text.
    About,
    /// Whole, in the text itself.
    Text,
}

/// A text in the forms it is tried in: as written, folded to one letter (`æ` as `e`), then to two (`ae`).
#[derive(Clone, Debug)]
struct Forms {
    text: String,
    narrow: Folded,
    /// Only where it differs.
    wide: Option<Folded>,
    /// What is said about it, folded to one letter.
    about: String,
}

/// Texts made ready to be searched at every key.
#[derive(Clone, Debug, Default)]
pub struct Index {
    texts: Vec<Forms>,
}

/// What is searched for, in the same forms.
struct Query {
    text: String,
    narrow: String,
    wide: String,
}

impl Query {
    fn new(query: &str) -> Self {
        let text: String = query.trim().nfc().collect();
        let (narrow, wide) = (fold(&text, false).text, fold(&text, true).text);
        Self { text, narrow, wide }
    }
}

impl Index {
    /// Texts, each with what is said about it: both are searched.
    pub fn new<T: AsRef<str>>(texts: impl IntoIterator<Item = (T, T)>) -> Self {
        let forms = texts.into_iter().map(|(text, about)| {
            let (narrow, wide) = (fold(text.as_ref(), false), fold(text.as_ref(), true));
            let wide = (wide != narrow).then_some(wide);
            let about = fold(about.as_ref(), false).text;
            Forms { text: text.as_ref().nfc().collect(), narrow, wide, about }
        });
        Self { texts: forms.collect() }
    }

    /// Hits, best first: words found whole before letters found scattered; equal ones in the order given. An empty query matches everything.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        self.search_in(query, 0..self.texts.len())
    }

    /// The same for a query that goes on where one began whose hits these were: no other can match.
    pub fn search_on(&self, query: &str, hits: &[Hit]) -> Vec<Hit> {
        let mut among: Vec<usize> = hits.iter().map(|hit| hit.index).collect();
        among.sort_unstable();
        self.search_in(query, among.into_iter())
    }

    fn search_in(&self, query: &str, among: impl Iterator<Item = usize>) -> Vec<Hit> {
        let query = Query::new(query);
        if query.text.is_empty() {
            return among.map(|index| Hit { index, place: Place::Text, score: 0 }).collect();
        }
        let matcher = SkimMatcherV2::default().ignore_case();
        let score = |forms: &Forms| {
            let wide = forms.wide.as_ref();
            let narrow = may_match(&forms.narrow.text, &query.narrow);
            // What matches as written matches folded too.
            let as_written =
                narrow.then(|| matcher.fuzzy_match(&forms.text, &query.text)).flatten();
            as_written
                .or_else(|| {
                    narrow.then(|| matcher.fuzzy_match(&forms.narrow.text, &query.narrow))?
                })
                .or_else(|| {
                    let wide = &wide.filter(|it| may_match(&it.text, &query.wide))?.text;
                    matcher.fuzzy_match(wide, &query.wide)
                })
        };
        let words =
            |query: &str, text: &str| query.split_whitespace().all(|word| text.contains(word));
        let hit = |index: usize| {
            let forms = self.texts.get(index)?;
            let wide = forms.wide.as_ref().is_some_and(|it| words(&query.wide, &it.text));
            let score = score(forms);
            let place = if wide || words(&query.narrow, &forms.narrow.text) {
                Place::Text
            } else if words(&query.narrow, &forms.about) {
                Place::About
            } else {
                score.map(|_| Place::Scattered)?
            };
            Some(Hit { index, place, score: score.unwrap_or(0) })
        };
        let mut hits: Vec<Hit> = among.filter_map(hit).collect();
        hits.sort_by_key(|hit| (Reverse(hit.place), Reverse(hit.score), hit.index));
        hits
    }

    /// The characters of a hit (by position in its NFC form) that matched.
    pub fn marks(&self, query: &str, index: usize) -> Vec<usize> {
        let query = Query::new(query);
        let Some(forms) = self.texts.get(index).filter(|_| !query.text.is_empty()) else {
            return Vec::new();
        };
        let matcher = SkimMatcherV2::default().ignore_case();
        let folded = |form: &Folded, query: &str| {
            let (_, marks) = matcher.fuzzy_indices(&form.text, query)?;
            let origin = marks.into_iter().filter_map(|mark| form.origin.get(mark).copied());
            let mut origin: Vec<usize> = origin.collect();
            origin.dedup();
            Some(origin)
        };
        let as_written = matcher.fuzzy_indices(&forms.text, &query.text).map(|(_, marks)| marks);
        as_written
            .or_else(|| folded(&forms.narrow, &query.narrow))
            .or_else(|| folded(forms.wide.as_ref()?, &query.wide))
            .unwrap_or_default()
    }
}

/// Whether the bytes of a query stand in a text in their order: without that nothing can match.
fn may_match(text: &str, query: &str) -> bool {
    let mut bytes = text.bytes();
    query.bytes().all(|wanted| bytes.any(|byte| byte == wanted))
}
