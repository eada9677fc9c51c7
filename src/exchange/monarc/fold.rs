//! Records of one object, one a language, folded into one entry.

use std::collections::BTreeMap;

use super::links::Links;
use super::record::{Kind, flag};
use super::{Left, node, text, theme_id};
use crate::catalog::{AssetType, Library, ThreatEntry, VulnerabilityEntry};
use crate::exchange::piece::Intake;
use crate::exchange::sheet::Node;
use crate::exchange::text::{description, key, line, name};
use crate::exchange::told::Origin;
use crate::model::{Key, Lang, Localised, Title};
use crate::wire::Record;

/// What every record of an object says alike, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Facts {
    code: String,
    attributes: Vec<Key>,
    primary: bool,
}

/// An object, with the record that made it.
#[derive(Debug)]
pub(super) struct Object {
    pub(super) origin: Origin,
    pub(super) folded: usize,
    facts: Facts,
    /// Label, description and theme, by language as the source writes it.
    said: BTreeMap<String, [String; 3]>,
    names: BTreeMap<Lang, Title>,
    texts: BTreeMap<Lang, Title>,
    themes: BTreeMap<Lang, Title>,
}

/// All objects, in the order their first records came.
#[derive(Debug, Default)]
pub(super) struct Folded {
    order: Vec<(Kind, Key)>,
    objects: BTreeMap<(Kind, Key), Object>,
}

/// Languages as MONARC writes them, that we have room for.
const LANGUAGES: &[(&str, Lang)] =
    &[("NB", Lang::Nb), ("NO", Lang::Nb), ("NN", Lang::Nn), ("SV", Lang::Sv), ("EN", Lang::En)];

/// Which flag stands for which attribute.
const FLAGS: &[(&str, &str)] =
    &[("c", "confidentiality"), ("i", "integrity"), ("a", "availability")];

impl Folded {
    pub(super) fn has(&self, kind: Kind, id: &Key) -> bool {
        self.objects.contains_key(&(kind, id.clone()))
    }

    /// Takes a record in: as an object of its own, as one more language of it, as a copy, or not at all.
    pub(super) fn add(
        &mut self,
        kind: Kind,
        origin: Origin,
        record: &Record,
        intake: &mut Intake,
        left: &mut Left,
    ) {
        match self.placed(kind, origin, record) {
            Ok(Placed { copy, foreign, cut }) => {
                if let Some(language) = foreign.filter(|_| !copy) {
                    *left.languages.entry(language).or_default() += 1;
                }
                if let Some(text) = cut {
                    intake.remarks.push(origin.tell("exchange-cut", &[("value", &text)]));
                }
            }
            Err((id, value)) => intake.listed.push(origin.tell(id, &[("value", &value)])),
        }
    }

    fn placed(&mut self, kind: Kind, origin: Origin, record: &Record) -> Result<Placed, Why> {
        let bad = |id: &'static str, value: &str| (id, value.to_owned());
        let uuid = text(record, "uuid").unwrap_or_default();
        let id = key(uuid).ok_or_else(|| bad("exchange-no-uuid", uuid))?;
        let language = match text(record, "language") {
            Some(language) => language.trim().to_uppercase(),
            // The English ones stand in the base, which says no language.
            None if kind == Kind::Vulnerability => "EN".to_owned(),
            None => String::new(),
        };
        let known = LANGUAGES.iter().find(|(name, _)| *name == language).map(|(_, lang)| *lang);
        // One of ours has one name, whichever code it was given by.
        let language = known.map_or(language, |lang| lang.code().to_uppercase());
        let letter = |c: char| c.is_ascii_alphabetic() || c == '-' || c == '_';
        let usable = (2..=8).contains(&language.len()) && language.chars().all(letter);
        if !usable {
            return Err(bad("exchange-no-language", &language));
        }
        let label = line(text(record, "label").unwrap_or_default());
        let described = line(text(record, "description").unwrap_or_default());
        let theme = line(text(record, "theme").unwrap_or_default());
        let said = [label.clone(), described.clone(), theme.clone()];
        let facts = Facts {
            code: line(text(record, "code").unwrap_or_default()),
            attributes: FLAGS
                .iter()
                .filter(|(field, _)| kind == Kind::Threat && flag(record, field))
                .map(|(_, attribute)| Key::new(attribute))
                .collect(),
            primary: text(record, "type").is_some_and(|it| it.eq_ignore_ascii_case("primary")),
        };
        if known.is_some() && name(&label).is_none() {
            let why = if label.is_empty() { "exchange-no-label" } else { "exchange-long-name" };
            return Err(bad(why, &label));
        }
        let place = (kind, id);
        if let Some(object) = self.objects.get(&place) {
            let same = object.said.get(&language).map(|before| *before == said);
            if object.facts != facts || same == Some(false) {
                return Err(bad("exchange-differs", &place.1));
            }
            if same == Some(true) {
                if let Some(object) = self.objects.get_mut(&place) {
                    object.folded += 1;
                }
                return Ok(Placed { copy: true, foreign: None, cut: None });
            }
        }
        let object = match self.objects.entry(place.clone()) {
            std::collections::btree_map::Entry::Occupied(taken) => {
                let object = taken.into_mut();
                object.folded += 1;
                object
            }
            std::collections::btree_map::Entry::Vacant(free) => {
                self.order.push(place);
                free.insert(Object::new(origin, facts))
            }
        };
        let mut cut = None;
        if let Some(lang) = known {
            object.names.insert(lang, Title::new(&label));
            let (shown, is_cut) = description(&described);
            cut = is_cut.then(|| described.clone());
            if !shown.is_empty() {
                object.texts.insert(lang, shown);
            }
            if let Some(theme) = name(&theme) {
                object.themes.insert(lang, theme);
            }
        }
        let foreign = known.is_none().then(|| language.clone());
        object.said.insert(language, said);
        Ok(Placed { copy: false, foreign, cut })
    }

