//! What consequence levels cover, in a unit that can be held against another's.

use super::{Ratio, Reach};
use crate::model::{Anchor, ConsequenceType, Fraction, Scale, Unit};
use crate::register::region::Member;

/// The one unit of a type's anchors. None where they differ, where one is of no level, or where an amount
/// in kroner, persons or hours is called relative: relative to what, nobody has said.
pub(super) fn measured(scale: &Scale, kind: &ConsequenceType) -> Option<Unit> {
    let first = kind.anchors.values().next()?.unit;
    let sound = |(level, anchor): (&_, &Anchor)| {
        let clear = !anchor.relative || is_relative(anchor.unit);
        anchor.unit == first && clear && scale.level_index(level).is_some()
    };
    kind.anchors.iter().all(|(level, anchor)| sound((level, anchor))).then_some(first)
}

fn is_relative(unit: Unit) -> bool {
    matches!(unit, Unit::BudgetPerMille | Unit::InhabitantPerMille)
}

/// What one of a unit is in the absolute unit it is counted in, with the municipality's own figures. A
/// figure of nothing is none: by it every level would cover the same.
fn absolute(unit: Unit, member: Option<&Member>) -> Option<(Unit, Ratio)> {
    let whole = |figure: u64| Ratio::new(figure.into(), 1000).filter(|it| !it.is_zero());
    match unit {
        Unit::BudgetPerMille => Some((Unit::Nok, whole(member?.net_budget?)?)),
        Unit::InhabitantPerMille => Some((Unit::Persons, whole(member?.population?.into())?)),
        Unit::Nok | Unit::Persons | Unit::Hours => Some((unit, Ratio::new(1, 1)?)),
    }
}

/// The factors that bring two units to one; `None` where they do not measure the same, or a figure lacks.
pub(super) fn factors(
    local: Unit,
    regional: Unit,
    member: Option<&Member>,
) -> Option<(Ratio, Ratio)> {
    let one = Ratio::new(1, 1)?;
    if local == regional {
        return Some((one, one));
    }
    let ((a, to_a), (b, to_b)) = (absolute(local, member)?, absolute(regional, member)?);
    (a == b).then_some((to_a, to_b))
}

/// What the levels of a type cover, in the scale's order.
pub(super) fn reaches(scale: &Scale, kind: &ConsequenceType, factor: Ratio) -> Vec<Option<Reach>> {
    let amount = |amount: u64| Ratio::new(amount.into(), 1)?.times(factor);
    // What has no room as a number is not the same as an open end.
    let end = |end: Option<u64>| end.map_or(Some(None), |end| amount(end).map(Some));
    let reach = |anchor: &Anchor| match (anchor.exact, anchor.lo, anchor.hi) {
        (Some(exact), None, None) => amount(exact).map(Reach::Point),
        // A point and an interval at once says two things.
        (Some(_), ..) => None,
        (None, lo, hi) => Reach::between(end(lo)?, end(hi)?),
    };
    scale.levels.iter().map(|level| kind.anchors.get(&level.id).and_then(reach)).collect()
}

/// Where a person closed the open end of a level.
pub(super) fn set_end(end: Fraction, factor: Ratio) -> Option<Ratio> {
    Ratio::of(end)?.times(factor)
}
