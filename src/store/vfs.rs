//! The one seam between the program and a file system: small calls that either happen or fail.
//!
//! [`Real`](super::real::Real) does them; tests have one that forgets what was not synced and one that
//! fails when told to. Paths are as given; every error is the system's own.

use std::fmt::Debug;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a name leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    File,
    Folder,
    Link,
    /// A pipe, socket or device.
    Other,
}

/// What is known of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    pub shape: Shape,
    pub length: u64,
    /// Permission bits, as in `0o640`.
    pub mode: u32,
    pub user: u32,
    pub group: u32,
    /// How many names it has.
    pub names: u64,
    pub modified: Option<SystemTime>,
    /// Device and number: two names of one file have the same.
    pub identity: (u64, u64),
}

/// A file being written.
pub trait Writing: Debug + Send {
    /// Writes all of it, with one call to the system where it can be.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Waits until what was written would survive a power cut.
    fn sync(&mut self) -> io::Result<()>;
    fn meta(&self) -> io::Result<Meta>;
}

/// Held as long as it lives; the system lets go when the process ends, however it ends.
pub trait Held: Debug + Send {}

/// A file system.
pub trait Vfs: Debug + Send + Sync {
    /// The file itself, links followed.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// Of what a name leads to, links followed.
    fn meta(&self, path: &Path) -> io::Result<Meta>;
    /// The names in a folder, with what stands there; links not followed.
    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, io::Result<Shape>)>>;
    /// Opens to read without waiting for a pipe or device.
    fn read(&self, path: &Path) -> io::Result<(Meta, Box<dyn Read>)>;
    /// Makes a file where nothing stands, not even a link; with the mode and group of `like`, else
    /// the user's alone (or the group's, by the process's mask).
    fn create(&self, path: &Path, like: Option<&Meta>) -> io::Result<Box<dyn Writing>>;
    /// Goes on at the end of a file that is there.
    fn append(&self, path: &Path) -> io::Result<Box<dyn Writing>>;
    /// Gives a file another name, in place of what has that name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// The same, but fails when something has that name already.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Waits until the names in a folder would survive a power cut.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    fn make_folder(&self, folder: &Path) -> io::Result<()>;
    /// Locks a file (made where there is none) against every other opener, or fails with `WouldBlock`.
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>>;
    /// The kind of a file system that other machines may write to, as in `NFS`; `None` on a local disk.
    fn shared(&self, path: &Path) -> Option<&'static str>;
}
