//! What is given to a merge, told by what must be known to settle it. The content is fetched when it is
//! written: a merge of ten thousand files holds none of them.

use std::sync::Arc;

use uuid::Uuid;

use super::{Evidence, Register, Rejection, Version};
use crate::model::{Key, Title};

/// One thing given to a merge: evidence or a rejected file, in the input with this number.
#[derive(Clone, Debug)]
pub struct Claim {
    pub input: usize,
    /// `None` for a rejected file.
    pub evidence: Option<Arc<Given>>,
}

/// What identifies evidence that was given.
#[derive(Clone, Debug)]
pub struct Given {
    pub session: Uuid,
    pub municipality: Key,
    pub title: Title,
    pub content: Key,
    /// Content hash of its scale.
    pub scale: Key,
    pub head: Option<Key>,
    pub scenarios: usize,
    pub versions: Vec<Version>,
    /// Made from a session here and now: the same content hash is then the same content. A register
    /// only says so.
    pub from_session: bool,
}

impl Given {
    pub fn of(evidence: &Evidence, from_session: bool) -> Self {
        Self {
            session: evidence.session,
            municipality: evidence.municipality.number.clone(),
            title: evidence.title.clone(),
            content: evidence.content.clone(),
            scale: evidence.scale_hash.clone(),
            head: evidence.head().cloned(),
            scenarios: evidence.entries.len(),
            versions: evidence.versions.clone(),
            from_session,
        }
    }
}

/// The claims of a register given as one input, evidence before rejected files.
pub fn claims(input: usize, register: &Register) -> Vec<Claim> {
    let evidence = register.evidence.iter().map(|it| Some(Arc::new(Given::of(it, false))));
    let rejected = register.rejections.iter().map(|_: &Rejection| None);
    evidence.chain(rejected).map(|evidence| Claim { input, evidence }).collect()
}
