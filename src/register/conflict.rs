//! What only a person can settle: sessions that went two ways, and sessions two municipalities share.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Evidence, Register};
use crate::model::{Key, Title};
use crate::wire::list;

/// A session whose versions have diverged: each is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Conflict {
    pub session: Uuid,
    pub municipality: Key,
    /// Heads that stand against each other; content that has no revision is not among them.
    #[serde(deserialize_with = "list")]
    pub heads: Vec<Key>,
}

/// The conflicts of evidence that stands in order.
pub(super) fn conflicts(evidence: &[Evidence]) -> Vec<Conflict> {
    evidence
        .chunk_by(|a, b| a.session == b.session && a.municipality.number == b.municipality.number)
        .filter_map(|sides| match sides {
            [first, _, ..] => {
                let heads = sides.iter().flat_map(|side| &side.versions);
                let heads: BTreeSet<&Key> = heads.filter_map(|version| version.head()).collect();
                Some(Conflict {
                    session: first.session,
                    municipality: first.municipality.number.clone(),
                    heads: heads.into_iter().cloned().collect(),
                })
            }
            _ => None,
        })
        .collect()
}

/// One session under several municipality numbers: a file was copied instead of begun anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    pub session: Uuid,
    pub title: Title,
    pub municipalities: Vec<Key>,
}

pub fn copied(register: &Register) -> Vec<Copied> {
    let mut by_session: BTreeMap<Uuid, Vec<&Evidence>> = BTreeMap::new();
    for evidence in &register.evidence {
        by_session.entry(evidence.session).or_default().push(evidence);
    }
    let copy = |(session, evidence): (Uuid, Vec<&Evidence>)| {
        let numbers: BTreeSet<&Key> = evidence.iter().map(|it| &it.municipality.number).collect();
        (numbers.len() > 1).then(|| Copied {
            session,
            title: evidence.first().map(|it| it.title.clone()).unwrap_or_default(),
            municipalities: numbers.into_iter().cloned().collect(),
        })
    };
    by_session.into_iter().filter_map(copy).collect()
}
