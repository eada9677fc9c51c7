//! A new session from an earlier one: followed up, used as a template, or copied.

use crate::model::{
    Decision, Dpia, IdMaker, Key, Measure, Meeting, Municipality, Origin, Parked, Participant,
    Recommendation, Review, Scenario, Session, Stamp, Status, Title,
};
use crate::wire::Table;

/// What the new session is to the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum As {
    /// Next year's look at the same object: answers and measures stay, what was decided does not.
    FollowUp,
    /// Another municipality's start: events to assess, nobody's answers.
    Template,
    /// The same content under an identity of its own.
    Copy,
}

/// What the new session is called, where it differs from the old one.
#[derive(Clone, Debug, Default)]
pub struct Renamed {
    pub title: Option<String>,
    pub municipality: Option<Municipality>,
}

/// Makes it. Events remember where they come from, so that a register sees they are the same.
pub fn derive(old: &Session, how: As, renamed: Renamed, ids: &mut IdMaker, now: Stamp) -> Session {
    let mut new = Session { id: ids.uuid(now), revisions: Vec::new(), ..old.clone() };
    if let Some(title) = renamed.title {
        new.title = Title::from(title);
    }
    if let Some(municipality) = renamed.municipality {
        new.municipality = municipality;
    }
    if how == As::Copy {
        return new;
    }
    new.meetings = Table::<_, Meeting>::default();
    new.decisions = Table::<_, Decision>::default();
    new.recommendations = Table::<_, Recommendation>::default();
    new.next_review = Review::default();
    new.parking = open_items(&old.parking);
    for (id, row) in new.scenarios.iter_mut() {
        row.origin_id.get_or_insert(Origin { session: old.id, row: *id });
    }
    match how {
        As::FollowUp => {
            new.follows = Some(old.id);
            for measure in new.measures.values_mut().filter(|it| it.status == Status::Done) {
                measure.status = Status::Established;
            }
        }
        As::Template | As::Copy => {
            new.template_id = Some(old.id);
            new.follows = None;
            new.shared_from = None::<Key>;
            new.dpia = Dpia::default();
            new.participants = Table::<_, Participant>::default();
            new.measures = Table::<_, Measure>::default();
            new.parking = Table::<_, Parked>::default();
            new.next_no.measure = 1;
            for asset in new.assets.values_mut() {
                asset.roles.clear();
            }
            for row in new.scenarios.values_mut() {
                *row = unanswered(row);
            }
        }
    }
    new
}

fn open_items(parking: &Table<crate::model::Id, Parked>) -> Table<crate::model::Id, Parked> {
    parking.iter().filter(|(_, it)| !it.done).map(|(id, it)| (*id, it.clone())).collect()
}

/// The event itself: what may happen to what, and nothing of how it was judged.
fn unanswered(row: &Scenario) -> Scenario {
    Scenario {
        no: row.no,
        text: row.text.clone(),
        description: row.description.clone(),
        assets: row.assets.clone(),
        threats: row.threats.clone(),
        vulnerabilities: row.vulnerabilities.clone(),
        attributes: row.attributes.clone(),
        origin_id: row.origin_id.clone(),
        ..Scenario::default()
    }
}
