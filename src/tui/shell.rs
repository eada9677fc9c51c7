//! Does what `update` asked for, and hears what became of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, SystemTime};

use super::app::App;
use super::doc::{Doc, Held};
use super::effect::{Access, Effect, Input};
use super::farewell::Lifeline;
use super::register::RegionFile;
use super::theme::parse_theme;
use super::update::{unkept_drafts, update};
use crate::model::Session;
use crate::register::region::Region;
use crate::report::{document, to_html};
use crate::store::{
    Dirs, Disk, Mode, Order, Report, Snapshot, StoreError, Writer, Written, store_error,
    store_reason,
};
use crate::text::{Arg, Now};
use crate::wire::Kind;

/// What the workbench meets of the world.
#[derive(Clone, Debug, Default)]
pub struct Outside {
    pub disk: Disk,
    pub dirs: Dirs,
    /// Where relative paths begin.
    pub folder: PathBuf,
    pub truecolor: bool,
    /// The region file a register is to be compared by.
    pub region: Option<PathBuf>,
}

/// Longest wait for one's own other program to leave.
const LEAVES: Duration = Duration::from_secs(6);

/// Does effects, and hears what became of them.
pub(super) struct Shell {
    outside: Outside,
    writer: Option<Writer>,
    inbox: Sender<Input>,
    pub(super) lifeline: Arc<Lifeline>,
    /// Orders given to the writer that it has not reported on.
    waiting: usize,
    pub(super) suspend: bool,
    /// Sessions opened so far: tells the reports of one from those of the next.
    opened: usize,
    /// When a session that is only read was last written to.
    seen: Option<(Option<SystemTime>, u64)>,
    /// For a picture only: nothing is locked or written.
    look: bool,
    /// The region file as it was last read or written.
    decided: Option<Region>,
}

impl Shell {
    pub(super) fn new(outside: Outside, inbox: Sender<Input>) -> Self {
        Self {
            outside,
            writer: None,
            inbox,
            lifeline: Arc::default(),
            waiting: 0,
            suspend: false,
            opened: 0,
            seen: None,
            look: false,
            decided: None,
        }
    }

    /// One that only looks: opens without a lock, writes nothing.
    pub(super) fn looking(self) -> Self {
        Self { look: true, ..self }
    }

    /// What the workbench starts with: a session, or the list of them. The list is not looked for
    /// until it is needed.
    pub(super) fn begin(&mut self, app: &mut App, first: Option<PathBuf>, now: Now) {
        if let Some(path) = first {
            self.start(app, Effect::Open(path), now);
        }
        if app.doc.is_none() && app.register.is_none() {
            let trouble = app.toast.take();
            self.start(app, Effect::Find, now);
            app.toast = trouble;
        }
    }

    fn start(&mut self, app: &mut App, effect: Effect, now: Now) {
        if let Some(input) = self.perform(app, effect, now) {
            self.turn(app, input, now);
        }
    }

    /// Updates and does what that asked for, until nothing more is asked.
    pub(super) fn turn(&mut self, app: &mut App, input: Input, now: Now) {
        let input = match input {
            Input::Stored { of, report } => {
                self.waiting = self.waiting.saturating_sub(1);
                match self.heard(app, of, report) {
                    Some(input) => input,
                    None => return,
                }
            }
            input => input,
        };
        let mut effects = update(app, input, now);
        while !effects.is_empty() {
            let inputs: Vec<Input> =
                effects.drain(..).filter_map(|effect| self.perform(app, effect, now)).collect();
            effects = inputs.into_iter().flat_map(|input| update(app, input, now)).collect();
        }
        self.lifeline.typed(unkept_drafts(app));
    }

    /// Takes what the writer has reported, waiting until every order is answered.
    pub(super) fn settle(&mut self, app: &mut App, inbox: &Receiver<Input>, now: Now) {
        while self.waiting > 0 {
            match inbox.recv() {
                Ok(input) => self.turn(app, input, now),
                Err(_) => return,
            }
        }
        while let Ok(input) = inbox.try_recv() {
            self.turn(app, input, now);
        }
    }

    /// A report of a session that is no longer open says nothing of this one; only trouble is told.
    fn heard(&self, app: &App, of: usize, report: Report) -> Option<Input> {
        if of == self.opened {
            return Some(Input::Stored { of, report });
        }
        match report {
            Report::NotAppended(error) | Report::NotSnapshotted(error) => {
                Some(Input::Failed(store_error(&app.texts, &error)))
            }
            Report::Durable(_) | Report::DraftKept | Report::Snapshotted { .. } => None,
        }
    }

