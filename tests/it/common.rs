//! A fixed world for tests: clock, seed, library and a prepared session.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use rosbenk::catalog::{Library, asset_row, builtin_library};
use rosbenk::model::{Id, IdMaker, Key, Lang, Session, Stamp};
use rosbenk::store::Disk;
use rosbenk::workshop::{NewSession, new_session};

pub(crate) fn at(text: &str) -> Stamp {
    let at: DateTime<Utc> = text.parse().unwrap();
    Stamp::new(at)
}

pub(crate) fn noon() -> Stamp {
    at("2026-11-22T11:00:00Z")
}

pub(crate) fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// A new session on the default scale, with one relevant consequence type and one asset.
pub(crate) fn prepared(library: &Library) -> Session {
    let mut ids = IdMaker::new(7);
    let new = NewSession {
        title: "ROS Journalsystem".into(),
        number: "9901".into(),
        municipality: "Fjelldal kommune".into(),
        language: Lang::Nb,
        scale: library.scale("infosec-5x5").unwrap().clone(),
    };
    let mut session = new_session(&new, library, &mut ids, noon());
    session.relevant = vec![Key::new("privacy")];
    let kind = library.asset_types().find(|it| it.entry.id == "care-records").unwrap();
    session.assets.insert(ids.next(noon()), asset_row(&kind, Lang::Nb));
    session
}

/// A file as the program makes it: its owner's alone.
pub(crate) fn hide(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

/// The real disk.
pub(crate) fn disk() -> Disk {
    Disk::default()
}

/// Read once: each test has a copy.
pub(crate) fn library() -> Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(builtin_library);
    LIBRARY.clone()
}
