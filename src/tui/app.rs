//! The whole state of the workbench.

use super::compare::{Carried, Compare};
use std::path::PathBuf;

use super::cursor::Cursor;
use super::doc::{Doc, Pane};
use super::glyphs::{ASCII, Glyphs, PLAIN, UNICODE};
use super::overlay::{FormOver, Overlay};
use super::register::{Inner, Page, RegisterDoc};
use super::{Key, Scope, Theme};
use crate::catalog::Library;
use crate::model::{Adapted, IdMaker, Key as CatalogKey, Lang, Title};
use crate::store::Found;
use crate::text::{Now, Texts};
use crate::wire::Table;
use crate::workshop::Step;

/// Which screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Start,
    New,
    Recap,
    Step,
    Matrix,
    Catalogs,
    /// Two versions of the open session.
    Compare,
    Register,
}

/// Which signs the interface is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    Unicode,
    Ascii,
    /// ASCII, and no lines.
    Plain,
}

/// What the shell gives at the start.
pub struct Setup {
    pub library: Library,
    pub texts: Texts,
    pub words: Vec<(Lang, String)>,
    /// The language was asked for: opening a session does not change it.
    pub lang_is_asked: bool,
    pub theme: Theme,
    pub signs: Signs,
    pub ids: IdMaker,
    pub by: Title,
    pub size: (u16, u16),
    pub now: Now,
    /// Catalogues and settings that could not be read, as sentences.
    pub complaints: Vec<String>,
}

/// Sessions on the start screen.
#[derive(Debug, Default)]
pub struct StartState {
    pub recent: Vec<Found>,
    pub here: Vec<Found>,
    pub registers: Vec<PathBuf>,
    pub at: Cursor,
}

/// The form for a new session.
#[derive(Clone, Debug, Default)]
pub struct NewState {
    pub title: String,
    pub municipality: String,
    pub number: String,
    pub scale: String,
    pub language: Lang,
    pub file: String,
    pub at: Cursor,
}

/// A line of news: shown until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    pub text: String,
    pub alarm: bool,
}

pub struct App {
    /// The catalogues as they were loaded.
    pub shelf: Library,
    /// The catalogues as the open session has them: what is offered.
    pub library: Library,
    /// What `library` was made for: catalogues that are off, and entries changed or hidden.
    pub made_for: (Vec<CatalogKey>, Table<Title, Adapted>),
    pub texts: Texts,
    pub words: Vec<(Lang, String)>,
    pub lang_is_asked: bool,
    pub theme: Theme,
    pub glyphs: Glyphs,
    pub ids: IdMaker,
    pub by: Title,
    pub size: (u16, u16),
    pub now: Now,
    pub screen: Screen,
    pub start: StartState,
    pub new: NewState,
    pub doc: Option<Doc>,
    /// Instead of a session.
    pub register: Option<Box<RegisterDoc>>,
    /// Until it is settled nothing else is done with the session.
    pub compare: Option<Compare>,
    pub carried: Option<Carried>,
    /// Layers, the top one last.
    pub overlays: Vec<Overlay>,
    /// Keys of an unfinished chord.
    pub pending: Vec<Key>,
    pub toast: Option<Toast>,
    pub blank: bool,
    /// Rating in letters for the back row.
    pub present: bool,
    pub leaving: Leaving,
    /// The session that was left though not all of it could be written.
    pub unsaved: Option<PathBuf>,
}

/// Where one leaves a session for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    Quit,
    Start,
}

/// Whether the session is being left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Leaving {
    #[default]
    No,
    /// Waiting for the last snapshot.
    Saving(Goal),
    /// That snapshot failed and it was told; the next press leaves all the same.
    Refused,
    /// The program ends.
    Now,
}

impl App {
    pub fn new(setup: Setup) -> Self {
        let scale = setup.library.scales().next().map(|it| it.entry.id.to_string());
        let new = NewState {
            scale: scale.unwrap_or_default(),
            language: setup.texts.lang(),
            ..NewState::default()
        };
        let toast = setup.complaints.first().map(|text| Toast { text: text.clone(), alarm: true });
        Self {
            library: setup.library.adapted(&[], &Table::default()),
            shelf: setup.library,
            made_for: Default::default(),
            texts: setup.texts,
            words: setup.words,
            lang_is_asked: setup.lang_is_asked,
            theme: setup.theme,
            glyphs: match setup.signs {
                Signs::Unicode => UNICODE,
                Signs::Ascii => ASCII,
                Signs::Plain => PLAIN,
            },
            ids: setup.ids,
            by: setup.by,
            size: setup.size,
            now: setup.now,
            screen: Screen::Start,
            start: StartState::default(),
            new,
            doc: None,
            register: None,
            compare: None,
            carried: None,
            overlays: Vec::new(),
            pending: Vec::new(),
            toast,
            blank: false,
            present: false,
            leaving: Leaving::No,
            unsaved: None,
        }
    }

