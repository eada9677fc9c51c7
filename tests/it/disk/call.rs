//! What is asked of a disk, and how it is told to fail.

/// What was asked of the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Call {
    Resolve,
    Meta,
    List,
    Read,
    Create,
    Append,
    Write,
    Sync,
    FileMeta,
    Rename,
    RenameNew,
    Remove,
    SyncFolder,
    Lock,
}

/// A call that fails.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fault {
    /// Counted from 0.
    pub(crate) at: usize,
    /// How many calls fail from there on, reading ones excepted when more than one.
    pub(crate) calls: usize,
    pub(crate) errno: i32,
    /// It was done all the same, and only reported as failed.
    pub(crate) done: bool,
}

/// Changes nothing.
pub(crate) const READING: &[Call] =
    &[Call::Resolve, Call::Meta, Call::List, Call::Read, Call::FileMeta];
/// Changes names, or begins to change a file.
pub(crate) const WRITING: &[Call] =
    &[Call::Create, Call::Append, Call::Rename, Call::RenameNew, Call::Remove, Call::Lock];
