//! `rosbenk region init`: a first region file, and how every scale that was met lies to the regional one.

use super::args::{RegionCommand, RegionInitArgs};
use super::columns::{Columns, Side};
use super::{Exit, merge, world::World};
use crate::model::{LikelihoodLevel, Scale, Title, Unit};
use crate::register::align::{Aligned, Ratio};
use crate::register::draft::{Heading, Met, draft, likeliest, met};
use crate::register::index::Index;
use crate::register::region::Region;
use crate::store::StoreError;
use crate::text::{Arg, Texts, Worded as _, anchor, kroner, rate, wrap};

/// Widest line of what is said under the table.
const WIDTH: usize = 80;

pub(super) fn run(command: &RegionCommand, world: &mut World) -> Exit {
    let RegionCommand::Init(args) = command;
    init(args, world).unwrap_or_else(|exit| exit)
}

fn init(args: &RegionInitArgs, world: &mut World) -> Result<Exit, Exit> {
    if world.disk.is_taken(&args.output) {
        return Err(world.unwritten(&StoreError::Exists { path: args.output.clone() }));
    }
    let texts = world.texts(None);
    let (index, needs_a_person) = match merge::folded(&args.inputs, world, &texts) {
        Ok(folded) => folded,
        Err(sentence) => {
            world.out.note(&sentence);
            return Err(Exit::Nothing);
        }
    };
    let scale = scale(args, &index, world)?;
    let now = world.now().stamp();
    let name = Title::new(args.name.as_deref().unwrap_or_default().trim());
    let heading = Heading { id: world.ids.uuid(now), name, lang: texts.lang() };
    let region = draft(&index, &scale, &heading);
    world
        .disk
        .write_region(&args.output, &region, false)
        .map_err(|error| world.unwritten(&error))?;
    let lines = told(&texts, &index, &region, world.out.width());
    for line in lines {
        world.out.data(&line);
    }
    world.written(&args.output);
    let asked = region.scales.is_empty();
    Ok(if asked && !needs_a_person { Exit::Done } else { Exit::Attention })
}

fn scale(args: &RegionInitArgs, index: &Index, world: &mut World) -> Result<Scale, Exit> {
    let Some(name) = &args.scale else {
        return Ok(likeliest(index).map(|(_, scale)| (*scale).clone()).unwrap_or_default());
    };
    match super::scale::found(name, world)? {
        Some(found) => Ok(found.scales.into_iter().next().unwrap_or_default()),
        None => Err(super::scale::unknown(name, world)),
    }
}

/// Scale by scale: what aligns and how, and what needs a person's judgement.
fn told(texts: &Texts, index: &Index, region: &Region, limit: Option<usize>) -> Vec<String> {
    let name = Arg::from(texts.name(&region.scale.names));
    let mut lines = vec![texts.tv("region-scale", &[("name", name)])];
    let all = met(index, region);
    for met in &all {
        let args = [
            ("name", Arg::from(texts.name(&met.scale.names))),
            ("sessions", met.sessions.into()),
            ("municipalities", met.municipalities.into()),
        ];
        lines.push(String::new());
        lines.push(texts.tv("region-met", &args));
        lines.extend(levels(texts, met, &region.scale, limit));
    }
    let asked: usize = all.iter().map(Met::asked).sum();
    let figures = region.municipalities.len();
    lines.push(String::new());
    lines.extend(wrap(&texts.tv("region-asked", &[("n", asked.into())]), WIDTH));
    lines.extend(wrap(&texts.tv("region-figures", &[("n", figures.into())]), WIDTH));
    lines
}

/// One line a level: what it covers, where it stands, and how surely.
fn levels(texts: &Texts, met: &Met, regional: &Scale, limit: Option<usize>) -> Vec<String> {
    let sides = [Side::Left, Side::Right, Side::Left, Side::Left];
    let mut table = Columns::new(
        ["region-level", "region-covers", "region-stands", "region-fit"]
            .into_iter()
            .zip(sides)
            .map(|(id, side)| (texts.t(id), side))
            .collect(),
    );
    let mut row = |label: String, covers: String, aligned: &Aligned, names: &[&str], unit| {
        let fit = match closed(texts, aligned, unit) {
            Some(end) => texts.tv(
                "region-closed",
                &[("fit", texts.t(aligned.fit.word()).into()), ("end", end.into())],
            ),
            None => texts.t(aligned.fit.word()),
        };
        table.row(vec![label, covers, stands(aligned, names), fit], Vec::new());
    };
    let likelihood: Vec<&str> = regional.likelihood.iter().map(|it| &*it.label).collect();
    for (level, aligned) in met.scale.likelihood.iter().zip(&met.alignment.likelihood) {
        row(named(texts, level), rate(texts, level.rate), aligned, &likelihood, None);
    }
    let consequence: Vec<&str> = regional.levels.iter().map(|it| &*it.label).collect();
    for at in &met.types {
        let of = met.scale.types.get(*at).zip(met.alignment.types.get(*at));
        let Some((kind, aligned)) = of else { continue };
        let levels = met.scale.levels.iter().zip(&aligned.levels);
        let used: Vec<_> = levels.filter(|(level, _)| kind.uses(&level.id)).collect();
        // Nothing can be said of any of them: once is enough.
        let silent = kind.anchors.is_empty() && used.iter().all(|(_, it)| !it.is_placed());
        let lines = if silent { used.first().zip(used.last()) } else { None };
        if let Some(((first, aligned), (last, _))) = lines.filter(|_| used.len() > 1) {
            let label = format!("{} {}–{}", texts.name(&kind.names), &*first.label, &*last.label);
            row(label, texts.t("rate-unstated"), aligned, &consequence, None);
            continue;
        }
        for (level, aligned) in used {
            let label = format!("{} {}", texts.name(&kind.names), &*level.label);
            let own = kind.anchors.get(&level.id);
            let covers = own.map_or_else(|| texts.t("rate-unstated"), |it| anchor(texts, it));
            row(label, covers, aligned, &consequence, own.map(|it| it.unit));
        }
    }
    table.lines(limit)
}

fn named(texts: &Texts, level: &LikelihoodLevel) -> String {
    format!("{} {}", &*level.label, texts.name(&level.names))
}

/// `2`, or `2 (1–3)` where it may be another.
pub(super) fn stands(aligned: &Aligned, labels: &[&str]) -> String {
    let label = |at: u8| labels.get(usize::from(at)).copied().unwrap_or_default();
    if !aligned.is_placed() {
        return "–".to_owned();
    }
    if aligned.first == aligned.last {
        return label(aligned.rank).to_owned();
    }
    format!("{} ({}–{})", label(aligned.rank), label(aligned.first), label(aligned.last))
}

/// Where an open end was closed for ranking: a rate, or an amount with its unit.
fn closed(texts: &Texts, aligned: &Aligned, unit: Option<Unit>) -> Option<String> {
    let (over, under) = aligned.closed.map(Ratio::parts)?;
    let amount = |n: u128| u64::try_from(n).ok().filter(|_| unit.is_some());
    let number = |n| amount(n).map_or_else(|| n.to_string(), |n| kroner(texts.lang(), n));
    let end = if under == 1 { number(over) } else { format!("{}/{}", number(over), number(under)) };
    Some(match unit {
        Some(unit) => texts.tv(unit.word(), &[("amount", end.into())]),
        None => end,
    })
}
