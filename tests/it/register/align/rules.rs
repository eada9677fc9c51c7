//! The rules, one by one.

use rosbenk::model::{Basis, Fraction, Key, Scale};
use rosbenk::register::align::{Ratio, align_level};
use rosbenk::register::region::{End, Judgement, Judgements, Region};
use rosbenk::register::scale_hash;

use super::{WEEKLY, aligned, all_told, axis, judged, likelihoods, rate, region, told};

/// Why, own axis, regional axis, and what becomes of each level.
const CASES: &[(&str, &str, &str, &str)] = &[
    // The midpoint of 1/4-4 is 1, and 1 is where the second one begins.
    ("a tie goes to the higher", "1/4-4", "<1 1-9 >9", "1..2, rank 2, range"),
    // 1/4 x 399/100 = 399/400, not quite 1 squared.
    ("just below a tie", "1/4-399/100", "<1 1-9 >9", "1..2, rank 1, range"),
    // Closed four times as far: 4-16, midpoint 8.
    (
        "a tie of an open end",
        "1-4 >4",
        "<8 >8",
        "1..1, rank 1, inside | 1..2, rank 2, open end, closed 16",
    ),
    (
        "a point ranks where it falls, on a boundary in the higher",
        "=1/2 =1 =9",
        "<1 1-9 >9",
        "1..1, rank 1, inside | 2..2, rank 2, inside | 3..3, rank 3, inside",
    ),
    (
        "a point lends no ratio: the finite edge ranks",
        "<1/10 =1 >12",
        WEEKLY,
        "1..1, rank 1, open end | 3..3, rank 3, inside | 4..5, rank 4, open end",
    ),
    (
        "nor does a level that is open itself; an upper edge is not in its level",
        "<1 >1",
        WEEKLY,
        "1..2, rank 2, open end | 3..5, rank 3, open end",
    ),
    (
        "nor one without a rate",
        "1-12 ? >52",
        "<60 >60",
        "1..1, rank 1, inside | not aligned | 1..2, rank 1, open end",
    ),
    // Beside it, whatever else the scale has: 1/5-1 is five times as wide.
    (
        "only the level beside it lends",
        "1/100-1/5 1/5-1 >1",
        "<1 1-2 2-3 >3",
        "1..1, rank 1, inside | 1..1, rank 1, inside | 2..4, rank 3, open end, closed 5",
    ),
    (
        "open end goes before inside",
        "<1/1000 1/1000-1/100",
        "<1/5 >1/5",
        "1..1, rank 1, open end, closed 1/10000 | 1..1, rank 1, inside",
    ),
    ("exact goes before open end", "<1/5 >52", WEEKLY, "1..1, rank 1, exact | 5..5, rank 5, exact"),
    ("exact whatever the fraction is written as", "2/10-12/12", WEEKLY, "2..2, rank 2, exact"),
    ("nothing but a gap", "1/10-1/2 =1/4", "<1/10 1/2-1 >5", "not aligned | not aligned"),
    // sqrt(1/20 x 1/8) = 0.079; that it meets one level only does not make it lie inside.
    ("out into a gap", "1/20-1/8", "<1/10 1/2-1 >5", "1..1, rank 1, range"),
    // sqrt(1/20 x 1/4) = 0.112, and from there to 1/2 is no level.
    ("its midpoint in a gap", "1/20-1/4 1/4-4", "<1/10 1/2-1 >5", "not aligned | not aligned"),
    (
        "on points an interval has no place, nor has another point",
        "1/10-1 1-12 =2 >12 =20",
        "=1/400 =1/20 =1 =20 =400",
        "not aligned | not aligned | not aligned | not aligned | 4..4, rank 4, exact",
    ),
    ("but where its midpoint is that point", "1/4-4", "=1/20 =1 =20", "2..2, rank 2, range"),
    ("or its only edge", ">20", "=1 =20 =400", "2..3, rank 2, open end"),
    (
        "where regional levels overlap, the higher",
        "=6 6-7",
        "<1 1-10 5-50 >50",
        "2..3, rank 3, range | 2..3, rank 3, range",
    ),
    (
        "a start of nothing is no open end",
        "0-5 5-10",
        "0-50 50-90",
        "1..1, rank 1, inside, closed 5/2 | 1..1, rank 1, inside",
    ),
    // Closed ten times below: 10-100, midpoint 31.6.
    (
        "it ranks by the ratio beside it all the same",
        "0-100 100-1000",
        "0-20 20-50 50-1000 >1000",
        "1..3, rank 2, range, closed 10 | 3..3, rank 3, inside",
    ),
    (
        "to start at nothing and to be open below cover the same",
        "0-5",
        "<5 5-9",
        "1..1, rank 1, exact",
    ),
    ("nothing at all", "=0", "0-5 5-9", "1..1, rank 1, inside"),
    (
        "covers nothing",
        "<0 5-5 9-5 =1/0 1/0-5",
        "<5 5-9",
        "not aligned | not aligned | not aligned | not aligned | not aligned",
    ),
    ("held against nothing", "<5 5-9", "? <0 5-5", "not aligned | not aligned"),
];

