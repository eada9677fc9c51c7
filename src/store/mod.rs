//! Every file: find, read, write, journal, lock. Nothing else in the crate touches the disk.

mod catalogs;
mod config;
mod dirs;
mod disk;
mod error;
mod file;
mod find;
mod incident;
mod journal;
mod kept;
mod lock;
mod output;
mod own;
mod owner;
mod real;
mod recent;
mod region;
mod replay;
mod session;
mod themes;
mod vfs;
mod writer;

pub use config::Config;
pub use dirs::Dirs;
pub use disk::{Disk, read_stdin};
pub use error::{StoreError, store_error, store_reason};
pub use file::{SessionFile, Written};
pub use find::Found;
pub use incident::Incident;
pub use output::{Claimed, Output};
pub use owner::{Hold, Owner};
pub use replay::Recovered;
pub use session::{Mode, Opened};
pub use themes::builtin_themes;
pub use vfs::{Held, Meta, Shape, Vfs, Writing};
pub use writer::{Order, Report, Snapshot, Writer};
