//! What a register's views are narrowed to. Every condition given must hold.

use crate::model::Verdict;
use crate::register::index::{Index, MeasureRow, Row, SourceRow, Standing};
use crate::text::{Texts, Worded as _, sort_by_name};

/// What may be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterBy {
    Municipality,
    Asset,
    Threat,
    Verdict,
    Class,
    Standing,
}

/// In the order they are offered, with their names.
pub(in crate::tui) const FILTERS: &[(FilterBy, &str)] = &[
    (FilterBy::Municipality, "filter-municipality"),
    (FilterBy::Asset, "filter-asset"),
    (FilterBy::Threat, "filter-threat"),
    (FilterBy::Verdict, "filter-verdict"),
    (FilterBy::Class, "filter-class"),
    (FilterBy::Standing, "filter-standing"),
];

/// A class as a workshop called it: letters are the same only within one scale, so it carries whose.
pub(in crate::tui) type ClassOf = (u32, u8);

/// What a workshop came to; nothing is not rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Outcome(Option<Verdict>);

/// The conditions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::tui) struct Filter {
    pub municipality: Option<u32>,
    pub asset: Option<u32>,
    pub threat: Option<u32>,
    pub verdict: Option<Outcome>,
    /// Scale and position of the class in it.
    pub class: Option<ClassOf>,
    pub standing: Option<Standing>,
}

impl Filter {
    pub(in crate::tui) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(in crate::tui) fn keeps(&self, index: &Index, row: &Row) -> bool {
        let source = index.source(row);
        let municipality = source.map(|it| it.municipality);
        let class = source.map(|it| it.scale).zip(row.class);
        self.municipality.is_none_or(|wanted| municipality == Some(wanted))
            && self.asset.is_none_or(|wanted| row.asset() == Some(wanted))
            && self.threat.is_none_or(|wanted| row.threat() == Some(wanted))
            && self.verdict.is_none_or(|wanted| row.verdict == wanted.0)
            && self.class.is_none_or(|wanted| class == Some(wanted))
            && self.standing.is_none_or(|wanted| row.standing == wanted)
    }

    pub(in crate::tui) fn keeps_municipality(&self, at: u32) -> bool {
        self.municipality.is_none_or(|wanted| wanted == at)
    }

    /// A source of the municipality, with an entry that the other conditions hold for.
    pub(in crate::tui) fn keeps_source(&self, index: &Index, source: &SourceRow) -> bool {
        let rows = index.rows.get(source.rows.start as usize..source.rows.end as usize);
        let mut rows = rows.unwrap_or_default().iter();
        self.keeps_municipality(source.municipality)
            && (self.is_of_municipality() || rows.any(|row| !row.outside && self.keeps(index, row)))
    }

    /// A measure of the municipality that answers an entry the other conditions hold for.
    pub(in crate::tui) fn keeps_measure(&self, index: &Index, measure: &MeasureRow) -> bool {
        let source = index.sources.get(measure.source as usize);
        source.is_some_and(|it| self.keeps_municipality(it.municipality))
            && (self.is_of_municipality()
                || index.answered(measure).any(|(_, row)| row.counts() && self.keeps(index, row)))
    }

    /// No more is asked than whose it is.
    fn is_of_municipality(&self) -> bool {
        Self { municipality: None, ..self.clone() }.is_empty()
    }

    /// Clears one condition.
    pub(in crate::tui) fn clear(&mut self, by: FilterBy) {
        match by {
            FilterBy::Municipality => self.municipality = None,
            FilterBy::Asset => self.asset = None,
            FilterBy::Threat => self.threat = None,
            FilterBy::Verdict => self.verdict = None,
            FilterBy::Class => self.class = None,
            FilterBy::Standing => self.standing = None,
        }
    }

    /// Each condition that is set, in words.
    pub(in crate::tui) fn words(&self, texts: &Texts, index: &Index) -> Vec<String> {
        FILTERS.iter().filter_map(|(by, _)| self.word(texts, index, *by)).collect()
    }

