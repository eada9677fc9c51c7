//! An answer that was shown as saved is never lost: power cuts, faults, and a checker that is checked.

mod buggy;
mod bugs;
mod call;
mod check;
mod crash;
mod faults;
pub(crate) mod faulty;
mod image;
mod kept;
mod odd;
mod refuted;
mod room;
mod screen;
mod sim;
mod writers;
