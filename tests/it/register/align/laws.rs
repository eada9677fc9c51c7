//! What holds of every scale.

use std::cmp::Ordering;

use proptest::prelude::*;
use rosbenk::model::{Fraction, Rate};
use rosbenk::register::align::{Aligned, Fit, Ratio, Reach, align_level, rate_reach};

/// Boundaries between levels, rarest first: whole numbers over one denominator.
fn boundaries() -> impl Strategy<Value = (Vec<u32>, u32)> {
    (prop::collection::btree_set(1..5000_u32, 1..7), 1..500_u32)
        .prop_map(|(at, under)| (at.into_iter().collect(), under))
}

/// Levels that follow upon each other; either end open, or not there.
fn contiguous() -> impl Strategy<Value = Vec<Rate>> {
    (boundaries(), any::<bool>(), any::<bool>()).prop_map(|((at, under), below, above)| {
        let ends = at.iter().map(|at| Some(Fraction(*at, under)));
        let ends: Vec<Option<Fraction>> =
            below.then_some(None).into_iter().chain(ends).chain(above.then_some(None)).collect();
        ends.windows(2).map(|pair| Rate::Between { lo: pair[0], hi: pair[1] }).collect()
    })
}

/// Any levels at all: overlaps, gaps, points, levels without a rate, and numbers over nothing.
fn wild() -> impl Strategy<Value = Vec<Rate>> {
    let end = || {
        let number = prop_oneof![0..20_u32, any::<u32>(), Just(u32::MAX)];
        (number.clone(), number).prop_map(|(times, years)| Fraction(times, years))
    };
    let open = move || prop::option::weighted(0.8, end());
    let rate = prop_oneof![
        4 => (open(), open()).prop_map(|(lo, hi)| Rate::Between { lo, hi }),
        1 => end().prop_map(Rate::Point),
        1 => Just(Rate::Unstated),
    ];
    prop::collection::vec(rate, 0..8)
}

fn axis(rates: &[Rate]) -> Vec<Option<Reach>> {
    rates.iter().map(|rate| rate_reach(*rate)).collect()
}

fn aligned(own: &[Rate], regional: &[Rate]) -> Vec<Aligned> {
    let (own, regional) = (axis(own), axis(regional));
    (0..own.len()).map(|at| align_level(&own, at, None, &regional)).collect()
}

/// Every rate so many times as often.
fn scaled(rates: &[Rate], Fraction(times, years): Fraction) -> Vec<Rate> {
    let end = |Fraction(a, b): Fraction| Fraction(a * times, b * years);
    let rate = |rate: &Rate| match *rate {
        Rate::Between { lo, hi } => Rate::Between { lo: lo.map(end), hi: hi.map(end) },
        Rate::Point(at) => Rate::Point(end(at)),
        Rate::Unstated => Rate::Unstated,
    };
    rates.iter().map(rate).collect()
}

