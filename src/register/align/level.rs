//! Where a level of one scale stands among the levels of another: by what they cover, never by place.

use super::{Ratio, Reach};

/// How sure it is what a level means on the regional scale, the surest first. Of several that hold, a
/// level has the first in the order of the format's contract: judged, exact, open end, inside, range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// It covers the very same.
    Exact,
    /// It lies inside one regional level.
    Inside,
    /// It goes beyond the one it ranks in: the one that holds its geometric midpoint.
    Range,
    /// It has an open end, closed for ranking only.
    OpenEnd,
    /// A person has said so in the region file.
    Judged,
    /// There is nothing to hold it against, or it ranks in a gap.
    #[default]
    NotAligned,
}

/// The regional levels a level meets (positions, first to last), and the one it ranks in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aligned {
    pub fit: Fit,
    pub first: u8,
    pub last: u8,
    pub rank: u8,
    /// Where it was closed for ranking, assumed or set in the region file: an open end, or a start of
    /// nothing (which is no open end, but has no geometric midpoint either).
    pub closed: Option<Ratio>,
}

impl Aligned {
    pub fn is_placed(&self) -> bool {
        self.fit != Fit::NotAligned
    }

    /// On one level and no other.
    pub(super) fn on(fit: Fit, at: usize) -> Self {
        Self::over(fit, (at, at), at, None)
    }

    /// A scale has at most seven levels. What lies where no position reaches is not aligned.
    fn over(fit: Fit, (first, last): (usize, usize), rank: usize, closed: Option<Ratio>) -> Self {
        let positions = [first, last, rank].map(|at| u8::try_from(at).ok());
        match positions {
            [Some(first), Some(last), Some(rank)] => Self { fit, first, last, rank, closed },
            _ => Self::default(),
        }
    }
}

/// What a level ranks by.
enum Middle {
    /// The square of the geometric midpoint.
    Squared(Ratio),
    /// A point, or where it begins if no more is known.
    At(Ratio),
    /// All that is known is where it ends.
    UpTo(Ratio),
}

impl Middle {
    /// False where a square has no room: then nothing is said of it.
    fn is_in(&self, reach: Reach) -> bool {
        match (self, reach) {
            (Self::Squared(square), Reach::Point(own)) => own.squared() == Some(*square),
            (Self::Squared(square), Reach::Between(_, hi)) => {
                let above = |lo: Ratio| lo.squared().is_some_and(|lo| lo <= *square);
                let under = |hi: Ratio| hi.squared().is_some_and(|hi| *square < hi);
                reach.low().is_none_or(above) && hi.is_none_or(under)
            }
            (Self::At(point), reach) => reach.holds(*point),
            // The edge is not in the level: what lies just below it is.
            (Self::UpTo(edge), Reach::Between(_, hi)) => {
                reach.low().is_none_or(|lo| lo < *edge) && hi.is_none_or(|hi| *edge <= hi)
            }
            (Self::UpTo(_), Reach::Point(_)) => false,
        }
    }
}

/// What the level at `at` ranks by, and where it was closed for that: where a person has set it, else by
/// the ratio of the level beside it.
fn middle(
    axis: &[Option<Reach>],
    at: usize,
    set: Option<Ratio>,
) -> (Option<Ratio>, Option<Middle>) {
    let ratio = |at: Option<usize>| axis.get(at?).copied().flatten()?.width();
    let squared = |lo: Ratio, hi: Ratio| lo.times(hi).map(Middle::Squared);
    let Some(own) = axis.get(at).copied().flatten() else { return (None, None) };
    match (own, own.low()) {
        (Reach::Point(point), _) => (None, Some(Middle::At(point))),
        (Reach::Between(_, Some(hi)), Some(lo)) => (None, squared(lo, hi)),
        (Reach::Between(_, Some(hi)), None) => {
            let set = set.filter(|lo| !lo.is_zero() && *lo < hi);
            let lo = set.or_else(|| hi.divided_by(ratio(Some(at + 1))?));
            (lo, lo.and_then(|lo| squared(lo, hi)).or(Some(Middle::UpTo(hi))))
        }
        (Reach::Between(_, None), Some(lo)) => {
            let hi = set.filter(|hi| lo < *hi).or_else(|| lo.times(ratio(at.checked_sub(1))?));
            (hi, hi.and_then(|hi| squared(lo, hi)).or(Some(Middle::At(lo))))
        }
        (Reach::Between(_, None), None) => (None, None),
    }
}

/// Aligns the level at `at` of an axis. `set` is where the region file closes its open end. Where regional
/// levels overlap, it ranks in the higher, as in a tie.
pub fn align_level(
    axis: &[Option<Reach>],
    at: usize,
    set: Option<Ratio>,
    regional: &[Option<Reach>],
) -> Aligned {
    let Some(own) = axis.get(at).copied().flatten() else { return Aligned::default() };
    let levels = || regional.iter().enumerate().filter_map(|(at, reach)| Some((at, (*reach)?)));
    let highest = |is: &dyn Fn(Reach) -> bool| {
        levels().filter(|(_, reach)| is(*reach)).last().map(|(at, _)| at)
    };
    if let Some(at) = highest(&|reach| own.covers_same(reach)) {
        return Aligned::on(Fit::Exact, at);
    }
    let first = levels().find(|(_, reach)| own.meets(*reach));
    let last = highest(&|reach| own.meets(reach));
    let Some(((first, reach), last)) = first.zip(last) else { return Aligned::default() };
    let inside = first == last && reach.holds_all(own);
    let (closed, middle) = middle(axis, at, set);
    // Inside one level there is no other to rank in, whatever the midpoint.
    let rank = if inside {
        Some(first)
    } else {
        highest(&|it| middle.as_ref().is_some_and(|at| at.is_in(it)))
    };
    let fit = match (own.is_open(), inside) {
        (true, _) => Fit::OpenEnd,
        (false, true) => Fit::Inside,
        (false, false) => Fit::Range,
    };
    rank.map_or_else(Aligned::default, |rank| Aligned::over(fit, (first, last), rank, closed))
}
