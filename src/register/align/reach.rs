//! Where a level of one scale stands among the levels of another: by what they cover, never by place.

use super::Ratio;

/// How sure it is what a level means on the regional scale, the surest first. Of several that hold, a
/// level has the first in the order of the format's contract: judged, exact, open end, inside, range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// It covers the very same.
    Exact,
    /// It lies inside one regional level.
    Inside,
    /// It meets several, and ranks in the one that holds its geometric midpoint.
    Range,
    /// It has an open end, closed for ranking only.
    OpenEnd,
    /// A person has said so in the region file.
    Judged,
    /// There is nothing to hold it against.
    #[default]
    NotAligned,
}

/// What a level covers, with an end that is `None` open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// From the first up to the second, which is not in it.
    Between(Option<Ratio>, Option<Ratio>),
    Point(Ratio),
}

/// The regional levels a level meets (positions, first to last), and the one it ranks in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aligned {
    pub fit: Fit,
    pub first: u8,
    pub last: u8,
    pub rank: u8,
    /// Where an open end was closed for ranking: assumed, or set in the region file.
    pub closed: Option<Ratio>,
}

impl Aligned {
    pub fn is_placed(&self) -> bool {
        self.fit != Fit::NotAligned
    }

    /// On one level and no other.
    pub(super) fn on(fit: Fit, at: usize) -> Self {
        let at = at as u8;
        Self { fit, first: at, last: at, rank: at, closed: None }
    }
}

impl Reach {
    /// `None` where it covers nothing. Nothing at all is as open as an end can be: no ratio leads there.
    pub fn between(lo: Option<Ratio>, hi: Option<Ratio>) -> Option<Self> {
        let lo = lo.filter(|lo| !lo.is_zero());
        match (lo, hi) {
            (None, None) => None,
            (Some(lo), Some(hi)) if lo >= hi => None,
            _ => Some(Self::Between(lo, hi)),
        }
    }

    fn holds(self, point: Ratio) -> bool {
        match self {
            Self::Point(own) => own == point,
            Self::Between(lo, hi) => {
                lo.is_none_or(|lo| lo <= point) && hi.is_none_or(|hi| point < hi)
            }
        }
    }

    fn meets(self, other: Self) -> bool {
        match (self, other) {
            (Self::Point(point), other) | (other, Self::Point(point)) => other.holds(point),
            (Self::Between(a, b), Self::Between(c, d)) => below(a, d) && below(c, b),
        }
    }

    /// How many times as much its end is as its start.
    fn width(self) -> Option<Ratio> {
        match self {
            Self::Between(Some(lo), Some(hi)) => hi.divided_by(lo),
            Self::Between(..) | Self::Point(_) => None,
        }
    }
}

fn below(lo: Option<Ratio>, hi: Option<Ratio>) -> bool {
    lo.zip(hi).is_none_or(|(lo, hi)| lo < hi)
}

/// What a level ranks by.
enum Middle {
    /// The square of the geometric midpoint.
    Squared(Ratio),
    /// All that is known is where it begins, or ends.
    From(Ratio),
    UpTo(Ratio),
}

impl Middle {
    fn is_in(&self, reach: Reach) -> bool {
        match (self, reach) {
            (Self::Squared(square), Reach::Point(own)) => own.squared() == Some(*square),
            (Self::Squared(square), Reach::Between(lo, hi)) => {
                let above = |lo: Ratio| lo.squared().is_some_and(|lo| lo <= *square);
                let under = |hi: Ratio| hi.squared().is_some_and(|hi| *square < hi);
                lo.is_none_or(above) && hi.is_none_or(under)
            }
            (Self::From(edge), reach) => reach.holds(*edge),
            // The edge is not in the level: what lies just below it is.
            (Self::UpTo(edge), Reach::Between(lo, hi)) => {
                lo.is_none_or(|lo| lo < *edge) && hi.is_none_or(|hi| *edge <= hi)
            }
            (Self::UpTo(_), Reach::Point(_)) => false,
        }
    }
}

/// Aligns the level at `at` of an axis. `set` is where the region file closes its open end; without
/// that the level beside it lends its width.
pub fn align_level(
    axis: &[Option<Reach>],
    at: usize,
    set: Option<Ratio>,
    regional: &[Option<Reach>],
) -> Aligned {
    let Some(own) = axis.get(at).copied().flatten() else { return Aligned::default() };
    let levels = || regional.iter().enumerate().filter_map(|(at, reach)| Some((at, (*reach)?)));
    if let Some((at, _)) = levels().find(|(_, reach)| *reach == own) {
        return Aligned::on(Fit::Exact, at);
    }
    let mut met = levels().filter(|(_, reach)| own.meets(*reach)).map(|(at, _)| at);
    let Some(first) = met.next() else { return Aligned::default() };
    let last = met.last().unwrap_or(first);
    let beside = |at: Option<usize>| axis.get(at?).copied().flatten()?.width();
    let (fit, closed, middle) = match own {
        Reach::Point(point) => (Fit::Inside, None, point.squared().map(Middle::Squared)),
        Reach::Between(Some(lo), Some(hi)) => {
            let fit = if first == last { Fit::Inside } else { Fit::Range };
            (fit, None, lo.times(hi).map(Middle::Squared))
        }
        Reach::Between(None, Some(hi)) => {
            let lo = set.or_else(|| hi.divided_by(beside(Some(at + 1))?)).filter(|lo| *lo < hi);
            let squared = lo.and_then(|lo| lo.times(hi)).map(Middle::Squared);
            (Fit::OpenEnd, lo, squared.or(Some(Middle::UpTo(hi))))
        }
        Reach::Between(Some(lo), None) => {
            let hi = set.or_else(|| lo.times(beside(at.checked_sub(1))?)).filter(|hi| lo < *hi);
            let squared = hi.and_then(|hi| lo.times(hi)).map(Middle::Squared);
            (Fit::OpenEnd, hi, squared.or(Some(Middle::From(lo))))
        }
        Reach::Between(None, None) => return Aligned::default(),
    };
    let rank = middle.and_then(|middle| {
        levels().find(|(_, reach)| middle.is_in(*reach)).map(|(at, _)| at as u8)
    });
    match rank {
        Some(rank) => Aligned { fit, first: first as u8, last: last as u8, rank, closed },
        None => Aligned::default(),
    }
}
