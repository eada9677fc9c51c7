//! Exact numbers: every comparison an alignment rests on is one of whole numbers.

use std::cmp::Ordering;

use crate::model::Fraction;

/// A number of one part in another, in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    over: u128,
    under: u128,
}

impl Ratio {
    /// `None` where something is divided by nothing.
    pub fn new(over: u128, under: u128) -> Option<Self> {
        let common = divisor(over, under);
        (under != 0).then(|| Self { over: over / common, under: under / common })
    }

    pub fn of(Fraction(times, years): Fraction) -> Option<Self> {
        Self::new(times.into(), years.into())
    }

    pub fn is_zero(self) -> bool {
        self.over == 0
    }

    pub fn parts(self) -> (u128, u128) {
        (self.over, self.under)
    }

    /// `None` where the product has no room; then nothing is said of it.
    pub fn times(self, other: Self) -> Option<Self> {
        // Crosswise first: what can be left out never takes room.
        let (a, d) = lowest(self.over, other.under);
        let (c, b) = lowest(other.over, self.under);
        Self::new(a.checked_mul(c)?, b.checked_mul(d)?)
    }

    pub fn divided_by(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.under, other.over)?)
    }

    pub fn squared(self) -> Option<Self> {
        self.times(self)
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        product(self.over, other.under).cmp(&product(other.over, self.under))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

fn lowest(a: u128, b: u128) -> (u128, u128) {
    let common = divisor(a, b);
    (a / common, b / common)
}

/// The whole product, as its upper and lower half.
fn product(a: u128, b: u128) -> (u128, u128) {
    const HALF: u32 = 64;
    let halves = |n: u128| (n >> HALF, n & (u128::MAX >> HALF));
    let ((a1, a0), (b1, b0)) = (halves(a), halves(b));
    let (low, cross) = (a0 * b0, a0 * b1);
    // Neither sum overflows: each is a product of halves and less than two halves.
    let middle = a1 * b0 + (low >> HALF);
    let (m1, m0) = halves(middle);
    let lower = cross + m0;
    (a1 * b1 + m1 + (lower >> HALF), (lower << HALF) | (low & (u128::MAX >> HALF)))
}
