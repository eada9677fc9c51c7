//! The screen of catalogues, and what is made of their entries: nothing invented, nothing lost.

use std::path::PathBuf;

use rosbenk::catalog::{Library, load};
use rosbenk::model::{Adapted, Lang, Session, Threat, Title, differences};
use rosbenk::text::{Texts, told};
use rosbenk::tui::{Input, Outside, Script, Setup, Timer};
use rosbenk::wire::Table;

use crate::common::{disk, library, noon};
use crate::workbench::{Bench, NB, bench, setup, shipped};

/// A bench with other catalogues than the shipped ones.
fn with_library(session: &Session, library: Library) -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ros.ron");
    disk().create(&path, session, noon(), &Title::new("kari")).unwrap();
    let outside = Outside { folder: folder.path().to_owned(), ..Outside::default() };
    let setup = Setup { library, ..setup(&NB) };
    Bench { script: Script::new(setup, outside, Some(PathBuf::from("ros.ron"))), folder }
}

fn catalog(id: &str, threats: &str) -> String {
    format!(
        "(format: Catalog(1), id: \"{id}\", version: \"1\", names: {{nb: \"Katalog {id}\"}}, \
         source: \"\", licence: \"\", threats: [{threats}])"
    )
}

fn both(first: &str, second: &str) -> Library {
    let mut both = load([("a.ron", first.as_bytes()), ("b.ron", second.as_bytes())]).0;
    both.catalogs.extend(library().catalogs);
    both
}

fn threat<'a>(session: &'a Session, entry: &str) -> &'a Threat {
    let of = |row: &&Threat| row.source.as_ref().is_some_and(|it| it.entry == *entry);
    session.threats.values().find(of).unwrap()
}

#[test]
fn a_hidden_scale_stands_in_its_list_and_is_shown_again() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("gk<down><down><down><down><down><down><down>");
    assert!(bench.screen().contains("Skalaer"), "{}", bench.screen());
    bench.keys("<tab><down><space>");
    let once = bench.on_disk().adapted.len();
    assert_eq!(once, 1);
    assert!(bench.screen().contains("skjult"), "{}", bench.screen());
    bench.keys("<up><space>");
    assert!(bench.on_disk().adapted.is_empty(), "{:?}", bench.on_disk().adapted);
    // The same where all of them are off.
    let shown = bench.screen().matches("skjult").count();
    bench.keys("<esc><space><up>");
    assert!(bench.screen().contains("DSB"), "{shown} {}", bench.screen());
}

#[test]
fn words_that_were_only_looked_at_are_nobodys_own() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("gk<down><tab>/Brukerfeil<enter>e<enter>");
    assert!(bench.on_disk().adapted.is_empty(), "{:?}", bench.on_disk().adapted);
    let marked = |bench: &Bench| {
        bench.frame().lines.iter().any(|it| it.contains("Bruker") && it.contains("egne ord"))
    };
    assert!(!marked(&bench), "{}", bench.screen());
    bench.keys("e på vakt<enter>");
    assert!(marked(&bench), "{}", bench.screen());
}

#[test]
fn an_entry_gets_its_own_words_back_in_rows_made_from_others_too() {
    let mut session = shipped("forberedt.ron");
    session.threats.retain(|_, row| row.source.as_ref().is_none_or(|it| it.entry != "user-error"));
    let mut bench = bench(Some(&session), &NB);
    bench.keys("gk<down><tab>/Brukerfeil<enter>e i går<enter>");
    bench.keys("g4");
    let library = library();
    let event = library.threats().find(|it| it.entry.id == "user-error").unwrap();
    let event = event.entry.all_events().next().unwrap().get(Lang::Nb);
    let start: String = event.chars().take(12).collect();
    for _ in 0..120 {
        if bench.screen().lines().any(|it| it.contains('▸') && it.contains(&start)) {
            break;
        }
        bench.keys("<down>");
    }
    bench.keys("<enter>");
    let made = bench.on_disk();
    assert_eq!(threat(&made, "user-error").names.get(Lang::Nb), "Brukerfeil i går");
    // A register goes by what the catalogue calls it, whatever it is called here.
    let source = threat(&made, "user-error").source.as_ref().unwrap();
    assert_eq!(source.names.get(Lang::Nb), "Brukerfeil");
    bench.keys("gke<c-u>");
    for _ in 0..20 {
        bench.keys("<bs>");
    }
    bench.keys("<enter>");
    let session = bench.on_disk();
    assert!(session.adapted.is_empty());
    assert_eq!(threat(&session, "user-error").names.get(Lang::Nb), "Brukerfeil");
}

