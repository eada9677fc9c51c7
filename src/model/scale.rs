//! A scale: likelihood levels with rates, consequence types with levels, the grid and the classes.
//!
//! Figures are exact fractions and whole numbers. A level without a published rate has none.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Body, Key, Localised, Named, Title};
use crate::wire::{Table, list};

/// Occurrences per year as (times, years).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fraction(pub u32, pub u32);

/// How often a likelihood level means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rate {
    /// `[lo, hi)`; an end that is `None` is open.
    Between {
        lo: Option<Fraction>,
        hi: Option<Fraction>,
    },
    Point(Fraction),
    /// The source gives none, and none is invented.
    #[default]
    Unstated,
}

/// What a rate counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// Per year, for the assessed object in this municipality.
    #[default]
    PerYear,
    PerSystem,
    PerUser,
    PerInhabitant,
    Probability,
    Ease,
    Words,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LikelihoodLevel {
    pub id: Key,
    pub label: Key,
    pub names: Localised,
    pub texts: Localised,
    pub rate: Rate,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ConsequenceLevel {
    pub id: Key,
    pub label: Key,
    pub names: Localised,
}

/// Unit of a consequence anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    Nok,
    Persons,
    Hours,
    BudgetPerMille,
    InhabitantPerMille,
}

/// The interval `[lo, hi)` a consequence level means, or the one amount, where the source has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    pub unit: Unit,
    pub lo: Option<u64>,
    pub hi: Option<u64>,
    /// A published point, like `Rate::Point`; then there is no `lo` and no `hi`.
    // Left out where there is none: files from before it stay as they are, byte for byte.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<u64>,
    pub relative: bool,
}

/// The text of a level for one type.
pub type LevelText = Localised;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ConsequenceType {
    pub id: Key,
    pub names: Localised,
    /// What to ask the group.
    pub questions: Localised,
    pub texts: Table<Key, LevelText>,
    pub anchors: Table<Key, Anchor>,
}

impl ConsequenceType {
    /// False for a level that a type with texts has none for: the type does not go that far.
    pub fn uses(&self, level: &str) -> bool {
        self.texts.is_empty() || self.texts.contains_key(level)
    }
}

/// Class ids of one grid row, lowest consequence first; written as words in one string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(pub Vec<Key>);

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let words: Vec<&str> = self.0.iter().map(Key::as_str).collect();
        serializer.serialize_str(&words.join(" "))
    }
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Title::deserialize(deserializer)?;
        let row: Vec<Key> = words.split_whitespace().map(Key::new).collect();
        if row.is_empty() {
            return Err(D::Error::custom("a grid row names the classes, lowest consequence first"));
        }
        Ok(Self(row))
    }
}

/// Likelihood level -> classes; for all types where `types` is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Grid {
    #[serde(deserialize_with = "list")]
    pub types: Vec<Key>,
    pub rows: Table<Key, Row>,
}

/// Which colour of the theme a class takes. The order is that of severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Colour {
    #[default]
    Low,
    Moderate,
    High,
    Critical,
}

/// Whether a class may be lived with. The order is that of severity.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Verdict {
    #[default]
    Acceptable,
    Tolerable,
    NotAcceptable,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RiskClass {
    pub id: Key,
    pub letter: Key,
    pub names: Localised,
    pub colour: Colour,
    pub verdict: Verdict,
    pub texts: Localised,
    /// Every role that may accept a risk of this class.
    #[serde(deserialize_with = "list")]
    pub authority: Vec<Named>,
    /// How many months such an acceptance holds; `None` for no limit.
    pub valid_months: Option<u32>,
}

/// A whole scale; sessions carry their own copy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Scale {
    pub id: Key,
    pub version: Key,
    pub names: Localised,
    pub purpose: Localised,
    pub source: Body,
    pub basis: Basis,
    #[serde(deserialize_with = "list")]
    pub likelihood: Vec<LikelihoodLevel>,
    #[serde(deserialize_with = "list")]
    pub levels: Vec<ConsequenceLevel>,
    #[serde(deserialize_with = "list")]
    pub types: Vec<ConsequenceType>,
    #[serde(deserialize_with = "list")]
    pub grids: Vec<Grid>,
    /// Where the grid comes from, or that it is ours.
    pub grid_source: Localised,
    #[serde(deserialize_with = "list")]
    pub classes: Vec<RiskClass>,
}

impl Scale {
    pub fn class(&self, id: &str) -> Option<&RiskClass> {
        self.classes.iter().find(|class| class.id == id)
    }

    /// How severe a class is among this scale's own, 0 for the best.
    pub fn class_rank(&self, id: &str) -> Option<usize> {
        self.classes.iter().position(|class| class.id == id)
    }

    pub fn consequence_type(&self, id: &str) -> Option<&ConsequenceType> {
        self.types.iter().find(|kind| kind.id == id)
    }

    /// Position of a likelihood level, 0 for the rarest.
    pub fn likelihood_index(&self, id: &str) -> Option<usize> {
        self.likelihood.iter().position(|level| level.id == id)
    }

    /// Position of a consequence level, 0 for the mildest.
    pub fn level_index(&self, id: &str) -> Option<usize> {
        self.levels.iter().position(|level| level.id == id)
    }

    /// The class of a cell for a consequence type; `None` where the grid has a hole.
    pub fn cell(&self, kind: &str, likelihood: usize, consequence: usize) -> Option<&RiskClass> {
        let named = self.grids.iter().find(|grid| grid.types.iter().any(|id| id == kind));
        let grid = named.or_else(|| self.grids.iter().find(|grid| grid.types.is_empty()))?;
        let row = grid.rows.get(self.likelihood.get(likelihood)?.id.as_str())?;
        self.class(row.0.get(consequence)?)
    }

    /// The digit that answers with a level: its own label when that is one digit, else its place.
    /// Labels count only when every level of the axis has one.
    pub fn digits<'a>(labels: impl Iterator<Item = &'a Key>) -> Vec<u8> {
        let labels: Vec<&Key> = labels.collect();
        let own: Option<Vec<u8>> = labels
            .iter()
            .map(|label| label.parse::<u8>().ok().filter(|digit| *digit <= 9))
            .collect();
        own.unwrap_or_else(|| (1..=9).take(labels.len()).collect())
    }

    pub fn likelihood_digits(&self) -> Vec<u8> {
        Self::digits(self.likelihood.iter().map(|level| &level.label))
    }

    pub fn level_digits(&self) -> Vec<u8> {
        Self::digits(self.levels.iter().map(|level| &level.label))
    }

    /// The levels a type can be answered with, each with its digit, mildest first.
    pub fn answers<'a>(
        &'a self,
        kind: &str,
    ) -> impl Iterator<Item = (u8, &'a ConsequenceLevel)> + use<'a> {
        let kind = self.consequence_type(kind);
        let all = self.level_digits().into_iter().zip(&self.levels);
        all.filter(move |(_, level)| kind.is_none_or(|kind| kind.uses(&level.id)))
    }
}
