//! What is read back after a power cut, held against what was promised.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rosbenk::model::{Cause, Change, FindingKind, Op, Parked, SessionEdit};
use rosbenk::store::{Mode, Opened};

use super::image::{Files, is_kept, print};
use super::room::{Promises, Room, State, bare, path};
use super::sim::{Call, Sim};
use crate::common::{id, noon};

/// What was counted.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) cuts: usize,
    pub(crate) states: usize,
    /// Different disks among them, each of them opened.
    pub(crate) opened: usize,
    /// States inside a recovery that was cut as well.
    pub(crate) again: usize,
    pub(crate) left_out: usize,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, it: Self) {
        self.cuts += it.cuts;
        self.states += it.states;
        self.opened += it.opened;
        self.again += it.again;
        self.left_out += it.left_out;
    }
}

/// Rounds asked for by `ROSBENK_ROUNDS`; 1 unless it is set.
pub(crate) fn rounds() -> usize {
    std::env::var("ROSBENK_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(1)
}

/// How thorough to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Care {
    /// States for each cut, at most.
    pub(crate) cap: usize,
    /// More places to tear a file at.
    pub(crate) tears: usize,
    /// States for each cut within a recovery.
    pub(crate) again: usize,
    /// One recovery of so many is gone on from, and cut itself where it writes.
    pub(crate) every: u64,
    /// Names come through out of order too.
    pub(crate) reorders: bool,
    /// The first violation is enough.
    pub(crate) first: bool,
}

/// Opens disks after power cuts, each different one once.
pub(crate) struct Checker {
    care: Care,
    known: BTreeMap<u64, Result<State, String>>,
    pub(crate) counts: Counts,
    pub(crate) wrong: Vec<String>,
}

impl Checker {
    pub(crate) fn new(care: Care) -> Self {
        Self { care, known: BTreeMap::new(), counts: Counts::default(), wrong: Vec::new() }
    }

    /// Earlier snapshots must be whole ones: the contents the file has had.
    fn kept(&mut self, files: &Files, had: &BTreeSet<Vec<u8>>, calls: usize) {
        for (name, (_, bytes)) in files.iter().filter(|(name, _)| is_kept(name)) {
            if !had.contains(&**bytes) {
                self.wrong.push(format!("after call {calls}: {} is not whole", name.display()));
            }
        }
    }

    /// A power cut after every call from `from` on, and every state after each.
    pub(crate) fn cuts(&mut self, sim: &Sim, promises: &Promises, from: usize, to: usize) {
        let film = sim.film();
        let mut inodes = BTreeSet::new();
        let new = film.iter().filter(|it| inodes.insert(it.names.get(&path()).copied()));
        let had: BTreeSet<Vec<u8>> = new.filter_map(|it| it.content(&path())).collect();
        for (at, image) in film.iter().enumerate().take(to.min(film.len())).skip(from) {
            let care = self.care;
            let cut = image.after_cut(at as u64, care.cap, care.tears, care.reorders);
            self.counts.cuts += 1;
            self.counts.left_out += cut.left_out;
            for files in cut.states {
                if care.first && !self.wrong.is_empty() {
                    return;
                }
                self.counts.states += 1;
                self.kept(&files, &had, at + 1);
                self.state(&files, promises, at + 1);
            }
        }
    }

    /// One disk that may be left after so many calls.
    pub(crate) fn state(&mut self, files: &Files, promises: &Promises, calls: usize) {
        let print = print(files);
        if !self.known.contains_key(&print) {
            self.counts.opened += 1;
            let deep = print.is_multiple_of(self.care.every);
            let (found, again) = recover(files, deep, self.care.again);
            self.counts.again += again;
            self.known.insert(print, found);
        }
        let found = match &self.known[&print] {
            Ok(state) => promises.hold(calls, state),
            Err(why) => Err(why.clone()),
        };
        if let Err(why) = found {
            self.wrong.push(format!("after call {calls}: {why}"));
        }
    }

    #[track_caller]
    pub(crate) fn nothing_is_wrong(&self) {
        let first: Vec<&String> = self.wrong.iter().take(5).collect();
        assert!(self.wrong.is_empty(), "{} violations, as {first:#?}", self.wrong.len());
    }
}

/// What opening gives; it may be refused, but then the check fails.
fn opened(sim: &Sim, mode: Mode) -> Result<(Opened, State), String> {
    let opened =
        sim.disk().open(&path(), mode).map_err(|error| format!("unreadable: {error:?}"))?;
    if opened.findings.iter().any(|it| it.kind == FindingKind::EditedByHand) {
        return Err("the file is not whole".to_owned());
    }
    let state =
        State { session: bare(opened.history.session()), drafts: opened.recovered.drafts.clone() };
    Ok((opened, state))
}

