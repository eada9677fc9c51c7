//! Catalogues nobody wrote, with texts that look like something else: out and back.

use proptest::prelude::*;
use rosbenk::catalog::{
    AssetType, Catalog, Condition, MeasureEntry, NamedEntry, RankedThreat, Theme, ThreatEntry,
    VulnerabilityEntry, load,
};
use rosbenk::exchange::to_sheet;
use rosbenk::model::{
    Adapted, Anchor, Basis, Body, ConsequenceLevel, ConsequenceType, Fraction, Grid, Intent, Key,
    Lang, LikelihoodLevel, Localised, Named, Rate, RiskClass, Row, Scale, Title, Unit,
};
use rosbenk::wire::{Format, to_ron};

use super::sheet::saved_again;
use super::{made, taken};

const PIECES: &[&str] = &[
    "",
    " ",
    "a",
    "Ærø",
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\"",
    "'",
    ";",
    ",",
    "|",
    " | ",
    ".",
    "\\",
    "\\u{",
    "\\u{41}",
    "}",
    "1",
    "0",
    "2.10",
    "1/2",
    "mai",
    "TRUE",
    "sann",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{feff}",
    "\u{200b}",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}",
    "\u{301}",
    "👩‍👩‍👧",
    "\u{10ffff}",
    "sep=;",
    "catalog",
    "section",
    "format.Catalog",
    "{}",
    "[]",
    "()",
    "name.nb",
];

/// Chance with a seed.
struct Dice(fastrand::Rng);

impl Dice {
    fn text(&mut self) -> String {
        (0..self.0.usize(0..5)).map(|_| PIECES[self.0.usize(0..PIECES.len())]).collect()
    }

    fn title(&mut self) -> Title {
        Title::from(self.text())
    }

    fn key(&mut self) -> Key {
        Key::from(self.text())
    }

