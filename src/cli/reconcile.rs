//! `rosbenk reconcile A B`: two copies of one session that were edited apart.
//!
//! A is mine and B is theirs, so A's answer stands where a person has not decided.

use std::path::Path;

use super::args::ReconcileArgs;
use super::columns::{Columns, Side as Edge};
use super::{Exit, world::World};
use crate::model::{
    Difference, Relation, Session, Side, common_base, differences, is_ancestor, joined, reconcile,
    relation,
};
use crate::store::StoreError;
use crate::text::{Arg, Texts, apart, cut, renumbered, told, width};

/// 0 when nothing needs a person, 1 with differences to decide, 2 when nothing was done.
pub(super) fn run(args: &ReconcileArgs, world: &mut World) -> Exit {
    match work(args, world) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn work(args: &ReconcileArgs, world: &mut World) -> Result<Exit, Exit> {
    if let Some(path) = args.output.as_deref().filter(|it| world.disk.is_taken(it)) {
        return Err(world.unwritten(&StoreError::Exists { path: path.to_owned() }));
    }
    let a = look(&args.a, world)?;
    let b = look(&args.b, world)?;
    let texts = world.texts(Some(a.language));
    let [a_path, b_path] = [&args.a, &args.b].map(|path| path.display().to_string());
    let paths = [("a", Arg::from(a_path.as_str())), ("b", Arg::from(b_path.as_str()))];
    if a.id != b.id {
        world.out.note(&texts.tv("reconcile-other-session", &paths));
        return Err(Exit::Nothing);
    }
    let base = args.base.as_deref().map(|path| base(path, (&a, &b), &texts, world)).transpose()?;
    let newer = match relation(&a, &b) {
        Relation::Same => Some(("reconcile-same", [&a_path, &b_path], &a)),
        Relation::Newer => Some(("reconcile-newer", [&a_path, &b_path], &a)),
        Relation::Older => Some(("reconcile-newer", [&b_path, &a_path], &b)),
        Relation::Diverged => None,
    };
    if let Some((sentence, [one, other], session)) = newer {
        let args_of = [("a", Arg::from(one.as_str())), ("b", Arg::from(other.as_str()))];
        world.out.data(&texts.tv(sentence, &args_of));
        write(args.output.as_deref(), session, world)?;
        return Ok(Exit::Done);
    }
    let found = differences(&a, &b, base.as_ref());
    let list = list(&texts, (&a, &b), &found, args, world.out.width());
    for line in list {
        world.out.data(&line);
    }
    world.out.note(&sum(&texts, &found));
    if args.output.is_some() {
        let taken = found.iter().map(|it| (it, it.side.unwrap_or(Side::Mine)));
        let mut merged = reconcile(&a, &b, taken);
        for it in &merged.renumbered {
            world.out.note(&renumbered(&texts, &merged.session, it));
        }
        let seq = [&a, &b].iter().filter_map(|it| it.revisions.last()).map(|it| it.seq).max();
        let now = world.now().stamp();
        let seq = seq.unwrap_or_default();
        let path = args.output.clone().unwrap_or_default();
        let list = joined(&merged.session, (&b, &a), now, &world.by, seq);
        merged.session.revisions =
            list.map_err(|_unwritable| world.unwritten(&StoreError::Unwritable { path }))?;
        write(args.output.as_deref(), &merged.session, world)?;
    }
    let open = found.iter().any(|it| it.side.is_none());
    Ok(if open { Exit::Attention } else { Exit::Done })
}

fn look(path: &Path, world: &mut World) -> Result<Session, Exit> {
    world.look(path).map(|opened| opened.history.session().clone())
}

/// The version both come from. A wrong one would take old answers for new: it is refused.
fn base(
    path: &Path,
    (a, b): (&Session, &Session),
    texts: &Texts,
    world: &mut World,
) -> Result<Session, Exit> {
    let base = look(path, world)?;
    let known = is_ancestor(&base, a) && is_ancestor(&base, b);
    if base.id == a.id && known && common_base(a, b, &base).is_some() {
        return Ok(base);
    }
    let path = path.display().to_string();
    world.out.note(&texts.tv("reconcile-not-a-base", &[("base", Arg::from(path))]));
    Err(Exit::Nothing)
}

/// Writes it where nothing stands yet; without a name nothing is written.
fn write(path: Option<&Path>, session: &Session, world: &mut World) -> Result<(), Exit> {
    let Some(path) = path else { return Ok(()) };
    let now = world.now().stamp();
    let written = world.disk.create(path, session, now, &world.by);
    written.map_err(|error| world.unwritten(&error))?;
    world.written(path);
    Ok(())
}

/// Widest place, and widest value where nothing limits the line.
const PLACE: usize = 44;
const VALUE: usize = 40;
/// Narrowest value that still says something.
const LEAST: usize = 12;

fn list(
    texts: &Texts,
    (a, b): (&Session, &Session),
    found: &[Difference],
    args: &ReconcileArgs,
    limit: Option<usize>,
) -> Vec<String> {
    let rows: Vec<_> = found
        .iter()
        .map(|it| (told(texts, a, b, it), taken(texts, it, args.output.is_some())))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let most = |texts: &mut dyn Iterator<Item = &str>| texts.map(width).max().unwrap_or(0);
    let place = most(&mut rows.iter().map(|(told, _)| told.place.as_str())).min(PLACE);
    let mark = most(&mut rows.iter().map(|(_, taken)| taken.as_str()));
    let mark = mark.max(width(&texts.t("reconcile-taken")));
    // Two cells between columns, of which there are four.
    let left = limit.map_or(2 * VALUE, |limit| limit.saturating_sub(place + mark + 6));
    let cells = (left / 2).clamp(LEAST, VALUE);
    let path = |letter: &str, path: &Path| cut(&format!("{letter}: {}", path.display()), cells);
    let titles = [
        texts.t("reconcile-place"),
        path("A", &args.a),
        path("B", &args.b),
        texts.t("reconcile-taken"),
    ];
    let mut columns = Columns::new(titles.into_iter().map(|it| (it, Edge::Left)).collect());
    for (told, taken) in rows {
        let (a, b) = apart(&told.mine, &told.theirs, cells);
        columns.row(vec![cut(&told.place, place), a, b, taken], Vec::new());
    }
    columns.lines(limit)
}

fn taken(texts: &Texts, difference: &Difference, written: bool) -> String {
    match (difference.side, written) {
        (Some(Side::Mine), _) => "A".to_owned(),
        (Some(Side::Theirs), _) => "B".to_owned(),
        (None, true) => format!("A, {}", texts.t("reconcile-open")),
        (None, false) => texts.t("reconcile-open"),
    }
}

fn sum(texts: &Texts, found: &[Difference]) -> String {
    let count = |side| found.iter().filter(|it| it.side == side).count();
    let args = [
        ("n", Arg::from(found.len())),
        ("a", count(Some(Side::Mine)).into()),
        ("b", count(Some(Side::Theirs)).into()),
        ("open", count(None).into()),
    ];
    texts.tv("reconcile-sum", &args)
}
