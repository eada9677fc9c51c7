//! The scales that come with the program, each held against each other and against the contract's own.

use rosbenk::model::Scale;

use super::{LIBRARY, WEEKLY, aligned, all_told, likelihoods, region, shipped, told};
use crate::scales::written;

/// Worked by hand, with the square of the midpoint where one decides. Regional boundaries squared: 1/25, 1,
/// 144, 2704.
const WORKED: &[(&str, &[&str])] = &[
    (
        "infosec-5x5",
        &[
            // As wide as the one above it: 4 times, so from 1/80.
            "1 <1/20 → 1..1, rank 1, open end, closed 1/80",
            "2 1/20-1/5 → 1..1, rank 1, inside",
            "3 1/5-1 → 2..2, rank 2, exact",
            "4 1-12 → 3..3, rank 3, exact",
            // 12 x 144 = 1728 < 2704: once a month in its midpoint, not once a week.
            "5 >12 → 4..5, rank 4, open end, closed 144",
        ],
    ),
    (
        "municipal-4x4",
        &[
            "1 <1/10 → 1..1, rank 1, open end, closed 1/100",
            // 1/10 x 1 = 1/10 > 1/25.
            "2 1/10-1 → 1..2, rank 2, range",
            "3 1-12 → 3..3, rank 3, exact",
            "4 >12 → 4..5, rank 4, open end, closed 144",
        ],
    ),
    (
        "dsb-a-e",
        &[
            "A <1/1000 → 1..1, rank 1, open end, closed 1/10000",
            "B 1/1000-1/100 → 1..1, rank 1, inside",
            "C 1/100-1/50 → 1..1, rank 1, inside",
            "D 1/50-1/10 → 1..1, rank 1, inside",
            // The contract's case. D is 5 times wide: 1/10 x 1/2 = 1/20 > 1/25. By its place it would be 5.
            "E >1/10 → 1..5, rank 2, open end, closed 1/2",
        ],
    ),
    (
        "kmd-5x5",
        &[
            "1 ? → not aligned",
            "2 ? → not aligned",
            "3 ? → not aligned",
            // Monthly is where 12-52 begins, weekly where >52 does.
            "4 =12 → 4..4, rank 4, inside",
            "5 =52 → 5..5, rank 5, inside",
        ],
    ),
    (
        "kartverket-base-20",
        &[
            "1 =1/400 → 1..1, rank 1, inside",
            "2 =1/20 → 1..1, rank 1, inside",
            "3 =1 → 3..3, rank 3, inside",
            "4 =20 → 4..4, rank 4, inside",
            "5 =400 → 5..5, rank 5, inside",
        ],
    ),
    (
        "four-level-50-10-1",
        &[
            "1 <1/50 → 1..1, rank 1, open end, closed 1/250",
            "2 1/50-1/10 → 1..1, rank 1, inside",
            "3 1/10-1 → 1..2, rank 2, range",
            // 1 x 10 = 10 < 144.
            "4 >1 → 3..5, rank 3, open end, closed 10",
        ],
    ),
    (
        "qm-set-1",
        &[
            // The ones beside the open ends are points and lend nothing: just under 1/20.
            "1 <1/20 → 1..1, rank 1, open end",
            "2 =1/10 → 1..1, rank 1, inside",
            "3 =1 → 3..3, rank 3, inside",
            "4 =12 → 4..4, rank 4, inside",
            "5 >52 → 5..5, rank 5, exact",
        ],
    ),
    (
        "qm-set-4",
        &[
            "1 <1/60 → 1..1, rank 1, open end, closed 1/120",
            "2 1/60-1/30 → 1..1, rank 1, inside",
            "3 1/30-1/10 → 1..1, rank 1, inside",
            "4 1/10-1 → 1..2, rank 2, range",
            "5 >1 → 3..5, rank 3, open end, closed 10",
        ],
    ),
    (
        "qm-set-7",
        &[
            "1 <1/50 → 1..1, rank 1, open end, closed 1/250",
            "2 1/50-1/10 → 1..1, rank 1, inside",
            "3 1/10-1 → 1..2, rank 2, range",
            "4 1-12 → 3..3, rank 3, exact",
            "5 >12 → 4..5, rank 4, open end, closed 144",
        ],
    ),
    (
        "klassa-0-4",
        &["1 ? → not aligned", "2 ? → not aligned", "3 ? → not aligned", "4 ? → not aligned"],
    ),
    (
        "plain-3x3",
        &[
            "1 <1/10 → 1..1, rank 1, open end, closed 1/100",
            "2 1/10-1 → 1..2, rank 2, range",
            "3 >1 → 3..5, rank 3, open end, closed 10",
        ],
    ),
];

fn lines(local: &Scale, regional: &Scale) -> Vec<String> {
    let found = aligned(local, &region(regional)).likelihood;
    let line = |(level, aligned): (&rosbenk::model::LikelihoodLevel, _)| {
        let name = if level.label.is_empty() { &level.id } else { &level.label };
        format!("{} {} → {}", name.as_str(), written(level.rate), told(aligned))
    };
    local.likelihood.iter().zip(&found).map(line).collect()
}

