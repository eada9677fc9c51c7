//! `scale check` and `scale show`: every fault by its place, and what is said of it.

use rosbenk::catalog::{ScaleFault, ScaleNote, scale_notes, scale_problems};
use rosbenk::model::{
    Anchor, Basis, Colour, Fraction, Grid, Key, Localised, Rate, Row, Scale, Session, Unit, Verdict,
};

use crate::common::library;
use crate::example::example;
use crate::run::{folder, text};

fn plain() -> Scale {
    library().scale("plain-3x3").unwrap().clone()
}

/// Place, fault and what of each finding.
fn found(scale: &Scale) -> Vec<(String, ScaleFault, String)> {
    let told = |it: rosbenk::catalog::ScaleProblem| (it.place, it.fault, it.what);
    scale_problems(scale).into_iter().map(told).collect()
}

fn row(classes: &str) -> Row {
    Row(classes.split(' ').map(Key::new).collect())
}

const fn between(lo: Option<(u32, u32)>, hi: Option<(u32, u32)>) -> Rate {
    // `Option::map` is not yet for constants.
    const fn end(end: Option<(u32, u32)>) -> Option<Fraction> {
        match end {
            Some((times, years)) => Some(Fraction(times, years)),
            None => None,
        }
    }
    Rate::Between { lo: end(lo), hi: end(hi) }
}

fn anchor(lo: Option<u64>, hi: Option<u64>) -> Anchor {
    Anchor { unit: Unit::Nok, lo, hi, exact: None, relative: false }
}

/// Gives a level of the economy another amount.
fn anchored(scale: &mut Scale, level: &str, anchor: Anchor) {
    scale.types[3].anchors.insert(level.into(), anchor);
}

#[test]
fn what_is_shipped_is_clean() {
    for scale in library().scales().map(|it| it.entry) {
        assert_eq!(scale_problems(scale), [], "{:?}", scale.id);
    }
}

type Spoil = fn(&mut Scale);
type Wanted = (&'static str, ScaleFault, &'static str);

