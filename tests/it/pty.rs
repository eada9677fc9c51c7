//! The real program in a real terminal: what only bytes, signals and a killed process can show.

mod ends;
mod fault;
mod kill;
pub(crate) mod pane;

use std::path::Path;

use rosbenk::model::{Session, Title};
use rosbenk::store::Mode;
use rustix::process::Signal;
use tempfile::TempDir;

use self::pane::{Pane, spawn};
use crate::common::{disk, hide, noon};

const F10: &str = "\x1b[21~";
const SIZE: (u16, u16) = (24, 80);

/// The session as the file and its journal have it.
fn on_disk(folder: &TempDir) -> Session {
    disk().open(&folder.path().join("ros.ron"), Mode::Read).unwrap().history.session().clone()
}

/// A folder with a home and a session in it.
fn world(session: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("home")).unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(session);
    let path = folder.path().join("ros.ron");
    std::fs::copy(shipped, &path).unwrap();
    hide(&path);
    folder
}

/// The program with the session open, its first frame shown.
fn opened(folder: &TempDir) -> Pane {
    opened_with(folder, &[])
}

fn opened_with(folder: &TempDir, env: &[(&str, &str)]) -> Pane {
    let mut pane = spawn(folder.path(), SIZE, env, &["ros.ron"]);
    pane.wait_for("lagret");
    pane
}

/// An event typed at the events screen, and reported to be on disk.
fn event_is_saved(pane: &mut Pane, text: &str) {
    pane.send("g4n");
    pane.wait_for("Ny hendelse");
    pane.send(text);
    pane.wait_for("skriver");
    pane.send("\r");
    pane.wait_for("er lagt til");
    pane.wait_for("lagret 10:00");
}

#[test]
fn it_opens_answers_keys_and_gives_the_terminal_back() {
    let folder = world("journalsystem.ron");
    let mut pane = opened(&folder);
    pane.wait_for("ROS Journalsystem for helse og omsorg");
    pane.wait_for("Ctrl+P meny");
    assert!(pane.screen().alternate_screen());
    pane.send("\r");
    pane.wait_for("Hva kan gå galt med");
    pane.send("g1");
    pane.wait_for("ny deltaker");
    pane.send(".");
    pane.wait_for("ny verdi");
    pane.send(F10);
    assert_eq!(pane.wait_ended(), 0);
    pane.assert_given_back();
}

#[test]
fn the_start_screen_lists_the_folder_and_the_help_covers_it() {
    let folder = world("journalsystem.ron");
    let mut pane = spawn(folder.path(), SIZE, &[], &[]);
    pane.wait_for("ROS Journalsystem");
    pane.send("\x1bOP");
    pane.wait_for("lagre og avslutt");
    pane.send("\x1b");
    pane.wait_for("Enter åpne");
    pane.send("\r");
    pane.wait_for("lagret");
    pane.send(F10);
    assert_eq!(pane.wait_ended(), 0);
}

#[test]
fn what_is_shown_as_saved_survives_a_kill() {
    let folder = world("forberedt.ron");
    let before = std::fs::read(folder.path().join("ros.ron")).unwrap();
    let mut pane = opened(&folder);
    event_is_saved(&mut pane, "Nøkler på avveie");
    pane.signal(Signal::KILL);
    pane.wait_ended();
    assert!(before == std::fs::read(folder.path().join("ros.ron")).unwrap());
    let mut pane = opened(&folder);
    pane.wait_for("(1 endring)");
    pane.send("g4");
    pane.wait_for("Registrert (1)");
    pane.wait_for("Nøkler på");
    pane.send(F10);
    assert_eq!(pane.wait_ended(), 0);
    let session = on_disk(&folder);
    assert!(session.scenarios.values().any(|it| it.text == "Nøkler på avveie"));
}

#[test]
fn an_answer_survives_a_kill_between_two_questions() {
    let folder = world("forberedt.ron");
    let mut pane = opened(&folder);
    event_is_saved(&mut pane, "Nøkler på avveie");
    pane.send("\x1b");
    pane.wait_for("legg til");
    pane.send("g5");
    pane.wait_for("1/2");
    pane.send("3");
    pane.wait_for("2/2");
    pane.wait_for("lagret 10:00");
    pane.signal(Signal::KILL);
    pane.wait_ended();
    let mut pane = opened(&folder);
    pane.wait_for("(2 endringer)");
    pane.send("g5");
    pane.wait_for("3 alvorlig");
    pane.wait_for("2/2");
}

