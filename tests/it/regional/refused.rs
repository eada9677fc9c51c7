//! Decisions that cannot be written: said, not pretended, and never over somebody else's.

use std::os::unix::fs::PermissionsExt as _;

use super::{find, here, region, register};
use crate::common::disk;
use crate::workbench::NB;

#[test]
fn somebody_elses_change_is_kept_and_shown() {
    let mut bench = register(&NB);
    bench.keys("g7j");
    let ours = region(&bench);
    let mut theirs = ours.clone();
    theirs.name = "Fjordregionen IKS".into();
    let path = bench.folder.path().join("region.ron");
    disk().write_region(&path, &theirs, true).unwrap();
    let asked = here(&bench);
    bench.keys("n");
    assert_eq!(region(&bench), theirs, "theirs stands");
    find(&bench, "Ikke skrevet: noen andre har endret filen");
    find(&bench, "Fjordregionen IKS");
    assert_eq!(here(&bench), asked, "the question is asked still");
    bench.keys("u");
    assert_eq!(region(&bench), theirs, "nothing of before their change is put back");
    bench.keys("n");
    let now = region(&bench);
    assert_eq!((now.joins.len(), &now.name), (theirs.joins.len() + 1, &theirs.name));
}

#[test]
fn a_file_that_is_gone_or_spoiled_is_not_made_anew() {
    let mut bench = register(&NB);
    let path = bench.folder.path().join("region.ron");
    std::fs::write(&path, "(format: Region(1), tull").unwrap();
    bench.keys("g7");
    let asked = here(&bench);
    bench.keys("j");
    find(&bench, "Ikke skrevet");
    assert_eq!(here(&bench), asked);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "(format: Region(1), tull");
    std::fs::remove_file(&path).unwrap();
    bench.keys("j");
    find(&bench, "Ikke skrevet");
    assert!(!path.exists());
}

#[test]
fn a_write_protected_file_says_so_and_stays_as_it_was() {
    let mut bench = register(&NB);
    let path = bench.folder.path().join("region.ron");
    let bytes = std::fs::read(&path).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    bench.keys("g7");
    let asked = here(&bench);
    for keys in ["j", "n", "<tab><enter><down><down><enter><enter>"] {
        bench.keys(keys);
        find(&bench, "Ikke skrevet: filen er skrivebeskyttet");
    }
    bench.keys("<s-tab>");
    assert_eq!(here(&bench), asked);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    // What cannot be written is not there to be undone.
    bench.keys("u");
    find(&bench, "Ingenting å angre");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    bench.keys("j");
    assert_ne!(std::fs::read(&path).unwrap(), bytes, "and again when it may be written");
}

/// An undoing that fails leaves the decision, and can be tried again.
#[test]
fn an_undoing_that_cannot_be_written_is_none() {
    let mut bench = register(&NB);
    let path = bench.folder.path().join("region.ron");
    let before = region(&bench);
    bench.keys("g7jn");
    let decided = region(&bench);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    bench.keys("u");
    find(&bench, "Ikke skrevet");
    assert_eq!(region(&bench), decided);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    bench.keys("uu");
    assert_eq!(region(&bench), before);
}

/// The program writes a region file in its own way; what somebody wrote there besides is kept.
#[test]
fn comments_of_a_region_file_are_kept_beside_it() {
    let folder = super::folder();
    let own = String::from_utf8(super::example("region.ron")).unwrap();
    let own = own.replacen("(\n", "(\n  // Avklart i rådmannsutvalget.\n", 1);
    super::put(&folder, "region.ron", own.as_bytes());
    let mut bench = super::opened(folder, &NB, Some("region.ron"));
    bench.keys("g7j");
    let kept = bench.folder.path().join(".region.ron.1");
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), own);
    bench.keys("n");
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), own, "not over it by our own");
}
