//! The real file system with calls that fail when a test says so.

use std::fs;
use std::io::{self, Read, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rosbenk::store::{Disk, Held, Meta, Shape, Vfs, Writing};

/// Call and path in; the error it fails with out.
type Rule = Box<dyn FnMut(&str, &Path) -> Option<io::Error> + Send>;
#[derive(Clone)]
pub(crate) struct Faulty(Arc<Mutex<Rule>>);
impl std::fmt::Debug for Faulty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Faulty")
    }
}
fn kind(k: fs::FileType) -> Shape {
    if k.is_file() {
        Shape::File
    } else if k.is_dir() {
        Shape::Folder
    } else if k.is_symlink() {
        Shape::Link
    } else {
        Shape::Other
    }
}
fn meta(m: &fs::Metadata) -> Meta {
    Meta {
        shape: kind(m.file_type()),
        length: m.len(),
        mode: m.mode() & 0o7777,
        user: m.uid(),
        group: m.gid(),
        names: m.nlink(),
        modified: m.modified().ok(),
        identity: (m.dev(), m.ino()),
    }
}
#[derive(Debug)]
struct Handle {
    file: fs::File,
    path: PathBuf,
    fs: Faulty,
}
impl Writing for Handle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.fs.ask("write", &self.path)?;
        self.file.write_all(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        self.fs.ask("sync", &self.path)
    }
    fn meta(&self) -> io::Result<Meta> {
        self.file.metadata().map(|m| meta(&m))
    }
}
#[derive(Debug)]
struct Lock {
    _file: fs::File,
}
impl Held for Lock {}
impl Faulty {
    pub(crate) fn new(rule: impl FnMut(&str, &Path) -> Option<io::Error> + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Box::new(rule))))
    }
    pub(super) fn set(&self, rule: impl FnMut(&str, &Path) -> Option<io::Error> + Send + 'static) {
        *self.0.lock().unwrap() = Box::new(rule);
    }
    pub(super) fn ok(&self) {
        self.set(|_, _| None);
    }
    fn ask(&self, what: &str, path: &Path) -> io::Result<()> {
        let mut rule = self.0.lock().unwrap();
        rule(what, path).map_or(Ok(()), Err)
    }
    pub(crate) fn disk(&self) -> Disk {
        Disk::of(Arc::new(self.clone()))
    }
}
impl Vfs for Faulty {
    fn resolve(&self, p: &Path) -> io::Result<PathBuf> {
        p.canonicalize()
    }
    fn meta(&self, p: &Path) -> io::Result<Meta> {
        fs::metadata(p).map(|m| meta(&m))
    }
    fn list(&self, p: &Path) -> io::Result<Vec<(PathBuf, io::Result<Shape>)>> {
        fs::read_dir(p)?.map(|e| e.map(|e| (e.path(), e.file_type().map(kind)))).collect()
    }
    fn read(&self, p: &Path) -> io::Result<(Meta, Box<dyn Read>)> {
        self.ask("read", p)?;
        let f = fs::File::open(p)?;
        Ok((meta(&f.metadata()?), Box::new(f)))
    }
    fn create(&self, p: &Path, like: Option<&Meta>) -> io::Result<Box<dyn Writing>> {
        self.ask("create", p)?;
        let file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(p)?;
        if let Some(like) = like {
            file.set_permissions(fs::Permissions::from_mode(like.mode & 0o777))?;
        }
        Ok(Box::new(Handle { file, path: p.to_owned(), fs: self.clone() }))
    }
    fn append(&self, p: &Path) -> io::Result<Box<dyn Writing>> {
        self.ask("append", p)?;
        Ok(Box::new(Handle {
            file: fs::OpenOptions::new().append(true).open(p)?,
            path: p.to_owned(),
            fs: self.clone(),
        }))
    }
    fn rename(&self, a: &Path, b: &Path) -> io::Result<()> {
        self.ask("rename", b)?;
        fs::rename(a, b)
    }
    fn rename_new(&self, a: &Path, b: &Path) -> io::Result<()> {
        self.ask("rename_new", b)?;
        if fs::symlink_metadata(b).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        fs::rename(a, b)
    }
    fn remove(&self, p: &Path) -> io::Result<()> {
        self.ask("remove", p)?;
        fs::remove_file(p)
    }
    fn sync_folder(&self, p: &Path) -> io::Result<()> {
        self.ask("sync_folder", p)
    }
    fn make_folder(&self, p: &Path) -> io::Result<()> {
        fs::create_dir_all(p)
    }
    fn lock(&self, p: &Path) -> io::Result<Box<dyn Held>> {
        self.ask("lock", p)?;
        let f = fs::OpenOptions::new().write(true).create(true).truncate(false).open(p)?;
        f.try_lock()?;
        Ok(Box::new(Lock { _file: f }))
    }
    /// A failing call stands for a file system that is shared.
    fn shared(&self, p: &Path) -> Option<&'static str> {
        self.ask("shared", p).err().map(|_| "NFS")
    }
}

pub(crate) fn full() -> io::Error {
    io::ErrorKind::StorageFull.into()
}
pub(super) fn name(p: &Path) -> String {
    p.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
