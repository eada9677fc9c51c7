//! The keymap: nothing bound twice or out of reach, everything typed on a Norwegian keyboard and told of.

use std::collections::{BTreeSet, HashMap};

use rosbenk::model::Lang;
use rosbenk::text::Texts;
use rosbenk::tui::{Binding, Input, KEYMAP, Scope, markdown, parse_keys};

use crate::source::SOURCES;
use crate::workbench::{Bench, Look, NB, bench, shipped};

const LANGS: [Lang; 4] = Lang::ALL;

/// Scopes that hold at the same time, innermost first, as `App::scopes` gives them.
fn stacks() -> Vec<Vec<Scope>> {
    use Scope::*;
    let screens = [
        Recap, Frame, Assets, Threats, Events, Registered, Rating, Measures, Residual, Summary,
        FullMatrix, Catalogs, Compare, Form,
    ];
    let mut stacks: Vec<_> = screens.iter().map(|it| vec![*it, Session, Everywhere]).collect();
    stacks.extend(screens.iter().map(|it| vec![*it, Held, Session, Everywhere]));
    stacks.extend([vec![Start, Everywhere], vec![NewForm, Everywhere]]);
    let own = [RegionalMatrix, HeatMap, WholeEntry, Versions, Differences, Matches, Levels];
    stacks.extend(own.iter().map(|it| vec![*it, Register, Everywhere]));
    stacks.extend([vec![Register, Everywhere]]);
    stacks.extend([
        vec![Prompt],
        vec![Answer, Prompt],
        vec![File, Answer, Prompt],
        vec![Picker],
        vec![Several, Picker],
        vec![Reading],
    ]);
    stacks
}

/// Every run of keys a binding answers to, ranges of digits spelled out.
fn runs(binding: &Binding) -> Vec<Vec<String>> {
    binding.keys.iter().flat_map(|keys| spelled(keys)).collect()
}

fn spelled(keys: &str) -> Vec<Vec<String>> {
    keys.split(' ').fold(vec![Vec::new()], |runs, key| {
        let each = match key.as_bytes() {
            [from, b'-', to] if from.is_ascii_digit() && to.is_ascii_digit() => {
                (*from..=*to).map(|digit| char::from(digit).to_string()).collect()
            }
            _ => vec![key.to_owned()],
        };
        let longer = runs.iter().flat_map(|run| {
            each.iter().map(|key| [run.as_slice(), std::slice::from_ref(key)].concat())
        });
        longer.collect()
    })
}

fn bound(scope: Scope) -> impl Iterator<Item = (Vec<String>, &'static Binding)> {
    let here = KEYMAP.iter().filter(move |binding| binding.scope == scope);
    here.flat_map(|binding| runs(binding).into_iter().map(move |run| (run, binding)))
}

#[test]
fn no_key_is_bound_twice_within_a_scope() {
    let mut known: HashMap<(Scope, Vec<String>), &str> = HashMap::new();
    for binding in KEYMAP {
        for run in runs(binding) {
            let before = known.insert((binding.scope, run.clone()), binding.text);
            assert_eq!(before, None, "{run:?} in {:?} is also {}", binding.scope, binding.text);
        }
    }
}

#[test]
fn no_longer_run_of_keys_hides_behind_a_shorter() {
    for stack in stacks() {
        for (depth, scope) in stack.iter().enumerate() {
            for (long, binding) in bound(*scope) {
                // The same scope and those inside it are asked first.
                for inner in &stack[..=depth] {
                    let hiding = bound(*inner)
                        .find(|(short, _)| short.len() < long.len() && long.starts_with(short));
                    let hiding = hiding.map(|(short, by)| (short, by.text));
                    assert_eq!(hiding, None, "{long:?} ({}) in {stack:?}", binding.text);
                }
            }
        }
    }
}

