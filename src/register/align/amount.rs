//! What consequence levels cover, in a unit that can be held against another's.

use super::{Ratio, Reach};
use crate::model::{Anchor, ConsequenceType, Fraction, Key, Scale, Unit};
use crate::register::region::Member;

/// A unit, and whether the amounts are relative to the municipality.
pub(super) type Measured = (Unit, bool);

/// The anchors of a type, mildest level first; `None` for a level that has none.
pub(super) fn measured(scale: &Scale, kind: &ConsequenceType) -> Option<Measured> {
    let mut units = kind.anchors.values().map(|anchor| (anchor.unit, anchor.relative));
    let first = units.next()?;
    let known = kind.anchors.keys().all(|level| scale.level_index(level).is_some());
    (known && units.all(|unit| unit == first)).then_some(first)
}

/// What one of a unit is in the absolute unit it is counted in, with the municipality's own figures.
fn absolute((unit, _): Measured, member: Option<&Member>) -> Option<(Unit, Ratio)> {
    let whole = |figure: u64| Ratio::new(figure.into(), 1000);
    match unit {
        Unit::BudgetPerMille => Some((Unit::Nok, whole(member?.net_budget?)?)),
        Unit::InhabitantPerMille => Some((Unit::Persons, whole(member?.population?.into())?)),
        Unit::Nok | Unit::Persons | Unit::Hours => Some((unit, Ratio::new(1, 1)?)),
    }
}

/// The factors that bring two units to one; `None` where they do not measure the same, or a figure lacks.
pub(super) fn factors(
    local: Measured,
    regional: Measured,
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
    let reach = |anchor: &Anchor| match anchor.exact {
        Some(exact) => amount(exact).filter(|it| !it.is_zero()).map(Reach::Point),
        None => {
            // What has no room as a number is not the same as an open end.
            let lo = anchor.lo.map(amount);
            let hi = anchor.hi.map(amount);
            if lo == Some(None) || hi == Some(None) {
                return None;
            }
            Reach::between(lo.flatten(), hi.flatten())
        }
    };
    scale.levels.iter().map(|level| kind.anchors.get(&level.id).and_then(reach)).collect()
}

/// Where a person closed the open end of a level.
pub(super) fn set_end(ends: Option<Fraction>, factor: Ratio) -> Option<Ratio> {
    Ratio::of(ends?)?.times(factor)
}

/// The position of a regional level a person named.
pub(super) fn position<'a>(
    mut ids: impl Iterator<Item = &'a Key>,
    id: Option<&Key>,
) -> Option<usize> {
    let id = id?;
    ids.position(|it| it == id)
}
