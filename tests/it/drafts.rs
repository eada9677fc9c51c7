//! What is being typed outlives a crash, and the room comes back to where it was.

use rosbenk::tui::{Input, Timer};

use crate::workbench::{Bench, NB, bench, shipped};

/// A prepared session with one event, its risk half rated.
fn room() -> Bench {
    let mut bench = bench(Some(&shipped("forberedt.ron")), &NB);
    bench.keys("g4nNøkler på avveie<enter><esc>");
    bench
}

fn pause(bench: &mut Bench) {
    bench.script.input(Input::Timer(Timer::Keep));
}

#[track_caller]
fn shows(bench: &Bench, text: &str) {
    assert!(bench.screen().contains(text), "{text:?} is not in\n{}", bench.screen());
}

#[test]
fn what_was_being_typed_is_back_where_it_was_typed() {
    let mut bench = room();
    bench.keys("nLøsepenger stanser jou");
    pause(&mut bench);
    let mut bench = bench.again();
    shows(&bench, "1 endring og det som ble skrevet");
    shows(&bench, "Ny hendelse");
    bench.keys("rnalen<enter>");
    let rows = bench.on_disk().scenarios;
    assert!(rows.values().any(|row| row.text == "Løsepenger stanser journalen"));
}

#[test]
fn without_a_pause_it_is_not_yet_in_the_journal() {
    let mut bench = room();
    bench.keys("nLøsepenger");
    let bench = bench.again();
    shows(&bench, "(1 endring)");
    assert!(!bench.screen().contains("Løsepenger"));
}

#[test]
fn an_answered_draft_does_not_come_back() {
    let mut bench = room();
    bench.keys("nLøsepenger");
    pause(&mut bench);
    bench.keys("<enter><esc>");
    let bench = bench.again();
    shows(&bench, "(2 endringer)");
    assert!(!bench.screen().contains("Ny hendelse ─"), "{}", bench.screen());
}

#[test]
fn a_draft_that_came_back_and_was_answered_is_gone() {
    let mut bench = room();
    bench.keys("nLøsepenger");
    pause(&mut bench);
    let mut bench = bench.again();
    bench.keys("<enter>");
    let screen = bench.screen();
    let line = screen.lines().skip_while(|it| !it.contains("Ny hendelse ─")).nth(1);
    assert_eq!(line.map(str::trim), Some(""));
    bench.keys("<esc><f2>");
    assert!(!bench.folder.path().join(".ros.ron.journal").exists());
}

#[test]
fn an_emptied_draft_does_not_come_back() {
    let mut bench = room();
    bench.keys("nLø");
    pause(&mut bench);
    bench.keys("<bs><bs><esc>");
    let bench = bench.again();
    shows(&bench, "(1 endring)");
}

#[test]
fn a_draft_left_with_esc_is_kept_at_once_and_through_a_snapshot() {
    let mut bench = room();
    bench.keys("g5bTo treff i loggen<esc><f2>");
    let bench = bench.again();
    shows(&bench, "Utkastet som ble skrevet, er hentet");
    shows(&bench, "To treff i loggen");
    shows(&bench, "begrunnelse ─");
}

#[test]
fn the_cursor_is_back_in_the_middle_of_the_word() {
    let mut bench = room();
    bench.keys("g5bTo i loggen<home><right><right>");
    pause(&mut bench);
    let mut bench = bench.again();
    bench.keys(" treff<enter>");
    let row = bench.on_disk().scenarios.values().next().unwrap().current.rationale.to_string();
    assert_eq!(row, "To treff i loggen");
}

#[test]
fn the_room_comes_back_to_the_question_it_was_at() {
    let mut bench = room();
    bench.keys("g53");
    let question = bench.screen().lines().find(|line| line.contains("2/2")).map(str::to_owned);
    let bench = bench.again();
    let again = bench.screen().lines().find(|line| line.contains("2/2")).map(str::to_owned);
    assert!(question.is_some());
    assert_eq!(again, question);
}

#[test]
fn a_long_night_of_answers_is_written_whole_now_and_then() {
    let mut bench = room();
    let journal = bench.folder.path().join(".ros.ron.journal");
    for _ in 0..101 {
        bench.keys("g5k");
        bench.keys("u");
    }
    let lines = std::fs::read_to_string(&journal).unwrap().lines().count();
    assert!(lines < 20, "{lines} lines");
    // Undo reaches further back than the file that was written.
    bench.keys("u");
    assert!(bench.on_disk().scenarios.is_empty());
}