/// What is done to a sound scale, and all that is then found.
const CASES: &[(Spoil, &[Wanted])] = &[
    (|it| it.source = " ".into(), &[("source", ScaleFault::NoSource, "")]),
    (|it| it.grid_source = Localised::default(), &[("grid_source", ScaleFault::NoGridSource, "")]),
    (
        |it| it.likelihood[1].names = Localised::default(),
        &[("likelihood/l2", ScaleFault::NoName, "")],
    ),
    (|it| it.levels[0].names = Localised::default(), &[("levels/c1", ScaleFault::NoName, "")]),
    (|it| it.types[2].names = Localised::default(), &[("types/service", ScaleFault::NoName, "")]),
    (|it| it.classes[2].names = Localised::default(), &[("classes/high", ScaleFault::NoName, "")]),
    (
        |it| it.likelihood[2].label = Key::new("1"),
        &[("likelihood/l3", ScaleFault::SameLabel, "l1")],
    ),
    (|it| it.levels[2].label = Key::new("2"), &[("levels/c3", ScaleFault::SameLabel, "c2")]),
    (
        |it| it.classes[1].letter = Key::new("L"),
        &[("classes/moderate", ScaleFault::SameLabel, "low")],
    ),
    (|it| it.types[1].id = Key::new("economy"), &[("types/economy", ScaleFault::SameId, "")]),
    (
        |it| it.likelihood[1].rate = between(Some((1, 9)), Some((1, 1))),
        &[("likelihood/l2", ScaleFault::Gap, "l1")],
    ),
    (
        |it| it.likelihood[1].rate = between(Some((1, 11)), Some((1, 1))),
        &[("likelihood/l2", ScaleFault::Overlap, "l1")],
    ),
    // The same figure written otherwise is no gap.
    (|it| it.likelihood[1].rate = between(Some((2, 20)), Some((12, 12))), &[]),
    (
        |it| {
            let first = it.likelihood[0].rate;
            it.likelihood[0].rate = it.likelihood[1].rate;
            it.likelihood[1].rate = first;
        },
        &[("likelihood/l2", ScaleFault::Order, "l1"), ("likelihood/l3", ScaleFault::Gap, "l2")],
    ),
    (
        |it| it.likelihood[1].rate = between(Some((1, 10)), Some((1, 10))),
        &[
            ("likelihood/l2", ScaleFault::Empty, ""), /* what lies over it is not held against it */
        ],
    ),
    (
        |it| it.likelihood[1].rate = between(Some((1, 10)), Some((1, 0))),
        &[("likelihood/l2", ScaleFault::Empty, "")],
    ),
    // Points: no room between them to leave out, but an order.
    (|it| it.likelihood[1].rate = Rate::Point(Fraction(1, 2)), &[]),
    (
        |it| it.likelihood[1].rate = Rate::Point(Fraction(1, 1)),
        &[("likelihood/l3", ScaleFault::Overlap, "l2")],
    ),
    (
        |it| it.likelihood[1].rate = Rate::Point(Fraction(1, 20)),
        &[("likelihood/l2", ScaleFault::Overlap, "l1")],
    ),
    (
        |it| {
            it.likelihood[0].rate = Rate::Point(Fraction(5, 1));
            it.likelihood[1].rate = Rate::Point(Fraction(1, 5));
        },
        &[("likelihood/l2", ScaleFault::Order, "l1")],
    ),
    (
        |it| it.likelihood[1].rate = Rate::Point(Fraction(3, 0)),
        &[("likelihood/l2", ScaleFault::Empty, "")],
    ),
    // A level without a rate may be what fills the room; the order still holds across it.
    (|it| it.likelihood[1].rate = Rate::Unstated, &[]),
    (
        |it| {
            it.likelihood[1].rate = Rate::Unstated;
            it.likelihood[2].rate = between(Some((1, 20)), None);
        },
        &[("likelihood/l3", ScaleFault::Overlap, "l1")],
    ),
    (
        |it| anchored(it, "c2", anchor(Some(200_000), Some(1_000_000))),
        &[("types/economy/c2", ScaleFault::Gap, "c1")],
    ),
    (
        |it| anchored(it, "c2", anchor(Some(50_000), Some(1_000_000))),
        &[("types/economy/c2", ScaleFault::Overlap, "c1")],
    ),
    (
        |it| anchored(it, "c3", anchor(Some(10), Some(20))),
        &[("types/economy/c3", ScaleFault::Order, "c2")],
    ),
    (|it| anchored(it, "c3", anchor(None, None)), &[("types/economy/c3", ScaleFault::Empty, "")]),
    (
        |it| {
            let both = Anchor { exact: Some(2_000_000), ..anchor(Some(1_000_000), None) };
            anchored(it, "c3", both);
        },
        &[("types/economy/c3", ScaleFault::Empty, "")],
    ),
    // Another unit is another series.
    (
        |it| {
            let hours = Anchor { unit: Unit::Hours, ..anchor(Some(7), None) };
            anchored(it, "c3", hours);
        },
        &[],
    ),
    (
        |it| drop(it.types[0].texts.insert("c9".into(), Localised::default())),
        &[("types/life-and-health", ScaleFault::UnknownLevel, "c9")],
    ),
    (
        |it| anchored(it, "c9", anchor(None, None)),
        &[("types/economy", ScaleFault::UnknownLevel, "c9")],
    ),
    (|it| it.types.clear(), &[("types", ScaleFault::NoTypes, "")]),
    (|it| drop(it.grids[0].rows.remove("l2")), &[("grids", ScaleFault::GridRow, "l2")]),
    (
        |it| drop(it.grids[0].rows.insert("l2".into(), row("low moderate"))),
        &[("grids", ScaleFault::GridRow, "l2")],
    ),
    (
        |it| drop(it.grids[0].rows.insert("l9".into(), row("low low low"))),
        &[("grids", ScaleFault::GridUnknownRow, "l9")],
    ),
    (
        |it| drop(it.grids[0].rows.insert("l1".into(), row("low awful awful"))),
        &[("grids", ScaleFault::GridClass, "awful")],
    ),
    // Better than to its left, then better than below.
    (
        |it| drop(it.grids[0].rows.insert("l1".into(), row("low moderate low"))),
        &[("grids/l1/c3", ScaleFault::GridFalls, "")],
    ),
    (|it| drop(it.grids[0].rows.insert("l3".into(), row("low high high"))), &[]),
    (
        |it| drop(it.grids[0].rows.insert("l2".into(), row("high high high"))),
        &[("grids/l3/c1", ScaleFault::GridFalls, "")],
    ),
    (
        |it| it.grids[0].types = vec!["privacy".into(), "weather".into()],
        &[
            ("grids", ScaleFault::GridType, "weather"),
            ("types/economy", ScaleFault::NoGrid, ""),
            ("types/life-and-health", ScaleFault::NoGrid, ""),
            ("types/service", ScaleFault::NoGrid, ""),
        ],
    ),
    (
        |it| {
            let privacy = Grid { types: vec!["privacy".into()], ..it.grids[0].clone() };
            it.grids.extend([privacy.clone(), privacy, it.grids[0].clone()]);
        },
        &[("grids/3", ScaleFault::GridTwice, "privacy"), ("grids/4", ScaleFault::GridUnused, "")],
    ),
    (
        |it| {
            let mut class = it.classes[2].clone();
            (class.id, class.letter) = (Key::new("worst"), Key::new("W"));
            it.classes.push(class);
        },
        &[("classes/worst", ScaleFault::UnusedClass, "")],
    ),
    (|it| it.classes[1].authority.clear(), &[("classes/moderate", ScaleFault::NoAuthority, "")]),
    // That nobody may accept what is not acceptable is a choice.
    (|it| it.classes[2].authority.clear(), &[]),
    (|it| it.classes[1].verdict = Verdict::NotAcceptable, &[]),
    (
        |it| it.classes[2].verdict = Verdict::Acceptable,
        &[("classes/high", ScaleFault::ClassOrder, "moderate")],
    ),
    (
        |it| it.classes[2].colour = Colour::Low,
        &[("classes/high", ScaleFault::ClassOrder, "moderate")],
    ),
];

