//! One file of a merge: opened, its journal counted, and made a register of its own.

use std::path::{Path, PathBuf};

use super::reject::{rejection, sentence, what};
use crate::model::{FindingKind, Key, Title};
use crate::register::{Register, Rejection, Source, evidence, hash};
use crate::store::{Disk, Mode, StoreError};
use crate::text::{Arg, Texts, excerpt};
use crate::wire::{Kind, Problem, ReadError, from_bytes, kind_of, limits};

/// A file as it was taken in.
pub(super) struct Input {
    pub(super) path: PathBuf,
    pub(super) sha256: Option<Key>,
    /// What it gives to the merge; emptied by it.
    pub(super) register: Register,
    /// For each rejected file, why; the file itself or one an earlier merge could not read.
    pub(super) rejected: Vec<String>,
    /// The place in the file itself where it is wrong.
    pub(super) excerpt: Vec<String>,
    /// Worth knowing, but no trouble.
    pub(super) notes: Vec<String>,
}

/// Reads a file; `None` for one in a folder that is no concern of a merge.
pub(super) fn read(disk: &Disk, texts: &Texts, path: &Path, named: bool) -> Option<Input> {
    let limit = limits::bytes(Kind::Register);
    let bytes = match disk.read_bytes(path, limit) {
        Ok(bytes) => bytes,
        Err(error) => return Some(Input::failed(texts, path, None, &error)),
    };
    // Of a file that is too large only the beginning was read.
    let sha256 = (bytes.len() as u64 <= limit).then(|| hash(&bytes));
    let failed = |error| Some(Input::unreadable(texts, path, sha256.clone(), error));
    match kind_of(&bytes).map(|(kind, _)| kind) {
        Ok(Kind::Session) => Some(session(disk, texts, path, sha256)),
        Ok(Kind::Register) => match from_bytes::<Register>(&bytes, Kind::Register) {
            Ok(register) => Some(earlier(texts, path, sha256, register)),
            Err(error) => failed(error),
        },
        Ok(_) if !named => None,
        Ok(other) => {
            let problem = Problem::OtherKind { found: other.name(), wanted: Kind::Session.name() };
            failed(ReadError::whole(problem))
        }
        Err(error) => failed(error),
    }
}

/// The name without folders.
pub(super) fn base(path: &Path) -> Title {
    Title::from(path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned())
}

fn session(disk: &Disk, texts: &Texts, path: &Path, sha256: Option<Key>) -> Input {
    let opened = match disk.open(path, Mode::Read) {
        Ok(opened) => opened,
        // Said with the name it was given by, not the one links lead to.
        Err(StoreError::Read { error, .. }) => {
            return Input::unreadable(texts, path, sha256, error);
        }
        Err(error) => return Input::failed(texts, path, sha256, &error),
    };
    let by_hand = opened.findings.iter().any(|it| it.kind == FindingKind::EditedByHand);
    let changes = opened.recovered.changes;
    let sha256 = Key::from(opened.sha256);
    let source = Source { name: base(path), sha256: sha256.clone() };
    let Ok(evidence) = evidence(opened.history.session(), by_hand || changes > 0, source) else {
        let error = StoreError::Unwritable { path: path.to_owned() };
        return Input::failed(texts, path, Some(sha256), &error);
    };
    let mut input = Input::new(path, Some(sha256), Register::of(evidence));
    let name = path.display().to_string();
    let mut note = |id: &str, n: usize| {
        if n > 0 {
            let args = [("path", Arg::from(name.as_str())), ("n", n.into())];
            input.notes.push(texts.tv(id, &args));
        }
    };
    note("journal-replayed", changes);
    note("journal-unusable", opened.recovered.unusable);
    if by_hand {
        input.notes.push(format!("{name}: {}", texts.t("finding-edited-by-hand")));
    }
    input
}

/// A register of an earlier merge gives its evidence, and what it had to reject.
fn earlier(texts: &Texts, path: &Path, sha256: Option<Key>, register: Register) -> Input {
    if let Some(session) = register.contradiction() {
        let args = [("session", session)];
        return Input::rejected(
            texts,
            path,
            Rejection::new(base(path), sha256, "contradiction", &args),
        );
    }
    let rejected = register.rejections.iter();
    let rejected = rejected.map(|it| format!("{}: {}", &*it.name, sentence(texts, it))).collect();
    Input { rejected, ..Input::new(path, sha256, register) }
}

impl Input {
    fn new(path: &Path, sha256: Option<Key>, register: Register) -> Self {
        let path = path.to_owned();
        let (rejected, excerpt, notes) = (Vec::new(), Vec::new(), Vec::new());
        Self { path, sha256, register, rejected, excerpt, notes }
    }

    fn rejected(texts: &Texts, path: &Path, rejection: Rejection) -> Self {
        let why = sentence(texts, &rejection);
        let sha256 = rejection.sha256.clone();
        Self { rejected: vec![why], ..Self::new(path, sha256, Register::without(rejection)) }
    }

    pub(super) fn failed(
        texts: &Texts,
        path: &Path,
        sha256: Option<Key>,
        error: &StoreError,
    ) -> Self {
        let register = Register::without(rejection(base(path), sha256.clone(), error));
        let excerpt = match error {
            StoreError::Read { error, .. } => excerpt(error),
            _ => Vec::new(),
        };
        Self { rejected: vec![what(texts, error)], excerpt, ..Self::new(path, sha256, register) }
    }

    fn unreadable(texts: &Texts, path: &Path, sha256: Option<Key>, error: ReadError) -> Self {
        let error = StoreError::Read { path: path.to_owned(), error };
        Self::failed(texts, path, sha256, &error)
    }
}
