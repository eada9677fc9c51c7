//! Other words for a catalogue's entry, in this session only.

use super::Around;
use crate::catalog::Library;
use crate::model::{
    Adapted, Copied, Localised, Op, Place, SessionEdit, ThreatEdit, Title, VulnerabilityEdit,
};
use crate::wire::Table;

/// The texts of an entry that can be worded otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Reworded {
    Name,
    Text,
    Question,
}

/// The word that stands for each in a place, and the id of its label.
pub(in crate::tui) const REWORDED: &[(Reworded, &str, &str)] = &[
    (Reworded::Name, "names", "entry-name"),
    (Reworded::Text, "texts", "entry-text"),
    (Reworded::Question, "questions", "entry-question"),
];

/// Where one of them is typed.
pub(in crate::tui) fn rewording(path: &str, what: Reworded) -> Place {
    let word = REWORDED.iter().find(|(it, ..)| *it == what).map_or("", |(_, word, _)| *word);
    Place::session(&format!("{PREFIX}{path}:{word}"))
}

const PREFIX: &str = "adapted:";

impl Reworded {
    /// The text as it is offered; `None` where the entry has no such text.
    pub(in crate::tui) fn of(self, library: &Library, path: &str) -> Option<Localised> {
        let entry = library.listed(path)?;
        match self {
            Self::Name => Some(entry.names().clone()),
            Self::Text => Some(entry.texts().clone()),
            Self::Question => library.threat_at(path).map(|it| it.questions.clone()),
        }
    }

    fn slot(self, with: &mut Adapted) -> &mut Localised {
        match self {
            Self::Name => &mut with.names,
            Self::Text => &mut with.texts,
            Self::Question => &mut with.questions,
        }
    }
}

/// The path and the text of a place in which an entry is reworded.
pub(in crate::tui) fn reworded(field: &str) -> Option<(&str, Reworded)> {
    let (path, word) = field.strip_prefix(PREFIX)?.rsplit_once(':')?;
    let (what, ..) = *REWORDED.iter().find(|(_, it, _)| *it == word)?;
    Some((path, what))
}

/// The edits for typed words; an empty text gives the entry its own words back. `None` where the
/// field is another's.
pub(super) fn wording(around: &Around<'_>, field: &str, text: &str) -> Option<Vec<SessionEdit>> {
    let (path, what) = reworded(field)?;
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (text, path) = (line(text), Title::new(path));
    let mut with = around.session.adapted.get(&path).cloned().unwrap_or_default();
    let offered = what.of(around.library, &path)?;
    let words = match text.as_str() {
        "" => Localised::default(),
        // What says the same is nobody's own.
        text if Title::new(text) == line(offered.get(around.lang)).as_str() => {
            return Some(Vec::new());
        }
        text => offered.with(around.lang, text),
    };
    what.slot(&mut with).clone_from(&words);
    let with = (!with.is_nothing()).then_some(with);
    let mut edits = vec![SessionEdit::Adapted((path.clone(), with))];
    if what == Reworded::Name {
        let words = if words.is_empty() { own_names(around, &path) } else { Some(words) };
        edits.extend(rows(around, &path, &offered, words.as_ref()));
    }
    Some(edits)
}

/// What the entry is called where the session says nothing.
fn own_names(around: &Around<'_>, path: &str) -> Option<Localised> {
    let plain = around.shelf.adapted(&[], &Table::default());
    plain.listed(path).map(|entry| entry.names().clone())
}

/// Rows made from the entry go by its new name too, but those that were given one of their own.
fn rows(
    around: &Around<'_>,
    path: &Title,
    offered: &Localised,
    words: Option<&Localised>,
) -> Vec<SessionEdit> {
    let names = |section: &str, names: &Localised, source: &Copied| {
        let follows = source.reference().path_in(section) == *path
            && (names == offered || *names == source.names);
        follows.then(|| words.unwrap_or(&source.names).clone())
    };
    let threats = around.session.threats.iter().filter_map(|(id, row)| {
        let edit = ThreatEdit::Names(names("threats", &row.names, row.source.as_ref()?)?);
        Some(SessionEdit::Threats((*id, Op::Set(edit))))
    });
    let weak = around.session.vulnerabilities.iter().filter_map(|(id, row)| {
        let edit =
            VulnerabilityEdit::Names(names("vulnerabilities", &row.names, row.source.as_ref()?)?);
        Some(SessionEdit::Vulnerabilities((*id, Op::Set(edit))))
    });
    threats.chain(weak).collect()
}
