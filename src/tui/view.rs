//! From state to frame: a flat list of what is drawn, the top layer last.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Action;
use super::app::{App, Screen};
use super::cursor::Cursor;
use super::overlay::Overlay;
use super::pen::Pen;
use super::{screens, widgets};
use crate::model::Cell;
use crate::workshop::Step;

/// Below this nothing useful can be shown.
const NEEDED: (u16, u16) = (60, 16);

/// What lies under the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hit {
    Step(u8),
    Digit(u8),
    Row {
        list: ListName,
        at: usize,
    },
    Cell(Cell),
    /// A pane of the register's page, by its name.
    Pane(usize),
    /// A municipality and a theme of the heat map.
    Theme {
        row: usize,
        theme: usize,
    },
}

/// The lists that can be clicked in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListName {
    Start,
    New,
    Frame,
    Assets,
    AssetFields,
    Threats,
    Suggestions,
    Registered,
    Measures,
    Section,
    Compare,
    Catalogs,
    Entries,
    /// A pane of the register's page.
    Register(usize),
    Form,
    Picker,
}

impl ListName {
    /// The cursor a click moves.
    pub(super) fn cursor(self, app: &mut App) -> Option<&mut Cursor> {
        match (self, app.overlays.last_mut()) {
            (Self::Form, Some(Overlay::Form(form))) => return Some(&mut form.at),
            (Self::Picker, Some(Overlay::Picker(picker))) => return Some(&mut picker.at),
            _ => {}
        }
        if self == Self::Start {
            return Some(&mut app.start.at);
        }
        if self == Self::New {
            return Some(&mut app.new.at);
        }
        if let Self::Register(pane) = self {
            let doc = app.register.as_mut()?;
            if doc.inner.is_empty() {
                doc.set_pane(pane);
            }
            return doc.cursor_mut();
        }
        if self == Self::Compare {
            return app.compare.as_mut().map(|compare| &mut compare.at);
        }
        let doc = app.doc.as_mut()?;
        match self {
            Self::Frame => Some(&mut doc.frame),
            Self::Assets => Some(&mut doc.asset),
            Self::AssetFields => Some(&mut doc.asset_field),
            Self::Threats => Some(&mut doc.threat),
            Self::Suggestions => Some(&mut doc.suggestion),
            Self::Registered => Some(&mut doc.registered),
            Self::Measures => Some(&mut doc.measure),
            Self::Section => Some(&mut doc.section_row),
            Self::Catalogs => Some(&mut doc.shelf.catalog),
            Self::Entries => Some(&mut doc.shelf.entry),
            Self::Start
            | Self::New
            | Self::Compare
            | Self::Register(_)
            | Self::Form
            | Self::Picker => None,
        }
    }

    /// Whether the keys are in another pane: what a click opens would be opened there.
    pub(super) fn is_beside(self, app: &App) -> bool {
        use super::doc::Pane;
        let Some(doc) = &app.doc else { return false };
        match self {
            Self::AssetFields | Self::Registered => doc.pane != Pane::Second,
            Self::Assets | Self::Suggestions => doc.pane != Pane::First,
            Self::Catalogs => doc.shelf.pane != Pane::First,
            Self::Entries => doc.shelf.pane != Pane::Second,
            _ => false,
        }
    }

    /// A click also brings the keys to the pane it fell in.
    pub(super) fn chosen(self, app: &mut App) {
        use super::doc::Pane;
        let Some(doc) = &mut app.doc else { return };
        match self {
            Self::AssetFields | Self::Registered => doc.pane = Pane::Second,
            Self::Assets | Self::Suggestions => doc.pane = Pane::First,
            Self::Catalogs => {
                doc.shelf.pane = Pane::First;
                doc.shelf.entry = Cursor::default();
            }
            Self::Entries => doc.shelf.pane = Pane::Second,
            _ => {}
        }
    }

