//! Runs the program as a person would, in a folder of its own, and compares everything it says.

use std::process::{Command, Output};

use rosbenk::model::Session;
use rosbenk::wire::to_ron;

/// One run in a folder of its own, with an empty home, a fixed clock and nothing from our environment.
pub(crate) struct Run {
    pub(crate) folder: tempfile::TempDir,
    env: Vec<(&'static str, &'static str)>,
    stdout: String,
    stderr: String,
    status: i32,
}

/// Nothing is printed and all is well, unless a case says otherwise.
pub(crate) fn folder() -> Run {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("home")).unwrap();
    Run { folder, env: Vec::new(), stdout: String::new(), stderr: String::new(), status: 0 }
}

impl Run {
    pub(crate) fn file(self, name: &str, content: &str) -> Self {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        crate::common::hide(&path);
        self
    }

    pub(crate) fn session(self, name: &str, session: &Session) -> Self {
        let text = to_ron(session).unwrap();
        self.file(name, &text)
    }

    pub(crate) fn env(mut self, name: &'static str, value: &'static str) -> Self {
        self.env.push((name, value));
        self
    }

    pub(crate) fn stdout(mut self, text: &str) -> Self {
        text.clone_into(&mut self.stdout);
        self
    }

    pub(crate) fn stderr(mut self, text: &str) -> Self {
        text.clone_into(&mut self.stderr);
        self
    }

    pub(crate) fn status(mut self, status: i32) -> Self {
        self.status = status;
        self
    }

    pub(crate) fn start(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_rosbenk"))
            .args(args)
            .args(["--now", "2026-11-22T10:00:00Z", "--seed", "1"])
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.folder.path().join("home"))
            .env("LOGNAME", "kari")
            .envs(self.env.iter().copied())
            .output()
            .unwrap()
    }

    /// Runs, and compares all three.
    pub(crate) fn run(self, args: &[&str]) -> Self {
        let output = self.start(args);
        assert_eq!(text(&output.stderr), self.stderr, "stderr of {args:?}");
        assert_eq!(text(&output.stdout), self.stdout, "stdout of {args:?}");
        assert_eq!(output.status.code(), Some(self.status), "status of {args:?}");
        self
    }

    /// Runs; gives standard output for a snapshot, and compares the rest.
    pub(crate) fn print(self, args: &[&str]) -> String {
        let output = self.start(args);
        assert_eq!(text(&output.stderr), self.stderr, "stderr of {args:?}");
        assert_eq!(output.status.code(), Some(self.status), "status of {args:?}");
        text(&output.stdout)
    }

    /// What a file holds after the run.
    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    /// Files in the folder, hidden ones too: a command leaves nothing behind.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| name != "home")
            .collect();
        names.sort();
        names
    }
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
