//! The worked examples in `sessions/` and its region: they load, stand as the program writes them, and hold the rules.
//!
//! `ROSBENK_BLESS=1` rewrites each file the canonical way first.

use rosbenk::model::check::check;
use rosbenk::model::{FindingKind, Session, Severity, Title, edited_by_hand, snapshot};
use rosbenk::wire::{Kind, from_bytes, kind_of, to_ron};
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::noon;

/// Findings of [`Severity::Error`] the examples are meant to have, and what they show.
const MEANT: &[(&str, FindingKind, &str)] = &[
    (
        "innbyggerportal.ron",
        FindingKind::SensitiveOutsideSecuredZone,
        "forms with health data wait in the internal zone until a decided measure moves them",
    ),
    (
        "skoleplattform.ron",
        FindingKind::CloudWithoutAgreement,
        "apps that teachers took into use by themselves, without a processing agreement",
    ),
];

/// The sessions of `sessions/` and of the example region; a register lies beside them.
fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let mut files: Vec<PathBuf> = [folder.clone(), folder.join("region")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "ron") && is_session(path))
        .collect();
    files.sort();
    files
}

fn is_session(path: &Path) -> bool {
    let (kind, _) = kind_of(&fs::read(path).unwrap())
        .unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
    kind == Kind::Session
}

fn read(path: &Path) -> Session {
    from_bytes(&fs::read(path).unwrap(), Kind::Session)
        .unwrap_or_else(|error| panic!("{}: {error:?}", path.display()))
}

/// Writes the file as the program would, with a new revision if the content changed.
fn bless(path: &Path) {
    let mut session = read(path);
    session.revisions = snapshot(&session, noon(), &Title::new("prosjektleder"), 0).unwrap();
    fs::write(path, to_ron(&session).unwrap()).unwrap();
}

#[test]
fn every_example_session_is_canonical_and_holds_the_rules() {
    let files = files();
    assert!(!files.is_empty());
    let mut found = Vec::new();
    for path in &files {
        if std::env::var_os("ROSBENK_BLESS").is_some() {
            bless(path);
        }
        let name = path.file_name().unwrap().to_str().unwrap();
        let session = read(path);
        assert!(to_ron(&session).unwrap().as_bytes() == fs::read(path).unwrap(), "{name}: bless");
        assert!(!session.revisions.is_empty(), "{name} has no revision");
        assert!(!edited_by_hand(&session).unwrap(), "{name} is edited by hand");
        let findings = check(&session, noon().utc().date_naive());
        let errors = findings.into_iter().filter(|finding| finding.severity == Severity::Error);
        found.extend(errors.map(|finding| (name, finding.kind)));
    }
    let meant: Vec<_> = MEANT.iter().map(|(name, kind, _)| (*name, kind.clone())).collect();
    assert_eq!(found, meant);
}
