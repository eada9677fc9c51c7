//! Text that was typed and not yet made an answer.

use serde::{Deserialize, Serialize};

use super::Place;
use crate::wire::{Str, limits};

/// What was typed at a place, and where the typing was. Empty text: there is no draft there any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    pub place: Place,
    /// Longer than any one answer: a pasted list is several.
    pub text: Str<{ 10 * limits::BODY }>,
    /// Line and character, both from 0.
    pub cursor: (usize, usize),
}

impl Draft {
    pub fn none(place: Place) -> Self {
        Self { place, text: Str::default(), cursor: (0, 0) }
    }
}
