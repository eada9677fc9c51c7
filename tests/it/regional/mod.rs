//! A register on screen: keys in, screen out; and what people decide there, in the region file.

mod cli;
mod conflicts;
mod decisions;
mod filters;
mod going;
mod guides;
mod large;
mod mouse;
mod pages;
mod refused;

use std::path::{Path, PathBuf};

use rosbenk::register::region::Region;
use rosbenk::tui::{Outside, Script};

use crate::common::disk;
use crate::workbench::{Bench, Look, setup};

/// The example region's register and region file, in a folder of their own.
pub(crate) fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["register.ron", "region.ron"] {
        put(&folder, name, &example(name));
    }
    folder
}

fn example(name: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/region");
    std::fs::read(root.join(name)).unwrap()
}

fn put(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    crate::common::hide(&path);
}

/// A register opened with a region file, or with the one it was made with.
fn opened(folder: tempfile::TempDir, look: &Look, region: Option<&str>) -> Bench {
    let outside = Outside {
        folder: folder.path().to_owned(),
        region: region.map(PathBuf::from),
        ..Outside::default()
    };
    let script = Script::new(setup(look), outside, Some(PathBuf::from("register.ron")));
    Bench { folder, script }
}

/// The example, with its region file.
pub(crate) fn register(look: &Look) -> Bench {
    opened(folder(), look, Some("region.ron"))
}

/// What the region file says now.
fn region(bench: &Bench) -> Region {
    disk().region(&bench.folder.path().join("region.ron")).unwrap()
}

/// The line the keys are on.
fn here(bench: &Bench) -> String {
    let frame = bench.frame();
    let (_, y) = frame.cursor.unwrap();
    frame.lines[usize::from(y)].clone()
}

/// Where a text stands on screen, in cells.
fn find(bench: &Bench, text: &str) -> (u16, u16) {
    let lines = bench.frame().lines;
    let at = lines.iter().enumerate().find_map(|(y, line)| {
        let (before, _) = line.split_once(text)?;
        Some((rosbenk::text::width(before) as u16, y as u16))
    });
    at.unwrap_or_else(|| panic!("no {text:?} in\n{}", lines.join("\n")))
}
