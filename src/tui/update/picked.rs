//! What a choice in a list does.

use super::commit::commit;
use super::{catalogs, form, palette, pick, prompt, register, summary};
use crate::catalog::{asset_row, measure_row, vulnerability_row};
use crate::model::{
    Asset, DecisionEdit, Id, Key, Lang, Localised, Measure, MeasureEdit, MeetingEdit, Named, Op,
    Place, Presence, RecommendationEdit, ScenarioEdit, Session, SessionEdit, Status, TableName,
    Title, Vulnerability,
};
use crate::text::Texts;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::form::{OWNER, REWORDED};
use crate::tui::overlay::{Overlay, PickFor, Picker};
use crate::tui::register::FILTERS;

pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.pop() else { return Vec::new() };
    let item = picker.item().cloned();
    if let Some(why) = item.as_ref().and_then(|item| item.disabled.clone()) {
        app.overlays.push(Overlay::Picker(picker));
        app.warn(why);
        return Vec::new();
    }
    if picker.several {
        return several(app, &picker);
    }
    let typed = picker.query().trim().to_owned();
    if let Some(edit) =
        item.as_ref().and_then(|item| picker.edits.get(item.id.parse::<usize>().ok()?))
    {
        return commit(app, vec![edit.clone()]);
    }
    let id = item.as_ref().map_or("", |item| item.id.as_str());
    let words = item.as_ref().map_or(typed.as_str(), |item| item.label.as_str());
    match &picker.purpose {
        PickFor::Command => palette::run(app, id),
        PickFor::Asset => add_asset(app, id, words),
        PickFor::Measure { scenario, status } => add_measure(app, *scenario, *status, id, words),
        PickFor::Field(place) if !words.is_empty() => set_words(app, place, words),
        PickFor::GoTo => {
            if let Ok(id) = id.parse() {
                summary::go_to_scenario(app, id);
            }
            Vec::new()
        }
        PickFor::Entry => {
            catalogs::go_to(app, id);
            Vec::new()
        }
        PickFor::Wording(path) => {
            if let Some((what, ..)) = REWORDED.iter().find(|(_, word, _)| *word == id) {
                catalogs::reword(app, path, *what);
            }
            Vec::new()
        }
        PickFor::Register => {
            vec![Effect::Open(if id.is_empty() { typed } else { id.into() }.into())]
        }
        PickFor::FilterBy => {
            if let Some((by, name)) = FILTERS.iter().find(|(_, name)| *name == id) {
                let title = app.t(name);
                pick::open(app, PickFor::FilterTo(*by), &title);
            }
            Vec::new()
        }
        PickFor::FilterTo(by) => {
            register::filter_by(app, *by, id);
            Vec::new()
        }
        PickFor::RegisterRow => {
            register::go_to(app, id);
            Vec::new()
        }
        PickFor::RegionalLevel => register::ask_why(app, id),
        PickFor::Language => {
            if let Some(lang) = Lang::from_code(id) {
                app.texts = Texts::new(lang, &app.words);
                app.lang_is_asked = true;
            }
            Vec::new()
        }
        PickFor::Theme => vec![Effect::LoadTheme(id.to_owned())],
        PickFor::Scale => change_scale(app, id),
        PickFor::NewScale => {
            id.clone_into(&mut app.new.scale);
            app.new.at.0 += 1;
            Vec::new()
        }
        PickFor::NewLanguage => {
            app.new.language = Lang::from_code(id).unwrap_or(app.new.language);
            app.new.at.0 += 1;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn set_words(app: &mut App, place: &Place, words: &str) -> Vec<Effect> {
    match prompt::set_field(app, place, words) {
        Ok(effects) => {
            form::go_on(app, place);
            effects
        }
        Err(why) => {
            app.warn(app.t(why));
            Vec::new()
        }
    }
}

fn add_asset(app: &mut App, id: &str, words: &str) -> Vec<Effect> {
    let Some(doc) = &mut app.doc else { return Vec::new() };
    let lang = doc.session().language;
    let entry = app.library.asset_types().find(|it| *it.reference().path() == *id);
    let row = match entry {
        Some(entry) => asset_row(&entry, lang),
        None if words.is_empty() => return Vec::new(),
        None => Asset { name: Title::new(words), ..Asset::default() },
    };
    let new = app.ids.next(app.now.stamp());
    doc.asset.0 = doc.session().assets.len();
    commit(app, vec![SessionEdit::Assets((new, Op::Insert(Box::new(row))))])
}

fn add_measure(app: &mut App, scenario: Id, status: Status, id: &str, words: &str) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let session = doc.session();
    if let Some(known) = id.strip_prefix("row:").and_then(|id| id.parse::<Id>().ok()) {
        let Some(row) = session.measures.get(&known) else { return Vec::new() };
        let mut scenarios = row.scenarios.clone();
        scenarios.push(scenario);
        let edit = MeasureEdit::Scenarios(scenarios);
        return commit(app, vec![SessionEdit::Measures((known, Op::Set(edit)))]);
    }
    let entry = id.strip_prefix("entry:");
    let entry =
        entry.and_then(|id| app.library.measures().find(|it| *it.reference().path() == *id));
    let mut row = match entry {
        Some(entry) => measure_row(&entry, session.language),
        None if words.is_empty() => return Vec::new(),
        None => Measure { text: Title::new(words), ..Measure::default() },
    };
    row.no = session.next_no.measure;
    row.status = status;
    row.scenarios = vec![scenario];
    let new = app.ids.next(app.now.stamp());
    let effects = commit(app, vec![SessionEdit::Measures((new, Op::Insert(Box::new(row))))]);
    // What is in place needs no plan; what is proposed needs an owner and a deadline.
    if status != Status::Established && !effects.is_empty() {
        form::open(app, TableName::Measures, new, OWNER);
    }
    effects
}

/// A scale is chosen before anything is rated: levels of one mean nothing in another.
fn change_scale(app: &mut App, id: &str) -> Vec<Effect> {
    let Some(doc) = &app.doc else { return Vec::new() };
    let rated =
        doc.session().scenarios.values().any(|row| {
            !row.current.is_empty() || !row.residual.is_empty() || !row.inherent.is_empty()
        });
    let Some(scale) = app.library.scale(id) else { return Vec::new() };
    if rated {
        app.warn(app.t("told-scale-in-use"));
        return Vec::new();
    }
    let relevant = scale.types.iter().map(|kind| kind.id.clone()).collect();
    let edits = vec![SessionEdit::Scale(scale.clone()), SessionEdit::Relevant(relevant)];
    commit(app, edits)
}

fn several(app: &mut App, picker: &Picker) -> Vec<Effect> {
    let mut marked = picker.marked.clone();
    // Who has typed to find a line means that line too, unless marks were set since.
    let typed = !picker.query().trim().is_empty() && !picker.marks_made;
    let here = picker.item().filter(|item| typed && !marked.contains(&item.id));
    marked.extend(here.map(|item| item.id.clone()));
    if let PickFor::Links { scenario, table: TableName::Vulnerabilities } = picker.purpose {
        let own = (typed && picker.item().is_none()).then(|| picker.query().trim().to_owned());
        return link_vulnerabilities(app, scenario, &marked, own.as_deref().unwrap_or_default());
    }
    let Some(doc) = &app.doc else { return Vec::new() };
    let session = doc.session();
    // In the order of marking: the first asset and threat of a scenario are primary.
    let ids: Vec<Id> = marked.iter().filter_map(|id| id.parse().ok()).collect();
    let edit = match &picker.purpose {
        PickFor::Links { scenario, table: TableName::Assets } => {
            SessionEdit::Scenarios((*scenario, Op::Set(ScenarioEdit::Assets(ids))))
        }
        PickFor::Links { scenario, .. } => {
            SessionEdit::Scenarios((*scenario, Op::Set(ScenarioEdit::Threats(ids))))
        }
        PickFor::Answers(measure) => {
            SessionEdit::Measures((*measure, Op::Set(MeasureEdit::Scenarios(ids))))
        }
        PickFor::Several(place) => match named(app, session, place, &marked, ids) {
            Some(edit) => edit,
            None => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    if form::holds(session, &edit) { Vec::new() } else { commit(app, vec![edit]) }
}

/// Links vulnerabilities; those of a catalogue and the group's own words come into the session with it.
fn link_vulnerabilities(app: &mut App, scenario: Id, marked: &[String], own: &str) -> Vec<Effect> {
    let now = app.now.stamp();
    let Some(doc) = &app.doc else { return Vec::new() };
    let lang = doc.session().language;
    let mut edits = Vec::new();
    let mut ids = Vec::new();
    let mut add = |row: Vulnerability| {
        let id = app.ids.next(now);
        edits.push(SessionEdit::Vulnerabilities((id, Op::Insert(Box::new(row)))));
        id
    };
    for known in marked {
        let entry = known.strip_prefix("entry:");
        let entry = entry.and_then(|path| {
            app.library.vulnerabilities().find(|it| *it.reference().path() == *path)
        });
        let id = entry.map(|entry| add(vulnerability_row(&entry)));
        ids.extend(id.or_else(|| known.parse().ok()));
    }
    if !own.is_empty() {
        let names = Localised::new(lang, own);
        ids.push(add(Vulnerability { names, ..Vulnerability::default() }));
    }
    let link = SessionEdit::Scenarios((scenario, Op::Set(ScenarioEdit::Vulnerabilities(ids))));
    if form::holds(doc.session(), &link) {
        return Vec::new();
    }
    edits.push(link);
    commit(app, edits)
}

/// The marked ones, as the session has them or as the catalogues do.
fn chosen<'a>(
    before: &'a [Named],
    offered: impl Iterator<Item = (&'a Key, &'a Localised)>,
    marked: &[String],
) -> Vec<Named> {
    let known = before.iter().map(|it| (&it.id, &it.names));
    let mut chosen: Vec<Named> = Vec::new();
    for (id, names) in known.chain(offered) {
        let wanted = marked.iter().any(|it| *id == **it);
        if wanted && chosen.iter().all(|it| it.id != *id) {
            chosen.push(Named { id: id.clone(), names: names.clone() });
        }
    }
    chosen
}

fn named(
    app: &App,
    session: &Session,
    place: &Place,
    marked: &[String],
    ids: Vec<Id>,
) -> Option<SessionEdit> {
    let row = place.id;
    Some(match (place.table, place.field.as_str()) {
        (TableName::Session, "relevant") => {
            // Asked in the scale's order, however they were marked.
            let types = session.scale.types.iter().map(|kind| kind.id.clone());
            SessionEdit::Relevant(types.filter(|id| marked.iter().any(|it| *id == **it)).collect())
        }
        (TableName::Session, "norms") => {
            let norms = app.library.norms().map(|it| (&it.entry.id, &it.entry.names));
            SessionEdit::Norms(chosen(&session.norms, norms, marked))
        }
        (TableName::Session, "attributes") => {
            let attributes = app.library.attributes().map(|it| (&it.entry.id, &it.entry.names));
            SessionEdit::Attributes(chosen(&session.attributes, attributes, marked))
        }
        (TableName::Meetings, _) => {
            let before = session.meetings.get(&row?).map(|meeting| meeting.present.as_slice());
            let present = ids.into_iter().map(|id| {
                let known = before.unwrap_or_default().iter().find(|it| it.participant == id);
                known
                    .cloned()
                    .unwrap_or_else(|| Presence { participant: id, ..Presence::default() })
            });
            SessionEdit::Meetings((row?, Op::Set(MeetingEdit::Present(present.collect()))))
        }
        (TableName::Recommendations, _) => {
            SessionEdit::Recommendations((row?, Op::Set(RecommendationEdit::Scenarios(ids))))
        }
        (TableName::Decisions, _) => {
            SessionEdit::Decisions((row?, Op::Set(DecisionEdit::Scenarios(ids))))
        }
        _ => return None,
    })
}
