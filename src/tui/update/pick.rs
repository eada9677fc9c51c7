//! Fuzzy lists: what each offers, and moving about in them.

use super::act::moved;
use super::picked;
use crate::catalog::{Entry, Listed, measures_for, vulnerabilities_for};
use crate::model::{Id, Key, Lang, Localised, Named, Place, Session, Status, TableName};
use crate::store::builtin_themes;
use crate::text::{Texts, Worded as _, sort_by_name};
use crate::tui::Action;
use crate::tui::app::App;
use crate::tui::doc::Doc;
use crate::tui::effect::Effect;
use crate::tui::form::{Field, FieldInput, REWORDED};
use crate::tui::lists;
use crate::tui::overlay::{Overlay, PickFor, PickItem, Picker};
use crate::tui::shelf::{ShelfLine, shelf_lines};

/// Opens the list for a purpose.
pub(super) fn open(app: &mut App, purpose: PickFor, title: &str) {
    let Some(offer) = offer(app, &purpose) else { return };
    let mut picker = Picker::new(purpose, title.to_owned(), offer.items);
    picker.marked = offer.marked;
    picker.several = offer.several;
    picker.own_words = offer.own_words;
    let current = current(app, &picker.purpose);
    picker.at.0 =
        picker.items.iter().position(|item| Some(&item.id) == current.as_ref()).unwrap_or(0);
    app.overlays.push(Overlay::Picker(picker));
}

pub(super) fn close(app: &mut App) {
    if matches!(app.overlays.last(), Some(Overlay::Picker(_))) {
        app.overlays.pop();
    }
}

/// What is chosen now, where something is: the list opens there.
fn current(app: &App, purpose: &PickFor) -> Option<String> {
    match purpose {
        PickFor::Scale => app.doc.as_ref().map(|doc| doc.session().scale.id.to_string()),
        PickFor::NewScale => Some(app.new.scale.clone()),
        PickFor::NewLanguage => Some(app.new.language.code().to_owned()),
        PickFor::Language => Some(app.texts.lang().code().to_owned()),
        PickFor::Theme => Some(app.theme.id.clone()),
        _ => None,
    }
}

#[derive(Default)]
struct Offer {
    items: Vec<PickItem>,
    marked: Vec<String>,
    several: bool,
    own_words: bool,
}

impl Offer {
    fn one(items: Vec<PickItem>) -> Self {
        Self { items, ..Self::default() }
    }

    fn several(items: Vec<PickItem>, marked: Vec<String>) -> Self {
        Self { items, marked, several: true, ..Self::default() }
    }
}

fn item(id: &str, label: String, detail: String) -> PickItem {
    PickItem { id: id.to_owned(), label, detail, disabled: None }
}

fn offer(app: &App, purpose: &PickFor) -> Option<Offer> {
    let texts = &app.texts;
    let session = app.doc.as_ref().map(Doc::session);
    Some(match purpose {
        PickFor::Asset => {
            let types = app.library.asset_types().map(|it| {
                let group = texts.t(it.entry.category.word());
                item(&it.reference().path(), texts.name(&it.entry.names), group)
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
                    Some(item(&at.to_string(), texts.name(entry.names()), String::new()))
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
        PickFor::Command => return None,
    })
}

/// What may stand in a field that takes one's own words too.
fn words_for(app: &App, session: &Session, place: &Place) -> Vec<PickItem> {
    let texts = &app.texts;
    let name = |names| item("", texts.name(names), String::new());
    if place.field == "shielding" {
        let home = if session.language == Lang::Sv { "se" } else { "no" };
        let mut bases: Vec<_> = app.library.legal_bases().map(|it| it.entry).collect();
        bases.sort_by_key(|it| it.country != *home);
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
    let catalogue = measures_for(&app.library, session, scenario).into_iter().map(|it| {
        let detail = app.t(it.entry.kind.word());
        item(&entry_id(&it), app.texts.name(&it.entry.names), detail)
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

/// The linked ones, what the catalogues suggest, the session's others, the rest of the catalogues.
fn weaknesses(app: &App, session: &Session, scenario: Id) -> Vec<PickItem> {
    let linked = session.scenarios.get(&scenario).map(|row| row.vulnerabilities.as_slice());
    let linked = linked.unwrap_or_default();
    let own = session.vulnerabilities.iter().map(|(id, row)| {
        (linked.contains(id), item(&id.to_string(), app.texts.name(&row.names), String::new()))
    });
    let (first, others): (Vec<_>, Vec<_>) = own.partition(|(linked, _)| *linked);
    let entries =
        vulnerabilities_for(&app.library, session, scenario).into_iter().map(|(fit, it)| {
            let detail = if fit > 0 { app.t("pick-suggested") } else { String::new() };
            (fit > 0, item(&entry_id(&it), app.texts.name(&it.entry.names), detail))
        });
    let (suggested, rest): (Vec<_>, Vec<_>) = entries.partition(|(fits, _)| *fits);
    [first, suggested, others, rest].into_iter().flatten().map(|(_, item)| item).collect()
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

/// The values of a choice field, the present one marked by its place.
pub(super) fn choice(app: &mut App, field: &Field) {
    let FieldInput::Choice(choices) = &field.input else { return };
    let items = choices.iter().enumerate();
    let items =
        items.map(|(at, choice)| item(&at.to_string(), choice.label.clone(), String::new()));
    let mut picker =
        Picker::new(PickFor::Field(field.place.clone()), field.label.clone(), items.collect());
    picker.at.0 = choices.iter().position(|choice| choice.current).unwrap_or(0);
    picker.edits = choices.iter().map(|choice| choice.edit.clone()).collect();
    app.overlays.push(Overlay::Picker(picker));
}

pub(super) fn go_to(app: &mut App) {
    let title = app.t("pick-go-to");
    open(app, PickFor::GoTo, &title);
}

pub(super) fn language(app: &mut App) {
    let title = app.t("action-language");
    open(app, PickFor::Language, &title);
}

pub(super) fn theme(app: &mut App) {
    let title = app.t("action-theme");
    open(app, PickFor::Theme, &title);
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.last_mut() else { return Vec::new() };
    let len = picker.len();
    // Round the ends: one's own words stand last, one key up from the first hit.
    match (action, picker.at.at(len)) {
        (Action::Up, Some(0)) => {
            picker.at.0 = len - 1;
            return Vec::new();
        }
        (Action::Down, Some(at)) if at + 1 == len => {
            picker.at.0 = 0;
            return Vec::new();
        }
        _ => {}
    }
    if moved(action, &mut picker.at, len, 10).is_some() {
        return Vec::new();
    }
    match action {
        Action::Back => close(app),
        Action::Mark if picker.several => {
            if let Some(id) = picker.item().map(|item| item.id.clone()) {
                match picker.marked.iter().position(|known| *known == id) {
                    Some(at) => {
                        picker.marked.remove(at);
                    }
                    None => picker.marked.push(id),
                }
                picker.marks_made = true;
            }
            picker.at.step(1, len);
        }
        Action::Accept => return picked::accept(app),
        _ => {}
    }
    Vec::new()
}
