//! What the README shows is what the program does. `ROSBENK_BLESS=1` puts it right.

use std::fs;
use std::path::{Path, PathBuf};

use rosbenk::model::Lang;
use rosbenk::text::Texts;
use rosbenk::tui::markdown;

use crate::workbench::{NB, bench, shipped};

fn readme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// Holds the text between two markers.
fn holds(marker: &str, wanted: &str) {
    let path = readme();
    let text = fs::read_to_string(&path).unwrap();
    let (open, close) = (format!("<!-- {marker} -->\n"), format!("<!-- /{marker} -->"));
    let (before, rest) = text.split_once(&open).unwrap();
    let (found, after) = rest.split_once(&close).unwrap();
    if std::env::var_os("ROSBENK_BLESS").is_some() {
        fs::write(&path, format!("{before}{open}{wanted}{close}{after}")).unwrap();
        return;
    }
    assert_eq!(found, wanted, "README.md is out of date: run ROSBENK_BLESS=1 cargo test readme");
}

#[test]
fn the_readme_tells_the_truth() {
    let mut bench = bench(Some(&shipped("journalsystem.ron")), &NB);
    bench.keys("g53423<up>");
    holds("screen", &format!("```text\n{}\n```\n", bench.screen()));
    holds("keys", &markdown(&Texts::new(Lang::En, &[]), false));
}

#[test]
fn the_two_commands_stand_in_the_readme_and_ci_runs_the_second() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(readme()).unwrap();
    assert!(text.contains("cargo run --release -- sessions/journalsystem.ron"));
    assert!(root.join("sessions/journalsystem.ron").exists());
    let ci = fs::read_to_string(root.join(".ci/run")).unwrap();
    assert!(ci.lines().any(|line| line.starts_with("cargo test")));
}

#[test]
fn the_settings_in_the_readme_are_taken() {
    let text = fs::read_to_string(readme()).unwrap();
    let (_, rest) = text.split_once("```ron\n").unwrap();
    let (settings, _) = rest.split_once("```").unwrap();
    let config: rosbenk::store::Config =
        rosbenk::wire::from_bytes(settings.as_bytes(), rosbenk::wire::Kind::Config).unwrap();
    assert_eq!((config.language, config.theme.as_deref()), (Some(Lang::Nb), Some("light")));
}
