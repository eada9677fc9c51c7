//! A disk in memory that keeps a film of itself, and fails when told to.

use std::collections::BTreeSet;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::SystemTime;

use rosbenk::store::{Disk, Held, Meta, Shape, Vfs, Writing};

pub(crate) use super::call::{Call, Fault};
use super::call::{READING, WRITING};
use super::image::{Files, Hold, Image, Inode, Naming};

/// The one folder there is.
pub(crate) const FOLDER: &str = "/sim";

#[derive(Debug, Default)]
struct State {
    image: Image,
    next: u64,
    calls: Vec<(Call, PathBuf)>,
    /// The disk after each call, when it is filmed.
    film: Option<Vec<Image>>,
    faults: Vec<Fault>,
    struck: usize,
    locked: BTreeSet<PathBuf>,
    read_only: bool,
    full: bool,
    refused: Option<PathBuf>,
}

/// A disk in memory. Clones are the same disk.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sim(Arc<Mutex<State>>);

/// How a call goes.
enum Turn {
    Well,
    Fails(io::Error),
    /// Done, and told to have failed.
    DoneButFails(io::Error),
}

impl Sim {
    pub(crate) fn of(files: &Files) -> Self {
        let sim = Self::default();
        sim.state().image = Image::of(files);
        sim.state().next = files.len() as u64 + 1;
        sim
    }

    pub(crate) fn disk(&self) -> Disk {
        Disk::of(Arc::new(self.clone()))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// Keeps a picture after every call from now on.
    pub(crate) fn filmed(self) -> Self {
        self.state().film = Some(Vec::new());
        self
    }

    pub(crate) fn fail(&self, fault: Fault) {
        self.state().faults.push(fault);
    }

    pub(crate) fn clear(&self) {
        self.state().faults.clear();
    }

    /// How many calls have failed as told.
    pub(crate) fn struck(&self) -> usize {
        self.state().struck
    }

    pub(crate) fn read_only(&self, on: bool) {
        self.state().read_only = on;
    }

    /// No room for another byte; names can still be changed.
    pub(crate) fn full(&self, on: bool) {
        self.state().full = on;
    }

    /// Nothing gets this name from now on.
    pub(crate) fn refuse(&self, path: Option<&Path>) {
        self.state().refused = path.map(Path::to_owned);
    }

    /// How many calls there have been.
    pub(crate) fn now(&self) -> usize {
        self.state().calls.len()
    }

    pub(crate) fn calls(&self) -> Vec<(Call, PathBuf)> {
        self.state().calls.clone()
    }

    pub(crate) fn film(&self) -> Vec<Image> {
        self.state().film.clone().unwrap_or_default()
    }

    pub(crate) fn image(&self) -> Image {
        self.state().image.clone()
    }

    /// Cuts a file short where it is, as no careful program does.
    pub(crate) fn truncate(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        let inode = state.inode_of(path)?;
        let file = state.file(inode);
        file.before = Some(file.bytes().into());
        file.parts.clear();
        state.picture();
        Ok(())
    }

    fn enter(&self, call: Call, path: &Path) -> (MutexGuard<'_, State>, Turn) {
        let mut state = self.state();
        let at = state.calls.len();
        state.calls.push((call, path.to_owned()));
        let struck = state.faults.iter().copied().find(|fault| {
            (fault.at..fault.at.saturating_add(fault.calls)).contains(&at)
                && (fault.calls == 1 || !READING.contains(&call))
        });
        let turn = match struck {
            Some(fault) => {
                state.struck += 1;
                let error = io::Error::from_raw_os_error(fault.errno);
                // A lock that is told to have failed is let go of with its file.
                if fault.done && call != Call::Lock {
                    Turn::DoneButFails(error)
                } else {
                    Turn::Fails(error)
                }
            }
            None if state.read_only && WRITING.contains(&call) => {
                Turn::Fails(io::ErrorKind::ReadOnlyFilesystem.into())
            }
            None if state.full && call == Call::Write => {
                Turn::Fails(io::ErrorKind::StorageFull.into())
            }
            None if call == Call::Rename && state.refused.as_deref() == Some(path) => {
                Turn::Fails(io::ErrorKind::PermissionDenied.into())
            }
            None => Turn::Well,
        };
        (state, turn)
    }

    /// Does a call as it is told to go, and takes its picture.
    fn call<T>(
        &self,
        call: Call,
        path: &Path,
        act: impl FnOnce(&mut State) -> io::Result<T>,
    ) -> io::Result<T> {
        let (mut state, turn) = self.enter(call, path);
        let done = match turn {
            Turn::Well => act(&mut state),
            Turn::Fails(error) => Err(error),
            Turn::DoneButFails(error) => act(&mut state).and(Err(error)),
        };
        state.picture();
        done
    }
}

impl State {
    fn picture(&mut self) {
        let image = self.film.is_some().then(|| self.image.clone());
        if let (Some(film), Some(image)) = (&mut self.film, image) {
            // A call may show twice: the later picture counts.
            film.truncate(self.calls.len().saturating_sub(1));
            film.push(image);
        }
    }