#[test]
fn each_fault_is_found_at_its_place() {
    for (at, (spoil, wanted)) in CASES.iter().enumerate() {
        let mut scale = plain();
        spoil(&mut scale);
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(place, fault, what)| ((*place).to_owned(), *fault, (*what).to_owned()))
            .collect();
        assert_eq!(found(&scale), wanted, "case {at}");
    }
}

#[test]
fn an_axis_has_two_to_seven_levels() {
    let whole = library().scale("infosec-5x5").unwrap().clone();
    let axis = |levels: usize| {
        let mut scale = whole.clone();
        let more = scale.likelihood[4].clone();
        scale.likelihood.resize(levels, more);
        let length = found(&scale).into_iter().filter(|it| it.1 == ScaleFault::Length);
        length.map(|(place, _, what)| format!("{place} {what}")).collect::<Vec<_>>()
    };
    let table = [(0, "likelihood 0"), (1, "likelihood 1"), (2, ""), (7, ""), (8, "likelihood 8")];
    for (levels, wanted) in table {
        assert_eq!(axis(levels).concat(), wanted, "{levels}");
    }
    let mut scale = whole;
    scale.levels.truncate(1);
    assert!(found(&scale).contains(&("levels".into(), ScaleFault::Length, "1".into())));
}

#[test]
fn a_level_without_a_rate_is_a_note() {
    let mut scale = plain();
    assert_eq!(scale_notes(&scale), []);
    let note = |levels: &str, all| vec![ScaleNote::NoRate { levels: levels.into(), all }];
    scale.likelihood[2].rate = Rate::Unstated;
    assert_eq!(scale_notes(&scale), note("3", 1));
    scale.likelihood[0].rate = Rate::Unstated;
    assert_eq!(scale_notes(&scale), note("1, 3", 2));
    scale.likelihood[1].rate = between(None, None);
    assert_eq!(scale_notes(&scale), note("1–3", 3));
    scale.basis = Basis::Words;
    assert_eq!(scale_problems(&scale), []);
    let mut scale = plain();
    scale.classes[2].authority.clear();
    assert_eq!(scale_notes(&scale), [ScaleNote::NobodyAccepts { class: "high".into() }]);
}

