//! Rows to entries.

use csv::StringRecord;

use super::columns::{Column, Columns};
use super::grid::Grid;
use super::vocabulary::{ATTRIBUTES, SECTIONS, To, value};
use crate::exchange::piece::{Intake, Piece};
use crate::exchange::sheet::{Node, check, truth};
use crate::exchange::text::{description, key, line, name, slug};
use crate::exchange::told::{At, Origin};
use crate::text::fold_key;
use crate::wire::limits;

/// A row on its way to becoming an entry.
struct Row<'a> {
    section: &'a str,
    node: Node,
    origin: Origin,
    intake: &'a mut Intake,
    /// Attributes named so far.
    attributes: Vec<&'static str>,
}

/// Takes the rows in; `section` is what a row is that does not say.
pub(super) fn rows(
    grid: &Grid,
    columns: &Columns,
    section: Option<&str>,
    file: usize,
    intake: &mut Intake,
) {
    for (line, cells) in &grid.rows {
        intake.read += 1;
        let origin = Origin::new(file, At::Line(*line));
        if grid.open == Some(*line) {
            intake.listed.push(origin.tell("exchange-open-quote", &[]));
            continue;
        }
        if is_header(cells, &grid.header) {
            intake.listed.push(origin.tell("exchange-headings-again", &[]));
            continue;
        }
        let said: Vec<(Column, &str)> = columns
            .each
            .iter()
            .zip(cells)
            .filter_map(|(column, cell)| Some(((*column)?, unguarded(cell))))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        let kind = said.iter().find(|(column, _)| column.term.to == To::Section);
        let section = match kind {
            Some((_, kind)) => value(SECTIONS, kind).ok_or(*kind),
            None => section.ok_or(""),
        };
        match section {
            Err(kind) => {
                intake.listed.push(origin.tell("exchange-no-section", &[("section", kind)]));
            }
            Ok(section) => row(section, &said, origin, intake),
        }
        if cells.iter().skip(columns.each.len()).any(|cell| !cell.trim().is_empty()) {
            intake.remarks.push(origin.tell("exchange-beyond", &[]));
        }
    }
}

/// Headings again, where tables were put one after the other.
fn is_header(cells: &StringRecord, header: &[String]) -> bool {
    let same = |(cell, title): (&str, &String)| fold_key(cell) == fold_key(title);
    cells.len() >= header.len() && cells.iter().zip(header).all(same)
}

/// Without the TAB or the apostrophe that kept a cell from being a formula.
fn unguarded(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if crate::text::is_formula(rest) => rest,
        _ => cell,
    }
}

fn row(section: &str, cells: &[(Column, &str)], origin: Origin, intake: &mut Intake) {
    let mut row = Row { section, node: Node::default(), origin, intake, attributes: Vec::new() };
    // The id stands first in an entry.
    row.node.set("id", Node::leaf(""));
    for (column, cell) in cells {
        let places = column.term.sections;
        if !places.is_empty() && !places.contains(&section) {
            let values = [("column", *cell), ("section", section)];
            row.intake.remarks.push(origin.tell("exchange-no-place", &values));
        } else if let Err(id) = row.put(*column, cell) {
            row.intake.listed.push(origin.tell(id, &[("value", cell)]));
            return;
        }
    }
    let Some((_, names)) = row.names() else {
        row.intake.listed.push(origin.tell("exchange-no-name", &[]));
        return;
    };
    if row.node.text("id") == Some("") {
        let Some(id) = slug(&names) else {
            row.intake.listed.push(origin.tell("exchange-no-id", &[]));
            return;
        };
        row.node.set("id", Node::leaf(&id));
    }
    if !row.attributes.is_empty() {
        let order = ATTRIBUTES.iter().map(|(name, _)| *name);
        let hit = order.filter(|name| row.attributes.contains(name)).map(Node::leaf).collect();
        row.node.set("attributes", Node::List(hit));
    }
    let Row { node, intake, .. } = row;
    match check(section, &node) {
        Err(error) => {
            let path = error.path();
            let values = [("column", path.as_str()), ("message", error.message.as_str())];
            intake.listed.push(origin.tell("exchange-misread", &values));
        }
        Ok(()) => intake.take(Piece { section: section.to_owned(), node, origin, folded: 0 }),
    }
}

