//! The scales that come with the program: the published figures, and what a type with a cap does.

use rosbenk::model::{Basis, Colour, Fraction, Key, Lang, Localised, Rate, Rating, Scale, Unit};

use crate::common::library;
use crate::workbench::{NB, bench, shipped};

fn scale(id: &str) -> Scale {
    library().scale(id).unwrap_or_else(|| panic!("no scale {id}")).clone()
}

/// As the tables below write a rate: `<1/20`, `1/20-1/5`, `>12`, `=12`, `?`.
pub(crate) fn written(rate: Rate) -> String {
    let number = |Fraction(times, years): Fraction| match years {
        1 => times.to_string(),
        _ => format!("{times}/{years}"),
    };
    match rate {
        Rate::Between { lo: None, hi: Some(hi) } => format!("<{}", number(hi)),
        Rate::Between { lo: Some(lo), hi: None } => format!(">{}", number(lo)),
        Rate::Between { lo: Some(lo), hi: Some(hi) } => format!("{}-{}", number(lo), number(hi)),
        Rate::Point(at) => format!("={}", number(at)),
        Rate::Between { lo: None, hi: None } | Rate::Unstated => "?".to_owned(),
    }
}

/// Labels, and how often per year: as published where the scale names a source, ours where it does not.
#[test]
fn likelihood_is_as_the_source_has_it() {
    let table = [
        ("infosec-5x5", "1 <1/20, 2 1/20-1/5, 3 1/5-1, 4 1-12, 5 >12"),
        ("municipal-4x4", "1 <1/10, 2 1/10-1, 3 1-12, 4 >12"),
        ("dsb-a-e", "A <1/1000, B 1/1000-1/100, C 1/100-1/50, D 1/50-1/10, E >1/10"),
        ("kmd-5x5", "1 ?, 2 ?, 3 ?, 4 =12, 5 =52"),
        ("kartverket-base-20", "1 =1/400, 2 =1/20, 3 =1, 4 =20, 5 =400"),
        ("four-level-50-10-1", "1 <1/50, 2 1/50-1/10, 3 1/10-1, 4 >1"),
        ("qm-set-1", "1 <1/20, 2 =1/10, 3 =1, 4 =12, 5 >52"),
        ("qm-set-4", "1 <1/60, 2 1/60-1/30, 3 1/30-1/10, 4 1/10-1, 5 >1"),
        ("qm-set-7", "1 <1/50, 2 1/50-1/10, 3 1/10-1, 4 1-12, 5 >12"),
        ("klassa-0-4", "1 ?, 2 ?, 3 ?, 4 ?"),
        ("plain-3x3", "1 <1/10, 2 1/10-1, 3 >1"),
    ];
    let library = library();
    let ids: Vec<&str> = library.scales().map(|it| it.entry.id.as_str()).collect();
    assert_eq!(ids, table.map(|(id, _)| id));
    for (id, wanted) in table {
        let found: Vec<String> = scale(id)
            .likelihood
            .iter()
            .map(|level| format!("{} {}", level.label.as_str(), written(level.rate)))
            .collect();
        assert_eq!(found.join(", "), wanted, "{id}");
        let basis = if id == "klassa-0-4" { Basis::Words } else { Basis::PerYear };
        assert_eq!(scale(id).basis, basis, "{id}");
    }
}

/// The words the sources use for levels, in the source's language.
#[test]
fn published_names_are_kept() {
    type Names = &'static [&'static str];
    let likelihood: &[(&str, Lang, Names)] = &[
        ("dsb-a-e", Lang::Nn, &["svært låg", "låg", "middels", "høg", "svært høg"]),
        (
            "kmd-5x5",
            Lang::Nb,
            &[
                "lite sannsynlig",
                "mindre sannsynlig",
                "sannsynlig",
                "meget sannsynlig",
                "svært sannsynlig",
            ],
        ),
        (
            "kartverket-base-20",
            Lang::Nb,
            &["svært liten", "liten", "moderat", "stor", "svært stor"],
        ),
        ("four-level-50-10-1", Lang::Nb, &["lav", "moderat", "høy", "svært høy"]),
    ];
    for (id, lang, wanted) in likelihood {
        let found: Vec<String> =
            scale(id).likelihood.iter().map(|level| word(&level.names, *lang)).collect();
        assert_eq!(found, *wanted, "{id}");
    }
    let qm: Names = &["ubetydelig", "moderat", "betydelig", "alvorlig", "katastrofal"];
    let consequence: &[(&str, Lang, Names)] = &[
        (
            "kmd-5x5",
            Lang::Nb,
            &[
                "ubetydelig",
                "mindre alvorlig / en viss fare",
                "betydelig / kritisk",
                "alvorlig / farlig",
                "svært alvorlig / katastrofalt",
            ],
        ),
        (
            "kartverket-base-20",
            Lang::Nb,
            &["ubetydelig", "liten", "moderat", "alvorlig", "kritisk"],
        ),
        ("qm-set-1", Lang::Nb, qm),
        ("qm-set-4", Lang::Nb, qm),
        ("qm-set-7", Lang::Nb, qm),
        (
            "klassa-0-4",
            Lang::Sv,
            &[
                "ingen eller försumbar",
                "måttlig",
                "betydande",
                "allvarlig",
                "synnerligen allvarlig",
            ],
        ),
    ];
    for (id, lang, wanted) in consequence {
        let found: Vec<String> =
            scale(id).levels.iter().map(|level| word(&level.names, *lang)).collect();
        assert_eq!(found, *wanted, "{id}");
    }
    let labels: Vec<Key> = scale("klassa-0-4").levels.into_iter().map(|it| it.label).collect();
    assert_eq!(labels, ["0", "1", "2", "3", "4"]);
    let aspects: Vec<String> =
        scale("klassa-0-4").types.iter().map(|kind| word(&kind.names, Lang::Sv)).collect();
    assert_eq!(aspects, ["konfidentialitet", "riktighet", "tillgänglighet", "spårbarhet"]);
}

