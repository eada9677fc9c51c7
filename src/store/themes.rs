//! Theme files: the user's before the built-in ones.

use super::{Dirs, Disk, StoreError};
use crate::wire::{Kind, limits};

const BUILTIN: &[(&str, &str)] = &[
    ("dark", include_str!("../../themes/dark.ron")),
    ("light", include_str!("../../themes/light.ron")),
    ("mono", include_str!("../../themes/mono.ron")),
];

impl Disk {
    /// The bytes of a theme by name; `None` where there is no such theme.
    pub fn theme(&self, dirs: &Dirs, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        let own = dirs.data_folder("themes").filter(|_| plain);
        let own = own.map(|folder| folder.join(format!("{name}.ron")));
        if let Some(path) = own.filter(|path| self.is_there(path)) {
            return self.read_bytes(&path, limits::bytes(Kind::Theme)).map(Some);
        }
        let builtin = BUILTIN.iter().find(|(known, _)| *known == name);
        Ok(builtin.map(|(_, text)| text.as_bytes().to_vec()))
    }
}

/// The names of the built-in themes.
pub fn builtin_themes() -> impl Iterator<Item = &'static str> {
    BUILTIN.iter().map(|(name, _)| *name)
}
