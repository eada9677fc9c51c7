//! Consequences: what amounts mean, in units that measure the same.

use rosbenk::model::{
    Anchor, ConsequenceLevel, ConsequenceType, Fraction, Key, Lang, Localised, Rate, Scale, Unit,
};
use rosbenk::register::align::{Fit, align};
use rosbenk::register::region::{End, Judgements, Member, Region, TypeJudgements};
use rosbenk::register::scale_hash;
use rosbenk::wire::Table;

use super::{aligned, all_told, judged, rate, region};
const NOK: Measured = (Unit::Nok, false);
const PERSONS: Measured = (Unit::Persons, false);
const HOURS: Measured = (Unit::Hours, false);
const BUDGET: Measured = (Unit::BudgetPerMille, true);
const PEOPLE: Measured = (Unit::InhabitantPerMille, true);

type Measured = (Unit, bool);

fn anchor(text: &str, (unit, relative): Measured) -> Option<Anchor> {
    let whole = |Fraction(amount, one): Fraction| {
        assert_eq!(one, 1, "whole amounts");
        u64::from(amount)
    };
    let (lo, hi, exact) = match rate(text) {
        Rate::Between { lo, hi } => (lo.map(whole), hi.map(whole), None),
        Rate::Point(at) => (None, None, Some(whole(at))),
        Rate::Unstated => return None,
    };
    Some(Anchor { unit, lo, hi, exact, relative })
}

/// A scale of one type, `economy`, with levels 1, 2, 3.
fn amounts(text: &str, measured: Measured) -> Scale {
    let ids = || (1..).map(|at: u32| Key::from(at.to_string()));
    let rows = ids().zip(text.split(' '));
    let anchors = rows.filter_map(|(id, text)| Some((id, anchor(text, measured)?)));
    let economy = ConsequenceType {
        id: Key::new("economy"),
        anchors: anchors.collect(),
        ..ConsequenceType::default()
    };
    let level = |(id, _)| ConsequenceLevel { id, ..ConsequenceLevel::default() };
    let levels = ids().zip(text.split(' ')).map(level).collect();
    Scale { levels, types: vec![economy], ..Scale::default() }
}

fn found(local: &Scale, region: &Region, member: Option<&Member>) -> String {
    let alignment = align(local, &scale_hash(local).unwrap(), region, member);
    all_told(&alignment.types[0].levels)
}

/// A thousandth of this budget is a million kroner, of these people two persons.
fn figures() -> Member {
    Member { net_budget: Some(1_000_000_000), population: Some(2000), ..Member::default() }
}

/// Why, own amounts, regional amounts, whose figures, and what becomes of each level.
type Case<'a> = (&'a str, (&'a str, Measured), (&'a str, Measured), Option<Member>, &'a str);