#[test]
fn a_mark_is_what_is_linked_and_nothing_beside_it() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4nNoe<enter><esc><tab>");
    // Found, marked, accepted: one threat, not the next hit too.
    bench.keys("ten<tab><enter>");
    let threats = |bench: &Bench| bench.on_disk().scenarios.values().next().unwrap().threats.len();
    assert_eq!(threats(&bench), 1);
    // Found and the mark taken away: none, though the cursor still stands there.
    let row = bench.on_disk().scenarios.values().next().unwrap().threats[0];
    let name = bench.on_disk().threats[&row].names.get(Lang::Nb).to_owned();
    bench.keys("t").paste(&name).keys("<tab><enter>");
    assert_eq!(threats(&bench), 0, "{name}");
    // Typed and nothing marked: the line that was found.
    bench.keys("t").paste(&name).keys("<enter>");
    assert_eq!(threats(&bench), 1);
}

#[test]
fn events_of_two_catalogues_with_one_entry_id_keep_their_own_threats() {
    let one = catalog("en", "(id: \"x\", names: {nb: \"Første\"})");
    let other = catalog("to", "(id: \"x\", names: {nb: \"Andre\"})");
    let mut session = shipped("forberedt.ron");
    session.assets = Table::default();
    let mut bench = with_library(&session, both(&one, &other));
    bench.keys("g4<space><space><enter>");
    let session = bench.on_disk();
    let rows: Vec<_> = session
        .scenarios
        .values()
        .map(|row| {
            (row.text.to_string(), session.threats[&row.threats[0]].names.get(Lang::Nb).to_owned())
        })
        .collect();
    let pair = |text: &str| (text.to_owned(), text.to_owned());
    assert_eq!(rows, [pair("Første"), pair("Andre")]);
}

#[test]
fn a_catalogue_whose_id_has_a_slash_is_like_any_other() {
    let one = catalog("no/1", "(id: \"x\", names: {nb: \"Elg\"}, questions: {nb: \"Hvor?\"})");
    let other = catalog("to", "(id: \"y/z\", names: {nb: \"Rev\"})");
    let mut session = shipped("forberedt.ron");
    session.assets = Table::default();
    let mut bench = with_library(&session, both(&one, &other));
    bench.keys("gk<down><tab><down><space>g4");
    assert!(!bench.screen().contains("Elg"), "{}", bench.screen());
    bench.keys("ugkeer<enter>");
    assert!(bench.screen().contains("Elger"), "{}", bench.screen());
    bench.keys("<enter>");
    assert!(bench.screen().contains("Hvor?"), "{}", bench.screen());
    bench.keys("<esc><esc><down><tab><down><space>g4");
    assert!(!bench.screen().contains("Rev"), "{}", bench.screen());
}

#[test]
fn what_is_done_with_an_entry_leaves_one_of_another_section_with_its_id_alone() {
    let types =
        "(id: \"x\", names: {nb: \"Elg\"})], asset_types: [(id: \"x\", names: {nb: \"Låve\"})";
    let one = catalog("en", types);
    let other = catalog("to", "(id: \"y\", names: {nb: \"Rev\"})");
    let mut bench = with_library(&shipped("forberedt.ron"), both(&one, &other));
    bench.keys("gk<down><tab><down><space>");
    assert_eq!(bench.screen().matches("skjult").count(), 1, "{}", bench.screen());
    bench.keys("<up>eer<enter>");
    let screen = bench.screen();
    assert!(screen.contains("Elger") && screen.contains("Låve"), "{screen}");
}

#[test]
fn other_words_being_typed_come_back_after_a_crash() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("gk<down><tab>/Brukerfeil<enter>e på na");
    bench.script.input(Input::Timer(Timer::Keep));
    let mut bench = bench.again();
    assert!(bench.screen().contains("Brukerfeil på na"), "{}", bench.screen());
    bench.keys("tt<enter>");
    assert_eq!(bench.on_disk().adapted.len(), 1);
    assert!(bench.screen().contains("egne ord"), "{}", bench.screen());
    // The same for the name of a threat.
    bench.keys("g3<down>e og mer");
    bench.script.input(Input::Timer(Timer::Keep));
    let bench = bench.again();
    assert!(bench.screen().contains(" og mer"), "{}", bench.screen());
}

#[test]
fn a_click_counts_where_it_falls() {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("gk<down><tab><down><down>");
    let row = |bench: &Bench, text: &str| {
        bench.frame().lines.iter().position(|line| line.contains(text)).unwrap()
    };
    // The catalogue at hand, from the list of its entries.
    let y = row(&bench, "Trusler for kommuner");
    bench.script.input(Input::Click(8, u16::try_from(y).unwrap()));
    let screen = bench.screen();
    assert!(!screen.contains("Hva skal"), "{screen}");
    bench.keys("<space>");
    assert_eq!(bench.on_disk().catalogs_off.len(), 1, "the keys are in the list of catalogues");
}

#[test]
fn a_difference_in_an_entry_says_which() {
    let mine = shipped("forberedt.ron");
    let mut theirs = mine.clone();
    let with = Adapted { hidden: true, ..Adapted::default() };
    theirs.adapted.insert("rosbenk-threats/threats/user-error".into(), with);
    let found = differences(&mine, &theirs, None);
    let said = told(&Texts::new(Lang::Nb, &[]), &mine, &theirs, &found[0]);
    assert!(said.place.contains("user-error"), "{said:?}");
}
