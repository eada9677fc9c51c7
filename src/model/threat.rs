//! Threats and vulnerabilities of a session, copied in from catalogues or written by the group.

use serde::{Deserialize, Serialize};

use super::edit::record;
use super::{Body, Copied, Key, Localised, Named};
use crate::wire::list;

/// A security attribute; data, so that a session can rate quality or traceability too (source S2).
pub type Attribute = Named;

/// What lies behind a threat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Intent {
    Intended,
    Accidental,
    Natural,
}

record! {
    /// A threat, in scope or deliberately left out.
    pub struct Threat / ThreatEdit {
        names / Names: [leaf Localised],
        source / Source: [leaf Option<Copied>],
        theme / Theme: [leaf Named],
        #[serde(deserialize_with = "list")]
        attributes / Attributes: [leaf Vec<Key>],
        #[serde(deserialize_with = "list")]
        intents / Intents: [leaf Vec<Intent>],
        in_scope / InScope: [leaf bool],
        /// Why it is left out.
        reason / Reason: [leaf Body],
    }
}

record! {
    /// A weakness that lets a threat through.
    pub struct Vulnerability / VulnerabilityEdit {
        names / Names: [leaf Localised],
        source / Source: [leaf Option<Copied>],
        note / Note: [leaf Body],
    }
}