#[test]
fn a_new_size_is_drawn_at_once() {
    let folder = world("journalsystem.ron");
    let mut pane = opened(&folder);
    pane.resize(40, 120);
    pane.wait_until("the frame at 120x40", |pane| {
        pane.row(0).trim_end().chars().count() == 119
            && pane.row(0).trim_end().ends_with("lagret")
            && pane.row(39).contains("Ctrl+P meny")
    });
    pane.resize(24, 80);
    pane.wait_until("the frame at 80x24", |pane| {
        pane.row(0).trim_end().ends_with("lagret") && pane.row(23).contains("Ctrl+P meny")
    });
}

#[test]
fn a_damaged_file_is_told_of_at_the_shell_and_nothing_else_is_opened() {
    let folder = world("forberedt.ron");
    let path = folder.path().join("ros.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(folder.path().join(".ros.ron.1"), &text).unwrap();
    std::fs::write(&path, text.replace("language: nb", "language: xx")).unwrap();
    let mut pane = spawn(folder.path(), SIZE, &[], &["ros.ron"]);
    assert_eq!(pane.wait_ended(), 2);
    for told in ["ros.ron:10:13: filen er skadet", "language: xx", "rosbenk .ros.ron.1 viser den"] {
        assert!(pane.text().contains(told), "{told:?} is not in\n{}", pane.text());
    }
}

#[test]
fn too_small_a_window_says_what_it_needs() {
    let folder = world("journalsystem.ron");
    let mut pane = spawn(folder.path(), (15, 59), &[], &["ros.ron"]);
    pane.wait_for("trenger minst 60 × 16");
    pane.resize(16, 60);
    pane.wait_for("lagret");
    // Even nothing but a corner is no reason to fall.
    pane.resize(1, 2);
    pane.wait_until("a corner", |pane| pane.row(0).starts_with("Vi"));
    pane.resize(24, 80);
    pane.wait_for("lagret");
    pane.send(F10);
    assert_eq!(pane.wait_ended(), 0);
}

#[test]
fn a_paste_of_three_lines_is_three_events() {
    let folder = world("forberedt.ron");
    let mut pane = opened(&folder);
    pane.send("g4");
    pane.wait_for("Registrert (0)");
    // Terminals send lines as they please: by return, by line feed, by both.
    pane.send("\x1b[200~Årsaken er ukjent\rØdelagt kabel\nSærskilt varsel\r\n\x1b[201~");
    pane.wait_for("Særskilt varsel");
    pane.send("\r");
    pane.wait_for("3 hendelser er lagt til (nr. 1–3)");
    pane.wait_for("lagret 10:00");
    pane.send("\x1b");
    pane.wait_for("legg til");
    pane.send(F10);
    assert_eq!(pane.wait_ended(), 0);
    let session = on_disk(&folder);
    let texts: Vec<&str> = session.scenarios.values().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["Årsaken er ukjent", "Ødelagt kabel", "Særskilt varsel"]);
}

#[test]
fn ctrl_j_begins_a_new_line() {
    let folder = world("forberedt.ron");
    let mut pane = opened(&folder);
    pane.send("g4nÉn\nTo");
    pane.wait_until("two lines", |pane| (19..22).any(|row| pane.row(row).trim() == "Én"));
    pane.send("\r");
    pane.wait_for("2 hendelser er lagt til");
}

#[test]
fn a_click_goes_to_the_step_under_it() {
    let folder = world("journalsystem.ron");
    let mut pane = opened(&folder);
    let column = pane.row(1).split("3 Trusler").next().map(|before| before.chars().count());
    // The mouse counts from one; SGR form, press and release.
    let column = column.unwrap() + 1;
    pane.send(&format!("\x1b[<0;{column};2M\x1b[<0;{column};2m"));
    pane.wait_for("Hvilke trusler er med?");
}

