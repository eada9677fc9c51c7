//! The four languages.

use serde::{Deserialize, Serialize};

/// A language of the product; the order is the order in files.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Nb,
    Nn,
    Sv,
    En,
}

impl Lang {
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::Sv, Self::En];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Where to look when a text lacks this language, itself first.
    pub const fn chain(self) -> &'static [Self] {
        match self {
            Self::Nb => &[Self::Nb, Self::Nn, Self::En, Self::Sv],
            Self::Nn => &[Self::Nn, Self::Nb, Self::En, Self::Sv],
            Self::Sv => &[Self::Sv, Self::En, Self::Nb, Self::Nn],
            Self::En => &[Self::En, Self::Nb, Self::Nn, Self::Sv],
        }
    }
}
