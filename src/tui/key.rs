//! One key, as the rest of the program sees it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key after normalising: Shift is part of the character, and the right Alt key is no modifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    pub code: KeyCode,
    pub ctrl: bool,
}

impl Key {
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false }
    }

    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// From the terminal. `None` for key combinations we never bind.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        match event.code {
            // Windows reports AltGr as Ctrl+Alt on the character it makes.
            KeyCode::Char(c) if event.modifiers.contains(both) => Some(Self::char(c)),
            KeyCode::Char(_) if event.modifiers.contains(KeyModifiers::ALT) => None,
            KeyCode::Char(c) => {
                let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
                let c = if ctrl { c.to_ascii_lowercase() } else { c };
                Some(Self { code: KeyCode::Char(c), ctrl })
            }
            code => Some(Self { code, ctrl: event.modifiers.contains(KeyModifiers::CONTROL) }),
        }
    }

    /// The character a key types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl => Some(c),
            _ => None,
        }
    }

    /// The event a text editor understands.
    pub fn to_event(self) -> KeyEvent {
        let modifiers = if self.ctrl { KeyModifiers::CONTROL } else { KeyModifiers::NONE };
        KeyEvent::new(self.code, modifiers)
    }
}

/// Names of keys in the keymap and in `--keys`, with the text id they are shown by.
pub(super) const NAMES: &[(&str, KeyCode, &str)] = &[
    ("enter", KeyCode::Enter, "key-enter"),
    ("esc", KeyCode::Esc, "key-esc"),
    ("tab", KeyCode::Tab, "key-tab"),
    ("s-tab", KeyCode::BackTab, "key-back-tab"),
    ("space", KeyCode::Char(' '), "key-space"),
    ("up", KeyCode::Up, "key-up"),
    ("down", KeyCode::Down, "key-down"),
    ("left", KeyCode::Left, "key-left"),
    ("right", KeyCode::Right, "key-right"),
    ("pgup", KeyCode::PageUp, "key-page-up"),
    ("pgdn", KeyCode::PageDown, "key-page-down"),
    ("home", KeyCode::Home, "key-home"),
    ("end", KeyCode::End, "key-end"),
    ("bs", KeyCode::Backspace, "key-backspace"),
    ("del", KeyCode::Delete, "key-delete"),
];

/// A key by its name: `a`, `enter`, `c-p`, `f1`.
pub(super) fn named(name: &str) -> Option<Key> {
    if let Some((_, code, _)) = NAMES.iter().find(|(known, ..)| *known == name) {
        return Some(Key::plain(*code));
    }
    if let Some(letter) = name.strip_prefix("c-") {
        return Some(Key { code: KeyCode::Char(single(letter)?), ctrl: true });
    }
    if let Some(number) = name.strip_prefix('f').and_then(|number| number.parse().ok()) {
        return Some(Key::plain(KeyCode::F(number)));
    }
    single(name).map(Key::char)
}

fn single(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// A script of keys: text as typed, `<enter>`, `<c-p>`, `<lt>` for `<`. The error is what was not understood.
pub fn parse_keys(script: &str) -> Result<Vec<Key>, String> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(c) = rest.chars().next() {
        let after = rest.strip_prefix(c).unwrap_or_default();
        if c != '<' {
            keys.push(Key::char(c));
            rest = after;
            continue;
        }
        let Some((name, after)) = after.split_once('>') else { return Err(rest.to_owned()) };
        let key = if name == "lt" { Some(Key::char('<')) } else { named(name) };
        keys.push(key.filter(|_| name.chars().count() > 1).ok_or_else(|| format!("<{name}>"))?);
        rest = after;
    }
    Ok(keys)
}
