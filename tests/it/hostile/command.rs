//! Hostile texts through every command and every format: the bytes the real program writes.

use super::rounds;
use super::spoiled::spoiled;
use super::strings::{is_marked, raw_in};
use crate::example::example;
use crate::run::{folder, text};

/// Commands, and what besides letters they may write.
const COMMANDS: &[(&[&str], &[char])] = &[
    (&["show", "a.ron"], &['\n']),
    (&["check", "a.ron"], &['\n']),
    (&["measures", "a.ron", "b.ron"], &['\n']),
    (&["scale", "show", "a.ron"], &['\n']),
    (&["scale", "check", "a.ron"], &['\n']),
    (&["report", "a.ron", "--format", "md", "-o", "-"], &['\n']),
    (&["report", "a.ron", "--format", "html", "-o", "-"], &['\n']),
    // A byte-order mark, and the TAB that keeps a cell from being a formula.
    (&["report", "a.ron", "--format", "csv", "-o", "-"], &['\n', '\r', '\t', '\u{feff}']),
    (&["merge", "a.ron", "b.ron", "c.ron", "--dry-run", "-o", "r.ron"], &['\n']),
    (&["merge", "a.ron", "b.ron", "c.ron", "--force", "-o", "r.ron"], &['\n']),
    (&["show", "r.ron"], &['\n']),
    (&["measures", "r.ron"], &['\n']),
    (&["merge", "a.ron", "--force", "-o", "old.ron"], &['\n']),
    (&["merge", "b.ron", "--force", "-o", "new.ron"], &['\n']),
    (&["register", "diff", "old.ron", "new.ron"], &['\n']),
    (&["reconcile", "a.ron", "b.ron"], &['\n']),
    (&["a.ron", "--keys", "g5", "--print"], &['\n']),
    (&["new", "n.ron", "--from", "a.ron", "--as", "copy"], &['\n']),
];

/// Programs read this: hidden characters stand escaped, so there is no mark.
const JSON: &[&[&str]] = &[
    &["merge", "a.ron", "b.ron", "--json", "--dry-run", "-o", "x.ron"],
    &["register", "diff", "old.ron", "new.ron", "--json"],
];

#[test]
fn no_command_lets_them_through() {
    for round in 0..2 * rounds() {
        let (mine, theirs) = (spoiled(&example(), round * 7), spoiled(&example(), round * 7 + 13));
        let mut other = spoiled(&example(), round * 7 + 20);
        other.id = uuid::Uuid::from_u128(77);
        let run =
            folder().session("a.ron", &mine).session("b.ron", &theirs).session("c.ron", &other);
        for (args, allowed) in COMMANDS {
            let output = run.start(args);
            let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
            assert_eq!(raw_in(&stdout, allowed), None, "{args:?}");
            assert_eq!(raw_in(&stderr, &['\n']), None, "{args:?}");
            assert!(output.status.code().is_some_and(|code| code < 2), "{args:?}: {stderr}");
            let is_bare = args.contains(&"check") || args[0] == "new";
            assert!(is_marked(&stdout) || is_bare, "{args:?}: {stdout}");
        }
        for args in JSON {
            let json = text(&run.start(args).stdout);
            assert_eq!(raw_in(&json, &['\n']), None, "{args:?}");
        }
    }
}

/// What a file is called, and what an argument says.
#[test]
fn names_and_arguments_are_shown_for_what_they_are() {
    let strings = super::strings::strings();
    // No file can have NUL or a slash in its name, and no name may be too long.
    let names = strings.iter().filter(|it| !it.contains(['\0', '/']) && it.len() < 200);
    for (at, name) in names.enumerate() {
        let file = format!("{name}.ron");
        let run = folder().file(&file, "(format: Session(1),\n tull: 1)");
        let theme = format!("--theme={name}");
        let commands: &[&[&str]] = &[
            &["check", &file],
            &["show", &file],
            &["merge", &file, "-o", "x.ron"],
            &["measures", &format!("borte{file}")],
            &["report", &file, "-o", &file],
            &["scale", "show", name],
            &["scale", "check", "plain-3x3", name],
            &["catalog", "show", name],
            &["new", "x.ron", "--municipality", name, "--title", "x"],
            &["new", "x.ron", "--municipality", "9901", "--title", "x", "--kind", name],
            &["scale", "list", "--lang", name],
            &["scale", "list", "--now", name],
            &[&theme, "--print"],
            &["--keys", name, "--size", name],
            &["check", "--", name],
            &[name, name],
        ];
        // Every name through a third of them, every one with a third of the names.
        for args in commands.iter().skip(at % 3).step_by(if rounds() > 1 { 1 } else { 3 }) {
            let output = run.start(args);
            for said in [text(&output.stdout), text(&output.stderr)] {
                assert_eq!(raw_in(&said, &['\n']), None, "{args:?}");
            }
            assert_eq!(output.status.code(), Some(2), "{args:?}");
        }
    }
}
