//! What only a person can settle: sessions that went two ways, and sessions two municipalities share.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::region::Region;
use super::{Evidence, Kept, Version};
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

/// One version of a session among those that count.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    pub session: Uuid,
    pub municipality: &'a Key,
    content: &'a Key,
    versions: &'a [Version],
}

impl<'a> From<&'a Evidence> for Side<'a> {
    fn from(it: &'a Evidence) -> Self {
        let municipality = &it.municipality.number;
        Self { session: it.session, municipality, content: &it.content, versions: &it.versions }
    }
}

impl<'a> From<&'a Kept> for Side<'a> {
    fn from(it: &'a Kept) -> Self {
        let municipality = &it.municipality;
        Self { session: it.session, municipality, content: &it.content, versions: &it.versions }
    }
}

impl<'a> Side<'a> {
    fn heads(&self) -> impl Iterator<Item = &'a Key> + use<'a> {
        self.versions.iter().filter_map(Version::head)
    }

    /// What a person calls it by in the region file: its head, or its content once that has moved on.
    pub fn called(&self) -> &'a Key {
        let settled = self.versions.iter().find(|version| !version.provisional);
        settled.and_then(Version::head).unwrap_or(self.content)
    }

    /// Versions of one session, of one municipality.
    pub(super) fn is_same_line(&self, other: &Self) -> bool {
        self.session == other.session && self.municipality == other.municipality
    }
}

/// For sides in the register's order: those of a session of which the region has chosen another one.
/// A choice that is none of them, or that fits several, chooses nothing.
pub fn set_aside(sides: &[Side<'_>], region: Option<&Region>) -> Vec<bool> {
    let lines = sides.chunk_by(Side::is_same_line);
    lines
        .flat_map(|line| {
            let choice = line.first().and_then(|it| region?.choice(it.session, it.municipality));
            let is_chosen =
                |it: &Side<'_>| choice.is_some_and(|choice| *it.called() == choice.chosen);
            let one = line.len() > 1 && line.iter().filter(|it| is_chosen(it)).count() == 1;
            line.iter().map(|it| one && !is_chosen(it)).collect::<Vec<bool>>()
        })
        .collect()
}

/// The conflicts nobody has settled, of sides in the register's order.
pub fn conflicts(sides: &[Side<'_>], region: Option<&Region>) -> Vec<Conflict> {
    let aside = set_aside(sides, region);
    let open: Vec<Side<'_>> =
        sides.iter().zip(aside).filter(|(_, aside)| !aside).map(|(side, _)| *side).collect();
    open.chunk_by(Side::is_same_line)
        .filter_map(|line| match line {
            [first, _, ..] => {
                let heads: BTreeSet<&Key> = line.iter().flat_map(Side::heads).collect();
                Some(Conflict {
                    session: first.session,
                    municipality: first.municipality.clone(),
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

/// Of what counts, with the title each has.
pub fn copied<'a>(kept: impl IntoIterator<Item = (Side<'a>, &'a Title)>) -> Vec<Copied> {
    let mut by_session: BTreeMap<Uuid, Vec<(Side<'_>, &Title)>> = BTreeMap::new();
    for (side, title) in kept {
        by_session.entry(side.session).or_default().push((side, title));
    }
    let copy = |(session, sides): (Uuid, Vec<(Side<'_>, &Title)>)| {
        let numbers: BTreeSet<&Key> = sides.iter().map(|(it, _)| it.municipality).collect();
        (numbers.len() > 1).then(|| Copied {
            session,
            title: sides.first().map(|(_, title)| (*title).clone()).unwrap_or_default(),
            municipalities: numbers.into_iter().cloned().collect(),
        })
    };
    by_session.into_iter().filter_map(copy).collect()
}

/// The title a claim was given with.
pub fn title<'a>(kept: &Kept, claims: &'a [super::Claim]) -> Option<&'a Title> {
    claims.get(kept.claim)?.evidence.as_ref().map(|given| &given.title)
}
