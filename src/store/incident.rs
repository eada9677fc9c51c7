//! The log of faults of ours: when, where in the program, and by which way. Nothing of any session.

use std::backtrace::Backtrace;
use std::panic::Location;
use std::path::PathBuf;

use chrono::{SecondsFormat, Utc};

use super::disk::folder;
use super::{Dirs, Disk, Meta};

/// Only the user may read it.
const MODE: u32 = 0o600;

/// A fault that was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// What a person says when they report it.
    pub id: String,
    /// Where it was written down, if it could be.
    pub log: Option<PathBuf>,
}

impl Disk {
    /// Writes down that something went wrong at a place in the program.
    pub fn incident(&self, dirs: &Dirs, place: Option<&Location<'_>>) -> Incident {
        let place = place.map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        let now = Utc::now();
        let key = format!("{} {}", now.to_rfc3339(), std::process::id());
        let id = format!("{:08x}", crc32fast::hash(key.as_bytes()));
        let when = now.to_rfc3339_opts(SecondsFormat::Secs, true);
        let version = env!("CARGO_PKG_VERSION");
        let thread = std::thread::current().name().unwrap_or("?").to_owned();
        let way = Backtrace::force_capture();
        let entry = format!("{when} #{id} rosbenk {version} {place} {thread}\n{way}\n");
        let log = dirs.state.as_ref().map(|state| state.join("log"));
        let log = log.filter(|path| {
            let begun = self.0.make_folder(folder(path)).and_then(|()| match self.0.append(path) {
                Ok(file) => Ok(file),
                Err(_) => {
                    let like = Meta { mode: MODE, ..self.0.meta(folder(path))? };
                    self.0.create(path, Some(&like))
                }
            });
            begun.and_then(|mut file| file.write(entry.as_bytes())).is_ok()
        });
        Incident { id, log }
    }
}