    fn some<T>(&mut self, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.0.usize(0..4)).map(|_| make(self)).collect()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.0.bool() { Some(make(self)) } else { None }
    }

    fn texts(&mut self) -> Localised {
        let texts: Vec<(Lang, String)> = Lang::ALL
            .into_iter()
            .filter(|_| self.0.bool())
            .map(|lang| (lang, String::new()))
            .collect();
        let texts: Vec<(Lang, String)> =
            texts.into_iter().map(|(lang, _)| (lang, self.text())).collect();
        texts.iter().map(|(lang, text)| (*lang, text.as_str())).collect()
    }

    fn fraction(&mut self) -> Fraction {
        Fraction(self.0.u32(..), self.0.u32(..))
    }

    fn rate(&mut self) -> Rate {
        match self.0.u8(0..3) {
            0 => Rate::Unstated,
            1 => Rate::Point(self.fraction()),
            _ => Rate::Between { lo: self.maybe(Self::fraction), hi: self.maybe(Self::fraction) },
        }
    }

    fn anchor(&mut self) -> Anchor {
        let (lo, hi) = (self.maybe(|it| it.0.u64(..)), self.maybe(|it| it.0.u64(..)));
        let exact = self.maybe(|it| it.0.u64(..));
        Anchor { unit: Unit::BudgetPerMille, lo, hi, exact, relative: self.0.bool() }
    }

    fn kind(&mut self) -> ConsequenceType {
        ConsequenceType {
            id: self.key(),
            names: self.texts(),
            questions: self.texts(),
            texts: self.some(|it| (it.key(), it.texts())).into_iter().collect(),
            anchors: self.some(|it| (it.key(), it.anchor())).into_iter().collect(),
        }
    }

    /// Grid rows are words: classes are called by letters.
    fn grid(&mut self) -> Grid {
        let row = |it: &mut Self| {
            let classes = (0..it.0.usize(1..4)).map(|at| Key::new(["r1", "r2", "x.y"][at]));
            Row(classes.collect())
        };
        let rows = self.some(|it| (it.key(), row(it)));
        Grid { types: self.some(Self::key), rows: rows.into_iter().collect() }
    }

    fn scale(&mut self, id: Key) -> Scale {
        Scale {
            id,
            version: self.key(),
            names: self.texts(),
            purpose: self.texts(),
            source: Body::from(self.text()),
            basis: if self.0.bool() { Basis::PerYear } else { Basis::Words },
            likelihood: self.some(|it| LikelihoodLevel {
                id: it.key(),
                label: it.key(),
                names: it.texts(),
                texts: it.texts(),
                rate: it.rate(),
            }),
            levels: self.some(|it| ConsequenceLevel {
                id: it.key(),
                label: it.key(),
                names: it.texts(),
            }),
            types: self.some(Self::kind),
            grids: self.some(Self::grid),
            grid_source: self.texts(),
            classes: self.some(|it| RiskClass {
                id: it.key(),
                names: it.texts(),
                authority: it.some(|it| Named { id: it.key(), names: it.texts() }),
                valid_months: it.maybe(|it| it.0.u32(..)),
                ..RiskClass::default()
            }),
        }
    }

    fn threat(&mut self, id: Key) -> ThreatEntry {
        ThreatEntry {
            id,
            names: self.texts(),
            texts: self.texts(),
            references: self.some(Self::title),
            retired: self.0.bool(),
            theme: self.key(),
            questions: self.texts(),
            attributes: self.some(Self::key),
            intents: self.some(|_| Intent::Natural),
            actors: self.some(Self::key),
            events: self.some(Self::texts),
            ..ThreatEntry::default()
        }
    }

    fn asset(&mut self, id: Key) -> AssetType {
        let mut asset = AssetType {
            id,
            names: self.texts(),
            primary: self.0.bool(),
            parts: self.some(Self::key),
            threats: self.some(|it| RankedThreat { id: it.key(), weight: it.0.u32(..) }),
            ..AssetType::default()
        };
        asset.defaults.classification =
            self.some(|it| (it.key(), it.0.u8(..))).into_iter().collect();
        asset
    }

    fn weakness(&mut self, id: Key) -> VulnerabilityEntry {
        VulnerabilityEntry {
            id,
            names: self.texts(),
            when: self.some(|_| Condition::PersonalData),
            threats: self.some(Self::key),
            ..VulnerabilityEntry::default()
        }
    }

    fn measure(&mut self, id: Key) -> MeasureEntry {
        MeasureEntry {
            id,
            nsm: self.some(Self::key),
            iso: self.some(Self::key),
            ..MeasureEntry::default()
        }
    }

    /// An id of its own for every entry, strange as it may be.
    fn ids(&mut self) -> Vec<Key> {
        (0..self.0.usize(0..4)).map(|at| Key::from(format!("{}{at}", self.text()))).collect()
    }

    fn adapted(&mut self) -> Adapted {
        Adapted { hidden: self.0.bool(), names: self.texts(), ..Adapted::default() }
    }

    fn catalog(&mut self) -> Catalog {
        Catalog {
            format: Format::Catalog(1),
            id: self.key(),
            version: self.key(),
            names: self.texts(),
            source: Body::from(self.text()),
            licence: self.key(),
            themes: self
                .ids()
                .into_iter()
                .map(|id| Theme { id, names: self.texts(), ..Theme::default() })
                .collect(),
            threats: self.ids().into_iter().map(|id| self.threat(id)).collect(),
            asset_types: self.ids().into_iter().map(|id| self.asset(id)).collect(),
            vulnerabilities: self.ids().into_iter().map(|id| self.weakness(id)).collect(),
            measures: self.ids().into_iter().map(|id| self.measure(id)).collect(),
            roles: self
                .ids()
                .into_iter()
                .map(|id| NamedEntry { id, ..NamedEntry::default() })
                .collect(),
            scales: self.ids().into_iter().map(|id| self.scale(id)).collect(),
            adapted: [(Title::from(self.text()), self.adapted())].into_iter().collect(),
            ..Catalog::empty(Key::default())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(
        u32::try_from(96 * crate::hostile::rounds()).unwrap()
    ) })]

    #[test]
    fn a_catalogue_is_the_same_after_a_spreadsheet(seed: u64) {
        let catalog = Dice(fastrand::Rng::with_seed(seed)).catalog();
        let text = to_ron(&catalog).unwrap();
        let read = load([("", text.as_bytes())]).0;
        prop_assert_eq!(read.catalogs.first().map(|it| &**it), Some(&catalog));
        let bytes = to_sheet(&catalog);
        prop_assert!(bytes.is_ok(), "{:?}", catalog);
        let bytes = bytes.unwrap();
        // Nothing that steers or hides: a line break within a cell, and the TAB in front of one, are all there is.
        let shown = String::from_utf8(bytes.clone()).unwrap();
        prop_assert_eq!(crate::hostile::raw(&shown, &['\n', '\r', '\t', '\u{feff}']), None);
        if catalog.threats.is_empty() && catalog.roles.is_empty() {
            return Ok(());
        }
        for bytes in [saved_again(&bytes), bytes] {
            let outcome = taken(&[("x.csv", &bytes)]);
            prop_assert_eq!(made(&outcome), &catalog);
        }
    }
}
