//! `rosbenk region init`: a first region file, and how every scale that was met lies to the regional one.

use super::args::{RegionCommand, RegionInitArgs};
use super::columns::{Columns, Side};
use super::{Exit, merge, world::World};
use crate::model::{Scale, Title};
use crate::register::align::Aligned;
use crate::register::draft::{Heading, draft};
use crate::register::index::Index;
use crate::register::met::{Met, MetLevel, likeliest, met};
use crate::register::region::Region;
use crate::store::StoreError;
use crate::text::{Arg, Texts, anchor, rate, wrap};

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
            world.out.notes(sentence.lines());
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
        return Ok(likeliest(index).map(|scale| (*scale).clone()).unwrap_or_default());
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
    let asked: usize = all.iter().map(|it| it.asked().count()).sum();
    let figures = region.municipalities.len();
    lines.push(String::new());
    lines.extend(wrap(&texts.tv("region-asked", &[("n", asked.into())]), WIDTH));
    lines.extend(wrap(&texts.tv("region-figures", &[("n", figures.into())]), WIDTH));
    lines
}

/// One line a level: what it covers, where it stands, and how surely.
fn levels(texts: &Texts, met: &Met, regional: &Scale, limit: Option<usize>) -> Vec<String> {
    let sides = [Side::Left, Side::Right, Side::Right, Side::Left, Side::Left];
    let mut table = Columns::new(
        ["region-level", "region-events", "region-covers", "region-stands", "region-fit"]
            .into_iter()
            .zip(sides)
            .map(|(id, side)| (texts.t(id), side))
            .collect(),
    );
    let mut row =
        |(label, events): (String, usize), covers, aligned: &Aligned, names: &[&str], unit| {
            let fit = aligned.fit_words(texts, unit);
            let facts = vec![label, events.to_string(), covers, stands(aligned, names), fit];
            table.row(facts, Vec::new());
        };
    let likelihood: Vec<&str> = regional.likelihood.iter().map(|it| &*it.label).collect();
    let consequence: Vec<&str> = regional.levels.iter().map(|it| &*it.label).collect();
    let all: Vec<MetLevel<'_>> = met.levels().collect();
    for axis in all.chunk_by(|a, b| a.kind.map(|it| &it.id) == b.kind.map(|it| &it.id)) {
        let Some(kind) = axis.first().and_then(|it| it.kind) else {
            let rates = met.scale.likelihood.iter().map(|it| it.rate);
            for (level, covers) in axis.iter().zip(rates) {
                let label = texts.level(level.label, level.names);
                row((label, level.entries), rate(texts, covers), &level.aligned, &likelihood, None);
            }
            continue;
        };
        // Nothing can be said of any of them: once is enough.
        let silent = kind.anchors.is_empty() && axis.iter().all(|it| !it.aligned.is_placed());
        if let [first, .., last] = axis
            && silent
        {
            let label = format!("{} {}–{}", texts.name(&kind.names), &**first.label, &**last.label);
            let events = axis.iter().map(|it| it.entries).sum();
            row((label, events), texts.t("rate-unstated"), &first.aligned, &consequence, None);
            continue;
        }
        for level in axis {
            let label = format!("{} {}", texts.name(&kind.names), &**level.label);
            let own = kind.anchors.get(level.id);
            let covers = own.map_or_else(|| texts.t("rate-unstated"), |it| anchor(texts, it));
            row(
                (label, level.entries),
                covers,
                &level.aligned,
                &consequence,
                own.map(|it| it.unit),
            );
        }
    }
    table.lines(limit)
}

/// `2`, or `2 (1–3)` where it may be another.
fn stands(aligned: &Aligned, labels: &[&str]) -> String {
    let label = |at: u8| labels.get(usize::from(at)).copied().unwrap_or_default().to_owned();
    if !aligned.is_placed() {
        return "–".to_owned();
    }
    let parts = [Some(label(aligned.rank)), aligned.span(label)];
    parts.into_iter().flatten().collect::<Vec<String>>().join(" ")
}
