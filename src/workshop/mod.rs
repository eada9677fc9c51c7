//! The steps of a workshop and how far it has come.

mod derive;
mod new;
mod progress;
mod step;

pub use derive::{As, Renamed, derive};
pub use new::{KINDS, NewSession, new_session};
pub use progress::{Progress, Rated, progress, rated};
pub use step::{STEPS, Step, StepInfo};
