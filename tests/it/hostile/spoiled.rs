//! A session in which every text a person could have written is hostile.

use rosbenk::model::Session;
use rosbenk::wire::{Kind, from_bytes, to_compact, to_ron};

use super::strings::strings;

/// Fields that hold words. Ids that other fields refer to stay.
const FIELDS: &[&str] = &[
    "title",
    "name",
    "number",
    "aim",
    "scope",
    "delimitation",
    "why",
    "reference",
    "triggers",
    "place",
    "note",
    "shared_service",
    "text",
    "description",
    "triage_why",
    "rationale",
    "knowledge_why",
    "risk_owner",
    "legal_basis",
    "role",
    "owner",
    "reason",
    "case_reference",
    "label",
    "letter",
    "source",
    "version",
    "from",
    "to",
    "by",
    "nb",
    "en",
];

/// Characters put into a field: a few of the strings, and no more than the shortest kind of text takes.
const ROOM: usize = 80;

/// Hostile strings after each other, from the n-th on.
fn text(from: usize) -> String {
    let all = strings();
    let turned = all.iter().cycle().skip(from % all.len()).take(all.len());
    turned.map(String::as_str).collect::<String>().chars().take(ROOM).collect()
}

/// The session with every text replaced; each field begins with another string.
pub(super) fn spoiled(session: &Session, round: usize) -> Session {
    let (mut out, mut count) = (String::new(), round);
    for line in to_ron(session).unwrap().lines() {
        let name = line.trim_start().split(':').next().unwrap_or_default();
        let field = FIELDS.iter().find(|field| **field == name);
        let is_text = line.trim_end().ends_with("\",");
        match field.filter(|_| is_text) {
            None => out.push_str(line),
            Some(_) => {
                let written = to_compact(&text(count)).unwrap();
                out.extend([name, ": ", &written, ","]);
                count += 1;
            }
        }
        out.push('\n');
    }
    assert!(count > round + 100, "only {} texts", count - round);
    from_bytes(out.as_bytes(), Kind::Session)
        .unwrap_or_else(|error| panic!("{error:?}\n{:?}", rosbenk::text::excerpt(&error)))
}
