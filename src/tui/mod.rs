//! The workbench on screen. Data flows one way:
//!
//! ```text
//! terminal event -> Input -> update(&mut App, Input, Now) -> [Effect] -> run -> Input ..
//! frame <- view(&App)
//! ```

mod action;
mod app;
mod compare;
mod cursor;
mod doc;
mod effect;
mod farewell;
mod form;
mod glyphs;
mod key;
mod keymap;
mod lists;
mod lookup;
mod overlay;
mod pen;
mod register;
mod run;
mod screens;
mod script;
mod shelf;
mod shell;
mod terminal;
mod theme;
mod timer;
mod update;
mod view;
mod widgets;

pub use action::Action;
pub use app::{App, Screen, Setup, Signs};
pub use effect::{Access, Effect, Input};
pub use key::{Key, parse_keys};
pub use keymap::{Binding, KEYMAP, Scope};
pub use lookup::markdown;
pub use run::{Ended, run};
pub use script::{Frame, Script, print_frame};
pub use shell::Outside;
pub use theme::{Theme, parse_theme};
pub use timer::Timer;
