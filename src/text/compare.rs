//! A difference between two versions, said to a person: where it is, and what each of them has there.

use super::describe::{answer, answer_name};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{Arg, RowText as _, Texts, cut, field_name, place_name, value, wrap_to};
use crate::model::{
    Assessment, Asset, AssetEdit, Difference, Dpia, Editable as _, Id, Municipality, Op, Place,
    Review, ScenarioEdit, Session, SessionEdit, Side, TableName,
};

/// A difference in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// `nr. 7: sannsynlighet`
    pub place: String,
    /// What the row says, where its name alone is a number; empty for a row as a whole.
    pub about: String,
    pub mine: String,
    pub theirs: String,
}

/// Puts it in words. The values are whole: see `apart` for where there is little room.
pub fn told(texts: &Texts, mine: &Session, theirs: &Session, difference: &Difference) -> Told {
    let place = &difference.place;
    let holder = if holds(mine, place) { mine } else { theirs };
    let row = place_name(texts, holder, place);
    let row = match place.table {
        TableName::Session => String::new(),
        _ => row,
    };
    let field = if difference.is_row() {
        String::new()
    } else {
        field_words(texts, holder, difference.edit(Side::Mine))
    };
    let parts: Vec<&str> =
        [row.as_str(), field.as_str()].into_iter().filter(|it| !it.is_empty()).collect();
    Told {
        place: parts.join(": "),
        about: if difference.is_row() { String::new() } else { about(texts, holder, place) },
        mine: value(texts, mine, &difference.mine),
        theirs: value(texts, theirs, &difference.theirs),
    }
}

/// What is done with a row of whichever table a place is in.
macro_rules! in_table {
    ($session:expr, $place:expr, $none:expr, |$id:ident, $rows:ident| $body:expr) => {{
        let Some($id): Option<Id> = $place.id else { return $none };
        macro_rules! of {
            ($table:ident) => {{
                let $rows = &$session.$table;
                $body
            }};
        }
        match $place.table {
            TableName::Session => $none,
            TableName::Participants => of!(participants),
            TableName::Meetings => of!(meetings),
            TableName::Assets => of!(assets),
            TableName::Threats => of!(threats),
            TableName::Vulnerabilities => of!(vulnerabilities),
            TableName::Scenarios => of!(scenarios),
            TableName::Measures => of!(measures),
            TableName::Recommendations => of!(recommendations),
            TableName::Decisions => of!(decisions),
            TableName::Parking => of!(parking),
        }
    }};
}

fn holds(session: &Session, place: &Place) -> bool {
    in_table!(session, place, true, |id, rows| rows.contains_key(&id))
}

fn about(texts: &Texts, session: &Session, place: &Place) -> String {
    in_table!(session, place, String::new(), |id, rows| {
        rows.get(&id).map(|row| row.row_text(texts)).unwrap_or_default()
    })
}

/// The field, as its form calls it; another stage than today's is named.
fn field_words(texts: &Texts, session: &Session, edit: &SessionEdit) -> String {
    if let Some(answer) = answer(edit) {
        // A consequence type the scale does not know is told as a consequence.
        let name = answer_name(texts, session, answer)
            .unwrap_or_else(|| field_name(texts, "assessment", Assessment::field(answer)));
        return match edit {
            SessionEdit::Scenarios((_, Op::Set(ScenarioEdit::Current(_)))) => name,
            SessionEdit::Scenarios((_, Op::Set(stage))) => {
                let stage = field_name(texts, "scenarios", crate::model::Scenario::field(stage));
                format!("{stage}, {name}")
            }
            _ => name,
        };
    }
    macro_rules! tables {
        ($($variant:ident $row:ident $table:ident),*) => {
            match edit {
                $(SessionEdit::$variant((_, Op::Set(edit))) => {
                    field_name(texts, stringify!($table), crate::model::$row::field(edit))
                })*
                _ => field_name(texts, "session", Session::field(edit)),
            }
        };
    }
    match edit {
        SessionEdit::Adapted((path, _)) => {
            format!("{}, {}", field_name(texts, "session", Session::field(edit)), path.as_str())
        }
        SessionEdit::Municipality(edit) => {
            field_name(texts, "municipality", Municipality::field(edit))
        }
        SessionEdit::Dpia(edit) => field_name(texts, "dpia", Dpia::field(edit)),
        SessionEdit::NextReview(edit) => field_name(texts, "review", Review::field(edit)),
        SessionEdit::Assets((_, Op::Set(edit @ AssetEdit::Classification((key, _))))) => {
            let attribute = session.attributes.iter().find(|it| it.id == *key);
            let attribute = attribute.map(|it| texts.name(&it.names));
            let name = field_name(texts, "assets", Asset::field(edit));
            format!("{name}, {}", attribute.unwrap_or_else(|| key.to_string()))
        }
        _ => tables!(
            Participants Participant participants, Meetings Meeting meetings, Assets Asset assets,
            Threats Threat threats, Vulnerabilities Vulnerability vulnerabilities,
            Scenarios Scenario scenarios, Measures Measure measures,
            Recommendations Recommendation recommendations, Decisions Decision decisions,
            Parking Parked parking
        ),
    }
}

/// A row that got another number, as `nr. 38 «…» er nå nr. 40`.
pub fn renumbered(texts: &Texts, session: &Session, it: &crate::model::Renumbered) -> String {
    let id = match it.place.table {
        TableName::Measures => "renumbered-measure",
        _ => "renumbered-scenario",
    };
    let text = cut(&about(texts, session, &it.place), QUOTED);
    let args = [("from", Arg::from(it.from)), ("to", Arg::from(it.to)), ("text", Arg::from(text))];
    texts.tv(id, &args)
}

/// Longest text of a row quoted in a sentence.
const QUOTED: usize = 28;

/// Letters of what is alike that are kept in front of what is not.
const KEPT: usize = 12;

/// Two texts, each on one line of at most `cells`, cut so that it shows what sets them apart.
pub fn apart(a: &str, b: &str, cells: usize) -> (String, String) {
    let (a, b) = (a.replace('\n', " "), b.replace('\n', " "));
    let short = (cut(&a, cells), cut(&b, cells));
    if short.0 != short.1 || a == b {
        return short;
    }
    let (a, b) = from_where_they_part(&a, &b);
    (cut(&a, cells), cut(&b, cells))
}

/// The same, where there is room for `lines` of `cells`.
pub fn apart_in(a: &str, b: &str, cells: usize, lines: usize) -> (Vec<String>, Vec<String>) {
    let wrapped = |a: &str, b: &str| (wrap_to(a, cells, lines), wrap_to(b, cells, lines));
    let (one, two) = wrapped(a, b);
    if one != two || a == b {
        return (one, two);
    }
    let (a, b) = from_where_they_part(a, b);
    wrapped(&a, &b)
}

fn from_where_they_part(a: &str, b: &str) -> (String, String) {
    let letters = a.graphemes(true).zip(b.graphemes(true));
    let alike = letters.take_while(|(a, b)| a == b).count();
    let from = |text: &str| {
        let rest: String = text.graphemes(true).skip(alike.saturating_sub(KEPT)).collect();
        format!("…{rest}")
    };
    (from(a), from(b))
}
