//! A new session: the scale copied in, every catalogue threat in scope, the common attributes set.

use uuid::Uuid;

use crate::catalog::{Library, threat_row};
use crate::model::{
    IdMaker, Key, Lang, Localised, Municipality, Named, Scale, Session, Stamp, Title,
};
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
        attributes: ATTRIBUTES.iter().map(attribute).collect(),
        relevant: new.scale.types.iter().map(|kind| kind.id.clone()).collect(),
        threats,
        scale: new.scale.clone(),
        ..Session::default()
    }
}

/// Confidentiality, integrity and availability, in the four languages (Swedish says *riktighet*).
const ATTRIBUTES: &[(&str, [(Lang, &str); 4])] = &[
    (
        "confidentiality",
        [
            (Lang::Nb, "konfidensialitet"),
            (Lang::Nn, "konfidensialitet"),
            (Lang::Sv, "konfidentialitet"),
            (Lang::En, "confidentiality"),
        ],
    ),
    (
        "integrity",
        [
            (Lang::Nb, "integritet"),
            (Lang::Nn, "integritet"),
            (Lang::Sv, "riktighet"),
            (Lang::En, "integrity"),
        ],
    ),
    (
        "availability",
        [
            (Lang::Nb, "tilgjengelighet"),
            (Lang::Nn, "tilgjengelegheit"),
            (Lang::Sv, "tillgänglighet"),
            (Lang::En, "availability"),
        ],
    ),
];

fn attribute((id, names): &(&str, [(Lang, &str); 4])) -> Named {
    Named { id: Key::new(id), names: names.iter().copied().collect::<Localised>() }
}
