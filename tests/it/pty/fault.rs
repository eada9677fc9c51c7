//! A fault of ours: the terminal is given back, nothing is lost, and nothing of the session is told.

use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;
use rosbenk::store::Dirs;
use rosbenk::tui::{Outside, run};

use super::pane::spawn_command;
use super::{SIZE, world};
use crate::workbench::{NB, clock, setup};

const SECRET: &str = "hemmelig svar";
/// When this file is there, the clock fails.
const FALL: &str = "fall";

/// Not a test of its own: the program with a clock that can be made to fail, run by the test below.
#[test]
#[ignore = "run by the test below"]
fn a_program_with_a_failing_clock() {
    let folder = std::env::current_dir().unwrap();
    let fall = folder.join(FALL);
    let dirs = Dirs { state: Some(folder.join("state")), ..Dirs::default() };
    let outside = Outside { folder, dirs, ..Outside::default() };
    let failing = move || {
        assert!(!fall.exists(), "{SECRET}");
        clock()
    };
    run(setup(&NB), outside, Some(PathBuf::from("ros.ron")), failing).unwrap();
}

fn failing_program() -> CommandBuilder {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    let name = "pty::fault::a_program_with_a_failing_clock";
    command.args(["--exact", name, "--ignored", "--nocapture", "--test-threads", "1"]);
    command
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn a_fault_gives_the_terminal_back_and_tells_nothing_of_the_session() {
    use std::os::unix::fs::MetadataExt as _;
    let folder = world("forberedt.ron");
    let mut pane = spawn_command(folder.path(), SIZE, &[], failing_program());
    pane.wait_for("lagret");
    pane.send("g4nNøkler på avveie\r");
    pane.wait_for("er lagt til");
    pane.wait_for("lagret 12:00");
    pane.send("Vaktliste blir borte");
    pane.wait_for("Vaktliste blir borte");
    std::fs::write(folder.path().join(FALL), "").unwrap();
    pane.send("\x1b[D");
    assert_eq!(pane.wait_ended(), 101);
    pane.assert_given_back();
    let text = pane.text();
    assert!(text.contains("rosbenk: intern feil #"), "{text}");
    let log = folder.path().join("state/log");
    let id = text.split("feil #").nth(1).unwrap().split('.').next().unwrap().to_owned();
    assert!(read(&log).contains(&format!("#{id} rosbenk ")), "{}", read(&log));
    assert_eq!(std::fs::metadata(&log).unwrap().mode() & 0o777, 0o600);
    for told in [&text, &read(&log)] {
        assert!(!told.contains(SECRET) && !told.contains("Vaktliste"), "{told}");
    }
    std::fs::remove_file(folder.path().join(FALL)).unwrap();
    let mut pane = super::spawn(folder.path(), SIZE, &[], &["ros.ron"]);
    pane.wait_for("1 endring og det som ble skrevet");
    pane.wait_for("Vaktliste blir borte");
}