/// A catalogue of two scales, the first with faults.
fn catalog() -> String {
    let mut spoiled = plain();
    spoiled.id = "ours".into();
    spoiled.source = "".into();
    spoiled.likelihood[1].rate = between(Some((1, 9)), Some((2, 1)));
    spoiled.likelihood[2].rate = Rate::Unstated;
    spoiled.grids[0].rows.insert("l3".into(), row("moderate high low"));
    let mut sound = plain();
    sound.id = "theirs".into();
    let [spoiled, sound] = [spoiled, sound].map(|it| rosbenk::wire::to_ron(&it).unwrap());
    format!(
        "(format: Catalog(1), id: \"own\", version: \"1\", names: {{nb: \"Egen\"}}, source: \"\", \
         licence: \"\", scales: [{spoiled}, {sound}])"
    )
}

#[test]
fn findings_stand_one_a_line_with_scale_and_place() {
    let said = concat!(
        "k.ron: ours: source: kilden mangler\n",
        "k.ron: ours: likelihood/l2: det er et hull mellom «l1» og denne\n",
        "k.ron: ours: grids/l3/c3: feltet er bedre enn naboen under eller til venstre\n",
        "k.ron: ours: Merk: nivå 3 har ingen hyppighet: det sammenliknes bare ved skjønn\n",
    );
    let run = folder().file("k.ron", &catalog()).stdout(said).status(1);
    let run = run.run(&["scale", "check", "k.ron"]);
    // The same by the catalogue's own check, without what is only good to know.
    let said = concat!(
        "k.ron: scales/ours/source: kilden mangler\n",
        "k.ron: scales/ours/likelihood/l2: det er et hull mellom «l1» og denne\n",
        "k.ron: scales/ours/grids/l3/c3: feltet er bedre enn naboen under eller til venstre\n",
    );
    let run = run.stdout(said).run(&["catalog", "check", "k.ron"]);
    run.run(&["check", "k.ron"]);
}

#[test]
fn all_known_scales_are_checked_when_none_is_named() {
    let said = concat!(
        "infosec-5x5: Note: the class “critical” is not acceptable, and nobody may accept it\n",
        "kmd-5x5: Note: levels 1–3 have no rate: they align by judgement only\n",
        "kartverket-base-20: Note: the class “critical” is not acceptable, and nobody may accept it\n",
        "klassa-0-4: Note: levels 1–4 have no rate: they align by judgement only\n",
        "klassa-0-4: Note: the class “protected” is not acceptable, and nobody may accept it\n",
    );
    folder().stdout(said).run(&["scale", "check", "--lang", "en"]);
    let own = folder().file("home/.local/share/rosbenk/catalogs/k.ron", &catalog());
    let output = own.start(&["scale", "check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("\nours: source: kilden mangler\n"));
    // What cannot be read was not checked.
    let bad =
        folder().file("home/.local/share/rosbenk/catalogs/k.ron", "(format: Catalog(1), x: 1)");
    assert_eq!(bad.start(&["scale", "check"]).status.code(), Some(2));
}

#[test]
fn a_session_and_an_id_are_checked_by_name() {
    folder().run(&["scale", "check", "dsb-a-e"]);
    folder()
        .session("a.ron", &example())
        .stdout("a.ron: infosec-5x5: Merk: klassen «critical» er ikke akseptabel, og ingen kan akseptere den\n")
        .run(&["scale", "check", "a.ron", "plain-3x3"]);
    // What cannot be read is told, and the rest is checked.
    let known = library().scales().map(|it| it.entry.id.to_string()).collect::<Vec<_>>().join(", ");
    let output = folder()
        .file("t.ron", "(format: Theme(1))")
        .start(&["scale", "check", "x", "t.ron", "kmd-5x5"]);
    assert_eq!(
        text(&output.stderr),
        format!(
            "Det finnes ingen skala eller fil som heter «x». Disse skalaene finnes: {known}\n\
             t.ron: filen er av typen Theme, men her trengs Session\n"
        )
    );
    let said = "kmd-5x5: Merk: nivå 1–3 har ingen hyppighet: de sammenliknes bare ved skjønn\n";
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), (said, Some(2)));
}

