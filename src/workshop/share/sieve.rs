//! What holds texts back: each is remembered, for the check that none of them remains.

use std::collections::{BTreeMap, BTreeSet};

use super::Withheld;
use crate::catalog::{Library, OWN, measure_row};
use crate::model::{Copied, Key, Lang, Localised, Named, Session, Title};
use crate::text::{Arg, Texts};
use crate::wire::Str;

/// Sections whose entries a session names by id alone, and what we call them together.
const SECTIONS: &[(&str, &str)] = &[
    ("roles", ROLES),
    ("forums", ROLES),
    ("norms", "norms"),
    ("attributes", "attributes"),
    ("themes", "themes"),
];
const ROLES: &str = "roles";

/// The sieve of one copy.
pub(super) struct Sieve {
    pub(super) withheld: BTreeSet<Withheld>,
    pub(super) said: BTreeSet<String>,
    pub(super) catalogs: BTreeSet<Key>,
    /// Names by section and id, as the program's catalogues give them.
    known: BTreeMap<(&'static str, Key), Localised>,
    /// Those of measures: `NSM 2.6`, `ISO A.5.17` ..
    references: BTreeSet<Title>,
    words: Texts,
}

impl Sieve {
    /// Words are those of the program, in the language of the session: a municipality's own would tell
    /// whose it is, and another language would make another copy.
    pub(super) fn new(session: &Session, shipped: &Library) -> Self {
        let mut known = BTreeMap::new();
        let mut said = BTreeSet::new();
        // The scale leaves whole, and who may accept a risk with it.
        for role in session.scale.classes.iter().flat_map(|class| &class.authority) {
            said.extend(role.names.all().map(|(_, name)| name.to_owned()));
            known.insert((ROLES, role.id.clone()), role.names.clone());
        }
        for (section, entries) in shipped.catalogs.iter().flat_map(|it| it.sections()) {
            let Some((_, kept)) = SECTIONS.iter().find(|(name, _)| *name == section) else {
                continue;
            };
            for entry in entries {
                known.insert((*kept, entry.id().clone()), entry.names().clone());
            }
        }
        known.retain(|(_, id), _| !id.is_empty());
        let references = shipped.measures().flat_map(|it| measure_row(&it, Lang::Nb).references);
        Self {
            withheld: BTreeSet::new(),
            said,
            catalogs: BTreeSet::new(),
            known,
            references: references.collect(),
            words: Texts::new(session.language, &[]),
        }
    }

    /// Running text: goes, and nothing comes in its place.
    pub(super) fn text<const MAX: usize>(&mut self, text: &Str<MAX>) -> Str<MAX> {
        self.withhold(text, false);
        Str::default()
    }

    /// The name of a person, a place or a system: goes.
    pub(super) fn name<const MAX: usize>(&mut self, name: &Str<MAX>) -> Str<MAX> {
        self.withhold(name, true);
        Str::default()
    }

    pub(super) fn names(&mut self, names: &Localised) {
        names.all().for_each(|(_, name)| self.withhold(name, true));
    }

    pub(super) fn texts(&mut self, texts: &Localised) {
        texts.all().for_each(|(_, text)| self.withhold(text, false));
    }

    /// What stays anyway is not held back.
    fn withhold(&mut self, text: &str, is_name: bool) {
        if !text.is_empty() && !self.said.contains(text) {
            self.withheld.insert(Withheld { text: text.to_owned(), is_name });
        }
    }

    /// Stays, though it is a name.
    pub(super) fn keep<const MAX: usize>(&mut self, name: &Str<MAX>) -> Str<MAX> {
        self.said.insert(name.to_string());
        name.clone()
    }

    /// Words of ours in the place of what went.
    pub(super) fn say<const MAX: usize>(
        &mut self,
        id: &str,
        values: &[(&str, Arg<'_>)],
    ) -> Str<MAX> {
        self.saying(self.words.tv(id, values))
    }

    /// The same with a number alone.
    pub(super) fn numbered<const MAX: usize>(
        &mut self,
        id: &str,
        no: impl Into<Arg<'static>>,
    ) -> Str<MAX> {
        self.say(id, &[("no", no.into())])
    }

    /// A name that a catalogue gives, in the place of what went.
    pub(super) fn saying<const MAX: usize>(&mut self, text: String) -> Str<MAX> {
        let text = Str::from(text);
        self.said.insert(text.to_string());
        text
    }

    /// The name a catalogue gives, in the language of the session.
    pub(super) fn called(&self, source: Option<&Copied>) -> Option<String> {
        let name = source?.names.get(self.lang());
        (!name.is_empty()).then(|| name.to_owned())
    }

    pub(super) fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// Where a row was copied from: stays, unless that is a catalogue of one's own.
    pub(super) fn copied(&mut self, source: Option<&Copied>) -> Option<Copied> {
        let Copied { catalog, version, entry, names } = source?;
        if catalog.starts_with(OWN) {
            self.withhold(entry, true);
            self.names(names);
            return None;
        }
        let given = [catalog.as_str(), version.as_str(), entry.as_str()];
        self.said.extend(given.map(str::to_owned));
        self.said.extend(names.all().map(|(_, name)| name.to_owned()));
        self.catalogs.insert(catalog.clone());
        Some(Copied {
            catalog: catalog.clone(),
            version: version.clone(),
            entry: entry.clone(),
            names: names.clone(),
        })
    }

    /// What the program's catalogues know, as they name it; the rest goes.
    pub(super) fn known(&mut self, section: &'static str, all: &[Named]) -> Vec<Named> {
        all.iter().filter_map(|it| self.one(section, it)).collect()
    }

    pub(super) fn one(&mut self, section: &'static str, it: &Named) -> Option<Named> {
        let Named { id, names } = it;
        let known = self.known.get(&(section, id.clone())).cloned();
        let given = |name: &str| known.iter().flat_map(Localised::all).any(|(_, it)| it == name);
        let own: Vec<&str> = names.all().map(|(_, name)| name).filter(|it| !given(it)).collect();
        for name in own {
            self.withhold(name, true);
        }
        if known.is_none() {
            self.withhold(id, true);
        }
        known.map(|names| Named { id: id.clone(), names })
    }

    /// Who decides or is addressed. That somebody is, stays.
    pub(super) fn role(&mut self, role: &Named) -> Named {
        if *role == Named::default() {
            return Named::default();
        }
        self.one(ROLES, role).unwrap_or_else(|| {
            let name: Title = self.say("share-role", &[]);
            Named { id: Key::default(), names: Localised::new(self.lang(), &name) }
        })
    }

    /// Ids of attributes; those the program does not know go.
    pub(super) fn attributes(&mut self, ids: &[Key]) -> Vec<Key> {
        ids.iter().filter(|id| self.attribute(id)).cloned().collect()
    }

    pub(super) fn attribute(&mut self, id: &Key) -> bool {
        let is_known = self.known.contains_key(&("attributes", id.clone()));
        if !is_known {
            self.withhold(id, true);
        }
        is_known
    }

    /// References to norms, where a catalogue gives them; others may be to the archive.
    pub(super) fn references(&mut self, all: &[Title]) -> Vec<Title> {
        let (kept, own): (Vec<&Title>, Vec<&Title>) =
            all.iter().partition(|it| self.references.contains(*it));
        for reference in own {
            self.withhold(reference, true);
        }
        kept.into_iter().cloned().collect()
    }
}