#[track_caller]
fn word(names: &Localised, lang: Lang) -> String {
    names.all().find(|(of, _)| *of == lang).unwrap().1.to_owned()
}

#[test]
fn kartverket_amounts_are_points_twenty_times_apart() {
    let scale = scale("kartverket-base-20");
    let amounts: Vec<u64> = scale
        .consequence_type("economy")
        .unwrap()
        .anchors
        .values()
        .map(|it| {
            assert_eq!((it.unit, it.lo, it.hi, it.relative), (Unit::Nok, None, None, false));
            it.exact.unwrap()
        })
        .collect();
    assert_eq!(amounts, [8_000, 160_000, 3_200_000, 64_000_000, 1_280_000_000]);
}

/// Colours by the sum of the levels: 2-4, 5-6, 7-8, 9-10.
#[test]
fn kartverket_colours_follow_the_sum() {
    let scale = scale("kartverket-base-20");
    for likelihood in 0..5 {
        for consequence in 0..5 {
            let wanted = match likelihood + consequence + 2 {
                2..=4 => Colour::Low,
                5..=6 => Colour::Moderate,
                7..=8 => Colour::High,
                _ => Colour::Critical,
            };
            let class = scale.cell("economy", likelihood, consequence).unwrap();
            assert_eq!(class.colour, wanted, "{likelihood} {consequence}");
        }
    }
}

/// The grid of KMD's scale is ours; that it follows the product is what it says.
#[test]
fn kmd_colours_follow_the_product() {
    let scale = scale("kmd-5x5");
    for likelihood in 0..5 {
        for consequence in 0..5 {
            let wanted = match (likelihood + 1) * (consequence + 1) {
                1..=4 => "low",
                5..=9 => "moderate",
                _ => "high",
            };
            let class = scale.cell("property", likelihood, consequence).unwrap();
            assert_eq!(class.id, wanted, "{likelihood} {consequence}");
        }
    }
}

/// Which digits a type is answered with.
fn digits(scale: &Scale, kind: &str) -> Vec<u8> {
    scale.answers(kind).map(|(digit, _)| digit).collect()
}

#[test]
fn a_type_with_a_cap_leaves_levels_unused() {
    let kartverket = scale("kartverket-base-20");
    let table: &[(&str, &[u8])] = &[
        ("life-and-health", &[3, 4, 5]),
        ("economy", &[1, 2, 3, 4, 5]),
        ("privacy", &[1, 2, 3, 4]),
        ("reputation", &[1, 2, 3]),
    ];
    assert_eq!(kartverket.types.len(), table.len());
    for (kind, wanted) in table {
        assert_eq!(digits(&kartverket, kind), *wanted, "{kind}");
    }
    assert_eq!(digits(&scale("klassa-0-4"), "integrity"), [0, 1, 2, 3, 4]);
    // No words at all is no cap.
    assert_eq!(digits(&scale("dsb-a-e"), "economy"), [1, 2, 3, 4, 5]);
}

#[test]
fn a_level_its_type_does_not_use_cannot_be_answered() {
    let mut session = shipped("forberedt.ron");
    session.scale = scale("kartverket-base-20");
    session.relevant = vec![Key::new("life-and-health")];
    let mut room = bench(Some(&session), &NB);
    room.keys("g4nBrann<enter><esc>g5");
    let screen = room.screen();
    assert!(screen.contains("3 moderat") && !screen.contains("2 liten"), "{screen}");
    assert!(screen.contains("3–5"), "the footer: {screen}");
    let answer = |room: &crate::workbench::Bench| {
        room.on_disk()
            .scenarios
            .values()
            .next()
            .unwrap()
            .current
            .consequence
            .values()
            .next()
            .cloned()
    };
    let level = |id: &str| Some(Rating::Level(Key::new(id)));
    room.keys("2");
    assert!(room.screen().contains("Skalaen bruker ikke nivå 2 for liv og helse"));
    assert_eq!(answer(&room), None);
    room.keys("7");
    assert!(room.screen().contains("Skalaen har ikke nivå 7"));
    // One level up from nothing is the first that is used, and one down from it stays.
    room.keys("<right>");
    assert_eq!(answer(&room), level("c3"));
    room.keys("<left>");
    assert_eq!(answer(&room), level("c3"));
    room.keys("5");
    assert_eq!(answer(&room), level("c5"));
}

#[test]
fn every_text_of_a_scale_is_in_every_language() {
    for scale in library().scales().map(|it| it.entry) {
        let mut texts: Vec<&Localised> = vec![&scale.names, &scale.purpose, &scale.grid_source];
        for level in &scale.likelihood {
            texts.extend([&level.names, &level.texts]);
        }
        texts.extend(scale.levels.iter().map(|level| &level.names));
        for kind in &scale.types {
            texts.extend([&kind.names, &kind.questions]);
            texts.extend(kind.texts.values());
        }
        for class in &scale.classes {
            texts.extend([&class.names, &class.texts]);
            texts.extend(class.authority.iter().map(|role| &role.names));
        }
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            for lang in Lang::ALL {
                assert!(text.has(lang), "{:?}: {text:?} in {lang:?}", scale.id);
            }
        }
    }
}

#[test]
fn whoever_may_accept_is_a_role_of_the_catalogue() {
    let library = library();
    for scale in library.scales().map(|it| it.entry) {
        for role in scale.classes.iter().flat_map(|class| &class.authority) {
            let known = library.roles().any(|it| it.entry.id == role.id);
            assert!(known, "{:?} {:?}", scale.id, role.id);
        }
    }
}
