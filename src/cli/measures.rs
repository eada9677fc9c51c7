//! `rosbenk measures FILE…`: what is to be done, by whom and when, over all sessions and registers named.
//!
//! One line a measure, in aligned columns with the text last. On a terminal too narrow for that,
//! owner and text go on a line of their own below; a pipe always gets one line a measure, uncut.

use std::path::Path;

use chrono::NaiveDate;

use super::args::MeasuresArgs;
use super::columns::{Columns, Side};
use super::{Exit, world::World};
use crate::model::{Lang, Measure, Municipality, Status};
use crate::register::{Side as Version, set_aside};
use crate::text::{
    Arg, Texts, Worded as _, field_name, fold_key, parse_date, short_date, sort_by_name,
};
use crate::wire::Kind;

/// A measure with where it comes from.
struct Line {
    deadline: Option<NaiveDate>,
    municipality: String,
    /// The session's title where it stands in a register.
    file: String,
    no: u32,
    /// Days past the deadline; `None` when it is not.
    over: Option<i64>,
    status: Status,
    owner: String,
    text: String,
}

/// 0 also when there are none, 2 when a file cannot be read (the others are listed all the same).
pub(super) fn run(args: &MeasuresArgs, world: &mut World) -> Exit {
    let today = world.now().today();
    let asked = args.as_of.as_ref().map(|text| (text, parse_date(text, today)));
    let as_of = match asked {
        None => today,
        Some((_, Some(date))) => date,
        Some((text, None)) => {
            let texts = world.texts(None);
            world.out.note(&texts.tv("usage-date", &[("text", Arg::from(text.as_str()))]));
            return Exit::Nothing;
        }
    };
    let mut exit = Exit::Done;
    let mut lines = Vec::new();
    let mut language = None;
    for path in &args.files {
        match collect(path, as_of, &mut lines, world) {
            Ok(own) => language = language.or(own),
            Err(failed) => exit = failed,
        }
    }
    // The language of one session speaks for itself alone.
    let alone = args.files.len() == 1;
    let texts = world.texts(language.filter(|_| alone));
    let owner = args.owner.as_deref().map(fold_key);
    lines.retain(|line| {
        let wanted = owner.as_ref().is_none_or(|owner| fold_key(&line.owner).contains(owner));
        wanted && (!args.overdue || line.over.is_some())
    });
    // Without a deadline last: there is nothing to be late for.
    lines.sort_by(|a, b| (&a.file, a.no).cmp(&(&b.file, b.no)));
    sort_by_name(texts.lang(), &mut lines, |line| &line.municipality);
    lines.sort_by_key(|line| (line.deadline.is_none(), line.deadline));
    // With nothing read there is nothing to say about measures.
    if exit == Exit::Done || !lines.is_empty() {
        print(&texts, &lines, world);
    }
    exit
}

/// Adds what a file has, told by its first field; gives the language of a session.
fn collect(
    path: &Path,
    as_of: NaiveDate,
    lines: &mut Vec<Line>,
    world: &mut World,
) -> Result<Option<Lang>, Exit> {
    if world.disk.kind_of(path) == Some(Kind::Register) {
        let register = world.register(path)?;
        let versions: Vec<Version<'_>> = register.evidence.iter().map(Version::from).collect();
        // What the region has chosen another version of is nobody's to do.
        let aside = set_aside(&versions, register.region.as_ref());
        for (it, _) in register.evidence.iter().zip(aside).filter(|(_, aside)| !aside) {
            lines.extend(rows(&it.municipality, &it.title, it.measures.values(), as_of));
        }
        return Ok(None);
    }
    let opened = world.look(path)?;
    let session = opened.history.session();
    let file = path.display().to_string();
    lines.extend(rows(&session.municipality, &file, session.measures.values(), as_of));
    Ok(Some(session.language))
}

/// Measures that are, were or may be carried out; what is in place already or rejected asks for nothing.
fn rows<'a>(
    municipality: &Municipality,
    file: &str,
    measures: impl Iterator<Item = &'a Measure>,
    as_of: NaiveDate,
) -> impl Iterator<Item = Line> {
    let followed = |row: &&Measure| !matches!(row.status, Status::Established | Status::Rejected);
    let name = match municipality.name.as_str() {
        "" => &municipality.number,
        name => name,
    };
    measures.filter(followed).map(move |row| Line {
        deadline: row.deadline,
        municipality: name.to_owned(),
        file: file.to_owned(),
        no: row.no,
        over: row
            .deadline
            .map(|deadline| (as_of - deadline).num_days())
            .filter(|days| *days > 0 && row.status.is_open()),
        status: row.status,
        owner: row.owner.to_string(),
        text: row.text.to_string(),
    })
}

fn print(texts: &Texts, lines: &[Line], world: &mut World) {
    if lines.is_empty() {
        world.out.note(&texts.t("measures-nothing"));
        return;
    }
    let mut table = Columns::new(vec![
        (field_name(texts, "measures", "deadline"), Side::Left),
        (texts.t("measures-over"), Side::Right),
        (field_name(texts, "measures", "status"), Side::Left),
        (texts.t("measures-no"), Side::Right),
        (field_name(texts, "municipality", "name"), Side::Left),
        (texts.t("measures-file"), Side::Left),
    ]);
    table.tail(vec![field_name(texts, "measures", "owner"), field_name(texts, "measures", "text")]);
    for line in lines {
        table.row(
            vec![
                line.deadline.map(|date| short_date(texts.lang(), date)).unwrap_or_default(),
                line.over.map(|days| days.to_string()).unwrap_or_default(),
                texts.t(line.status.word()),
                line.no.to_string(),
                line.municipality.clone(),
                line.file.clone(),
            ],
            vec![line.owner.clone(), line.text.clone()],
        );
    }
    for line in table.lines(world.out.width()) {
        world.out.data(&line);
    }
    let over = lines.iter().filter(|line| line.over.is_some()).count();
    let args = [("n", Arg::from(lines.len())), ("over", Arg::from(over))];
    world.out.note(&texts.tv("measures-sum", &args));
}
