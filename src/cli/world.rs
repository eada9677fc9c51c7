//! What every command needs from outside: clock, ids, catalogues, words, settings.

use std::cell::OnceCell;
use std::path::Path;

use chrono::{DateTime, Local, Offset as _, Utc};

use super::args::Global;
use super::{Exit, Out};
use crate::catalog::Library;
use crate::model::{IdMaker, Lang, Title};
use crate::register::Register;
use crate::register::region::Region;
use crate::store::{Config, Dirs, Disk, Mode, Opened, StoreError, store_error};
use crate::text::{Arg, Now, Texts, excerpt};
use crate::wire::Kind;

/// The outside, gathered once at the door.
pub(super) struct World {
    pub out: Out,
    pub disk: Disk,
    pub dirs: Dirs,
    pub config: Option<Config>,
    /// The catalogues and those that could not be read; few commands need them, and none before it does.
    catalogs: OnceCell<(Library, Vec<StoreError>)>,
    pub ids: IdMaker,
    /// Name put on changes.
    pub by: Title,
    fixed_now: Option<DateTime<Utc>>,
    asked_lang: Option<Lang>,
    words: Vec<(Lang, String)>,
}

impl World {
    /// Gathers it; a wrong option or an unreadable setting is told and ends the program.
    pub(super) fn new(global: &Global) -> Result<Self, Exit> {
        let mut out = Out::default();
        let (disk, dirs) = (Disk::default(), Dirs::of_user());
        let words = disk.user_words(&dirs);
        let plain = Texts::new(environment_lang().unwrap_or_default(), &words);
        let asked_lang = match &global.lang {
            None => None,
            Some(code) => Some(Lang::from_code(code).ok_or_else(|| {
                out.note(&plain.tv("usage-lang", &[("code", Arg::from(code.as_str()))]));
                Exit::Nothing
            })?),
        };
        let fixed_now = match &global.now {
            None => None,
            Some(text) => Some(text.parse().map_err(|_unparsed| {
                out.note(&plain.tv("usage-now", &[("text", Arg::from(text.as_str()))]));
                Exit::Nothing
            })?),
        };
        let config = disk.config(&dirs).map_err(|error| {
            out.notes(told(&plain, &error));
            Exit::Nothing
        })?;
        let seed = global.seed.unwrap_or_else(|| fastrand::Rng::new().u64(..));
        let by = config.as_ref().and_then(|config| config.name.clone());
        let by = by.unwrap_or_else(|| {
            let login = ["LOGNAME", "USER"].iter().find_map(|name| std::env::var(name).ok());
            Title::from(login.unwrap_or_default())
        });
        let ids = IdMaker::new(seed);
        Ok(Self {
            out,
            disk,
            dirs,
            config,
            catalogs: OnceCell::new(),
            ids,
            by,
            fixed_now,
            asked_lang,
            words,
        })
    }

    pub(super) fn now(&self) -> Now {
        match self.fixed_now {
            Some(utc) => Now { utc, offset: 0 },
            None => {
                let local = Local::now();
                Now { utc: local.to_utc(), offset: local.offset().fix().local_minus_utc() / 60 }
            }
        }
    }

    /// The words of the language asked for: option, settings, the session's own, the environment, Bokmål.
    pub(super) fn texts(&self, session: Option<Lang>) -> Texts {
        let config = self.config.as_ref().and_then(|config| config.language);
        let lang = self.asked_lang.or(config).or(session).or_else(environment_lang);
        Texts::new(lang.unwrap_or_default(), &self.words)
    }

    pub(super) fn words(&self) -> &[(Lang, String)] {
        &self.words
    }

    /// True when the language was asked for, not taken from a session.
    pub(super) fn lang_is_asked(&self) -> bool {
        self.asked_lang.is_some() || self.config.as_ref().is_some_and(|it| it.language.is_some())
    }

