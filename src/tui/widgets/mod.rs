//! Pieces several screens share.

mod class;
mod fields;
mod help;
mod list;
mod map;
mod matrix;
mod picker;
mod prompt;
mod shell;
mod which;

pub(super) use class::{cell_words, class_letter, class_style, class_words};
pub(super) use fields::field_lines;
pub(super) use help::{help, help_len};
pub(super) use list::{Line, list};
pub(super) use map::{Part, map};
pub(super) use matrix::{Board, Places, big_matrix, side_matrix, side_width};
pub(super) use picker::picker;
pub(super) use prompt::prompt;
pub(super) use shell::shell;
pub(super) use which::which;
