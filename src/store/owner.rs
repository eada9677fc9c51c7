//! Who has a session open, told to those who come after; and whether that is still so.
//!
//! The lock is the kernel's; this file beside it only says whose it is. A holder on this machine is
//! judged by boot, process number and the moment the process began, never by a clock. One on another
//! machine is never judged.

use std::path::{Path, PathBuf};

use chrono::Utc;
use rustix::process::{Pid, Signal, getuid, kill_process, test_kill_process};
use serde::{Deserialize, Serialize};

use super::disk::{Disk, beside};
use crate::model::{Key, Stamp, Title};
use crate::wire::{compact_from, to_compact};

/// One running program that has a session open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    pub user: Title,
    pub uid: u32,
    pub host: Title,
    /// Changes each time the machine is started.
    pub boot: Key,
    pub pid: u32,
    /// When the process began, as the kernel counts it.
    pub started: u64,
    pub tty: Title,
    pub since: Stamp,
}

/// What can be done about a session that is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// By the same user on this machine: that program can be asked to leave.
    Mine,
    Other,
    /// From another machine, or so the owner file says.
    Elsewhere,
}

/// Largest owner file that is read.
const LIMIT: u64 = 4096;

fn path_of(session: &Path) -> PathBuf {
    beside(session, "owner")
}

/// What the kernel says in a file of its own; empty where it has none.
fn kernel(path: &str) -> String {
    let read = Disk::default().read_bytes(Path::new(path), LIMIT).unwrap_or_default();
    String::from_utf8_lossy(&read).trim().to_owned()
}

/// When a process began; `None` when there is none of that number, or only its number is left because
/// nobody has asked yet how it ended.
fn began(pid: u32) -> Option<u64> {
    let stat = kernel(&format!("/proc/{pid}/stat"));
    // The name stands in parentheses and may hold anything; the 22nd field is the 20th after it.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    let ended = matches!(fields.next()?, "Z" | "X");
    fields.nth(18)?.parse().ok().filter(|_| !ended)
}

impl Owner {
    /// This process.
    pub(super) fn me() -> Self {
        let login = ["LOGNAME", "USER"].iter().find_map(|name| std::env::var(name).ok());
        let (pid, uid) = (std::process::id(), getuid().as_raw());
        let tty = rustix::termios::ttyname(std::io::stdin(), Vec::new());
        Self {
            user: Title::from(login.unwrap_or_else(|| format!("uid {uid}"))),
            uid,
            host: Title::from(rustix::system::uname().nodename().to_string_lossy().into_owned()),
            boot: Key::from(kernel("/proc/sys/kernel/random/boot_id")),
            pid,
            started: began(pid).unwrap_or_default(),
            tty: Title::from(
                tty.map_or_else(|_| String::new(), |it| it.to_string_lossy().into_owned()),
            ),
            since: Stamp::new(Utc::now()),
        }
    }

    /// Of a session; `None` where nobody has said so readably.
    pub(super) fn of(disk: &Disk, session: &Path) -> Option<Self> {
        let bytes = disk.read_bytes(&path_of(session), LIMIT).ok()?;
        compact_from(str::from_utf8(&bytes).ok()?).ok()
    }

    pub(super) fn is_this_process(&self) -> bool {
        let me = Self::me();
        (self.pid, self.started, &self.boot) == (me.pid, me.started, &me.boot)
    }

    fn is_on(&self, machine: &Self) -> bool {
        (!self.boot.is_empty() && self.boot == machine.boot) || self.host == machine.host
    }

    /// Whether the process is still there: the number alone may be another's by now.
    fn runs(&self) -> bool {
        let Some(pid) = i32::try_from(self.pid).ok().and_then(Pid::from_raw) else { return false };
        match began(self.pid) {
            Some(began) => began == self.started && self.boot == Self::me().boot,
            // A system without that file: the number is all there is.
            None => self.started == 0 && test_kill_process(pid).is_ok(),
        }
    }

    /// How a session with this owner is held by now; `None` when it is not. The lock being free
    /// settles it for this machine only as far as the process is gone.
    pub(super) fn hold(&self, locked: bool) -> Option<Hold> {
        let me = Self::me();
        match (self.is_on(&me), self.runs()) {
            (false, _) => Some(Hold::Elsewhere),
            (true, true) if self.pid != me.pid && self.uid == me.uid => Some(Hold::Mine),
            (true, running) => (running || locked).then_some(Hold::Other),
        }
    }

    /// Asks the program that holds a session to save and leave. True when it was asked.
    pub fn ask_to_leave(&self) -> bool {
        let pid = i32::try_from(self.pid).ok().and_then(Pid::from_raw);
        let mine = self.hold(true) == Some(Hold::Mine);
        // One that stands still hears nothing until it goes on.
        mine && pid.is_some_and(|pid| {
            kill_process(pid, Signal::HUP).and_then(|()| kill_process(pid, Signal::CONT)).is_ok()
        })
    }

    /// Says so beside the session. A courtesy: that it fails stops nobody.
    pub(super) fn write(&self, disk: &Disk, session: &Path) {
        let path = path_of(session);
        let Ok(text) = to_compact(self) else { return };
        drop(disk.0.remove(&path));
        let like = disk.companion(session);
        drop(disk.0.create(&path, like.as_ref()).and_then(|mut file| file.write(text.as_bytes())));
    }

    /// Takes it back, unless somebody else has said so since.
    pub(super) fn clear(&self, disk: &Disk, session: &Path) {
        if Self::of(disk, session).as_ref() == Some(self) {
            drop(disk.0.remove(&path_of(session)));
        }
    }
}
