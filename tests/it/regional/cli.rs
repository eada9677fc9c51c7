//! `rosbenk register` as it is typed.

use std::process::{Command, Output};

use tempfile::TempDir;

use super::folder;

fn output(folder: &TempDir, args: &[&str]) -> Output {
    let command = Command::new(env!("CARGO_BIN_EXE_rosbenk"))
        .args(args)
        .env_clear()
        .env("HOME", folder.path().join("hjem"))
        .current_dir(folder.path())
        .output();
    command.unwrap()
}

/// What the program says; it has done what it was asked for.
pub(super) fn run(folder: &TempDir, args: &[&str]) -> String {
    let output = output(folder, args);
    assert_ne!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The sentence and status of what it would not do.
fn refused(folder: &TempDir, args: &[&str]) -> (String, Option<i32>) {
    let output = output(folder, args);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    (String::from_utf8(output.stderr).unwrap(), output.status.code())
}

/// Every file under a folder, with its content.
fn files(folder: &TempDir) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().path());
    let mut files: Vec<_> =
        entries.map(|path| (path.clone(), std::fs::read(&path).unwrap_or_default())).collect();
    files.sort();
    files
}

#[test]
fn a_file_of_another_kind_is_refused() {
    let folder = folder();
    super::put(&folder, "ros.ron", &super::example("9906-storasen.ron"));
    let (said, status) = refused(&folder, &["register", "ros.ron"]);
    let what = "ros.ron: filen er av typen Session, men her trengs Register\n";
    assert!(said.starts_with(what), "{said}");
    assert_eq!(status, Some(2));
    let (said, status) = refused(&folder, &["register", "register.ron", "--region", "ros.ron"]);
    assert_eq!(said, "ros.ron: filen er av typen Session, men her trengs Region\n");
    assert_eq!(status, Some(2));
    for (args, named) in [
        (&["register", "ingen.ron"][..], "ingen.ron: filen finnes ikke\n"),
        (&["register", "register.ron", "--region", "ingen.ron"], "ingen.ron: filen finnes ikke\n"),
    ] {
        assert_eq!(refused(&folder, args), (named.to_owned(), Some(2)));
    }
    super::put(&folder, "brutt.ron", b"(format: Register(1), tull: 1)");
    for print in [&[][..], &["--print"], &["--keys", "g2"]] {
        let (said, status) = refused(&folder, &[&["register", "brutt.ron"], print].concat());
        assert!(said.starts_with("brutt.ron:1:"), "{said}");
        assert_eq!(status, Some(2));
    }
}

#[test]
fn a_picture_leaves_no_trace() {
    let folder = folder();
    let before = files(&folder);
    let shown = run(&folder, &["register", "register.ron", "--print"]);
    assert!(shown.contains("Fjordregionen"), "{shown}");
    assert_eq!(shown.lines().count(), 24);
    run(&folder, &["register", "register.ron", "--region", "region.ron", "--print"]);
    assert_eq!(files(&folder), before);
}

/// Going about writes nothing beside the files either; only a decision does.
#[test]
fn looking_about_changes_no_file() {
    let folder = folder();
    let before = files(&folder);
    let keys = "g3<enter><enter><esc>g7<down><enter><esc>g2f<enter><down><enter><f8><esc><f10>";
    run(
        &folder,
        &["register", "register.ron", "--region", "region.ron", "--keys", keys, "--print"],
    );
    let after: Vec<_> =
        files(&folder).into_iter().filter(|(path, _)| !path.ends_with("hjem")).collect();
    assert_eq!(after, before);
}
