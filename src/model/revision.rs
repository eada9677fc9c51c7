//! The revision list: which snapshots a session has been through.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Key, Session, Stamp, Title};
use crate::wire::{WriteError, hex, limits, list, to_ron};

/// One snapshot whose content changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// SHA-256 of the sorted parent ids and the canonical bytes without revisions, so that
    /// editing there and back is still newer.
    pub id: Key,
    #[serde(deserialize_with = "list")]
    pub parents: Vec<Key>,
    pub at: Stamp,
    pub by: Title,
    /// The last journal record folded in.
    pub seq: u64,
}

/// The bytes a session stands for, without its revision list.
pub fn canonical(session: &Session) -> Result<String, WriteError> {
    let bare = Session { revisions: Vec::new(), ..session.clone() };
    to_ron(&bare)
}

fn identify(parents: &[Key], content: &str) -> Key {
    identify_parts(parents, [content, ""])
}

/// The same of content in two parts.
fn identify_parts(parents: &[Key], content: [&str; 2]) -> Key {
    let mut parents: Vec<&str> = parents.iter().map(Key::as_str).collect();
    parents.sort_unstable();
    let mut hash = Sha256::new();
    for parent in parents {
        hash.update(parent.as_bytes());
        hash.update(b"\n");
    }
    digest(hash, content)
}

fn digest(mut hash: Sha256, content: [&str; 2]) -> Key {
    for part in content {
        hash.update(part.as_bytes());
    }
    Key::from(hex(&hash.finalize()))
}

/// SHA-256 of the content of a session, told by its file's own text; `None` where that is not what its
/// newest revision says it was. The revision's id is a digest of the very bytes: a file that was saved
/// here need not be written once more to be known.
pub fn saved_content(text: &str, session: &Session) -> Option<Key> {
    const LIST: &str = "\n  revisions: [\n";
    const NONE: &str = "\n  revisions: [],\n)\n";
    let head = session.revisions.last()?;
    let (before, _) = text.split_at_checked(text.rfind(LIST)?)?;
    let content = [before, NONE];
    (identify_parts(&head.parents, content) == head.id).then(|| digest(Sha256::new(), content))
}

/// True when the content is no longer what the newest revision says it was.
pub fn edited_by_hand(session: &Session) -> Result<bool, WriteError> {
    let Some(head) = session.revisions.last() else { return Ok(false) };
    Ok(identify(&head.parents, &canonical(session)?) != head.id)
}

/// The revision list after a snapshot now: one entry more when the content changed.
pub fn snapshot(
    session: &Session,
    at: Stamp,
    by: &Title,
    seq: u64,
) -> Result<Vec<Revision>, WriteError> {
    let content = canonical(session)?;
    let mut revisions = session.revisions.clone();
    if revisions.last().is_some_and(|head| identify(&head.parents, &content) == head.id) {
        return Ok(revisions);
    }
    let parents: Vec<Key> = head(&revisions).into_iter().collect();
    // The list is bounded as every other; the oldest is known to the fewest.
    if revisions.len() >= limits::ROWS {
        revisions.remove(0);
    }
    revisions.push(revision(parents, &content, at, by, seq));
    Ok(revisions)
}

/// The revision list of two sessions made one: what either has been through, and a revision of
/// `merged` that comes after both. Content without a revision yet gets one, as a snapshot would.
pub fn joined(
    merged: &Session,
    (theirs, mine): (&Session, &Session),
    at: Stamp,
    by: &Title,
    seq: u64,
) -> Result<Vec<Revision>, WriteError> {
    let mut revisions = snapshot(theirs, at, by, seq)?;
    let other = snapshot(mine, at, by, seq)?;
    let mut parents: Vec<Key> = [head(&revisions), head(&other)].into_iter().flatten().collect();
    parents.dedup();
    // A revision never stands before one it comes from: its own list had them first.
    let new = other.into_iter().filter(|it| revisions.iter().all(|known| known.id != it.id));
    let new: Vec<Revision> = new.collect();
    revisions.extend(new);
    revisions.push(revision(parents, &canonical(merged)?, at, by, seq));
    Ok(revisions)
}

fn head(revisions: &[Revision]) -> Option<Key> {
    revisions.last().map(|head| head.id.clone())
}

fn revision(parents: Vec<Key>, content: &str, at: Stamp, by: &Title, seq: u64) -> Revision {
    Revision { id: identify(&parents, content), parents, at, by: by.clone(), seq }
}

/// What one version of a session is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    Same,
    /// The other one holds all that this one does.
    Older,
    Newer,
    /// Each has something the other has not, or may have.
    Diverged,
}

/// What `a` is to `b`, told by the revision lists and by what was changed since, never by dates.
pub fn relation(a: &Session, b: &Session) -> Relation {
    match (is_ancestor(a, b), is_ancestor(b, a)) {
        (true, false) => Relation::Older,
        (false, true) => Relation::Newer,
        // Each holding the other is the same version, or lists that cannot be believed.
        _ if is_same(a, b) => Relation::Same,
        _ => Relation::Diverged,
    }
}

/// True when `session` has been where `base` is now. Content changed since its newest revision is
/// in nobody's list.
pub fn is_ancestor(base: &Session, session: &Session) -> bool {
    let Some(head) = base.revisions.last() else { return false };
    let knows = |id: &Key| session.revisions.iter().any(|revision| revision.id == *id);
    let includes = match (&base.shared_from, &session.shared_from) {
        // A redacted copy nobody has worked on says less than its original ..
        (Some(from), None) => knows(from) && head.parents == [from.clone()],
        // .. and never stands for one, though it has been where the original is.
        (None, Some(_)) => false,
        _ => knows(&head.id),
    };
    includes && !edited_by_hand(base).unwrap_or(true)
}

/// True when the content is the same, whatever the way there.
pub fn is_same(a: &Session, b: &Session) -> bool {
    canonical(a).ok().zip(canonical(b).ok()).is_some_and(|(a, b)| a == b)
}