    /// One condition in words, if it is set.
    pub(in crate::tui) fn word(
        &self,
        texts: &Texts,
        index: &Index,
        by: FilterBy,
    ) -> Option<String> {
        self.chosen(texts, index, by).map(|(_, label)| label)
    }

    /// Which of the choices is the one that is set.
    pub(in crate::tui) fn chosen(
        &self,
        texts: &Texts,
        index: &Index,
        by: FilterBy,
    ) -> Option<(usize, String)> {
        if self.is_empty() {
            return None;
        }
        let mut all = choices(texts, index, by).into_iter().enumerate();
        let (at, (label, _)) = all.find(|(_, (_, filter))| self.has(by, filter))?;
        Some((at, label))
    }

    /// Whether a condition is the one another filter has alone.
    fn has(&self, by: FilterBy, other: &Self) -> bool {
        match by {
            FilterBy::Municipality => {
                self.municipality.is_some() && self.municipality == other.municipality
            }
            FilterBy::Asset => self.asset.is_some() && self.asset == other.asset,
            FilterBy::Threat => self.threat.is_some() && self.threat == other.threat,
            FilterBy::Verdict => self.verdict.is_some() && self.verdict == other.verdict,
            FilterBy::Class => self.class.is_some() && self.class == other.class,
            FilterBy::Standing => self.standing.is_some() && self.standing == other.standing,
        }
    }

    /// The same with the conditions another one has.
    #[must_use]
    pub(in crate::tui) fn and(&self, other: &Self) -> Self {
        Self {
            municipality: other.municipality.or(self.municipality),
            asset: other.asset.or(self.asset),
            threat: other.threat.or(self.threat),
            verdict: other.verdict.or(self.verdict),
            class: other.class.or(self.class),
            standing: other.standing.or(self.standing),
        }
    }
}

/// The values a condition may have, in words, each as a filter of its own.
pub(in crate::tui) fn choices(texts: &Texts, index: &Index, by: FilterBy) -> Vec<(String, Filter)> {
    let none = Filter::default;
    let numbered = |items: usize| 0..items as u32;
    let names = &index.names;
    match by {
        FilterBy::Municipality => names
            .municipalities
            .pairs()
            .map(|(number, at, it)| {
                let label = format!("{} {}", &**number, &*it.name).trim().to_owned();
                (label, Filter { municipality: Some(at), ..none() })
            })
            .collect(),
        FilterBy::Asset => by_name(
            texts,
            numbered(names.assets.items.len()).filter_map(|at| {
                Some((texts.name(names.assets.get(at)?), Filter { asset: Some(at), ..none() }))
            }),
        ),
        FilterBy::Threat => by_name(
            texts,
            numbered(names.threats.items.len()).filter_map(|at| {
                Some((texts.name(names.threats.get(at)?), Filter { threat: Some(at), ..none() }))
            }),
        ),
        FilterBy::Verdict => {
            let words =
                Verdict::WORDS.iter().rev().map(|(verdict, id)| (Some(*verdict), texts.t(id)));
            let words = words.chain([(None, texts.t("value-unrated"))]);
            words
                .map(|(it, label)| (label, Filter { verdict: Some(Outcome(it)), ..none() }))
                .collect()
        }
        FilterBy::Class => names
            .scales
            .pairs()
            .flat_map(|(_, scale, it)| {
                it.classes.iter().enumerate().rev().map(move |(at, class)| {
                    let label = format!("{} {}", &*class.letter, texts.name(&class.names));
                    let label = format!("{label} ({})", texts.name(&it.names));
                    (label, Filter { class: Some((scale, at as u8)), ..none() })
                })
            })
            .collect(),
        FilterBy::Standing => Standing::WORDS
            .iter()
            .map(|(it, id)| (texts.t(id), Filter { standing: Some(*it), ..none() }))
            .collect(),
    }
}

fn by_name(
    texts: &Texts,
    choices: impl Iterator<Item = (String, Filter)>,
) -> Vec<(String, Filter)> {
    let mut choices: Vec<(String, Filter)> = choices.collect();
    sort_by_name(texts.lang(), &mut choices, |(label, _)| label);
    choices
}