impl Row<'_> {
    /// The first name, with its language.
    fn names(&self) -> Option<(String, String)> {
        let Some(Node::Branch(names)) = self.node.field("names") else { return None };
        names.iter().find_map(|(lang, name)| match name {
            Node::Leaf(name) => Some((lang.clone(), name.clone())),
            _ => None,
        })
    }

    /// Puts a cell where it belongs; an error is why the whole row cannot be used.
    fn put(&mut self, column: Column, cell: &str) -> Result<(), &'static str> {
        let lang = column.lang.code();
        match column.term.to {
            To::Section => {}
            To::Id => {
                let id = key(cell).ok_or("exchange-bad-id")?;
                self.node.set("id", Node::leaf(&id));
            }
            To::Text("names") => {
                let name = name(cell).ok_or("exchange-long-name")?;
                self.localised("names", lang, &name);
            }
            To::Text(field) => {
                let (text, cut) = description(cell);
                if cut {
                    self.remark("exchange-cut", cell);
                }
                self.localised(field, lang, &text);
            }
            To::Texts(field) => self.texts(field, lang, cell),
            To::Theme => match name(cell) {
                // Made an id when all are read, and it is known what themes there are.
                Some(theme) => self.node.set("theme", Node::leaf(&theme)),
                None => self.remark("exchange-value", cell),
            },
            To::List(field) => {
                let words = self
                    .words(cell, if field == "references" { limits::TITLE } else { limits::KEY });
                let words = words.iter().map(|word| Node::leaf(prefixless(word))).collect();
                self.node.set(field, Node::List(words));
            }
            To::Attributes => {
                for word in attribute_words(cell) {
                    match value(ATTRIBUTES, &word) {
                        Some(attribute) => self.attributes.push(attribute),
                        None => self.remark("exchange-value", &word),
                    }
                }
            }
            To::Attribute(attribute) => match truth(cell) {
                Some(true) => self.attributes.push(attribute),
                Some(false) => {}
                None => self.remark("exchange-value", cell),
            },
            To::Value(field, values) => match value(values, cell) {
                Some(word) => self.node.set(field, Node::leaf(word)),
                None => self.remark("exchange-value", cell),
            },
            To::Flag(field) => match truth(cell) {
                Some(flag) => self.node.set(field, Node::Leaf(flag.to_string())),
                None => self.remark("exchange-value", cell),
            },
            To::Threats => self.threats(cell),
        }
        Ok(())
    }

    fn localised(&mut self, field: &str, lang: &str, text: &str) {
        let mut texts = self.node.field(field).cloned().unwrap_or_default();
        texts.set(lang, Node::leaf(text));
        self.node.set(field, texts);
    }

    /// One text a line; the same line of another column is the same text in another language.
    fn texts(&mut self, field: &str, lang: &str, cell: &str) {
        let mut texts = match self.node.field(field) {
            Some(Node::List(texts)) => texts.clone(),
            _ => Vec::new(),
        };
        let lines = cell.split(['\n', '|']).map(str::trim).filter(|line| !line.is_empty());
        for (at, text) in lines.enumerate() {
            let (text, cut) = description(text);
            if cut {
                self.remark("exchange-cut", &text);
            }
            if at == texts.len() {
                texts.push(Node::default());
            }
            if let Some(place) = texts.get_mut(at) {
                place.set(lang, Node::leaf(&text));
            }
        }
        self.node.set(field, Node::List(texts));
    }

    /// The field threats stand in, which has another name in each section.
    fn threats(&mut self, cell: &str) {
        let words = self.words(cell, limits::KEY);
        let (field, nodes): (&str, Vec<Node>) = match self.section {
            "asset_types" => {
                let ranked = |word: &String| {
                    let fields = [("id", word.as_str()), ("weight", "1")];
                    Node::Branch(
                        fields.map(|(name, text)| (name.to_owned(), Node::leaf(text))).to_vec(),
                    )
                };
                ("threats", words.iter().map(ranked).collect())
            }
            "vulnerabilities" => ("threats", words.iter().map(|word| Node::leaf(word)).collect()),
            _ => ("answers", words.iter().map(|word| Node::leaf(word)).collect()),
        };
        self.node.set(field, Node::List(nodes));
    }

    /// The words of a list; those too long for one are told of.
    fn words(&mut self, cell: &str, most: usize) -> Vec<String> {
        let ends: &[char] =
            if most > limits::KEY { &[';', '|', '\n'] } else { &[',', ';', '|', '\n'] };
        let words = cell.split(ends).map(line).filter(|word| !word.is_empty());
        let (fit, long): (Vec<String>, Vec<String>) =
            words.partition(|word| crate::exchange::text::fits(word, most));
        for word in &long {
            self.remark("exchange-value", word);
        }
        fit
    }

    fn remark(&mut self, id: &'static str, value: &str) {
        self.intake.remarks.push(self.origin.tell(id, &[("value", value)]));
    }
}

/// `NSM 2.6` and `ISO A.8.5` are the ids 2.6 and A.8.5.
fn prefixless(word: &str) -> &str {
    ["NSM ", "ISO "].iter().find_map(|prefix| word.strip_prefix(prefix)).unwrap_or(word)
}

/// Words, or the letters of one word that none of the attributes is called: `KIT`, `K/I`.
fn attribute_words(cell: &str) -> Vec<String> {
    let words = cell.split([',', ';', '|', '\n', '/', ' ']).filter(|word| !word.is_empty());
    let letters = |word: &str| match value(ATTRIBUTES, word) {
        None if word.chars().count() <= 3 => word.chars().map(String::from).collect(),
        _ => vec![word.to_owned()],
    };
    words.flat_map(letters).collect()
}
