//! A folder to merge in, and the program run there.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use rosbenk::model::Session;
use rosbenk::register::Register;
use rosbenk::wire::{Kind, from_bytes, to_ron};
use tempfile::TempDir;

/// A folder of its own, which is also the program's home.
pub(super) struct Room(TempDir);

/// What the program said, and its status.
#[derive(Debug, PartialEq)]
pub(super) struct Said {
    pub out: String,
    pub err: String,
    pub status: i32,
}

impl Room {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(super) fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        crate::common::hide(&path);
    }

    pub(super) fn session(&self, name: &str, session: &Session) {
        self.put(name, &to_ron(session).unwrap());
    }

    pub(super) fn told(&self, args: &[&str], list: &str) -> Said {
        self.run(&[&["merge"], args].concat(), list)
    }

    pub(super) fn run(&self, args: &[&str], list: &str) -> Said {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rosbenk"))
            .args(args)
            .env_clear()
            .env("HOME", self.0.path())
            .current_dir(self.0.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(list.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        Said {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            status: output.status.code().unwrap(),
        }
    }

    pub(super) fn merge(&self, args: &[&str]) -> Said {
        self.told(args, "")
    }

    pub(super) fn register(&self, name: &str) -> Register {
        let bytes = std::fs::read(self.path(name)).unwrap();
        from_bytes(&bytes, Kind::Register).unwrap()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }
}

pub(super) fn said(status: i32, out: &str, err: &str) -> Said {
    Said { out: out.to_owned(), err: err.to_owned(), status }
}
