//! Folding evidence into an index, one after the other in the order of the register.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::names::CauseKind;
use super::standing::standings_of;
use super::{GroupId, GroupKey, Index, MeasureRow, Place, Row, SourceRow, Standing, place};
use crate::model::{Id, Key, Question, Rating, Scale, Title, Triage};
use crate::register::align::align;
use crate::register::region::{EntryRef, Region};
use crate::register::{Entry, Evidence, Judged, Register, Side, set_aside};
use crate::text::fold_key;

/// What the evidence's place among its like is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standings {
    pub aside: bool,
    pub conflict: bool,
}

/// For sides in the register's order.
pub fn standings(sides: &[Side<'_>], region: Option<&Region>) -> Vec<Standings> {
    let aside = set_aside(sides, region);
    let rows: Vec<(&Side<'_>, bool)> = sides.iter().zip(aside).collect();
    rows.chunk_by(|(a, _), (b, _)| a.is_same_line(b))
        .flat_map(|line| {
            let open = line.iter().filter(|(_, aside)| !aside).count() > 1;
            line.iter().map(move |(_, aside)| Standings { aside: *aside, conflict: open && !aside })
        })
        .collect()
}

impl Index {
    pub fn new(region: Option<Arc<Region>>) -> Self {
        let joined = region.as_deref().map(Region::joined).unwrap_or_default();
        let mentioned = joined.iter().flat_map(|(one, other)| [*one, *other]);
        let mentioned = mentioned.map(|it| (it, Vec::new())).collect();
        Self { region, mentioned, ..Self::default() }
    }

    /// The index of a register, compared by this region.
    pub fn of(register: &Register, region: Option<Arc<Region>>) -> Self {
        let sides: Vec<Side<'_>> = register.evidence.iter().map(Side::from).collect();
        let standings = standings(&sides, region.as_deref());
        let mut index = Self::new(region);
        for (evidence, standing) in register.evidence.iter().zip(standings) {
            index.add(evidence, standing);
        }
        index.finish();
        index
    }

    /// Folds one evidence; those of a register in its order.
    pub fn add(&mut self, evidence: &Evidence, standings: Standings) {
        let source = self.sources.len() as u32;
        let (municipality, scale) = (self.municipality_of(evidence), self.scale_of(evidence));
        let alignment = self.alignment_of(evidence, (scale, municipality));
        let first = self.rows.len() as u32;
        let mut at = BTreeMap::new();
        let handled = standings_of(evidence);
        for (id, entry) in &evidence.entries {
            at.insert(*id, self.rows.len() as u32);
            if self.mentioned.contains_key(&evidence.entry_ref(*id)) {
                self.words.insert(self.rows.len() as u32, entry.text.clone());
            }
            let standing = handled.get(id).copied().unwrap_or_default();
            let row = self.row(evidence, (*id, entry), (source, alignment), standings, standing);
            self.causes_of(evidence, entry, &row);
            self.rated_by(scale, evidence, entry, &row);
            self.rows.push(row);
        }
        self.measures_of(evidence, source, &at, standings);
        self.sources.push(SourceRow {
            session: evidence.session,
            municipality,
            title: evidence.title.clone(),
            scale,
            alignment,
            rows: first..self.rows.len() as u32,
            provisional: evidence.versions.iter().all(|it| it.provisional),
            shared: evidence.versions.iter().all(|it| it.shared_from.is_some()),
            aside: standings.aside,
            conflict: standings.conflict,
        });
    }

    fn municipality_of(&mut self, evidence: &Evidence) -> u32 {
        let number = evidence.municipality.number.clone();
        let member = self.region.as_ref().and_then(|it| it.municipalities.get(&number));
        let named = member.map(|it| it.name.clone()).filter(|name| !name.is_empty());
        self.names.municipalities.number(number, || {
            let mut municipality = evidence.municipality.clone();
            municipality.name = named.unwrap_or(municipality.name);
            municipality
        })
    }

    fn scale_of(&mut self, evidence: &Evidence) -> u32 {
        let scale = || Arc::clone(&evidence.scale.0);
        self.names.scales.number(evidence.scale_hash.clone(), scale)
    }

    fn alignment_of(&mut self, evidence: &Evidence, key: (u32, u32)) -> Option<u32> {
        let region = self.region.as_ref()?;
        if let Some(known) = self.known.get(&key) {
            return Some(*known);
        }
        let member = region.municipalities.get(&evidence.municipality.number);
        self.alignments.push(align(&evidence.scale, &evidence.scale_hash, region, member));
        let at = self.alignments.len() as u32 - 1;
        self.known.insert(key, at);
        Some(at)
    }

    fn row(
        &mut self,
        evidence: &Evidence,
        (id, entry): (Id, &Entry),
        (source, alignment): (u32, Option<u32>),
        standings: Standings,
        handled: Standing,
    ) -> Row {
        let asset = evidence.primary_asset(entry).and_then(|it| it.kind.as_ref());
        let threat = evidence.primary_threat(entry);
        let source_of = threat.and_then(|it| it.source.as_ref());
        let theme = threat.map(|it| &it.theme).filter(|it| !it.id.is_empty());
        let group = self.group(evidence, (id, entry));
        let names = &mut self.names;
        let scale = &evidence.scale;
        let rank = |judged: &Judged| u8::try_from(scale.class_rank(judged.class.as_ref()?)?).ok();
        let alignment = alignment.and_then(|at| self.alignments.get(at as usize));
        let place = match (alignment, &self.region) {
            (Some(alignment), Some(region)) => {
                place(&entry.current, &evidence.relevant, scale, alignment, &region.scale)
            }
            _ if entry.current.class.is_some() => Place::NoRegion,
            _ => Place::Unrated,
        };
        Row {
            scenario: id,
            source,
            no: entry.no,
            group: group.into(),
            asset: asset.map(|it| names.assets.number(it.reference(), || it.names.clone())).into(),
            threat: source_of
                .map(|it| names.threats.number(it.reference(), || it.names.clone()))
                .into(),
            theme: theme.map(|it| names.themes.number(it.id.clone(), || it.names.clone())).into(),
            place,
            class: rank(&entry.current),
            verdict: entry.current.verdict,
            residual_class: rank(&entry.residual),
            residual_verdict: entry.residual.verdict,
            knowledge: entry.current.knowledge,
            complete: entry.current.complete,
            split: is_split(&entry.current, scale),
            standing: handled,
            outside: entry.triage == Triage::Outside,
            aside: standings.aside,
        }
    }

    /// The number of a group; none for an entry that stands alone and is joined with nothing.
    fn group(&mut self, evidence: &Evidence, (id, entry): (Id, &Entry)) -> Option<GroupId> {
        let named = evidence.entry_ref(id);
        let asset = evidence.primary_asset(entry).and_then(|it| it.kind.as_ref());
        let threat = evidence.primary_threat(entry).and_then(|it| it.source.as_ref());
        let key = match (asset, threat, &entry.origin_id) {
            (Some(asset), Some(threat), _) => {
                GroupKey::Catalog { asset: asset.reference(), threat: threat.reference() }
            }
            (.., Some(origin)) => GroupKey::Origin { session: origin.session, row: origin.row },
            _ if self.mentioned.contains_key(&named) => {
                GroupKey::Alone { session: named.session, scenario: id }
            }
            _ => return None,
        };
        let next = self.keys.len() as GroupId;
        let number = *self.numbers.entry(key.clone()).or_insert(next);
        if number == next {
            self.keys.push(key);
        }
        if let Some(met) = self.mentioned.get_mut(&named) {
            met.push(number);
        }
        Some(number)
    }

    /// A level that only entries are rated by which do not count is asked for all the same.
    fn rated_by(&mut self, scale: u32, evidence: &Evidence, entry: &Entry, row: &Row) {
        let (own, judged) = (&evidence.scale, &entry.current);
        let likelihood = judged.likelihood.as_ref().and_then(|id| own.likelihood_index(id));
        let consequence = judged.consequence.iter().filter_map(|(id, rating)| {
            let Rating::Level(level) = rating else { return None };
            let kind = own.types.iter().position(|it| it.id == *id)?;
            Some((Some(kind as u8), own.level_index(level)?))
        });
        let used = self.used.entry(scale).or_default();
        for (axis, level) in likelihood.map(|level| (None, level)).into_iter().chain(consequence) {
            *used.entry((axis, level as u8)).or_default() += usize::from(row.counts());
        }
    }

    fn causes_of(&mut self, evidence: &Evidence, entry: &Entry, row: &Row) {
        if !row.counts() {
            return;
        }
        let at = self.rows.len() as u32;
        let assets = entry.assets.iter().filter_map(|id| evidence.assets.get(id));
        let mut met: Vec<u32> = Vec::new();
        for asset in assets {
            let service = (CauseKind::Service, &asset.shared_service);
            let suppliers = asset.suppliers.iter().map(|name| (CauseKind::Supplier, name));
            for (kind, name) in std::iter::once(service).chain(suppliers) {
                let folded = fold_key(name);
                if !folded.is_empty() {
                    let item = || (kind, Title::clone(name));
                    met.push(self.names.causes.number((kind, folded), item));
                }
            }
        }
        met.sort_unstable();
        met.dedup();
        self.causes.extend(met.into_iter().map(|cause| (cause, at)));
    }

    fn measures_of(
        &mut self,
        evidence: &Evidence,
        source: u32,
        rows: &BTreeMap<Id, u32>,
        standings: Standings,
    ) {
        for (id, measure) in &evidence.measures {
            let first = self.answers.len() as u32;
            self.answers.extend(measure.scenarios.iter().filter_map(|id| rows.get(id)));
            let reference = measure.source.as_ref();
            let pool = &mut self.names.measures;
            self.measures.push(MeasureRow {
                id: *id,
                source,
                no: measure.no,
                reference: reference.map(|it| pool.number(it.reference(), || it.names.clone())),
                status: measure.status,
                owned: !measure.owner.is_empty(),
                deadline: measure.deadline,
                once: measure.cost_once,
                yearly: measure.cost_yearly,
                aside: standings.aside,
                answers: first..self.answers.len() as u32,
            });
        }
    }

    /// Makes the groups one that somebody has joined; after the last evidence.
    pub fn finish(&mut self) {
        let Some(region) = self.region.clone() else { return };
        let mut group: Vec<GroupId> = (0..self.keys.len() as GroupId).collect();
        let mut united: BTreeSet<GroupId> = BTreeSet::new();
        let met = |it: &EntryRef| self.mentioned.get(it).map_or(&[][..], Vec::as_slice);
        for (one, other) in region.joined() {
            // Both must be here: half a join is none.
            if met(&one).is_empty() || met(&other).is_empty() {
                continue;
            }
            let all: Vec<GroupId> = met(&one).iter().chain(met(&other)).copied().collect();
            let roots: Vec<GroupId> = all.iter().map(|it| root(&group, *it)).collect();
            let smallest = roots.iter().copied().min_by_key(|it| self.keys.get(*it as usize));
            for at in roots {
                if let (Some(place), Some(smallest)) = (group.get_mut(at as usize), smallest) {
                    *place = smallest;
                }
            }
            united.extend(all);
        }
        let keys = &self.keys;
        let alone = |id: GroupId| matches!(keys.get(id as usize), Some(GroupKey::Alone { .. }));
        for row in &mut self.rows {
            let of = row.group().filter(|id| united.contains(id) || !alone(*id));
            row.group = of.map(|id| root(&group, id)).into();
        }
    }

    /// Entries somebody has joined with another one that were not met.
    pub fn strays(&self) -> impl Iterator<Item = EntryRef> {
        self.mentioned.iter().filter(|(_, met)| met.is_empty()).map(|(entry, _)| *entry)
    }
}

fn root(group: &[GroupId], mut at: GroupId) -> GroupId {
    while let Some(up) = group.get(at as usize).filter(|up| **up != at) {
        at = *up;
    }
    at
}

/// Levels apart at which the last votes on a question count as split.
const SPLIT: usize = 2;

fn is_split(judged: &Judged, scale: &Scale) -> bool {
    let mut last: BTreeMap<&Question, usize> = BTreeMap::new();
    for round in &judged.votes {
        let level = |id: &Key| match &round.question {
            Question::Likelihood => scale.likelihood_index(id),
            Question::Consequence(_) => scale.level_index(id),
        };
        let voted = round.votes.iter().filter(|(_, votes)| **votes > 0);
        let levels: Vec<usize> = voted.filter_map(|(id, _)| level(id)).collect();
        let apart = levels.iter().max().zip(levels.iter().min()).map_or(0, |(hi, lo)| hi - lo);
        last.insert(&round.question, apart);
    }
    last.into_values().any(|apart| apart >= SPLIT)
}
