//! The laws of the merge, over random histories of random sessions.

use proptest::prelude::*;
use proptest::sample::Index;
use rosbenk::model::{Key, Scenario, Session, Title};
use rosbenk::register::{Register, Rejection, Source, evidence, hash, merge, row_text};
use rosbenk::wire::to_ron;
use uuid::Uuid;

use super::rules::holds;
use super::{saved, tallied};
use crate::common::id;

/// A file, with the contents its session went through on the way: what the oracle judges by.
#[derive(Clone, Debug)]
struct Node {
    session: Session,
    /// Content at each snapshot.
    path: Vec<String>,
    /// What it says now, where that is not saved yet.
    unsaved: Option<String>,
}

impl Node {
    fn new(n: u8) -> Self {
        let mut session = Session { id: Uuid::from_u128(u128::from(n) + 1), ..Session::default() };
        session.municipality.number = Key::from(format!("990{}", n % 3 + 1));
        let path = vec![content(&session)];
        Self { session: saved(session), path, unsaved: None }
    }

    /// A new file from this one: a scenario reworded or taken out, then saved or left in the journal.
    fn edited(&self, row: u8, text: &str, save: bool) -> Self {
        let mut session = self.session.clone();
        let row = id(&format!("0DG8M000000{row}"));
        match text {
            "" => drop(session.scenarios.remove(&row)),
            text => {
                let scenario = Scenario { text: Title::new(text), ..Scenario::default() };
                session.scenarios.insert(row, scenario);
            }
        }
        let content = content(&session);
        let now = self.unsaved.as_ref().or_else(|| self.path.last());
        let (mut path, mut unsaved) = (self.path.clone(), None);
        if now == Some(&content) && self.unsaved.is_none() {
            // Nothing was changed.
        } else if save {
            if path.last() != Some(&content) {
                path.push(content);
            }
            session = saved(session);
        } else if path.last() != Some(&content) {
            unsaved = Some(content);
        }
        Self { session, path, unsaved }
    }

    fn now(&self) -> &str {
        self.unsaved.as_deref().unwrap_or_else(|| self.path.last().unwrap())
    }

    fn file(&self, name: &str) -> Register {
        let source = Source { name: Title::new(name), sha256: hash(self.now().as_bytes()) };
        Register::of(evidence(&self.session, self.unsaved.is_some(), source).unwrap())
    }

    /// A redacted copy of what was last saved.
    fn redacted(&self, name: &str) -> Register {
        let mut session = self.session.clone();
        session.shared_from = session.revisions.last().map(|it| it.id.clone());
        session.scenarios.values_mut().for_each(|it| it.text = Title::new(name));
        let copy = Self { session: saved(session), path: self.path.clone(), unsaved: None };
        copy.file(name)
    }

    /// True when the other has everything this one has, and more.
    fn is_overtaken_by(&self, other: &Self) -> bool {
        let before = other.path.starts_with(&self.path);
        let longer = other.path.len() > self.path.len();
        let unsaved = other.unsaved.is_some() && self.unsaved.is_none();
        self.session.id == other.session.id && before && (longer || unsaved)
    }
}

/// The scenarios, without what is different in every session.
fn content(session: &Session) -> String {
    to_ron(&session.scenarios).unwrap()
}

fn nodes() -> impl Strategy<Value = Vec<Node>> {
    let step = (any::<Index>(), 0..3_u8, prop_oneof!["[ab]", Just(String::new())], any::<bool>());
    (1..4_u8, prop::collection::vec(step, 0..10)).prop_map(|(sessions, steps)| {
        let mut nodes: Vec<Node> = (0..sessions).map(Node::new).collect();
        for (parent, row, text, save) in steps {
            let node = parent.get(&nodes).edited(row, &text, save);
            nodes.push(node);
        }
        nodes
    })
}