/// What every SGR sequence written asks for; `38` and `48` stand for the colour they bring with them.
fn renditions(raw: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(raw);
    let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
        let (numbers, _) = rest.split_once('m')?;
        numbers.split([';', ':']).map(|it| it.parse().ok()).collect::<Option<Vec<u16>>>()
    });
    let mut asked = Vec::new();
    for numbers in sequences {
        let mut numbers = numbers.into_iter();
        while let Some(number) = numbers.next() {
            asked.push(number);
            if matches!(number, 38 | 48) {
                let parts = if numbers.next() == Some(5) { 1 } else { 3 };
                numbers.by_ref().take(parts).for_each(drop);
            }
        }
    }
    asked
}

fn is_colour(number: u16) -> bool {
    matches!(number, 30..=38 | 40..=48 | 90..=97 | 100..=107)
}

#[test]
fn without_colour_the_choice_is_still_marked() {
    let folder = world("journalsystem.ron");
    let mut pane = opened_with(&folder, &[("NO_COLOR", "1")]);
    for key in ["g4 ", "g53", "g6", "\x1bOS", "\x1b[20~"] {
        let before = pane.raw.len();
        pane.send(key);
        pane.wait_until("a frame", |pane| pane.raw.len() > before);
    }
    // The answer just given, seen again: the level chosen is marked without a colour.
    pane.send("g53\x1b[A");
    pane.wait_until("a reversed level", |pane| renditions(&pane.raw).contains(&7));
    pane.send("g4");
    pane.wait_for("▸");
    let asked = renditions(&pane.raw);
    assert!(!asked.iter().any(|number| is_colour(*number)), "{asked:?}");

    // The check sees colours where there are some.
    drop(pane);
    let pane = opened(&folder);
    assert!(renditions(&pane.raw).into_iter().any(is_colour));
}

#[test]
fn a_second_opener_may_only_read() {
    let folder = world("forberedt.ron");
    let mut first = opened(&folder);
    let mut second = spawn(folder.path(), SIZE, &[], &["ros.ron"]);
    second.wait_for("bare lesing");
    second.send("g4nNoe annet\r");
    second.wait_for("Vurderingen er åpnet bare for lesing");
    second.send("\x1b");
    second.wait_for("legg til");
    second.send(F10);
    assert_eq!(second.wait_ended(), 0);
    // The first has not noticed, and goes on.
    event_is_saved(&mut first, "Nøkler på avveie");
}

#[test]
fn what_a_file_says_cannot_steer_the_terminal() {
    let folder = world("forberedt.ron");
    let mut session = on_disk(&folder);
    let evil = "A\x1b]0;eid\x07\x1b[2J\x1b[5m\u{9b}5mB\u{202e}C";
    session.title = Title::new(evil);
    session.municipality.name = Title::new(evil);
    disk().create(&folder.path().join("evil.ron"), &session, noon(), &Title::new("kari")).unwrap();
    for (args, shown) in [(&["evil.ron"][..], "lagret"), (&[][..], "ny vurdering")] {
        let mut pane = spawn(folder.path(), SIZE, &[], args);
        pane.wait_for(shown);
        pane.wait_for("A␛]0;eid␇␛[2J");
        let raw = String::from_utf8(pane.raw.clone()).unwrap();
        for piece in ["\x1b]", "\x07", "\x1b[2J\x1b[5m", "\u{9b}", "\u{202e}"] {
            assert!(!raw.contains(piece), "{piece:?} in {raw:?}");
        }
        assert!(!renditions(&pane.raw).contains(&5), "it blinks");
    }
}

#[test]
fn stopped_it_lends_the_terminal_and_continued_it_paints_anew() {
    let folder = world("journalsystem.ron");
    let mut pane = opened(&folder);
    pane.signal(Signal::TSTP);
    pane.wait_stopped();
    pane.assert_given_back();
    pane.signal(Signal::CONT);
    pane.wait_until("the alternate screen", |pane| pane.screen().alternate_screen());
    pane.wait_for("ROS Journalsystem for helse og omsorg");
    // Keys come one by one again.
    pane.send("g8");
    pane.wait_for("▸ Funn");
    pane.send(F10);
    assert_eq!(pane.wait_ended(), 0);
    pane.assert_given_back();
}
