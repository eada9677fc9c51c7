//! What each list offers, and in what order.

use std::collections::BTreeSet;

use super::register;
use crate::catalog::{Entry, Listed, measures_for, vulnerabilities_for};
use crate::model::{
    Id, Key, Lang, Localised, Named, Place, Session, Status, TableName, Vulnerability,
};
use crate::store::builtin_themes;
use crate::text::{Texts, Worded as _, rate, sort_by_name};
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::form::REWORDED;
use crate::tui::lists;
use crate::tui::overlay::{PickFor, PickItem};
use crate::tui::register::{Axis, FILTERS, choices, entry_of};
use crate::tui::shelf::{ShelfLine, shelf_lines};

#[derive(Default)]
pub(super) struct Offer {
    pub(super) items: Vec<PickItem>,
    pub(super) marked: Vec<String>,
    pub(super) several: bool,
    pub(super) own_words: bool,
}

impl Offer {
    fn one(items: Vec<PickItem>) -> Self {
        Self { items, ..Self::default() }
    }

    fn several(items: Vec<PickItem>, marked: Vec<String>) -> Self {
        Self { items, marked, several: true, ..Self::default() }
    }
}

pub(super) fn item(id: &str, label: String, detail: String) -> PickItem {
    PickItem { id: id.to_owned(), label, detail, ..PickItem::default() }
}

/// The same, found by what it is described as too.
fn described(item: PickItem, texts: &Texts, about: &Localised) -> PickItem {
    PickItem { about: texts.name(about), ..item }
}

/// The lines of a list for a purpose.
pub(super) fn offer(app: &App, purpose: &PickFor) -> Option<Offer> {
    let texts = &app.texts;
    let session = app.doc.as_ref().map(Doc::session);
    Some(match purpose {
        PickFor::Asset => {
            let types = app.library.asset_types().map(|it| {
                let group = texts.t(it.entry.category.word());
                let kind = item(&it.reference().path(), texts.name(&it.entry.names), group);
                described(kind, texts, &it.entry.texts)
            });
            Offer { own_words: true, ..Offer::one(types.collect()) }
        }
        PickFor::Measure { scenario, status } => {
            Offer { own_words: true, ..Offer::one(measures(app, session?, *scenario, *status)) }
        }
        PickFor::Links { scenario, table } => links(app, session?, *scenario, *table)?,
        PickFor::Answers(measure) => {
            let row = session?.measures.get(measure)?;
            Offer::several(scenarios(session?), ids(&row.scenarios))
        }
        PickFor::Several(place) => several(app, session?, place)?,
        PickFor::Field(place) => {
            Offer { own_words: true, ..Offer::one(words_for(app, session?, place)) }
        }
        PickFor::GoTo => Offer::one(scenarios(session?)),
        PickFor::Language | PickFor::NewLanguage => {
            let known = Lang::ALL.into_iter();
            Offer::one(
                known.map(|it| item(it.code(), texts.t(it.word()), it.code().into())).collect(),
            )
        }
        PickFor::Theme => Offer::one(
            builtin_themes().map(|id| item(id, texts.t(theme_word(id)), id.into())).collect(),
        ),
        PickFor::Scale | PickFor::NewScale => {
            let scales = app.library.scales().map(|it| {
                let axes = format!("{}×{}", it.entry.likelihood.len(), it.entry.levels.len());
                item(&it.entry.id, texts.name(&it.entry.names), axes)
            });
            Offer::one(scales.collect())
        }
        PickFor::Entry => {
            let lines = shelf_lines(app, app.doc.as_ref()?);
            let entries = lines.iter().enumerate().filter_map(|(at, line)| match line {
                ShelfLine::Entry { entry, .. } => {
                    let entry_item =
                        item(&at.to_string(), texts.name(entry.names()), String::new());
                    Some(described(entry_item, texts, entry.texts()))
                }
                ShelfLine::Section(..) | ShelfLine::Row { .. } => None,
            });
            Offer::one(entries.collect())
        }
        PickFor::Wording(path) => {
            let texts = REWORDED.iter().filter_map(|(what, word, label)| {
                let text = what.of(&app.library, path)?;
                Some(item(word, app.t(label), text.get(app.texts.lang()).to_owned()))
            });
            Offer::one(texts.collect())
        }
        PickFor::Register => {
            let paths = app.start.registers.iter().map(|path| path.display().to_string());
            let items = paths.map(|path| item(&path, path.clone(), String::new()));
            Offer { own_words: true, ..Offer::one(items.collect()) }
        }
        PickFor::FilterBy => {
            let doc = app.register.as_ref()?;
            let set = |by| doc.filter.word(texts, &doc.index, by).unwrap_or_default();
            Offer::one(FILTERS.iter().map(|(by, id)| item(id, texts.t(id), set(*by))).collect())
        }
        PickFor::FilterTo(by) => {
            let doc = app.register.as_ref()?;
            let all = choices(texts, &doc.index, *by);
            let all = all.into_iter().enumerate();
            let each = all.map(|(at, (label, _))| item(&at.to_string(), label, String::new()));
            let any = item("", texts.t("filter-any"), String::new());
            Offer::one(std::iter::once(any).chain(each).collect())
        }
        PickFor::RegisterRow => {
            let doc = app.register.as_ref()?;
            let rows = doc.views.rows.iter().filter_map(|at| {
                let (evidence, entry, _) = entry_of(doc, *at)?;
                let whose = evidence.municipality.name.to_string();
                Some(item(&at.to_string(), entry.text.to_string(), whose))
            });
            Offer::one(rows.collect())
        }
        PickFor::RegionalLevel => regional_levels(app)?,
        PickFor::Command => return None,
    })
}

