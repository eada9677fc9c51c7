//! The example region: its register is what merging the example sessions gives. `ROSBENK_BLESS=1` makes it anew.

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn the_example_register_is_the_merge_of_the_examples() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = root.join("sessions/region/register.ron");
    let bless = std::env::var_os("ROSBENK_BLESS").is_some();
    if bless {
        // The old one may no longer be readable.
        drop(fs::remove_file(&shipped));
    }
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("register.ron");
    let status = Command::new(env!("CARGO_BIN_EXE_rosbenk"))
        .args(["merge", "--quiet", "-o"])
        .arg(&made)
        .arg("--region")
        .arg(root.join("sessions/region/region.ron"))
        .arg(root.join("sessions"))
        .env_clear()
        .env("HOME", folder.path())
        .output()
        .unwrap()
        .status;
    assert_eq!(status.code(), Some(0));
    if bless {
        fs::copy(&made, &shipped).unwrap();
    }
    assert!(
        fs::read(&made).unwrap() == fs::read(&shipped).unwrap(),
        "run ROSBENK_BLESS=1 cargo test region"
    );
}