/// Files of some of the nodes, under names of which some are the same, and some broken files.
fn originals() -> impl Strategy<Value = (Vec<Node>, Vec<Register>)> {
    let pick = prop::collection::vec((any::<Index>(), "[xyz]"), 1..12);
    let broken = prop::collection::vec("[xyz]", 0..3);
    (nodes(), pick, broken).prop_map(|(nodes, pick, broken)| {
        let (given, mut files): (Vec<Node>, Vec<Register>) = pick
            .iter()
            .map(|(at, name)| (at.get(&nodes).clone(), at.get(&nodes).file(name)))
            .unzip();
        files.extend(broken.iter().map(|name| {
            Register::without(Rejection::new(Title::new(name), None, "not-found", &[]))
        }));
        (given, files)
    })
}

/// The same with some redacted copies among them.
pub(super) fn files() -> impl Strategy<Value = Vec<Register>> {
    let copies = prop::collection::vec((any::<Index>(), "[xy]"), 0..4);
    (originals(), copies).prop_map(|((nodes, mut files), copies)| {
        files.extend(copies.iter().map(|(at, name)| at.get(&nodes).redacted(name)));
        files
    })
}

fn bytes(register: &Register) -> String {
    register.text().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_gives_the_same_bytes(
        (files, turned) in files().prop_flat_map(|files| (Just(files.clone()), Just(files).prop_shuffle())),
    ) {
        prop_assert_eq!(bytes(&merge(files)), bytes(&merge(turned)));
    }

    #[test]
    fn written_piece_by_piece_it_is_the_same(files in files()) {
        let merged = merge(files);
        if !merged.evidence.is_empty() {
            let (head, tail) = merged.frame().unwrap();
            let rows: String = merged.evidence.iter().map(|it| row_text(it).unwrap()).collect();
            prop_assert_eq!(bytes(&merged), format!("{head}{rows}{tail}"));
        }
    }

    #[test]
    fn registers_of_registers_are_registers(files in files(), cuts in prop::collection::vec(0..3_usize, 18)) {
        let mut parts = [Vec::new(), Vec::new(), Vec::new()];
        for (file, part) in files.iter().zip(cuts) {
            parts[part].push(file.clone());
        }
        let all = bytes(&merge(files));
        let [a, b, c] = [0, 1, 2].map(|part| merge(parts[part].clone()));
        prop_assert_eq!(&bytes(&merge([merge([a.clone(), b.clone()]), c.clone()])), &all);
        prop_assert_eq!(&bytes(&merge([a, merge([b, c])])), &all);
    }

    #[test]
    fn merging_again_changes_nothing(files in files()) {
        let once = merge(files.clone());
        prop_assert_eq!(bytes(&merge([once.clone()])), bytes(&once));
        prop_assert_eq!(bytes(&merge([once.clone(), once.clone()])), bytes(&once));
        prop_assert_eq!(bytes(&merge(files.into_iter().chain([once.clone()]))), bytes(&once));
    }

    #[test]
    fn what_no_later_file_holds_is_there_and_nothing_else((given, files) in originals()) {
        let merged = merge(files.clone());
        let heads = given.iter().filter(|node| !given.iter().any(|other| node.is_overtaken_by(other)));
        let mut wanted: Vec<(Uuid, String)> =
            heads.map(|node| (node.session.id, node.now().to_owned())).collect();
        wanted.sort();
        wanted.dedup();
        let texts = |it: &rosbenk::register::Evidence| {
            let rows = it.entries.iter();
            let rows = rows.map(|(id, entry)| {
                (*id, Scenario { text: entry.text.clone(), ..Scenario::default() })
            });
            to_ron(&rows.collect::<rosbenk::wire::Table<_, _>>()).unwrap()
        };
        let mut found: Vec<(Uuid, String)> =
            merged.evidence.iter().map(|it| (it.session, texts(it))).collect();
        found.sort();
        prop_assert_eq!(found, wanted);
        let (_, tally) = tallied(&files, &merged);
        prop_assert_eq!(tally.sources, files.len());
        holds("random", &tally, &merged);
    }
}
