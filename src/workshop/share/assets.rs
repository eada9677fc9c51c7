//! Assets: facts that are chosen from a list stay, under the name of the catalogue's type.

use std::collections::BTreeMap;

use super::sieve::Sieve;
use super::stays::Stays;
use crate::model::{Asset, CatalogRef, Copied, Id, RoleHolder, Title};
use crate::text::{Arg, capital};
use crate::wire::Table;

pub(super) fn assets(
    rows: &Table<Id, Asset>,
    stays: &Stays,
    sieve: &mut Sieve,
) -> Table<Id, Asset> {
    let mut names = asset_names(rows, stays, sieve);
    let mut shared = |(id, row): (&Id, &Asset)| {
        let name = names.remove(id);
        let row = asset(row, name.clone().unwrap_or_default(), sieve);
        name.is_some().then_some((*id, row))
    };
    rows.iter().filter_map(&mut shared).collect()
}

/// What the assets that stay are called: by their type, numbered where there are several of it.
fn asset_names(rows: &Table<Id, Asset>, stays: &Stays, sieve: &mut Sieve) -> BTreeMap<Id, Title> {
    let mut of_kind: BTreeMap<Option<CatalogRef>, Vec<(Id, Option<Copied>)>> = BTreeMap::new();
    for (id, row) in rows.iter().filter(|(id, _)| stays.used(**id)) {
        let kind = sieve.copied(row.kind.as_ref());
        of_kind.entry(kind.as_ref().map(Copied::reference)).or_default().push((*id, kind));
    }
    let mut names = BTreeMap::new();
    for kinds in of_kind.into_values() {
        let several = kinds.len() > 1;
        for (at, (id, kind)) in kinds.into_iter().enumerate() {
            let kind = sieve.called(kind.as_ref()).map(|name| capital(&name));
            let name = match kind {
                None => sieve.numbered("share-asset", at + 1),
                Some(kind) if several => {
                    let values = [("type", Arg::from(kind)), ("no", (at + 1).into())];
                    sieve.say("share-asset-of", &values)
                }
                Some(kind) => sieve.saying(kind),
            };
            names.insert(id, name);
        }
    }
    names
}

fn asset(row: &Asset, called: Title, sieve: &mut Sieve) -> Asset {
    let Asset {
        name,
        kind,
        category,
        roles,
        classification,
        zone,
        internet,
        cloud,
        personal_data,
        agreement,
        shared_service,
        note,
    } = row;
    sieve.name(name);
    let known = classification.iter().filter(|(id, _)| sieve.attribute(id));
    let classification = known.map(|(id, level)| (id.clone(), *level)).collect();
    Asset {
        name: called,
        kind: sieve.copied(kind.as_ref()),
        category: *category,
        roles: roles.iter().filter_map(|it| holder(it, sieve)).collect(),
        classification,
        zone: *zone,
        internet: *internet,
        cloud: *cloud,
        personal_data: *personal_data,
        agreement: *agreement,
        shared_service: sieve.name(shared_service),
        note: sieve.text(note),
    }
}

/// That there is such a role stays; who has it does not.
fn holder(row: &RoleHolder, sieve: &mut Sieve) -> Option<RoleHolder> {
    let RoleHolder { role, name } = row;
    let name = sieve.name(name);
    sieve.one("roles", role).map(|role| RoleHolder { role, name })
}