    fn inode_of(&self, path: &Path) -> io::Result<u64> {
        self.image.names.get(path).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn file(&mut self, inode: u64) -> &mut Inode {
        Arc::make_mut(self.image.inodes.get_mut(&inode).unwrap())
    }

    fn meta(&self, inode: u64) -> Meta {
        let file = &self.image.inodes[&inode];
        let names = self.image.names.values().filter(|it| **it == inode).count() as u64;
        Meta {
            names,
            identity: (1, inode),
            mode: file.mode,
            ..meta(Shape::File, file.bytes().len())
        }
    }

    fn make(&mut self, path: &Path, mode: u32) -> u64 {
        self.next += 1;
        let inode = self.next;
        self.image.inodes.insert(inode, Arc::new(Inode { mode, ..Inode::default() }));
        self.image.name(Naming::Put(path.to_owned(), inode));
        inode
    }
}

fn meta(shape: Shape, length: usize) -> Meta {
    Meta {
        shape,
        length: length as u64,
        mode: 0o700,
        user: 0,
        group: 0,
        names: 1,
        modified: Some(SystemTime::UNIX_EPOCH),
        identity: (1, 0),
    }
}

impl Vfs for Sim {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.call(Call::Resolve, path, |state| state.inode_of(path).map(|_| path.to_owned()))
    }

    fn meta(&self, path: &Path) -> io::Result<Meta> {
        self.call(Call::Meta, path, |state| {
            if path == Path::new(FOLDER) {
                return Ok(meta(Shape::Folder, 0));
            }
            state.inode_of(path).map(|inode| state.meta(inode))
        })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, io::Result<Shape>)>> {
        self.call(Call::List, folder, |state| {
            if folder != Path::new(FOLDER) {
                return Err(io::ErrorKind::NotFound.into());
            }
            Ok(state.image.names.keys().map(|path| (path.clone(), Ok(Shape::File))).collect())
        })
    }

    fn read(&self, path: &Path) -> io::Result<(Meta, Box<dyn Read>)> {
        self.call(Call::Read, path, |state| {
            let inode = state.inode_of(path)?;
            let bytes = state.image.inodes[&inode].bytes();
            let reader: Box<dyn Read> = Box::new(io::Cursor::new(bytes));
            Ok((state.meta(inode), reader))
        })
    }

    fn create(&self, path: &Path, like: Option<&Meta>) -> io::Result<Box<dyn Writing>> {
        let mode = like.map_or(0o600, |like| like.mode);
        let inode = self.call(Call::Create, path, |state| match state.inode_of(path) {
            Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => Ok(state.make(path, mode)),
        })?;
        Ok(Box::new(SimFile { sim: self.clone(), inode, path: path.to_owned() }))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        let inode = self.call(Call::Append, path, |state| state.inode_of(path))?;
        Ok(Box::new(SimFile { sim: self.clone(), inode, path: path.to_owned() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(Call::Rename, to, |state| {
            let inode = state.inode_of(from)?;
            state.image.name(Naming::Move(from.to_owned(), to.to_owned(), inode));
            Ok(())
        })
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(Call::RenameNew, to, |state| {
            let inode = state.inode_of(from)?;
            if state.inode_of(to).is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            state.image.name(Naming::Move(from.to_owned(), to.to_owned(), inode));
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.call(Call::Remove, path, |state| {
            state.inode_of(path)?;
            state.image.name(Naming::Drop(path.to_owned()));
            Ok(())
        })
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.call(Call::SyncFolder, folder, |state| {
            state.image.settle(folder);
            Ok(())
        })
    }

    fn make_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        self.call(Call::Lock, path, |state| {
            if state.inode_of(path).is_err() {
                state.make(path, 0o600);
            }
            if state.locked.insert(path.to_owned()) {
                Ok(())
            } else {
                Err(io::ErrorKind::WouldBlock.into())
            }
        })?;
        Ok(Box::new(SimLock { sim: self.clone(), path: path.to_owned() }))
    }

    fn shared(&self, _: &Path) -> Option<&'static str> {
        None
    }
}

#[derive(Debug)]
struct SimLock {
    sim: Sim,
    path: PathBuf,
}

impl Held for SimLock {}

impl Drop for SimLock {
    fn drop(&mut self) {
        self.sim.state().locked.remove(&self.path);
    }
}

#[derive(Debug)]
struct SimFile {
    sim: Sim,
    inode: u64,
    path: PathBuf,
}

impl Writing for SimFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let (mut state, turn) = self.sim.enter(Call::Write, &self.path);
        // What does not fit is written as far as it does.
        let (bytes, told) = match turn {
            Turn::Well => (bytes, Ok(())),
            Turn::Fails(error) => (&bytes[..bytes.len() / 2], Err(error)),
            Turn::DoneButFails(error) => (bytes, Err(error)),
        };
        state.file(self.inode).parts.push((bytes.into(), Hold::Pending));
        state.picture();
        told
    }

    fn sync(&mut self) -> io::Result<()> {
        let (mut state, turn) = self.sim.enter(Call::Sync, &self.path);
        let (hold, told) = match turn {
            Turn::Well => (Hold::Durable, Ok(())),
            Turn::Fails(error) => (Hold::Abandoned, Err(error)),
            Turn::DoneButFails(error) => (Hold::Durable, Err(error)),
        };
        let file = state.file(self.inode);
        if hold == Hold::Durable {
            file.before = None;
        }
        for part in file.parts.iter_mut().filter(|(_, it)| *it == Hold::Pending) {
            part.1 = hold;
        }
        state.picture();
        told
    }

    fn meta(&self) -> io::Result<Meta> {
        self.sim.call(Call::FileMeta, &self.path, |state| Ok(state.meta(self.inode)))
    }
}