fn open_all_round((at, under): (Vec<u32>, u32)) -> Vec<Rate> {
    let ends = at.iter().map(|at| Some(Fraction(*at, under)));
    let ends: Vec<Option<Fraction>> = [None].into_iter().chain(ends).chain([None]).collect();
    ends.windows(2).map(|pair| Rate::Between { lo: pair[0], hi: pair[1] }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// The level it ranks in is one of those it meets: a midpoint lies in its own level.
    #[test]
    fn rank_is_within_what_is_met((own, regional) in (wild(), wild())) {
        let theirs = axis(&regional);
        for level in aligned(&own, &regional).iter().filter(|it| it.is_placed()) {
            prop_assert!((level.first..=level.last).contains(&level.rank), "{level:?}");
            prop_assert!(theirs[usize::from(level.rank)].is_some(), "on a level without a rate");
        }
        for level in aligned(&own, &regional).iter().filter(|it| !it.is_placed()) {
            prop_assert_eq!(*level, Aligned::default());
        }
    }

    #[test]
    fn whatever_a_file_says_there_is_an_answer(
        (own, regional, set) in (wild(), wild(), (any::<u32>(), any::<u32>())),
    ) {
        let (own, regional) = (axis(&own), axis(&regional));
        for at in 0..own.len() + 2 {
            let found = align_level(&own, at, Ratio::of(Fraction(set.0, set.1)), &regional);
            prop_assert!(found.is_placed() || found == Aligned::default());
        }
    }

    /// Where the regional levels cover everything, so is everything that has a rate aligned.
    #[test]
    fn without_gaps_every_rate_has_a_place(own in contiguous(), regional in boundaries()) {
        let found = aligned(&own, &open_all_round(regional));
        let rated = axis(&own).into_iter().flatten().count();
        prop_assert_eq!(found.iter().filter(|it| it.is_placed()).count(), rated);
    }

    /// A level and parts of it: what lies inside one regional level ranks there and nowhere else.
    #[test]
    fn a_finer_scale_ranks_inside_the_coarser((at, under) in boundaries(), keep in any::<u8>()) {
        let coarse: Vec<u32> =
            at.iter().enumerate().filter(|(n, _)| keep >> n & 1 == 1).map(|(_, at)| *at).collect();
        let fine = open_all_round((at.clone(), under));
        let regional = open_all_round((coarse.clone(), under));
        for (n, level) in aligned(&fine, &regional).into_iter().enumerate() {
            if regional.len() == 1 {
                // From nothing to anything is no level.
                prop_assert!(!level.is_placed());
                continue;
            }
            let start = n.checked_sub(1).map(|n| at[n]);
            let wanted = coarse.iter().filter(|edge| Some(**edge) <= start).count();
            prop_assert_eq!((level.first, level.last, level.rank), (wanted as u8, wanted as u8, wanted as u8));
            let open = n == 0 || n == at.len();
            let fits: &[Fit] = if open { &[Fit::Exact, Fit::OpenEnd] } else { &[Fit::Exact, Fit::Inside] };
            prop_assert!(fits.contains(&level.fit), "{level:?}");
        }
    }

    #[test]
    fn a_higher_level_never_ranks_lower(own in contiguous(), regional in contiguous()) {
        let ranks: Vec<u8> =
            aligned(&own, &regional).iter().filter(|it| it.is_placed()).map(|it| it.rank).collect();
        prop_assert!(ranks.is_sorted(), "{ranks:?}");
    }

    /// Once a year or once a day: only how levels lie to each other counts.
    #[test]
    fn one_factor_for_both_changes_nothing(
        own in contiguous(), regional in contiguous(), by in (1..300_u32, 1..300_u32),
    ) {
        let by = Fraction(by.0, by.1);
        let bare = |levels: Vec<Aligned>| -> Vec<Aligned> {
            levels.into_iter().map(|it| Aligned { closed: None, ..it }).collect()
        };
        let before = bare(aligned(&own, &regional));
        prop_assert_eq!(bare(aligned(&scaled(&own, by), &scaled(&regional, by))), before);
    }

    #[test]
    fn a_scale_on_itself_is_exact_level_by_level(own in contiguous()) {
        let rated = axis(&own);
        for (at, level) in aligned(&own, &own).into_iter().enumerate() {
            let wanted = if rated[at].is_some() { (Fit::Exact, at as u8) } else { (Fit::NotAligned, 0) };
            prop_assert_eq!((level.fit, level.rank), wanted);
        }
    }

    /// The rule itself, in floating point, where it is not close.
    #[test]
    fn midpoints_are_where_logarithms_have_them(own in contiguous(), regional in boundaries()) {
        let edges: Vec<f64> = regional.0.iter().map(|at| f64::from(*at) / f64::from(regional.1)).collect();
        let found = aligned(&own, &open_all_round(regional));
        for (rate, level) in own.iter().zip(found) {
            let Rate::Between { lo: Some(lo), hi: Some(hi) } = *rate else { continue };
            let float = |Fraction(a, b): Fraction| f64::from(a) / f64::from(b);
            let middle = f64::midpoint(float(lo).ln(), float(hi).ln()).exp();
            let near = edges.iter().any(|edge| (edge / middle - 1.0).abs() < 1e-9);
            let wanted = edges.iter().filter(|edge| **edge <= middle).count();
            prop_assert!(near || usize::from(level.rank) == wanted, "{rate:?} {level:?} {wanted}");
        }
    }

    #[test]
    fn ratios_are_ordered_as_numbers_are(a: (u64, u64), b: (u64, u64), c: (u64, u64)) {
        let ratio = |(over, under): (u64, u64)| Ratio::new(over.into(), under.into());
        let (Some(x), Some(y), Some(z)) = (ratio(a), ratio(b), ratio(c)) else { return Ok(()) };
        let whole = |n: u64| f64::from((n >> 32) as u32) * 4_294_967_296.0 + f64::from(n as u32);
        let float = |(over, under): (u64, u64)| whole(over) / whole(under);
        if (float(a) / float(b) - 1.0).abs() > 1e-9 {
            prop_assert_eq!(x.cmp(&y), float(a).total_cmp(&float(b)));
        }
        // Of products that still have room, by cross multiplication in twice the room.
        prop_assert_eq!(x.cmp(&y), (u128::from(a.0) * u128::from(b.1)).cmp(&(u128::from(b.0) * u128::from(a.1))));
        prop_assert_eq!(x.cmp(&y), y.cmp(&x).reverse());
        prop_assert_eq!(x == y, x.cmp(&y) == Ordering::Equal);
        if let (Some(x), Some(y)) = (x.times(z), y.times(z)) && !z.is_zero() {
            prop_assert_eq!(x.cmp(&y), ratio(a).unwrap().cmp(&ratio(b).unwrap()), "times one number");
        }
    }

    /// Next to each other there is no room for doubt: n/(n+1) < (n+1)/(n+2), whatever n.
    #[test]
    fn neighbours_are_told_apart(n in (u128::MAX / 4)..(u128::MAX / 2), other in any::<u128>()) {
        let step = |n: u128| Ratio::new(n, n + 1).unwrap();
        prop_assert_eq!(step(n).cmp(&step(n + 1)), Ordering::Less);
        prop_assert_eq!(step(n + 1).cmp(&step(n)), Ordering::Greater);
        prop_assert_eq!(step(n).cmp(&step(n)), Ordering::Equal);
        // No room for the product: nothing is said, and nothing goes wrong.
        let _ = Ratio::new(n, 1).unwrap().times(Ratio::new(other, 3).unwrap());
        let _ = step(n).squared();
    }
}
