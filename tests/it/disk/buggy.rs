//! Disks and journals with one bug each, to see that the checker sees it.

use std::fmt;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rosbenk::store::{Held, Meta, Shape, Vfs, Writing};

use super::room;
use super::sim::Sim;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bug {
    None,
    FileSyncIgnored,
    FolderSyncIgnored,
    /// Done before the next call only.
    SyncLate,
    WriteLate,
    /// The old file is cut short and written over.
    RenameInPlace,
    /// The old name goes first.
    RenameInTwo,
    /// The journal goes before the session has its new name.
    RemoveFirst,
    AppendTruncates,
    LastByteLost,
    SyncErrorSwallowed,
    WriteErrorSwallowed,
    /// A temp file that was left is written on after.
    CreateOverOld,
    RecordLost,
    RecordTwice,
    BitFlipped,
    /// Two lines change places, each with its right checksum.
    RecordsSwapped,
    LockIgnored,
}

/// What is done only before the next call.
#[derive(Clone, Default)]
struct Late(Arc<Mutex<Vec<Act>>>);

type Act = Box<dyn FnOnce() + Send>;

impl fmt::Debug for Late {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Late")
    }
}

impl Late {
    fn put(&self, act: impl FnOnce() + Send + 'static) {
        self.0.lock().unwrap().push(Box::new(act));
    }

    fn now(&self) {
        let acts = std::mem::take(&mut *self.0.lock().unwrap());
        for act in acts {
            act();
        }
    }
}

#[derive(Debug)]
pub(crate) struct Buggy {
    pub(crate) sim: Sim,
    pub(crate) bug: Bug,
    late: Late,
    written: Arc<Mutex<Vec<u8>>>,
}

fn is_journal(path: &Path) -> bool {
    path == Path::new("/sim/.a.ron.journal")
}

impl Buggy {
    pub(crate) fn of(sim: &Sim, bug: Bug) -> Self {
        Self { sim: sim.clone(), bug, late: Late::default(), written: Arc::default() }
    }

    fn writing(&self, file: Box<dyn Writing>, path: &Path) -> Box<dyn Writing> {
        Box::new(File {
            inner: Arc::new(Mutex::new(file)),
            bug: self.bug,
            late: self.late.clone(),
            journal: is_journal(path),
            count: 0,
            held: self.written.clone(),
        })
    }
}

impl Vfs for Buggy {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.late.now();
        self.sim.resolve(path)
    }

    fn meta(&self, path: &Path) -> io::Result<Meta> {
        self.late.now();
        self.sim.meta(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, io::Result<Shape>)>> {
        self.late.now();
        self.sim.list(folder)
    }

    fn read(&self, path: &Path) -> io::Result<(Meta, Box<dyn Read>)> {
        self.late.now();
        self.sim.read(path)
    }

    fn create(&self, path: &Path, like: Option<&Meta>) -> io::Result<Box<dyn Writing>> {
        self.late.now();
        let file = match self.sim.create(path, like) {
            Err(_) if self.bug == Bug::CreateOverOld => self.sim.append(path),
            made => made,
        };
        file.map(|file| self.writing(file, path))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        self.late.now();
        if self.bug == Bug::AppendTruncates {
            self.sim.truncate(path)?;
        }
        self.sim.append(path).map(|file| self.writing(file, path))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.late.now();
        match self.bug {
            Bug::RenameInPlace if self.sim.meta(to).is_ok() => {
                let mut bytes = Vec::new();
                self.sim.read(from)?.1.read_to_end(&mut bytes)?;
                self.sim.truncate(to)?;
                let mut file = self.sim.append(to)?;
                file.write(&bytes)?;
                file.sync()?;
                self.sim.remove(from)
            }
            Bug::RenameInTwo => {
                drop(self.sim.remove(to));
                self.sim.rename(from, to)
            }
            Bug::RemoveFirst if to == room::path() => {
                let (sim, from, to) = (self.sim.clone(), from.to_owned(), to.to_owned());
                self.late.put(move || drop(sim.rename(&from, &to)));
                Ok(())
            }
            _ => self.sim.rename(from, to),
        }
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.late.now();
        self.sim.rename_new(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        if self.bug == Bug::CreateOverOld && path.to_string_lossy().contains(".tmp-") {
            return Ok(());
        }
        let removed = self.sim.remove(path);
        self.late.now();
        removed
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match self.bug {
            Bug::FolderSyncIgnored => Ok(()),
            // It waits for the name that has not been given yet.
            Bug::RemoveFirst => self.sim.sync_folder(folder),
            _ => {
                self.late.now();
                self.sim.sync_folder(folder)
            }
        }
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.sim.make_folder(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        self.late.now();
        if self.bug == Bug::LockIgnored {
            return Ok(Box::new(NoLock));
        }
        self.sim.lock(path)
    }

    fn shared(&self, path: &Path) -> Option<&'static str> {
        self.sim.shared(path)
    }
}

#[derive(Debug)]
struct NoLock;

impl Held for NoLock {}

#[derive(Debug)]
struct File {
    inner: Arc<Mutex<Box<dyn Writing>>>,
    bug: Bug,
    late: Late,
    journal: bool,
    count: usize,
    /// A record held back.
    held: Arc<Mutex<Vec<u8>>>,
}

impl File {
    /// What is written to the journal instead.
    fn tampered(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.count += 1;
        let mut bytes = bytes.to_vec();
        match self.bug {
            Bug::RecordLost if self.count.is_multiple_of(2) => bytes.clear(),
            Bug::RecordTwice => bytes = bytes.repeat(2),
            Bug::BitFlipped => {
                let middle = bytes.len() / 2;
                bytes.iter_mut().skip(middle).take(1).for_each(|byte| *byte ^= 1);
            }
            Bug::RecordsSwapped if self.count == 1 => {
                *self.held.lock().unwrap() = std::mem::take(&mut bytes);
            }
            Bug::RecordsSwapped => bytes.append(&mut self.held.lock().unwrap()),
            _ => {}
        }
        bytes
    }
}

impl Writing for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.late.now();
        let mut bytes = if self.journal { self.tampered(bytes) } else { bytes.to_vec() };
        let file = self.inner.clone();
        match self.bug {
            Bug::WriteLate => {
                self.late.put(move || drop(file.lock().unwrap().write(&bytes)));
                return Ok(());
            }
            Bug::LastByteLost => drop(bytes.pop()),
            Bug::WriteErrorSwallowed => {
                drop(file.lock().unwrap().write(&bytes));
                return Ok(());
            }
            _ => {}
        }
        file.lock().unwrap().write(&bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        let file = self.inner.clone();
        match self.bug {
            Bug::FileSyncIgnored => return Ok(()),
            Bug::SyncLate => {
                self.late.now();
                self.late.put(move || drop(file.lock().unwrap().sync()));
                return Ok(());
            }
            Bug::SyncErrorSwallowed => {
                drop(file.lock().unwrap().sync());
                return Ok(());
            }
            // What was written comes after the waiting.
            Bug::WriteLate => {}
            _ => self.late.now(),
        }
        file.lock().unwrap().sync()
    }

    fn meta(&self) -> io::Result<Meta> {
        if self.bug != Bug::SyncLate && self.bug != Bug::WriteLate {
            self.late.now();
        }
        self.inner.lock().unwrap().meta()
    }
}