#[test]
fn no_screen_takes_a_key_that_holds_everywhere() {
    // To leave again by the key that led there; to go on among entries as elsewhere among pages; and Enter
    // where it decides something.
    let meant = [
        (Scope::Register, "esc"),
        (Scope::WholeEntry, "."),
        (Scope::WholeEntry, ","),
        (Scope::Versions, "enter"),
        (Scope::Differences, "enter"),
        (Scope::Levels, "enter"),
        (Scope::FullMatrix, "f4"),
        (Scope::FullMatrix, "esc"),
        (Scope::Compare, "esc"),
        (Scope::Form, "esc"),
    ];
    for stack in stacks().iter().filter(|stack| stack.contains(&Scope::Everywhere)) {
        for (outer, binding) in stack[1..].iter().flat_map(|scope| bound(*scope)) {
            let taken = bound(stack[0]).find(|(run, _)| *run == outer);
            let taken = taken.filter(|_| !meant.contains(&(stack[0], outer[0].as_str())));
            let by = taken.map(|(_, by)| by.text);
            assert_eq!(by, None, "{outer:?} ({}) in {:?}", binding.text, stack[0]);
        }
    }
}

#[test]
fn every_key_is_on_a_norwegian_keyboard() {
    let names = [
        "enter", "esc", "tab", "s-tab", "space", "up", "down", "left", "right", "pgup", "pgdn",
        "home", "end", "bs", "del",
    ];
    for binding in KEYMAP {
        for key in runs(binding).concat() {
            let fine = match key.strip_prefix("c-") {
                Some(letter) => is_letter(letter) && !["i", "m", "h"].contains(&letter),
                None => {
                    let function = key.strip_prefix('f').and_then(|it| it.parse::<u8>().ok());
                    is_letter(&key)
                        || key.len() == 1 && "0123456789?/:,.-+".contains(key.as_str())
                        || names.contains(&key.as_str())
                        || function.is_some_and(|number| (1..=10).contains(&number))
                }
            };
            assert!(fine, "`{key}` ({})", binding.text);
        }
    }
}

fn is_letter(key: &str) -> bool {
    matches!(key.as_bytes(), [b'a'..=b'z'])
}

#[test]
fn where_text_is_typed_no_letter_is_a_command() {
    for scope in [Scope::Prompt, Scope::Picker, Scope::Several] {
        for (run, binding) in bound(scope) {
            let typed = run.iter().any(|key| key.chars().count() == 1 || key == "space");
            assert!(!typed, "{run:?} ({}) could not be typed", binding.text);
        }
    }
}

#[test]
fn keys_are_understood_where_scripts_name_them() {
    for key in KEYMAP.iter().flat_map(|binding| runs(binding).concat()) {
        let script = if key.chars().count() == 1 { key.clone() } else { format!("<{key}>") };
        assert_eq!(parse_keys(&script).map(|keys| keys.len()), Ok(1), "{key}");
    }
}

/// The variants of an enum, from its source.
fn variants(path: &str, name: &str) -> Vec<&'static str> {
    let source = SOURCES.iter().find(|source| source.path == path).unwrap();
    let (_, body) = source.code.split_once(&format!("pub enum {name} {{")).unwrap();
    let (body, _) = body.split_once('}').unwrap();
    let names = body.split(',').map(|it| it.trim().split('(').next().unwrap());
    names.filter(|name| !name.is_empty()).collect()
}

#[test]
fn every_action_and_every_scope_is_in_the_keymap() {
    let name = |of: String| of.split('(').next().unwrap().to_owned();
    let actions: BTreeSet<String> =
        KEYMAP.iter().map(|it| name(format!("{:?}", it.action))).collect();
    let scopes: BTreeSet<String> = KEYMAP.iter().map(|it| format!("{:?}", it.scope)).collect();
    let all = |path, of| -> BTreeSet<String> {
        variants(path, of).into_iter().map(str::to_owned).collect()
    };
    assert_eq!(actions, all("tui/action.rs", "Action"));
    assert_eq!(scopes, all("tui/keymap.rs", "Scope"));
    let stacked: BTreeSet<String> =
        stacks().concat().iter().map(|scope| format!("{scope:?}")).collect();
    assert_eq!(scopes, stacked, "a scope of no screen");
}

