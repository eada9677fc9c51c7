//! Threats and vulnerabilities, under the names their catalogue gives; the group's own get a number.

use super::sieve::Sieve;
use super::stays::Stays;
use crate::model::{Copied, Id, Localised, Threat, Title, Vulnerability};
use crate::wire::Table;

pub(super) fn threats(rows: &Table<Id, Threat>, sieve: &mut Sieve) -> Table<Id, Threat> {
    let mut own = 0;
    let mut shared = |(id, row): (&Id, &Threat)| {
        let Threat { names, source, theme, attributes, intents, in_scope, reason } = row;
        let source = sieve.copied(source.as_ref());
        let row = Threat {
            names: row_names(names, source.as_ref(), ("share-threat", &mut own), sieve),
            source,
            theme: sieve.one("themes", theme).unwrap_or_default(),
            attributes: sieve.attributes(attributes),
            intents: intents.clone(),
            in_scope: *in_scope,
            reason: sieve.text(reason),
        };
        (*id, row)
    };
    rows.iter().map(&mut shared).collect()
}

pub(super) fn vulnerabilities(
    rows: &Table<Id, Vulnerability>,
    stays: &Stays,
    sieve: &mut Sieve,
) -> Table<Id, Vulnerability> {
    let (mut own, mut unused) = (0, 0);
    let mut shared = |(id, row): (&Id, &Vulnerability)| {
        let Vulnerability { names, source, note } = row;
        let stays = stays.used(*id);
        let no = if stays { &mut own } else { &mut unused };
        let source = sieve.copied(source.as_ref());
        let row = Vulnerability {
            names: row_names(names, source.as_ref(), ("share-vulnerability", no), sieve),
            source,
            note: sieve.text(note),
        };
        stays.then_some((*id, row))
    };
    rows.iter().filter_map(&mut shared).collect()
}

/// The catalogue's names, whatever it is called here; what is nobody's but the group's gets a number.
fn row_names(
    names: &Localised,
    source: Option<&Copied>,
    (word, own): (&str, &mut usize),
    sieve: &mut Sieve,
) -> Localised {
    sieve.names(names);
    match source {
        Some(source) => source.names.clone(),
        None => {
            *own += 1;
            let name: Title = sieve.numbered(word, *own);
            Localised::new(sieve.lang(), &name)
        }
    }
}
