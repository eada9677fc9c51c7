//! Everything that can be asked of the workbench by a key.

/// An action; `Digit` and `GoStep` carry the digit that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    // Everywhere
    Help,
    Palette,
    Blank,
    Quit,
    Back,
    // With a session open
    Undo,
    Redo,
    Save,
    SaveAs,
    TakeOver,
    Matrix,
    Present,
    Report,
    GoStep(u8),
    GoStart,
    Park,
    Search,
    Language,
    Theme,
    Suspend,
    // Moving
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    NextPane,
    PreviousPane,
    Next,
    Previous,
    // Working
    Open,
    Mark,
    New,
    Edit,
    Delete,
    OpenPath,
    /// The registers there are.
    OpenRegister,
    NewMeeting,
    Digit(u8),
    // A register
    Filter,
    ClearFilter,
    SameRisk,
    OtherRisk,
    PutOff,
    Older,
    // Threats
    Reason,
    // Events
    Important,
    Later,
    Outside,
    Split,
    LinkAssets,
    LinkThreats,
    LinkVulnerabilities,
    // Catalogues
    Catalogs,
    KeepOwn,
    // Rating
    NotRelevant,
    ClearAnswer,
    Rationale,
    Knowledge,
    AddEstablished,
    Order,
    Pass,
    CopyCurrent,
    // Measures
    Treatment,
    RiskOwner,
    Detach,
    // Matrix
    Transpose,
    Stage,
    // Typing
    Accept,
    NewLine,
}
