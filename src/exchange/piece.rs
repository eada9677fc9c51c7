//! Entries on their way into a catalogue, and the equation they are held to.

use std::collections::BTreeMap;

use super::sheet::Node;
use super::told::{Origin, Told};
use crate::wire::limits;

/// An entry, and the records it is made of.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The field of a catalogue it belongs in, as in `threats`.
    pub(super) section: String,
    pub(super) node: Node,
    pub(super) origin: Origin,
    /// Records folded into it, besides the one that made it.
    pub(super) folded: usize,
}

impl Piece {
    pub(super) fn id(&self) -> &str {
        self.node.text("id").unwrap_or_default()
    }
}

/// Everything that was taken in, counted as it comes.
#[derive(Debug, Default)]
pub(super) struct Intake {
    pub(super) read: usize,
    pub(super) merged: usize,
    pub(super) listed: Vec<Told>,
    /// What was left out of records that were taken: it needs a person, but breaks no sum.
    pub(super) remarks: Vec<Told>,
    pub(super) pieces: Vec<Piece>,
    /// Where an entry of a section and id stands among the pieces.
    known: BTreeMap<(String, String), usize>,
    /// How many entries a section has.
    sections: BTreeMap<String, usize>,
}

impl Intake {
    /// Takes an entry in. The same entry again is folded into the first; another one under its id is listed.
    pub(super) fn take(&mut self, piece: Piece) {
        let key = (piece.section.clone(), piece.id().to_owned());
        let records = piece.folded + 1;
        let in_section = self.sections.get(&piece.section).copied().unwrap_or(0);
        match self.known.get(&key).and_then(|at| self.pieces.get(*at)) {
            Some(first) if first.node == piece.node => self.merged += records,
            Some(_) => {
                let told = piece.origin.tell("exchange-other-content", &[("id", piece.id())]);
                self.listed.push(Told { records, ..told });
            }
            None if in_section >= limits::ROWS || self.known.len() >= limits::CATALOG => {
                let told = piece.origin.tell("exchange-full", &[]);
                self.listed.push(Told { records, ..told });
            }
            None => {
                self.merged += piece.folded;
                self.sections.insert(piece.section.clone(), in_section + 1);
                self.known.insert(key, self.pieces.len());
                self.pieces.push(piece);
            }
        }
    }

    /// Records that were listed.
    pub(super) fn listed(&self) -> usize {
        self.listed.iter().map(|told| told.records).sum()
    }

    /// Whether every record is accounted for.
    pub(super) fn holds(&self) -> bool {
        self.read == self.pieces.len() + self.merged + self.listed()
    }
}
