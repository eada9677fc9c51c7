//! `rosbenk share SESSION -o COPY`: what may leave the municipality, and nothing else.

use std::path::Path;

use super::args::ShareArgs;
use super::{Exit, world::World};
use crate::catalog::builtin_library;
use crate::model::Key;
use crate::store::{Mode, StoreError};
use crate::text::{Arg, Texts, cut};
use crate::wire::{Kind, to_ron};
use crate::workshop::{Common, Gone, Leak, Refused, Shared, pseudonym, share};

/// 0 when the copy is written, 2 when nothing is.
pub(super) fn run(args: &ShareArgs, world: &mut World) -> Exit {
    match work(args, world) {
        Ok(()) => Exit::Done,
        Err(exit) => exit,
    }
}

fn work(args: &ShareArgs, world: &mut World) -> Result<(), Exit> {
    let code = args.pseudonym.as_deref().map(|code| valid(code, world)).transpose()?;
    may_be_written(args, world)?;
    let opened = world.look(&args.file)?;
    let session = opened.history.session();
    let texts = world.texts(Some(session.language));
    let shipped = builtin_library();
    let now = world.now().stamp();
    let unwritable =
        |world: &mut World| world.unwritten(&StoreError::Unwritable { path: args.output.clone() });
    let shared = match share(session, code.as_ref(), &shipped, now) {
        Ok(shared) => shared,
        Err(Refused::Unsaved) => return Err(refuse("share-unsaved", &texts, &args.file, world)),
        Err(Refused::Copy) => return Err(refuse("share-copy", &texts, &args.file, world)),
        Err(Refused::Unwritable(_)) => return Err(unwritable(world)),
    };
    let (Ok(copy), Ok(common)) = (to_ron(&shared.session), Common::of(&shipped)) else {
        return Err(unwritable(world));
    };
    let found = common.leaks(&copy, &shared);
    if !found.is_empty() {
        world.out.notes(told(&texts, &found));
        return Err(Exit::Nothing);
    }
    let written = world.disk.write_output(&args.output, copy.as_bytes(), args.force);
    written.map_err(|error| world.unwritten(&error))?;
    world.written(&args.output);
    let own = |id: &&Key| shipped.catalogs.iter().all(|it| it.id != **id);
    let own: Vec<&str> = shared.catalogs.iter().filter(own).map(Key::as_str).collect();
    world.out.notes(summary(&texts, &shared, &own));
    let warning = match &code {
        None => texts.t("share-warning"),
        Some(code) => texts.tv("share-warning-pseudonym", &[("code", Arg::from(code.as_str()))]),
    };
    world.out.note(&warning);
    Ok(())
}

fn valid(code: &str, world: &mut World) -> Result<Key, Exit> {
    pseudonym(code).ok_or_else(|| {
        let sentence = world.texts(None).tv("share-pseudonym", &[("code", Arg::from(code))]);
        world.out.note(&sentence);
        Exit::Nothing
    })
}

/// Only an earlier copy is replaced: a session is the only place where what goes out is written down.
fn may_be_written(args: &ShareArgs, world: &mut World) -> Result<(), Exit> {
    let path = args.output.clone();
    if !args.force || world.disk.kind_of(&path) != Some(Kind::Session) {
        return Ok(());
    }
    match world.disk.open(&path, Mode::Read) {
        Ok(there) if there.history.session().shared_from.is_some() => Ok(()),
        _ => Err(world.unwritten(&StoreError::Ours { path })),
    }
}

fn refuse(sentence: &str, texts: &Texts, path: &Path, world: &mut World) -> Exit {
    let path = path.display().to_string();
    world.out.note(&texts.tv(sentence, &[("path", path.into())]));
    Exit::Nothing
}

/// Leaks told one by one; there may be as many as there are rows.
const TOLD: usize = 10;
/// Widest word told: one that was to go is not said at length.
const WORD: usize = 30;

fn told(texts: &Texts, found: &[Leak]) -> Vec<String> {
    let line = |leak: &Leak| {
        let place = leak.path.join(" › ");
        let args = [("place", Arg::from(place)), ("found", cut(&leak.found, WORD).into())];
        texts.tv("share-leak", &args)
    };
    let sum = texts.tv("share-refused", &[("n", found.len().into())]);
    found.iter().take(TOLD).map(line).chain([sum]).collect()
}

/// What the copy is without, and whose names are in it.
fn summary(texts: &Texts, shared: &Shared, own: &[&str]) -> Vec<String> {
    let Gone { scenarios, with_them } = shared.gone;
    let names = shared.withheld.iter().filter(|it| it.is_name).count();
    let rest = shared.withheld.len() - names;
    let out = [("names", Arg::from(names)), ("texts", rest.into())];
    let shielded = [("n", Arg::from(scenarios)), ("rows", with_them.into())];
    let catalogs = [("ids", Arg::from(own.join(", ")))];
    [
        Some(texts.tv("share-out", &out)),
        (scenarios > 0).then(|| texts.tv("share-shielded", &shielded)),
        (!own.is_empty()).then(|| texts.tv("share-catalogs", &catalogs)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
