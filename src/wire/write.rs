//! Values to bytes: the one writer.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use std::fmt;

/// A value that RON cannot express; a fault in the program, never in a file.
#[derive(Debug)]
pub struct WriteError(ron::Error);

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn pretty() -> PrettyConfig {
    PrettyConfig::new().indentor("  ").new_line("\n").escape_strings(true).struct_names(false)
}

/// Two-space indent, LF, one field a line, strings escaped: the same bytes for the same value.
pub fn to_ron<T: Serialize>(value: &T) -> Result<String, WriteError> {
    let mut text = options().to_string_pretty(value, pretty()).map_err(WriteError)?;
    text.push('\n');
    Ok(text)
}

/// The same, but what lies deeper than `depth` stands on one line with what it lies in.
pub fn to_rows<T: Serialize>(value: &T, depth: usize) -> Result<String, WriteError> {
    let config = pretty().depth_limit(depth);
    let mut text = options().to_string_pretty(value, config).map_err(WriteError)?;
    text.push('\n');
    Ok(text)
}

/// One line, for journal records.
pub fn to_compact<T: Serialize>(value: &T) -> Result<String, WriteError> {
    options().to_string(value).map_err(WriteError)
}

/// For `#[serde(skip_serializing_if)]`: a field that says nothing, and reads back as it was when left out.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