#[test]
fn every_scale_on_the_contracts_regional_one() {
    let ids: Vec<&str> = LIBRARY.scales().map(|it| it.entry.id.as_str()).collect();
    assert_eq!(ids, WORKED.iter().map(|(id, _)| *id).collect::<Vec<_>>(), "each is worked");
    let regional = likelihoods(WEEKLY);
    for (id, wanted) in WORKED {
        assert_eq!(lines(&shipped(id), &regional), *wanted, "{id}");
    }
}

/// Not worked by hand: so that a change of a rule shows in all it changes.
#[test]
fn every_scale_on_every_other() {
    let all: Vec<Scale> = LIBRARY.scales().map(|it| it.entry.clone()).chain([named()]).collect();
    let pairs = all.iter().flat_map(|regional| all.iter().map(move |local| (local, regional)));
    let page = |(local, regional): (&Scale, &Scale)| {
        let lines = lines(local, regional);
        // What no rate is known of is told in a line.
        let none = lines.iter().all(|line| line.ends_with("not aligned"));
        let lines = if none { "not aligned".to_owned() } else { lines.join("\n  ") };
        format!("{} on {}\n  {lines}\n", &*local.id, &*regional.id)
    };
    let pages = pairs.filter(|(local, regional)| local.id != regional.id).map(page);
    insta::assert_snapshot!(pages.collect::<String>());
}

fn named() -> Scale {
    Scale { id: "weekly-on-top".into(), ..likelihoods(WEEKLY) }
}

/// Also what has neither rate nor words: it is what the source means by it.
#[test]
fn a_scale_on_itself_is_exact() {
    for scale in LIBRARY.scales().map(|it| it.entry).chain([&named()]) {
        let found = aligned(scale, &region(scale));
        let axes = found.types.iter().map(|it| &it.levels).chain([&found.likelihood]);
        for levels in axes {
            let exact: Vec<String> =
                (1..=levels.len()).map(|at| format!("{at}..{at}, rank {at}, exact")).collect();
            assert_eq!(all_told(levels), exact.join(" | "), "{:?}", scale.id);
        }
    }
}

/// Local scale, regional scale, and what their amounts for the economy mean.
#[test]
fn amounts_of_every_scale_that_has_them() {
    const NONE: &str = "not aligned | not aligned | not aligned";
    let (infosec, four, points, plain) =
        ("infosec-5x5", "municipal-4x4", "kartverket-base-20", "plain-3x3");
    let table: &[(&str, &str, &str)] = &[
        // 1 x 10 = 10 < 25; 10 x 100 = 1000 > 625 (millions, squared).
        (
            four,
            infosec,
            "1..1, rank 1, exact | 2..2, rank 2, exact | 3..4, rank 3, range | 4..5, rank 5, open end, closed 100000000",
        ),
        (
            "four-level-50-10-1",
            infosec,
            "1..1, rank 1, exact | 2..2, rank 2, exact | 3..4, rank 3, range | 4..5, rank 5, open end, closed 100000000",
        ),
        (
            points,
            infosec,
            "1..1, rank 1, inside | 2..2, rank 2, inside | 3..3, rank 3, inside | 5..5, rank 5, inside | 5..5, rank 5, inside",
        ),
        (
            plain,
            infosec,
            "1..1, rank 1, exact | 2..2, rank 2, exact | 3..5, rank 3, open end, closed 10000000",
        ),
        // 5 x 25 = 125 > 100.
        (
            infosec,
            four,
            "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, inside | 3..4, rank 4, range | 4..4, rank 4, open end, closed 125000000",
        ),
        (
            points,
            four,
            "1..1, rank 1, inside | 2..2, rank 2, inside | 3..3, rank 3, inside | 4..4, rank 4, inside | 4..4, rank 4, inside",
        ),
        (
            plain,
            four,
            "1..1, rank 1, exact | 2..2, rank 2, exact | 3..4, rank 3, open end, closed 10000000",
        ),
        (
            infosec,
            plain,
            "1..1, rank 1, exact | 2..2, rank 2, exact | 3..3, rank 3, inside | 3..3, rank 3, inside | 3..3, rank 3, open end, closed 125000000",
        ),
        (
            points,
            plain,
            "1..1, rank 1, inside | 2..2, rank 2, inside | 3..3, rank 3, inside | 3..3, rank 3, inside | 3..3, rank 3, inside",
        ),
        // Nothing is derived from points: what lies about one is not it.
        (infosec, points, "not aligned | not aligned | not aligned | not aligned | not aligned"),
        (plain, points, NONE),
        // No amounts in the source, none here.
        ("dsb-a-e", infosec, "not aligned | not aligned | not aligned | not aligned | not aligned"),
        (
            "qm-set-1",
            infosec,
            "not aligned | not aligned | not aligned | not aligned | not aligned",
        ),
    ];
    for (local, regional, wanted) in table {
        let scale = shipped(local);
        let found = aligned(&scale, &region(&shipped(regional)));
        let economy = scale.types.iter().position(|it| it.id == "economy").unwrap();
        assert_eq!(all_told(&found.types[economy].levels), *wanted, "{local} on {regional}");
    }
}
