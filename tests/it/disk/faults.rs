//! Every call fails once, in every way, and the story goes on: nothing promised is lost, nothing is
//! promised falsely, and with the fault gone all is saved.

use std::path::Path;

use super::call::READING;
use super::check::{Care, Checker, rounds};
use super::image::Files;
use super::room::{Room, SHORT, fresh};
use super::sim::{Call, Fault, Sim};

/// How a call may fail: what the system says, and whether it was done all the same.
const WAYS: &[(i32, bool)] = &[
    (libc::ENOSPC, false),
    (libc::EIO, false),
    (libc::EIO, true),
    (libc::EDQUOT, false),
    (libc::EACCES, false),
    (libc::EROFS, false),
    (libc::EINTR, false),
];

mod libc {
    //! The numbers Linux gives them.
    pub(super) const EINTR: i32 = 4;
    pub(super) const EIO: i32 = 5;
    pub(super) const EACCES: i32 = 13;
    pub(super) const ENOSPC: i32 = 28;
    pub(super) const EROFS: i32 = 30;
    pub(super) const EDQUOT: i32 = 122;
}

/// Runs of the story, all held against what they promised.
struct Runs {
    start: Files,
    story: &'static str,
    checker: Checker,
    count: usize,
    struck: usize,
    wrong: Vec<String>,
}

impl Runs {
    fn of(story: &'static str) -> Self {
        let every = 8_usize.div_ceil(rounds()) as u64;
        let care = Care { cap: 1, tears: 0, again: 0, every, reorders: rounds() > 1, first: false };
        let checker = Checker::new(care);
        Self { start: fresh(), story, checker, count: 0, struck: 0, wrong: Vec::new() }
    }

    /// What the story asks of the disk when nothing fails.
    fn calls(&self) -> Vec<Call> {
        let sim = Sim::of(&self.start);
        let mut room = Room::open(&sim, sim.disk()).unwrap();
        room.play(self.story);
        assert!(room.end().1.is_empty());
        sim.calls().into_iter().map(|(call, _)| call).collect()
    }

    /// Plays the story with these faults; the power goes at each call from the first on, `window` calls
    /// long, and once more at the end.
    fn run(&mut self, faults: &[Fault], still: bool, window: usize) {
        self.count += 1;
        let sim = Sim::of(&self.start).filmed();
        for fault in faults {
            sim.fail(*fault);
        }
        let mut wrong = Vec::new();
        match Room::open(&sim, sim.disk()) {
            None => wrong.push("cannot be opened at all".to_owned()),
            Some(mut room) => {
                (room.still, room.prompt) = (still, !still);
                room.play(self.story);
                sim.clear();
                let (promises, broken) = room.end();
                wrong.extend(broken);
                let first = faults.first().map_or(0, |fault| fault.at);
                self.checker.cuts(&sim, &promises, first, first + window);
                self.checker.state(&sim.image().worst(), &promises, sim.now());
                self.checker.state(&sim.image().seen(), &promises, sim.now());
            }
        }
        self.struck += usize::from(sim.struck() > 0);
        let calls = sim.calls();
        let left = |name: &Path| name.to_string_lossy().contains(".tmp-");
        // What cannot be removed stays until the next opening.
        let removing =
            faults.iter().any(|it| calls.get(it.at).is_none_or(|it| it.0 == Call::Remove));
        let seen = sim.image().seen();
        if let Some(name) = seen.keys().find(|it| left(it))
            && faults.iter().all(|fault| fault.calls == 1)
            && !removing
        {
            wrong.push(format!("{} is left over", name.display()));
        }
        wrong.append(&mut self.checker.wrong);
        let told = |why: &String| {
            let calls: Vec<_> =
                faults.iter().map(|it| (it.errno, it.done, calls.get(it.at))).collect();
            format!("{calls:?} {still}: {why}")
        };
        self.wrong.extend(wrong.first().map(told));
    }

    #[track_caller]
    fn nothing_is_wrong(&self, what: &str) {
        let Self { count, struck, wrong, .. } = self;
        eprintln!("{what}: {count} runs, {struck} struck, {:?}", self.checker.counts);
        assert!(
            wrong.is_empty(),
            "{} went wrong: {:#?}",
            wrong.len(),
            &wrong[..wrong.len().min(12)]
        );
    }
}

fn once(at: usize, (errno, done): (i32, bool)) -> Fault {
    Fault { at, calls: 1, errno, done }
}

#[test]
fn every_call_fails_once_in_every_way() {
    let mut runs = Runs::of(SHORT);
    for (at, call) in runs.calls().into_iter().enumerate() {
        // A sync that failed is believed by the kernel to have come through: that shows later.
        let window = if call == Call::Sync { 14 } else { 1 };
        for (way, kind) in WAYS.iter().enumerate() {
            // All ways at every call are many: unasked, one of them, turning with the call.
            if rounds() > 1 || (at + way) % WAYS.len() == 0 {
                runs.run(&[once(at, *kind)], (at + way) % 2 == 0, window);
            }
        }
    }
    runs.nothing_is_wrong("one fault");
}

#[test]
fn a_disk_that_stays_full_a_while_loses_nothing() {
    let mut runs = Runs::of(SHORT);
    for at in (0..runs.calls().len()).step_by(if rounds() == 1 { 5 } else { 1 }) {
        let fault = Fault { at, calls: 12, errno: libc::ENOSPC, done: false };
        runs.run(&[fault], at % 2 == 0, 14);
    }
    runs.nothing_is_wrong("full for a while");
}

/// Answers, and a save that is tried three times.
const PRESSED: &str = "ppsss";

#[test]
fn two_faults_lose_nothing_either() {
    let mut runs = Runs::of(PRESSED);
    let writing = |call: &Call| !READING.contains(call);
    let calls: Vec<usize> =
        runs.calls().iter().enumerate().filter(|(_, it)| writing(it)).map(|(at, _)| at).collect();
    let last = calls.last().copied().unwrap_or_default() + 20;
    for first in &calls {
        // After the first, other calls follow than before: any may be the second.
        for second in (first + 1..last).filter(|second| rounds() > 1 || (first + second) % 3 == 0) {
            let kinds = [(libc::EIO, false), (libc::ENOSPC, false)];
            runs.run(&[once(*first, kinds[0]), once(second, kinds[1])], second % 2 == 0, 1);
        }
    }
    runs.nothing_is_wrong("two faults");
}
