//! A register on screen: its pages, what is filtered, and how deep one has gone in.

mod filter;
mod pages;
mod questions;
mod rows;
mod views;

pub(super) use filter::FilterBy;
pub(super) use filter::{FILTERS, Filter, choices};
pub(super) use pages::{PAGES, Page};
pub(super) use questions::{Asked, Axis, answer};
pub(super) use rows::{entry_of, group_name, joint_name};
pub(super) use views::Views;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::cursor::Cursor;
use crate::model::Cell;
use crate::register::Register;
use crate::register::index::Index;
use crate::register::region::Region;
use crate::text::{width, wrap};

/// A region file as it was read: whose decisions it keeps.
#[derive(Clone, Debug)]
pub struct RegionFile {
    pub path: PathBuf,
    pub region: Region,
}

/// Something gone into, over the page.
#[derive(Clone, Debug)]
pub(super) enum Inner {
    /// Entries that are something together.
    Entries { about: About, rows: Vec<u32>, at: Cursor },
    /// What a municipality has to do: a position in the follow-up.
    Measures { of: usize, at: Cursor },
    /// What a version of a session, a source, says otherwise than the others, in so many rows.
    Versions { source: u32, rows: usize, at: Cursor },
    /// One entry, whole; the cursor is a line of it.
    Entry { row: u32, at: Cursor },
}

/// What entries are together, which is told over them; numbers are positions in the list they come from.
#[derive(Clone, Copy, Debug)]
pub(super) enum About {
    Source(u32),
    Cell(Cell),
    /// A municipality's under a theme.
    Theme(u32, Option<u32>),
    Group(usize),
    Cause(usize),
    Joint(usize),
    /// Two that may be one risk.
    Pair,
}

/// A decision that was made here: the region before it, and where on the page it was made.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    pub before: Arc<Region>,
    pub pane: usize,
    pub at: Cursor,
}

/// An older register that this one is held against.
#[derive(Clone, Debug)]
pub(super) struct Older {
    pub name: String,
    /// What has happened, and the same on lines of a width; a heading is one.
    told: Vec<String>,
    pub lines: Vec<(bool, String)>,
}

impl Older {
    pub(super) fn new(name: String, told: Vec<String>, cells: usize) -> Self {
        let mut older = Self { name, told, lines: Vec::new() };
        older.fit(cells);
        older
    }

    /// Lays it out anew. What fits stays as it is; what goes on from a line stands in further.
    pub(super) fn fit(&mut self, cells: usize) {
        const INDENT: usize = 2;
        let folded = |line: &String| {
            // A line that does not stand in is a heading.
            let heading = !line.starts_with(' ') && !line.is_empty();
            if width(line) <= cells {
                return vec![(heading, line.clone())];
            }
            let indent = line.len() - line.trim_start().len();
            let parts = wrap(line.trim_start(), cells.saturating_sub(indent + INDENT));
            let at = |at: usize| if at == 0 { indent } else { indent + INDENT };
            let parts = parts.iter().enumerate();
            parts.map(|(no, part)| (heading, format!("{}{part}", " ".repeat(at(no))))).collect()
        };
        self.lines = self.told.iter().flat_map(folded).collect();
    }
}

/// An open register.
pub struct RegisterDoc {
    pub path: PathBuf,
    pub register: Register,
    /// What it is compared by: the region file's, else the register's own.
    pub region: Option<Arc<Region>>,
    /// Where decisions are written; without it there are none.
    pub(super) file: Option<PathBuf>,
    pub(super) index: Index,
    pub(super) views: Views,
    pub(super) filter: Filter,
    pub(super) page: Page,
    /// For each page, which of its panes has the keys.
    panes: [usize; PAGES.len()],
    cursors: [[Cursor; 3]; PAGES.len()],
    pub(super) cell: Cell,
    pub(super) transposed: bool,
    /// Which theme of the heat map the cursor is on.
    pub(super) theme: Cursor,
    pub(super) inner: Vec<Inner>,
    pub(super) older: Option<Older>,
    /// What is said when the decision that is being written is.
    pub(super) deciding: String,
    /// What was decided here and is written, the last one last.
    pub(super) decided: Vec<Decided>,
}

impl RegisterDoc {
    pub(super) fn new(path: PathBuf, register: Register, region: Option<RegionFile>) -> Self {
        let (file, region) = match region {
            Some(it) => (Some(it.path), Some(Arc::new(it.region))),
            None => (None, register.region.clone().map(Arc::new)),
        };
        let mut doc = Self {
            path,
            register,
            region,
            file,
            index: Index::default(),
            views: Views::default(),
            filter: Filter::default(),
            page: Page::Overview,
            panes: Default::default(),
            cursors: Default::default(),
            cell: Cell { likelihood: 0, consequence: 0 },
            transposed: false,
            theme: Cursor::default(),
            inner: Vec::new(),
            older: None,
            deciding: String::new(),
            decided: Vec::new(),
        };
        doc.fold();
        doc.cell = doc.worst_cell().unwrap_or(doc.cell);
        doc
    }

