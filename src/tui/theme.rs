//! Colours, from theme files. A theme without colours (`mono`) marks everything by modifiers and signs.

use ratatui::style::{Color, Modifier, Style};
use serde::{Deserialize, Serialize};

use crate::model::{Colour, Localised, Title};
use crate::wire::{Format, Kind, ReadError, from_bytes, list};

/// A colour in the 256-colour cube, and the exact one for terminals that announce truecolor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ink(pub u8, pub u32);

/// What text may be besides coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Mark {
    Bold,
    Dim,
    Underlined,
    Reversed,
}

/// One slot of a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Slot {
    pub fg: Option<Ink>,
    pub bg: Option<Ink>,
    #[serde(deserialize_with = "list")]
    pub marks: Vec<Mark>,
}

/// A theme file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThemeFile {
    pub format: Format,
    pub id: Title,
    pub names: Localised,
    pub text: Slot,
    pub dim: Slot,
    pub strong: Slot,
    pub accent: Slot,
    pub selected: Slot,
    pub good: Slot,
    pub warning: Slot,
    pub alarm: Slot,
    pub low: Slot,
    pub moderate: Slot,
    pub high: Slot,
    pub critical: Slot,
}

/// A theme ready to draw with.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    pub id: String,
    pub text: Style,
    pub dim: Style,
    pub strong: Style,
    /// The one accent: where the room's attention is.
    pub accent: Style,
    pub selected: Style,
    pub good: Style,
    pub warning: Style,
    pub alarm: Style,
    low: Style,
    moderate: Style,
    high: Style,
    critical: Style,
}

impl Theme {
    /// Ground colours of a risk class; its letter stands in the cell as well.
    pub fn class(&self, colour: Colour) -> Style {
        match colour {
            Colour::Low => self.low,
            Colour::Moderate => self.moderate,
            Colour::High => self.high,
            Colour::Critical => self.critical,
        }
    }
}

/// Reads a theme; `truecolor` picks the exact colours.
pub fn parse_theme(bytes: &[u8], truecolor: bool) -> Result<Theme, ReadError> {
    let file: ThemeFile = from_bytes(bytes, Kind::Theme)?;
    let ink = |Ink(index, rgb): Ink| {
        if truecolor { Color::from_u32(rgb) } else { Color::Indexed(index) }
    };
    let base = style(&file.text, ink);
    let over = |slot: &Slot| base.patch(style(slot, ink));
    Ok(Theme {
        id: file.id.to_string(),
        text: base,
        dim: over(&file.dim),
        strong: over(&file.strong),
        accent: over(&file.accent),
        selected: over(&file.selected),
        good: over(&file.good),
        warning: over(&file.warning),
        alarm: over(&file.alarm),
        low: over(&file.low),
        moderate: over(&file.moderate),
        high: over(&file.high),
        critical: over(&file.critical),
    })
}

fn style(slot: &Slot, ink: impl Fn(Ink) -> Color) -> Style {
    let modifiers = slot.marks.iter().fold(Modifier::empty(), |all, mark| {
        all | match mark {
            Mark::Bold => Modifier::BOLD,
            Mark::Dim => Modifier::DIM,
            Mark::Underlined => Modifier::UNDERLINED,
            Mark::Reversed => Modifier::REVERSED,
        }
    });
    Style { fg: slot.fg.map(&ink), bg: slot.bg.map(&ink), ..Style::default() }
        .add_modifier(modifiers)
}