#[test]
fn each_rule_gives_its_verdict() {
    for (why, own, regional, wanted) in CASES {
        let (axis_of, theirs) = (axis(own), axis(regional));
        let found: Vec<_> =
            (0..axis_of.len()).map(|at| align_level(&axis_of, at, None, &theirs)).collect();
        assert_eq!(all_told(&found), *wanted, "{why}");
    }
}

/// Where the region file closes an end, of the last level unless the first is named.
#[test]
fn an_end_set_by_a_person_goes_before_the_level_beside_it() {
    let dsb = "1/1000-1/100 1/100-1/50 1/50-1/10 >1/10";
    let table: &[(&str, &str, usize, &str, &str)] = &[
        // sqrt(1/10 x 52) = 2.28
        ("further out", dsb, 3, "52", "1..5, rank 3, open end, closed 52"),
        // sqrt(1/10 x 2/10) = 0.14
        ("nearer", dsb, 3, "2/10", "1..5, rank 1, open end, closed 1/5"),
        (
            "where the level begins there is no room",
            dsb,
            3,
            "1/10",
            "1..5, rank 2, open end, closed 1/2",
        ),
        ("nor before that", dsb, 3, "1/100", "1..5, rank 2, open end, closed 1/2"),
        ("nor is there a number", dsb, 3, "1/0", "1..5, rank 2, open end, closed 1/2"),
        ("a level without open ends has none to set", dsb, 2, "52", "1..1, rank 1, inside"),
        // sqrt(1 x 1/30) = 0.18 instead of sqrt(1 x 1/12) = 0.29
        ("from below", "<1 1-12", 0, "1/30", "1..2, rank 1, open end, closed 1/30"),
        ("nor where a level ends", "<1 1-12", 0, "1", "1..2, rank 2, open end, closed 1/12"),
        (
            "nothing has no geometric midpoint",
            "<1 1-12",
            0,
            "0",
            "1..2, rank 2, open end, closed 1/12",
        ),
        ("an exact level needs none", "1-52 >52", 1, "60", "5..5, rank 5, exact"),
    ];
    for (why, own, at, set, wanted) in table {
        let (times, years) = set.split_once('/').unwrap_or((set, "1"));
        let at_end = Fraction(times.parse().unwrap(), years.parse().unwrap());
        assert_eq!(
            told(&align_level(&axis(own), *at, Ratio::of(at_end), &axis(WEEKLY))),
            *wanted,
            "{why}"
        );
        let local = likelihoods(own);
        let end = End { at: at_end, by: "kari".into(), why: "sett".into() };
        let level = local.likelihood[*at].id.clone();
        let ends =
            Judgements { ends: [(level, end)].into_iter().collect(), ..Judgements::default() };
        let in_region = aligned(&local, &ruled(&likelihoods(WEEKLY), &local, ends));
        assert_eq!(told(&in_region.likelihood[*at]), *wanted, "{why}, from the region file");
    }
}

fn ruled(regional: &Scale, local: &Scale, judgements: Judgements) -> Region {
    let scales = [(scale_hash(local).unwrap(), judgements)];
    Region { scales: scales.into_iter().collect(), ..region(regional) }
}