    /// Where the worst of what has a place stands: there the room looks first.
    fn worst_cell(&self) -> Option<Cell> {
        let mut rows = self.views.rows.iter().filter_map(|at| self.index.rows.get(*at as usize));
        let spot = rows.find_map(|row| row.place.spot())?;
        Some(Cell { likelihood: spot.likelihood.into(), consequence: spot.consequence.into() })
    }

    /// Draws everything anew from the evidence, by the region as it is now.
    pub(super) fn fold(&mut self) {
        self.index = Index::of(&self.register, self.region.clone());
        self.views = Views::of(&self.register, &self.index, &self.filter);
        if self.page == Page::Settle {
            self.views.find_matches(&self.register, &self.index);
        }
    }

    /// Draws what the filter governs anew.
    pub(super) fn refilter(&mut self) {
        self.inner.clear();
        self.views.filter(&self.index, &self.filter);
    }

    /// Judges deadlines as of a day.
    pub(super) fn due(&mut self, as_of: NaiveDate) {
        self.views.due(&self.index, &self.filter, Some(as_of));
    }

    pub(super) fn pane(&self) -> usize {
        self.panes.get(self.page as usize).copied().unwrap_or(0)
    }

    pub(super) fn set_pane(&mut self, pane: usize) {
        self.set_pane_of(self.page, pane);
    }

    pub(super) fn set_pane_of(&mut self, of: Page, pane: usize) {
        if let Some(place) = self.panes.get_mut(of as usize) {
            *place = pane;
        }
    }

    pub(super) fn go(&mut self, page: Page) {
        self.page = page;
        self.inner.clear();
        if page == Page::Settle {
            self.views.find_matches(&self.register, &self.index);
            // To what waits for somebody, unless one was looking at something there.
            let waits = self.views.open().iter().position(|open| *open > 0);
            if let Some(pane) = waits.filter(|_| self.len() == 0) {
                self.set_pane(pane);
            }
        }
    }

    /// Whether a version is about to be chosen.
    pub(super) fn is_choosing(&self) -> bool {
        matches!(self.inner.last(), Some(Inner::Versions { .. }))
    }

    /// The list the keys are in: its cursor and length.
    pub(super) fn cursor(&self) -> Cursor {
        match self.inner.last() {
            Some(
                Inner::Entries { at, .. }
                | Inner::Measures { at, .. }
                | Inner::Versions { at, .. }
                | Inner::Entry { at, .. },
            ) => *at,
            None => {
                let panes = self.cursors.get(self.page as usize);
                panes.and_then(|panes| panes.get(self.pane())).copied().unwrap_or_default()
            }
        }
    }

    pub(super) fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        let pane = self.pane();
        match self.inner.last_mut() {
            Some(
                Inner::Entries { at, .. }
                | Inner::Measures { at, .. }
                | Inner::Versions { at, .. }
                | Inner::Entry { at, .. },
            ) => Some(at),
            None => self.cursors.get_mut(self.page as usize)?.get_mut(pane),
        }
    }

    /// Puts the cursor of a pane of some page on a row.
    pub(super) fn put_cursor(&mut self, of: Page, pane: usize, at: usize) {
        let panes = self.cursors.get_mut(of as usize);
        if let Some(cursor) = panes.and_then(|panes| panes.get_mut(pane)) {
            cursor.0 = at;
        }
    }

    /// The entries one goes through from the one that is shown: those it was chosen among, else all.
    pub(super) fn beside(&self) -> &[u32] {
        match self.inner.iter().rev().nth(1) {
            Some(Inner::Entries { rows, .. }) => rows,
            _ => &self.views.rows,
        }
    }

    /// Where a pane of this page has its cursor.
    pub(super) fn cursor_in(&self, pane: usize) -> Cursor {
        let panes = self.cursors.get(self.page as usize);
        panes.and_then(|panes| panes.get(pane)).copied().unwrap_or_default()
    }

    /// Rows in the list the keys are in; of an entry the lines are counted where they are made.
    pub(super) fn len(&self) -> usize {
        match self.inner.last() {
            Some(Inner::Entries { rows, .. }) => rows.len(),
            Some(Inner::Measures { of, .. }) => {
                self.views.follow_up.get(*of).map_or(0, |it| it.measures.len())
            }
            Some(Inner::Versions { rows, .. }) => *rows,
            Some(Inner::Entry { .. }) => 0,
            None => self.views.len(self.page, self.pane(), self.older.as_ref()),
        }
    }
}
