//! Libraries of CISO Assistant: threats, reference controls and risk matrices from YAML.

mod library;
mod matrix;
mod speech;

use std::collections::BTreeMap;

use super::facts::Facts;
use super::piece::{Intake, Piece};
use super::sheet::{Node, flatten};
use super::text::{key, line, slug};
use super::told::{At, Origin};
use crate::catalog::{MeasureEntry, ThreatEntry};
use crate::model::{Body, Effect, Key, Lang, Localised, MeasureKind, Title};
use crate::wire::{ReadError, Words, from_yaml};
use library::{Library, Object, said};
use speech::Speech;

/// What a library gave, besides its entries.
#[derive(Debug, Default)]
pub(super) struct Given {
    pub(super) facts: Facts,
    /// Texts in languages we have no room for, by language.
    pub(super) languages: BTreeMap<String, usize>,
    /// Kinds of object that are not taken over.
    pub(super) others: Vec<String>,
    pub(super) scales: usize,
    pub(super) measures: usize,
    pub(super) under_code: usize,
}

/// The library in a text; none where it is YAML of something else.
pub(super) fn read(text: &str) -> Result<Option<Library>, ReadError> {
    let library: Library = from_yaml(text)?;
    Ok(Some(library).filter(|it| it.objects.is_some()))
}

/// What a category of control is to us.
const KINDS: &[(&str, MeasureKind)] =
    &[("technical", MeasureKind::Technical), ("physical", MeasureKind::Physical)];

/// When a function of the NIST CSF works.
const EFFECTS: &[(&str, Effect)] = &[
    ("detect", Effect::Detective),
    ("respond", Effect::Corrective),
    ("recover", Effect::Corrective),
];

fn named<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(name, _)| *name == word.to_lowercase()).map(|(_, value)| *value)
}

/// Takes the objects in. Places are counted through the file: threats, then controls, then matrices.
pub(super) fn take(library: Library, file: usize, intake: &mut Intake) -> Given {
    let mut given = Given::default();
    let locale = said(library.locale.as_ref()).to_owned();
    let mut speech = Speech::new(&locale);
    let about = about(&library);
    let names = speech
        .texts(said(library.name.as_ref()), library.translations.as_ref(), |it| it.name.as_ref());
    given.facts = Facts {
        id: slug(said(library.ref_id.as_ref())).or_else(|| tail(said(library.urn.as_ref()))),
        version: key(said(library.version.as_ref())),
        names,
        source: about.clone(),
        licence: Key::default(),
    };
    let objects = library.objects.unwrap_or_default();
    given.others = objects.others;
    let places = (1..).map(|at| Origin::new(file, At::Record(at)));
    let mut places = places.into_iter();
    let mut next = || places.next().unwrap_or_else(|| Origin::new(file, At::File));
    for threat in objects.threats.0 {
        let origin = next();
        object(&threat, &mut speech, origin, intake, "threats", &mut given, |common, _| {
            let Common { id, names, texts, references } = common;
            node(&ThreatEntry { id, names, texts, references, ..ThreatEntry::default() })
        });
    }
    for control in objects.controls.0 {
        let origin = next();
        let taken = object(
            &control,
            &mut speech,
            origin,
            intake,
            "measures",
            &mut given,
            |common, object| {
                let Common { id, names, texts, references } = common;
                let kind = named(KINDS, said(object.category.as_ref())).unwrap_or_default();
                let effect = named(EFFECTS, said(object.csf_function.as_ref())).unwrap_or_default();
                node(&MeasureEntry {
                    id,
                    names,
                    texts,
                    references,
                    kind,
                    effect,
                    ..MeasureEntry::default()
                })
            },
        );
        given.measures += usize::from(taken);
    }
    for source in objects.matrices.0 {
        let origin = next();
        intake.read += 1;
        let before = speech.cut();
        match matrix::scale(&source, &about, given.facts.version.as_ref(), &mut speech) {
            Ok(scale) => {
                given.scales += 1;
                if speech.cut() > before {
                    intake.remarks.push(origin.tell("exchange-cut", &[("value", &scale.id)]));
                }
                let node = node(&scale);
                intake.take(Piece { section: "scales".to_owned(), node, origin, folded: 0 });
            }
            Err((id, value)) => intake.listed.push(origin.tell(id, &[("value", &value)])),
        }
    }
    given.languages = speech.left();
    given
}

/// What a threat and a control have alike.
struct Common {
    id: Key,
    names: Localised,
    texts: Localised,
    references: Vec<Title>,
}

/// Takes one object in; tells whether it could be used.
fn object(
    object: &Object,
    speech: &mut Speech,
    origin: Origin,
    intake: &mut Intake,
    section: &str,
    given: &mut Given,
    make: impl FnOnce(Common, &Object) -> Node,
) -> bool {
    intake.read += 1;
    let (urn, code) = (said(object.urn.as_ref()), said(object.ref_id.as_ref()));
    let Some(id) = tail(urn).or_else(|| key(code)) else {
        intake.listed.push(origin.tell("exchange-no-urn", &[]));
        return false;
    };
    let before = speech.cut();
    let mut names = speech
        .texts(said(object.name.as_ref()), object.translations.as_ref(), |it| it.name.as_ref());
    if speech.cut() > before {
        intake.listed.push(origin.tell("exchange-long-name", &[("value", &id)]));
        return false;
    }
    if names.is_empty() {
        given.under_code += 1;
        let code = if code.is_empty() { id.as_str() } else { code };
        names = Localised::new(Lang::En, &line(code));
    }
    let texts = speech.described(said(object.description.as_ref()), object.translations.as_ref());
    if speech.cut() > before {
        intake
            .remarks
            .push(origin.tell("exchange-cut", &[("value", said(object.description.as_ref()))]));
    }
    let references = [urn, code].into_iter().filter(|it| !it.is_empty());
    let references = references.map(|it| Title::new(&line(it)));
    let common = Common { id, names, texts, references: references.collect() };
    let node = make(common, object);
    intake.take(Piece { section: section.to_owned(), node, origin, folded: 0 });
    true
}

/// The last part of a URN, which is a name in its library.
fn tail(urn: &str) -> Option<Key> {
    urn.rsplit(':').next().and_then(key)
}

/// Who made it, whose it is and what it is called there.
fn about(library: &Library) -> Body {
    let parts = [&library.provider, &library.copyright, &library.urn];
    let parts = parts.map(|part: &Option<Words>| line(said(part.as_ref())));
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Body::from(parts.join("; "))
}

fn node<T: serde::Serialize>(entry: &T) -> Node {
    flatten(entry).unwrap_or_default()
}