#[test]
fn amounts_are_held_together_in_one_unit() {
    let crowns = "0-100000 100000-1000000 1000000-5000000 5000000-25000000 >25000000";
    let persons = "0-2 2-10 >10";
    let (one, none) = (Some(figures()), None);
    let unlike = "not aligned | not aligned | not aligned";
    // 0-1000000 is closed five times below, at 200000: midpoint 447000. Over 5000000 is closed at 25000000:
    // midpoint 11.2 million.
    let in_crowns = "1..2, rank 2, range, closed 200000 | 3..3, rank 3, exact | 4..5, rank 4, open end, closed 25000000";
    let exact = "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, exact";
    let table: &[Case] = &[
        (
            "kroner",
            ("0-1000000 1000000-5000000 >5000000", NOK),
            (crowns, NOK),
            none.clone(),
            in_crowns,
        ),
        ("of the budget", ("0-1 1-5 >5", BUDGET), (crowns, NOK), one.clone(), in_crowns),
        (
            "the other way round",
            ("0-1000000 1000000-5000000 >5000000", NOK),
            ("0-1 1-5 >5", BUDGET),
            one.clone(),
            exact,
        ),
        (
            "in one relative unit no figures are needed",
            ("0-1 1-5 >5", BUDGET),
            ("0-1 1-5 5-12", BUDGET),
            none.clone(),
            "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, open end, closed 25",
        ),
        ("of the inhabitants", ("0-1 1-5 >5", PEOPLE), (persons, PERSONS), one.clone(), exact),
        (
            "persons are no kroner",
            ("0-2 2-10 >10", PERSONS),
            ("0-2 2-10 >11", NOK),
            one.clone(),
            unlike,
        ),
        ("nor hours", ("0-2 2-10 >10", HOURS), ("0-2 2-10 >11", PERSONS), one.clone(), unlike),
        (
            "nor is a budget a people",
            ("0-2 2-10 >10", BUDGET),
            ("0-2 2-10 >11", PEOPLE),
            one.clone(),
            unlike,
        ),
        ("hours", ("0-2 2-10 >10", HOURS), (persons, HOURS), none.clone(), exact),
        (
            "relative to what?",
            ("0-2 2-10 >10", (Unit::Nok, true)),
            ("0-2 2-10 >11", NOK),
            one.clone(),
            unlike,
        ),
        (
            "what is relative is so whatever it says",
            ("0-1 1-5 >5", (Unit::BudgetPerMille, false)),
            (crowns, NOK),
            one,
            in_crowns,
        ),
        ("no amounts", ("? ? ?", NOK), (crowns, NOK), none.clone(), unlike),
        (
            "some amounts",
            ("? 1000000-5000000 ?", NOK),
            (crowns, NOK),
            none,
            "not aligned | 3..3, rank 3, exact | not aligned",
        ),
    ];
    for (why, own, theirs, member, wanted) in table {
        let (local, regional) = (amounts(own.0, own.1), amounts(theirs.0, theirs.1));
        assert_eq!(found(&local, &region(&regional), member.as_ref()), *wanted, "{why}");
    }
}

#[test]
fn without_figures_nothing_is_relative_to_them() {
    let crowns = amounts("0-1000000 1000000-5000000 >5000000", NOK);
    let persons = amounts("0-2 2-10 >10", PERSONS);
    let budget = |net_budget| Some(Member { net_budget, ..figures() });
    let people = |population| Some(Member { population, ..figures() });
    let (exact, none) = (
        "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, exact",
        "not aligned | not aligned | not aligned",
    );
    let points = "1..1, rank 1, inside | 2..2, rank 2, inside | 3..3, rank 3, inside";
    let table: &[(&str, Measured, &Scale, Option<Member>, &str)] = &[
        ("0-1 1-5 >5", BUDGET, &crowns, budget(Some(1_000_000_000)), exact),
        ("0-1 1-5 >5", BUDGET, &crowns, budget(None), none),
        ("0-1 1-5 >5", BUDGET, &crowns, budget(Some(0)), none),
        ("0-1 1-5 >5", BUDGET, &crowns, None, none),
        ("=0 =1 =5", BUDGET, &crowns, budget(Some(1_000_000_000)), points),
        ("=0 =1 =5", BUDGET, &crowns, budget(Some(0)), none),
        ("0-1 1-5 >5", PEOPLE, &persons, people(Some(2000)), exact),
        ("0-1 1-5 >5", PEOPLE, &persons, people(None), none),
        ("0-1 1-5 >5", PEOPLE, &persons, people(Some(0)), none),
        ("0-1 1-5 >5", PEOPLE, &persons, None, none),
    ];
    for (own, unit, regional, member, wanted) in table {
        let local = amounts(own, *unit);
        assert_eq!(found(&local, &region(regional), member.as_ref()), *wanted, "{own} {member:?}");
    }
}

#[test]
fn a_type_that_does_not_hang_together_is_not_aligned() {
    let good = amounts("0-5 5-10 >10", NOK);
    let regional = region(&amounts("0-5 5-10 >11", NOK));
    let spoilt = |spoil: fn(&mut Table<Key, Anchor>)| {
        let mut scale = good.clone();
        spoil(&mut scale.types[0].anchors);
        found(&scale, &regional, Some(&figures()))
    };
    // Closed at 20: midpoint 14.
    let all = "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, open end, closed 20";
    assert_eq!(spoilt(|_| ()), all, "so that the rest can fail");
    let none = "not aligned | not aligned | not aligned";
    assert_eq!(spoilt(|it| it.get_mut("1").unwrap().unit = Unit::Hours), none, "two units");
    assert_eq!(spoilt(|it| it.get_mut("1").unwrap().relative = true), none, "relative kroner");
    let stray = spoilt(|it| it.extend(anchor("=7", NOK).map(|anchor| (Key::new("9"), anchor))));
    assert_eq!(stray, none, "an amount of no level");
    // Nor does it lend the last one a ratio; and that one's edge is in a gap.
    let both = spoilt(|it| it.get_mut("2").unwrap().exact = Some(7));
    assert_eq!(both, "1..1, rank 1, exact | not aligned | not aligned", "a point and an interval");
}

