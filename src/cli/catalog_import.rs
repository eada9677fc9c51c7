//! `rosbenk catalog import PATH… -o F`.
//!
//! Everything is read before anything is written, and what cannot be used never stops the rest.

mod intake;
mod json;
mod say;

use super::args::ImportArgs;
use super::{Exit, world::World};
use crate::exchange::{Outcome, Source, Unwritten, Wishes, import, section};
use crate::model::{Body, Key};
use crate::store::{StoreError, store_error};
use crate::text::{Arg, Texts, safe};
use crate::wire::limits;
use intake::{Failed, Input, inputs};

/// 0 when all is taken over, 1 when something is listed, 2 when nothing is done.
pub(super) fn run(args: &ImportArgs, world: &mut World) -> Exit {
    let texts = world.texts(None);
    let target = args.output.as_deref().filter(|_| !args.dry_run);
    if let Some(path) = target
        && !args.force
        && world.disk.is_there(path)
    {
        let error = StoreError::Exists { path: path.to_owned() };
        world.out.note(&store_error(&texts, &error));
        return Exit::Nothing;
    }
    let wishes = match wishes(args, &texts) {
        Ok(wishes) => wishes,
        Err(sentence) => {
            world.out.note(&sentence);
            return Exit::Nothing;
        }
    };
    let inputs = inputs(&world.disk, &args.paths, args.output.as_deref());
    // What is read is not replaced by what is made of it, not even with --force.
    let at = target.map(|path| world.disk.resolved(path));
    if let Some(path) = target
        && inputs.iter().any(|it| Some(world.disk.resolved(&it.path)) == at)
    {
        let error = StoreError::Exists { path: path.to_owned() };
        world.out.note(&store_error(&texts, &error));
        return Exit::Nothing;
    }
    let read: Vec<&Input> = inputs.iter().filter(|input| input.failed.is_none()).collect();
    let sources: Vec<Source<'_>> =
        read.iter().map(|it| Source { name: &it.name, bytes: &it.bytes }).collect();
    let outcome = import(&sources, &wishes, world.library());
    for input in &inputs {
        match &input.failed {
            None => {}
            Some(Failed::Store(error)) => world.unreadable(error),
            Some(Failed::TooMuch) => {
                let path = Arg::from(input.path.display().to_string());
                world.out.note(&texts.tv("exchange-too-much", &[("path", path)]));
            }
        }
    }
    let paths: Vec<String> = read.iter().map(|it| it.path.display().to_string()).collect();
    if !args.json {
        world.out.notes(say::files(&texts, &paths, &outcome));
        world.out.notes(say::list(&texts, &paths, &outcome));
        world.out.notes(say::notes(&texts, &outcome));
    }
    let unread = inputs.len() - read.len();
    let refused = refused(&texts, &outcome).or_else(|| {
        let (path, (_, text)) = (target?, outcome.made.as_ref()?);
        let written = world.disk.write_output(path, text.as_bytes(), args.force);
        written.err().map(|error| super::world::unwritten(&texts, &error))
    });
    if args.json {
        let written = target.filter(|_| refused.is_none());
        world.out.exact(&json::text(&texts, &paths, &outcome, unread, written));
    } else {
        for line in say::sum(&texts, &outcome) {
            world.out.data(&line);
        }
    }
    if let Some(sentence) = refused {
        world.out.note(&sentence);
        return Exit::Nothing;
    }
    match target {
        Some(path) => world.written(path),
        None => world.out.note(&texts.t("exchange-dry-run")),
    }
    if unread > 0 || outcome.needs_a_person() { Exit::Attention } else { Exit::Done }
}

/// Why nothing is written.
fn refused(texts: &Texts, outcome: &Outcome) -> Option<String> {
    if !outcome.holds() {
        return Some(texts.t("exchange-fault"));
    }
    match (&outcome.made, &outcome.unwritten) {
        (Some(_), _) => None,
        (None, Some(Unwritten::TooLarge)) => Some(texts.t("exchange-too-large")),
        (None, Some(Unwritten::Fault)) => Some(texts.t("exchange-fault")),
        (None, None) => Some(texts.t("exchange-nothing")),
    }
}

/// What was asked for on the command line; an error says which option cannot be used.
fn wishes(args: &ImportArgs, texts: &Texts) -> Result<Wishes, String> {
    let unusable = |option: &str, said: &str| {
        let values = [("option", Arg::from(option)), ("value", said.into())];
        texts.tv("exchange-option", &values)
    };
    let key = |option: &str, said: &Option<String>| match said {
        None => Ok(None),
        Some(said) => {
            let fits = !said.trim().is_empty()
                && said.chars().nth(limits::KEY).is_none()
                && safe(said).as_str() == said.as_str();
            if fits { Ok(Some(Key::new(said.trim()))) } else { Err(unusable(option, said)) }
        }
    };
    let kind = match &args.section {
        None => None,
        Some(said) => Some(section(said).ok_or_else(|| unusable("--section", said))?),
    };
    Ok(Wishes {
        id: key("--id", &args.id)?,
        source: args.source.as_deref().map(Body::new),
        licence: key("--licence", &args.licence)?,
        lang: texts.lang(),
        section: kind,
    })
}
