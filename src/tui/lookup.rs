//! What the keymap says: about a key pressed, about a binding shown.

use std::sync::LazyLock;

use crossterm::event::KeyCode;

use super::key::{Key, NAMES, named};
use super::{Action, Binding, KEYMAP, Scope};
use crate::text::Texts;

/// What a run of keys amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    Found(Action),
    /// A longer binding starts like this.
    Wait,
    None,
}

/// A key in a binding: one, or any digit of a range.
#[derive(Clone, Copy, Debug)]
enum Pattern {
    One(Key),
    Digits(char, char),
}

struct Chord {
    binding: &'static Binding,
    keys: Vec<Pattern>,
}

static CHORDS: LazyLock<Vec<Chord>> = LazyLock::new(|| {
    KEYMAP
        .iter()
        .flat_map(|binding| {
            binding.keys.iter().map(move |keys| Chord {
                binding,
                keys: keys.split(' ').filter_map(pattern).collect(),
            })
        })
        .collect()
});

fn pattern(name: &str) -> Option<Pattern> {
    match name.as_bytes() {
        [from, b'-', to] if from.is_ascii_digit() && to.is_ascii_digit() => {
            Some(Pattern::Digits(char::from(*from), char::from(*to)))
        }
        _ => named(name).map(Pattern::One),
    }
}

/// Whether a key fits, and the digit it gives.
enum Fit {
    No,
    Yes,
    Digit(u8),
}

fn fit(pattern: Pattern, key: Key) -> Fit {
    match (pattern, key.typed()) {
        (Pattern::One(wanted), _) if wanted == key => Fit::Yes,
        (Pattern::Digits(from, to), Some(c)) if (from..=to).contains(&c) => {
            c.to_digit(10).map_or(Fit::No, |digit| Fit::Digit(digit as u8))
        }
        (Pattern::One(_) | Pattern::Digits(..), _) => Fit::No,
    }
}

/// Looks keys up in scopes, innermost first.
pub(super) fn look_up(scopes: &[Scope], keys: &[Key]) -> Match {
    for scope in scopes {
        let mut wait = false;
        for chord in CHORDS.iter().filter(|chord| chord.binding.scope == *scope) {
            let mut digit = None;
            let mut each = chord.keys.iter().zip(keys);
            let starts = keys.len() <= chord.keys.len()
                && each.all(|(pattern, key)| match fit(*pattern, *key) {
                    Fit::No => false,
                    Fit::Yes => true,
                    Fit::Digit(found) => {
                        digit = Some(found);
                        true
                    }
                });
            if starts && keys.len() == chord.keys.len() {
                return Match::Found(with_digit(chord.binding.action, digit.unwrap_or(0)));
            }
            wait |= starts;
        }
        if wait {
            return Match::Wait;
        }
    }
    Match::None
}

fn with_digit(action: Action, digit: u8) -> Action {
    match action {
        Action::Digit(_) => Action::Digit(digit),
        Action::GoStep(_) => Action::GoStep(digit),
        other => other,
    }
}

/// Bindings that hold in these scopes, innermost first; a key taken by an inner scope hides the outer one.
pub(super) fn bindings(scopes: &[Scope]) -> Vec<&'static Binding> {
    let mut shown: Vec<&Binding> = Vec::new();
    for scope in scopes {
        for binding in KEYMAP.iter().filter(|binding| binding.scope == *scope) {
            let hidden = binding.keys.first().is_some_and(|key| {
                shown.iter().any(|other| other.scope != *scope && other.keys.contains(key))
            });
            if !hidden {
                shown.push(binding);
            }
        }
    }
    shown
}

/// A binding's key as people read it: `F1`, `g 1–8`, `Mellomrom`.
pub(super) fn key_label(texts: &Texts, keys: &str) -> String {
    let words: Vec<String> = keys.split(' ').map(|name| one_label(texts, name)).collect();
    words.join(" ")
}

fn one_label(texts: &Texts, name: &str) -> String {
    if let Some(Pattern::Digits(from, to)) = pattern(name) {
        return format!("{from}–{to}");
    }
    if let Some((.., id)) = NAMES.iter().find(|(known, ..)| *known == name) {
        return texts.t(id);
    }
    match named(name) {
        Some(Key { code: KeyCode::Char(c), ctrl: true }) => {
            format!("Ctrl+{}", c.to_ascii_uppercase())
        }
        Some(Key { code: KeyCode::F(number), .. }) => format!("F{number}"),
        _ => name.to_owned(),
    }
}

/// The scopes as they are told of in help and README, in order.
pub(super) const SCOPES: &[(Scope, &str)] = &[
    (Scope::Everywhere, "scope-everywhere"),
    (Scope::Session, "scope-session"),
    (Scope::Start, "scope-start"),
    (Scope::NewForm, "scope-new"),
    (Scope::Recap, "scope-recap"),
    (Scope::Held, "scope-held"),
    (Scope::Frame, "scope-frame"),
    (Scope::Assets, "scope-assets"),
    (Scope::Threats, "scope-threats"),
    (Scope::Events, "scope-events"),
    (Scope::Registered, "scope-registered"),
    (Scope::Rating, "scope-rating"),
    (Scope::Measures, "scope-measures"),
    (Scope::Residual, "scope-residual"),
    (Scope::Summary, "scope-summary"),
    (Scope::FullMatrix, "scope-matrix"),
    (Scope::Catalogs, "scope-catalogs"),
    (Scope::Compare, "scope-compare"),
    (Scope::Register, "scope-register"),
    (Scope::RegionalMatrix, "scope-regional-matrix"),
    (Scope::HeatMap, "scope-heat-map"),
    (Scope::WholeEntry, "scope-whole-entry"),
    (Scope::Versions, "scope-versions"),
    (Scope::Differences, "scope-differences"),
    (Scope::Matches, "scope-matches"),
    (Scope::Levels, "scope-levels"),
    (Scope::Form, "scope-form"),
    (Scope::Prompt, "scope-prompt"),
    (Scope::Answer, "scope-answer"),
    (Scope::File, "scope-file"),
    (Scope::Picker, "scope-picker"),
    (Scope::Several, "scope-several"),
    (Scope::Reading, "scope-reading"),
];

/// Every key and what it does, as a Markdown table (or plain lines).
pub fn markdown(texts: &Texts, plain: bool) -> String {
    let mut out = String::new();
    let mut line = |cells: [&str; 3]| {
        let text = if plain {
            format!("{}\t{}\t{}\n", cells[0], cells[1], cells[2])
        } else {
            format!("| {} | {} | {} |\n", cells[0], cells[1], cells[2])
        };
        out.push_str(&text);
    };
    if !plain {
        line([&texts.t("keys-where"), &texts.t("keys-key"), &texts.t("keys-does")]);
        line(["---", "---", "---"]);
    }
    for (scope, name) in SCOPES {
        for binding in KEYMAP.iter().filter(|binding| binding.scope == *scope) {
            let keys: Vec<String> =
                binding.keys.iter().map(|keys| key_label(texts, keys)).collect();
            let keys = match (keys.is_empty(), plain) {
                (true, _) => texts.t("keys-palette-only"),
                (false, true) => keys.join(", "),
                (false, false) => {
                    keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" ")
                }
            };
            line([&texts.t(name), &keys, &texts.t(binding.text)]);
        }
    }
    out
}
