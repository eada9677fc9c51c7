//! A first region file, from what was met: what aligns by itself needs no line, what needs a person's
//! judgement has one to fill in, and figures are left open.

use uuid::Uuid;

use super::index::Index;
use super::met::{Met, met};
use super::region::{Judgement, Judgements, Member, Region};
use crate::model::{Lang, Scale, Title};

/// Who and what the file is for.
#[derive(Clone, Debug)]
pub struct Heading {
    pub id: Uuid,
    pub name: Title,
    /// Of the words put beside each level.
    pub lang: Lang,
}

/// The draft.
pub fn draft(index: &Index, scale: &Scale, heading: &Heading) -> Region {
    let mut region = Region {
        id: heading.id,
        name: heading.name.clone(),
        scale: scale.clone(),
        ..Region::default()
    };
    for municipality in &index.names.municipalities.items {
        let member = Member { name: municipality.name.clone(), ..Member::default() };
        region.municipalities.insert(municipality.number.clone(), member);
    }
    for met in met(index, &region) {
        if met.asked().next().is_some() {
            region.scales.insert(met.hash.clone(), questions(&met, heading.lang));
        }
    }
    region
}

fn questions(met: &Met, lang: Lang) -> Judgements {
    let mut asked = Judgements {
        id: met.scale.id.clone(),
        names: met.scale.names.clone(),
        ..Judgements::default()
    };
    for level in met.asked() {
        let words = level.words(lang);
        let levels = match level.kind {
            None => &mut asked.likelihood,
            Some(kind) => {
                let of = asked.types.entry(kind.id.clone()).or_default();
                of.names = kind.names.clone();
                &mut of.levels
            }
        };
        levels.insert(level.id.clone(), Judgement { words, ..Judgement::default() });
    }
    asked
}
