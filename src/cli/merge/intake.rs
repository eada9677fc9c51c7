//! One file of a merge: opened, its journal counted, and told by what must be known to settle it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::reject::rejection;
use super::scales::Scales;
use crate::model::{FindingKind, Key, Title, canonical};
use crate::register::{
    Claim, Evidence, Given, Register, Rejection, Source, claims, evidence_of, hash,
};
use crate::store::{Disk, Mode, Opened, StoreError};
use crate::wire::{Kind, Problem, ReadError, from_bytes, kind_of, limits};

/// The note on a session whose content is no longer what its newest revision says.
pub(super) const BY_HAND: &str = "finding-edited-by-hand";

/// What a file gives to the merge.
pub(super) enum Content {
    /// A session; its texts are fetched when they are written.
    Session(Arc<Given>),
    /// An earlier register is held whole.
    Register(Box<Register>),
    Rejected(Rejection),
}

/// A file as it was taken in.
pub(super) struct Input {
    pub(super) path: PathBuf,
    pub(super) sha256: Option<Key>,
    pub(super) content: Content,
    /// Why it could not be used, while it is still known exactly.
    pub(super) error: Option<StoreError>,
    /// Worth knowing, but no trouble: text ids, each with a number.
    pub(super) notes: Vec<(&'static str, usize)>,
}

/// Reads a file; `None` for one in a folder that is no concern of a merge.
pub(super) fn read(disk: &Disk, scales: &Scales, path: &Path, named: bool) -> Option<Input> {
    // A session needs far less than a register may be: most files are read once only.
    if disk.kind_of(path) == Some(Kind::Session) {
        return Some(session(disk, scales, path));
    }
    let limit = limits::bytes(Kind::Register);
    let bytes = match disk.read_bytes(path, limit) {
        Ok(bytes) => bytes,
        Err(error) => return Some(Input::failed(path, None, error)),
    };
    // Of a file that is too large only the beginning was read.
    let sha256 = (bytes.len() as u64 <= limit).then(|| hash(&bytes));
    let failed = |error| Some(Input::unreadable(path, sha256.clone(), error));
    match kind_of(&bytes).map(|(kind, _)| kind) {
        Ok(Kind::Session) => Some(session(disk, scales, path)),
        Ok(Kind::Register) => match from_bytes::<Register>(&bytes, Kind::Register) {
            Ok(register) => Some(earlier(scales, path, sha256, register)),
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

/// The evidence of an opened session, whether or not it was edited by hand.
fn gathered(scales: &Scales, path: &Path, opened: &Opened) -> Option<(Evidence, bool)> {
    let by_hand = opened.findings.iter().any(|it| it.kind == FindingKind::EditedByHand);
    let provisional = by_hand || opened.recovered.changes > 0;
    let source = Source { name: base(path), sha256: Key::from(opened.sha256.clone()) };
    let session = opened.history.session();
    let content = match &opened.content {
        Some(content) => content.clone(),
        None => hash(canonical(session).ok()?.as_bytes()),
    };
    let scale = scales.of(&session.scale)?;
    Some((evidence_of(session, provisional, source, content, scale), by_hand))
}

/// A session's evidence once more; `None` where it is no longer what it was.
pub(super) fn again(disk: &Disk, scales: &Scales, path: &Path, given: &Given) -> Option<Evidence> {
    let opened = disk.open(path, Mode::Read).ok()?;
    let (evidence, _) = gathered(scales, path, &opened)?;
    let same = evidence.content == given.content && evidence.versions == given.versions;
    (same && evidence.session == given.session).then_some(evidence)
}

fn session(disk: &Disk, scales: &Scales, path: &Path) -> Input {
    let opened = match disk.open(path, Mode::Read) {
        Ok(opened) => opened,
        Err(StoreError::Read { path: at, error }) => {
            let limit = limits::bytes(Kind::Register);
            let sha256 = disk.read_bytes(path, limit).ok().map(|bytes| hash(&bytes));
            // Said with the name it was given by, not the one links lead to; a journal has its own.
            let at = if at.file_name() == path.file_name() { path } else { &at };
            let error = StoreError::Read { path: at.to_owned(), error };
            return Input::failed(path, sha256, error);
        }
        Err(error) => return Input::failed(path, None, error),
    };
    let changes = opened.recovered.changes;
    let sha256 = Some(Key::from(opened.sha256.clone()));
    let Some((evidence, by_hand)) = gathered(scales, path, &opened) else {
        let error = StoreError::Unwritable { path: path.to_owned() };
        return Input::failed(path, sha256, error);
    };
    let given = Arc::new(Given::of(&evidence, true));
    let mut input = Input::new(path, sha256, Content::Session(given));
    let notes = [
        ("journal-replayed", changes),
        ("journal-unusable", opened.recovered.unusable),
        (BY_HAND, usize::from(by_hand)),
        ("merge-unknown-levels", evidence.unknown_levels()),
    ];
    input.notes = notes.into_iter().filter(|(_, n)| *n > 0).collect();
    input
}

/// A register of an earlier merge gives its evidence, and what it had to reject.
fn earlier(scales: &Scales, path: &Path, sha256: Option<Key>, register: Register) -> Input {
    let register = match register.linked() {
        Ok(register) => register,
        Err(session) => {
            let args = [("session", session)];
            let rejection = Rejection::new(base(path), sha256, "contradiction", &args);
            return Input::rejected(path, rejection);
        }
    };
    let mut register = register;
    for it in &mut register.evidence {
        if let Some((_, scale)) = scales.of(&it.scale) {
            it.scale.0 = scale;
        }
    }
    Input::new(path, sha256, Content::Register(Box::new(register)))
}

impl Input {
    fn new(path: &Path, sha256: Option<Key>, content: Content) -> Self {
        Self { path: path.to_owned(), sha256, content, error: None, notes: Vec::new() }
    }

    fn rejected(path: &Path, rejection: Rejection) -> Self {
        Self::new(path, rejection.sha256.clone(), Content::Rejected(rejection))
    }

    /// It was changed while it was being merged: nothing of it is used.
    pub(super) fn changed(&self) -> Self {
        let rejection = Rejection::new(base(&self.path), self.sha256.clone(), "changed", &[]);
        Self::rejected(&self.path, rejection)
    }

    pub(super) fn failed(path: &Path, sha256: Option<Key>, error: StoreError) -> Self {
        let content = Content::Rejected(rejection(base(path), sha256.clone(), &error));
        Self { error: Some(error), ..Self::new(path, sha256, content) }
    }

    fn unreadable(path: &Path, sha256: Option<Key>, error: ReadError) -> Self {
        Self::failed(path, sha256, StoreError::Read { path: path.to_owned(), error })
    }

    /// What it gives to the merge, as the input with this number.
    pub(super) fn claims(&self, input: usize) -> Vec<Claim> {
        match &self.content {
            Content::Session(given) => vec![Claim { input, evidence: Some(Arc::clone(given)) }],
            Content::Register(register) => claims(input, register),
            Content::Rejected(_) => vec![Claim { input, evidence: None }],
        }
    }
}
