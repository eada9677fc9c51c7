//! Everything the fold names, each once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{CatalogRef, Key, Localised, Municipality, Scale, Title};

/// A list in which each key stands once, in the order it was met.
#[derive(Clone, Debug)]
pub struct Pool<K, V> {
    numbers: BTreeMap<K, u32>,
    pub items: Vec<V>,
}

impl<K, V> Default for Pool<K, V> {
    fn default() -> Self {
        Self { numbers: BTreeMap::new(), items: Vec::new() }
    }
}

impl<K: Ord, V> Pool<K, V> {
    /// The number of a key; its item is made when it is new.
    pub fn number(&mut self, key: K, item: impl FnOnce() -> V) -> u32 {
        *self.numbers.entry(key).or_insert_with(|| {
            self.items.push(item());
            self.items.len() as u32 - 1
        })
    }

    pub fn get(&self, number: u32) -> Option<&V> {
        self.items.get(number as usize)
    }

    /// Each key with its number and item, in the order of the keys.
    pub fn pairs(&self) -> impl Iterator<Item = (&K, u32, &V)> {
        self.numbers.iter().filter_map(|(key, at)| Some((key, *at, self.get(*at)?)))
    }

    pub fn find(&self, key: &K) -> Option<u32> {
        self.numbers.get(key).copied()
    }

    /// Numbers in the order of their keys.
    pub fn in_order(&self) -> impl Iterator<Item = u32> {
        self.numbers.values().copied()
    }
}

/// A service or supplier several may lean on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseKind {
    Service,
    Supplier,
}

/// What the index's numbers stand for.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// By number; the name it was first met with.
    pub municipalities: Pool<Key, Municipality>,
    pub scales: Pool<Key, Arc<Scale>>,
    /// Asset types of catalogues.
    pub assets: Pool<CatalogRef, Localised>,
    pub threats: Pool<CatalogRef, Localised>,
    pub themes: Pool<Key, Localised>,
    pub measures: Pool<CatalogRef, Localised>,
    /// Shared services and suppliers, by folded name.
    pub causes: Pool<(CauseKind, String), (CauseKind, Title)>,
}
