//! The steps of a workshop, how far it has come, and what is made of it: the next one, or a redacted copy.

mod derive;
mod new;
mod progress;
mod share;
mod step;

pub use derive::{As, Renamed, derive};
pub use new::{KINDS, NewSession, new_session};
pub use progress::{Progress, Rated, progress, rated};
pub use share::{Common, Gone, Leak, Refused, Shared, Withheld, pseudonym, share};
pub use step::{STEPS, Step, StepInfo};
