//! kill -9 at random moments: what the screen called saved is there, in order, and nothing else.

use std::time::Duration;

use rosbenk::store::Mode;
use rustix::process::Signal;
use tempfile::TempDir;

use super::pane::{Pane, spawn};
use super::{SIZE, world};
use crate::common::disk;

/// Most frames in one life.
const FRAMES: usize = 60;
/// How long after that frame the end may come.
const MOMENT_US: u64 = 20_000;
/// Rounds on one file; then a new one, or the sessions grow without end.
const ON_ONE_FILE: usize = 10;

fn rounds() -> usize {
    std::env::var("ROSBENK_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(20)
}

/// Events the screen has called saved: the number registered in the last whole frame that says so.
#[derive(Default)]
struct Witness {
    parser: Option<vt100::Parser>,
    seen: usize,
    frames: usize,
    saved: usize,
}

/// How a frame ends.
const END: &[u8] = b"\x1b[?2026l";

impl Witness {
    fn look(&mut self, raw: &[u8]) {
        let parser = self.parser.get_or_insert_with(super::pane::parser);
        while let Some(length) =
            raw[self.seen..].windows(END.len()).position(|window| window == END)
        {
            let end = self.seen + length + END.len();
            parser.process(&raw[self.seen..end]);
            self.seen = end;
            self.frames += 1;
            let screen = parser.screen().contents();
            let status = screen.lines().next().unwrap_or_default();
            // Typing comes after saving: `skriver` says that all before it is saved.
            if status.contains("lagret") || status.contains("skriver") {
                let count = screen.split("Registrert (").nth(1);
                let count = count.and_then(|rest| rest.split(')').next()?.parse().ok());
                self.saved = self.saved.max(count.unwrap_or(0));
            }
        }
    }
}

/// One life of the program: types events until it is killed. Gives how many were called saved, and
/// how many were typed to their end.
fn life(folder: &TempDir, already: usize, random: &mut fastrand::Rng) -> (usize, usize) {
    let mut pane: Pane = spawn(folder.path(), SIZE, &[], &["ros.ron"]);
    // Counted in frames, so that a slow machine is killed in the same places; some at the very start.
    let frames = random.usize(0..FRAMES);
    let mut typed = already;
    let mut witness = Witness::default();
    let mut first = ["g4", "n"].into_iter();
    while witness.frames < frames {
        pane.take_some();
        witness.look(&pane.raw);
        if witness.frames == 0 {
            continue;
        }
        if let Some(keys) = first.next() {
            pane.send(keys);
        } else if pane.text().contains("Ny hendelse ─") {
            typed += 1;
            pane.send(&format!("Hendelse {typed}\r"));
        }
    }
    pane.take_for(Duration::from_micros(random.u64(0..MOMENT_US)));
    pane.signal(Signal::KILL);
    pane.wait_ended();
    witness.look(&pane.raw);
    (witness.saved, typed)
}

/// What is on disk: `Hendelse 1` and on, without a gap.
#[track_caller]
fn on_disk(folder: &TempDir) -> usize {
    let opened = disk().open(&folder.path().join("ros.ron"), Mode::Read).unwrap();
    let session = opened.history.session();
    let rows = session.scenarios_by_no();
    for (at, (_, row)) in rows.iter().enumerate() {
        assert_eq!(row.text, format!("Hendelse {}", at + 1).as_str());
    }
    rows.len()
}

#[test]
fn killed_at_any_moment_nothing_called_saved_is_lost() {
    let seed = std::env::var("ROSBENK_SEED").ok().and_then(|it| it.parse().ok()).unwrap_or(1);
    let mut random = fastrand::Rng::with_seed(seed);
    let (mut saved, mut typed, mut before_first) = (0, 0, 0);
    let mut folder = world("forberedt.ron");
    for round in 0..rounds() {
        if round % ON_ONE_FILE == 0 {
            folder = world("forberedt.ron");
        }
        let already = on_disk(&folder);
        let (called_saved, typed_to) = life(&folder, already, &mut random);
        let there = on_disk(&folder);
        assert!(
            there >= called_saved.max(already) && there <= typed_to,
            "seed {seed}, round {round}: {called_saved} called saved, {typed_to} typed, {there} on disk"
        );
        saved += called_saved.saturating_sub(already);
        typed += typed_to - already;
        before_first += usize::from(called_saved <= already);
    }
    println!(
        "{} kills, {before_first} of them before the first answer, {typed} typed, {saved} called saved, 0 lost",
        rounds()
    );
    // The same eyes see a loss where there is one: without its journal the file has none of them.
    let folder = world("forberedt.ron");
    let mut called_saved = 0;
    while called_saved == 0 {
        called_saved = life(&folder, on_disk(&folder), &mut random).0;
    }
    std::fs::remove_file(folder.path().join(".ros.ron.journal")).unwrap();
    assert!(on_disk(&folder) < called_saved, "the control has lost nothing");
}
