//! The real file system.
#![expect(clippy::disallowed_methods, reason = "the one door to it")]

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Read, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use rustix::fs::{OFlags, RenameFlags};

use super::vfs::{Held, Meta, Shape, Vfs, Writing};

/// What a new file may be at most; the mask takes the group's part away unless `--group` was given.
const MODE: u32 = 0o660;
/// The part of a mode that belongs to the group.
const GROUP: u32 = 0o070;

#[derive(Debug)]
pub(super) struct Real;

fn shape(kind: fs::FileType) -> Shape {
    if kind.is_file() {
        Shape::File
    } else if kind.is_dir() {
        Shape::Folder
    } else if kind.is_symlink() {
        Shape::Link
    } else {
        Shape::Other
    }
}

fn meta(meta: &fs::Metadata) -> Meta {
    Meta {
        shape: shape(meta.file_type()),
        length: meta.len(),
        mode: meta.mode() & 0o7777,
        user: meta.uid(),
        group: meta.gid(),
        names: meta.nlink(),
        modified: meta.modified().ok(),
        identity: (meta.dev(), meta.ino()),
    }
}

fn flags(options: &mut OpenOptions, flags: OFlags) -> &mut OpenOptions {
    options.custom_flags(flags.bits().cast_signed())
}

impl Vfs for Real {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }

    fn meta(&self, path: &Path) -> io::Result<Meta> {
        fs::metadata(path).map(|it| meta(&it))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, io::Result<Shape>)>> {
        fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| (entry.path(), entry.file_type().map(shape))))
            .collect()
    }

    fn read(&self, path: &Path) -> io::Result<(Meta, Box<dyn Read>)> {
        let mut options = OpenOptions::new();
        let file = flags(options.read(true), OFlags::NONBLOCK | OFlags::NOCTTY).open(path)?;
        Ok((meta(&file.metadata()?), Box::new(file)))
    }

    fn create(&self, path: &Path, like: Option<&Meta>) -> io::Result<Box<dyn Writing>> {
        let mut options = OpenOptions::new();
        let options = options.write(true).create_new(true).mode(MODE);
        let file = flags(options, OFlags::NOFOLLOW).open(path)?;
        if let Some(like) = like {
            resemble(&file, like)?;
        }
        Ok(Box::new(RealFile { file, new: true }))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        let mut options = OpenOptions::new();
        let file = flags(options.append(true), OFlags::NOFOLLOW | OFlags::NONBLOCK).open(path)?;
        Ok(Box::new(RealFile { file, new: false }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        let here = rustix::fs::CWD;
        match rustix::fs::renameat_with(here, from, here, to, RenameFlags::NOREPLACE) {
            Ok(()) => Ok(()),
            Err(rustix::io::Errno::EXIST) => Err(io::ErrorKind::AlreadyExists.into()),
            // A file system that cannot do it: a second name can be given only where there is none.
            Err(_) => fs::hard_link(from, to).and_then(|()| fs::remove_file(from)),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        let mut options = OpenOptions::new();
        let options = options.write(true).create(true).truncate(false).mode(MODE);
        let file = flags(options, OFlags::NOFOLLOW | OFlags::NONBLOCK).open(path)?;
        file.try_lock()?;
        Ok(Box::new(RealLock { _file: file }))
    }

    fn shared(&self, path: &Path) -> Option<&'static str> {
        let kind = rustix::fs::statfs(path).ok()?.f_type;
        SHARED.iter().find(|(magic, _)| i128::from(kind) == *magic).map(|(_, name)| *name)
    }
}

/// File systems that other machines, or a program of the user's, may write to (`statfs(2)`).
const SHARED: &[(i128, &str)] = &[
    (0x6969, "NFS"),
    (0x517b, "SMB"),
    (0xff53_4d42, "CIFS"),
    (0xfe53_4d42, "SMB2"),
    (0x6573_5546, "FUSE"),
    (0x0102_1997, "9P"),
    (0x5346_414f, "AFS"),
    (0x00c3_6400, "Ceph"),
];

/// Gives a new file the mode and group of an old one. A group that cannot be given gets no part of the
/// mode either: it would be another group's.
fn resemble(file: &File, like: &Meta) -> io::Result<()> {
    let mut mode = like.mode & 0o777;
    if file.metadata()?.gid() != like.group {
        let group = Some(rustix::fs::Gid::from_raw(like.group));
        if rustix::fs::fchown(file, None, group).is_err() {
            mode &= !GROUP;
        }
    }
    file.set_permissions(Permissions::from_mode(mode))
}

#[derive(Debug)]
struct RealFile {
    file: File,
    /// Mode and group must survive too.
    new: bool,
}

impl Writing for RealFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        if self.new { self.file.sync_all() } else { self.file.sync_data() }
    }

    fn meta(&self) -> io::Result<Meta> {
        self.file.metadata().map(|it| meta(&it))
    }
}

#[derive(Debug)]
struct RealLock {
    _file: File,
}

impl Held for RealLock {}