#[test]
fn every_binding_has_words_in_every_language() {
    for lang in LANGS {
        let texts = Texts::new(lang, &[]);
        let table = markdown(&texts, false);
        assert!(!table.contains('‹'), "{lang:?}: {table}");
        // A heading of two lines, then a line for each: no scope is forgotten.
        assert_eq!(table.lines().count(), KEYMAP.len() + 2);
        for binding in KEYMAP {
            assert!(!texts.t(binding.text).starts_with('‹'), "{lang:?}: {}", binding.text);
        }
    }
}

/// What is on a screen of some height, between the rules around it.
fn body(bench: &mut Bench, height: u16) -> Vec<String> {
    bench.script.input(Input::Resize(80, height));
    let lines = bench.frame().lines;
    bench.script.input(Input::Resize(80, 24));
    let inside = lines.into_iter().skip_while(|line| !is_rule(line)).skip(1);
    inside.take_while(|line| !is_rule(line)).collect()
}

fn is_rule(line: &str) -> bool {
    line.starts_with('─') && line.chars().all(|c| c == '─')
}

#[test]
fn the_help_of_every_page_of_a_register_is_whole_at_80_by_24() {
    let pages = [
        ("", Scope::Register),
        ("g2", Scope::RegionalMatrix),
        ("g4", Scope::HeatMap),
        ("g7", Scope::Matches),
        ("<tab>", Scope::Levels),
        ("<tab>", Scope::Versions),
        ("g3<tab><enter>", Scope::WholeEntry),
    ];
    for lang in LANGS {
        let bench = crate::regional::register(&Look { lang, ..NB });
        help_is_whole(bench, lang, &pages);
    }
}

#[test]
fn the_help_of_every_screen_is_whole_at_80_by_24() {
    // Keys to each screen from the one before, and what its scope is.
    let screens = [
        ("", Scope::Recap),
        ("g1", Scope::Frame),
        ("g2", Scope::Assets),
        ("g3", Scope::Threats),
        ("g4", Scope::Events),
        ("<tab>", Scope::Registered),
        ("<enter>", Scope::Form),
        ("g5", Scope::Rating),
        ("g6", Scope::Measures),
        ("g7", Scope::Residual),
        ("g8", Scope::Summary),
        ("<f4>", Scope::FullMatrix),
        ("<esc>gk", Scope::Catalogs),
        ("gs", Scope::Start),
        ("n<esc>", Scope::NewForm),
    ];
    for lang in LANGS {
        let bench = bench(Some(&shipped("journalsystem.ron")), &Look { lang, ..NB });
        help_is_whole(bench, lang, &screens);
    }
}

fn help_is_whole(mut bench: Bench, lang: Lang, screens: &[(&str, Scope)]) {
    {
        for &(keys, scope) in screens {
            bench.keys(keys);
            assert_eq!(bench.script.app().scopes().first(), Some(&scope), "{keys} leads elsewhere");
            bench.keys("<f1>");
            let short = body(&mut bench, 24);
            let tall = body(&mut bench, 120);
            let told = tall.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
            let mut count = 0;
            for line in told {
                count += 1;
                let whole = short.iter().any(|shown| {
                    let after = shown.split_once(line).map(|(_, after)| after);
                    after.is_some_and(|it| it.is_empty() || it.starts_with("  "))
                });
                assert!(whole, "{lang:?} {scope:?}: {line:?} is not in\n{}", short.join("\n"));
            }
            let own = KEYMAP.iter().filter(|it| it.scope == scope && !it.keys.is_empty()).count();
            assert!(count > own, "{lang:?} {scope:?}: {count} lines of help");
            bench.keys("<esc>");
        }
    }
}
