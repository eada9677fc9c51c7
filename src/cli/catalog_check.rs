//! `rosbenk catalog check`, and what `rosbenk check` says of a catalogue.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::scale_check::told;
use super::{Exit, world::World};
use crate::catalog::{
    Catalog, CatalogProblem, Fault, Library, OWN, builtin_library, load, problems,
};
use crate::model::Lang;
use crate::store::StoreError;
use crate::text::{Arg, Texts};
use crate::wire::{Kind, limits};

/// Catalogue problems, one a line. Without files: the user's own catalogues, then the built-in ones.
pub(super) fn check(files: &[PathBuf], world: &mut World) -> Exit {
    let own = world.dirs.data_folder("catalogs").filter(|folder| world.disk.is_folder(folder));
    let own = own.and_then(|folder| world.disk.ron_files(&folder).ok()).unwrap_or_default();
    let files: &[PathBuf] = if files.is_empty() { &own } else { files };
    let mut exit = Exit::Done;
    for path in files {
        exit = exit.worse(check_file(path, world));
    }
    if std::ptr::eq(files, own.as_slice()) {
        let texts = world.texts(None);
        let library = builtin_library();
        for catalog in &library.catalogs {
            exit = exit.worse(tell(&texts, catalog.id.as_str(), catalog, &library, world));
        }
    }
    exit
}

/// Reads a catalogue; tells why where it cannot.
pub(super) fn read(path: &Path, world: &mut World) -> Result<Arc<Catalog>, Exit> {
    let name = path.display().to_string();
    let bytes = match world.disk.read_bytes(path, limits::bytes(Kind::Catalog)) {
        Ok(bytes) => bytes,
        Err(error) => {
            world.unreadable(&error);
            return Err(Exit::Nothing);
        }
    };
    let (read, failed) = load([(name.as_str(), bytes.as_slice())]);
    if let Some((_, error)) = failed.into_iter().next() {
        world.unreadable(&StoreError::Read { path: path.to_owned(), error });
        return Err(Exit::Nothing);
    }
    read.catalogs.into_iter().next().ok_or(Exit::Nothing)
}

/// Holds one file against itself and the catalogues in use: 0, 1 with problems, 2 unreadable.
pub(super) fn check_file(path: &Path, world: &mut World) -> Exit {
    let texts = world.texts(None);
    let name = path.display().to_string();
    let catalog = match read(path, world) {
        Ok(catalog) => catalog,
        Err(exit) => return exit,
    };
    // It stands in for the one in use under the same id.
    let others = world.library().catalogs.iter().filter(|it| it.id != catalog.id);
    let library = Library { catalogs: std::iter::once(&catalog).chain(others).cloned().collect() };
    tell(&texts, &name, &catalog, &library, world)
}

/// Prints the problems. A catalogue owes every entry the languages its own name is in; a person's own
/// owes none.
fn tell(
    texts: &Texts,
    name: &str,
    catalog: &Catalog,
    library: &Library,
    world: &mut World,
) -> Exit {
    let owed = catalog.names.all().filter(|_| !catalog.id.starts_with(OWN));
    let langs: Vec<Lang> = owed.map(|(lang, _)| lang).collect();
    let found = problems(catalog, library, &langs);
    for problem in &found {
        world.out.data(&format!("{name}: {}", sentence(texts, problem)));
    }
    if found.is_empty() { Exit::Done } else { Exit::Attention }
}

/// `section/id: what is wrong`.
pub(super) fn sentence(texts: &Texts, problem: &CatalogProblem) -> String {
    let at = format!("{}/{}", problem.section, problem.id.as_str());
    let what = match &problem.fault {
        Fault::Twice => texts.t("catalog-twice"),
        Fault::Missing { field, lang } => {
            let missing = texts.tv("catalog-missing", &[("lang", Arg::from(lang.code()))]);
            return format!("{at}/{field}: {missing}");
        }
        Fault::Unknown { section, id } => texts.tv(
            "catalog-unknown",
            &[("section", Arg::from(*section)), ("id", Arg::from(id.as_str()))],
        ),
        Fault::Scale(problem) => {
            return format!("scales/{}/{}", problem.scale.as_str(), told(texts, problem));
        }
    };
    format!("{at}: {what}")
}
