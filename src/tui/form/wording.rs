//! Other words for a catalogue's entry, in this session only.

use super::Around;
use crate::catalog::Library;
use crate::model::{
    Adapted, CatalogRef, Localised, Op, Place, SessionEdit, ThreatEdit, Title, VulnerabilityEdit,
};

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
            Self::Question => {
                library.threat(&CatalogRef::at(path)?).map(|it| it.entry.questions.clone())
            }
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

/// The edits for typed words; an empty text gives the entry its own words back. `None` where the
/// field is another's.
pub(super) fn wording(around: &Around<'_>, field: &str, text: &str) -> Option<Vec<SessionEdit>> {
    let (path, word) = field.strip_prefix(PREFIX)?.rsplit_once(':')?;
    let (what, ..) = *REWORDED.iter().find(|(_, it, _)| *it == word)?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let path = Title::new(path);
    let mut with = around.session.adapted.get(&path).cloned().unwrap_or_default();
    let now = what.of(around.library, &path)?;
    if !text.is_empty() && text == now.get(around.lang) {
        return Some(Vec::new());
    }
    let words = match text.as_str() {
        "" => Localised::default(),
        text => now.with(around.lang, text),
    };
    *what.slot(&mut with) = words.clone();
    let with = (!with.is_nothing()).then_some(with);
    let mut edits = vec![SessionEdit::Adapted((path.clone(), with))];
    if what == Reworded::Name {
        edits.extend(rows(around, &path, &words));
    }
    Some(edits)
}

/// Rows made from the entry go by its new name too.
fn rows(around: &Around<'_>, path: &Title, words: &Localised) -> Vec<SessionEdit> {
    let names = |source: &crate::model::Copied| {
        (source.reference().path() == *path)
            .then(|| if words.is_empty() { source.names.clone() } else { words.clone() })
    };
    let threats = around.session.threats.iter().filter_map(|(id, row)| {
        let edit = ThreatEdit::Names(names(row.source.as_ref()?)?);
        Some(SessionEdit::Threats((*id, Op::Set(edit))))
    });
    let weak = around.session.vulnerabilities.iter().filter_map(|(id, row)| {
        let edit = VulnerabilityEdit::Names(names(row.source.as_ref()?)?);
        Some(SessionEdit::Vulnerabilities((*id, Op::Set(edit))))
    });
    threats.chain(weak).collect()
}
