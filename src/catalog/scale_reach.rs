//! What a level covers, as exact numbers that can be held against another's.

use std::cmp::Ordering;

use crate::model::{Anchor, Fraction, Rate};

/// A number of one part in another: times in years, or an amount in ones.
type Number = (u64, u64);

const NOTHING: Number = (0, 1);

fn compare(a: Number, b: Number) -> Ordering {
    let product = |a: u64, b: u64| u128::from(a) * u128::from(b);
    product(a.0, b.1).cmp(&product(b.0, a.1))
}

/// From `start` up to `end`, which is not in it; open where there is no end. A point starts where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    start: Number,
    end: Option<Number>,
    point: bool,
    /// False when it says two things at once.
    sound: bool,
}

impl Reach {
    fn between(lo: Option<Number>, hi: Option<Number>) -> Self {
        Self { start: lo.unwrap_or(NOTHING), end: hi, point: false, sound: true }
    }

    fn at(point: Number) -> Self {
        Self { start: point, end: Some(point), point: true, sound: true }
    }

    /// There is something between its ends, and no number is divided by nothing.
    pub(super) fn is_sound(&self) -> bool {
        let whole = |number: Number| number.1 != 0;
        let room = |end: Number| self.point || compare(self.start, end) == Ordering::Less;
        self.sound && whole(self.start) && self.end.is_none_or(|end| whole(end) && room(end))
    }

    pub(super) fn starts_below(&self, other: &Self) -> bool {
        compare(self.start, other.start) == Ordering::Less
    }

    /// How its end lies to the start of the next: `Less` where something is left out, `Greater` where
    /// both cover something. Between a point and its neighbour there is no room to leave out.
    pub(super) fn end_to_start(&self, next: &Self) -> Option<Ordering> {
        let end = self.end.map_or(Ordering::Greater, |end| compare(end, next.start));
        match end {
            Ordering::Less if self.point || next.point => None,
            Ordering::Equal if self.point => Some(Ordering::Greater),
            end => Some(end),
        }
    }
}

/// `None` for a level without a rate.
pub(super) fn rate_reach(rate: Rate) -> Option<Reach> {
    let number = |Fraction(times, years)| (u64::from(times), u64::from(years));
    match rate {
        Rate::Unstated | Rate::Between { lo: None, hi: None } => None,
        Rate::Between { lo, hi } => Some(Reach::between(lo.map(number), hi.map(number))),
        Rate::Point(at) => Some(Reach::at(number(at))),
    }
}

pub(super) fn anchor_reach(anchor: &Anchor) -> Reach {
    let number = |amount| (amount, 1);
    match anchor.exact {
        None => {
            let sound = anchor.lo.is_some() || anchor.hi.is_some();
            Reach { sound, ..Reach::between(anchor.lo.map(number), anchor.hi.map(number)) }
        }
        Some(exact) => {
            Reach { sound: anchor.lo.is_none() && anchor.hi.is_none(), ..Reach::at(number(exact)) }
        }
    }
}
