//! A finding: something the workbench points out. Never an obstacle to opening or saving.

use super::{Id, Key, Place, Title};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Contradicts a rule or a promise.
    Error,
    /// Left to do.
    Warning,
    /// Worth knowing.
    Note,
}

/// What was found; the sentence is made in `text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    Unrated,
    MeasureWithoutOwner,
    MeasureWithoutDeadline,
    AcceptedWithoutAuthority {
        role: Title,
        class: Key,
    },
    AcceptedByNobody,
    AcceptanceExpired,
    ResidualAboveCurrent,
    LoweredWithoutMeasure,
    DpiaNotConsidered,
    AssetWithoutOwner,
    SensitiveOutsideSecuredZone,
    ExposedWithoutScenario,
    CloudWithoutScenario,
    CloudWithoutAgreement,
    NotAcceptableWithoutMeasure,
    BrokenReference {
        missing: Id,
    },
    UnknownLevel {
        level: Key,
    },
    EditedByHand,
    /// Everybody on the machine may read the file.
    ReadableByAll,
    /// Everybody on the machine may put files in its folder.
    FolderWritableByAll,
    /// It lies where several machines can reach it, and locking is not to be relied on.
    SharedDisk {
        kind: &'static str,
    },
    DoubleNumber {
        no: u32,
    },
    NoRelevantTypes,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub place: Place,
    pub severity: Severity,
    pub kind: FindingKind,
}
