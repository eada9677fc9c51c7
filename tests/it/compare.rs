//! Someone else has changed the file: two versions side by side, and nothing overwritten unseen.

use rosbenk::model::{
    History, IdMaker, Op, Relation, Scenario, Session, SessionEdit, Title, relation, snapshot,
};
use rosbenk::store::Mode;
use rosbenk::tui::Input;
use rosbenk::wire::to_ron;

use crate::common::{at, disk, noon};
use crate::history::change;
use crate::workbench::{Bench, EN, Look, NB, bench, picture, shipped};

const WIDE: Look = Look { size: (120, 40), ..NB };
const MONO: Look = Look { theme: "mono", ..NB };
const SMALL: Look = Look { size: (60, 16), ..NB };

/// What we do, and what they do, to the same session.
const MINE: &str = "g5342<enter>g4nNøkkelkort ligger igjen i garderoben<enter><esc>g1<down><down><down>e, og vi skal finne ut hva som kan gå galt når hjemmetjenesten bruker journalen ute, og hva vi gjør med det<enter>";
const THEIRS: &str = "g5423<enter>g6h<down><enter><f2>";

/// A second version of the session a bench has opened, saved by somebody else.
fn theirs(base: &Session, keys: &str) -> Session {
    let mut other = bench(Some(base), &NB);
    other.keys(keys);
    let mut history = History::new(other.on_disk(), 0);
    let row =
        Scenario { no: 39, text: "Vikar får for vide rettigheter".into(), ..Scenario::default() };
    let id = IdMaker::new(7).next(at("2026-11-22T10:30:00Z"));
    let insert = SessionEdit::Scenarios((id, Op::Insert(Box::new(row))));
    history.commit(change(vec![insert])).unwrap();
    saved(history.session().clone())
}

fn saved(mut session: Session) -> Session {
    session.revisions = snapshot(&session, noon(), &Title::new("ola"), 5).unwrap();
    session
}

fn mine(bench: &Bench) -> Session {
    bench.script.app().doc.as_ref().unwrap().session().clone()
}

/// Puts their version in the file, and has ours saved.
fn meets(bench: &mut Bench, theirs: &Session) {
    let path = bench.folder.path().join("ros.ron");
    std::fs::write(path, to_ron(theirs).unwrap()).unwrap();
    bench.keys("<f2>");
}

/// Two versions of a shipped session on screen.
pub(crate) fn diverged(look: &Look) -> Bench {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), look);
    let base = bench.on_disk();
    let theirs = theirs(&base, THEIRS);
    bench.keys(MINE);
    meets(&mut bench, &theirs);
    bench
}

fn read(bench: &Bench, name: &str) -> Session {
    let path = bench.folder.path().join(name);
    disk().open(&path, Mode::Read).unwrap().history.session().clone()
}

macro_rules! looks {
    ($name:ident, $look:expr, $keys:expr) => {
        #[test]
        fn $name() {
            let mut bench = diverged(&$look);
            bench.keys($keys);
            insta::assert_snapshot!(picture(&bench.frame()));
        }
    };
}

looks!(two_versions, NB, "");
looks!(two_versions_en, EN, "");
looks!(two_versions_chosen, NB, "<left>.<right>.<space><space>");
looks!(two_versions_long_text, NB, "<down><down><down>");
looks!(two_versions_wide, WIDE, "<left>");
looks!(two_versions_wide_en, Look { size: (120, 40), ..EN }, "<left>");
looks!(two_versions_mono, MONO, "<left><down>");
looks!(two_versions_small, SMALL, "<left>");
looks!(two_versions_help, NB, "<f1>");

#[test]
fn nothing_is_taken_while_anything_is_open() {
    let mut bench = diverged(&NB);
    let before = (read(&bench, "ros.ron"), read(&bench, "ros-2.ron"));
    bench.keys("<left><enter>");
    assert!(bench.screen().contains("2 forskjeller må avgjøres først"), "{}", bench.screen());
    // The cursor stands on one that is open.
    bench.keys("<right><enter>");
    assert!(bench.screen().contains(" 1 forskjell må avgjøres først"), "{}", bench.screen());
    assert_eq!((read(&bench, "ros.ron"), read(&bench, "ros-2.ron")), before);
}

#[test]
fn the_result_has_what_was_chosen_and_comes_after_both() {
    let mut bench = diverged(&NB);
    let (ours, theirs) = (read(&bench, "ros-2.ron"), read(&bench, "ros.ron"));
    bench.keys("<left>.<right>.<right><enter>");
    let told = "Slått sammen i ros.ron. Nr. 39 «Nøkkelkort ligger igjen i g…» er nå nr. 40";
    assert!(bench.screen().contains(told), "{}", bench.screen());
    let merged = read(&bench, "ros.ron");
    for version in [&ours, &theirs] {
        assert_eq!(relation(version, &merged), Relation::Older);
    }
    let rated = |session: &Session| {
        let row = session.scenarios.values().find(|row| row.no == 35).unwrap();
        row.current.consequence.values().cloned().collect::<Vec<_>>()
    };
    let (first, rest) = (rated(&ours)[..1].to_vec(), rated(&theirs)[1..].to_vec());
    assert_eq!(rated(&merged), [first, rest].concat());
    assert_eq!((&merged.scope, merged.scenarios.len()), (&ours.scope, theirs.scenarios.len() + 1));
    let numbers: Vec<u32> = merged.scenarios.values().map(|row| row.no).collect();
    assert!(numbers.ends_with(&[39, 40]), "the one said first keeps its number: {numbers:?}");
    assert_eq!(read(&bench, "ros-2.ron"), ours);
    assert_eq!(
        hidden(&bench),
        [".ros-2.ron.lock", ".ros.ron.1", ".ros.ron.lock", ".ros.ron.owner"],
        "theirs is kept"
    );
    // It is open for work, where the room was.
    assert!(bench.screen().contains("▸ tittel"), "{}", bench.screen());
    bench.keys("g4nEtterpå<enter><esc><f10>");
    assert!(bench.script.has_left());
    assert_eq!(read(&bench, "ros.ron").scenarios.len(), merged.scenarios.len() + 1);
}

