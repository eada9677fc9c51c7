//! Where entries stand in the regional matrix, from session to cell.

use std::sync::{Arc, LazyLock};

use rosbenk::model::{Cell, IdMaker, Key, Rating, RiskClass, Row, Scale, Session};
use rosbenk::register::align::Fit;
use rosbenk::register::index::{Index, Place, Spot};
use rosbenk::register::region::{Judgements, Region, TypeJudgements};
use rosbenk::register::views::{groups, matrix};
use rosbenk::register::{Register, merge, scale_hash};

use super::super::{file, saved, scenario, session};
use super::{LIBRARY, judged, region, shipped};
use crate::common::noon;

/// Likelihood, and a level for each type.
type Answers<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// A session in a scale, with one scenario for each answer. `-` is not answered, `x` not relevant.
fn rated(n: u128, scale: &Scale, relevant: &[&str], answers: &[Answers]) -> Session {
    let mut session = session(n, &format!("99{n:02}"), &[]);
    session.scale = scale.clone();
    session.relevant = relevant.iter().map(|kind| Key::new(kind)).collect();
    let mut ids = IdMaker::new(n as u64);
    for (at, (likelihood, consequences)) in answers.iter().enumerate() {
        let mut row = scenario(&session, at as u32 + 1, "malware");
        row.current.likelihood = (*likelihood != "-").then(|| Key::new(likelihood));
        for (kind, level) in consequences.iter().filter(|(_, level)| *level != "-") {
            let rating =
                if *level == "x" { Rating::NotRelevant } else { Rating::Level(Key::new(level)) };
            row.current.consequence.insert(Key::new(kind), rating);
        }
        session.scenarios.insert(ids.next(noon()), row);
    }
    saved(session)
}

fn index(register: &Register, region: &Region) -> Index {
    Index::of(register, Some(Arc::new(region.clone())))
}

/// A region on the scale for information security that has judged types of DSB's: local type, regional
/// type, and the regional level of each local one.
fn judging(types: &[(&str, &str, [&str; 5])]) -> Region {
    let kind = |(own, to, levels): &(&str, &str, [&str; 5])| {
        let levels = (1..).zip(levels).map(|(at, to)| (Key::from(format!("c{at}")), judged(to)));
        let to = Some(Key::new(to));
        (
            Key::new(own),
            TypeJudgements { to, levels: levels.collect(), ..TypeJudgements::default() },
        )
    };
    let types = types.iter().map(kind).collect();
    let judgements = Judgements { types, ..Judgements::default() };
    let scales = [(scale_hash(&shipped("dsb-a-e")).unwrap(), judgements)].into_iter().collect();
    Region { scales, ..region(&shipped("infosec-5x5")) }
}

const AS_THEY_STAND: [&str; 5] = ["c1", "c2", "c3", "c4", "c5"];

fn spots(index: &Index) -> Vec<Option<Spot>> {
    index.rows.iter().map(|row| row.place.spot().copied()).collect()
}

fn class_of(region: &Region, position: usize) -> &str {
    &region.scale.classes[position].id
}

/// What a tool does that knows places only: the fourth of five is the fourth of five.
fn by_place(local: usize, of: usize, regional: usize) -> usize {
    (local * (regional - 1) + (of - 1) / 2) / (of - 1)
}

/// DSB's D is once in 10 to 50 years. Its midpoint is 1/10 x 1/50 = 1/500, squared: once in 22.4 years, and
/// rarer than every 20 years is the first level for information security (1/20 squared is 1/400). By
/// its place it would be the fourth, 1 to 12 times a year: once in 0.29 years in its midpoint, 77 times too
/// often. With very severe consequences that is critical where it is moderate: two classes.
///
/// E, more often than once in 10 years, ranks as once in 4.5 years (1/10 x 1/2 = 1/20, squared), the third;
/// by its place it is the fifth, more than monthly. With severe consequences: critical where it is high.
#[test]
fn by_place_it_would_be_wrong_by_two_classes() {
    let dsb = shipped("dsb-a-e");
    let kind = "life-and-health";
    let region = judging(&[(kind, kind, AS_THEY_STAND)]);
    let answers: &[Answers] = &[("d", &[(kind, "c5")]), ("e", &[(kind, "c4")])];
    let register = merge([file(&rated(1, &dsb, &[kind], answers), "x")]);
    let index = index(&register, &region);
    // Local level, regional level ours and by place, local class, regional class ours and by place.
    let table = [
        (3, 4, (0, 3), ("high", "moderate", "critical")),
        (4, 3, (2, 4), ("high", "high", "critical")),
    ];
    for ((local, consequence, likelihood, classes), row) in table.into_iter().zip(&index.rows) {
        let Place::On(spot) = row.place else { panic!("{row:?}") };
        let rescaled = by_place(local, dsb.likelihood.len(), region.scale.likelihood.len());
        assert_eq!((usize::from(spot.likelihood), rescaled), likelihood);
        assert_eq!(usize::from(spot.consequence), consequence);
        let by_place = region.scale.cell(kind, rescaled, consequence).unwrap();
        let own = &dsb.classes[usize::from(row.class.unwrap())];
        let ours = class_of(&region, spot.class.into());
        assert_eq!((&*own.id, ours, &*by_place.id), classes);
        assert_eq!(spot.fit, Fit::Judged, "the least sure of the two");
    }
    // What the levels may mean goes further: E meets four of the five, and its own verdict stays its own.
    let worst: Vec<&str> =
        spots(&index).iter().map(|it| class_of(&region, it.unwrap().worst.into())).collect();
    assert_eq!(worst, ["high", "critical"]);
    let cells = matrix(&index, |_| true).cells;
    let cell = |likelihood, consequence| Cell { likelihood, consequence };
    assert_eq!(cells.into_iter().collect::<Vec<_>>(), [(cell(0, 4), 1), (cell(2, 3), 1)]);
}