/// The regional levels a level may be said to mean. Of a consequence type the region does not have, those of
/// every type.
fn regional_levels(app: &App) -> Option<Offer> {
    let texts = &app.texts;
    let asked = register::asked_here(app)?;
    let region = app.register.as_ref()?.region.as_ref()?;
    let scale = &region.scale;
    let none = item("", texts.t("judge-nothing"), String::new());
    let items: Vec<PickItem> = match &asked.axis {
        Axis::Likelihood => scale
            .likelihood
            .iter()
            .map(|level| {
                let label = texts.level(&level.label, &level.names);
                item(&level.id, label, rate(texts, level.rate))
            })
            .collect(),
        Axis::Consequence(id, _) => {
            let judged = region.scales.get(&asked.scale).and_then(|it| it.types.get(id));
            let to = judged.and_then(|it| it.to.as_ref()).unwrap_or(id);
            let own = scale.consequence_type(to).map_or(&scale.types[..], std::slice::from_ref);
            let pairs = own.iter().flat_map(|kind| scale.levels.iter().map(move |it| (kind, it)));
            let used = pairs.filter(|(kind, level)| kind.uses(&level.id));
            used.map(|(kind, level)| {
                let words = kind.texts.get(&level.id).map(|it| texts.name(it));
                let called = texts.level(&level.label, &level.names);
                let label = format!("{} {called}", texts.name(&kind.names));
                let id = format!("{} {}", &*kind.id, &*level.id);
                item(&id, label, words.unwrap_or_default())
            })
            .collect()
        }
    };
    let nowhere = item(register::NOWHERE, texts.t("judge-nowhere"), String::new());
    // First, so that one key too many says nothing.
    Some(Offer::one([none, nowhere].into_iter().chain(items).collect()))
}

/// What may stand in a field that takes one's own words too.
fn words_for(app: &App, session: &Session, place: &Place) -> Vec<PickItem> {
    let texts = &app.texts;
    let name = |names| item("", texts.name(names), String::new());
    if place.field == "shielding" {
        let mut bases: Vec<_> = app.library.legal_bases().map(|it| it.entry).collect();
        bases.sort_by_key(|it| it.is_foreign(session.language));
        let bases = bases.into_iter();
        return bases.map(|it| item("", texts.name(&it.names), texts.name(&it.texts))).collect();
    }
    let mut words: Vec<PickItem> = app.library.roles().map(|it| name(&it.entry.names)).collect();
    // What is decided may be decided together.
    if matches!(place.table, TableName::Decisions | TableName::Recommendations) {
        words.extend(app.library.forums().map(|it| name(&it.entry.names)));
    }
    sort_by_name(texts.lang(), &mut words, |item| &item.label);
    // A role decides; a measure may also be owned by someone who is here.
    if place.field != "role" || place.table == TableName::Measures {
        let people = session.participants.values();
        words.extend(people.map(|it| item("", it.name.to_string(), it.role.to_string())));
    }
    words
}

