//! What a region asks of its register; each view is drawn from the index alone.

mod causes;
mod follow_up;
mod groups;
mod heat;
mod joint;
mod matrix;

pub use causes::{Cause, causes};
pub use follow_up::{FollowUp, follow_up, is_overdue};
pub use groups::{Counts, Group, Knowing, groups};
pub use heat::{Heat, HeatCell, heat};
pub use joint::{Cost, JointMeasure, joint_measures};
pub use matrix::{Matrix, matrix};

/// Municipalities that make a risk a common one.
pub const COMMON: usize = 3;