/// Opens a disk to read, then to edit, and when `deep` once more to go on; all must find the same. Where
/// recovery writes, it is cut as well, at most `cap` states a cut.
fn recover(files: &Files, deep: bool, cap: usize) -> (Result<State, String>, usize) {
    let mut again = 0;
    let found = (|| {
        let sim = Sim::of(files).filmed();
        let (looked, state) = opened(&sim, Mode::Read)?;
        same("looking changes the disk", &print(&sim.image().seen()), &print(files))?;
        let before = sim.now();
        let (mut edited, second) = opened(&sim, Mode::Edit)?;
        same("to edit, another session is found", &second, &state)?;
        same("to edit, other changes are found", &edited.recovered, &looked.recovered)?;
        told(files, &sim.image().seen(), edited.recovered.unusable)?;
        if !deep {
            return Ok(state);
        }
        if wrote(&sim, before) {
            drop(edited);
            again += cut_again(&sim, before, &state, cap)?;
            let (next, third) = opened(&sim, Mode::Edit)?;
            same("opened a second time, it is another session", &third, &state)?;
            edited = next;
        }
        goes_on(&sim, edited, &state)?;
        Ok(state)
    })();
    (found, again)
}

fn same<T: PartialEq + ?Sized>(why: &str, a: &T, b: &T) -> Result<(), String> {
    if a == b { Ok(()) } else { Err(why.to_owned()) }
}

/// Bytes that could not be used are kept and told; no temp file is left, and none that was aside is lost.
fn told(before: &Files, after: &Files, unusable: usize) -> Result<(), String> {
    let journal = before.get(Path::new("/sim/.a.ron.journal"));
    let temp = |name: &Path| name.to_string_lossy().contains(".tmp-");
    let aside = |name: &Path| name.to_string_lossy().contains(".corrupt-") && !temp(name);
    let kept = after.iter().any(|(name, (_, bytes))| {
        aside(name) && journal.is_some_and(|(_, journal)| journal == bytes)
    });
    if unusable > 0 && !kept {
        return Err(format!("{unusable} bytes are not kept aside"));
    }
    let lost = before.iter().find(|(name, file)| aside(name) && after.get(*name) != Some(*file));
    if let Some((name, _)) = lost {
        return Err(format!("{} was overwritten", name.display()));
    }
    match after.keys().find(|name| temp(name)) {
        Some(name) => Err(format!("{} is left over", name.display())),
        None => Ok(()),
    }
}

/// Whether opening has written more than whose the session is.
fn wrote(sim: &Sim, from: usize) -> bool {
    let calls = sim.calls();
    calls[from..]
        .iter()
        .any(|(call, _)| matches!(call, Call::Rename | Call::RenameNew | Call::Sync))
}

/// Cuts the recovery itself: each state must give the same session again.
fn cut_again(sim: &Sim, from: usize, state: &State, cap: usize) -> Result<usize, String> {
    let film = sim.film();
    let mut seen = BTreeSet::new();
    for (at, image) in film.iter().enumerate().skip(from).filter(|_| cap > 0) {
        for files in image.after_cut(at as u64, cap, 0, true).states {
            if !seen.insert(print(&files)) {
                continue;
            }
            let sim = Sim::of(&files);
            let (opened, again) = opened(&sim, Mode::Edit)?;
            same("recovery that was cut short gives another session", &again, state)?;
            told(&files, &sim.image().seen(), opened.recovered.unusable)?;
        }
    }
    Ok(seen.len())
}

/// The room goes on: what it answers next is kept too, whatever the disk loses that was not waited for.
fn goes_on(sim: &Sim, mut next: Opened, state: &State) -> Result<(), String> {
    let row = Parked { text: "etter".into(), done: false };
    let edits = vec![SessionEdit::Parking((id("0DG8M9999999"), Op::Insert(Box::new(row))))];
    let change = Change { at: noon(), by: "kari".into(), cause: Cause::Do, edits };
    let record = next.history.commit(change).map_err(|error| format!("{error:?}"))?;
    let file = next.file.as_mut().ok_or("nothing to write to")?;
    file.append(&record, &[]).map_err(|error| format!("not appended: {error:?}"))?;
    let cut = Sim::of(&sim.image().worst());
    let (_, last) = opened(&cut, Mode::Read)?;
    let expected = State { session: bare(next.history.session()), drafts: state.drafts.clone() };
    same("what was answered after the recovery is lost", &last, &expected)
}

/// Plays a story on a filmed disk, without faults.
pub(crate) fn played(story: &str) -> (Sim, Promises) {
    let sim = Sim::of(&super::room::fresh()).filmed();
    let mut room = Room::open(&sim, sim.disk()).unwrap();
    room.play(story);
    let (promises, wrong) = room.end();
    assert!(wrong.is_empty(), "{wrong:?}");
    (sim, promises)
}
