//! Fuzzy search behind our own letter folding.

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use unicode_normalization::UnicodeNormalization as _;

use crate::text::fold;

/// A text that matches, with the characters (by position in its NFC form) that did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub index: usize,
    pub score: i64,
    pub marks: Vec<usize>,
}

/// Hits, best first; equal ones in the order given. An empty query matches everything.
///
/// Each text is tried as written, then folded to one letter (`æ` as `e`), then to two (`ae`).
pub fn search<T: AsRef<str>>(query: &str, texts: &[T]) -> Vec<Hit> {
    let query: String = query.trim().nfc().collect();
    if query.is_empty() {
        return (0..texts.len()).map(|index| Hit { index, score: 0, marks: Vec::new() }).collect();
    }
    let matcher = SkimMatcherV2::default().ignore_case();
    let narrow = fold(&query, false).text;
    let wide = fold(&query, true).text;
    let mut hits: Vec<Hit> = texts
        .iter()
        .enumerate()
        .filter_map(|(index, text)| {
            let text: String = text.as_ref().nfc().collect();
            let (score, marks) = matcher
                .fuzzy_indices(&text, &query)
                .or_else(|| folded(&matcher, &text, &narrow, false))
                .or_else(|| folded(&matcher, &text, &wide, true))?;
            Some(Hit { index, score, marks })
        })
        .collect();
    hits.sort_by(|a, b| b.score.cmp(&a.score).then(a.index.cmp(&b.index)));
    hits
}

fn folded(
    matcher: &SkimMatcherV2,
    text: &str,
    query: &str,
    wide: bool,
) -> Option<(i64, Vec<usize>)> {
    let text = fold(text, wide);
    let (score, marks) = matcher.fuzzy_indices(&text.text, query)?;
    let mut origin: Vec<usize> =
        marks.into_iter().filter_map(|mark| text.origin.get(mark).copied()).collect();
    origin.dedup();
    Some((score, origin))
}