#[test]
fn esc_keeps_both_and_the_room_goes_on_in_its_own() {
    let mut bench = diverged(&NB);
    let theirs = read(&bench, "ros.ron");
    bench.keys("<left><esc>");
    assert!(bench.screen().contains("denne ligger i ros-2.ron"), "{}", bench.screen());
    bench.keys("g4nEtterpå<enter><esc><f10>");
    assert_eq!(read(&bench, "ros.ron"), theirs);
    assert!(read(&bench, "ros-2.ron").scenarios.values().any(|row| row.text == "Etterpå"));
}

#[test]
fn leaving_leaves_both_as_they_are() {
    let mut bench = diverged(&NB);
    let before = (read(&bench, "ros.ron"), read(&bench, "ros-2.ron"));
    bench.keys("<left>u<f2>g1<f10>");
    assert!(bench.script.has_left());
    assert_eq!((read(&bench, "ros.ron"), read(&bench, "ros-2.ron")), before);
}

#[test]
fn a_file_changed_once_more_is_not_overwritten() {
    let mut bench = diverged(&NB);
    let mut again = read(&bench, "ros.ron");
    again.title = "Igjen".into();
    let again = saved(again);
    std::fs::write(bench.folder.path().join("ros.ron"), to_ron(&again).unwrap()).unwrap();
    bench.keys("<left>.<left>.<left><enter>");
    assert!(bench.screen().contains("Ikke slått sammen, Esc beholder begge"), "{}", bench.screen());
    assert_eq!(read(&bench, "ros.ron"), again);
    bench.keys("<esc>");
    assert!(bench.screen().contains("denne ligger i ros-2.ron"), "{}", bench.screen());
}

#[test]
fn who_has_changed_nothing_gets_the_newer_one() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    let base = bench.on_disk();
    let theirs = theirs(&base, THEIRS);
    meets(&mut bench, &theirs);
    assert!(
        bench.screen().contains("Noen andre har lagret en nyere ros.ron"),
        "{}",
        bench.screen()
    );
    assert_eq!(mine(&bench), theirs);
}

#[test]
fn an_old_version_put_back_takes_nothing_away_unasked() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    let old = bench.on_disk();
    bench.keys("g4nNøkkelkort ligger igjen<enter><esc><f2>");
    let base = bench.on_disk();
    meets(&mut bench, &old);
    assert!(bench.screen().contains("alt er avgjort (1)"), "{}", bench.screen());
    bench.keys("<enter>");
    assert_eq!(read(&bench, "ros.ron").scenarios, base.scenarios);
}

#[test]
fn another_assessment_in_the_file_is_left_there() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    let other = shipped("skoleplattform.ron");
    meets(&mut bench, &other);
    assert!(bench.screen().contains("denne ligger i ros-2.ron"), "{}", bench.screen());
    assert_eq!(read(&bench, "ros.ron").id, other.id);
}

#[test]
fn a_click_switches_and_never_takes() {
    let mut bench = diverged(&NB);
    let y = bench.frame().lines.iter().position(|line| line.contains("omfang")).unwrap();
    let y = u16::try_from(y).unwrap();
    bench.script.input(Input::Click(10, y));
    bench.script.input(Input::Click(10, y));
    assert!(bench.frame().lines[usize::from(y)].contains("□ …0 pasienter., og"));
    bench.script.input(Input::Click(10, y));
    assert!(bench.frame().lines[usize::from(y)].contains("■ …0 pasienter., og"));
}

/// What lies beside the files, unseen.
fn hidden(bench: &Bench) -> Vec<String> {
    let names = std::fs::read_dir(bench.folder.path()).unwrap();
    let names = names.map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.starts_with('.')).collect();
    names.sort();
    names
}

#[test]
fn a_file_edited_by_hand_is_compared_too() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    let base = bench.on_disk();
    bench.keys("g5342");
    meets(&mut bench, &Session { title: "Rettet for hånd".into(), ..base });
    assert!(bench.screen().contains("alt er avgjort (4)"), "{}", bench.screen());
    bench.keys("<enter>");
    assert!(bench.screen().contains("Slått sammen i ros.ron"), "{}", bench.screen());
    assert_eq!(read(&bench, "ros.ron").title, "Rettet for hånd");
    assert_eq!(read(&bench, "ros.ron").scenarios, read(&bench, "ros-2.ron").scenarios);
}

#[test]
fn drafts_are_taken_along_whichever_way() {
    for (keys, file) in [("<enter>", "ros.ron"), ("<esc>", "ros-2.ron")] {
        let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
        let base = bench.on_disk();
        bench.keys("g4nNøkkelkort<enter><esc>g1<down><down>eHalvt<esc>");
        meets(&mut bench, &saved(Session { title: "Deres".into(), ..base }));
        bench.keys(keys).keys("g1");
        assert!(bench.screen().contains("(utkast)"), "{file}: {}", bench.screen());
        let drafts = disk().open(&bench.folder.path().join(file), Mode::Read).unwrap();
        assert_eq!(drafts.recovered.drafts.len(), 1, "{file}");
    }
}
