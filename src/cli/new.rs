//! `rosbenk new FILE`: a session ready for its first meeting.

use std::path::Path;

use super::args::{How, NewArgs};
use super::{Exit, world::World};
use crate::model::{Key, Municipality, Scale, Session, Title};
use crate::text::Arg;
use crate::wire::Table;
use crate::workshop::{As, KINDS, NewSession, Renamed, derive, new_session};

/// 0 when the session is written, 2 when an answer is wrong or something stands there already.
pub(super) fn run(args: &NewArgs, world: &mut World) -> Exit {
    world.tell_library();
    if let Some(from) = &args.from {
        return run_from(args, from, world);
    }
    let texts = world.texts(None);
    let wrong = match check(args, world) {
        Ok(scale) => {
            let new = NewSession {
                title: args.title.as_deref().unwrap_or_default().trim().to_owned(),
                number: args.municipality.clone().unwrap_or_default(),
                municipality: args.name.as_deref().unwrap_or_default().trim().to_owned(),
                language: texts.lang(),
                scale,
            };
            let now = world.now().stamp();
            // As the workbench has it: with the words a person keeps for every session.
            let library = world.library().adapted(&[], &Table::default());
            let session = new_session(&new, &library, &mut world.ids, now);
            return write(args, &session, world);
        }
        Err(wrong) => wrong,
    };
    tell(&wrong, world)
}

/// A session from an earlier one, with its journal; title and municipality only where they are given.
fn run_from(args: &NewArgs, from: &Path, world: &mut World) -> Exit {
    let opened = match world.look(from) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let how = match args.how {
        Some(How::Template) => As::Template,
        Some(How::Copy) => As::Copy,
        Some(How::FollowUp) | None => As::FollowUp,
    };
    let old = opened.history.session();
    let number = args.municipality.as_deref().map(valid_number).transpose();
    let number = match number {
        Ok(number) => number,
        Err(wrong) => return tell(&wrong, world),
    };
    let municipality = (number.is_some() || args.name.is_some()).then(|| Municipality {
        number: number.map_or_else(|| old.municipality.number.clone(), Key::new),
        name: args.name.as_deref().map_or_else(|| old.municipality.name.clone(), Title::new),
    });
    let renamed = Renamed { title: args.title.clone(), municipality };
    let now = world.now().stamp();
    let session = derive(old, how, renamed, &mut world.ids, now);
    write(args, &session, world)
}

fn tell(wrong: &Wrong, world: &mut World) -> Exit {
    let args: Vec<(&str, Arg<'_>)> =
        wrong.values.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect();
    let sentence = world.texts(None).tv(wrong.sentence, &args);
    world.out.note(&sentence);
    Exit::Nothing
}

/// Which sentence says what is wrong.
struct Wrong {
    sentence: &'static str,
    values: Vec<(&'static str, String)>,
}

/// Every answer as it must be, and the scale that was named.
fn check(args: &NewArgs, world: &World) -> Result<Scale, Wrong> {
    valid_number(args.municipality.as_deref().unwrap_or_default())?;
    if args.title.as_deref().unwrap_or_default().trim().is_empty() {
        return Err(Wrong { sentence: "new-title", values: Vec::new() });
    }
    if !KINDS.contains(&args.kind.as_str()) {
        let values = vec![("kind", args.kind.clone()), ("known", KINDS.join(", "))];
        return Err(Wrong { sentence: "new-kind", values });
    }
    world.library().scale(&args.scale).cloned().ok_or_else(|| Wrong {
        sentence: "unknown-scale",
        values: vec![("scale", args.scale.clone()), ("known", known_scales(world))],
    })
}

fn valid_number(number: &str) -> Result<&str, Wrong> {
    if number.len() == 4 && number.bytes().all(|digit| digit.is_ascii_digit()) {
        return Ok(number);
    }
    Err(Wrong { sentence: "new-number", values: vec![("number", number.to_owned())] })
}

/// The ids of the scales there are.
pub(super) fn known_scales(world: &World) -> String {
    let ids: Vec<&str> = world.library().scales().map(|it| it.entry.id.as_str()).collect();
    ids.join(", ")
}

fn write(args: &NewArgs, session: &Session, world: &mut World) -> Exit {
    let now = world.now().stamp();
    if let Err(error) = world.disk.create(&args.file, session, now, &world.by) {
        return world.unwritten(&error);
    }
    world.written(&args.file);
    Exit::Done
}