    pub fn t(&self, id: &str) -> String {
        self.texts.t(id)
    }

    /// News for the message line.
    pub fn tell(&mut self, text: String) {
        self.toast = Some(Toast { text, alarm: false });
    }

    /// Bad news.
    pub fn warn(&mut self, text: String) {
        self.toast = Some(Toast { text, alarm: true });
    }

    /// Makes what is offered fit the open session, when that or the catalogues have changed.
    pub fn fit_library(&mut self) {
        let session = self.doc.as_ref().map(Doc::session);
        let (off, adapted) = session.map_or_else(Default::default, |session| {
            (session.catalogs_off.as_slice(), Some(&session.adapted))
        });
        let nothing = Table::default();
        let adapted = adapted.unwrap_or(&nothing);
        if self.made_for.0 != off || self.made_for.1 != *adapted {
            self.made_for = (off.to_vec(), adapted.clone());
            self.library = self.shelf.adapted(&self.made_for.0, &self.made_for.1);
        }
    }

    /// Other catalogues than before: what is offered follows.
    pub fn set_library(&mut self, library: Library) {
        self.shelf = library;
        self.library = self.shelf.adapted(&self.made_for.0, &self.made_for.1);
    }

    pub fn form(&self) -> Option<&FormOver> {
        match self.overlays.last() {
            Some(Overlay::Form(form)) => Some(form),
            _ => None,
        }
    }

    /// Scopes whose keys hold now, innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        if self.blank {
            return vec![Scope::Reading];
        }
        match self.overlays.last() {
            Some(Overlay::Prompt(prompt)) => {
                let own = prompt.purpose.scopes().iter().copied();
                return own.chain([Scope::Prompt]).collect();
            }
            Some(Overlay::Picker(picker)) if picker.several => {
                return vec![Scope::Several, Scope::Picker];
            }
            Some(Overlay::Picker(_)) => return vec![Scope::Picker],
            Some(Overlay::Help(_)) => return vec![Scope::Reading],
            Some(Overlay::Form(_)) => return vec![Scope::Form, Scope::Session, Scope::Everywhere],
            None => {}
        }
        self.screen_scopes()
    }

    fn register_scopes(&self) -> Vec<Scope> {
        let inner = self.register.as_ref().and_then(|doc| doc.inner.last());
        let page = self.register.as_ref().map(|doc| (doc.page, doc.pane()));
        let own = match (inner, page) {
            (Some(Inner::Entry { .. }), _) => Some(Scope::WholeEntry),
            (Some(Inner::Versions { .. }), _) => Some(Scope::Differences),
            (None, Some((Page::Matrix, _))) => Some(Scope::RegionalMatrix),
            (None, Some((Page::Heat, _))) => Some(Scope::HeatMap),
            (None, Some((Page::Settle, 0))) => Some(Scope::Versions),
            (None, Some((Page::Settle, 1))) => Some(Scope::Matches),
            (None, Some((Page::Settle, _))) => Some(Scope::Levels),
            (Some(Inner::Entries { .. } | Inner::Measures { .. }) | None, _) => None,
        };
        own.into_iter().chain([Scope::Register, Scope::Everywhere]).collect()
    }

    /// Scopes of the screen itself, whatever lies over it.
    pub fn screen_scopes(&self) -> Vec<Scope> {
        let own = match self.screen {
            Screen::Start => return vec![Scope::Start, Scope::Everywhere],
            Screen::New => return vec![Scope::NewForm, Scope::Everywhere],
            Screen::Compare => return vec![Scope::Compare, Scope::Everywhere],
            Screen::Register => return self.register_scopes(),
            Screen::Recap => Scope::Recap,
            Screen::Matrix => Scope::FullMatrix,
            Screen::Catalogs => Scope::Catalogs,
            Screen::Step => match self.doc.as_ref().map(|doc| (doc.step, doc.pane)) {
                None | Some((Step::Frame, _)) => Scope::Frame,
                Some((Step::Assets, _)) => Scope::Assets,
                Some((Step::Threats, _)) => Scope::Threats,
                Some((Step::Events, Pane::First)) => Scope::Events,
                Some((Step::Events, Pane::Second)) => Scope::Registered,
                Some((Step::Rating, _)) => Scope::Rating,
                Some((Step::Measures, _)) => Scope::Measures,
                Some((Step::Residual, _)) => Scope::Residual,
                Some((Step::Summary, _)) => Scope::Summary,
            },
        };
        if self.doc.as_ref().is_some_and(|doc| doc.hold.is_some()) {
            return vec![own, Scope::Held, Scope::Session, Scope::Everywhere];
        }
        vec![own, Scope::Session, Scope::Everywhere]
    }
}
