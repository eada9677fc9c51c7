//! The texts of a file that our writer made, each with the fields that lead to it.

use super::compact_from;

/// A list, row or map we are in: how it is called, and where in it we are.
#[derive(Default)]
struct Level {
    name: String,
    /// Place in a list, from 1; 0 where things have names.
    at: usize,
}

/// Every string in `text`, ids and keys of maps too, in the order they stand.
///
/// In: what [`super::to_ron`] gives, where every text stands between quotes and there are no comments.
/// Out: names of fields, keys of maps and places in lists, from 1; and the text itself.
pub fn strings(text: &str) -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    let mut levels: Vec<Level> = Vec::new();
    // What the next value is called.
    let mut name = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' => literal(rest),
            _ if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            _ => c.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        let names_next = rest.starts_with(':');
        match c {
            '"' => {
                let said = compact_from(piece).unwrap_or_else(|_| piece.to_owned());
                let path = path(&levels, if names_next { "" } else { &name });
                if names_next {
                    name.clone_from(&said);
                }
                found.push((path, said));
            }
            '(' | '{' | '[' => {
                let at = usize::from(c == '[');
                levels.push(Level { name: std::mem::take(&mut name), at });
            }
            ')' | '}' | ']' => drop(levels.pop()),
            ',' => {
                name.clear();
                if let Some(level) = levels.last_mut().filter(|level| level.at > 0) {
                    level.at += 1;
                }
            }
            _ if names_next => piece.clone_into(&mut name),
            _ => {}
        }
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of the literal that begins here, quotes and all.
fn literal(text: &str) -> usize {
    let mut escaped = true;
    let end = text.char_indices().find(|(_, c)| {
        let closes = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        closes
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

fn path(levels: &[Level], name: &str) -> Vec<String> {
    let steps = levels.iter().flat_map(|level| {
        let at = (level.at > 0).then(|| level.at.to_string());
        [Some(level.name.clone()), at]
    });
    let steps = steps.flatten().chain([name.to_owned()]);
    steps.filter(|step| !step.is_empty()).collect()
}