    /// What a second click on the same row does.
    pub(super) fn open(self) -> Action {
        match self {
            Self::Suggestions | Self::Threats | Self::Compare => Action::Mark,
            Self::Picker => Action::Accept,
            _ => Action::Open,
        }
    }
}

/// What lies at a place on screen, the topmost.
pub(super) fn hit(app: &App, x: u16, y: u16) -> Option<Hit> {
    let mut buffer = Buffer::empty(Rect::new(0, 0, app.size.0, app.size.1));
    let (_, hits) = draw(app, &mut buffer);
    let at = ratatui::layout::Position { x, y };
    hits.iter().rev().find(|(area, _)| area.contains(at)).map(|(_, hit)| *hit)
}

/// Where the cursor goes, and what can be clicked.
pub(super) type Drawn = (Option<(u16, u16)>, Vec<(Rect, Hit)>);

/// Draws into a buffer of any size.
pub(super) fn draw(app: &App, buffer: &mut Buffer) -> Drawn {
    let area = buffer.area;
    let mut pen = Pen::new(app, buffer);
    if app.blank {
        return (None, Vec::new());
    }
    if area.width < NEEDED.0 || area.height < NEEDED.1 {
        let args = [("width", NEEDED.0.into()), ("height", NEEDED.1.into())];
        let sentence = app.texts.tv("too-small", &args);
        for (line, y) in crate::text::wrap(&sentence, usize::from(area.width)).iter().zip(area.y..)
        {
            pen.text(0, y, area.width, line, pen.theme.text);
        }
        return (None, Vec::new());
    }
    if app.present && app.overlays.is_empty() {
        screens::present::view(app, &mut pen, area);
        return (pen.cursor, pen.hits);
    }
    let body = widgets::shell(app, &mut pen, area);
    match app.screen {
        Screen::Start => screens::start::view(app, &mut pen, body),
        Screen::New => screens::new::view(app, &mut pen, body),
        Screen::Register => {
            if let Some(doc) = &app.register {
                screens::register::view(app, doc, &mut pen, body);
            }
        }
        Screen::Compare => {
            if let Some(compare) = &app.compare {
                screens::compare::view(app, compare, &mut pen, body);
            }
        }
        Screen::Recap | Screen::Step | Screen::Matrix | Screen::Catalogs => {
            if let Some(doc) = &app.doc {
                doc_screen(app, doc, &mut pen, body);
            }
        }
    }
    for overlay in &app.overlays {
        match overlay {
            Overlay::Form(form) => screens::form::view(app, form, &mut pen, body),
            Overlay::Picker(picker) => widgets::picker(app, picker, &mut pen, body),
            Overlay::Prompt(prompt) => widgets::prompt(app, prompt, &mut pen, body),
            Overlay::Help(at) => widgets::help(app, *at, &mut pen, body),
        }
    }
    if !app.pending.is_empty() {
        widgets::which(app, &mut pen, body);
    }
    (pen.cursor, pen.hits)
}

fn doc_screen(app: &App, doc: &super::doc::Doc, pen: &mut Pen<'_>, body: Rect) {
    use crate::model::Stage;
    match (app.screen, doc.step) {
        (Screen::Recap, _) => screens::recap::view(app, doc, pen, body),
        (Screen::Catalogs, _) => screens::catalogs::view(app, doc, pen, body),
        (Screen::Matrix, _) => screens::matrix::view(app, doc, pen, body),
        (_, Step::Frame) => screens::frame::view(app, doc, pen, body),
        (_, Step::Assets) => screens::assets::view(app, doc, pen, body),
        (_, Step::Threats) => screens::threats::view(app, doc, pen, body),
        (_, Step::Events) => screens::events::view(app, doc, pen, body),
        (_, Step::Rating) => screens::rating::view(app, doc, Stage::Current, pen, body),
        (_, Step::Residual) => screens::rating::view(app, doc, Stage::Residual, pen, body),
        (_, Step::Measures) => screens::measures::view(app, doc, pen, body),
        (_, Step::Summary) => screens::summary::view(app, doc, pen, body),
    }
}