#[test]
fn the_scales_of_a_catalogue_are_drawn_one_after_another() {
    let run = folder().file("k.ron", &catalog());
    let drawn = run.print(&["scale", "show", "k.ron"]);
    let ours = drawn.find("Enkel 3×3\nours, utgave 1\n").unwrap();
    assert!(ours < drawn.find("\n\nEnkel 3×3\ntheirs, utgave 1\n").unwrap());
}

#[test]
fn what_a_type_leaves_out_and_what_a_level_amounts_to_is_drawn() {
    let shown = |more: &[&str]| {
        folder().print(&[&["scale", "show", "kartverket-base-20", "--lang", "nb"], more].concat())
    };
    insta::assert_snapshot!(shown(&[]));
    let ascii = shown(&["--ascii"]);
    assert!(ascii.contains("+---+---+"), "{ascii}");
    assert!(ascii.contains("[~8 000 kr]"), "{ascii}");
    assert!(!ascii.contains(['│', '─', '┌', '≈']), "{ascii}");
    let plain = shown(&["--plain"]);
    assert!(!plain.contains(['│', '─', '┌', '|']), "{plain}");
    assert!(plain.contains("\nsannsynlighet  5   M  H  H  K  K\n"), "{plain}");
}

#[test]
fn a_grid_for_some_types_says_which() {
    let mut session = example();
    let rest = session.scale.types[2..].iter().map(|kind| kind.id.clone()).collect();
    let first = session.scale.types[..2].iter().map(|kind| kind.id.clone()).collect();
    session.scale.grids = vec![
        Grid { types: first, ..session.scale.grids[0].clone() },
        Grid { types: rest, ..session.scale.grids[0].clone() },
    ];
    assert_eq!(scale_problems(&session.scale), []);
    let drawn = folder().session("a.ron", &session).print(&["scale", "show", "a.ron"]);
    for heading in [
        "\nRisikomatrise for liv og helse, personvern\n",
        "\nRisikomatrise for tjeneste, økonomi, tillit og omdømme\n",
    ] {
        assert!(drawn.contains(heading), "{drawn}");
    }
}

/// Whatever a file calls its levels and however many there are, lines keep to the terminal.
#[test]
fn a_strange_scale_is_drawn_within_the_terminal() {
    let mut session = example();
    let long = "\u{1b}[2J漢字".repeat(40);
    let scale = &mut session.scale;
    scale.id = long.as_str().into();
    scale.types[0].id = long.as_str().into();
    for level in &mut scale.likelihood {
        level.label = long.as_str().into();
    }
    for class in &mut scale.classes {
        class.letter = long.as_str().into();
    }
    let matrix = |session: &Session| {
        let run = folder().session("a.ron", session);
        let drawn = run.print(&["scale", "show", "a.ron"]);
        assert!(!drawn.contains('\u{1b}'));
        let matrix = drawn.lines().skip_while(|line| *line != "Risikomatrise");
        matrix.take_while(|line| *line != "Klasser").map(str::to_owned).collect::<Vec<_>>()
    };
    let lines = matrix(&session);
    assert!(lines.len() > 8, "{lines:?}");
    assert!(lines.iter().all(|line| rosbenk::text::width(line) <= 80), "{lines:?}");
    // More levels than digits can answer are told of and not drawn.
    let more = session.scale.levels[4].clone();
    session.scale.levels.resize(6000, more);
    assert_eq!(matrix(&session), [""; 0]);
    let run = folder().session("a.ron", &session);
    let drawn = run.start(&["scale", "show", "a.ron"]);
    assert!(
        text(&drawn.stdout).contains("\nkonsekvens: aksen har 6000 nivåer; den skal ha 2 til 7\n")
    );
    let checked = run.start(&["scale", "check", "a.ron"]);
    assert_eq!(checked.status.code(), Some(1));
    let said = text(&checked.stdout);
    assert!(said.contains("levels: aksen har 6000 nivåer; den skal ha 2 til 7\n"), "{said}");
    assert!(!said.contains('\u{1b}'));
}