#[test]
fn an_entry_stands_where_what_gave_its_class_stands() {
    let (life, money) = ("life-and-health", "economy");
    let life_only = judging(&[(life, life, AS_THEY_STAND)]);
    let both =
        judging(&[(life, life, AS_THEY_STAND), (money, money, ["c3", "c4", "c5", "c5", "c5"])]);
    let mild = judging(&[(life, life, AS_THEY_STAND), (money, money, ["c1"; 5])]);
    let place = |region: &Region, relevant: &[&str], answers: Answers| {
        let session = rated(1, &shipped("dsb-a-e"), relevant, &[answers]);
        index(&merge([file(&session, "x")]), region).rows[0].place
    };
    let on = |region: &Region, relevant: &[&str], answers: Answers| {
        let Place::On(spot) = place(region, relevant, answers) else { panic!("not placed") };
        let class = class_of(region, spot.class.into()).to_owned();
        (spot.likelihood, spot.consequence, class)
    };
    let relevant = [life, money];
    // E with c4 is high, with c2 moderate: life and health gives the class.
    let answers: Answers = ("e", &[(life, "c4"), (money, "c2")]);
    assert_eq!(on(&life_only, &relevant, answers), (2, 3, "high".into()));
    assert_eq!(on(&mild, &relevant, answers), (2, 3, "high".into()), "made no better");
    // The other one is c4 in the region, and not higher than that: high either way.
    assert_eq!(on(&both, &relevant, answers), (2, 3, "high".into()));
    let answers: Answers = ("e", &[(life, "c2"), (money, "c1")]);
    assert_eq!(on(&life_only, &relevant, answers), (2, 1, "moderate".into()));
    // c1 of the economy is moderate too, further out.
    assert_eq!(on(&both, &relevant, answers), (2, 2, "moderate".into()), "made worse");
    // The economy gives the class, and nobody has said what it means.
    let answers: Answers = ("e", &[(life, "c2"), (money, "c4")]);
    assert_eq!(place(&life_only, &relevant, answers), Place::NoConsequence);
    assert_eq!(on(&both, &relevant, answers), (2, 4, "high".into()));
    // Taken out of the assessment, an answer gave no class at home, and gives none here.
    assert_eq!(on(&both, &[life], answers), (2, 1, "moderate".into()));
    assert_eq!(
        on(&both, &relevant, ("e", &[(life, "c2"), (money, "x")])),
        (2, 1, "moderate".into())
    );
    // Nothing, half, and unknown.
    assert_eq!(place(&both, &relevant, ("-", &[(life, "c2")])), Place::Unrated);
    assert_eq!(place(&both, &relevant, ("e", &[])), Place::Unrated);
    assert_eq!(place(&both, &[], answers), Place::Unrated);
    let kmd = shipped("kmd-5x5");
    let session = rated(1, &kmd, &[life], &[("l1", &[(life, "c5")])]);
    let register = merge([file(&session, "x")]);
    assert_eq!(index(&register, &both).rows[0].place, Place::NoLikelihood);
    assert_eq!(Index::of(&register, None).rows[0].place, Place::NoRegion);
}

/// Every level of every scale with every other, and one entry that nobody has answered, in one register.
static EVERYTHING: LazyLock<Register> = LazyLock::new(|| {
    let sessions = LIBRARY.scales().map(|it| it.entry).enumerate().map(|(at, scale)| {
        let kind = &*scale.types[0].id;
        let pairs: Vec<(&str, [(&str, &str); 1])> = scale
            .likelihood
            .iter()
            .flat_map(|row| scale.levels.iter().map(|column| (&*row.id, [(kind, &*column.id)])))
            .chain([("-", [(kind, "-")])])
            .collect();
        let answers: Vec<Answers> =
            pairs.iter().map(|(row, columns)| (*row, &columns[..])).collect();
        file(&rated(at as u128 + 1, scale, &[kind], &answers), "x")
    });
    merge(sessions.collect::<Vec<_>>())
});

