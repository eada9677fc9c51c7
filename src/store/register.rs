//! A register: read whole, and only as one that does not contradict itself.

use std::path::Path;

use super::{Disk, StoreError};
use crate::register::Register;
use crate::wire::{Kind, from_bytes, limits};

impl Disk {
    pub fn register(&self, path: &Path) -> Result<Register, StoreError> {
        let bytes = self.read_bytes(path, limits::bytes(Kind::Register))?;
        let fail = |error| StoreError::Read { path: path.to_owned(), error };
        let register: Register = from_bytes(&bytes, Kind::Register).map_err(fail)?;
        let contradicts = |session| StoreError::Contradicts { path: path.to_owned(), session };
        register.linked().map_err(contradicts)
    }
}
