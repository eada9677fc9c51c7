//! What sections a catalogue has and what fields an entry, asked of the types that read them.

use super::node::Node;
use super::unfold::{Misread, unfold};
use crate::catalog::Catalog;

/// What is said of a catalogue of which nothing is said yet.
pub(crate) fn head() -> Node {
    let texts = ["id", "version", "source", "licence"];
    let mut fields: Vec<(String, Node)> =
        vec![("format".to_owned(), Node::Branch(vec![("Catalog".to_owned(), Node::leaf("1"))]))];
    fields.extend(texts.map(|name| (name.to_owned(), Node::leaf(""))));
    fields.push(("names".to_owned(), Node::default()));
    Node::Branch(fields)
}

/// A catalogue of a head and sections in the order their entries came.
pub(crate) fn catalog(mut head: Node, entries: Vec<(&str, Node)>) -> Result<Catalog, Misread> {
    let mut sections: Vec<(&str, Vec<Node>)> = Vec::new();
    for (section, node) in entries {
        match sections.iter_mut().find(|(name, _)| *name == section) {
            Some((_, nodes)) => nodes.push(node),
            None => sections.push((section, vec![node])),
        }
    }
    for (section, nodes) in sections {
        head.set(section, Node::List(nodes));
    }
    unfold(&head)
}

/// Whether an entry can be read where it belongs.
pub(crate) fn check(section: &str, node: &Node) -> Result<(), Misread> {
    catalog(head(), vec![(section, node.clone())]).map(drop)
}

/// An entry of a section of which nothing is said.
pub(super) fn bare(section: &str) -> Option<Catalog> {
    catalog(head(), vec![(section, Node::default())]).ok()
}

/// A name no field has.
const NOBODY: &str = "?";

/// The names a catalogue has for its parts.
pub(super) fn parts() -> &'static [&'static str] {
    let mut asked = head();
    asked.set(NOBODY, Node::leaf(""));
    known(unfold::<Catalog>(&asked))
}

/// The fields an entry of a section has; none where there is no such section.
pub(super) fn fields(section: &str) -> &'static [&'static str] {
    if !parts().contains(&section) {
        return &[];
    }
    let asked = Node::Branch(vec![(NOBODY.to_owned(), Node::leaf(""))]);
    known(catalog(head(), vec![(section, asked)]))
}

fn known(asked: Result<Catalog, Misread>) -> &'static [&'static str] {
    asked.err().and_then(|error| error.known).unwrap_or_default()
}