#[test]
fn what_is_not_aligned_is_never_in_the_matrix() {
    let register = &*EVERYTHING;
    let mut placed = 0;
    for scale in LIBRARY.scales().map(|it| it.entry) {
        let index = index(register, &region(scale));
        let found = matrix(&index, |_| true);
        let unplaced = found.unplaced;
        let named =
            unplaced.acceptable + unplaced.tolerable + unplaced.not_acceptable + unplaced.unrated;
        assert_eq!(found.placed + named + found.unrated, found.all, "{:?}", scale.id);
        assert_eq!((found.all, found.unrated), (index.rows.len(), index.sources.len()));
        assert_eq!(found.cells.values().sum::<usize>(), found.placed);
        placed += found.placed;
        for (source, evidence) in index.sources.iter().zip(&register.evidence) {
            let alignment = &index.alignments[source.alignment.unwrap() as usize];
            let rows = &index.rows[source.rows.start as usize..source.rows.end as usize];
            for (row, entry) in rows.iter().zip(evidence.entries.values()) {
                let Some(likelihood) = &entry.current.likelihood else { continue };
                let [Rating::Level(consequence)] =
                    entry.current.consequence.values().collect::<Vec<_>>()[..]
                else {
                    panic!("{entry:?}")
                };
                let own = &evidence.scale;
                let likelihood = own.likelihood_index(likelihood).unwrap();
                let consequence = own.level_index(consequence).unwrap();
                let (row_to, column_to) =
                    (&alignment.likelihood[likelihood], &alignment.types[0].levels[consequence]);
                let both = row_to.is_placed() && column_to.is_placed();
                assert_eq!(row.place.spot().is_some(), both, "{:?} on {:?}", own.id, scale.id);
                if let Some(spot) = row.place.spot() {
                    assert_eq!((spot.likelihood, spot.consequence), (row_to.rank, column_to.rank));
                    assert!(spot.worst >= spot.class);
                }
            }
        }
    }
    // Each scale lies on itself whole; that makes these many.
    let whole = LIBRARY.scales().map(|it| it.entry.likelihood.len() * it.entry.levels.len());
    assert!(placed >= whole.sum(), "{placed}");
}

/// With a region or without, and whatever that region's scale says.
#[test]
fn the_workshops_own_class_and_verdict_are_those_of_the_evidence() {
    let register = &*EVERYTHING;
    let regions = LIBRARY.scales().map(|it| Some(region(it.entry))).chain([None]);
    for region in regions {
        let index = Index::of(register, region.map(Arc::new));
        let entries =
            register.evidence.iter().flat_map(|it| it.entries.values().map(move |row| (it, row)));
        for (row, (evidence, entry)) in index.rows.iter().zip(entries) {
            let class = row.class.map(|at| &evidence.scale.classes[usize::from(at)].id);
            assert_eq!(class, entry.current.class.as_ref());
            assert_eq!(row.verdict, entry.current.verdict);
            assert_eq!(row.verdict, evidence.class(&entry.current).map(|it| it.verdict));
        }
    }
}

/// No scale has 300 classes; a file may.
#[test]
fn a_class_no_position_reaches_has_none() {
    let kind = "life-and-health";
    let mut scale = shipped("infosec-5x5");
    let class = |at: usize| RiskClass {
        id: Key::from(format!("k{at}")),
        letter: Key::from(at.to_string()),
        ..scale.classes[0].clone()
    };
    scale.classes = (0..300).map(class).collect();
    let row = |classes: [usize; 5]| Row(classes.map(|at| Key::from(format!("k{at}"))).to_vec());
    for (id, classes) in [("l1", [0, 1, 255, 256, 299]), ("l2", [0, 1, 255, 255, 255])] {
        scale.grids[0].rows.insert(Key::new(id), row(classes));
    }
    let answers: Vec<[(&str, &str); 1]> =
        ["c2", "c3", "c4", "c5"].map(|level| [(kind, level)]).to_vec();
    let answers: Vec<Answers> = answers.iter().map(|it| ("l1", &it[..])).collect();
    let register = merge([file(&rated(1, &scale, &[kind], &answers), "x")]);
    let index = index(&register, &region(&scale));
    let found: Vec<_> =
        index.rows.iter().map(|it| (it.class, it.place.spot().map(|it| it.class))).collect();
    assert_eq!(found, [(Some(1), Some(1)), (Some(255), Some(255)), (None, None), (None, None)]);
    // They have a verdict all the same, and no other's letter.
    assert!(index.rows.iter().all(|row| row.verdict.is_some()));
    let letters: Vec<_> = groups(&index, true, |row| row.class.is_none())
        .iter()
        .map(|it| it.worst_classes.len())
        .collect();
    assert_eq!(letters, [0]);
}