    /// The themes threats name, each once, in the order they came.
    pub(super) fn themes(&self) -> Vec<(Key, BTreeMap<Lang, Title>)> {
        let mut themes: Vec<(Key, BTreeMap<Lang, Title>)> = Vec::new();
        for object in self.order.iter().filter_map(|place| self.objects.get(place)) {
            let Some(id) = object.theme() else { continue };
            if themes.iter().all(|(known, _)| *known != id) {
                themes.push((id, object.themes.clone()));
            }
        }
        themes
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (Kind, Entry<'_>)> {
        self.order.iter().filter_map(|place| {
            let object = self.objects.get(place)?;
            Some((
                place.0,
                Entry { id: &place.1, object, origin: object.origin, folded: object.folded },
            ))
        })
    }
}

struct Placed {
    copy: bool,
    foreign: Option<String>,
    /// A description that did not fit.
    cut: Option<String>,
}

/// A text id and the value it tells of.
type Why = (&'static str, String);

impl Object {
    fn new(origin: Origin, facts: Facts) -> Self {
        let (said, names, texts, themes) = Default::default();
        Self { origin, folded: 0, facts, said, names, texts, themes }
    }

    /// The id of its theme: made of the English name, else of the first there is.
    fn theme(&self) -> Option<Key> {
        let name = self.themes.get(&Lang::En).or_else(|| self.themes.values().next())?;
        theme_id(name)
    }
}

/// An object under its id.
pub(super) struct Entry<'a> {
    id: &'a Key,
    object: &'a Object,
    pub(super) origin: Origin,
    pub(super) folded: usize,
}

impl Entry<'_> {
    pub(super) fn has_name(&self) -> bool {
        !self.object.names.is_empty()
    }

    /// The section it belongs in, and what stands there.
    pub(super) fn node(
        &self,
        kind: Kind,
        left: &Left,
        links: &Links,
        library: &Library,
    ) -> (&'static str, Node) {
        let Object { facts, texts, .. } = self.object;
        let id = self.id.clone();
        let (names, texts) = (self.names(), localised(texts));
        let references = match facts.code.as_str() {
            "" => Vec::new(),
            code => vec![Title::from(format!("MONARC {code}"))],
        };
        match kind {
            Kind::Asset => {
                // What we know of it already, if it is one of those our own catalogue is built on.
                let twin = library.asset_types().find(|it| {
                    it.entry
                        .same_as
                        .iter()
                        .any(|same| same.catalog == super::ID && same.entry == id)
                });
                let entry = AssetType {
                    names,
                    texts,
                    references,
                    category: twin.map(|it| it.entry.category).unwrap_or_default(),
                    primary: facts.primary,
                    threats: links.ranked(&id),
                    id,
                    ..AssetType::default()
                };
                ("asset_types", node(&entry))
            }
            Kind::Vulnerability | Kind::Risk => {
                let entry = VulnerabilityEntry {
                    names,
                    texts,
                    references,
                    asset_types: links.asset_types(&id),
                    threats: links.threats(&id),
                    id,
                    ..VulnerabilityEntry::default()
                };
                ("vulnerabilities", node(&entry))
            }
            Kind::Threat => {
                let known = |id: &Key| left.themes.iter().any(|(known, _)| known == id);
                let entry = ThreatEntry {
                    id,
                    names,
                    texts,
                    references,
                    theme: self.object.theme().filter(known).unwrap_or_default(),
                    attributes: facts.attributes.clone(),
                    ..ThreatEntry::default()
                };
                ("threats", node(&entry))
            }
        }
    }

    /// Its names; its code where it has none in any language of ours.
    fn names(&self) -> Localised {
        if self.has_name() {
            return localised(&self.object.names);
        }
        let code = self.object.facts.code.as_str();
        let code = if code.is_empty() { self.id.as_str() } else { code };
        Localised::new(Lang::En, code)
    }
}

fn localised(texts: &BTreeMap<Lang, Title>) -> Localised {
    texts.iter().map(|(lang, text)| (*lang, text.as_str())).collect()
}