#[test]
fn types_are_held_together_by_name_or_where_a_person_says_so() {
    let mut local = amounts("0-5 5-10 >10", NOK);
    local.types[0].id = Key::new("money");
    let regional = amounts("0-5 5-10 >10", NOK);
    let none = "not aligned | not aligned | not aligned";
    assert_eq!(found(&local, &region(&regional), None), none);
    let says = |local: &Scale, judgements: TypeJudgements| {
        let types = [(local.types[0].id.clone(), judgements)].into_iter().collect();
        let judgements = Judgements { types, ..Judgements::default() };
        let scales = [(scale_hash(local).unwrap(), judgements)].into_iter().collect();
        found(local, &Region { scales, ..region(&regional) }, None)
    };
    let to = |kind: &str| TypeJudgements { to: Some(Key::new(kind)), ..TypeJudgements::default() };
    let exact = "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, exact";
    assert_eq!(says(&local, to("economy")), exact);
    assert_eq!(says(&local, to("health")), none, "no such type");
    let levels = [(Key::new("1"), judged("3"))].into_iter().collect();
    assert_eq!(
        says(&local, TypeJudgements { levels, ..to("economy") }),
        "3..3, rank 3, judged | 2..2, rank 2, exact | 3..3, rank 3, exact"
    );
    // Closed at 11 instead of 20, it is another level than the regional one all the same.
    let wide = amounts("0-5 5-10 >9", NOK);
    let end = End { at: Fraction(100, 1), by: "kari".into(), why: "størst hittil".into() };
    let ends = [(Key::new("3"), end)].into_iter().collect();
    let told = says(&wide, TypeJudgements { ends, ..TypeJudgements::default() });
    assert_eq!(
        told,
        "1..1, rank 1, exact | 2..2, rank 2, exact | 2..3, rank 3, open end, closed 100"
    );
}

#[test]
fn words_of_a_type_are_the_same_or_nothing() {
    let mut regional = amounts("? ? ?", NOK);
    let text = |of: &str| Localised::new(Lang::Nb, of);
    regional.types[0].texts =
        [(Key::new("1"), text("lite")), (Key::new("2"), text("mye"))].into_iter().collect();
    let mut local = regional.clone();
    local.id = Key::new("another");
    let exact = "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, exact";
    assert_eq!(all_told(&aligned(&local, &region(&regional)).types[0].levels), exact);
    local.levels[0].label = Key::new("A");
    let none = "not aligned | not aligned | not aligned";
    assert_eq!(all_told(&aligned(&local, &region(&regional)).types[0].levels), none);
}

/// Small, medium, large: whose?
#[test]
fn a_type_without_words_is_that_of_its_own_source() {
    type Change = fn(&mut Scale);
    let dsb = super::shipped("dsb-a-e");
    let table: &[(&str, Change, bool)] = &[
        ("as published", |_| (), true),
        ("with a matrix of one's own", |it| it.grids.clear(), true),
        ("of another source", |it| it.source = "Fjelldal".into(), false),
        ("of no source", |it| it.source = "".into(), false),
        ("in another version", |it| it.version = Key::new("2"), false),
        ("with other levels", |it| it.levels[0].label = Key::new("A"), false),
        ("asked otherwise", |it| it.types[0].questions = Localised::default(), false),
    ];
    for (why, change, wanted) in table {
        let mut local = dsb.clone();
        change(&mut local);
        let levels = &aligned(&local, &region(&dsb)).types[0].levels;
        assert_eq!(levels.iter().all(|it| it.fit == Fit::Exact), *wanted, "{why}");
        assert_eq!(
            levels.iter().any(rosbenk::register::align::Aligned::is_placed),
            *wanted,
            "{why}"
        );
    }
}
