//! The workbench driven by keys, on the real loop with real effects.

use std::path::{Path, PathBuf};

use rosbenk::model::{IdMaker, Lang, Session, Stamp, Title};
use rosbenk::store::{Dirs, Mode};
use rosbenk::text::{Now, Texts};
use rosbenk::tui::{Frame, Input, Outside, Script, Setup, Signs, parse_keys, parse_theme};

use crate::common::{disk, library, noon};

/// A world of its own: folder, clock, seed, size, language and theme are given.
pub(crate) struct Bench {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) script: Script,
}

pub(crate) struct Look {
    pub(crate) lang: Lang,
    pub(crate) size: (u16, u16),
    pub(crate) theme: &'static str,
    pub(crate) signs: Signs,
}

pub(crate) const NB: Look =
    Look { lang: Lang::Nb, size: (80, 24), theme: "dark", signs: Signs::Unicode };
pub(crate) const EN: Look = Look { lang: Lang::En, ..NB };

pub(crate) fn clock() -> Now {
    Now { utc: noon().utc(), offset: 60 }
}

pub(crate) fn setup(look: &Look) -> Setup {
    let theme = disk().theme(&Dirs::default(), look.theme).unwrap().unwrap();
    Setup {
        library: library(),
        texts: Texts::new(look.lang, &[]),
        words: Vec::new(),
        lang_is_asked: true,
        theme: parse_theme(&theme, false).unwrap(),
        signs: look.signs,
        ids: IdMaker::new(42),
        by: Title::new("kari"),
        size: look.size,
        now: clock(),
        complaints: Vec::new(),
    }
}

/// Opens a session (a copy in a folder of its own), or the start screen.
pub(crate) fn bench(session: Option<&Session>, look: &Look) -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let first = session.map(|session| {
        let path = folder.path().join("ros.ron");
        disk().create(&path, session, Stamp::new(noon().utc()), &Title::new("kari")).unwrap();
        PathBuf::from("ros.ron")
    });
    let script = Script::new(
        setup(look),
        Outside { folder: folder.path().to_owned(), ..Outside::default() },
        first,
    );
    Bench { folder, script }
}

impl Bench {
    /// The same folder opened anew, as after a crash: whatever was only in memory is gone.
    pub(crate) fn again(self) -> Self {
        self.again_with("ros.ron")
    }

    /// The same with another file of the folder.
    pub(crate) fn again_with(self, name: &str) -> Self {
        let Self { folder, script } = self;
        drop(script);
        open_in(folder, name)
    }
}

/// Opens the session in a folder. Ids go on elsewhere, as they would with another seed.
pub(crate) fn in_folder(folder: tempfile::TempDir) -> Bench {
    open_in(folder, "ros.ron")
}

fn open_in(folder: tempfile::TempDir, name: &str) -> Bench {
    let outside = Outside { folder: folder.path().to_owned(), ..Outside::default() };
    let setup = Setup { ids: IdMaker::new(43), ..setup(&NB) };
    let script = Script::new(setup, outside, Some(PathBuf::from(name)));
    Bench { folder, script }
}

/// One of the shipped sessions.
pub(crate) fn shipped(name: &str) -> Session {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name);
    disk().open(&path, Mode::Read).unwrap().history.session().clone()
}

impl Bench {
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        self.script.keys(&parse_keys(keys).unwrap());
        self
    }

    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.script.input(Input::Paste(text.to_owned()));
        self
    }

    pub(crate) fn frame(&self) -> Frame {
        self.script.frame()
    }

    pub(crate) fn screen(&self) -> String {
        self.frame().lines.join("\n")
    }

    /// The session as the file and its journal have it: what would be there after a crash now.
    pub(crate) fn on_disk(&self) -> Session {
        let path = self.folder.path().join("ros.ron");
        disk().open(&path, Mode::Read).unwrap().history.session().clone()
    }
}

/// Text, cursor and styles in one readable block.
pub(crate) fn picture(frame: &Frame) -> String {
    let cursor = frame.cursor.map_or_else(|| "none".to_owned(), |(x, y)| format!("{x},{y}"));
    format!(
        "{}\n--- cursor {cursor}\n--- styles\n{}",
        frame.lines.join("\n"),
        frame.styles.join("\n")
    )
}

/// Opens a shipped session, plays keys, and holds the screen against its snapshot.
macro_rules! shows {
    ($name:ident, $session:expr, $look:expr, $keys:expr) => {
        #[test]
        fn $name() {
            let session = crate::workbench::shipped($session);
            let mut bench = crate::workbench::bench(Some(&session), &$look);
            bench.keys($keys);
            insta::assert_snapshot!(crate::workbench::picture(&bench.frame()));
        }
    };
}
pub(crate) use shows;
