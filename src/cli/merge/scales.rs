//! The scales that were met: many files carry the same one, and it is held and hashed once.

use std::sync::{Arc, Mutex, PoisonError};

use crate::model::{Key, Scale};
use crate::register::scale_hash;

/// Shared by all who read.
#[derive(Debug, Default)]
pub(super) struct Scales(Mutex<Vec<(Key, Arc<Scale>)>>);

impl Scales {
    /// A scale with its hash; `None` where it cannot be written.
    pub(super) fn of(&self, scale: &Scale) -> Option<(Key, Arc<Scale>)> {
        let known =
            |all: &Vec<(Key, Arc<Scale>)>| all.iter().find(|(_, it)| **it == *scale).cloned();
        if let Some(found) = known(&self.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Some(found);
        }
        let found = (scale_hash(scale).ok()?, Arc::new(scale.clone()));
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Another one may have been first.
        Some(known(&all).unwrap_or_else(|| {
            all.push(found.clone());
            found
        }))
    }

    pub(super) fn get(&self, hash: &str) -> Option<Arc<Scale>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().find(|(known, _)| **known == *hash).map(|(_, scale)| Arc::clone(scale))
    }
}
