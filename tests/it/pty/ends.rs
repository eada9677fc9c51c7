//! However the program is ended, what was being typed is kept and the session is let go of.

use portable_pty::CommandBuilder;
use rustix::process::Signal;
use tempfile::TempDir;

use super::pane::{Pane, program, spawn_command};
use super::{F10, SIZE, event_is_saved, opened, world};

const TYPED: &str = "Vaktliste blir borte";

/// One event on disk and another half typed, not a second old.
fn typing(folder: &TempDir, pane: &mut Pane) {
    event_is_saved(pane, "Nøkler på avveie");
    pane.send(TYPED);
    pane.wait_for(TYPED);
    assert!(folder.path().join(".ros.ron.owner").exists(), "it says whose it is");
}

/// The next one to open gets both, and the lock.
#[track_caller]
fn both_are_there(folder: &TempDir) {
    assert!(!folder.path().join(".ros.ron.owner").exists(), "it was let go of");
    let mut pane = super::spawn(folder.path(), SIZE, &[], &["ros.ron"]);
    pane.wait_for("1 endring og det som ble skrevet");
    pane.wait_for("Ny hendelse");
    pane.wait_for(TYPED);
    pane.send("\x1b");
    pane.wait_for("legg til");
    pane.send(F10);
    assert_eq!(pane.wait_ended(), 0);
}

#[test]
fn a_deadly_signal_keeps_what_is_typed_and_gives_the_terminal_back() {
    let table = [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130), (Signal::QUIT, 131)];
    for (signal, status) in table {
        let folder = world("forberedt.ron");
        let mut pane = opened(&folder);
        typing(&folder, &mut pane);
        pane.signal(signal);
        assert_eq!(pane.wait_ended(), status, "{signal:?}");
        pane.assert_given_back();
        assert!(pane.text().contains("rosbenk ble avsluttet utenfra"), "{}", pane.text());
        both_are_there(&folder);
    }
}

#[test]
fn several_hang_ups_at_once_are_one() {
    let folder = world("forberedt.ron");
    let mut pane = opened(&folder);
    typing(&folder, &mut pane);
    for _ in 0..3 {
        pane.signal(Signal::HUP);
    }
    assert_eq!(pane.wait_ended(), 129);
    both_are_there(&folder);
}

/// The terminal of a program is closed while something is being typed.
#[track_caller]
fn closed(command: CommandBuilder) {
    let folder = world("forberedt.ron");
    let mut pane = spawn_command(folder.path(), SIZE, &[], command);
    pane.wait_for("lagret");
    typing(&folder, &mut pane);
    // A blank at the end: the library says farewell with a line feed and an end-of-file, which are keys too.
    pane.close(" ");
    assert_eq!(pane.wait_gone(), 129);
    both_are_there(&folder);
}

#[test]
fn a_closed_terminal_ends_it() {
    closed(program(&["ros.ron"]));
}

#[test]
fn a_closed_terminal_ends_it_even_when_no_signal_comes() {
    // Not its controlling terminal: the kernel tells nobody.
    let mut command = program(&["ros.ron"]);
    command.set_controlling_tty(false);
    closed(command);
}

#[test]
fn an_ignored_hang_up_is_heard_all_the_same() {
    let mut command = CommandBuilder::new("/bin/sh");
    command.args(["-c", "trap '' HUP; exec \"$@\"", "sh"]);
    command.args(program(&["ros.ron"]).get_argv());
    closed(command);
}

#[test]
fn stuck_in_a_write_to_a_frozen_terminal_it_still_keeps_what_is_typed_and_leaves() {
    for (signal, status) in [(Signal::TERM, 143), (Signal::HUP, 129)] {
        let folder = world("forberedt.ron");
        let mut pane = opened(&folder);
        typing(&folder, &mut pane);
        pane.freeze();
        // A frame is due, and never done.
        pane.send("\x1b[D");
        pane.signal(signal);
        assert_eq!(pane.wait_gone(), status, "{signal:?}");
        both_are_there(&folder);
    }
}

#[test]
fn ones_own_other_session_is_taken_over_with_one_key_and_nothing_retyped() {
    let folder = world("forberedt.ron");
    let mut first = opened(&folder);
    typing(&folder, &mut first);
    let mut second = super::spawn(folder.path(), SIZE, &[], &["ros.ron"]);
    second.wait_for("Åpen i en annen økt du har");
    second.wait_for("F7 tar over");
    second.send("\x1b[18~");
    second.wait_for("1 endring og det som ble skrevet");
    second.wait_for(TYPED);
    assert_eq!(first.wait_ended(), 129);
    first.assert_given_back();
    second.send("\r");
    second.wait_for("er lagt til");
    second.wait_for("lagret 10:00");
}

#[test]
fn who_only_reads_sees_what_the_other_writes_and_when_it_is_free() {
    let folder = world("forberedt.ron");
    let mut first = opened(&folder);
    let mut second = super::spawn(folder.path(), SIZE, &[], &["ros.ron"]);
    second.wait_for("bare lesing");
    second.send("g4");
    second.wait_for("Registrert (0)");
    event_is_saved(&mut first, "Nøkler på avveie");
    second.wait_for("Registrert (1)");
    first.send("\x1b");
    first.wait_for("legg til");
    first.send(F10);
    assert_eq!(first.wait_ended(), 0);
    second.wait_for("Ledig nå");
    second.send("\x1b[18~");
    second.wait_for("● lagret");
}

#[test]
fn signals_of_one_event_are_one_and_lose_nothing() {
    let pairs = [
        (Signal::HUP, Signal::TERM),
        (Signal::TERM, Signal::HUP),
        (Signal::TERM, Signal::TERM),
        (Signal::TERM, Signal::CONT),
    ];
    for (first, second) in pairs {
        let folder = world("forberedt.ron");
        let mut pane = opened(&folder);
        typing(&folder, &mut pane);
        pane.signal(first);
        pane.signal(second);
        let status = pane.wait_ended();
        assert!([129, 143].contains(&status), "{first:?} {second:?}: {status}");
        pane.assert_given_back();
        both_are_there(&folder);
    }
}

#[test]
fn told_to_end_while_it_takes_the_terminal_again_it_gives_it_back() {
    for _ in 0..5 {
        let folder = world("forberedt.ron");
        let mut pane = opened(&folder);
        typing(&folder, &mut pane);
        pane.signal(Signal::TSTP);
        pane.wait_stopped();
        pane.signal(Signal::TERM);
        pane.signal(Signal::CONT);
        assert_eq!(pane.wait_ended(), 143);
        pane.assert_given_back();
        both_are_there(&folder);
    }
}
