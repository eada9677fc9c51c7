//! A value as names and texts alone: what stands between an entry and the cells of a row.

/// A text, a list, or fields by name in the order they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Leaf(String),
    List(Vec<Self>),
    Branch(Vec<(String, Self)>),
}

/// Between the words of a list that stands in one cell.
const BETWEEN: &str = " | ";
const BAR: char = '|';
/// Between the steps of a path.
const STEP: char = '.';

impl Default for Node {
    fn default() -> Self {
        Self::Branch(Vec::new())
    }
}

impl Node {
    pub(crate) fn leaf(text: &str) -> Self {
        Self::Leaf(text.to_owned())
    }

    /// The text of a field.
    pub(crate) fn text(&self, field: &str) -> Option<&str> {
        match self.field(field) {
            Some(Self::Leaf(text)) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn field(&self, field: &str) -> Option<&Self> {
        let Self::Branch(fields) = self else { return None };
        fields.iter().find(|(name, _)| name == field).map(|(_, value)| value)
    }

    pub(crate) fn into_fields(self) -> Vec<(String, Self)> {
        if let Self::Branch(fields) = self { fields } else { Vec::new() }
    }

    /// Puts a field, in place of one of that name.
    pub(crate) fn set(&mut self, field: &str, value: Self) {
        let Self::Branch(fields) = self else { return };
        match fields.iter_mut().find(|(name, _)| name == field) {
            Some((_, old)) => *old = value,
            None => fields.push((field.to_owned(), value)),
        }
    }

    /// Puts a text where a path leads, making the way there; false where a text stands in the way.
    pub(crate) fn put(&mut self, path: &[String], text: String) -> bool {
        let Self::Branch(fields) = self else { return false };
        let Some((step, rest)) = path.split_first() else { return false };
        let at = fields.iter().position(|(name, _)| name == step);
        match (at, rest.is_empty()) {
            (Some(_), true) => false,
            (None, true) => {
                fields.push((step.clone(), Self::Leaf(text)));
                true
            }
            (at, false) => {
                let at = at.unwrap_or_else(|| {
                    fields.push((step.clone(), Self::default()));
                    fields.len() - 1
                });
                fields.get_mut(at).is_some_and(|(_, below)| below.put(rest, text))
            }
        }
    }

    /// Every text with the path that leads to it. What is there but empty has the empty text.
    pub(crate) fn cells(&self) -> Vec<(String, String)> {
        let mut cells = Vec::new();
        self.walk(String::new(), &mut cells);
        cells
    }

    fn walk(&self, path: String, cells: &mut Vec<(String, String)>) {
        let below = |step: &str| match path.as_str() {
            "" => step_of(step),
            path => format!("{path}{STEP}{}", step_of(step)),
        };
        match self {
            Self::Leaf(text) => cells.push((path, text.clone())),
            Self::Branch(fields) if fields.is_empty() => cells.push((path, String::new())),
            Self::Branch(fields) => {
                for (name, value) in fields {
                    value.walk(below(name), cells);
                }
            }
            Self::List(items) if items.is_empty() => cells.push((path, String::new())),
            Self::List(items) => match words(items) {
                Some(joined) => cells.push((path, joined)),
                None => {
                    for (at, item) in items.iter().enumerate() {
                        item.walk(below(&(at + 1).to_string()), cells);
                    }
                }
            },
        }
    }
}

/// The items in one cell, where they come apart again as they were.
fn words(items: &[Node]) -> Option<String> {
    let word = |item: &Node| match item {
        Node::Leaf(text) if !text.is_empty() && !text.contains(BAR) && text.trim() == text => {
            Some(text.clone())
        }
        _ => None,
    };
    items.iter().map(word).collect::<Option<Vec<_>>>().map(|words| words.join(BETWEEN))
}

/// A cell as the words of a list.
pub(super) fn split(text: &str) -> Vec<&str> {
    match text {
        "" => Vec::new(),
        text => text.split(BAR).map(str::trim).collect(),
    }
}

/// A step as it stands in a path: no point of its own, and never nothing.
fn step_of(name: &str) -> String {
    match name {
        "" => "\\".to_owned(),
        "\\" => "\\u{5c}".to_owned(),
        name => name.replace("\\u{", "\\u{5c}u{").replace(STEP, "\\u{2e}"),
    }
}

/// A path as its steps.
pub(super) fn steps(path: &str) -> Vec<String> {
    path.split(STEP)
        .map(|step| if step == "\\" { String::new() } else { super::cell::plain(step) })
        .collect()
}
