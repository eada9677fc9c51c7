//! What a level covers, and how that lies to what another one covers.

use super::Ratio;

/// What a level covers, with an end that is `None` open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// From the first up to the second, which is not in it. A start of nothing is where the source says
    /// that it starts, and no open end; what lies in it is the same.
    Between(Option<Ratio>, Option<Ratio>),
    Point(Ratio),
}

impl Reach {
    /// `None` where it covers nothing, or everything.
    pub fn between(lo: Option<Ratio>, hi: Option<Ratio>) -> Option<Self> {
        let reach = Self::Between(lo, hi);
        let room = match (reach.low(), hi) {
            (None, None) => false,
            (None, Some(hi)) => !hi.is_zero(),
            (Some(lo), hi) => hi.is_none_or(|hi| lo < hi),
        };
        room.then_some(reach)
    }

    /// Where it begins; `None` where that is nothing at all, said or unsaid: no ratio leads there.
    pub(super) fn low(self) -> Option<Ratio> {
        match self {
            Self::Between(lo, _) => lo.filter(|lo| !lo.is_zero()),
            Self::Point(point) => Some(point),
        }
    }

    fn high(self) -> Option<Ratio> {
        match self {
            Self::Between(_, hi) => hi,
            Self::Point(point) => Some(point),
        }
    }

    fn is_point(self) -> bool {
        matches!(self, Self::Point(_))
    }

    /// The source has left an end open.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Between(None, _) | Self::Between(_, None))
    }

    /// The very same, open ends equal.
    pub(super) fn covers_same(self, other: Self) -> bool {
        let ends = |it: Self| (it.is_point(), it.low(), it.high());
        ends(self) == ends(other)
    }

    pub(super) fn holds(self, point: Ratio) -> bool {
        match self {
            Self::Point(own) => own == point,
            Self::Between(..) => {
                self.low().is_none_or(|lo| lo <= point) && self.high().is_none_or(|hi| point < hi)
            }
        }
    }

    /// Nothing of the other lies outside it.
    pub(super) fn holds_all(self, other: Self) -> bool {
        match (self, other) {
            (own, Self::Point(point)) => own.holds(point),
            (Self::Point(_), Self::Between(..)) => false,
            (Self::Between(..), Self::Between(..)) => {
                let from = self.low().is_none_or(|own| other.low().is_some_and(|lo| own <= lo));
                from && self.high().is_none_or(|own| other.high().is_some_and(|hi| hi <= own))
            }
        }
    }

    pub(super) fn meets(self, other: Self) -> bool {
        let below =
            |lo: Option<Ratio>, hi: Option<Ratio>| lo.zip(hi).is_none_or(|(lo, hi)| lo < hi);
        match (self, other) {
            (Self::Point(point), other) | (other, Self::Point(point)) => other.holds(point),
            _ => below(self.low(), other.high()) && below(other.low(), self.high()),
        }
    }

    /// How many times as much its end is as its start.
    pub(super) fn width(self) -> Option<Ratio> {
        match self {
            Self::Between(..) => self.high()?.divided_by(self.low()?),
            Self::Point(_) => None,
        }
    }
}