    fn perform(&mut self, app: &App, effect: Effect, now: Now) -> Option<Input> {
        let told = |done: Result<Input, StoreError>| match done {
            Ok(input) => Some(input),
            Err(error) => Some(Input::Failed(store_error(&app.texts, &error))),
        };
        let disk = self.outside.disk.clone();
        match effect {
            Effect::Find => {
                let here = disk.find_sessions(&self.outside.folder);
                let registers = disk.find_registers(&self.outside.folder, &self.outside.dirs);
                Some(Input::Found { recent: disk.recents(&self.outside.dirs), here, registers })
            }
            Effect::Open(path) if is_register(&disk, &self.outside.folder.join(&path)) => {
                told(self.register(&self.outside.folder.join(path)))
            }
            Effect::OpenRegion(path) => {
                let path = self.outside.folder.join(path);
                told(self.region(&path).map(|it| Input::Region(Box::new(it))))
            }
            Effect::OpenOlder(path) => told(self.older(&self.outside.folder.join(path))),
            Effect::WriteRegion { path, region, undo } => {
                Some(self.decide(app, &path, region, undo))
            }
            Effect::Open(path) => {
                let path = self.outside.folder.join(path);
                let opened = self.open(app, &path, Mode::Edit);
                let ours = |doc: &Doc| !doc.read_only || doc.orphan.is_some();
                let writable = app.doc.as_ref().is_some_and(ours);
                match opened {
                    // The old one is let go of, and the new one cannot be had: nothing is written now.
                    Err(error) if writable && self.writer.is_none() => {
                        let why = store_reason(&app.texts, &error);
                        Some(Input::Orphaned { path, why })
                    }
                    opened => told(opened),
                }
            }
            Effect::TakeOver(path) => told(self.open(app, &path, Mode::TakeOver)),
            Effect::Create { path, session } => {
                let path = self.outside.folder.join(path);
                let made = disk.create(&path, &session, now.stamp(), &app.by);
                told(made.and_then(|()| self.open(app, &path, Mode::Edit)))
            }
            Effect::SaveAs(path, it) => {
                let path = self.outside.folder.join(path);
                let made = disk.create(&path, &it.session, it.at, &it.by);
                // The old one is let go of only when the new one is ours.
                let opened = made.and_then(|()| self.open(app, &path, Mode::Edit));
                let ours = |it: &Input| matches!(it, Input::Opened { access: Access::Edit, .. });
                told(opened.and_then(|input| {
                    if ours(&input) { Ok(input) } else { Err(StoreError::NotOurs { path }) }
                }))
            }
            Effect::Reconciled { path, theirs, merged } => {
                let done = overwrite(&disk, &path, &theirs, &merged);
                told(done.and_then(|()| self.open(app, &path, Mode::Edit)))
            }
            Effect::Commit(record, drafts) => self.order(app, Order::Append(record, drafts)),
            Effect::Keep(drafts) => self.order(app, Order::Draft(drafts)),
            Effect::Snapshot(snapshot) => self.order(app, Order::Snapshot(snapshot)),
            Effect::Close => {
                self.close();
                None
            }
            Effect::Look(path) => self.look_again(&path),
            Effect::AskToLeave(path, owner) => {
                let inbox = self.inbox.clone();
                std::thread::spawn(move || {
                    let free = owner.ask_to_leave() && disk.wait_free(&path, LEAVES);
                    drop(inbox.send(Input::Freed { path, free }));
                });
                None
            }
            Effect::Report(session) => {
                let (date, clock) = now.local(now.stamp());
                let when = format!("{date}-{}", clock.replace(':', ""));
                let path = app.doc.as_ref().map(|doc| &doc.path)?;
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                let path = path.with_file_name(format!("{stem}-{when}.html"));
                let html = to_html(&document(&session, &app.texts, now));
                told(disk.write_output(&path, html.as_bytes(), false).map(|()| {
                    let path = path.display().to_string();
                    Input::Told(app.texts.tv("told-report", &[("path", Arg::from(path))]))
                }))
            }
            Effect::LoadTheme(name) => {
                let source = disk.theme(&self.outside.dirs, &name).ok().flatten()?;
                parse_theme(&source, self.outside.truecolor).ok().map(Input::Theme)
            }
            Effect::KeepOwn { id, what, row } => {
                let dirs = &self.outside.dirs;
                told(disk.keep_own(dirs, &id, *what).map(|copied| {
                    let row = row.zip(copied).map(|((table, id), copied)| (table, id, copied));
                    Input::Kept { library: disk.library(dirs).0, row }
                }))
            }
            Effect::Suspend => {
                self.suspend = true;
                None
            }
        }
    }

    /// Reads a register, and the region file it is to be compared by.
    fn register(&mut self, path: &Path) -> Result<Input, StoreError> {
        let disk = self.outside.disk.clone();
        let register = Box::new(disk.register(path)?);
        let region = self.outside.region.clone();
        let region = region.map(|path| self.region(&self.outside.folder.join(path)));
        let region = region.transpose()?.map(Box::new);
        self.close();
        if !self.look {
            disk.remember(&self.outside.dirs, path);
        }
        Ok(Input::Register { path: path.to_owned(), register, region })
    }

