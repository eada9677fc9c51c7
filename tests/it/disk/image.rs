//! What a power cut may leave of a disk: strict POSIX, nothing is durable that was not waited for.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fastrand::Rng;

/// How a piece of a file stands on the platter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hold {
    Durable,
    Pending,
    /// A sync of it failed: the kernel calls it clean and never writes it again.
    Abandoned,
}

/// A file: what was written, piece by piece.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inode {
    pub(crate) parts: Vec<(Arc<[u8]>, Hold)>,
    pub(crate) mode: u32,
    /// What was there before it was cut short, while that is not synced.
    pub(crate) before: Option<Arc<[u8]>>,
}

impl Inode {
    pub(crate) fn whole(mode: u32, bytes: &[u8]) -> Self {
        Self { parts: vec![(bytes.into(), Hold::Durable)], mode, before: None }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        joined(self.parts.iter().map(|(bytes, _)| &**bytes))
    }

    fn is_durable(&self) -> bool {
        self.before.is_none() && self.parts.iter().all(|(_, hold)| *hold == Hold::Durable)
    }

    /// Every content it may have after a power cut; `tears` more places to be torn at.
    fn contents(&self, tears: usize) -> Vec<Vec<u8>> {
        if self.is_durable() {
            return vec![self.bytes()];
        }
        let last = self.parts.iter().rposition(|(_, hold)| *hold == Hold::Durable);
        let (held, tail) = self.parts.split_at(last.map_or(0, |at| at + 1));
        let join = |zero: bool| -> Vec<u8> {
            let zeros = |part: &[u8]| vec![0; part.len()];
            let blank = |hold| zero && hold != Hold::Durable;
            let pieces = held
                .iter()
                .map(|(part, hold)| if blank(*hold) { zeros(part) } else { part.to_vec() });
            pieces.collect::<Vec<_>>().concat()
        };
        let tail = joined(tail.iter().map(|(bytes, _)| &**bytes));
        let mut tails = vec![Vec::new(), tail.clone()];
        tails.extend(damaged(&tail, tears));
        let mut all: Vec<Vec<u8>> = Vec::new();
        for base in [join(false), join(true)] {
            all.extend(tails.iter().map(|tail| [base.as_slice(), tail].concat()));
        }
        all.extend(self.before.iter().map(|old| old.to_vec()));
        let mut seen = BTreeSet::new();
        all.retain(|bytes| seen.insert(bytes.clone()));
        all
    }
}

fn joined<'a>(parts: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut all = Vec::new();
    parts.for_each(|part| all.extend_from_slice(part));
    all
}

/// What was written last, as a disk may have it that was not waited for; the same bytes are always
/// torn alike, so that a state is known again.
fn damaged(tail: &[u8], tears: usize) -> Vec<Vec<u8>> {
    if tail.is_empty() {
        return Vec::new();
    }
    let mut rng = Rng::with_seed(u64::from(crc32fast::hash(tail)));
    let (len, half) = (tail.len(), tail.len() / 2);
    let ends = tail.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
    let mut cuts: Vec<usize> = ends.take(4).chain([1, half, len - 1]).collect();
    cuts.extend((0..tears).map(|_| rng.usize(0..len)));
    let mut all: Vec<Vec<u8>> = cuts.iter().map(|at| tail[..*at].to_vec()).collect();
    let garbage: Vec<u8> = (half..len).map(|_| rng.u8(..)).collect();
    all.push(vec![0; len]);
    all.push([&tail[..half], garbage.as_slice()].concat());
    all.push([&tail[..half], vec![0; len - half].as_slice()].concat());
    // The later page came through, the earlier one not.
    all.push([vec![0; half].as_slice(), &tail[half..]].concat());
    all
}

/// A change to the names in a folder.
#[derive(Clone, Debug)]
pub(crate) enum Naming {
    Put(PathBuf, u64),
    Move(PathBuf, PathBuf, u64),
    Drop(PathBuf),
}

