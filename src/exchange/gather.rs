//! Files to one catalogue.

use super::ciso;
use super::decode::decode;
use super::facts::{Facts, Wishes, joined, names_in};
use super::monarc::{self, Objects};
use super::outcome::{Form, NotTaken, Outcome, Source, Taken, Unwritten};
use super::piece::Intake;
use super::settle::{Origins, languages, settle};
use super::sheet::{self, Node, flatten};
use super::table::{self, NoGrid, NoTable};
use super::text::slug;
use super::told::{At, Origin};
use crate::catalog::{Catalog, Library, Theme, load, problems};
use crate::model::{Key, Lang, Localised};
use crate::wire::{
    Foreign, Format, Kind, Problem, ReadError, kind_of, limits, to_ron, without_nul,
};
use std::sync::Arc;

/// Takes files in, in the order given, as one catalogue; `library` is what its entries may refer to.
///
/// The same files in the same order give the same bytes. There is a catalogue only where the sums add up and it is
/// read as it was written.
pub fn import(sources: &[Source<'_>], wishes: &Wishes, library: &Library) -> Outcome {
    let mut gathering = Gathering::default();
    for (at, source) in sources.iter().enumerate() {
        let before = gathering.intake.read;
        let mut taken = Taken::default();
        if let Err(error) = gathering.file(at, source, wishes, &mut taken) {
            taken.failed = Some(error);
        }
        taken.records += gathering.intake.read - before;
        gathering.outcome.files.push(taken);
    }
    gathering.done(wishes, library)
}

/// What has been taken in so far.
#[derive(Default)]
struct Gathering {
    intake: Intake,
    objects: Objects,
    facts: Vec<Facts>,
    /// What our own tables say of the catalogue.
    whole: Vec<Node>,
    outcome: Outcome,
}

/// What files begin with that are none of ours and no text either.
const FOREIGN: &[Foreign] = &[
    Foreign::Empty,
    Foreign::Gzip,
    Foreign::Zip,
    Foreign::Office,
    Foreign::Pdf,
    Foreign::Html,
    Foreign::Xml,
    Foreign::Conflict,
];

fn readable(bytes: &[u8]) -> Result<(), NotTaken> {
    let limit = limits::bytes(Kind::Catalog);
    if bytes.len() as u64 > limit {
        return Err(NotTaken::Unreadable(ReadError::whole(Problem::TooLarge { limit })));
    }
    match kind_of(bytes) {
        Ok(_) => Err(NotTaken::Unknown("exchange-unknown-ours")),
        Err(error) => match error.problem {
            Problem::Recognised(what) if FOREIGN.contains(&what) => {
                Err(NotTaken::Unreadable(error))
            }
            _ => Ok(()),
        },
    }
}

impl Gathering {
    fn file(
        &mut self,
        at: usize,
        source: &Source<'_>,
        wishes: &Wishes,
        taken: &mut Taken,
    ) -> Result<(), NotTaken> {
        readable(source.bytes)?;
        let (text, encoding, unreadable) = decode(source.bytes);
        taken.encoding = Some(encoding);
        without_nul(&text).map_err(NotTaken::Unreadable)?;
        if unreadable {
            let told = Origin::new(at, At::File).tell("exchange-unreadable-letters", &[]);
            self.intake.remarks.push(told);
        }
        let (stem, ending) = source.name.rsplit_once('.').unwrap_or((source.name, ""));
        let ending = ending.to_lowercase();
        if ending == "json" || text.trim_start().starts_with(['{', '[']) {
            return self.monarc(at, &text, taken);
        }
        if ["yaml", "yml"].contains(&ending.as_str()) {
            return self.ciso(at, &text, taken);
        }
        self.table(at, &text, stem, wishes, taken)
    }

    fn monarc(&mut self, at: usize, text: &str, taken: &mut Taken) -> Result<(), NotTaken> {
        let records = monarc::read(text).map_err(NotTaken::Unreadable)?;
        let records = records.ok_or(NotTaken::Unknown("exchange-unknown-json"))?;
        taken.form = Some(Form::Monarc);
        taken.records = records.len();
        for (place, record) in records.into_iter().enumerate() {
            self.objects.add(Origin::new(at, At::Record(place + 1)), record);
        }
        self.facts.push(Facts {
            id: Some(Key::new(monarc::ID)),
            names: Localised::new(Lang::En, monarc::NAME),
            source: monarc::SOURCE.into(),
            licence: Key::new(monarc::LICENCE),
            version: None,
        });
        Ok(())
    }

    fn ciso(&mut self, at: usize, text: &str, taken: &mut Taken) -> Result<(), NotTaken> {
        let library = ciso::read(text).map_err(NotTaken::Unreadable)?;
        let library = library.ok_or(NotTaken::Unknown("exchange-unknown-yaml"))?;
        taken.form = Some(Form::Ciso);
        let given = ciso::take(library, at, &mut self.intake);
        for (language, texts) in given.languages {
            *self.outcome.languages.entry(language.to_uppercase()).or_default() += texts;
        }
        taken.others = given.others;
        self.outcome.scales += given.scales;
        self.outcome.measures += given.measures;
        self.outcome.under_code += given.under_code;
        self.facts.push(given.facts);
        Ok(())
    }

    fn table(
        &mut self,
        at: usize,
        text: &str,
        stem: &str,
        wishes: &Wishes,
        taken: &mut Taken,
    ) -> Result<(), NotTaken> {
        let grid = table::grid(text, table::worth);
        let grid = grid.map_err(|error| match error {
            NoGrid::NoHeader => NotTaken::Unknown("exchange-unknown-table"),
            NoGrid::TooMuch => NotTaken::Unknown("exchange-many-cells"),
        })?;
        taken.delimiter = Some(grid.delimiter);
        if sheet::is_own(&grid.header) {
            if !sheet::has_sections(&grid.header) {
                return Err(NotTaken::Unknown("exchange-no-sections"));
            }
            let (whole, mapped) = sheet::rows(&grid, at, &mut self.intake);
            taken.form = Some(Form::Own);
            taken.mapped = mapped;
            let said = whole.iter().find_map(|it| catalog_of(it.clone()));
            self.facts.push(said.map_or_else(Facts::default, Facts::from).or_id(slug(stem)));
            self.whole.extend(whole);
            return Ok(());
        }
        let read = table::take(&grid, wishes.lang, wishes.section, at, &mut self.intake);
        let table = read.map_err(|error| match error {
            NoTable::NoName => NotTaken::Unknown("exchange-unknown-table"),
            NoTable::NoSection => NotTaken::Unknown("exchange-unknown-section"),
        })?;
        taken.form = Some(Form::Table);
        taken.mapped = table.mapped;
        self.facts.push(Facts {
            id: slug(stem),
            names: Localised::new(wishes.lang, stem),
            ..Facts::default()
        });
        Ok(())
    }

    fn done(mut self, wishes: &Wishes, library: &Library) -> Outcome {
        let mut themes = Vec::new();
        if !self.objects.is_empty() {
            let left = std::mem::take(&mut self.objects).take(library, &mut self.intake);
            for (language, texts) in left.languages {
                *self.outcome.languages.entry(language).or_default() += texts;
            }
            self.outcome.under_code += left.under_code;
            self.outcome.licence_assumed = wishes.licence.is_none();
            themes = left.themes.into_iter().collect();
        }
        let Self { intake, facts, whole, mut outcome, .. } = self;
        outcome.read = intake.read;
        outcome.out = intake.pieces.len();
        outcome.merged = intake.merged;
        outcome.listed = intake.listed();
        let holds = intake.holds();
        let facts = joined(&facts, wishes);
        let only_own = whole.len() == 1
            && outcome
                .files
                .iter()
                .filter(|it| it.form.is_some())
                .all(|it| it.form == Some(Form::Own));
        if !intake.pieces.is_empty() {
            let whole = whole.into_iter().next().filter(|_| only_own);
            match catalog(&intake, facts, whole, wishes) {
                None => outcome.unwritten = Some(Unwritten::Fault),
                Some(mut catalog) => {
                    let others = others(library, &catalog);
                    let mut left = Vec::new();
                    if !only_own {
                        let mut wanted = themes;
                        wanted.retain(|(id, _)| catalog.themes.iter().all(|it| it.id != *id));
                        catalog.themes.extend(wanted.into_iter().map(|(id, names)| Theme {
                            id,
                            names:
                                names.iter().map(|(lang, name)| (*lang, name.as_str())).collect(),
                            ..Theme::default()
                        }));
                        left = settle(&mut catalog, &others, wishes.lang, &origins(&intake));
                        catalog.names = names_in(&catalog.names, &languages(&catalog));
                    }
                    outcome.remarks = left;
                    let made = entries(&catalog);
                    outcome.themes = made.saturating_sub(outcome.out);
                    finish(catalog, &others, holds && made >= outcome.out, &mut outcome);
                }
            }
        }
        outcome.list = intake.listed;
        outcome.remarks.extend(intake.remarks);
        outcome.list.sort_by_key(|told| (told.file, told.at));
        outcome.remarks.sort_by_key(|told| (told.file, told.at));
        outcome
    }
}

/// The entries under what is said of them all.
fn catalog(intake: &Intake, facts: Facts, whole: Option<Node>, wishes: &Wishes) -> Option<Catalog> {
    let entries = intake.pieces.iter().map(|it| (it.section.as_str(), it.node.clone())).collect();
    let bare = Catalog {
        id: facts.id.unwrap_or_else(|| Key::new("imported")),
        version: facts.version.unwrap_or_else(|| Key::new("1")),
        names: facts.names,
        source: facts.source,
        licence: facts.licence,
        ..sheet::catalog(sheet::head(), Vec::new()).ok()?
    };
    let mut head = flatten(&bare).ok()?;
    if let Some(Node::Branch(said)) = whole {
        for (name, value) in said {
            head.set(&name, value);
        }
    }
    let mut catalog = sheet::catalog(head, entries).ok()?;
    catalog.format = Format::Catalog(Kind::Catalog.newest());
    if let Some(id) = &wishes.id {
        catalog.id = id.clone();
    }
    if let Some(source) = &wishes.source {
        catalog.source = source.clone();
    }
    if let Some(licence) = &wishes.licence {
        catalog.licence = licence.clone();
    }
    Some(catalog)
}

/// A catalogue of which only so much is said.
fn catalog_of(said: Node) -> Option<Catalog> {
    let mut head = sheet::head();
    for (name, value) in said.into_fields() {
        head.set(&name, value);
    }
    sheet::catalog(head, Vec::new()).ok()
}

fn origins(intake: &Intake) -> Origins {
    let pieces = intake.pieces.iter();
    pieces.map(|it| ((it.section.clone(), it.id().to_owned()), it.origin)).collect()
}

/// The catalogues it stands among.
fn others(library: &Library, catalog: &Catalog) -> Library {
    let others = library.catalogs.iter().filter(|it| it.id != catalog.id);
    Library { catalogs: others.cloned().collect() }
}

fn entries(catalog: &Catalog) -> usize {
    match flatten(catalog) {
        Ok(Node::Branch(fields)) => fields
            .iter()
            .map(|(_, node)| if let Node::List(items) = node { items.len() } else { 0 })
            .sum(),
        _ => 0,
    }
}

/// Writes it, and reads it back before anyone else does.
fn finish(catalog: Catalog, others: &Library, holds: bool, outcome: &mut Outcome) {
    let langs: Vec<Lang> = catalog.names.all().map(|(lang, _)| lang).collect();
    let made = Arc::new(catalog.clone());
    let library =
        Library { catalogs: std::iter::once(&made).chain(&others.catalogs).cloned().collect() };
    outcome.problems = problems(&catalog, &library, &langs);
    let text = to_ron(&catalog).unwrap_or_default();
    if text.len() as u64 > limits::bytes(Kind::Catalog) {
        outcome.unwritten = Some(Unwritten::TooLarge);
        return;
    }
    let (read, _) = load([("", text.as_bytes())]);
    if holds && read.catalogs.first() == Some(&made) {
        outcome.made = Some((catalog, text));
    } else {
        outcome.unwritten = Some(Unwritten::Fault);
    }
}
