//! Which text stands for which value of a register.

use super::align::{Aligned, Fit, Ratio};
use super::index::{CauseKind, Fits, Index, Row, SourceRow, Standing};
use super::region::Joining;
use super::views::Cost;
use crate::model::{RiskClass, Unit};
use crate::text::{Texts, Worded, kroner};

impl Worded for Fit {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Exact, "fit-exact"),
        (Self::Inside, "fit-inside"),
        (Self::Range, "fit-range"),
        (Self::OpenEnd, "fit-open-end"),
        (Self::Judged, "fit-judged"),
        (Self::NotAligned, "fit-not-aligned"),
    ];
}

/// The fits in few letters, in their order: heads of narrow columns.
pub const SHORT_FITS: [&str; 6] = [
    "short-exact",
    "short-inside",
    "short-range",
    "short-open-end",
    "short-judged",
    "short-not-aligned",
];

impl Worded for Standing {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Untreated, "standing-untreated"),
        (Self::Proposed, "standing-proposed"),
        (Self::UnderWay, "standing-under-way"),
        (Self::Treated, "standing-treated"),
        (Self::Accepted, "standing-accepted"),
    ];
}

impl Worded for CauseKind {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Service, "cause-service"), (Self::Supplier, "cause-supplier")];
}

impl Worded for Joining {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Accepted, "joining-accepted"),
        (Self::Rejected, "joining-rejected"),
        (Self::Deferred, "joining-deferred"),
    ];
}

impl Aligned {
    /// `(1–3)`: the levels it may be, where they are more than the one it ranks as.
    pub fn span(&self, label: impl Fn(u8) -> String) -> Option<String> {
        (self.first != self.last).then(|| format!("({}–{})", label(self.first), label(self.last)))
    }

    /// How surely it lies there, and where an open end was closed for ranking: at a rate, or at an amount in
    /// the level's `unit`.
    pub fn fit_words(&self, texts: &Texts, unit: Option<Unit>) -> String {
        let fit = texts.t(self.fit.word());
        let Some((over, under)) = self.closed.map(Ratio::parts) else { return fit };
        let amount = |n: u128| u64::try_from(n).ok().filter(|_| unit.is_some());
        let number = |n| amount(n).map_or_else(|| n.to_string(), |n| kroner(texts.lang(), n));
        let end =
            if under == 1 { number(over) } else { format!("{}/{}", number(over), number(under)) };
        let end = match unit {
            Some(unit) => texts.tv(unit.word(), &[("amount", end.into())]),
            None => end,
        };
        texts.tv("region-closed", &[("fit", fit.into()), ("end", end.into())])
    }
}

impl Cost {
    /// The sum in kroner, with a `+` where one of the `members` has given no figure: it can only be more.
    /// Nothing where nobody has.
    pub fn words(&self, texts: &Texts, members: usize) -> Option<String> {
        let sum = u64::try_from(self.sum).unwrap_or(u64::MAX);
        let more = if self.given < members { "+" } else { "" };
        (self.given > 0).then(|| format!("{}{more}", kroner(texts.lang(), sum)))
    }
}

impl Index {
    /// `H→M 3`: how many of a source's entries the region has in another class than the workshop had.
    pub fn moves(&self, source: &SourceRow, fits: &Fits) -> Vec<String> {
        let letter = |classes: &[RiskClass], at: u8| {
            classes.get(usize::from(at)).map_or("", |it| it.letter.as_str()).to_owned()
        };
        let (Some(scale), Some(region)) = (self.scale(source), &self.region) else {
            return Vec::new();
        };
        let told = |((own, regional), n): (&(u8, u8), &u32)| {
            let (own, regional) =
                (letter(&scale.classes, *own), letter(&region.scale.classes, *regional));
            format!("{own}→{regional} {n}")
        };
        fits.moves.iter().map(told).collect()
    }

    /// `Journalsystem × Løsepengevirus`, where catalogues name both.
    pub fn pair_name(&self, texts: &Texts, row: &Row) -> Option<String> {
        let (asset, threat) =
            (self.names.assets.get(row.asset()?)?, self.names.threats.get(row.threat()?)?);
        Some(format!("{} × {}", texts.name(asset), texts.name(threat)))
    }
}
