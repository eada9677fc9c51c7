//! The facts of a risk assessment and the rules that hold for them. No terminal, file, clock, randomness or language.
//!
//! The words are those of ISO 31000 and ISO/IEC 27005: asset, threat, vulnerability, scenario,
//! likelihood, consequence, measure, residual risk, risk owner.

mod adapted;
mod assessment;
mod asset;
pub mod check;
mod decision;
mod draft;
pub mod edit;
mod evaluate;
mod finding;
mod history;
mod id;
mod lang;
mod measure;
mod names;
mod people;
mod place;
mod reconcile;
mod remove;
mod revision;
mod scale;
mod scenario;
mod session;
mod threat;

pub use adapted::Adapted;
pub use assessment::{Assessment, AssessmentEdit, Knowledge, Question, Rating, Stage, VotingRound};
pub use asset::{Agreement, Asset, AssetEdit, Category, PersonalData, RoleHolder, Zone};
pub use decision::{
    Decision, DecisionEdit, Dpia, DpiaEdit, DpiaStatus, Outcome, Recommendation,
    RecommendationEdit, Review, ReviewEdit,
};
pub use draft::Draft;
pub use edit::{Cause, Change, Editable, Op, Record, Rejected, Spot};
pub use evaluate::{Cell, Evaluation, evaluate};
pub use finding::{Finding, FindingKind, Severity};
pub use history::{History, Refusal, Turn};
pub use id::{Id, IdMaker, Stamp};
pub use lang::Lang;
pub use measure::{Effect, Measure, MeasureEdit, MeasureKind, Status};
pub use names::{Body, CatalogRef, Copied, Key, Localised, Named, Title};
pub use people::{
    Meeting, MeetingEdit, Municipality, MunicipalityEdit, Parked, ParkedEdit, Participant,
    ParticipantEdit, Presence,
};
pub use place::{Place, TableName};
pub use reconcile::{Difference, Merged, Renumbered, Side, common_base, differences, reconcile};
pub use remove::removal;
pub use revision::{
    Relation, Revision, canonical, edited_by_hand, is_ancestor, is_same, joined, relation,
    saved_content, snapshot,
};
pub use scale::{
    Anchor, Basis, Colour, ConsequenceLevel, ConsequenceType, Fraction, Grid, LevelText,
    LikelihoodLevel, Rate, RiskClass, Row, Scale, Unit, Verdict,
};
pub use scenario::{Origin, Scenario, ScenarioEdit, Shielding, Treatment, Triage};
pub use session::{NextNo, Session, SessionEdit};
pub use threat::{Attribute, Intent, Threat, ThreatEdit, Vulnerability, VulnerabilityEdit};