fn theme_word(id: &str) -> &'static str {
    match id {
        "dark" => "theme-dark",
        "light" => "theme-light",
        _ => "theme-mono",
    }
}

fn ids(ids: &[Id]) -> Vec<String> {
    ids.iter().map(Id::to_string).collect()
}

fn scenarios(session: &Session) -> Vec<PickItem> {
    let rows = session.scenarios_by_no().into_iter();
    rows.map(|(id, row)| {
        item(&id.to_string(), format!("{}. {}", row.no, row.text.as_str()), String::new())
    })
    .collect()
}

/// Measures of the session that may answer this too, then the catalogue's, the fitting ones first.
fn measures(app: &App, session: &Session, scenario: Id, status: Status) -> Vec<PickItem> {
    let established = status == Status::Established;
    let mut own: Vec<_> = session
        .measures
        .iter()
        .filter(|(_, row)| !row.scenarios.contains(&scenario))
        .filter(|(_, row)| (row.status == Status::Established) == established)
        .collect();
    own.sort_by_key(|(_, row)| row.no);
    let own = own.into_iter().map(|(id, row)| {
        let detail = app.texts.tv("pick-own-measure", &[("no", row.no.into())]);
        item(&format!("row:{id}"), row.text.to_string(), detail)
    });
    let catalogue = measures_for(&app.library, session, scenario).into_iter().map(|(fits, it)| {
        let kind = app.t(it.entry.kind.word());
        let detail = if fits { format!("{} · {kind}", app.t("pick-suggested")) } else { kind };
        let measure = item(&entry_id(&it), app.texts.name(&it.entry.names), detail);
        described(measure, &app.texts, &it.entry.texts)
    });
    let (mut own, catalogue): (Vec<_>, Vec<_>) = (own.collect(), catalogue.collect());
    if established {
        own.extend(catalogue);
        return own;
    }
    catalogue.into_iter().chain(own).collect()
}

/// What a catalogue's entry is called in a list that also holds rows of the session.
fn entry_id<T: Listed>(it: &Entry<'_, T>) -> String {
    format!("entry:{}", it.reference().path().as_str())
}

/// The linked ones, what is suggested, the session's others, the rest of the catalogues. What the
/// session has stands for the entry it was made from.
fn weaknesses(app: &App, session: &Session, scenario: Id) -> Vec<PickItem> {
    let linked = session.scenarios.get(&scenario).map(|row| row.vulnerabilities.as_slice());
    let linked = linked.unwrap_or_default();
    let row = |id: &Id, row: &Vulnerability, detail| {
        item(&id.to_string(), app.texts.name(&row.names), detail)
    };
    let own = session.vulnerabilities.iter();
    let (first, others): (Vec<_>, Vec<_>) = own.partition(|(id, _)| linked.contains(id));
    let made_from = |path: &str| {
        let of = |row: &Vulnerability| {
            row.source.as_ref().is_some_and(|it| *it.reference().path() == *path)
        };
        others.iter().find(|(_, row)| of(row))
    };
    let entries =
        vulnerabilities_for(&app.library, session, scenario).into_iter().map(|(fit, it)| {
            let detail = if fit.suggested { app.t("pick-suggested") } else { String::new() };
            let item = match made_from(&it.reference().path()) {
                Some((id, known)) => row(id, known, detail),
                None => {
                    let new = item(&entry_id(&it), app.texts.name(&it.entry.names), detail);
                    described(new, &app.texts, &it.entry.texts)
                }
            };
            (fit.suggested, item)
        });
    let (suggested, rest): (Vec<_>, Vec<_>) = entries.partition(|(suggested, _)| *suggested);
    let first = first.into_iter().map(|(id, it)| row(id, it, String::new()));
    let others = others.iter().map(|(id, it)| row(id, it, String::new()));
    let found = suggested.into_iter().map(|(_, item)| item).chain(others);
    let mut items: Vec<PickItem> = first.collect();
    for item in found.chain(rest.into_iter().map(|(_, item)| item)) {
        if items.iter().all(|known| known.id != item.id) {
            items.push(item);
        }
    }
    items
}

