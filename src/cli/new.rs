//! `rosbenk new FILE`: a session ready for its first meeting.

use super::args::NewArgs;
use super::{Exit, world::World};
use crate::model::Scale;
use crate::store::create;
use crate::text::Arg;
use crate::workshop::{KINDS, NewSession, new_session};

/// 0 when the session is written, 2 when an answer is wrong or something stands there already.
pub(super) fn run(args: &NewArgs, world: &mut World) -> Exit {
    world.tell_library();
    let texts = world.texts(None);
    let wrong = match check(args, world) {
        Ok(scale) => {
            let new = NewSession {
                title: args.title.trim().to_owned(),
                number: args.municipality.clone(),
                municipality: args.name.trim().to_owned(),
                language: texts.lang(),
                scale,
            };
            return write(args, &new, world);
        }
        Err(wrong) => wrong,
    };
    let args: Vec<(&str, Arg<'_>)> =
        wrong.values.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect();
    world.out.note(&texts.tv(wrong.sentence, &args));
    Exit::Nothing
}

/// Which sentence says what is wrong.
struct Wrong {
    sentence: &'static str,
    values: Vec<(&'static str, String)>,
}

/// Every answer as it must be, and the scale that was named.
fn check(args: &NewArgs, world: &World) -> Result<Scale, Wrong> {
    let number = &args.municipality;
    if number.len() != 4 || !number.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(Wrong { sentence: "new-number", values: vec![("number", number.clone())] });
    }
    if args.title.trim().is_empty() {
        return Err(Wrong { sentence: "new-title", values: Vec::new() });
    }
    if !KINDS.contains(&args.kind.as_str()) {
        let values = vec![("kind", args.kind.clone()), ("known", KINDS.join(", "))];
        return Err(Wrong { sentence: "new-kind", values });
    }
    world.library.scale(&args.scale).cloned().ok_or_else(|| Wrong {
        sentence: "unknown-scale",
        values: vec![("scale", args.scale.clone()), ("known", known_scales(world))],
    })
}

/// The ids of the scales there are.
pub(super) fn known_scales(world: &World) -> String {
    let ids: Vec<&str> = world.library.scales().map(|it| it.entry.id.as_str()).collect();
    ids.join(", ")
}

fn write(args: &NewArgs, new: &NewSession, world: &mut World) -> Exit {
    let now = world.now().stamp();
    let session = new_session(new, &world.library, &mut world.ids, now);
    if let Err(error) = create(&args.file, &session, now, &world.by) {
        return world.unwritten(&error);
    }
    world.written(&args.file);
    Exit::Done
}