#[test]
fn what_a_person_has_said_goes_before_everything() {
    let local = likelihoods("<1/5 1/5-1 =7 ?");
    let says = |judgements: &[(&str, Judgement)]| {
        let rows = judgements.iter().map(|(level, it)| (Key::new(level), it.clone()));
        let judgements = Judgements { likelihood: rows.collect(), ..Judgements::default() };
        let found = aligned(&local, &ruled(&likelihoods(WEEKLY), &local, judgements));
        all_told(&found.likelihood)
    };
    let by_itself =
        "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, inside | not aligned";
    assert_eq!(says(&[]), by_itself);
    assert_eq!(
        says(&[("1", judged("5")), ("2", judged("2")), ("3", judged("1")), ("4", judged("4"))]),
        "5..5, rank 5, judged | 2..2, rank 2, judged | 1..1, rank 1, judged | 4..4, rank 4, judged"
    );
    // Drafted, and not judged yet.
    assert_eq!(says(&[("1", Judgement::default()), ("4", Judgement::default())]), by_itself);
    // The regional scale has no such level any more: what was overruled does not come back by itself.
    assert_eq!(
        says(&[("1", judged("6"))]),
        "not aligned | 2..2, rank 2, exact | 3..3, rank 3, inside | not aligned"
    );
    // Said of another scale.
    let judgements = Judgements {
        likelihood: [(Key::new("1"), judged("5"))].into_iter().collect(),
        ..Judgements::default()
    };
    let region = ruled(&likelihoods(WEEKLY), &likelihoods("<1 >1"), judgements);
    assert_eq!(all_told(&aligned(&local, &region).likelihood), by_itself);
}

#[test]
fn only_what_is_counted_alike_is_held_together() {
    let bases = [
        Basis::PerYear,
        Basis::PerSystem,
        Basis::PerUser,
        Basis::PerInhabitant,
        Basis::Probability,
        Basis::Ease,
        Basis::Words,
    ];
    let with = |basis, axis| Scale { basis, ..likelihoods(axis) };
    for (own, theirs) in bases.into_iter().flat_map(|own| bases.map(|theirs| (own, theirs))) {
        let case = format!("{own:?} on {theirs:?}");
        let local = with(own, "<1/10 1/10-1 >1");
        let by_rate = own == theirs && !matches!(own, Basis::Ease | Basis::Words);
        let wanted = if by_rate {
            "1..1, rank 1, open end, closed 1/100 | 1..2, rank 2, range | 3..5, rank 3, open end, closed 10"
        } else {
            "not aligned | not aligned | not aligned"
        };
        let regional = with(theirs, WEEKLY);
        assert_eq!(all_told(&aligned(&local, &region(&regional)).likelihood), wanted, "{case}");
        // A person may say it all the same.
        let likelihood = [(Key::new("3"), judged("4"))].into_iter().collect();
        let judgements = Judgements { likelihood, ..Judgements::default() };
        let found = aligned(&local, &ruled(&regional, &local, judgements));
        assert_eq!(told(&found.likelihood[2]), "4..4, rank 4, judged", "{case}");
        // The very same levels mean the very same, if they are counted alike, rates or no rates.
        let same = with(theirs, "<1/10 1/10-1 >1");
        let found = all_told(&aligned(&local, &region(&same)).likelihood);
        let exact = "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, exact";
        assert_eq!(found == exact, own == theirs, "{case}: {found}");
    }
}

/// A level of words is what its words say: one word changed, and nobody knows.
#[test]
fn words_align_with_the_very_same_words_only() {
    let local = super::shipped("klassa-0-4");
    let exact =
        "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, exact | 4..4, rank 4, exact";
    assert_eq!(all_told(&aligned(&local, &region(&local)).likelihood), exact);
    let mut other = local.clone();
    other.version = Key::new("another");
    assert_eq!(all_told(&aligned(&other, &region(&local)).likelihood), exact);
    other.likelihood[0].texts = other.likelihood[1].texts.clone();
    let none = "not aligned | not aligned | not aligned | not aligned";
    assert_eq!(all_told(&aligned(&other, &region(&local)).likelihood), none);
}

/// No scale has more than seven; a file may say anything.
#[test]
fn what_no_position_reaches_is_not_aligned() {
    let points: Vec<String> = (1..=300).map(|at| format!("={at}")).collect();
    let local = likelihoods(&points.join(" "));
    let mut regional = local.clone();
    regional.likelihood[0].label = Key::new("en annen");
    for (name, regional) in [("by rate", &regional), ("the very same", &local)] {
        let found = aligned(&local, &region(regional)).likelihood;
        for (at, level) in found.iter().enumerate() {
            let wanted = if at < 256 {
                format!("{0}..{0}, rank {0}, exact", at + 1)
            } else {
                "not aligned".to_owned()
            };
            assert_eq!(told(level), wanted, "{name}");
        }
    }
    // From where it is reached to where it is not.
    let found = align_level(&axis("1-301"), 0, None, &axis(&points.join(" ")));
    assert_eq!(told(&found), "not aligned");
    assert_eq!(rate("=300"), local.likelihood[299].rate);
}