    fn older(&self, path: &Path) -> Result<Input, StoreError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let register = self.outside.disk.register(path)?;
        Ok(Input::Older { name, register: Box::new(register) })
    }

    fn region(&mut self, path: &Path) -> Result<RegionFile, StoreError> {
        let path = self.outside.disk.resolved(path);
        let region = self.outside.disk.region(&path)?;
        self.decided = Some(region.clone());
        Ok(RegionFile { path, region })
    }

    /// Writes what is decided; where that cannot be, reads what the file says now.
    fn decide(&mut self, app: &App, path: &Path, region: Box<Region>, undo: bool) -> Input {
        match self.write_region(path, &region) {
            Ok(()) => Input::RegionWritten { region, undo },
            Err(error) => {
                let why = store_reason(&app.texts, &error);
                let now = self.region(path).ok().map(|file| Box::new(file.region));
                Input::RegionFailed { why, now }
            }
        }
    }

    /// Writes decisions over the file they were made on; never over somebody else's.
    fn write_region(&mut self, path: &Path, region: &Region) -> Result<(), StoreError> {
        if self.look {
            return Ok(());
        }
        self.outside.disk.change_region(path, self.decided.as_ref(), region)?;
        self.decided = Some(region.clone());
        Ok(())
    }

    /// Waits for the last order, then lets go of the lock.
    fn close(&mut self) {
        self.writer = None;
        self.lifeline.follow(None);
        self.opened += 1;
    }

    /// Opens for work; when that cannot be, to look at.
    fn open(&mut self, app: &App, path: &Path, mode: Mode) -> Result<Input, StoreError> {
        let disk = self.outside.disk.clone();
        let read = |access| {
            let opened = Box::new(disk.open(path, Mode::Read)?);
            Ok(Input::Opened { opened, access })
        };
        if self.look {
            return read(Access::Look);
        }
        let mut opened = match disk.open(path, mode) {
            Ok(opened) => opened,
            Err(StoreError::Busy { hold, owner, .. }) => {
                self.seen = None;
                return read(Access::Busy(Held { hold: Some(hold), owner, asked: false }));
            }
            Err(error) if error.may_be_read() => {
                return read(Access::Denied(store_reason(&app.texts, &error)));
            }
            Err(error) => return Err(error),
        };
        self.close();
        disk.remember(&self.outside.dirs, &opened.path);
        if let Some(file) = opened.file.take() {
            let inbox = self.inbox.clone();
            // The loop outlives the writer; a report nobody hears is of no use to anybody.
            let of = self.opened;
            let report = move |report| drop(inbox.send(Input::Stored { of, report }));
            let writer = Writer::start(file, report);
            self.lifeline.follow(writer.line());
            self.writer = Some(writer);
        }
        Ok(Input::Opened { opened: Box::new(opened), access: Access::Edit })
    }

    /// A session that is only read, when it has changed or is held otherwise.
    fn look_again(&mut self, path: &Path) -> Option<Input> {
        let disk = &self.outside.disk;
        let seen = disk.last_written(path);
        let held = disk.holder(path).map(|(hold, owner)| Held {
            hold: Some(hold),
            owner: Some(Box::new(owner)),
            asked: false,
        });
        if self.seen.replace(seen) == Some(seen) && held.is_some() {
            return None;
        }
        let opened = Box::new(disk.open(path, Mode::Read).ok()?);
        Some(Input::Looked { opened, held })
    }

    /// Without a writer nothing is written, and that is said.
    fn order(&mut self, app: &App, order: Order) -> Option<Input> {
        if let Some(writer) = &self.writer {
            self.waiting += 1;
            writer.order(order);
            return None;
        }
        let path = app.doc.as_ref().map(|doc| doc.path.clone()).unwrap_or_default();
        let error = StoreError::NotOurs { path };
        let report = match order {
            Order::Snapshot(_) => Report::NotSnapshotted(error),
            _ => Report::NotAppended(error),
        };
        Some(Input::Stored { of: self.opened, report })
    }
}

/// Told by its first field, never by its name.
fn is_register(disk: &Disk, path: &Path) -> bool {
    disk.kind_of(path) == Some(Kind::Register)
}

/// Writes a session over the file it was made of, if that still holds `theirs` and nothing is
/// written to its journal.
fn overwrite(
    disk: &Disk,
    path: &Path,
    theirs: &Session,
    merged: &Snapshot,
) -> Result<(), StoreError> {
    let overtaken = || StoreError::Overtaken { path: path.to_owned() };
    let mut opened = disk.open(path, Mode::Edit)?;
    if opened.history.session() != theirs {
        return Err(overtaken());
    }
    let mut file = opened.file.take().ok_or_else(overtaken)?;
    let Snapshot { session, at, by, seq, .. } = merged;
    match file.snapshot(session, *at, by, *seq, &opened.recovered.drafts)? {
        Written::Here(_) => Ok(()),
        Written::Theirs | Written::Beside { .. } => Err(overtaken()),
    }
}