    /// Opens a session to look at, with its journal; tells what came from it, or what went wrong.
    pub(super) fn look(&mut self, path: &Path) -> Result<Opened, Exit> {
        match self.disk.open(path, Mode::Read) {
            Ok(opened) => {
                self.tell_recovered(&opened, path);
                Ok(opened)
            }
            Err(error) => {
                self.unreadable(&error);
                if let (StoreError::Read { .. }, Some(kept)) = (&error, self.disk.kept(path)) {
                    let args = [("path", Arg::from(kept.display().to_string()))];
                    let sentence = self.texts(None).tv("read-kept-there", &args);
                    self.out.note(&sentence);
                }
                Err(Exit::Nothing)
            }
        }
    }

    /// Reads a register; tells why it cannot be read, and what to do where there is none yet.
    pub(super) fn register(&mut self, path: &Path) -> Result<Register, Exit> {
        self.disk.register(path).map_err(|error| {
            self.unreadable(&error);
            let is_session = self.disk.kind_of(path) == Some(Kind::Session);
            if is_session || self.disk.is_folder(path) {
                let args = [("path", Arg::from(path.display().to_string()))];
                let sentence = self.texts(None).tv("register-make-one", &args);
                self.out.note(&sentence);
            }
            Exit::Nothing
        })
    }

    fn catalogs(&self) -> &(Library, Vec<StoreError>) {
        self.catalogs.get_or_init(|| self.disk.library(&self.dirs))
    }

    pub(super) fn library(&self) -> &Library {
        &self.catalogs().0
    }

    /// Catalogues that could not be read.
    pub(super) fn library_errors(&self) -> &[StoreError] {
        &self.catalogs().1
    }

    /// Reads a region file; a sentence saying why it cannot be read.
    pub(super) fn region(&self, path: &Path) -> Result<Region, String> {
        self.disk.region(path).map_err(|error| told(&self.texts(None), &error).join("\n"))
    }

    /// Tells which catalogues could not be read; the rest serve.
    pub(super) fn tell_library(&mut self) {
        let texts = self.texts(None);
        let lines: Vec<String> =
            self.library_errors().iter().flat_map(|error| told(&texts, error)).collect();
        self.out.notes(lines);
    }

    /// Tells why a file could not be read, with the place in it.
    pub(super) fn unreadable(&mut self, error: &StoreError) {
        let texts = self.texts(None);
        self.out.notes(told(&texts, error));
    }

    /// Tells why a file was not written.
    pub(super) fn unwritten(&mut self, error: &StoreError) -> Exit {
        let texts = self.texts(None);
        self.out.note(&unwritten(&texts, error));
        Exit::Nothing
    }

    /// Tells that a file was written.
    pub(super) fn written(&mut self, path: &Path) {
        let path = path.display().to_string();
        let sentence = self.texts(None).tv("output-written", &[("path", path.into())]);
        self.out.note(&sentence);
    }

    fn tell_recovered(&mut self, opened: &Opened, path: &Path) {
        let texts = self.texts(Some(opened.history.session().language));
        let path = path.display().to_string();
        if opened.recovered.changes > 0 {
            let args = [("path", Arg::from(path.as_str())), ("n", opened.recovered.changes.into())];
            self.out.note(&texts.tv("journal-replayed", &args));
        }
        if opened.recovered.unusable > 0 {
            let args = [("path", Arg::from(path)), ("n", opened.recovered.unusable.into())];
            self.out.note(&texts.tv("journal-unusable", &args));
        }
    }
}

/// Why an output could not be written. There, "not found" is about the folder.
pub(super) fn unwritten(texts: &Texts, error: &StoreError) -> String {
    match error {
        StoreError::Io { path, error } if error.kind() == std::io::ErrorKind::NotFound => {
            let path = path.display().to_string();
            texts.tv("output-no-folder", &[("path", path.into())])
        }
        error => store_error(texts, error),
    }
}

/// An error of a file in one sentence, and under it the place where it is.
fn told(texts: &Texts, error: &StoreError) -> Vec<String> {
    let mut lines = vec![store_error(texts, error)];
    if let StoreError::Read { error, .. } = error {
        lines.extend(excerpt(error));
    }
    lines
}

pub(super) fn environment_lang() -> Option<Lang> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| {
            let code = value.split(['_', '.', '@']).next()?.to_lowercase();
            if code == "no" { Some(Lang::Nb) } else { Lang::from_code(&code) }
        })
}
