//! What may lie over a screen. A prompt is state, answered by an action: there are no nested loops.

use ratatui_textarea::TextArea;
use unicode_normalization::UnicodeNormalization as _;

use super::cursor::Cursor;
use super::keymap::Scope;
use super::register::FilterBy;
use crate::catalog::{Hit, Index};
use crate::model::{Id, Place, SessionEdit, Status, TableName, Title};

/// What a typed text is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromptFor {
    /// The value of a field.
    Field(Place),
    /// New events, one a line; stays open for the next.
    Events,
    /// The second half of a split event.
    Split(Id),
    /// Why a scenario is outside the assessment.
    Outside(Id),
    /// A threat of the group's own.
    Threat,
    Park,
    Recommendation,
    Decision,
    Participant,
    OpenPath,
    /// The region file decisions are written to.
    RegionFile,
    /// Why a level means the regional one with this id.
    Why(String),
    /// A register to hold this one against.
    OlderRegister,
    /// Where the session is to be written instead.
    SaveAs,
    /// The name of the machine a session is taken over from.
    TakeOver,
    /// A field of the form for a new session.
    NewSession(usize),
}

impl PromptFor {
    /// The scopes whose keys mean something of their own here.
    pub(super) fn scopes(&self) -> &'static [Scope] {
        match self {
            Self::OpenPath | Self::RegionFile | Self::OlderRegister => {
                &[Scope::File, Scope::Answer]
            }
            Self::Why(_) | Self::SaveAs | Self::TakeOver | Self::NewSession(_) => &[Scope::Answer],
            _ => &[],
        }
    }
}

/// A line (or more) being typed.
#[derive(Clone, Debug)]
pub struct Prompt {
    pub title: String,
    pub hint: String,
    pub area: TextArea<'static>,
    pub error: Option<String>,
    /// What the field holds: text equal to it is no draft.
    pub before: String,
    pub purpose: PromptFor,
}

impl Prompt {
    pub fn new(purpose: PromptFor, title: String, hint: String, before: &str, text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.move_cursor(ratatui_textarea::CursorMove::Bottom);
        area.move_cursor(ratatui_textarea::CursorMove::End);
        Self { title, hint, area, error: None, before: before.to_owned(), purpose }
    }

    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }
}

/// What a choice is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickFor {
    Command,
    Asset,
    Measure {
        scenario: Id,
        status: Status,
    },
    /// Rows linked to a scenario.
    Links {
        scenario: Id,
        table: TableName,
    },
    /// Scenarios a measure answers.
    Answers(Id),
    /// One value for a field, or one's own words.
    Field(Place),
    /// Several of the session's named things: consequence types, norms.
    Several(Place),
    GoTo,
    /// A register among those there are.
    Register,
    /// What to filter a register by, and then which.
    FilterBy,
    FilterTo(FilterBy),
    /// An entry of a register.
    RegisterRow,
    /// What a level means on the regional scale.
    RegionalLevel,
    /// An entry of the catalogue that is shown.
    Entry,
    /// Which text of an entry to change, by `catalogue/section/entry`.
    Wording(Title),
    Language,
    Theme,
    Scale,
    NewScale,
    NewLanguage,
}

/// One line to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PickItem {
    /// What the choice means to the one who asked.
    pub id: String,
    pub label: String,
    /// Shown dim behind the label.
    pub detail: String,
    /// Not shown, but searched: what it is called elsewhere, what it is for.
    pub about: String,
    /// Why it cannot be chosen now.
    pub disabled: Option<String>,
}

/// A fuzzy list.
#[derive(Clone, Debug)]
pub struct Picker {
    pub title: String,
    pub area: TextArea<'static>,
    pub items: Vec<PickItem>,
    index: Index,
    /// What the hits were found for.
    searched: String,
    pub hits: Vec<Hit>,
    pub at: Cursor,
    pub marked: Vec<String>,
    /// Something was marked since the query was typed: the marks say all.
    pub marks_made: bool,
    pub several: bool,
    /// The typed text itself may be chosen, as the last line.
    pub own_words: bool,
    /// For a choice among values: the edit each item makes.
    pub edits: Vec<SessionEdit>,
    pub purpose: PickFor,
}

impl Picker {
    pub fn new(purpose: PickFor, title: String, items: Vec<PickItem>) -> Self {
        let mut picker = Self {
            title,
            area: TextArea::default(),
            index: Index::new(items.iter().map(|item| (item.label.as_str(), item.about.as_str()))),
            searched: String::new(),
            items,
            hits: Vec::new(),
            at: Cursor::default(),
            marked: Vec::new(),
            marks_made: false,
            several: false,
            own_words: false,
            edits: Vec::new(),
            purpose,
        };
        picker.refresh();
        picker
    }

    pub fn query(&self) -> String {
        self.area.lines().join(" ")
    }

    /// Finds the hits anew after the query changed.
    pub fn refresh(&mut self) {
        let query: String = self.query().trim().nfc().collect();
        let goes_on = !self.searched.is_empty() && query.starts_with(&self.searched);
        self.hits = if goes_on {
            self.index.search_on(&query, &self.hits)
        } else {
            self.index.search(&query)
        };
        self.searched = query;
        self.marks_made = false;
        self.at = Cursor::default();
    }

    /// The characters of a hit's label that matched.
    pub fn marks(&self, hit: Hit) -> Vec<usize> {
        self.index.marks(&self.searched, hit.index)
    }

    /// Lines shown: the hits, and one for the group's own words when something is typed.
    pub fn len(&self) -> usize {
        self.hits.len() + usize::from(self.offers_own_words())
    }

    pub fn offers_own_words(&self) -> bool {
        self.own_words && !self.query().trim().is_empty()
    }

    /// The item under the cursor; `None` on the line of one's own words.
    pub fn item(&self) -> Option<&PickItem> {
        let at = self.at.at(self.len())?;
        self.items.get(self.hits.get(at)?.index)
    }
}

/// A row's fields, over the screen that lists the rows.
#[derive(Clone, Copy, Debug)]
pub struct FormOver {
    pub table: TableName,
    pub id: Id,
    pub at: Cursor,
}

/// The top layer.
#[derive(Clone, Debug)]
pub enum Overlay {
    Prompt(Prompt),
    Picker(Picker),
    /// All keys that apply here.
    Help(Cursor),
    Form(FormOver),
}
