//! Every file: find, read, write, journal, lock. Nothing else in the crate touches the disk.

mod catalogs;
mod config;
mod dirs;
mod error;
mod find;
mod fs;
mod journal;
mod lock;
mod recent;
mod session;
mod themes;
mod writer;

pub use catalogs::{load_library, user_words};
pub use config::{Config, load_config};
pub use dirs::Dirs;
pub use error::{StoreError, store_error};
pub use find::{Found, find_sessions, ron_files, ron_tree};
pub use fs::{kind_of, read_bytes, read_stdin, write_output};
pub use journal::{Journal, Recovered};
pub use recent::{load_recents, remember};
pub use session::{Mode, Opened, SessionFile, Written, create, open};
pub use themes::{builtin_themes, theme_source};
pub use writer::{Order, Report, Writer};
