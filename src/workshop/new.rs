//! A new session: the scale copied in, every catalogue threat in scope, the common attributes set.

use uuid::Uuid;

use crate::catalog::{Library, threat_row};
use crate::model::{IdMaker, Key, Lang, Municipality, Named, Scale, Session, Stamp, Title};
use crate::wire::Table;

/// The kind of workshop this version runs.
const INFORMATION_SECURITY: &str = "information-security";

/// The kinds of workshop there are.
pub const KINDS: &[&str] = &[INFORMATION_SECURITY];

/// What must be known before there is a session.
#[derive(Clone, Debug)]
pub struct NewSession {
    pub title: String,
    pub number: String,
    pub municipality: String,
    pub language: Lang,
    pub scale: Scale,
}

/// Makes the session. All consequence types of the scale are relevant until the group says otherwise.
pub fn new_session(new: &NewSession, library: &Library, ids: &mut IdMaker, now: Stamp) -> Session {
    let id: Uuid = ids.uuid(now);
    let threats: Table<_, _> =
        library.threats().map(|entry| (ids.next(now), threat_row(library, &entry))).collect();
    Session {
        id,
        kind: Key::new(INFORMATION_SECURITY),
        title: Title::new(&new.title),
        language: new.language,
        municipality: Municipality {
            number: Key::new(&new.number),
            name: Title::new(&new.municipality),
        },
        uses_zones: true,
        attributes: ATTRIBUTES.iter().filter_map(|id| attribute(library, id)).collect(),
        relevant: new.scale.types.iter().map(|kind| kind.id.clone()).collect(),
        threats,
        scale: new.scale.clone(),
        ..Session::default()
    }
}

/// What every session begins with; quality, traceability and others are added where they are used.
const ATTRIBUTES: &[&str] = &["confidentiality", "integrity", "availability"];

fn attribute(library: &Library, id: &str) -> Option<Named> {
    let entry = library.attributes().find(|it| it.entry.id == *id)?.entry;
    Some(Named { id: entry.id.clone(), names: entry.names.clone() })
}