impl Naming {
    pub(crate) fn apply(&self, names: &mut BTreeMap<PathBuf, u64>) {
        match self {
            Self::Put(path, inode) => drop(names.insert(path.clone(), *inode)),
            Self::Move(from, to, inode) => {
                names.remove(from);
                names.insert(to.clone(), *inode);
            }
            Self::Drop(path) => drop(names.remove(path)),
        }
    }

    fn path(&self) -> &Path {
        match self {
            Self::Put(path, _) | Self::Move(_, path, _) | Self::Drop(path) => path,
        }
    }
}

/// A disk while it runs: the names as seen, and those that would survive.
#[derive(Clone, Debug, Default)]
pub(crate) struct Image {
    pub(crate) inodes: BTreeMap<u64, Arc<Inode>>,
    pub(crate) names: BTreeMap<PathBuf, u64>,
    durable: BTreeMap<PathBuf, u64>,
    pending: Vec<Naming>,
}

/// A disk after a power cut: files with mode and content.
pub(crate) type Files = BTreeMap<PathBuf, (u32, Arc<Vec<u8>>)>;

/// The states after one cut.
#[derive(Debug, Default)]
pub(crate) struct Cut {
    pub(crate) states: Vec<Files>,
    /// How many more there would have been.
    pub(crate) left_out: usize,
}

impl Image {
    pub(crate) fn of(files: &Files) -> Self {
        let mut image = Self::default();
        for ((path, (mode, bytes)), inode) in files.iter().zip(1..) {
            image.inodes.insert(inode, Arc::new(Inode::whole(*mode, bytes)));
            image.durable.insert(path.clone(), inode);
        }
        image.names = image.durable.clone();
        image
    }

    pub(crate) fn name(&mut self, naming: Naming) {
        naming.apply(&mut self.names);
        self.pending.push(naming);
    }

    /// The names in a folder are on the platter.
    pub(crate) fn settle(&mut self, folder: &Path) {
        let (done, left): (Vec<Naming>, Vec<Naming>) = self
            .pending
            .drain(..)
            .partition(|naming: &Naming| naming.path().parent() == Some(folder));
        self.pending = left;
        for naming in done {
            naming.apply(&mut self.durable);
        }
    }

    pub(crate) fn content(&self, path: &Path) -> Option<Vec<u8>> {
        self.names.get(path).map(|inode| self.inodes[inode].bytes())
    }

    /// As everything is seen now: what a killed process leaves.
    pub(crate) fn seen(&self) -> Files {
        self.files(&self.names, Inode::bytes)
    }

    fn files(&self, names: &BTreeMap<PathBuf, u64>, content: impl Fn(&Inode) -> Vec<u8>) -> Files {
        let file = |inode: &u64| {
            let inode = &self.inodes[inode];
            (inode.mode, Arc::new(content(inode)))
        };
        names.iter().map(|(path, inode)| (path.clone(), file(inode))).collect()
    }

    /// Only what was waited for.
    pub(crate) fn worst(&self) -> Files {
        let lost = |inode: &Inode| {
            let mut inode = inode.clone();
            inode.parts.retain(|(_, hold)| *hold == Hold::Durable);
            inode.bytes()
        };
        self.files(&self.durable, lost)
    }

    /// Which changes of names come through: every prefix, then other choices.
    fn choices(&self, rng: &mut Rng, reorders: bool) -> Vec<u64> {
        let n = self.pending.len().min(63);
        let mut all: Vec<u64> = (0..=n).map(|kept| (1 << kept) - 1).collect();
        if !reorders {
            return all;
        }
        if n <= 6 {
            all.extend(0..1 << n);
        } else {
            // Each lost alone, each kept alone, and some by chance.
            let every = (1 << n) - 1;
            all.extend((0..n).flat_map(|at| [every & !(1 << at), 1 << at]));
            all.extend((0..32).map(|_| rng.u64(0..=every)));
        }
        let mut seen = BTreeSet::new();
        all.retain(|mask| seen.insert(*mask));
        all
    }

