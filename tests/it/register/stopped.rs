//! A merge that is stopped, and how far it says it has come: the real program, signals and terminals.

use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::LazyLock;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use rosbenk::wire::{Kind, from_bytes, to_ron};
use rustix::process::{Pid, Signal, kill_process};

use super::room::Room;
use super::{saved, session};
use crate::pty::pane::{Pane, spawn};

/// Longest wait before a test gives up.
const LIMIT: Duration = Duration::from_secs(60);
/// Enough to be caught at it.
const FILES: u128 = 18;

/// Sessions of some size, each of its own.
static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let answers = [("l4", "c4"), ("l2", "c3")].repeat(12);
    let one = session(1, "9901", &answers);
    (1..=FILES)
        .map(|n| {
            let mut session = one.clone();
            session.id = uuid::Uuid::from_u128(n);
            session.revisions.clear();
            to_ron(&saved(session)).unwrap()
        })
        .collect()
});

fn room() -> Room {
    let room = Room::new();
    for (at, text) in TEXTS.iter().enumerate() {
        room.put(&format!("inn/{at:03}.ron"), text);
    }
    std::fs::create_dir(room.path("home")).unwrap();
    room
}

fn start(room: &Room, before: &[&str], more: &[&str]) -> Child {
    let program = [before, &[env!("CARGO_BIN_EXE_rosbenk")]].concat();
    Command::new(program[0])
        .args(&program[1..])
        .args(["merge", "--threads", "1", "-o", "ut.ron", "inn"])
        .args(more)
        .env_clear()
        .env("HOME", room.path("home"))
        .env("PATH", "/usr/bin:/bin")
        .current_dir(room.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn signal(child: &Child, signal: Signal) {
    kill_process(Pid::from_child(child), signal).unwrap();
}

fn temps(room: &Room) -> usize {
    let names = std::fs::read_dir(room.path("")).unwrap().flatten();
    names.filter(|it| it.file_name().to_string_lossy().contains(".tmp-")).count()
}

/// Looks until it is so; the moment is the program's own.
#[track_caller]
fn wait_until(what: &str, holds: impl Fn() -> bool) {
    let deadline = Instant::now() + LIMIT;
    while !holds() {
        assert!(Instant::now() < deadline, "waited for {what}");
        std::thread::yield_now();
    }
}

/// Waits until the program has begun to read, or to write.
fn wait_for(room: &Room, writing: bool) {
    if writing {
        wait_until("the output", || temps(room) == 1);
    } else {
        wait_until("the lock", || room.has(".ut.ron.lock"));
    }
}

#[track_caller]
fn ended(child: Child) -> (ExitStatus, String, String) {
    let pid = Pid::from_child(&child);
    let (sender, end) = channel();
    std::thread::spawn(move || sender.send(child.wait_with_output().unwrap()));
    let output = end.recv_timeout(LIMIT).unwrap_or_else(|_| {
        kill_process(pid, Signal::KILL).unwrap();
        panic!("it has not ended")
    });
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status, text(output.stdout), text(output.stderr))
}

const OLD: &str = "(format: Register(1))";

#[test]
fn stopped_at_any_point_nothing_is_left_and_the_signal_is_the_status() {
    // Where the tests themselves run under nohup, so does the program, and is right to go on.
    let ignored = rosbenk::store::Disk::default().ignores_hangup();
    let stops = [Signal::INT, Signal::TERM, Signal::HUP];
    for stop in stops.into_iter().filter(|stop| *stop != Signal::HUP || !ignored) {
        for (writing, force) in [(false, false), (true, false), (true, true)] {
            let room = room();
            if force {
                room.put("ut.ron", OLD);
            }
            let child = start(&room, &[], if force { &["--force"] } else { &[] });
            wait_for(&room, writing);
            signal(&child, stop);
            let (status, out, err) = ended(child);
            assert_eq!(status.signal(), Some(stop.as_raw()), "{stop:?} {writing}: {err}");
            assert_eq!(out, "");
            if writing {
                assert_eq!(err, "Avbrutt. Ingenting er skrevet\n");
            }
            assert_eq!((room.has("ut.ron"), temps(&room)), (force, 0), "{stop:?} {writing}");
            if force {
                assert_eq!(std::fs::read_to_string(room.path("ut.ron")).unwrap(), OLD);
            }
        }
    }
}

#[test]
fn a_hang_up_that_was_to_be_ignored_is() {
    let room = room();
    let child = start(&room, &["sh", "-c", "trap '' HUP; exec \"$@\"", "sh"], &["--quiet"]);
    wait_for(&room, true);
    signal(&child, Signal::HUP);
    let (status, _, err) = ended(child);
    assert_eq!((status.code(), err.as_str()), (Some(0), ""));
    assert_eq!(room.register("ut.ron").evidence.len(), TEXTS.len());
}

/// Whoever is asked for a list may go away from it.
#[test]
fn it_can_be_stopped_while_it_waits_for_a_list() {
    let room = room();
    let mut child = start(&room, &[], &["-"]);
    let kept = child.stdin.take();
    wait_for(&room, false);
    signal(&child, Signal::INT);
    let (status, ..) = ended(child);
    drop(kept);
    assert_eq!(status.signal(), Some(Signal::INT.as_raw()));
    assert!(!room.has("ut.ron"));
}

#[test]
fn a_second_merge_is_refused_while_the_first_is_whole() {
    let room = room();
    let first = start(&room, &[], &["--quiet"]);
    wait_for(&room, true);
    let (status, out, err) = ended(start(&room, &[], &["--quiet", "--force"]));
    assert_eq!((status.code(), out.as_str()), (Some(2), ""));
    assert!(
        err.starts_with("ut.ron: en annen sammenslåing skriver denne filen akkurat nå"),
        "{err}"
    );
    assert_eq!(temps(&room), 1, "the first one's is left alone");
    assert_eq!(ended(first).0.code(), Some(0));
    let bytes = std::fs::read(room.path("ut.ron")).unwrap();
    assert!(from_bytes::<rosbenk::register::Register>(&bytes, Kind::Register).is_ok());
}

#[test]
fn killed_it_leaves_what_the_next_one_sweeps() {
    let room = room();
    let child = start(&room, &[], &[]);
    wait_for(&room, true);
    signal(&child, Signal::KILL);
    assert_eq!(ended(child).0.signal(), Some(Signal::KILL.as_raw()));
    assert_eq!((room.has("ut.ron"), temps(&room)), (false, 1));
    let (status, ..) = ended(start(&room, &[], &[]));
    assert_eq!((status.code(), temps(&room)), (Some(0), 0));
}

const ARGS: &[&str] = &["merge", "--threads", "1", "--lang", "nb", "-o", "ut.ron", "inn"];

fn pane(room: &Room, cols: u16, more: &[&str]) -> Pane {
    spawn(&room.path(""), (24, cols), &[], &[ARGS, more].concat())
}

/// Progress lines, as they were written.
fn progress(raw: &[u8]) -> Vec<String> {
    let text = String::from_utf8(raw.to_vec()).unwrap();
    let lines = text.split("\r\x1b[K").skip(1);
    lines.map(|it| it.split(['\r', '\n']).next().unwrap().to_owned()).collect()
}

#[test]
fn on_a_terminal_it_counts_on_one_line_and_leaves_none_of_it() {
    // Quiet, nothing is said but what was found.
    let room = self::room();
    let mut pane = self::pane(&room, 80, &["--quiet", "ingen.ron"]);
    assert_eq!(pane.wait_ended(), 1);
    assert_eq!(progress(&pane.raw).concat(), "ingen.ron: filen finnes ikke");
    for cols in [80, 8] {
        let room = self::room();
        let mut pane = self::pane(&room, cols, &[]);
        assert_eq!(pane.wait_ended(), 0);
        let mut lines = progress(&pane.raw);
        // The last one is taken away for what is said in the end.
        lines.pop();
        assert!(lines.len() > 4, "{lines:?}");
        let wide = lines.iter().map(|it| rosbenk::text::width(it)).max();
        assert!(wide < Some(usize::from(cols)), "{lines:?}");
        if cols == 80 {
            let total = TEXTS.len();
            for wanted in
                [format!("Leser {total} av {total}"), format!("Skriver {total} av {total}")]
            {
                assert!(lines.contains(&wanted), "{lines:?}");
            }
            assert!(!pane.text().contains("Leser"), "{}", pane.text());
        }
    }
}

#[test]
fn ctrl_c_at_a_terminal_is_told_and_in_a_pipe_nothing_counts() {
    let room = room();
    let mut pane = pane(&room, 80, &[]);
    pane.wait_for("Leser ");
    pane.send("\x03");
    pane.wait_for("Avbrutt. Ingenting er skrevet");
    pane.wait_ended();
    assert!(!pane.text().contains("Leser"), "{}", pane.text());
    assert_eq!((room.has("ut.ron"), temps(&room)), (false, 0));
    let (status, _, err) = ended(start(&room, &[], &[]));
    assert_eq!((status.code(), err.as_str()), (Some(0), "Registeret er skrevet til ut.ron\n"));
}

/// A terminal that takes nothing holds up the line it was to show: asking once more ends it.
#[test]
fn ctrl_c_twice_ends_it_even_where_the_terminal_is_frozen() {
    let room = room();
    let mut pane = pane(&room, 80, &[]);
    pane.wait_for("Leser ");
    pane.freeze();
    // Two at once may be heard as one.
    let status = pane.signal_until_gone(Signal::INT);
    assert_eq!(status.terminating_signal(), Some(Signal::INT.as_raw()));
    assert!(!room.has("ut.ron"));
}
