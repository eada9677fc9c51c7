//! Headings to fields.

use std::collections::BTreeMap;

use super::grid::Grid;
use super::vocabulary::{KINDS, LANGUAGES, SECTIONS, TERMS, THINGS, Term, To, looked_up, value};
use crate::model::Lang;
use crate::text::fold_key;

/// A heading, and the field it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapped {
    pub title: String,
    /// `None` where the column was left out.
    pub to: Option<String>,
}

/// A column that is used.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) term: &'static Term,
    pub(super) lang: Lang,
}

/// The columns of a header, in its order.
pub(super) struct Columns {
    pub(super) each: Vec<Option<Column>>,
    pub(super) mapped: Vec<Mapped>,
    /// What every row is, where a heading gives it away.
    pub(super) section: Option<&'static str>,
}

impl Columns {
    /// *Type* is what a row is, or what kind of measure: its cells tell which.
    pub(super) fn settle_type(&mut self, grid: &Grid) {
        let at = self.each.iter().position(|it| it.is_some_and(|it| it.term.to == To::Section));
        let Some(at) = at else { return };
        let cells = grid.rows.iter().filter_map(|(_, cells)| cells.get(at).map(str::trim));
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        let all = |words| cells.iter().all(|cell| value(words, cell).is_some());
        let Some(kind) = TERMS.iter().find(|term| term.to == To::Value("kind", KINDS)) else {
            return;
        };
        if cells.is_empty() || all(SECTIONS) || !all(KINDS) {
            return;
        }
        if let (Some(Some(column)), Some(mapped)) = (self.each.get_mut(at), self.mapped.get_mut(at))
        {
            column.term = kind;
            mapped.to = Some(field(*column));
        }
        self.section = self.section.or_else(|| only_section(&self.each));
    }

    pub(super) fn has(&self, wanted: To) -> bool {
        self.each.iter().flatten().any(|column| column.term.to == wanted)
    }
}

/// How many columns of a header are known.
pub(super) fn worth(header: &[String]) -> usize {
    // As the rest of a header counts for nothing if there is no name, that one counts most.
    let columns = columns(header, Lang::Nb);
    let named = if columns.has(To::Text("names")) { header.len() } else { 0 };
    columns.each.iter().flatten().count() + named
}

/// The fields of a header; a text whose heading names no language is in `lang`.
pub(super) fn columns(header: &[String], lang: Lang) -> Columns {
    let words = Words::new();
    let said: Vec<(String, Option<Language>)> =
        header.iter().map(|title| words.parted(title)).collect();
    let mut columns: Vec<Option<Column>> = said
        .iter()
        .map(|(key, of)| {
            let term = *words.terms.get(key)?;
            // A text in a language we have no room for is not taken for one in another.
            let lang = match (of, term.to) {
                (Some(Language::Other), _) => return None,
                (Some(Language::Ours(of)), To::Text(_) | To::Texts(_)) => *of,
                _ => lang,
            };
            Some(Column { term, lang })
        })
        .collect();
    let mut section = None;
    if let Some(names) = TERMS.iter().find(|term| term.to == To::Text("names"))
        && !columns.iter().flatten().any(|column| column.term.to == names.to)
        && let Some((at, thing)) =
            said.iter().enumerate().find_map(|(at, (key, _))| Some((at, *words.things.get(key)?)))
        && let Some(column) = columns.get_mut(at)
    {
        let of = said.get(at).and_then(|(_, of)| *of).and_then(Language::ours);
        *column = Some(Column { term: names, lang: of.unwrap_or(lang) });
        section = Some(thing);
    }
    once_each(&mut columns);
    let mapped = header
        .iter()
        .zip(&columns)
        .map(|(title, column)| Mapped { title: title.trim().to_owned(), to: column.map(field) });
    let mapped = mapped.collect();
    Columns { section: section.or_else(|| only_section(&columns)), each: columns, mapped }
}

/// Of two columns for one field, the first counts.
fn once_each(columns: &mut [Option<Column>]) {
    let mut seen: Vec<String> = Vec::new();
    for column in columns {
        let Some(named) = column.map(field) else { continue };
        if seen.contains(&named) {
            *column = None;
        } else {
            seen.push(named);
        }
    }
}

/// A language a heading names.
#[derive(Clone, Copy)]
enum Language {
    Ours(Lang),
    /// One there is no room for.
    Other,
}

impl Language {
    fn ours(self) -> Option<Lang> {
        match self {
            Self::Ours(lang) => Some(lang),
            Self::Other => None,
        }
    }
}

/// The vocabulary, ready to be looked up in.
struct Words {
    terms: BTreeMap<String, &'static Term>,
    things: BTreeMap<String, &'static str>,
    languages: BTreeMap<String, Language>,
}

impl Words {
    fn new() -> Self {
        let terms = TERMS.iter().flat_map(|term| term.words.iter().map(move |word| (*word, term)));
        let things =
            THINGS.iter().flat_map(|(of, words)| words.iter().map(move |word| (*word, *of)));
        let languages = LANGUAGES.iter().flat_map(|(lang, words)| {
            let lang = lang.map_or(Language::Other, Language::Ours);
            words.iter().map(move |word| (*word, lang))
        });
        Self {
            terms: terms.map(|(word, term)| (fold_key(word), term)).collect(),
            things: things.map(|(word, thing)| (fold_key(word), thing)).collect(),
            languages: languages.map(|(word, lang)| (fold_key(word), lang)).collect(),
        }
    }

    /// A heading without its language: `Navn (nb)`, `name.nb`, `Engelsk navn`.
    fn parted(&self, title: &str) -> (String, Option<Language>) {
        let key = looked_up(title);
        let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
        let last = words.split_last().filter(|(_, rest)| !rest.is_empty());
        let first = words.split_first().filter(|(_, rest)| !rest.is_empty());
        let found = [last, first]
            .into_iter()
            .flatten()
            .find_map(|(word, rest)| Some((rest, *self.languages.get(*word)?)));
        match found {
            Some((rest, language)) => {
                let rest = rest.iter().copied().filter(|word| !FILLERS.contains(word));
                (rest.collect::<Vec<_>>().join(" "), Some(language))
            }
            None => (key, None),
        }
    }
}

/// Between a heading and its language: *navn på norsk*.
const FILLERS: &[&str] = &["pa", "i", "in"];

/// The section all the columns speak of that not every entry has.
fn only_section(columns: &[Option<Column>]) -> Option<&'static str> {
    let mut own = columns.iter().flatten().map(|column| column.term.sections);
    let first = own.find(|sections| sections.len() == 1)?.first().copied()?;
    let agree = columns
        .iter()
        .flatten()
        .all(|column| column.term.sections.is_empty() || column.term.sections.contains(&first));
    agree.then_some(first)
}

/// A field as our own tables head it.
fn field(column: Column) -> String {
    let lang = column.lang.code();
    match column.term.to {
        To::Section => "section".to_owned(),
        To::Id => "id".to_owned(),
        To::Text("names") => format!("name.{lang}"),
        To::Text("texts") => format!("text.{lang}"),
        To::Text("questions") => format!("question.{lang}"),
        To::Text(field) | To::Texts(field) => format!("{field}.{lang}"),
        To::Theme => "theme".to_owned(),
        To::Attributes => "attributes".to_owned(),
        To::Attribute(attribute) => format!("attributes ({attribute})"),
        To::List(field) | To::Value(field, _) | To::Flag(field) => field.to_owned(),
        To::Threats => "threats".to_owned(),
    }
}