    /// The legal states after a power cut now, at most `cap`: all names and contents with each other;
    /// where those are too many, each choice of names with everything kept and with everything lost,
    /// and for the rest a seeded choice.
    pub(crate) fn after_cut(&self, seed: u64, cap: usize, tears: usize, reorders: bool) -> Cut {
        let mut rng = Rng::with_seed(seed);
        let mut contents: BTreeMap<u64, Vec<Arc<Vec<u8>>>> = BTreeMap::new();
        let given = |naming: &Naming| match naming {
            Naming::Put(_, inode) | Naming::Move(_, _, inode) => Some(*inode),
            Naming::Drop(_) => None,
        };
        let reached = self.durable.values().copied().chain(self.pending.iter().filter_map(given));
        for number in reached.collect::<BTreeSet<u64>>() {
            let all = self.inodes[&number].contents(tears).into_iter().map(Arc::new);
            contents.insert(number, all.collect());
        }
        let (mut states, mut known, mut left_out) = (Vec::new(), BTreeSet::new(), 0);
        let choices = self.choices(&mut rng, reorders);
        let share = (cap / choices.len()).max(3);
        for mask in choices {
            let mut names = self.durable.clone();
            for (at, naming) in self.pending.iter().enumerate() {
                if at < 63 && mask & (1 << at) != 0 {
                    naming.apply(&mut names);
                }
            }
            let open: Vec<u64> =
                names.values().copied().filter(|it| contents[it].len() > 1).collect();
            let total = open.iter().fold(1_usize, |n, it| n.saturating_mul(contents[it].len()));
            let picks: Vec<Vec<usize>> = if total <= share {
                (0..total).map(|at| digits(at, &open, &contents)).collect()
            } else {
                left_out += total - share;
                let fixed = [0, 1].map(|at| vec![at; open.len()]);
                let by_chance = (2..share)
                    .map(|_| open.iter().map(|it| rng.usize(0..contents[it].len())).collect());
                fixed.into_iter().chain(by_chance).collect()
            };
            for pick in picks {
                let content = |inode: &u64| {
                    let at = open.iter().position(|it| it == inode).map_or(0, |at| pick[at]);
                    contents[inode][at].clone()
                };
                let file = |inode: &u64| (self.inodes[inode].mode, content(inode));
                let files: Files =
                    names.iter().map(|(path, inode)| (path.clone(), file(inode))).collect();
                if known.insert(every(&files)) {
                    states.push(files);
                }
            }
        }
        Cut { states, left_out }
    }
}

fn digits(mut at: usize, open: &[u64], contents: &BTreeMap<u64, Vec<Arc<Vec<u8>>>>) -> Vec<usize> {
    let digit = |it: &u64| {
        let digit = at % contents[it].len();
        at /= contents[it].len();
        digit
    };
    open.iter().map(digit).collect()
}

fn every(files: &Files) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (path, (mode, bytes)) in files {
        (path, mode, sum(bytes)).hash(&mut hasher);
    }
    hasher.finish()
}

/// Quick also where nothing is optimised.
fn sum(bytes: &[u8]) -> (usize, u32) {
    (bytes.len(), crc32fast::hash(bytes))
}

/// Whether a file is an earlier snapshot, `.x.ron.1` and on: opening never looks at those.
pub(crate) fn is_kept(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.to_string_lossy().parse::<u32>().is_ok())
}

/// Tells one state of a disk from another, as far as opening looks. An owner file tells the time: only
/// whether it is whole counts.
pub(crate) fn print(files: &Files) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (path, (mode, bytes)) in files.iter().filter(|(path, _)| !is_kept(path)) {
        (path, mode).hash(&mut hasher);
        if path.to_string_lossy().ends_with(".owner") {
            (bytes.starts_with(b"(") && bytes.ends_with(b")")).hash(&mut hasher);
        } else {
            sum(bytes).hash(&mut hasher);
        }
    }
    hasher.finish()
}
