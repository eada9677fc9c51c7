//! Names in the order a reader of the language looks for them: æøå last with aa as å in Norwegian,
//! åäö last in Swedish (CLDR, by ICU).

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use crate::model::Lang;

/// Sorts by name; names that are read as the same keep their order.
pub fn sort_by_name<T>(lang: Lang, rows: &mut [T], name: impl Fn(&T) -> &str) {
    let collator = collator(lang);
    let compare = |a: &str, b: &str| match &collator {
        Some(collator) => collator.compare(a, b),
        None => a.cmp(b),
    };
    rows.sort_by(|a, b| -> Ordering { compare(name(a), name(b)) });
}

fn collator(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    let locale = match lang {
        Lang::Nb => locale!("nb"),
        Lang::Nn => locale!("nn"),
        Lang::Sv => locale!("sv"),
        Lang::En => locale!("en"),
    };
    // The rules are in the program; none can be missing.
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}
