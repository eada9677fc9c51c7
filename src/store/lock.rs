//! One writer a session: an advisory lock on a file of its own, which is never renamed or removed.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::StoreError;
use super::disk::{Disk, beside};
use super::owner::{Hold, Owner};
use super::vfs::Held;

/// A session that is ours to write. Let go of when dropped, and by the kernel when the process ends.
#[derive(Debug)]
pub(super) struct Lock {
    disk: Disk,
    session: PathBuf,
    owner: Owner,
    /// Dropped last: nobody comes in before the owner file is gone.
    _held: Box<dyn Held>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.owner.clear(&self.disk, &self.session);
    }
}

impl Lock {
    /// Somebody has taken the session over: it is not ours to write any more.
    pub(super) fn is_taken(&self) -> bool {
        Owner::of(&self.disk, &self.session).is_some_and(|owner| owner != self.owner)
    }
}

fn path_of(session: &Path) -> PathBuf {
    beside(session, "lock")
}

/// Takes the lock. `over` takes it over from another machine too, which a person has confirmed.
pub(super) fn lock(disk: &Disk, session: &Path, over: bool) -> Result<Lock, StoreError> {
    let guard = match disk.hold(session) {
        Ok(guard) => Some(guard),
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => None,
        Err(error) => return Err(StoreError::io(&path_of(session))(error)),
    };
    // Read only now: who had it may have let go in between.
    let owner = Owner::of(disk, session);
    // What this very process has let go of it does not hold, even where its owner file stayed.
    let left = |owner: &&Owner| guard.is_some() && owner.is_this_process();
    let hold = owner.as_ref().filter(|owner| !left(owner));
    let hold = hold.and_then(|owner| owner.hold(guard.is_none()));
    let busy = |hold| {
        let owner = owner.clone().map(Box::new);
        Err(StoreError::Busy { path: session.to_owned(), hold, owner })
    };
    let guard = match (guard, hold) {
        (None, hold) => return busy(hold.unwrap_or(Hold::Other)),
        (Some(guard), Some(Hold::Elsewhere)) if over => guard,
        (Some(_), Some(hold)) => return busy(hold),
        (Some(guard), None) => guard,
    };
    let owner = Owner::me();
    owner.write(disk, session);
    Ok(Lock { disk: disk.clone(), session: session.to_owned(), owner, _held: guard })
}

impl Disk {
    /// Who has a session open and how, as far as can be seen without touching it.
    pub fn holder(&self, session: &Path) -> Option<(Hold, Owner)> {
        let owner = Owner::of(self, session)?;
        owner.hold(false).map(|hold| (hold, owner))
    }

    /// When a session or its journal was last written to, and their length: another answer means
    /// another content.
    pub fn last_written(&self, session: &Path) -> (Option<SystemTime>, u64) {
        let files = [session.to_owned(), super::journal::path_of(session)];
        let known = files.iter().filter_map(|path| self.0.meta(path).ok());
        known.fold((None, 0), |(at, length), meta| (at.max(meta.modified), length + meta.length))
    }

    /// Waits until nobody on this machine holds the session, at most so long.
    pub fn wait_free(&self, session: &Path, limit: Duration) -> bool {
        const PAUSE: Duration = Duration::from_millis(20);
        let Ok(session) = self.0.resolve(session) else { return false };
        let path = path_of(&session);
        let until = Instant::now() + limit;
        loop {
            if self.0.lock(&path).is_ok() {
                return true;
            }
            if Instant::now() >= until {
                return false;
            }
            std::thread::sleep(PAUSE);
        }
    }
}
