//! The revision list: which snapshots a session has been through.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Key, Session, Stamp, Title};
use crate::wire::{WriteError, hex, list, to_ron};

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
    let mut parents: Vec<&str> = parents.iter().map(Key::as_str).collect();
    parents.sort_unstable();
    let mut hash = Sha256::new();
    for parent in parents {
        hash.update(parent.as_bytes());
        hash.update(b"\n");
    }
    hash.update(content.as_bytes());
    Key::from(hex(&hash.finalize()))
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
    let parents: Vec<Key> = revisions.last().map(|head| head.id.clone()).into_iter().collect();
    let id = identify(&parents, &content);
    revisions.push(Revision { id, parents, at, by: by.clone(), seq });
    Ok(revisions)
}