fn links(app: &App, session: &Session, scenario: Id, table: TableName) -> Option<Offer> {
    let row = session.scenarios.get(&scenario)?;
    Some(match table {
        TableName::Assets => {
            let assets = lists::assets(session).into_iter();
            let items =
                assets.map(|(id, it)| item(&id.to_string(), it.name.to_string(), String::new()));
            Offer::several(items.collect(), ids(&row.assets))
        }
        TableName::Vulnerabilities => {
            let marked = ids(&row.vulnerabilities);
            Offer { own_words: true, ..Offer::several(weaknesses(app, session, scenario), marked) }
        }
        _ => {
            let items = session.threats.iter().map(|(id, it)| {
                item(&id.to_string(), app.texts.name(&it.names), app.texts.name(&it.theme.names))
            });
            Offer::several(items.collect(), ids(&row.threats))
        }
    })
}

/// What the session has, whatever became of its catalogue, and what is offered beside.
fn known_first<'a>(
    texts: &Texts,
    before: &'a [Named],
    offered: impl Iterator<Item = (&'a Key, &'a Localised)>,
) -> Vec<PickItem> {
    let others = offered.filter(|(id, _)| before.iter().all(|it| it.id != **id));
    let all = before.iter().map(|it| (&it.id, &it.names)).chain(others);
    all.map(|(id, names)| item(id, texts.name(names), String::new())).collect()
}

fn several(app: &App, session: &Session, place: &Place) -> Option<Offer> {
    let texts = &app.texts;
    let named = |list: &[Named]| list.iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
    Some(match (place.table, place.field.as_str()) {
        (TableName::Session, "relevant") => {
            let types = session.scale.types.iter();
            let items = types.map(|it| item(&it.id, texts.name(&it.names), String::new()));
            Offer::several(
                items.collect(),
                session.relevant.iter().map(|id| id.to_string()).collect(),
            )
        }
        (TableName::Session, "attributes") => {
            let offered = app.library.attributes().map(|it| (&it.entry.id, &it.entry.names));
            let items = known_first(texts, &session.attributes, offered);
            Offer::several(items, named(&session.attributes))
        }
        (TableName::Session, _) => {
            let norms = app.library.norms().map(|it| (&it.entry.id, &it.entry.names));
            let mut items = known_first(texts, &session.norms, norms);
            sort_by_name(texts.lang(), &mut items, |item| &item.label);
            let away: BTreeSet<&Key> = app
                .library
                .norms()
                .filter(|it| it.entry.is_foreign(session.language))
                .map(|it| &it.entry.id)
                .collect();
            items.sort_by_key(|item| away.contains(&Key::new(&item.id)));
            Offer::several(items, named(&session.norms))
        }
        (TableName::Meetings, _) => {
            let row = session.meetings.get(&place.id?)?;
            let people = session.participants.iter();
            let items = people
                .map(|(id, it)| item(&id.to_string(), it.name.to_string(), it.role.to_string()));
            let marked = row.present.iter().map(|it| it.participant.to_string()).collect();
            Offer::several(items.collect(), marked)
        }
        (TableName::Recommendations, _) => {
            let row = session.recommendations.get(&place.id?)?;
            Offer::several(scenarios(session), ids(&row.scenarios))
        }
        (TableName::Decisions, _) => {
            let row = session.decisions.get(&place.id?)?;
            Offer::several(scenarios(session), ids(&row.scenarios))
        }
        _ => return None,
    })
}
